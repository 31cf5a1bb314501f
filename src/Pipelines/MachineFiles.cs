using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>Files for machines that are about the site as a whole.</summary>
internal static class MachineFiles
{
    /// <summary>The map of the site.</summary>
    public static Address Map { get; } = Address.Home.File("sitemap.xml");

    /// <summary>The rules for robots (RFC 9309), where former addresses lead, and what this build holds.</summary>
    public static IEnumerable<(Address Address, byte[] Content)> Write(LinkedCatalogue catalogue, int pages)
    {
        var root = catalogue.Settings.BaseUrl;
        yield return (
            Address.Home.File("robots.txt"),
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {Map.Absolute(root)}\n"));
        yield return (Address.Home.File("build.json"), Totals(catalogue, pages));
        yield return Redirects.Write(catalogue);
        yield return FileHeaders.Of(catalogue);
        yield return (SitePages.OpenSearch, OpenSearch(catalogue.Settings));
    }

    /// <summary>The map of the site (sitemaps.org, 0.9), of the pages that a web search should know.</summary>
    public static byte[] Sitemap(IEnumerable<(Address Address, DateOnly? LastModified)> pages, Uri root) => XmlFile.Print(xml =>
    {
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Address.Absolute(root));
            if (page.LastModified is { } day)
            {
                xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>
    /// How a browser searches here (OpenSearch 1.1, draft 6, description documents): names are cut to its limits of length.
    /// </summary>
    private static byte[] OpenSearch(ArchiveSettings settings)
    {
        return XmlFile.Print(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
            xml.WriteElementString("ShortName", Cut(settings.Title, 16));
            xml.WriteElementString("LongName", Cut(settings.Title, 48));
            xml.WriteElementString("Description", Cut(settings.Group, 1024));
            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", SitePages.Search.Absolute(settings.BaseUrl) + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

        static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
    }

    private static byte[] Totals(LinkedCatalogue catalogue, int pages) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            title = catalogue.Settings.Title,
            records = catalogue.Records
                .GroupBy(r => r.Id.Folder)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .ToDictionary(g => g.Key, g => g.Count()),
            texts = catalogue.Records.Sum(r => catalogue.Texts(r.Id).Count),
            papersKnown = catalogue.All<DocumentRecord>().Count(),
            papersWithText = catalogue.All<DocumentRecord>().Count(d => d.Holding == Holding.Text),
            pages,
        },
        new JsonSerializerOptions { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
