using CopArchive.Importing;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>Pages of the web, of Word, and of sites that share documents.</summary>
public sealed class HtmlTests
{
    [Fact]
    public void Lists_have_the_numbers_that_a_browser_shows()
    {
        var paper = ReadPaper.OfHtml("<ol start=3><li>a<li value=7>b<li>c<ol type=a><li>d<ul><li>e</ul></ol></ol><ol reversed>"
            + "<li>f<li>g</ol><ol type=I style='list-style-type: lower-roman'><li><p>h<p>i</ol>");

        Assert.Equal([". 3. a", ". 7. b", ". 8. c", "  . a. d", "    - e", ". 2. f", ". 1. g", ". i. h", "  . i"], Outline.Of(paper));
    }

    [Fact]
    public void Words_keep_their_look_link_and_language()
    {
        var paper = ReadPaper.OfHtml("<h2>On <em>oil</em></h2><p>A <b>lamp</b><sup>2</sup> at <a href='https://lanterns.example/'>the "
            + "page</a>, <a href='javascript:alert(1)'>never</a>. <span lang=fr>sécurité des lanternes</span></p><p lang=ar dir=rtl>سلامة "
            + "الفوانيس في الميناء</p><blockquote>Quoted</blockquote>");

        Assert.Equal(
            ["## On oil", ". A lamp2 at the page, never. sécurité des lanternes", ". سلامة الفوانيس في الميناء", "> Quoted"],
            Outline.Of(paper));
        Assert.Equal(["https://lanterns.example/"], paper.Blocks.SelectMany(b => b.Runs).Select(r => r.Link).OfType<string>());
        Assert.Contains(paper.Blocks[1].Runs, r => r is { Text: "lamp", Bold: true });
        Assert.Contains(paper.Blocks[1].Runs, r => r is { Text: "2", Raised: 1 });
    }

    [Fact]
    public void A_table_keeps_its_columns_where_cells_are_merged() =>
        Assert.Equal(
            ["table Harbour | Lamps |  / North | 3 | 4 /  | 5 | 6"],
            Outline.Of(
                ReadPaper.OfHtml("<table><tr><th>Harbour<th colspan=2>Lamps<tr><td rowspan=2>North<td>3<td>4<tr><td>5<td>6</table>")));

    [Fact]
    public void A_table_that_only_sets_out_the_page_is_read_in_order() =>
        Assert.Equal(
            [". a", ". b", "table c | d"],
            Outline.Of(ReadPaper.OfHtml("<table><tr><td>a<td>b<tr><td colspan=2><table><tr><td>c<td>d</table></table>")));

    [Fact]
    public void Nothing_of_a_page_runs_and_what_is_hidden_is_reported()
    {
        var paper =
            ReadPaper.OfHtml("<script>words()</script><style>p{}</style><p onclick='x()'>Seen<span style='display:none'> unseen</span>"
                + "<img src='https://elsewhere.example/x.png' alt='A lamp'></p><iframe src='https://elsewhere.example/'></iframe>");

        Assert.Equal([". Seen"], Outline.Of(paper));
        Assert.Equal(
            ["- hidden text, which no reader of the page sees: unseen", "- there is a picture here: A lamp"],
            Outline.Findings(paper));
    }

    [Fact]
    public void A_page_that_word_saved_has_its_lists_notes_and_changes()
    {
        var paper = ReadPaper.OfFile("saved-by-word.html");

        Assert.Equal(
            [
                "# Terms of the correspondence group on wicks", ". The group was set up by the third meeting1 of the party. It is to:",
                "note 1 Held at Mill Bay in 2025.",
                ". 1. measure wicks in all harbours that want it;", "  . a. in summer and in winter,", ". 2. report to the fourth meeting.",
                "- Its convener is Mr Flint.", "table Harbour | Member / North | Ms Tarn",
                ". It meets by letter. Elle travaille en français aussi.",
            ],
            Outline.Of(paper));
        Assert.Equal(
            ["- words marked as deleted: It meets every month.", "? words marked as inserted: It meets by letter."],
            Outline.Findings(paper));
        Assert.Equal("Terms of the correspondence group on wicks", paper.PropertyTitle);
        Assert.Equal("EN-GB", paper.Language);
    }

    [Fact]
    public void A_page_of_a_sharing_site_is_read_without_the_site()
    {
        var paper = ReadPaper.OfFile("sharing-site.html");

        Assert.Equal(
            [
                "# Note on small lamps", ". STANDING PARTY ON LANTERN SAFETY", ". LS/4/9",
                ". 1. A small lamp is seen by one boat in a year, and that boat is lost without it. The keepers of the old lighthouse "
                    + "ask the party to remember this when it counts lamps and barrels, and when it publishes its numbers.",
                ". 2. They offer to keep a list of the small lamps of their coast, with the name of whoever trims each of them, "
                    + "and to send it to the secretariat in spring.",
                ". 3. The party is invited to note this paper, and to thank those who row out to the lamps in winter, "
                    + "of whom nobody has yet made a list.",
            ],
            Outline.Of(paper));
        Assert.Contains(paper.Findings, f => f.Words.Contains("half price", StringComparison.Ordinal) && f.Kind == FindingKind.Dropped);
        Assert.Contains(paper.Findings, f => f.What == "a repeated line");
    }

    [Fact]
    public void Most_of_a_page_is_never_taken_for_an_advert() =>
        Assert.Equal(
            [". All the words of the paper"],
            Outline.Of(ReadPaper.OfHtml("<div class='download ad sidebar'><p>All the words of the paper</p></div>")));
}
