using CopArchive.Importing.Papers;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>What a paper proposes to delete and to insert, by hand or by style, is kept as that, and asked about.</summary>
public sealed class AmendmentTests
{
    private const string Styles = """
        <w:style w:type="character" w:styleId="Out"><w:name w:val="Out"/><w:rPr><w:strike/></w:rPr></w:style>
        <w:style w:type="character" w:styleId="In"><w:name w:val="In"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>
        """;

    [Theory]
    [InlineData("10-struck-by-hand.docx", "The fee is due by [1 May 2010]{.deleted} [1 June 2014]{.inserted}.")]
    [InlineData("10-struck-by-hand.docx", "Double: [gone]{.deleted} kept,")]
    [InlineData(
        "10-struck-by-hand.html",
        "Fee due by [1 May]{.deleted} [1 June]{.inserted}; by [2 May]{.deleted} 2 June; by [3 May]{.deleted} [3 June]{.inserted}; "
            + "by [4 May]{.deleted} 4 June.")]
    public void Words_struck_by_hand_stay_struck_on_the_page_and_are_asked_about(string file, string line)
    {
        using var archive = new InputArchive();

        var paper = Assert.Single(archive.Import(file).Papers);

        Assert.Contains(line, archive.Read(paper.Path!), StringComparison.Ordinal);
        Assert.All(["words struck", "words underlined"], w =>
            Assert.Contains(paper.Findings, f => f.Kind == FindingKind.Doubted && f.What.StartsWith(w, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_style_sheet_of_a_word_file_strikes_and_inserts_as_the_hand_does()
    {
        var paper = ReadPaper.Of(
            Of("<w:p>", R("Burn "), R("oil", "<w:rStyle w:val=\"Out\"/>"), R("gas", "<w:rStyle w:val=\"In\"/>"), R("."), "</w:p>")
                .Styles(Styles));

        Assert.Equal([("oil", RunMark.Struck), ("gas", RunMark.Underlined)], Marks(paper));
    }

    [Theory]
    [InlineData(".x{text-decoration: line-through} .y{text-decoration:underline}", "<span class=x>oil</span> <span class=y>gas</span>")]
    [InlineData("span.x{color:red;text-decoration:line-through;}u{color:red}", "<span class=x>oil</span> <u>gas</u>")]
    [InlineData("", "<del>oil</del> <ins>gas</ins>")]
    [InlineData("", "<i style='text-decoration: line-through red'>oil</i> <i style='text-decoration:underline'>gas</i>")]
    public void A_page_strikes_and_inserts_with_tags_styles_and_classes(string style, string words)
    {
        Assert.Equal(
            [("oil", RunMark.Struck), ("gas", RunMark.Underlined)],
            Marks(ReadPaper.OfHtml($"<style>{style}</style><p>Lamps burn {words}.</p>")));
    }

    [Fact]
    public void Underlining_alone_proposes_nothing()
    {
        var paper = ReadPaper.Of(Of("<w:p>", R("Lamps", "<w:u w:val=\"single\"/>"), R(" burn oil."), "</w:p>"));

        Assert.Empty(Marks(paper));
        Assert.Empty(paper.Findings);
    }

    [Fact]
    public void The_line_under_a_link_proposes_nothing()
    {
        var paper = ReadPaper.OfHtml("<p>Lamps burn <s>oil</s>, see <a href='https://ports.example/'><u>there</u></a>.</p>");

        Assert.Equal([("oil", RunMark.Struck)], Marks(paper));
    }

    private static IEnumerable<(string, RunMark)> Marks(SourcePaper paper) =>
        paper.Blocks.SelectMany(b => b.Runs).Where(r => r.Mark != RunMark.None).Select(r => (r.Text, r.Mark));
}
