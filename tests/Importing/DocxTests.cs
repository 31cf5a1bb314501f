using CopArchive.Importing;
using CopArchive.Importing.Papers;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>What a person sees in Word is what the paper has, and what it has not is told.</summary>
public sealed class DocxTests
{
    [Fact]
    public void The_description_of_a_table_is_told()
    {
        var paper = ReadPaper.Of(Of("<w:tbl><w:tblPr><w:tblDescription w:val=\"Lamps by harbour\"/></w:tblPr><w:tr><w:tc>" + P("Mill Bay")
            + "</w:tc><w:tc>" + P("4") + "</w:tc></w:tr></w:tbl>"));

        Assert.Contains(("the description of a table, for those who cannot see it", "Lamps by harbour"),
            paper.Findings.Select(f => (f.What, f.Words)));
    }

    [Fact]
    public void The_paragraphs_of_a_cell_stay_lines_of_it()
    {
        var paper = ReadPaper.Of(Of(
            "<w:tbl><w:tr><w:tc>" + P("Mill Bay") + P("North Pier") + "</w:tc><w:tc>" + P("4") + "</w:tc></w:tr></w:tbl>"));

        Assert.Contains("| Mill Bay[]{.break}North Pier | 4 |", MadeUpPapers.Text(paper), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_are_known_by_their_outline_whatever_the_language_of_their_style()
    {
        var paper = ReadPaper.Of(Of(
                P("Lampes", "<w:pStyle w:val=\"Titre1\"/>"), P("Öl", "<w:pStyle w:val=\"MeineUeberschrift\"/>"),
                P("Wicks", "<w:outlineLvl w:val=\"2\"/>"), P("Text", "<w:pStyle w:val=\"Titre1\"/><w:outlineLvl w:val=\"9\"/>"))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Titre1\"><w:name w:val=\"heading 1\"/></w:style>" +
                "<w:style w:type=\"paragraph\" w:styleId=\"berschrift2\"><w:name w:val=\"heading 2\"/><w:pPr>"
                    + "<w:outlineLvl w:val=\"1\"/></w:pPr></w:style>" +
                "<w:style w:type=\"paragraph\" w:styleId=\"MeineUeberschrift\"><w:name w:val=\"Meine\"/>"
                    + "<w:basedOn w:val=\"berschrift2\"/></w:style>"));

        Assert.Equal(["# Lampes", "## Öl", "### Wicks", ". Text"], Outline.Of(paper));
    }

    [Fact]
    public void Words_keep_their_look_and_signs_are_shown_as_they_are_seen()
    {
        var paper = ReadPaper.Of(Of($"<w:p>{R("a", "<w:b/>")}{R("b", "<w:i/>")}{R("2", "<w:vertAlign w:val=\"superscript\"/>")}<w:r>"
            + "<w:t>c</w:t><w:tab/><w:t>d</w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:t>f</w:t><w:softHyphen/><w:t>g</w:t><w:br "
            + "w:type=\"page\"/><w:sym w:font=\"Symbol\" w:char=\"F061\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r></w:p>"));

