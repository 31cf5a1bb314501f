using CopArchive.Importing;

namespace CopArchive.Tests.Importing;

/// <summary>Text as converters and people write it.</summary>
public sealed class PlainTextTests
{
    [Fact]
    public void A_converted_paper_is_read_without_the_marks_of_the_conversion()
    {
        var paper = ReadPaper.OfFile("converted.txt");

        Assert.Equal(
            [
                "  . Summary",
                ". This paper sums up what harbours answered to the letter of the secretariat on oil, wicks and gauges, "
                    + "and asks the party to note it. It was made without haste, and with the help of all who answered.",
                ". 1→Introduction",
                ". 1.1→The letter of 3 March 2026 was sent to all nineteen harbours. Fourteen answered, of which two said that they "
                    + "had no lamps, and one that it had no oil. Their answers are kept by the secretariat and can be read there.",
                ". 1.2.→Three questions were asked, of which the first two were answered by all, and the third by hardly anybody at all:",
                ". a.→which oil is burned, and how much of it in a year;", "  . 1.→of fish,", "  . 2.→of olives;",
                ". b.→who trims the wicks.", "- Those who answered trim them in the morning.",
                "- Those who did not answer were asked again.",
                ". 1.3→The secretariat thanks all who answered⏎and those who tried for their pains, "
                    + "and the keepers* of the old lighthouse above all.",
                ". STANDING PARTY ON LANTERN SAFETY", ". 2→Next steps",
                ". 2.1→The party is invited to note this paper and to decide whether harbours that did not answer are to be "
                    + "asked a third time, or visited by boat.",
                ". The secretariat can be reached at lanterns@lanterns.example and at its page.",
            ],
            Outline.Of(paper));
        Assert.Equal(
            ["mailto:lanterns@lanterns.example", "https://lanterns.example/secretariat"],
            paper.Blocks[^1].Runs.Select(r => r.Link).OfType<string>());
        Assert.Equal(
            [
                "- marks of a conversion: [bookmark: dstart][bookmark: dbreak]",
                "- marks of a conversion: [bookmark: _GoBack]",
                "- the number of a page: Page 3 of 5",
            ],
            Outline.Findings(paper)
                .Where(f => f.Contains("conversion", StringComparison.Ordinal) || f.Contains("page", StringComparison.Ordinal)));
        Assert.Contains(paper.Findings, f => f.What == "a repeated block" && f.Words.StartsWith("1.3", StringComparison.Ordinal));
        Assert.Contains(paper.Findings, f => f.What == "a repeated letterhead");
    }

    [Fact]
    public void Markdown_keeps_headings_lists_tables_and_notes_and_joins_broken_lines()
    {
        var paper = ReadPaper.OfFile("notes.md");

        Assert.Equal(
            [
                "# Notes of the keeper",
                ". These are notes that were written on a narrow page, so that each line of them ends long before the sentence does. "
                    + "They are joined again when the paper is read.1",
                "## What is needed", ". 1. A rope for the bell, as long as the tower is high.", ". 2. A third step:", "  - of oak,",
                "  - or of stone.", "> Let the book be read once a year.", "table Harbour | Lamps / North | 1204 / South | 877",
                "note 1 They were written in winter.",
            ],
            Outline.Of(paper));
        Assert.Contains(
            "- the head of the file, with keys and values: title: Notes of the keeper⏎date: 2026-05-01",
            Outline.Findings(paper));
    }

    [Theory]
    [InlineData("The **lamp** and *oil*", "The |lamp| and |oil")]
    [InlineData("3 * 4 lamps*", "3 * 4 lamps*")]
    [InlineData("a **b", "a **b")]
    [InlineData("**One****two** three", "One\ntwo| three")]
    [InlineData("a \\* b [c](#) [d](https://x.example/)", "a * b c |d")]
    public void Stars_and_links_are_read_only_where_they_are_marks(string text, string runs) =>
        Assert.Equal(runs, string.Join('|', ReadPaper.OfText(text).Blocks[0].Runs.Select(r => r.Text)));

    [Theory]
    [InlineData("Item *3* of file_name_a and [x](y) in <angle> brackets \\* **")]
    [InlineData("# 5 lamps, and <b>not</b> more")]
    [InlineData("Note [^1] ![picture](a.png) 2*3*4 = 24")]
    public void In_plain_text_stars_tags_and_signs_are_words_as_printed(string text)
    {
        var paper = ReadPaper.OfText(text + "\n");

        Assert.Equal(text, string.Concat(paper.Blocks.SelectMany(b => b.Runs).Select(r => r.Text)));
        Assert.Empty(paper.Findings);
    }

    [Fact]
    public void A_word_cut_at_the_end_of_a_line_is_put_together_as_the_paper_writes_it_elsewhere()
    {
        var paper = ReadPaper.OfText("The keepers of the light-\nhouse and the well-\nknown lamps of the har-\n"
            + "bour are thanked, since the\nlighthouse is a well-known one.");

        Assert.Equal([
            ". The keepers of the lighthouse and the well-known lamps of the harbour are thanked, "
                + "since the lighthouse is a well-known one.",
        ], Outline.Of(paper));
        Assert.Equal("harbour", Assert.Single(paper.Findings, f => f.What.Contains("cut", StringComparison.Ordinal)).Words);
    }

    [Theory]
    [InlineData("Document CWG-LAMP-25/30-E")]
    [InlineData("CWG-LAMP-25/30(Rev.1)-E")]
    [InlineData("Documento: CWG-LAMP-25/30-S")]
    [InlineData("Документ CWG-LAMP-25/30-R")]
    [InlineData("文件CWG-LAMP-25/30-C")]
    [InlineData("الوثيقة CWG-LAMP-25/30-A")]
    [InlineData("Date: 14 May 2026")]
    [InlineData("Original: English")]
    public void A_line_of_the_letterhead_that_is_announced_or_a_number_stays_a_line_of_its_own(string line)
    {
        var paper = ReadPaper.OfText(
            $"COUNCIL WORKING GROUP ON THE SAFETY OF LAMPS\n{line}\n\nOil and wicks\n\nOil is dear to all of us.\n");

        Assert.Contains(line, paper.Blocks.SelectMany(b => b.Plain.Split('\n')));
    }

    [Fact]
    public void A_number_at_the_end_of_a_paragraph_stays_in_it()
    {
        var paper = ReadPaper.OfText("1.1\tThe keepers are thanked for what they have said in\nDocument TP/1/3\nand for the oil.\n");

        Assert.Equal([". 1.1→The keepers are thanked for what they have said in Document TP/1/3 and for the oil."], Outline.Of(paper));
    }

    [Fact]
    public void Tags_of_html_in_a_text_are_left_out_and_their_words_kept()
    {
        var paper = ReadPaper.OfText("4.\t<p>Reports</p> <ul style=\"x\"> • On oil • On wicks</ul>");

        Assert.Equal([". 4.→Reports", "- On oil", "- On wicks"], Outline.Of(paper).Select(l => l.Trim()));
    }
}
