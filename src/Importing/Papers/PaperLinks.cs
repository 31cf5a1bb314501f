namespace CopArchive.Importing.Papers;

/// <summary>
/// Which links of a paper readers can follow: not those into its author's computer, and never to a program. Those that lead over a page
/// which counts who follows them lead straight to their end.
/// </summary>
internal static class PaperLinks
{
    /// <summary>The address if anybody can follow it; null otherwise.</summary>
    public static string? Followable(string? address) =>
        address is not null
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto" or "ftp"
            ? End(uri) ?? address.Trim()
            : null;

    /// <summary>Where a link of Google Docs leads, whose links all go over <c>google.com/url</c>; null for others.</summary>
    private static string? End(Uri uri) =>
        uri.Host is "www.google.com" or "google.com" && uri.AbsolutePath == "/url"
            ? uri.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).Where(p => p is ["q" or "url", _])
                .Select(p => Followable(Uri.UnescapeDataString(p[1]))).FirstOrDefault(a => a is not null)
            : null;
}
