namespace CopArchive.Importing.Papers;

/// <summary>
/// Which links of a paper readers can follow: not those into its author's computer, and never to a program.
/// </summary>
internal static class PaperLinks
{
    /// <summary>The address if anybody can follow it; null otherwise.</summary>
    public static string? Followable(string? address) =>
        address is not null
        && Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https" or "mailto" or "ftp"
            ? address.Trim()
            : null;
}
