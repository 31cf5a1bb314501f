using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Hosting;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pipelines;

/// <summary>Files for machines that are about the site as a whole.</summary>
public static class MachineFiles
{
    /// <summary>The map of the site.</summary>
    public static Address Map { get; } = Address.Home.File("sitemap.xml");

    /// <summary>Whom to tell of a weakness of the site (RFC 9116).</summary>
    public static Address SecurityContact { get; } = Address.Home.File(".well-known/security.txt");

    /// <summary>The rules for robots (RFC 9309), where former addresses lead, and what this build holds.</summary>
    public static IEnumerable<(Address Address, byte[] Content)> Write(
        LinkedCatalogue catalogue, IReadOnlyList<PlannedPage> pages, BuiltFrom from, bool isStaticHost, IReadOnlyList<Frame> frames)
    {
        var root = catalogue.Settings.BaseUrl;
        yield return (
            Address.Home.File("robots.txt"),
            Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {Map.Absolute(root)}\n"));
        yield return (Address.Home.File("build.json"), Totals(catalogue, pages.Count, from));
        if (Security(catalogue.Settings, from.Day) is { } security)
        {
            yield return (SecurityContact, security);
        }

        var host = HostRules.Of(catalogue, pages, frames);
        yield return (NetlifyFiles.Redirects, NetlifyFiles.PrintRedirects(host));
        var attached = catalogue.Records.SelectMany(Published.Files).OrderBy(f => f.Path).Select(f => f.Rooted(root));
        yield return (NetlifyFiles.Headers, NetlifyFiles.PrintHeaders(host, attached));
        if (isStaticHost)
        {
            // else GitHub Pages leaves out what begins with a stop or a low line
            yield return (Address.Home.File(".nojekyll"), []);
        }

        foreach (var frame in frames)
        {
            yield return (frame.Of(SitePages.OpenSearch), OpenSearch(catalogue.Settings, frame, frames.Count > 1));
        }
    }

    /// <summary>Whether a page stands in the map of the site.</summary>
    internal static bool IsListed(PlannedPage planned, PageModel page) =>
        page.Indexed && page.Canonical is null && planned.Place == planned.Address;

    /// <summary>
    /// The map of the site (sitemaps.org, 0.9), of the pages that a web search should know; above the number of addresses that one file
    /// may hold, several and an index of them.
    /// </summary>
    public static IEnumerable<(Address Address, byte[] Content)> Sitemaps(
        IReadOnlyList<(Address Address, DateOnly? LastModified)> pages, Uri root, IReadOnlyList<Frame> frames, int most = 50_000)
    {
        if (pages.Count <= most)
        {
            yield return (Map, Sitemap(pages, root, frames));
            yield break;
        }

        var parts = pages.Chunk(most).Select((p, i) => (
            Address: Address.Home.File(string.Create(CultureInfo.InvariantCulture, $"sitemap-{i + 1}.xml")), Pages: p)).ToList();
        foreach (var part in parts)
        {
            yield return (part.Address, Sitemap(part.Pages, root, frames));
        }

        yield return (Map, XmlFile.Print(xml =>
        {
            xml.WriteStartElement("sitemapindex", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var part in parts)
            {
                xml.WriteStartElement("sitemap");
                xml.WriteElementString("loc", part.Address.Absolute(root));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }));
    }

    private static byte[] Sitemap(
        IEnumerable<(Address Address, DateOnly? LastModified)> pages, Uri root, IReadOnlyList<Frame> frames) => XmlFile.Print(xml =>
    {
        xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
        if (frames.Count > 1)
        {
            xml.WriteAttributeString("xmlns", "xhtml", null, "http://www.w3.org/1999/xhtml");
        }

        foreach (var page in pages)
        {
            xml.WriteStartElement("url");
            xml.WriteElementString("loc", page.Address.Absolute(root));
            if (page.LastModified is { } day)
            {
                xml.WriteElementString("lastmod", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            foreach (var (language, address) in Alternates(page.Address, frames))
            {
                xml.WriteStartElement("xhtml", "link", "http://www.w3.org/1999/xhtml");
                xml.WriteAttributeString("rel", "alternate");
                xml.WriteAttributeString("hreflang", language);
                xml.WriteAttributeString("href", address.Absolute(root));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    /// <summary>The same page in each frame, by language, and for all other readers the plain one; none where there is one frame.</summary>
    private static IEnumerable<(string Language, Address Address)> Alternates(Address page, IReadOnlyList<Frame> frames) =>
        frames.Count < 2 ? [] : [.. frames.Select(f => (f.Language, f.Of(page))), ("x-default", page)];

    /// <summary>
    /// How a browser searches here (OpenSearch 1.1, draft 6, description documents): names are cut to its limits of length.
    /// </summary>
    private static byte[] OpenSearch(ArchiveSettings settings, Frame frame, bool isOneOfSeveral)
    {
        return XmlFile.Print(xml =>
        {
            xml.WriteStartElement("OpenSearchDescription", "http://a9.com/-/spec/opensearch/1.1/");
            if (isOneOfSeveral)
            {
                xml.WriteAttributeString("xml", "lang", null, frame.Language);
            }

            xml.WriteElementString("ShortName", Cut(settings.Title, 16));
            xml.WriteElementString("LongName", Cut(settings.Title, 48));
            xml.WriteElementString("Description", Cut(settings.Group, 1024));
            if (isOneOfSeveral)
            {
                xml.WriteElementString("Language", frame.Language);
            }

            xml.WriteElementString("InputEncoding", "UTF-8");
            xml.WriteStartElement("Url");
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", frame.Of(SitePages.Search).Absolute(settings.BaseUrl) + "?q={searchTerms}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        });

        static string Cut(string text, int most) => text.Length <= most ? text : text[..most].TrimEnd();
    }

    /// <summary>
    /// The contact that the archive names, and nobody else; null where it names none, or where no commit says from which day on it counts:
    /// by its standard (2.5.5) such a file ends, and it ends a year after the last commit, since nothing here comes from the clock.
    /// </summary>
    private static byte[]? Security(ArchiveSettings settings, DateOnly? day) => settings.Contact is { } contact && day is { } from
        ? Encoding.UTF8.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"Contact: mailto:{contact}\nExpires: {from.AddDays(364):yyyy-MM-dd}T00:00:00Z\n"
                + $"Canonical: {SecurityContact.Absolute(settings.BaseUrl)}\n"))
        : null;

    // node by node: to serialize an object, .NET compiles a hundred methods when the program runs
    private static byte[] Totals(LinkedCatalogue catalogue, int pages, BuiltFrom from)
    {
        var totals = new JsonObject
        {
            ["title"] = catalogue.Settings.Title,
            ["records"] = new JsonObject(catalogue.Records
                .GroupBy(r => r.Id.Folder)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => KeyValuePair.Create(g.Key, (JsonNode?)g.Count()))),
            ["texts"] = catalogue.Records.Sum(r => catalogue.Texts(r.Id).Count),
            ["papersKnown"] = catalogue.All<DocumentRecord>().Count(),
            ["papersWithText"] = catalogue.All<DocumentRecord>().Count(d => d.Holding == Holding.Text),
            ["pages"] = pages,
        };
        if (from.Commit is { } commit)
        {
            totals["commit"] = commit;
        }

        if (from.Day is { } day)
        {
            totals["commitDay"] = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (from.HasFurther)
        {
            totals["uncommittedChanges"] = true;
        }

        totals["program"] = BuiltFrom.Program;
        return Encoding.UTF8.GetBytes(totals.ToJsonString(new JsonSerializerOptions
        {
            WriteIndented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        }));
    }
}
