using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Pages;

public sealed class DocumentPageTests
{
    private readonly PlannedPages _lanterns = PlannedPages.Lanterns;

    [Fact]
    public void A_paper_known_by_title_only_says_so_and_quotes_every_paragraph_that_mentions_it()
    {
        var pages = new PlannedPages(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));
        Assert.All(pages.All.OfType<KnownByTitlePage>(), page =>
        {
            var quoted = page.Quotes.Select(q => q.At).ToHashSet();
            var id = RecordId.Parse(page.Address.Path.TrimEnd('/'));
            var mentioning = pages.Catalogue.Backlinks(id).Where(b => b.FromUnit is not null && b.From.Id != id)
                .Select(b => (Address.Of(b.From.Id), b.FromUnit!.Anchor));
            // a paragraph stands on the page itself, or inside another one that is quoted
            Assert.All(mentioning, m => Assert.Contains(quoted, q =>
                q.Path == m.Item1.Path && (m.Anchor == q.Fragment || m.Anchor.StartsWith(q.Fragment + "-", StringComparison.Ordinal))));
        });

        var shown = pages.Read("documents/wg-cp-2-9/");
        Assert.Contains(
            "Title only: we do not have the text.",
            shown.QuerySelector(".answer")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("WG-CP/2/9", shown.QuerySelector("blockquote mark")!.TextContent);
        Assert.Equal("/documents/report-meeting-2/#p-5.6", shown.QuerySelector("figure.quote figcaption a")!.GetAttribute("href"));
    }

