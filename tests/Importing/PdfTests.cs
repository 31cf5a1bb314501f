using CopArchive.Importing;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>A printed page is read as a person would read it.</summary>
public sealed class PdfTests
{
    [Fact]
    public void Paragraphs_whose_numbers_begin_with_a_stop_are_paragraphs()
    {
        var paper = ReadPaper.Of("a.pdf", new MadePdf().Page().Lines(60, 700,
            ".1 The lamps of the harbour burn all night, which is a comfort to all who come in",
            "from the sea in the dark of the year.",
            ".2 The oil is dear and the wicks are cheap, so that the keepers of the northern pier",
            "burn less than they would.",
            ".3 Nobody counts them.").Bytes());

        Assert.Equal([".1", ".2", ".3"], paper.Blocks.Select(b => $"{b.Label} {b.Plain}".Trim().Split(' ', '\t')[0]));
    }

    [Theory]
    [InlineData(1, 40)]
    [InlineData(5, 40)]
    [InlineData(1, 560)]
    public void Numbers_of_lines_in_the_margin_are_no_part_of_the_text(int step, int x)
    {
        var pdf = new MadePdf().Page();
        for (var line = 0; line < 45; line++)
        {
            pdf.Text(90, 760 - (14 * line), "The lamps of the harbour burn all night and nobody counts them at all.");
            if ((line + 1) % step == 0)
            {
                pdf.Text(x, 760 - (14 * line), $"{line + 1:00}");
            }
        }

        var paper = ReadPaper.Of("a.pdf", pdf.Bytes());

        Assert.DoesNotContain(string.Join(' ', paper.Blocks.Select(b => b.Plain)), char.IsDigit);
        Assert.Contains(paper.Findings, f => f.What == "numbers of the lines");
    }

