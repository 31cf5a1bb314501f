using CopArchive.Pages;
using CopArchive.Records.Definitions;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

public sealed class CoveragePageTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void The_letter_for_a_meeting_asks_for_what_papers_mention_and_for_numbers_between_known_ones()
    {
        _archive.Write(
            "data/meetings/4.yml",
            TemporaryArchive.Head("Fourth meeting", "number: 4", "state: held", "date: 2012-05-02", "venue: none"));
        foreach (var number in new[] { 3, 6 })
        {
            _archive.Write($"data/documents/tp-4-{number}.yml", TemporaryArchive.Head($"Lamps {number}", "type: contribution",
                "date: not found", $"symbols: [\"TP/4/{number}\"]", "presented-at: meetings/4"));
        }

        var asked = new PlannedPages(LinkedArchive.Of(_archive.Data)).At<CoveragePage>("coverage/").Asked
            .Single(a => a.Meeting.Text == "Fourth meeting");

        Assert.Equal(["Known", "Known from elsewhere only", "Between known numbers"], asked.Facts.Select(f => f.Name.Plain));
        Assert.Equal("TP/4/4 to TP/4/5: not known; may never have been used", Assert.Single(asked.Facts[^1].Values).Plain);
        var letter = string.Join('\n', asked.Letter.SelectMany(p => p).Select(l => l.Plain));
        Assert.Contains("- TP/4/3: Lamps 3\n- TP/4/6: Lamps 6", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("TP/4/1", letter, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_how_many_of_the_attached_files_can_be_read_by_ear()
    {
        var content = "Words."u8.ToArray();
        _archive.Write("data/documents/lamps/as-issued.txt", content)
            .Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: letter", "date: not stated", "files:",
                $"  - {{path: as-issued.txt, language: en, role: as-issued, format: text, bytes: {content.Length}, "
                    + $"sha256: \"{AttachedFiles.Sha256(content)}\"}}"));

        var pages = new PlannedPages(LinkedArchive.Of(_archive.Data));

        Assert.Equal("1 text or Word file, which can be read by ear.", pages.At<CoveragePage>("coverage/").FilesByEar);
        Assert.Contains("It can be read by ear.", pages.Read("documents/lamps/").Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_paper_proposes_to_delete_and_to_insert_is_shown_and_heard_as_that()
    {
        _archive.Write("data/documents/report.md", TemporaryArchive.Text("Report", "type: report", "date: 2010-03-18")
            + "1.1 The fee is due by [1 May]{.deleted} [1 June]{.inserted}.\n");

        var page = new PlannedPages(LinkedArchive.Of(_archive.Data)).Read("documents/report/");

        Assert.Equal(" deleted in this paper: 1 May end of deletion ", page.QuerySelector("main del")?.TextContent);
        Assert.Equal(" inserted in this paper: 1 June end of insertion ", page.QuerySelector("main ins")?.TextContent);
    }

    [Fact]
    public void The_glossary_shows_each_term_by_letter_with_its_sources()
    {
        _archive.Write("data/terms/wick.yml", "term: \"wick\"\nalso: [\"wicks\"]\nsentence: {en: \"What burns in a lamp.\"}\n"
            + "sources:\n  - {in: documents/report#p-1.1, confidence: stated, for: [term]}\n"
            + "  - {confidence: editors-knowledge, for: [sentence]}\n");

        var page = new PlannedPages(LinkedArchive.Of(_archive.Data));

        var (letter, terms) = Assert.Single(page.At<GlossaryPage>("glossary/").Letters);
        Assert.Equal("W", letter);
        Assert.Equal(("wick", "wicks", "What burns in a lamp."), (terms[0].Word.Text, terms[0].Also.Plain, terms[0].Sentence.Text));
        Assert.Equal(
            "What burns in a lamp.",
            page.Read("glossary/").QuerySelector("#wick")!.ParentElement!.QuerySelectorAll("dd")[1].TextContent.Trim());
    }
}
