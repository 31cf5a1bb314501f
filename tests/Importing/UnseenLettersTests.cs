using CopArchive.Importing;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers;
using CopArchive.Tests.Authoring;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>Words of a PDF that nobody sees are told by kind and number and do not come into the text; all others do.</summary>
public sealed class UnseenLettersTests
{
    private const string Dark = "0.1 0.2 0.4 rg 40 640 400 40 re f";

    /// <summary>A dark box with round corners, which the format draws as curves.</summary>
    private const string Round = "0 g 60 640 m 420 640 l 440 640 440 640 440 660 c 440 680 440 680 420 680 c 60 680 l "
        + "40 680 40 680 40 660 c 40 640 40 640 60 640 c f";

    /// <summary>A dark frame around the words, and nothing behind them.</summary>
    private const string Frame = "0 g 10 600 500 200 re 20 610 480 180 re f*";

    [Theory]
    [InlineData("1 g", "in the colour of the page")]
    [InlineData("1 1 1 rg", "in the colour of the page")]
    [InlineData("0 0 0 0 k", "in the colour of the page")]
    [InlineData("0.95 0.95 0.97 rg", "in the colour of the page")]
    [InlineData("1 g 1 G 2 Tr", "in the colour of the page")]
    [InlineData("1 G 0 g 1 Tr", "in the colour of the page")]
    [InlineData(Frame + " 1 g", "in the colour of the page")]
    [InlineData(Dark + " 1 g 40 640 400 40 re f", "in the colour of the page")]
    [InlineData("0.95 g 40 640 400 40 re f 1 g", "in the colour of the page")]
    [InlineData("40 600 10 10 re W n", "cut off")]
    [InlineData("q 40 600 10 10 re W n Q 100 100 10 10 re 300 100 10 10 re W* n", "cut off")]
    [InlineData("3 Tr", "not painted")]
    [InlineData("7 Tr", "not painted")]
    [InlineData("0.05 0 0 0.05 47 618 cm", "too small to be read")]
    [InlineData("1 0 0 1 600 0 cm", "beside the page")]
    [InlineData("1 0 0 1 0 400 cm", "beside the page")]
    [InlineData("1 0 0 1 -600 -900 cm", "beside the page")]
    public void Words_of_a_pdf_that_nobody_sees_do_not_come_into_the_text(string look, string why)
    {
        var paper = Paper(look);

        Assert.Equal(["The lamps burn all night."], paper.Blocks.Select(b => b.Plain));
        var hidden = Assert.Single(paper.Findings, f => f.Hidden is not null);
        Assert.Equal(
            (FindingKind.Dropped, "hidden text", "zwieback and quincunx", $"words that nobody sees: {why}", "page 1"),
            (hidden.Kind, hidden.Hidden, hidden.Words, hidden.What, hidden.Where));
    }