        Assert.Equal(
            [new SourceRun("a", Bold: true), new("b", Italic: true), new("2", Raised: 1), new("c\td\ne\u2011fgα✓")],
            paper.Blocks[0].Runs);
        Assert.Empty(paper.Findings);
    }

    [Fact]
    public void A_light_word_in_a_heavy_style_is_light()
    {
        var paper = ReadPaper.Of(Of("<w:p><w:pPr><w:pStyle w:val=\"H\"/>"
            + $"</w:pPr>{R("heavy")}{R("light", "<w:rStyle w:val=\"Strong\"/>")}{R("light too", "<w:b w:val=\"0\"/>")}</w:p>")
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"H\"/><w:rPr><w:b/></w:rPr></w:style>"
                + "<w:style w:type=\"character\" w:styleId=\"Strong\"><w:name w:val=\"Strong\"/><w:rPr><w:b/></w:rPr></w:style>"));

        Assert.Equal([true, false], paper.Blocks[0].Runs.Select(r => r.Bold));
    }

    [Fact]
    public void Links_are_kept_by_relation_and_by_field()
    {
        var field =
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://lanterns.example/b\" </w:instrText>"
                + $"</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>{R("there")}<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        var paper = ReadPaper.Of(Of($"<w:p><w:hyperlink r:id=\"rIdA\">{R("here")}</w:hyperlink>{R(" and ")}{field}<w:hyperlink "
            + $"w:anchor=\"_x\">{R(" inside")}</w:hyperlink></w:p>").Link("rIdA", "https://lanterns.example/a"));

        Assert.Equal(
            [
                new SourceRun("here", Link: "https://lanterns.example/a"),
                new(" and "),
                new("there", Link: "https://lanterns.example/b"),
                new(" inside"),
            ],
            paper.Blocks[0].Runs);
    }

    [Fact]
    public void A_link_into_somebodys_own_computer_is_left_out_and_reported()
    {
        var paper = ReadPaper.Of(Of($"<w:p><w:hyperlink r:id=\"rIdA\">{R("my draft")}</w:hyperlink></w:p>").Link(
            "rIdA",
            "file:///C:/Users/wick/draft.docx"));

        Assert.Equal([new SourceRun("my draft")], paper.Blocks[0].Runs);
        Assert.Equal(["? a link that nobody else can follow: only its words are kept: my draft"], Outline.Findings(paper));
    }

    [Fact]
    public void Tracked_changes_are_reported_with_who_and_when()
    {
        const string who = "w:author=\"A. Wick\" w:date=\"2026-05-03T10:00:00Z\"";
        var paper = ReadPaper.Of(Of($"<w:p>{R("Lamps ")}<w:ins w:id=\"1\" {who}>{R("never ")}</w:ins><w:del w:id=\"2\" {who}><w:r>"
            + $"<w:delText>always</w:delText></w:r></w:del>{R("smoke")}</w:p>"));

        Assert.Equal([". Lamps never smoke"], Outline.Of(paper));
        Assert.Equal(
            ["? tracked insertion by A. Wick, 3 May 2026: never", "- tracked deletion by A. Wick, 3 May 2026: always"],
            Outline.Findings(paper));
    }

    [Fact]
    public void A_paragraph_whose_end_was_deleted_runs_on_into_the_next()
    {
        var paper = ReadPaper.Of(Of(
            $"<w:p><w:pPr><w:rPr><w:del w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>{R("One ")}</w:p>", P("two"),
            "<w:p><w:pPr><w:rPr><w:del w:id=\"2\" w:author=\"A\"/></w:rPr></w:pPr><w:del w:id=\"3\" w:author=\"A\"><w:r>"
                + "<w:delText>gone</w:delText></w:r></w:del></w:p>",
            P("three")));

        Assert.Equal([". One two", ". three"], Outline.Of(paper));
        Assert.Equal(["- tracked deletion by A: gone"], Outline.Findings(paper));
    }

    [Fact]
    public void Moved_words_stand_where_they_were_moved_to()
    {
        var paper = ReadPaper.Of(Of($"<w:p><w:moveFrom w:id=\"1\" w:author=\"A\">{R("oil ")}</w:moveFrom>{R("and ")}<w:moveTo w:id=\"2\" "
            + $"w:author=\"A\">{R("oil")}</w:moveTo></w:p>"));

        Assert.Equal([". and oil"], Outline.Of(paper));
        Assert.Equal(["- tracked move away from here by A: oil", "? tracked move to here by A: oil"], Outline.Findings(paper));
    }

    [Fact]
    public void A_comment_is_reported_with_what_it_is_about()
    {
        var paper = ReadPaper.Of(Of($"<w:p>{R("All ")}<w:commentRangeStart w:id=\"4\"/>{R("lamps")}<w:commentRangeEnd w:id=\"4\"/>"
            + $"<w:r><w:commentReference w:id=\"4\"/></w:r>{R(" burn")}</w:p>")
            .Comments($"<w:comment w:id=\"4\" w:author=\"B. Flint\" w:date=\"2026-05-04T10:00:00Z\">{P("Really all?")}</w:comment>"));

        Assert.Equal([". All lamps burn"], Outline.Of(paper));
        Assert.Equal(["- comment by B. Flint, 4 May 2026, on “lamps”: Really all?"], Outline.Findings(paper));
    }

    [Fact]
    public void Notes_follow_the_paragraph_that_names_them()
    {
        const string foot = "<w:r><w:footnoteReference w:id=\"2\"/></w:r>";
        const string end = "<w:r><w:endnoteReference w:id=\"2\"/></w:r>";
        const string own = "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"3\"/><w:t>*</w:t></w:r>";
        var paper = ReadPaper.Of(Of($"<w:p>{R("Oil")}{foot}{R(", wicks")}{end}{R(", gauges")}{own}</w:p>", P("After"))
            .Footnotes($"<w:footnote w:type=\"separator\" w:id=\"0\">{P("no")}</w:footnote>"
                + $"<w:footnote w:id=\"2\">{P("of fish")}{P("or whales")}</w:footnote><w:footnote w:id=\"3\">{P("of brass")}</w:footnote>"
                + $"<w:footnote w:id=\"9\">{P("lost")}</w:footnote>")
            .Endnotes($"<w:endnote w:id=\"2\">{P("of cotton")}</w:endnote>"));

        Assert.Equal(
            [". Oil1, wicksi, gauges*", "note 1 of fish⏎or whales", "note i of cotton", "note * of brass", ". After"],
            Outline.Of(paper));
        Assert.Equal([new SourceRun("Oil"), new("1", Raised: 1)], paper.Blocks[0].Runs.Take(2));
        Assert.Equal(["- a footnote to which nothing in the text leads: lost"], Outline.Findings(paper));
    }

    [Fact]
    public void A_table_keeps_its_columns_where_cells_are_merged()
    {
        var paper = ReadPaper.Of(Of(
            "<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("Harbour")
                + "</w:tc><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + P("Oil") + "</w:tc></w:tr>" +
            "<w:tr><w:tc>" + P("North") + "</w:tc><w:tc>" + P("3") + P("4") + "</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr>" + P("")
                + "</w:tc></w:tr></w:tbl>"));

        Assert.Equal(["table Harbour |  | Oil / North | 3 ¶ 4 | "], Outline.Of(paper));
        Assert.Equal(["? cells of the table are merged: the words stand in the first, the others are empty: "], Outline.Findings(paper));
    }

    [Fact]
    public void A_table_within_a_table_loses_no_word()
    {
        var paper = ReadPaper.Of(Of($"<w:tbl><w:tr><w:tc>{P("outer")}{Table(["a", "b"], ["c", "d"])}{P("after")}</w:tc></w:tr></w:tbl>"));

        Assert.Equal(["table outer ¶ a ¶ b ¶ c ¶ d ¶ after"], Outline.Of(paper));
        Assert.Contains(paper.Findings, f => f.What.StartsWith("a table within a table", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_text_box_are_taken_once_though_the_file_has_them_twice()
    {
        var box = $"<w:txbxContent>{P("In the box")}</w:txbxContent>";
        var paper = ReadPaper.Of(Of($"<w:p>{R("Before")}<w:r>"
            + "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>"
            + $"<wps:txbx>{box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback>"
            + $"<w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"));

        Assert.Equal([". Before", ". In the box"], Outline.Of(paper));
        Assert.Equal(["? a text box: its place among the paragraphs is a guess: In the box"], Outline.Findings(paper));
    }

    [Fact]
    public void Pictures_and_embedded_files_are_reported_where_they_stand()
    {
        var paper = ReadPaper.Of(Of("<w:p><w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"Picture 1\" descr=\"A brass lamp\"/>"
            + "<a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing></w:r><w:r><w:object><o:OLEObject/></w:object></w:r></w:p>"));

        Assert.Equal(
            ["- there is a picture here: A brass lamp", "- an embedded file, which is not read: "],
            Outline.Findings(paper));
    }

    [Fact]
    public void Hidden_words_placeholders_and_tables_of_contents_are_left_out_and_reported()
    {
        var contents = P("Opening\t3", "<w:pStyle w:val=\"TOC1\"/>") + P("Wicks\t5", "<w:pStyle w:val=\"TOC1\"/>");
        var paper = ReadPaper.Of(Of(
            contents,
            $"<w:p>{R("seen")}{R(" unseen", "<w:vanish/>")}</w:p>",
            $"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{P("Click here")}</w:sdtContent></w:sdt>",
            $"<w:sdt><w:sdtPr/><w:sdtContent>{P("Filled in")}</w:sdtContent></w:sdt>")
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style>"));

        Assert.Equal([". seen", ". Filled in"], Outline.Of(paper));
        Assert.Equal(
            [
                "- hidden text, which no reader of the paper sees: unseen", "- a field for filling in, left as it was: Click here",
                "- table of contents, with the page numbers of the printed paper: Opening\t3⏎Wicks\t5",
            ],
            Outline.Findings(paper));
    }

    [Fact]
    public void A_formula_stands_on_one_line_and_is_reported()
    {
        var paper = ReadPaper.Of(Of("<w:p><m:oMath><m:f><m:num><m:r><m:t>oil</m:t></m:r></m:num><m:den><m:r><m:t>lamps</m:t></m:r>"
            + "</m:den></m:f><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>"));

        Assert.Equal([". (oil)/(lamps)x^2"], Outline.Of(paper));
        Assert.Equal(["? a formula, given on one line: (oil)/(lamps)x^2"], Outline.Findings(paper));
    }

    [Fact]
    public void Heads_and_feet_of_pages_are_told_apart_from_the_text()
    {
        var paper = ReadPaper.Of(Of(P("Text")).Header(P("Standing Party")).Footer(P("LS/4/12") + P("3")));

        Assert.Equal(["page Standing Party", ". Text", "page LS/4/12"], Outline.Of(paper));
        Assert.Equal(["- the number of the page: 3"], Outline.Findings(paper));
    }

    [Fact]
    public void Languages_are_known_by_what_is_marked_and_named_where_they_differ()
    {
        var paper = ReadPaper.Of(Of(
            P("The party met at Harbour Town"),
            $"<w:p>{R("عقد الفريق الدائم اجتماعه", "<w:rtl/>")}{R(" LS/4/1")}</w:p>",
            $"<w:p>{R("They said ")}{R("sécurité des lanternes", "<w:lang w:val=\"fr-FR\"/>")}{R(" twice, in this paper")}</w:p>")
            .Styles(
                "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-GB\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault></w:docDefaults>"));

        Assert.Equal("en-GB", paper.Language);
        Assert.Equal([null, "ar-SA", null], paper.Blocks.Select(b => b.Language));
        Assert.Equal([null, "fr-FR", null], paper.Blocks[2].Runs.Select(r => r.Language));
    }

    [Fact]
    public void Words_in_elements_that_nobody_knows_yet_are_kept()
    {
        var paper = ReadPaper.Of(Of(
            $"<new:frame>{P("Framed")}</new:frame>",
            $"<w:p><new:shade>{R("shaded")}</new:shade></w:p>",
            "<new:thing>bare words</new:thing>"));

        Assert.Equal([". Framed", ". shaded"], Outline.Of(paper).Take(2));
        Assert.Empty(AllWords.Lost(["bare", "words"], paper));
    }

    [Fact]
    public void Macros_are_never_run_and_reported() =>
        Assert.Equal(["- macros, which are never run: "], Outline.Findings(ReadPaper.Of(Of(P("Text")).Macros())));

    [Fact]
    public void An_indent_sets_in_a_paragraph_without_a_number()
    {
        var paper = ReadPaper.Of(Of(
            P("flush", "<w:ind w:left=\"720\" w:hanging=\"720\"/>"),
            P("in", "<w:ind w:left=\"720\"/>"),
            P("further", "<w:ind w:left=\"1440\"/>")));

        Assert.Equal([0, 1, 2], paper.Blocks.Select(b => b.Level));
    }
}
