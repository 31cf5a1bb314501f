using System.Text;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Pipelines;

/// <summary>
/// With which headers attached files are sent, besides those of all answers: as the host reads them (Netlify's <c>_headers</c>, a rule
/// for each file, since its paths know no endings), and for the preview. Papers and pictures open in the browser; all else is saved, and
/// could do nothing if it were opened.
/// </summary>
public static class FileHeaders
{
    /// <summary>A document without a script, a style, an origin: what is opened under it can show itself and nothing more.</summary>
    private const string Sandbox = "sandbox; default-src 'none'";

    /// <summary>The headers of a file by its name; one of no listed kind is sent as bytes to be saved.</summary>
    public static IReadOnlyDictionary<string, string> Of(string name)
    {
        var kind = FileKind.Of(name) ?? new FileKind("", "application/octet-stream", OpensInBrowser: false);
        var headers = new Dictionary<string, string>
        {
            ["Content-Type"] = kind.MediaType,
            ["Content-Disposition"] = kind.OpensInBrowser ? "inline" : "attachment",
        };
        // browsers show no PDF in a sandbox; what a PDF may run is walled in by their viewers
        if (kind.Ending != "pdf")
        {
            headers.Add("Content-Security-Policy", Sandbox);
        }

        return headers;
    }

    /// <summary>
    /// The host's file: a rule for each attached file, and, where the archive is public anyway, one that lets programs on pages of other
    /// sites read its data, feeds and calendars. The preview has no such rule: what is not published yet is nobody's to read.
    /// </summary>
    internal static (Address Address, byte[] Content) Of(LinkedCatalogue catalogue)
    {
        var rules =
            from address in catalogue.Records.SelectMany(Published.Files)
            orderby address.Path
            select address.Rooted(catalogue.Settings.BaseUrl) + "\n"
                + string.Concat(Of(address.Path).Select(header => $"  {header.Key}: {header.Value}\n"));
        var all = catalogue.Settings.RepositoryIsPublic
            ? $"{Address.Home.Rooted(catalogue.Settings.BaseUrl)}*\n  Access-Control-Allow-Origin: *\n"
            : "";
        return (Address.Home.File("_headers"), Encoding.UTF8.GetBytes(all + string.Concat(rules)));
    }
}
