using System.Text;
using CopArchive.Wording;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.History;
using CopArchive.Diagnostics;
using CopArchive.Feeds;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using static CopArchive.Tests.Pages.Versioning.VersionPageTests;

namespace CopArchive.Tests.Pages;

public sealed class CorrectionTests
{
    private readonly PlannedPages _lanterns = PlannedPages.Lanterns;

    [Fact]
    public void A_corrected_paragraph_stays_as_issued_and_the_corrected_reading_stands_beside_it()
    {
        var paragraph = _lanterns.Read("documents/lsp-2012-3/").GetElementById("p-2.2-b")!;

        Assert.Equal("report broken lanterns within three days;", Words(paragraph.QuerySelector(".body > p:not(.cited)")!));
        var reading = paragraph.QuerySelector(".corrected")!;
        Assert.Equal(
            "report broken lanterns within instead of: three days (end of what was printed) read: two days (end of the correction);",
            Words(reading.QuerySelectorAll("p")[1]));
        Assert.Equal(
            "Corrected by Corrigendum to the papers of the second meeting, 9 March 2012, from Lamp Office of the Norrland Isles, "
                + "secretariat: slip of the pen",
            Words(reading.QuerySelector(".whose")!));
        Assert.Equal(
            ("three days", "two days"),
            (reading.QuerySelector("del")!.ChildNodes[1].TextContent, reading.QuerySelector("ins")!.ChildNodes[1].TextContent));
    }

    [Fact]
    public void A_correction_stands_in_the_language_that_it_corrects_and_in_no_other()
    {
        Assert.Contains(
            "يومين",
            _lanterns.Read("documents/lsp-2012-3/ar/").GetElementById("p-2.2-b")!.QuerySelector(".corrected")!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "يومين",
            _lanterns.Read("documents/lsp-2012-3/").QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("documents/lsp-2012-3/")]
    [InlineData("documents/lsp-2012-3/ar/")]
    [InlineData("documents/lsp-2012-7/")]
    public void The_head_of_a_paper_names_its_corrigenda_and_leads_to_them(string page)
    {
        var heads = _lanterns.Read(page).QuerySelectorAll("dl.answer > div");

        var head = Assert.Single(heads, d => Words(d.QuerySelector("dt")!) == "Corrected by");
        Assert.Contains(
            head.QuerySelectorAll("a"), a => a.GetAttribute("href")!.EndsWith("documents/lsp-2012-10/", StringComparison.Ordinal));
        Assert.Contains("9 March 2012", Words(head), StringComparison.Ordinal);
        Assert.DoesNotContain(
            _lanterns.Read("documents/lsp-2012-10/").QuerySelectorAll("dl.answer dt"), d => Words(d) == "Corrected by");
    }

    [Fact]
    public void A_paper_without_a_text_shows_its_corrections_on_its_page()
    {
        Assert.Contains(
            "read: in snow and hail",
            Words(_lanterns.Read("documents/lsp-2012-7/").QuerySelector(".corrected")!),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_corrections_are_on_one_page_with_a_feed_that_reports_each()
    {
        var page = _lanterns.At<CorrectionsPage>("corrections/");
        Assert.Equal(4, page.Corrigenda[0].Rows.Count);
        Assert.Empty(page.Corrigenda[1].Rows);
        Assert.StartsWith("Corrects ", page.Corrigenda[1].Corrects.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("What it corrects is not known", _lanterns.Read("corrections/").QuerySelector("main")!.TextContent,
            StringComparison.Ordinal);

        var feed = Encoding.UTF8.GetString(FeedWriter.Write(
            _lanterns.Catalogue,
            FeedSubject.All(_lanterns.Catalogue),
            ArchiveChanges.Of(_lanterns.Catalogue, ArchiveHistory.None("not asked for")).Log,
            _lanterns.Catalogue.Settings.BaseUrl,
            CopArchive.Wording.Words.English)
            .Single(f => f.Address.Path == "corrections/feed.atom").Content());
        Assert.Contains("In “Numbers on lanterns”, for “three days” read “two days”.", feed, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_are_not_printed_there_cannot_be_corrected_nor_a_paper_that_is_not_named()
    {
        using var archive = new TemporaryArchive().Write(
            "data/documents/corrigendum.yml",
            TemporaryArchive.Head("Corrigendum", "type: corrigendum", "date: 2010-03-19",
                "corrections: [{in: \"documents/report#p-1.1\", printed: \"All delegates\", read: \"No delegates\"}]"));

        LinkedArchive.Of(archive.Data, out var faults);

        Assert.Equal(
            ["COP262", "COP263"],
            faults.Where(f => f.Severity == Severity.Error).Select(f => f.Code).Order(StringComparer.Ordinal));
    }
}