    [Fact]
    public void A_table_with_a_number_in_front_of_each_row_keeps_its_numbers()
    {
        var pdf = new MadePdf().Page();
        for (var line = 0; line < 12; line++)
        {
            pdf.Text(60, 700 - (14 * line), $"{line + 1}").Text(120, 700 - (14 * line), "Lamp").Text(300, 700 - (14 * line), "Oil");
        }

        Assert.Contains("12", string.Join(' ', ReadPaper.Of("a.pdf", pdf.Bytes()).Blocks.Select(Outline.Line)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Several_columns_are_read_one_after_the_other(int columns)
    {
        var (pdf, width) = (new MadePdf().Page().Text(50, 800, "The harbour gazette tells all that happened at sea", 14), 500.0 / columns);
        for (var column = 0; column < columns; column++)
        {
            for (var line = 0; line < 30; line++)
            {
                pdf.Text(50 + (column * width), 760 - (13 * line), $"c{column}l{line:00} " + new string('x', (int)(width / 7)), 9);
            }
        }

        var words = string.Join(' ', ReadPaper.Of("a.pdf", pdf.Bytes()).Blocks.Select(b => b.Plain)).Split(' ', '\n', '\t')
            .Where(w => w.StartsWith('c'));

        Assert.Equal(Enumerable.Range(0, columns).SelectMany(c => Enumerable.Range(0, 30).Select(l => $"c{c}l{l:00}")), words);
    }

    [Fact]
    public void Lines_become_paragraphs_and_cut_words_are_put_together()
    {
        var paper = Read(new MadePdf().Page()
            .Lines(
                72,
                700,
                "The keepers of the lamps ask the party to remember those who row out in winter, and pub-",
                "lish their names in the report, so that they are not forgotten by those who sit at home in",
                "comfortable rooms.")
            .Lines(
                72,
                645,
                "A second paragraph begins here, and it is long enough to run over the end of its first line and",
                "into another."));

        Assert.Equal(
            [
                ". The keepers of the lamps ask the party to remember those who row out in winter, and publish their names in the report, "
                    + "so that they are not forgotten by those who sit at home in comfortable rooms.",
                ". A second paragraph begins here, and it is long enough to run over the end of its first line and into another.",
            ],
            Outline.Of(paper));
        Assert.Equal(["? a word cut at the end of a line was put together; it may have a hyphen: publish"], Outline.Findings(paper));
    }

    [Fact]
    public void Two_columns_are_read_one_after_the_other()
    {
        var pdf = new MadePdf().Page().Text(150, 760, "A title that goes across both of the columns", 16, bold: true);
        for (var i = 0; i < 12; i++)
        {
            pdf.Text(72, 700 - (13 * i), $"left column line {i} of the old paper is")
                .Text(310, 700 - (13 * i), $"right column line {i} of the old paper is");
        }

        var words = string.Join(' ', Outline.Of(Read(pdf)));

        Assert.True(
            words.IndexOf("left column line 11", StringComparison.Ordinal) < words.IndexOf("right column line 0", StringComparison.Ordinal),
            words);
    }

    [Fact]
    public void Heads_feet_and_numbers_of_pages_are_no_part_of_the_text()
    {
        var pdf = new MadePdf();
        for (var i = 1; i <= 3; i++)
        {
            pdf.Page()
                .Text(200, 800, "STANDING PARTY ON LANTERN SAFETY")
                .Text(72, 700, $"What page {(char)('a' + i)} says.")
                .Text(290, 40, $"{i}");
        }

        var paper = Read(pdf);

        Assert.Equal(
            ["page STANDING PARTY ON LANTERN SAFETY", ". What page b says.", ". What page c says.", ". What page d says."],
            Outline.Of(paper));
        Assert.Equal(
            [
                "- head or foot of the pages, which is repeated on 2 more: STANDING PARTY ON LANTERN SAFETY",
                "- numbers of the pages: 1 2 3",
            ],
            Outline.Findings(paper));
    }

    [Fact]
    public void A_sentence_runs_on_over_the_end_of_a_page()
    {
        var paper = Read(new MadePdf()
            .Page()
            .Lines(
                72,
                700,
                "This is a line of the paper which is long enough to fill the page from edge to edge, and the",
                "last line of the page breaks off in the middle of its sentence, to be continued on the page")
            .Page()
            .Lines(72, 700, "that follows. Here it ends, with a line that fills the page from one edge to the other edge of", "it."));

        Assert.Single(paper.Blocks);
    }

    [Fact]
    public void Notes_at_the_foot_follow_what_names_them_and_raised_numbers_are_raised()
    {
        var paper = Read(new MadePdf().Page().Text(72, 700, "Oil is dear").Text(122, 704, "1", 6.5).Text(129.5, 700, "and wicks are short")
            .Text(224.5, 704, "2", 6.5)
            .Text(72, 660, "Another paragraph of the paper, which names nothing at all.")
            .Text(72, 90, "1", 5.5).Text(76, 87, "In the north.", 8.5).Text(72, 79, "2", 5.5).Text(76, 76, "In the south.", 8.5));

        Assert.Equal(
            [
                ". Oil is dear1 and wicks are short2",
                "note 1 In the north.",
                "note 2 In the south.",
                ". Another paragraph of the paper, which names nothing at all.",
            ],
            Outline.Of(paper));
        Assert.Contains(paper.Blocks[0].Runs, r => r is { Text: "1", Raised: 1 });
    }

    [Fact]
    public void Links_lie_over_the_words_that_they_belong_to()
    {
        var paper = Read(new MadePdf()
            .Page()
            .Text(72, 700, "See ")
            .Text(95, 700, "the page")
            .Link(94, 698, 140, 710, "https://lanterns.example/"));

        Assert.Equal([new SourceRun("See "), new SourceRun("the page", Link: "https://lanterns.example/")], paper.Blocks[0].Runs);
    }

    [Fact]
    public void Headings_are_known_by_their_size_or_weight()
    {
        var paper = Read(new MadePdf().Page().Text(72, 760, "Report on lamps", 18, bold: true).Text(72, 720, "1. Oil", 11, bold: true)
            .Text(72, 700, "Oil smokes, as all who burn it know; and those who do not burn it need not care."));

        Assert.Equal(
            ["# Report on lamps", "## 1. Oil", ". Oil smokes, as all who burn it know; and those who do not burn it need not care."],
            Outline.Of(paper));
    }

    [Fact]
    public void A_scan_is_said_to_be_one()
    {
        var paper = ReadPaper.OfFile("scan.pdf");

        Assert.True(paper.IsScan);
        Assert.Empty(paper.Blocks);
        Assert.Contains("scan", Assert.Single(paper.Findings).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_a_program_read_from_a_picture_are_reported() =>
        Assert.Contains(
            Read(new MadePdf().Page().Picture().Text(72, 700, "These words were read by a program", mode: 3)).Findings,
            f => f.What.Contains("recognised from a picture", StringComparison.Ordinal) && f.Where == "the file");

    [Theory]
    [InlineData("lantern-report")]
    [InlineData("contribution-nord")]
    public void A_printed_paper_has_the_blocks_of_the_file_that_it_was_printed_from(string name)
    {
        var source = Body(ReadPaper.OfFile(name + ".docx"));
        var printed = Body(ReadPaper.OfFile(name + ".pdf"));

        Assert.Equal(source, printed);
    }

    [Fact]
    public void Arabic_is_read_in_the_order_in_which_it_is_spoken()
    {
        var words = string.Join('\n', Outline.Of(ReadPaper.OfFile("report-arabic.pdf")));

        Assert.Contains("يومي 28 و29 أبريل 2026. ورحبت الرئيسة بالمندوبين (وعددهم 42 مندوباً) القادمين", words, StringComparison.Ordinal);
        Assert.Contains("الوارد في الوثيقة LS/4/1 بعد إضافة بند واحد", words, StringComparison.Ordinal);
        Assert.Contains("أ)→أن يباع الزيت", words, StringComparison.Ordinal);
    }

    private static SourcePaper Read(MadePdf pdf) => ReadPaper.Of("made.pdf", pdf.Bytes());

    /// <summary>Kind and words alone, with labels among the words and without space: a page does not tell a tab from a space.</summary>
    private static IEnumerable<string> Body(SourcePaper paper) => paper.Blocks
        .Where(b => b.Kind is not SourceBlockKind.PageHead
            && !(b.Kind == SourceBlockKind.Paragraph && b.Plain.StartsWith("LS/4/", StringComparison.Ordinal))
            && !b.Plain.Contains("COMITÉ", StringComparison.Ordinal))
        .Select(b => b.Kind + " " + string.Concat((b.Label
            + Outline.Line(b with { Kind = b.Kind == SourceBlockKind.Table ? b.Kind : SourceBlockKind.Paragraph, Label = null, Level = 0 }))
            .Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '→'))));
}
