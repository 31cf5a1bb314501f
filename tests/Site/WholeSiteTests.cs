using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Site;

/// <summary>Promises that every page of every site keeps.</summary>
public sealed partial class WholeSiteTests(BuiltSites sites)
{
    public static TheoryData<string> Names => BuiltSites.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_is_html_without_an_error(string site)
    {
        var faults = new List<string>();
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            try
            {
                BuiltPages.Parse(sites.Folder(site), path);
            }
            catch (AngleSharp.Html.Parser.HtmlParseException fault)
            {
                faults.Add($"{path}: {fault.Message} {fault.Position}");
            }
        }

        Assert.Empty(faults);
    }

    /// <summary>What a browser must load before it shows a page: that page, the style sheet, the icon. Scripts come after it.</summary>
    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void Every_page_is_seen_after_three_requests_and_thirty_kilobytes(string site)
    {
        const int Most = 30_000;
        var folder = sites.Folder(site);
        var root = BuiltSites.BaseUrl(site);
        var sizes = new Dictionary<string, long>();
        var faults = new List<string>();
        foreach (var path in BuiltPages.Paths(folder))
        {
            var page = BuiltPages.Parse(folder, path);
            var files = page.Head!.QuerySelectorAll("link[rel~=stylesheet], link[rel~=icon], link[rel~=preload]").Concat(
                page.QuerySelectorAll("img, iframe, video, audio, object, embed, script[src]:not([defer])")).ToList();
            var bytes = Zipped(path) + files.Sum(f =>
                Zipped(new Uri(root, f.GetAttribute("href") ?? f.GetAttribute("src")).AbsolutePath[root.AbsolutePath.Length..]));
            if (files.Count > 2 || bytes > Most)
            {
                faults.Add($"{path}: {files.Count + 1} requests, {bytes} bytes");
            }
        }

        Assert.Empty(faults);

        long Zipped(string path)
        {
            if (!sizes.TryGetValue(path, out var size))
            {
                using var counted = new MemoryStream();
                using (var zip = new GZipStream(counted, CompressionLevel.Optimal, leaveOpen: true))
                {
                    zip.Write(File.ReadAllBytes(Path.Combine(folder, path)));
                }

                sizes[path] = size = counted.Length;
            }

            return size;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_link_leads_to_a_page_and_every_anchor_to_a_place_on_it(string site)
    {
        var folder = sites.Folder(site);
        var root = BuiltSites.BaseUrl(site);
        var ids = new Dictionary<string, HashSet<string>>();
        HashSet<string> Ids(string path) => ids.TryGetValue(path, out var known) ? known
            : ids[path] = [.. BuiltPages.Parse(folder, path).All.Select(e => e.Id).OfType<string>()];

        var dead = new List<string>();
        foreach (var path in BuiltPages.Paths(folder))
        {
            var page = new Uri(
                root,
                path.EndsWith("index.html", StringComparison.Ordinal) && site != "portable" ? path[..^"index.html".Length] : path);
            foreach (var (element, target) in BuiltPages.Targets(BuiltPages.Parse(folder, path)))
            {
                if (target.StartsWith("mailto:", StringComparison.Ordinal) || target.StartsWith("data:", StringComparison.Ordinal))
                {
                    continue;
                }

                var url = new Uri(page, target);
                if (!url.AbsoluteUri.StartsWith(root.AbsoluteUri, StringComparison.Ordinal))
                {
                    // only a page where a paper can be read at its publisher, which is said to be another site's
                    if (element.LocalName == "a" && element.GetAttribute("rel")?.Contains("external", StringComparison.Ordinal) == true)
                    {
                        continue;
                    }

                    dead.Add($"{path}: <{element.LocalName}> leaves the site: {target}");
                    continue;
                }

                var file = WebUtility.UrlDecode(url.AbsoluteUri[root.AbsoluteUri.Length..].Split('#')[0]);
                file = file.Length == 0 || file.EndsWith('/') ? file + "index.html" : file;
                var anchor = WebUtility.UrlDecode(url.Fragment.TrimStart('#'));
                if (!File.Exists(Path.Combine(folder, file)))
                {
                    dead.Add($"{path}: <{element.LocalName}> {target}: no such file");
                }
                else if (anchor.Length > 0 && file.EndsWith(".html", StringComparison.Ordinal) && !Ids(file).Contains(anchor))
                {
                    dead.Add($"{path}: <{element.LocalName}> {target}: no such place");
                }
            }
        }

        Assert.Empty(dead);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_page_holds_a_script_style_or_handler_of_its_own_nor_asks_another_host(string site)
    {
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            var page = BuiltPages.Parse(sites.Folder(site), path);
            Assert.All(
                page.QuerySelectorAll("script"),
                s => Assert.True(s.HasAttribute("src") || s.GetAttribute("type") is "application/ld+json" or "application/json", path));
            Assert.True(page.QuerySelectorAll("style").Length == 0, path);
            Assert.All(page.All, e => Assert.All(e.Attributes, a =>
            {
                Assert.False(a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal), $"{path}: {e.LocalName} {a.Name}");
                Assert.False(a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase), $"{path}: {a.Value}");
            }));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_page_says_what_it_is_in_which_language_and_where_it_stands(string site)
    {
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            var page = BuiltPages.Parse(sites.Folder(site), path);
            Assert.True(page.QuerySelectorAll("h1").Length == 1, path + ": h1");
            Assert.True(page.QuerySelectorAll("main").Length == 1, path + ": main");
            Assert.False(string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang")), path + ": lang");
            Assert.False(string.IsNullOrWhiteSpace(page.Title), path + ": title");
            Assert.True(page.QuerySelector("meta[name=description]")?.GetAttribute("content") is { Length: > 15 }, path + ": description");
            var canonical = page.QuerySelector("link[rel=canonical]")?.GetAttribute("href");
            Assert.True(
                canonical is null
                    ? path == "404.html"
                    : canonical.StartsWith(BuiltSites.BaseUrl(site).AbsoluteUri, StringComparison.Ordinal) || site == "portable",
                path + ": canonical " + canonical);
        }
    }

    [Fact]
    public void The_head_of_a_page_in_another_language_speaks_that_language_or_is_marked()
    {
        var pages = BuiltPages.Paths(sites.Folder("lanterns")).Select(p => BuiltPages.Parse(sites.Folder("lanterns"), p))
            .Where(p => p.DocumentElement.GetAttribute("lang") != "en").ToList();

        Assert.NotEmpty(pages);
        Assert.All(pages, p => Assert.Equal("en", p.QuerySelector("meta[name=description]")?.GetAttribute("lang")));
        Assert.DoesNotContain(pages, p => p.Title!.Contains("earlier version", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_page_shows_the_inside_of_the_program(string site)
    {
        var folder = sites.Folder(site);

        Assert.DoesNotContain(BuiltPages.Paths(folder), p => RecordOfTheProgram().IsMatch(File.ReadAllText(Path.Combine(folder, p))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Headings_go_down_one_level_at_a_time(string site)
    {
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            var levels = BuiltPages.Parse(sites.Folder(site), path)
                .QuerySelectorAll("h1,h2,h3,h4,h5,h6")
                .Select(h => h.LocalName[1] - '0')
                .ToList();
            Assert.True(levels.Count > 0 && levels[0] == 1, path + ": first heading");
            Assert.All(
                levels.Zip(levels.Skip(1)),
                pair => Assert.True(pair.Second <= pair.First + 1, $"{path}: h{pair.Second} after h{pair.First}"));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void No_id_stands_twice_on_a_page(string site)
    {
        foreach (var path in BuiltPages.Paths(sites.Folder(site)))
        {
            var ids = BuiltPages.Parse(sites.Folder(site), path).All.Select(e => e.Id).Where(i => !string.IsNullOrEmpty(i)).ToList();
            Assert.True(
                ids.Count == ids.Distinct().Count(),
                path + ": " + string.Join(' ', ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)));
        }
    }

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void The_site_speaks_its_readers_words(string site)
    {
        var faults = new List<string>();
        foreach (var path in BuiltPages.Paths(sites.Folder(site)).Where(p => !p.StartsWith("errors/", StringComparison.Ordinal)
            && !p.StartsWith("help/", StringComparison.Ordinal)
            && !p.StartsWith("glossary/", StringComparison.Ordinal)
            && !p.StartsWith("developers/", StringComparison.Ordinal)
            && !p.StartsWith("publishing/", StringComparison.Ordinal)))
        {
            var page = BuiltPages.Parse(sites.Folder(site), path);
            foreach (var quoted in page.QuerySelectorAll(".text, blockquote, q, .quoted, .as-printed, script").ToList())
            {
                quoted.Remove(); // words of the papers are theirs, and data is for programs
            }

            var text = page.Body!.TextContent.Replace("record number of", "", StringComparison.Ordinal);
            var words = OurWords().Matches(text + " " + page.Title + " "
                + page.QuerySelector("meta[name=description]")?.GetAttribute("content"));
            faults.AddRange(words.Select(w => $"{path}: {w.Value}"));
        }

        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void Every_record_has_its_page_and_every_unit_its_anchor(string site)
    {
        var data = site == "real" ? Path.Combine(Repository.Root, "data") : Path.Combine(Repository.TestArchive("lanterns"), "data");
        var catalogue = LinkedArchive.Of(data);
        foreach (var record in catalogue.Records)
        {
            Assert.True(File.Exists(Path.Combine(sites.Folder(site), Address.Of(record.Id).FilePath)), record.Id.Value);
            foreach (var (text, index) in catalogue.Texts(record.Id).Select((t, i) => (t, i)))
            {
                var address = index == 0 ? Address.Of(record.Id) : Address.Of(record.Id).Page(text.Language);
                var ids = BuiltPages.Parse(sites.Folder(site), address.FilePath).All.Select(e => e.Id).OfType<string>().ToHashSet();
                Assert.Equal([], text.AllUnits().Select(u => u.Anchor).Where(a => !ids.Contains(a)));
            }
        }
    }

    [Fact]
    public void Nothing_that_names_the_group_stands_in_the_second_archive()
    {
        var folder = sites.Folder("lanterns");
        Assert.All(BuiltPages.Paths(folder), path => Assert.False(OurGroup().IsMatch(File.ReadAllText(Path.Combine(folder, path))), path));
    }

    [Fact]
    public void The_sitemap_names_every_page_that_is_to_be_found_with_its_last_change()
    {
        var sitemap = System.Xml.Linq.XDocument.Load(Path.Combine(sites.Folder("real"), "sitemap.xml"));
        System.Xml.Linq.XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var named = sitemap.Descendants(ns + "loc").Select(l => l.Value).ToHashSet();
        var pages = BuiltPages.Paths(sites.Folder("real")).Select(p => BuiltPages.Parse(sites.Folder("real"), p))
            .Where(p =>
                p.QuerySelector("meta[name=robots][content~=noindex]") is null && p.QuerySelector("meta[http-equiv=refresh]") is null)
            .Select(p => p.QuerySelector("link[rel=canonical]")?.GetAttribute("href")).OfType<string>().ToHashSet();

        Assert.Equal(pages.Order(), named.Order());
        Assert.All(sitemap.Descendants(ns + "lastmod"), l => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", l.Value));
    }

    [GeneratedRegex(
        @"\b((?<!summary[ -])records?|units?|holdings?|provenance|backlinks?|catalogues?|front matter|metadata|YAML|slug)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OurWords();

    /// <summary>How .NET prints a record: <c>Phrase { Text = …</c>.</summary>
    [GeneratedRegex(@"\b[A-Z]\w+ \{ \w+ = ", RegexOptions.CultureInvariant)]
    private static partial Regex RecordOfTheProgram();

    [GeneratedRegex(@"\b(ITU|C?WG-CO?P|child|children)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex OurGroup();
}
