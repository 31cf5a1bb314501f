using CopArchive.Records.Model;

namespace CopArchive.Hosting;

/// <summary>
/// With which headers attached files are sent, besides those of all answers. Papers and pictures open in the browser; all else is saved,
/// and could do nothing if it were opened.
/// </summary>
public static class FileHeaders
{
    /// <summary>A document without a script, a style, an origin: what is opened under it can show itself and nothing more.</summary>
    private const string Sandbox = "sandbox; default-src 'none'";

    /// <summary>The headers of a file by its name; one of no listed kind is sent as bytes to be saved.</summary>
    public static IReadOnlyDictionary<string, string> Of(string name) =>
        Of(FileKind.Of(name) ?? new FileKind("", "application/octet-stream", OpensInBrowser: false));

    /// <summary>The headers of a kind of file.</summary>
    public static IReadOnlyDictionary<string, string> Of(FileKind kind)
    {
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = kind.MediaType,
            ["Content-Disposition"] = kind.OpensInBrowser ? "inline" : "attachment",
        };
        // browsers show no PDF in a sandbox; what a PDF may run is walled in by their viewers
        if (kind.Ending != "pdf")
        {
            headers.Add(SiteHeaders.Policy, Sandbox);
        }

        return headers;
    }
}