    [Fact]
    public void What_is_cited_shows_by_which_paragraphs_in_their_order()
    {
        var pages = new PlannedPages(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

        var cited = pages.At<KnownByTitlePage>("documents/wg-cp-2-6/").Background.Relations.Single(r => r.Name == "Cited by");

        Assert.Equal("§ 4.1, § 6.1, § 6.4", cited.Entries.Single(e => e.To.Text == "Report of the second meeting").Places.Plain);
    }

    [Fact]
    public void A_paragraph_is_cited_by_its_printed_number_with_its_permanent_address()
    {
        var page = _lanterns.Read("documents/report-meeting-2/");
        var paragraph = page.GetElementById("p-3.3")!;

        Assert.Equal("3.3, link to this paragraph", paragraph.QuerySelector("a.no[href='#p-3.3']")!.TextContent);
        var text = paragraph.QuerySelector(".cited span")!.TextContent;
        Assert.Equal(text, page.QuerySelector(".cites tr:has(a[href='#p-3.3']) td:last-child")!.TextContent);
        Assert.Contains(
            ", § 3.3. Lantern Papers, https://lanterns.example/archive/documents/report-meeting-2/#p-3.3 (added ",
            text,
            StringComparison.Ordinal);
        Assert.Contains("LSP/2012/12", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_of_a_translation_is_cited_in_its_own_language()
    {
        var text = _lanterns.Read("documents/report-meeting-2/ar/").QuerySelector("[id='p-3.3'] .cited span")!.TextContent;

        Assert.Contains("https://lanterns.example/archive/documents/report-meeting-2/ar/#p-3.3", text, StringComparison.Ordinal);
        Assert.Contains("Arabic (official translation)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_portable_site_cites_the_permanent_address_too()
    {
        var page = _lanterns.Read("documents/report-meeting-2/", portable: true);

        Assert.Contains(
            "https://lanterns.example/archive/documents/report-meeting-2/#p-3.3",
            page.QuerySelector("[id='p-3.3'] .cited span")!.TextContent,
            StringComparison.Ordinal);
        Assert.Equal("../../meetings/2/index.html", page.QuerySelector(".head .from a[href*=meetings]")!.GetAttribute("href"));
    }

    [Fact]
    public void What_has_no_page_is_marked_and_never_a_link()
    {
        var paragraph = _lanterns.Read("documents/report-meeting-2/").GetElementById("p-2.5")!.QuerySelector(".body > p:not(.cited)")!;

        Assert.Equal(["LSP/2012/99", "HC11-3"], paragraph.QuerySelectorAll(".unknown").Select(e => e.TextContent));
        Assert.Contains(_lanterns.At<CoveragePage>("coverage/").Named, n => n.Printed == "LSP/2012/99");
    }

    [Fact]
    public void An_address_printed_in_a_paper_is_words_and_not_a_link()
    {
        var paragraph = _lanterns.Read("documents/report-meeting-2/").GetElementById("p-2.5")!.QuerySelector(".body > p:not(.cited)")!;

        Assert.Contains("https://example.org/lanterns/2012/papers", paragraph.TextContent, StringComparison.Ordinal);
        Assert.Contains("http://old.example.org/wicks.html", paragraph.TextContent, StringComparison.Ordinal);
        Assert.Empty(paragraph.QuerySelectorAll("a"));
    }

    [Fact]
    public void A_text_written_from_right_to_left_mirrors_the_page_and_marks_the_words_of_the_site()
    {
        var page = _lanterns.Read("documents/report-meeting-2/ar/");

        Assert.Equal(("ar", "rtl"), (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.All(
            page.QuerySelectorAll("header.mast, footer, aside, summary"),
            e => Assert.Equal(("en", "ltr"), (e.Closest("[lang]")!.GetAttribute("lang"), e.Closest("[dir]")!.GetAttribute("dir"))));
        Assert.Equal(["English", "العربية"], page.QuerySelectorAll(".languages li").Select(l => l.TextContent.Trim()));
    }

    [Fact]
    public void Letters_of_every_script_are_written_as_letters()
    {
        var html = _lanterns.Html("documents/report-meeting-2/");

        Assert.Contains("Zoë Ångström-Lévêque", html, StringComparison.Ordinal);
        Assert.Contains("<span lang=\"ar\" dir=\"rtl\">لا نور بلا أمان</span>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withheld_file_is_named_with_its_reason_and_not_linked()
    {
        var files = _lanterns.At<KnownByTitlePage>("documents/harbour-song/").Files;

        Assert.Contains(files, f => f.To is not null && f.Withheld is null);
        Assert.Contains(files, f => f.To is null && f.Withheld is { Length: > 0 });
    }

    [Fact]
    public void A_number_that_two_papers_bear_leads_to_a_choice_under_every_name_of_the_group()
    {
        Assert.All((string[])["s/lsp-2012-5/", "s/spls-2012-5/"], path =>
            Assert.Equal(
                ["Count of lanterns", "List of broken lanterns"],
                _lanterns.At<SymbolChoicePage>(path).Documents.Select(d => d.Title.Text).Order()));
        Assert.Equal("documents/lsp-2012-3/", _lanterns.At<MovedPage>("s/spls-2012-3/").To.To!.Path);
        Assert.All(
            (string[])["s/lsp-2012-33/", "s/spls-2012-33/"],
            corrected => Assert.Equal("documents/lsp-2012-3/", _lanterns.At<MovedPage>(corrected).To.To!.Path));
        Assert.DoesNotContain("2012/33", _lanterns.Html("symbols/") + _lanterns.Html("documents/lsp-2012-3/"), StringComparison.Ordinal);
        Assert.Equal("documents/lsp-2012-3/", _lanterns.At<MovedPage>("documents/numbers-on-lanterns/").To.To!.Path);
    }

    [Fact]
    public void A_withdrawn_page_says_when_and_why_and_stands_in_no_list()
    {
        var page = _lanterns.At<WithdrawnPage>("documents/lsp-2011-3/");
        var words = _lanterns.Read("documents/lsp-2011-3/").QuerySelector("main")!.TextContent;
        Assert.All(
            (string[])[
                "Names of lamplighters", "LSP/2011/3", "24 November 2026", "It names people who asked not to be named.",
                "Its address stays",
            ],
            expected => Assert.Contains(expected, words, StringComparison.Ordinal));
        Assert.EndsWith(
            "documents/lsp-2011-3/ (added 20 November 2026). Withdrawn on 24 November 2026.",
            page.Citation,
            StringComparison.Ordinal);
        Assert.False(page.Indexed);
        Assert.All(
            _lanterns.All.OfType<ListPage>().SelectMany(l => l.Shelves).SelectMany(s => s.Cards),
            c => Assert.NotEqual("documents/lsp-2011-3/", c.Title.To!.Path));
    }

    [Fact]
    public void A_text_that_is_not_public_comes_out_nowhere()
    {
        using var archive = new TemporaryArchive();
        var settings = File.ReadAllText(Path.Combine(archive.Data, "archive.yml"))
            .Replace("repository-is-public: true", "repository-is-public: false", StringComparison.Ordinal);
        archive.Write("data/archive.yml", settings)
            .Write("data/documents/secret.md", TemporaryArchive.Text("Members only", "type: report", "date: 2010-03-18",
                "access: {level: members, reason: \"For members.\"}")
                + "## Hush, a heading\n\n1.1 Hush, see TP/1/2 and TP/1/99.\n")
            .Write(
                "data/documents/tp-1-2.yml",
                TemporaryArchive.Head("Named", "type: contribution", "symbols: [TP/1/2]", "date: not found"))
            .Write("data/outcomes/1-hush.yml", TemporaryArchive.Head("An outcome", "force: decision", "type: action", "meeting: meetings/1",
                "printed-words: \"decided\"", "state: not-applicable", "state-as-of: 2026-01-02", "evidence: [documents/secret]"));
        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));

        Assert.Equal(AccessLevel.Members, pages.Catalogue.All<DocumentRecord>().Single(d => d.Id.Name == "secret").Access.Level);
        Assert.All(pages.All, page => Assert.DoesNotContain("Hush", pages.Html(page.Address.Path), StringComparison.Ordinal));
        Assert.All(pages.All, page => Assert.DoesNotContain("TP/1/99", pages.Html(page.Address.Path), StringComparison.Ordinal));
    }
}
