using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>Columns, tables, notes, running heads and hyphens, each as several papers print them.</summary>
public sealed class PdfKindTests
{
    private const string Wide = "The keepers of the lamps ask the party to remember those who row out in winter to the ships";

    [Fact]
    public void Columns_on_two_pages_are_read_page_by_page()
    {
        var pdf = new MadePdf();
        foreach (var page in (string[])["p", "q"])
        {
            pdf.Page();
            for (var line = 0; line < 20; line++)
            {
                pdf.Text(60, 760 - (13 * line), $"{page}left{line:00} of the gazette that tells it all", 10)
                    .Text(310, 760 - (13 * line), $"{page}right{line:00} of the gazette that tells it", 10);
            }
        }

        Assert.Equal(
            ((string[])["pleft", "pright", "qleft", "qright"]).SelectMany(c => Enumerable.Range(0, 20).Select(l => $"{c}{l:00}")),
            Words(pdf).Where(w => w.StartsWith('p') || w.StartsWith('q')).Where(w => char.IsDigit(w[^1])));
    }

    [Fact]
    public void A_paragraph_across_the_page_parts_the_columns_above_it_from_those_below()
    {
        var pdf = new MadePdf().Page();
        for (var line = 0; line < 12; line++)
        {
            pdf.Text(60, 780 - (13 * line), $"a{line:00} of the gazette that tells it all today", 10)
                .Text(310, 780 - (13 * line), $"b{line:00} of the gazette that tells it all today", 10)
                .Text(60, 540 - (13 * line), $"c{line:00} of the gazette that tells it all today", 10)
                .Text(310, 540 - (13 * line), $"d{line:00} of the gazette that tells it all today", 10);
        }

        pdf.Text(60, 595, "x00 " + Wide, 10).Text(60, 582, "x01 " + Wide, 10);

        Assert.Equal(
            [.. Row("a"), .. Row("b"), "x00", "x01", .. Row("c"), .. Row("d")],
            Words(pdf).Where(w => w.Length == 3 && char.IsDigit(w[1]) && char.IsDigit(w[2])));

        static IEnumerable<string> Row(string column) => Enumerable.Range(0, 12).Select(l => $"{column}{l:00}");
    }

    [Fact]
    public void A_narrow_column_beside_a_wide_one_is_read_by_itself()
    {
        var pdf = new MadePdf().Page();
        for (var line = 0; line < 25; line++)
        {
            pdf.Text(60, 760 - (13 * line), $"n{line:00} of those who keep it here", 10)
                .Text(245, 760 - (13 * line), $"w{line:00} of the gazette that tells all that happened at sea today", 10);
        }

        Assert.Equal(
            Enumerable.Range(0, 25).Select(l => $"n{l:00}").Concat(Enumerable.Range(0, 25).Select(l => $"w{l:00}")),
            Words(pdf).Where(w => w.Length == 3 && char.IsDigit(w[1])));
    }

    [Fact]
    public void A_table_with_an_empty_cell_keeps_its_columns()
    {
        var paper = Read(new MadePdf().Page().Text(60, 760, Wide)
            .Text(60, 700, "Port", bold: true).Text(220, 700, "Lamps", bold: true).Text(380, 700, "Oil", bold: true)
            .Text(60, 686, "Norrland").Text(220, 686, "12").Text(380, 686, "dear")
            .Text(60, 672, "Sudland").Text(380, 672, "cheap")
            .Text(60, 658, "Westland").Text(220, 658, "7").Text(380, 658, "none"));

        Assert.Contains("table Port | Lamps | Oil / Norrland | 12 | dear / Sudland |  | cheap / Westland | 7 | none", Outline.Of(paper));
    }

    [Fact]
    public void A_table_of_figures_set_to_the_right_keeps_its_columns()
    {
        var paper = Read(new MadePdf().Page().Text(60, 760, Wide)
            .Text(60, 700, "Year").Text(204, 700, "Lamps").Text(328, 700, "Wicks")
            .Text(60, 686, "2010").Text(222.5, 686, "12").Text(346.5, 686, "90")
            .Text(60, 672, "2011").Text(210.3, 672, "1204").Text(340.4, 672, "100"));

        Assert.Contains("table Year | Lamps | Wicks / 2010 | 12 | 90 / 2011 | 1204 | 100", Outline.Of(paper));
    }