    [Theory]
    [InlineData("0 g")]
    [InlineData("0.6 g")]
    [InlineData("1 0 0 rg")]
    [InlineData("1 g 0 G 2 Tr")]
    [InlineData("0.9 g 40 640 400 40 re f 0 g")]
    [InlineData("0 g 40 656 400 2 re f 40 660 400 2 re f")]
    [InlineData("1 0 0 1 420 0 cm")]
    [InlineData("q 40 600 10 10 re W n 0 g 0 0 595 842 re f Q")]
    [InlineData(Frame)]
    [InlineData(Dark + " 1 g")]
    [InlineData(Round + " 1 g")]
    [InlineData("1 g 40 640 400 40 re f " + Dark + " 1 g")]
    public void Words_of_a_pdf_that_somebody_sees_come_into_the_text(string look)
    {
        var paper = Paper(look);

        Assert.Contains("zwieback and quincunx", string.Join('\n', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Findings, f => f.Hidden is not null);
    }

    [Theory]
    [InlineData("0 g 40 640 400 40 re f")]
    [InlineData("1 g 40 640 400 40 re f")]
    [InlineData("1 0 0 rg 40 640 100 40 re 140 640 300 40 re f*")]
    [InlineData(Round)]
    [InlineData("0 G 40 w 40 660 m 440 660 l S")]
    [InlineData("q 400 0 0 40 40 640 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u00FF EI Q")]
    [InlineData("/Alpha gs 1 g 40 640 400 40 re f /Opaque gs 40 640 400 40 re f")]
    [InlineData("/Multiply gs 0 g 40 640 400 40 re f")]
    public void Words_over_which_something_is_painted_afterwards_do_not_come_into_the_text(string cover)
    {
        var paper = Covered(cover);

        Assert.Equal(["The lamps burn all night."], paper.Blocks.Select(b => b.Plain));
        var hidden = Assert.Single(paper.Findings, f => f.Hidden is not null);
        Assert.Equal((FindingKind.Dropped, "zwieback and quincunx", "words that nobody sees: painted over"),
            (hidden.Kind, hidden.Words, hidden.What));
    }

    [Theory]
    [InlineData("0 g 40 656 400 3 re f")]
    [InlineData("0 g 40 600 400 40 re f")]
    [InlineData("0 G 1 w 40 660 m 440 660 l S")]
    [InlineData("/Alpha gs 1 1 0 rg 40 640 400 40 re f")]
    [InlineData("/Multiply gs 1 1 0 rg 40 640 400 40 re f")]
    [InlineData("q 40 600 10 10 re W n 0 g 40 640 400 40 re f Q")]
    [InlineData("0 g 10 600 500 200 re 20 610 480 180 re f*")]
    [InlineData("0.9 g 40 640 400 40 re f 0 g BT /F 11 Tf 60 655 Td (zwieback and quincunx) Tj ET")]
    public void Words_that_are_seen_through_or_beside_or_again_over_what_is_painted_afterwards_come_into_the_text(string cover)
    {
        var paper = Covered(cover);

        Assert.Contains("zwieback and quincunx", string.Join('\n', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Findings, f => f.Hidden is not null);
    }

    [Theory]
    [InlineData("q 400 0 0 40 40 640 cm BI /W 1 /H 1 /IM true ID \u0080 EI Q")]
    [InlineData("/Screen gs 1 g 40 640 400 40 re f")]
    public void Words_that_may_be_seen_through_what_is_painted_over_them_are_left_in_the_text_and_asked_about(string cover)
    {
        var paper = Covered(cover);

        Assert.Contains("zwieback and quincunx", string.Join('\n', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
        var hidden = Assert.Single(paper.Findings, f => f.Hidden is not null);
        Assert.Equal((FindingKind.Doubted, "hidden text", "zwieback and quincunx"), (hidden.Kind, hidden.Hidden, hidden.Words));
    }

    [Fact]
    public void A_low_line_over_which_the_words_are_underlined_is_seen() => Assert.DoesNotContain(
        ReadPaper.Of("a.pdf", new MadePdf().Page().Text(60, 655, "the_lamps").Draw("0 g 60 651 200 3 re f").Bytes()).Findings,
        f => f.Hidden is not null);

    [Fact]
    public void Words_under_the_picture_of_a_scan_are_its_text_and_said_to_be_recognised()
    {
        var scan = new MadePdf().Page();
        foreach (var line in Enumerable.Range(1, 9))
        {
            scan.Text(60, 700 - (14 * line), $"Lamp {line} burns all night and nobody counts it.");
        }

        var paper = ReadPaper.Of("a.pdf", scan.Picture().Bytes());
        Assert.Contains("Lamp 9 burns", string.Join('\n', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
        Assert.Contains(paper.Findings, f => f.What.Contains("recognised", StringComparison.Ordinal));
        Assert.DoesNotContain(paper.Findings, f => f.Hidden is not null);
    }

    [Fact]
    public void Words_that_a_program_recognised_in_a_scan_are_its_text_and_unpainted_words_beside_printed_ones_are_not()
    {
        var scan = new MadePdf();
        scan.Page().Picture().Lines(60, 700, "The lamps burn all night.", "Nobody counts them.").Text(60, 600, "zwieback", mode: 3);
        var printed = ReadPaper.Of("a.pdf", scan.Bytes());
        Assert.DoesNotContain("zwieback", string.Join('\n', printed.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);

        var recognised = new MadePdf().Page().Picture().Text(60, 800, "Received", 8);
        foreach (var line in Enumerable.Range(1, 9))
        {
            recognised.Text(60, 700 - (14 * line), $"Lamp {line} burns all night and nobody counts it.", mode: 3);
        }

        var pages = recognised.Page().Lines(60, 700, [.. Enumerable.Repeat("Printed words, more of them than of the others.", 12)]);
        var paper = ReadPaper.Of("a.pdf", pages.Bytes());
        Assert.Contains("Lamp 9 burns", string.Join('\n', paper.Blocks.Select(b => b.Plain)), StringComparison.Ordinal);
        Assert.Equal("page 1", Assert.Single(paper.Findings, f => f.What.Contains("recognised", StringComparison.Ordinal)).Where);
        Assert.DoesNotContain(paper.Findings, f => f.Hidden is not null);
    }

    [Fact]
    public void White_words_over_a_picture_are_listed_since_it_is_not_known_how_dark_that_is() => Assert.Equal(
        "words that nobody sees: white over a picture, where they may be seen",
        Assert.Single(
            ReadPaper.Of("a.pdf", new MadePdf().Page().Picture().Text(60, 700, "Printed").Draw("1 g").Text(60, 650, "zwieback").Bytes())
                .Findings,
            f => f.Hidden is not null).What);

    [Theory]
    [InlineData(null, "hidden-content: to fill in")]
    [InlineData(HiddenChoice.Clean, "hidden-content: to fill in")]
    [InlineData(HiddenChoice.Publish, "hidden-content: published")]
    [InlineData(HiddenChoice.Withhold, "withheld: \"It holds more than what its readers see.\"")]
    public void A_pdf_with_words_that_nobody_sees_is_not_published_until_somebody_decides(HiddenChoice? choice, string written)
    {
        using var archive = new TemporaryArchive();
        archive.Write("papers/TP-1-5.pdf", Pdf("1 g"));
        var report = Importer.Run(
            new ImportRequest(archive.Data, [Path.Combine(archive.Root, "papers", "TP-1-5.pdf")], new DateOnly(2026, 11, 25))
            {
                Hidden = choice,
            },
            FileReader.Read);
        var page = File.ReadAllText(Path.Combine(archive.Data, report.Papers[0].Path!));

        Assert.Contains(written, page, StringComparison.Ordinal);
        Assert.DoesNotContain("zwieback", page + ImportPrinter.AsMarkdown(report, dryRun: false), StringComparison.Ordinal);
        Assert.Contains("the file hides 1 piece of hidden text", ImportPrinter.AsMarkdown(report, dryRun: false), StringComparison.Ordinal);
        Assert.Equal(
            written.EndsWith("fill in", StringComparison.Ordinal),
            report.Papers[0].Gaps.Any(g => g.Message.StartsWith("'hidden-content'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/OFF[5 0 R]", false)]
    [InlineData("/BaseState/OFF", false)]
    [InlineData("/BaseState/OFF/ON[5 0 R]", true)]
    [InlineData("", true)]
    public void Words_on_a_layer_that_is_not_shown_do_not_come_into_the_text(string view, bool isShown)
    {
        var paper = ReadPaper.Of("a.pdf", new MadePdf { View = view }.Page()
            .Text(60, 700, "The lamps burn all night.").Draw("/OC /Layer BDC").Text(60, 655, "zwieback").Draw("EMC").Bytes());

        Assert.Equal(
            isShown, string.Join('\n', paper.Blocks.Select(b => b.Plain)).Contains("zwieback", StringComparison.Ordinal));
        Assert.Equal(
            isShown ? [] : ["words that nobody sees: on a layer that is not shown"],
            paper.Findings.Where(f => f.Hidden is not null).Select(f => f.What));
    }

    [Theory]
    [InlineData("1 g", "", "1 piece of hidden text")]
    [InlineData("1 g", ", hidden-content: published", null)]
    [InlineData("0 g", "", null)]
    public async Task The_check_finds_words_that_nobody_sees_in_a_pdf_that_was_not_imported(string look, string more, string? hidden)
    {
        using var archive = new CanaryArchive();
        var pdf = Pdf(look);
        File.WriteAllBytes(
            Path.Combine(Directory.CreateDirectory(Path.Combine(archive.Data, "documents/lamps")).FullName, "a.pdf"), pdf);
        archive.Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: letter", "date: 2010",
            $"files: [{{path: \"a.pdf\", language: en, role: as-issued, format: pdf, bytes: {pdf.Length}, "
                + $"sha256: \"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(pdf))}\"{more}}}]"));

        var (exitCode, said) = await archive.RunAsync("check");

        Assert.Equal(hidden is null ? 0 : 1, exitCode);
        Assert.DoesNotContain("zwieback", said, StringComparison.Ordinal);
        if (hidden is not null)
        {
            Assert.Contains("COP178", said, StringComparison.Ordinal);
            Assert.Contains(hidden, said, StringComparison.Ordinal);
        }
    }

    private static SourcePaper Covered(string cover) => ReadPaper.Of("a.pdf", new MadePdf().Page()
        .Text(60, 700, "The lamps burn all night.")
        .Text(60, 655, "zwieback and quincunx")
        .Draw($"q {cover} Q").Bytes());

    private static SourcePaper Paper(string look) => ReadPaper.Of("a.pdf", Pdf(look));

    private static byte[] Pdf(string look) => new MadePdf().Page()
        .Text(60, 700, "The lamps burn all night.")
        .Draw($"q {look} BT /F 11 Tf 60 655 Td (zwieback and quincunx) Tj ET Q").Bytes();
}
