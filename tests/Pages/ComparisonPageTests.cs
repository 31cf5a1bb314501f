using AngleSharp.Dom;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Pages.Comparing;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Texts;

namespace CopArchive.Tests.Pages;

/// <summary>Versions and papers compared, as the pages show it.</summary>
public sealed class ComparisonPageTests
{
    private const string Revision = "documents/lsp-2012-3-rev-1/compare/lsp-2012-3/";

    private static readonly PlannedPages Real = new(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

    private readonly PlannedPages _lanterns = PlannedPages.Lanterns;

    [Theory]
    [InlineData(Revision, "comparison-revision.txt")]
    [InlineData("resolutions/21/brightwater-2012/compare/harbour-2009/", "comparison-resolution.txt")]
    [InlineData("resolutions/34/harbour-2011/compare/terms-of-reference-and-report-meeting-1/", "comparison-as-printed.txt")]
    public void A_comparison_reads_as_it_was_approved(string path, string snapshot) =>
        Snapshot.Match(Words(_lanterns.Read(path)), snapshot);

    [Theory]
    [InlineData("resolutions/34/harbour-2011/compare/as-printed/", "as-printed.txt")]
    [InlineData("resolutions/21/compare/", "versions.txt")]
    public void Several_side_by_side_read_as_they_were_approved(string path, string snapshot) =>
        Snapshot.Match(Words(_lanterns.Read(path)), snapshot);

    [Fact]
    public void The_resolves_of_a_resolution_stands_beside_itself_as_three_papers_print_it() =>
        Snapshot.Match(Words(Real.Read("resolutions/1306/council-2009/compare/as-printed/")), "as-printed-1306.txt");

    [Theory]
    [InlineData(Revision, "documents/lsp-2012-3", "documents/lsp-2012-3-rev-1")]
    [InlineData("resolutions/21/brightwater-2012/compare/harbour-2009/", "resolutions/21/harbour-2009", "resolutions/21/brightwater-2012")]
    public void What_the_page_shows_made_in_the_earlier_text_gives_the_later(string path, string earlier, string later)
    {
        var page = _lanterns.Read(path);
        foreach (var heard in page.QuerySelectorAll("ins > .hid, del > .hid").ToList())
        {
            heard.Remove();
        }

        var compared = page.QuerySelectorAll(".compared").ToList();
        Assert.NotEmpty(compared);
        foreach (var text in compared)
        {
            var language = text.GetAttribute("lang") ?? "en";
            var changes = text.QuerySelectorAll(".change").Select(Read).ToList();

            // without what was inserted it is the earlier text; where it stood there is not told, so that order is left out
            Assert.Equal(
                Paragraphs(_lanterns, earlier, language).Order(StringComparer.Ordinal),
                changes.Select(c => c.Before).OfType<string>().Order(StringComparer.Ordinal));
            Assert.Equal(Paragraphs(_lanterns, later, language), changes.Select(c => c.After).OfType<string>());
        }
    }

    [Fact]
    public void Each_sentence_leads_to_its_place_and_each_place_to_both_versions()
    {
        var page = _lanterns.Read(Revision);

        Assert.All(
            page.QuerySelectorAll(".changes li a"),
            a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")!.TrimStart('#'))));
        Assert.Equal(
            ["/archive/documents/lsp-2012-3/#p-2.2-b", "/archive/documents/lsp-2012-3-rev-1/#p-2.3-b"],
            page.QuerySelectorAll(".state")
                .Single(s => s.TextContent.Contains("§ 2.3 (b)", StringComparison.Ordinal) && s.Closest("[dir=rtl]") is null)
                .QuerySelectorAll("a")
                .Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void What_is_inserted_and_deleted_is_said_in_words_too()
    {
        var page = _lanterns.Read(Revision);

        Assert.All(page.QuerySelectorAll(".compared ins"), e => Assert.EndsWith(" end of insertion ", e.TextContent));
        Assert.All(page.QuerySelectorAll(".compared del"), e => Assert.EndsWith(" end of deletion ", e.TextContent));
    }

    [Fact]
    public void A_text_that_is_not_public_is_compared_with_nothing()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/archive.yml", File.ReadAllText(Path.Combine(archive.Data, "archive.yml")).Replace(
            "is-public: true",
            "is-public: false",
            StringComparison.Ordinal))
            .Write(
                "data/documents/a.md",
                TemporaryArchive.Text("A", "type: report", "date: 2010", "version-label: \"First\"",
                    "access: {level: members, reason: \"For members.\"}")
                    + "Secret words of the first.\n")
            .Write(
                "data/documents/b.md",
                TemporaryArchive.Text("A", "type: report", "date: 2011", "version-label: \"Second\"", "revises: documents/a")
                    + "Words of the second.\n");

        var pages = new PlannedPages(LinkedArchive.Of(archive.Data));

        Assert.Empty(pages.All.OfType<ComparisonPage>());
        Assert.DoesNotContain("Secret words", pages.Html("documents/b/"));
    }

    [Fact]
    public void A_withdrawn_version_is_compared_with_nothing() =>
        Assert.DoesNotContain(_lanterns.All.OfType<ComparisonPage>(), p => p.Address.Path.Contains("lsp-2011-3", StringComparison.Ordinal));

    [Fact]
    public void Every_version_and_every_paper_that_prints_it_leads_to_where_it_is_compared()
    {
        Assert.Contains(_lanterns.At<TextDocumentPage>("documents/lsp-2012-3/").Comparisons, p => p.To!.Path == Revision);
        Assert.Contains(
            _lanterns.At<TextDocumentPage>("documents/report-meeting-1/").Comparisons,
            p => p.To!.Path == "resolutions/34/harbour-2011/compare/as-printed/");
        Assert.Contains(_lanterns.At<ResolutionPage>("resolutions/21/").Comparisons, p => p.To!.Path == "resolutions/21/compare/");
        Assert.All(Real.All.Concat(_lanterns.All).OfType<DocumentPage>().SelectMany(p => p.Comparisons), p => Assert.NotNull(p.To));
    }

    private static IEnumerable<string> Paragraphs(PlannedPages pages, string id, string language) =>
        pages.Catalogue.Texts(CopArchive.Values.RecordId.Parse(id))
            .Single(t => t.Language == language)
            .AllUnits()
            .Select(u => $"{u.Label}|{u.Plain()}");

    private static (string? Before, string? After) Read(IElement change)
    {
        return (Side("ins", "added"), Side("del", "removed"));

        string? Side(string without, string state)
        {
            var copy = (IElement)change.Clone();
            copy.QuerySelectorAll(without).ToList().ForEach(e => e.Remove());
            return change.QuerySelector(".state")?.TextContent.StartsWith(state, StringComparison.Ordinal) == true
                ? null
                : $"{copy.QuerySelector(".no")?.TextContent}|{copy.QuerySelector(".own")!.TextContent}";
        }
    }

    /// <summary>What a reader meets, a line a thing.</summary>
    private static string Words(AngleSharp.Html.Dom.IHtmlDocument page) => string.Join('\n', page.QuerySelectorAll(
        "h1, h2, dt, dd, .notice p, .changes li, .legend, .state, .words, summary, caption, th, td, .body-of > p, .plain li, "
            + ".body-of > .dots li")
        .Where(e => e.Closest("main") is not null)
        .Select(e => $"{e.LocalName}: {string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}"))
        + "\n";
}