    [Fact]
    public void A_cell_of_several_lines_is_one_cell()
    {
        var paper = Read(new MadePdf().Page().Text(60, 760, Wide)
            .Text(60, 700, "Port").Text(220, 700, "What it asks for")
            .Text(60, 680, "Norrland").Text(220, 680, "More oil for the northern")
            .Text(220, 667, "pier before the winter")
            .Text(60, 647, "Sudland").Text(220, 647, "Fewer bells"));

        Assert.Contains(
            "table Port | What it asks for / Norrland | More oil for the northern pier before the winter / Sudland | Fewer bells",
            Outline.Of(paper));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("§")]
    [InlineData("a")]
    [InlineData("(1)")]
    public void Notes_with_other_signs_follow_what_names_them(string sign)
    {
        var paper = Read(new MadePdf().Page().Text(72, 700, "Oil is dear").Text(122, 704, sign, 6.5)
            .Text(72, 660, "Another paragraph of the paper, which names nothing at all.")
            .Text(72, 90, sign, 5.5).Text(82, 87, "In the north.", 8.5));

        Assert.Equal($"note {sign} In the north.", Outline.Of(paper)[1]);
    }

    [Fact]
    public void A_note_of_two_lines_is_one_note_and_notes_of_two_pages_stay_with_their_pages()
    {
        var paper = Read(new MadePdf()
            .Page().Text(72, 700, "Oil is dear").Text(122, 704, "1", 6.5).Text(72, 660, "Nobody knows why that is so.")
            .Text(72, 90, "1", 5.5).Text(76, 87, "In the north, where the ships", 8.5).Text(76, 76, "come in by night.", 8.5)
            .Page().Text(72, 700, "Wicks are short").Text(146, 704, "1", 6.5).Text(72, 660, "Everybody knows why that is so.")
            .Text(72, 90, "1", 5.5).Text(76, 87, "In the south.", 8.5));

        Assert.Equal(
            [
                ". Oil is dear1", "note 1 In the north, where the ships come in by night.", ". Nobody knows why that is so.",
                ". Wicks are short1", "note 1 In the south.", ". Everybody knows why that is so.",
            ],
            Outline.Of(paper));
    }

    [Theory]
    [InlineData("LSP/4/3-E", "LSP/4/3-E")]
    [InlineData("Page 1 of 2", "Page 2 of 2")]
    [InlineData("- 1 -", "- 2 -")]
    [InlineData("LSP/4/3-E, page 1", "LSP/4/3-E, page 2")]
    [InlineData("Report of the fourth meeting    1", "Report of the fourth meeting    2")]
    public void What_is_printed_over_both_pages_of_a_paper_is_no_part_of_its_text(string first, string second)
    {
        var paper = Read(new MadePdf()
            .Page().Text(72, 810, first).Text(72, 700, "The lamps burn all night and nobody counts them.")
            .Page().Text(72, 810, second).Text(72, 700, "The wicks are short and the oil is dear to all."));

        Assert.Equal(
            [". The lamps burn all night and nobody counts them.", ". The wicks are short and the oil is dear to all."],
            Outline.Of(paper).Where(l => !l.StartsWith("page ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Heads_that_change_from_left_to_right_pages_are_no_part_of_the_text()
    {
        var pdf = new MadePdf();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page().Text(page % 2 == 0 ? 72 : 350, 810, page % 2 == 0 ? $"{page}  Lantern Papers" : $"On the price of oil  {page}")
                .Text(72, 700, $"The lamps of pier {(char)('a' + page)} burn all night and nobody counts them.");
        }

        Assert.Equal(4, Outline.Of(Read(pdf)).Count(l => !l.StartsWith("page ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("those who are child-", "friendly and kind. Not child-friendly.", "child-friendly and kind")]
    [InlineData("the years 2010-", "2012 were the years of the lamps here.", "2010-2012 were")]
    [InlineData("the well\u00AD", "known lamps of the northern harbour here.", "wellknown lamps")]
    [InlineData("as printed in Document LSP/4/", "3 of the party of the lamps here.", "LSP/4/ 3")]
    [InlineData("the keepers -", "all of them - were at the harbour here.", "keepers - all of them")]
    [InlineData("the North-", "South line of the harbour lights here.", "North-South line")]
    public void A_hyphen_at_the_end_of_a_line_is_kept_where_it_belongs_to_the_word(string end, string begin, string words)
    {
        var filler = Wide[..(85 - end.Length)];

        var paper = Read(new MadePdf().Page().Lines(72, 700, $"{filler} {end}", begin, Wide));

        Assert.Contains(words, string.Join(' ', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
    }

    private static SourcePaper Read(MadePdf pdf) => ReadPaper.Of("made.pdf", pdf.Bytes());

    private static IEnumerable<string> Words(MadePdf pdf) =>
        string.Join(' ', Read(pdf).Blocks.Select(b => $"{b.Label} {PlainOf(b)}"))
            .Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);

    private static string PlainOf(SourceBlock block) => block.Kind == SourceBlockKind.Table
        ? string.Join(' ', block.Rows.SelectMany(r => r).SelectMany(c => c).Select(b => b.Plain))
        : block.Plain;
}
