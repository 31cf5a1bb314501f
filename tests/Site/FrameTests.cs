using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using CopArchive.Tests.Wording;

namespace CopArchive.Tests.Site;

/// <summary>
/// The second archive in two frames: English, and a language made by program. Every page stands in both, one leads to the other, and
/// whoever chose a frame stays in it.
/// </summary>
public sealed partial class FrameTests(FrameTests.Framed site) : IClassFixture<FrameTests.Framed>
{
    private const string Folder = PseudoLanguage.Code + "/";

    private static readonly Uri Root = new("https://lanterns.example/archive/");

    [Fact]
    public void Every_page_but_what_leads_on_stands_in_every_frame()
    {
        var plain = site.Pages.Keys.Where(p => !p.StartsWith(Folder, StringComparison.Ordinal)).ToHashSet();
        var framed = site.Pages.Keys.Except(plain).Select(p => p[Folder.Length..]).ToHashSet();

        Assert.Empty(framed.Except(plain));
        Assert.All(plain.Except(framed), p => Assert.NotNull(site.Pages[p].QuerySelector("meta[http-equiv=refresh]")));
        Assert.Contains("404.html", framed);
    }

    [Fact]
    public void The_head_of_every_page_leads_to_the_same_page_in_the_other_frame()
    {
        foreach (var (path, page) in site.InFrame)
        {
            var choice = page.QuerySelector(".site-languages")!;
            var other = Assert.Single(choice.QuerySelectorAll("a"));
            var plain = path[Folder.Length..];

            Assert.Equal(("en", "en"), (other.GetAttribute("lang"), other.GetAttribute("hreflang")));
            Assert.Equal(plain == "404.html" ? "/archive/" : "/archive/" + Address(plain), other.GetAttribute("href"));
            Assert.Equal("true", Assert.Single(choice.QuerySelectorAll("b")).GetAttribute("aria-current"));
            Assert.Equal(PseudoLanguage.Code, page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public void Whoever_chose_a_frame_stays_in_it_wherever_the_page_stands_there()
    {
        const string Links = "main :not(.site-languages-home) > a[href^='/'], .mast > .wrap:not(.site-languages) a, .foot a[href^='/']";
        var left = site.InFrame.SelectMany(p => p.Page.QuerySelectorAll(Links)
            .Select(a => a.GetAttribute("href")!.Split('#')[0]["/archive/".Length..])
            .Where(to => to.Length == 0 || to.EndsWith('/'))
            .Where(to => !to.StartsWith(Folder, StringComparison.Ordinal) && site.Pages.ContainsKey($"{Folder}{to}index.html"))
            .Select(to => $"{p.Path}: {to}"));

        Assert.Empty(left);
    }

    [Fact]
    public void The_home_page_offers_every_other_frame_in_its_own_language()
    {
        foreach (var path in new[] { "index.html", Folder + "index.html" })
        {
            var offer = Assert.Single(site.Pages[path].QuerySelectorAll(".site-languages-home a"));

            Assert.Equal(["dir", "href", "hreflang", "lang"], offer.Attributes.Select(a => a.Name).Order(StringComparer.Ordinal));
            Assert.Equal(offer.GetAttribute("lang"), offer.GetAttribute("hreflang"));
        }
    }

    [Fact]
    public void No_link_of_a_frame_leads_nowhere()
    {
        var dead = site.InFrame.SelectMany(p => p.Page.QuerySelectorAll("a[href^='/'], link[href^='/'], script[src]")
            .Select(a => (a.GetAttribute("href") ?? a.GetAttribute("src"))!.Split('#', '?')[0]["/archive/".Length..])
            .Where(to => !File.Exists(Path.Combine(site.Output, to.Length == 0 || to.EndsWith('/') ? to + "index.html" : to)))
            .Select(to => $"{p.Path}: {to}"));

        Assert.Empty(dead);
    }

    [Fact]
    public void A_web_search_is_told_the_plain_address_and_all_others()
    {
        foreach (var (path, page) in site.Pages.Where(p => p.Value.QuerySelector("meta[name=robots]") is null))
        {
            var isFramed = path.StartsWith(Folder, StringComparison.Ordinal);
            var plain = Address(isFramed ? path[Folder.Length..] : path);
            var others = page.QuerySelectorAll("link[hreflang]")
                .ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href"));

            Assert.Equal(Root + plain, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            Assert.Equal(Root + Folder + plain, others[PseudoLanguage.Code]);
            Assert.Equal(Root + plain, others["x-default"]);
        }

        XNamespace map = "http://www.sitemaps.org/schemas/sitemap/0.9", xhtml = "http://www.w3.org/1999/xhtml";
        var listed = XDocument.Load(Path.Combine(site.Output, "sitemap.xml")).Root!.Elements(map + "url").ToList();
        Assert.All(listed, url =>
        {
            var plain = url.Element(map + "loc")!.Value;
            Assert.DoesNotContain(Folder, plain, StringComparison.Ordinal);
            Assert.Equal(
                [("en", plain), (PseudoLanguage.Code, plain.Insert(Root.ToString().Length, Folder)), ("x-default", plain)],
                url.Elements(xhtml + "link").Select(l => (l.Attribute("hreflang")!.Value, l.Attribute("href")!.Value)));
        });
    }

    [Fact]
    public void A_browser_learns_to_search_in_the_frame()
    {
        XNamespace open = "http://a9.com/-/spec/opensearch/1.1/";
        var description = XDocument.Load(Path.Combine(site.Output, Folder, "opensearch.xml")).Root!;

        Assert.Equal(PseudoLanguage.Code, description.Attribute(XNamespace.Xml + "lang")!.Value);
        Assert.StartsWith(
            Root + Folder + "search/", description.Element(open + "Url")!.Attribute("template")!.Value, StringComparison.Ordinal);
        Assert.Equal(
            "/archive/" + Folder + "opensearch.xml",
            site.Pages[Folder + "index.html"].QuerySelector("link[rel=search]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_search_of_a_frame_speaks_its_language_over_the_one_index_and_leads_to_pages_of_the_frame()
    {
        var (plain, framed) = (site.Pages["search/index.html"], site.Pages[Folder + "search/index.html"]);
        var (own, said) = (Said(plain), Said(framed));

        Assert.Null(plain.GetElementById("search")!.GetAttribute("data-pages"));
        Assert.Equal("/archive/" + Folder, framed.GetElementById("search")!.GetAttribute("data-pages"));
        Assert.False(own.TryGetProperty("names", out _));
        Assert.Equal(own.EnumerateObject().Select(p => p.Name), said.EnumerateObject().Select(p => p.Name).Except(["names"]));
        // three have no words of their own
        Assert.All(
            said.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Array
                && p.Name is not ("heard" or "chip" or "why-meeting")),
            p => Assert.Contains(PseudoLanguage.Begins, p.Value.ToString()));
        Assert.All(
            new[] { ("type", "report"), ("holding", "metadata"), ("lang", "ar") },
            n => Assert.Contains(
                PseudoLanguage.Begins, said.GetProperty("names").GetProperty(n.Item1).GetProperty(n.Item2).GetString()!));

        static JsonElement Said(IHtmlDocument page) => JsonDocument.Parse(page.GetElementById("words")!.TextContent).RootElement;
    }

    [Fact]
    public void Who_has_a_name_in_the_language_is_called_by_it_and_the_archives_own_name_stands_beside()
    {
        var (home, country, report) = (
            site.Pages[Folder + "index.html"], site.Pages[Folder + "organisations/norrland-isles/index.html"],
            site.Pages[Folder + "documents/report-meeting-2/index.html"]);
        string Own(string name) => $"{PseudoLanguage.Begins}The {name}{PseudoLanguage.Ends}";

        Assert.Contains(Own("standing-party"), home.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Standing Party", home.QuerySelector(".foot")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Own("norrland-isles"), country.QuerySelector("h1")!.TextContent.Trim());
        Assert.Equal("Norrland Isles", country.QuerySelector(".from [lang=en]")!.TextContent);
        Assert.Contains(country.QuerySelectorAll(".labels [lang=en]"), l => l.TextContent == "Norrland Isles");
        Assert.Contains(report.QuerySelectorAll("dd a"), a => a.TextContent == Own("harbour-council"));
        // without a label in the language of the frame they keep their own
        Assert.Contains(
            site.InFrame.SelectMany(p => p.Page.QuerySelectorAll("main [lang=en]")),
            e => e.TextContent.StartsWith("Brightwater", StringComparison.Ordinal));
    }

    [Fact]
    public void The_search_of_a_frame_shows_results_facts_and_suggestions_in_its_language()
    {
        var folder = Path.Combine(site.Output, Folder, "search");
        var heads = Directory.EnumerateFiles(Path.Combine(folder, "r")).SelectMany(f => Taken(f).EnumerateArray()).ToList();
        var country = heads.Single(h => h.GetProperty("id").GetString() == "organisations/norrland-isles");
        var meeting = heads.Single(h => h.GetProperty("id").GetString() == "meetings/2");

        Assert.NotNull(site.Pages[Folder + "search/index.html"].QuerySelector($"script[src$='{Folder}search/frame.js']"));
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(site.Output, "search", "r")).Select(Path.GetFileName).Order(),
            Directory.EnumerateFiles(Path.Combine(folder, "r")).Select(Path.GetFileName).Order());
        Assert.All(heads, h => Assert.Contains(PseudoLanguage.Begins, h.GetProperty("type").GetString()!));
        Assert.Contains(PseudoLanguage.Begins, country.GetProperty("title").GetString()!);
        Assert.Contains(PseudoLanguage.Begins, meeting.GetProperty("date").GetString()!);
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(folder, "c")).SelectMany(f => Taken(f).EnumerateArray())
                .Where(f => f[0].GetString() is "when" or "papers"),
            f => Assert.Contains(PseudoLanguage.Begins, f[1].GetString()!));
        Assert.Contains(
            File.ReadAllText(Path.Combine(folder, "s", "6e-6f.js")).Split("],["),
            e => e.Contains("(Norrland Isles)", StringComparison.Ordinal) && e.Contains(PseudoLanguage.Begins, StringComparison.Ordinal));

        static JsonElement Taken(string file) =>
            JsonDocument.Parse(File.ReadAllText(file)[(File.ReadAllText(file).IndexOf(',', StringComparison.Ordinal) + 1)..^3]).RootElement;
    }

    [Fact]
    public void Feeds_and_the_calendar_of_the_whole_speak_the_language_of_a_frame_and_bring_nothing_twice()
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        foreach (var name in (string[])["feed.atom", "changed.atom", "changes/feed.atom"])
        {
            var (plain, framed) = (Read(name), Read(Folder + name));

            Assert.Equal(PseudoLanguage.Code, framed.Attribute(XNamespace.Xml + "lang")!.Value);
            Assert.NotEqual(plain.Element(atom + "id")!.Value, framed.Element(atom + "id")!.Value);
            Assert.Equal(Ids(plain), Ids(framed));
            Assert.All(
                framed.Elements(atom + "link").Concat(framed.Elements(atom + "entry").Elements(atom + "link")),
                l => Assert.StartsWith(Root + Folder, l.Attribute("href")!.Value, StringComparison.Ordinal));
            Assert.All(
                framed.Elements(atom + "entry").Select(e => e.Element(atom + "category")!.Attribute("term")!.Value),
                kind => Assert.Contains(PseudoLanguage.Begins, kind));
        }

        var calendar = File.ReadAllText(Path.Combine(site.Output, Folder, "meetings.ics"));
        Assert.Contains($"DESCRIPTION;LANGUAGE={PseudoLanguage.Code}:", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY;LANGUAGE=en:", calendar, StringComparison.Ordinal);
        Assert.Equal(Uids(File.ReadAllText(Path.Combine(site.Output, "meetings.ics"))), Uids(calendar));
        Assert.Equal("/archive/" + Folder + "feed.atom", site.Pages[Folder + "index.html"]
            .QuerySelector("link[type='application/atom+xml']")!.GetAttribute("href"));
        Assert.Equal(Root + Folder + "meetings.ics", site.Pages[Folder + "calendar/index.html"].QuerySelector("code.address")!.TextContent);

        XElement Read(string name) => XDocument.Load(Path.Combine(site.Output, name)).Root!;

        IEnumerable<string> Ids(XElement feed) => feed.Elements(atom + "entry").Select(e => e.Element(atom + "id")!.Value);

        static IEnumerable<string> Uids(string calendar) =>
            calendar.Split("\r\n").Where(l => l.StartsWith("UID", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_shows_a_link_to_a_page_is_told_in_which_languages_it_stands()
    {
        var (plain, framed) = (site.Pages["documents/report-meeting-2/index.html"], site.Pages[Folder + "about/index.html"]);

        Assert.Equal(
            ["en", "en_XA"],
            plain.QuerySelectorAll("meta[property^='og:locale']").Select(m => m.GetAttribute("content")!).Order(StringComparer.Ordinal));
        Assert.Equal("en_XA", framed.QuerySelector("meta[property='og:locale']")!.GetAttribute("content"));
        Assert.Equal("en", framed.QuerySelector("meta[property='og:locale:alternate']")!.GetAttribute("content"));
    }

    [Theory]
    [InlineData("interface-languages: [en, tlh]", "", "This program has no words in 'tlh'.")]
    [InlineData("interface-languages: [en, en]", "", "'en' stands here twice.")]
    [InlineData("interface-languages: [en]", "fr", "archive.yml does not name")]
    public async Task A_frame_that_cannot_be_made_is_told_by_the_check(string line, string asked, string fault)
    {
        using var archive = new TemporaryArchive();
        File.AppendAllText(Path.Combine(archive.Data, "archive.yml"), line + "\n");

        var report = await Build.CheckAsync(
            new BuildOptions
            {
                Data = archive.Data, Input = archive.Input, Output = "unused", Frames = asked.Length == 0 ? null : [asked],
            },
            new NoProgress());

        Assert.Contains(report.Diagnostics, d => d.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_page_of_the_editors_in_the_language_of_a_frame_stands_there_in_the_place_of_the_first_one()
    {
        var (plain, framed) = (site.Pages["help/index.html"], site.Pages[Folder + "help/index.html"]);

        Assert.DoesNotContain("Light a lantern", plain.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Aid", framed.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Light a lantern", framed.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            site.Pages["about/index.html"].QuerySelector("h1")!.TextContent.Trim(),
            site.Pages[Folder + "about/index.html"].QuerySelector("h1")!.TextContent.Trim());
    }

    [Theory]
    [InlineData("aid.fr.md", "stands in for input/aid.md in another language, and there is no such file")]
    [InlineData("aid.French.md", "")]
    public async Task A_page_of_the_editors_in_another_language_stands_beside_one_in_the_first(string name, string fault)
    {
        using var archive = new TemporaryArchive();
        archive.Write($"input/{name}", "---\ntitle: \"A\"\ndescription: \"A.\"\n---\n\nA.\n");

        var report = await Build.CheckAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = "unused" }, new NoProgress());

        Assert.Contains(report.Diagnostics, d => d.Place.File == $"input/{name}" && d.Message.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_page_takes_the_place_of_a_frame()
    {
        using var archive = new TemporaryArchive();
        archive.Write($"input/{PseudoLanguage.Code.ToLowerInvariant()}.md", "---\ntitle: \"A\"\ndescription: \"A.\"\n---\n\nA.\n");
        File.AppendAllText(Path.Combine(archive.Data, "archive.yml"), $"interface-languages: [en, {PseudoLanguage.Code}]\n");

        var report = await Build.CheckAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = "unused", Words = [PseudoLanguage.Words] },
            new NoProgress());

        Assert.Contains(report.Diagnostics, d => d.Message.Contains("would stand where the pages in", StringComparison.Ordinal));
    }

    [Fact]
    public void All_that_stands_on_a_page_is_in_the_language_of_the_frame_or_says_in_which_other_one_it_is()
    {
        var found = site.InFrame.Where(p => !p.Path.StartsWith(Folder + "errors/", StringComparison.Ordinal))
            .SelectMany(p => Unmarked(p.Page).Select(t => (Text: t, p.Path)))
            .GroupBy(t => t.Text, t => t.Path).OrderByDescending(g => g.Count())
            .Select(g => $"{g.Count(),4} {g.Key.Replace('\n', ' ')} ({g.First()})").ToList();

        Assert.True(found.Count == 0, $"{found.Count} are neither translated nor marked:\n{string.Join('\n', found)}");
    }

    private static string Address(string file) =>
        file.EndsWith("index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    /// <summary>
    /// What stands outside the brackets of the language and in no other one, but numbers, code, citations, addresses and names of forms.
    /// </summary>
    private static IEnumerable<string> Unmarked(IHtmlDocument page)
    {
        foreach (var text in page.Body!.Descendants().OfType<IText>().Where(t =>
            t.ParentElement!.Closest("[lang]")!.GetAttribute("lang") == PseudoLanguage.Code
            && t.ParentElement!.Closest("code, pre, script, .citation, .cited, .cites td, .hash, .site-languages b") is null))
        {
            foreach (var words in InBrackets().Split(text.Data).Select(w => w.Trim()).Where(HasWords))
            {
                yield return words;
            }
        }

        foreach (var attribute in page.Body!.QuerySelectorAll("*")
            .Where(e => e.GetAttribute("lang") is null or PseudoLanguage.Code).SelectMany(e => e.Attributes)
            .Where(a => a.Name is "aria-label" or "title" or "placeholder" or "alt" && HasWords(a.Value)
                && !a.Value.Contains(PseudoLanguage.Begins, StringComparison.Ordinal)))
        {
            yield return attribute.Value;
        }
    }

    private static bool HasWords(string text) => Word().IsMatch(NoWords().Replace(text, ""));

    [GeneratedRegex(@"\p{Ll}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?m)^labels:.*\n")]
    private static partial Regex NoLabels();

    /// <summary>Words of a message; never in each other.</summary>
    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex InBrackets();

    /// <summary>Addresses, names of files and of forms, numbers of points.</summary>
    [GeneratedRegex(@"\S+[/@.]\S+|\b(BibTeX|Markdown|Word|Atom|RSS|EPUB)\b|\([ivx]+\)")]
    private static partial Regex NoWords();

    /// <summary>The site, built once.</summary>
    public sealed class Framed : IDisposable
    {
        private readonly string _root = Directory.CreateTempSubdirectory("frames-").FullName;

        public Framed()
        {
            var archive = Repository.TestArchive("lanterns");
            Copy(Path.Combine(archive, "data"), Path.Combine(_root, "data"));
            Copy(Path.Combine(archive, "input"), Path.Combine(_root, "input"));
            foreach (var body in (string[])["norrland-isles", "harbour-council", "standing-party"])
            {
                var file = Path.Combine(_root, "data", "organisations", body + ".yml");
                File.WriteAllText(file, NoLabels().Replace(File.ReadAllText(file), "")
                    + $"labels: {{{PseudoLanguage.Code}: \"{Said("The " + body)}\"}}\n");
            }

            File.WriteAllText(
                Path.Combine(_root, "input", $"help.{PseudoLanguage.Code}.md"),
                $"---\ntitle: \"{Said("Aid")}\"\ndescription: \"{Said("Aid for readers.")}\"\n---\n\n{Said("Light a lantern.")}\n");
            var settings = Path.Combine(_root, "data", "archive.yml");
            File.WriteAllText(settings, File.ReadAllText(settings)
                .Replace("interface-languages: [en, ar]", $"interface-languages: [en, {PseudoLanguage.Code}]", StringComparison.Ordinal));
            var report = Task.Run(() => Build.RunAsync(
                new BuildOptions
                {
                    Data = Path.Combine(_root, "data"),
                    Input = Path.Combine(_root, "input"),
                    Output = Output,
                    ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
                    Words = [PseudoLanguage.Words],
                },
                new NoProgress())).GetAwaiter().GetResult();
            Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
            var parser = new HtmlParser();
            Pages = Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories).AsParallel().ToDictionary(
                f => Path.GetRelativePath(Output, f).Replace('\\', '/'), f => parser.ParseDocument(File.ReadAllText(f)));
        }

        public string Output => Path.Combine(_root, "site");

        /// <summary>All pages, by their files.</summary>
        public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; }

        /// <summary>Those of the frame that is not plain.</summary>
        public IEnumerable<(string Path, IHtmlDocument Page)> InFrame =>
            Pages.Where(p => p.Key.StartsWith(FrameTests.Folder, StringComparison.Ordinal)).Select(p => (p.Key, p.Value));

        public void Dispose() => Directory.Delete(_root, recursive: true);

        private static string Said(string words) => PseudoLanguage.Begins + words + PseudoLanguage.Ends;

        private static void Copy(string from, string to)
        {
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(to, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }
}
