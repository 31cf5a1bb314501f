namespace CopArchive.Preview;

/// <summary>
/// The headers that every answer of the site carries. <c>netlify.toml</c> says the same to the host (a test compares),
/// so that the preview blocks what the published site would block.
/// </summary>
public static class SiteHeaders
{
    /// <summary>Names and values.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["Content-Security-Policy"] =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "same-origin",
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        // the index of search is made of scripts: no foreign page shall run them and read what a preview alone shows yet
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Strict-Transport-Security"] = "max-age=31536000",
    };
}
