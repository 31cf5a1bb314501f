namespace CopArchive.Hosting;

/// <summary>
/// The headers that every answer of the site carries: no inline script or style, no other host; search reads its index from this one.
/// </summary>
public static class SiteHeaders
{
    /// <summary>What a page may do, but for who may frame it, which a page cannot say of itself.</summary>
    public const string PolicyOfPages =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
            + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'";

    /// <summary>To whom a page says where its reader comes from.</summary>
    public const string Referrer = "same-origin";

    /// <summary>The header of the policy.</summary>
    public const string Policy = "Content-Security-Policy";

    /// <summary>Names and values.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        [Policy] = PolicyOfPages + "; frame-ancestors 'none'",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = Referrer,
        ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        // the index of search is made of scripts: no foreign page shall run them and read what a preview alone shows yet
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        // without includeSubDomains: other sites of the domain are not ours to decide for
        ["Strict-Transport-Security"] = "max-age=31536000",
    };
}
