using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Texts;

namespace CopArchive.Tests.Texts;

public sealed class MentionTests
{
    private static string Found(string text) =>
        string.Join(" | ", Outline.Parse(text).Body.AllUnits().SelectMany(u => u.Mentions()).Select(m => m.Target switch
        {
            MentionTarget.Document d => $"{m.Printed} → {d.Key}{(d.Anchor is null ? "" : "#" + d.Anchor)}",
            MentionTarget.Resolution r => $"{m.Printed} → {r.Number} ({r.Version})",
            MentionTarget.Record r => $"{m.Printed} → {r.Reference}",
            _ => "",
        }));

    [Theory]
    [InlineData("Annex of Document (WG-CP/1/16 Rev.1).", "WG-CP/1/16 Rev.1 → wg-cp-1-16-r1")]
    [InlineData("Documents WG-CP/2/6 and WG-CP-2/01", "WG-CP/2/6 → wg-cp-2-6 | WG-CP-2/01 → wg-cp-2-1")]
    [InlineData("Council 2010 Document C10/44 which", "C10/44 → c10-44")]
    [InlineData("Resolution 179 (Rev. Dubai, 2018).", "Resolution 179 (Rev. Dubai, 2018) → 179 (Rev. Dubai, 2018)")]
    [InlineData("(Res. 1306 (Council, 2009)), which", "Res. 1306 (Council, 2009) → 1306 (Council, 2009)")]
    [InlineData("Resolution 1306 (Council 2009)", "Resolution 1306 (Council 2009) → 1306 (Council 2009)")]
    [InlineData("with 2009 ITU Council Resolution 1306. Action", "Resolution 1306 → 1306 ()")]
    [InlineData("Resolution 1306 of the ITU Council 2009. Council", "Resolution 1306 of the ITU Council 2009 → 1306 (ITU Council 2009)")]
    [InlineData("Resolution 1306 of ITU Council 2009 and", "Resolution 1306 of ITU Council 2009 → 1306 (ITU Council 2009)")]
    [InlineData(
        "Resolution 179 of the ITU Plenipotentiary Conference 2018.",
        "Resolution 179 of the ITU Plenipotentiary Conference 2018 → 179 (ITU Plenipotentiary Conference 2018)")]
    [InlineData("Resolution 179 of the meeting in 2018", "Resolution 179 → 179 ()")]
    [InlineData("Resolution 179 (see below)", "Resolution 179 → 179 ()")]
    [InlineData("Resolution\n1306", "Resolution 1306 → 1306 ()")]
    [InlineData("Resolution 1.2 and Resolutions, Resolution of 2010", "")]
    [InlineData("WG-CP/2/6 § 4.1 and WG-CP/2/6, § 4", "WG-CP/2/6 § 4.1 → wg-cp-2-6#p-4.1 | WG-CP/2/6, § 4 → wg-cp-2-6#s-4")]
    [InlineData("[the proposal](documents/wg-cp-2-3#p-1) of", "the proposal → documents/wg-cp-2-3#p-1")]
    [InlineData("*see WG-CP/2/6*", "WG-CP/2/6 → wg-cp-2-6")]
    [InlineData(
        "## 4. On WG-CP/2/6\n\n> WG-CP/2/7\n\n| WG-CP/2/8 |\n|---|",
        "WG-CP/2/6 → wg-cp-2-6 | WG-CP/2/7 → wg-cp-2-7 | WG-CP/2/8 → wg-cp-2-8")]
    [InlineData("http://x.org/WG-CP/2/6 <http://x.org/C10/44> `WG-CP/2/6` [WG-CP/2/6](http://x.org)", "")]
    [InlineData("CWG-COP 15th meeting, CWG-COP held 2 meetings", "")]
    public void What_a_text_mentions_is_found(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("[see WG-CP/2/6 there](http://x.org)", "a<http://x.org>{'see WG-CP/2/6 there'}")]
    [InlineData("[see *WG-CP/2/6* there](http://x.org)", "a<http://x.org>{'see 'em{'WG-CP/2/6'}' there'}")]
    [InlineData("[**see Resolution 179**](http://x.org)", "a<http://x.org>{strong{'see Resolution 179'}}")]
    public void A_number_in_the_words_of_a_link_never_becomes_a_link_within_a_link(string text, string content) =>
        Assert.Equal(content, Outline.Inlines(Outline.Parse(text).Body.Units[0].Content));

    [Theory]
    [InlineData("a WG-CP/2/6", "1:3+9")]
    [InlineData("a\n\n  - b\n\n    - Document WG-CP/2/6", "5:16+9")]
    [InlineData("> a\n> > b WG-CP/2/6", "2:7+9")]
    [InlineData("| a | b WG-CP/2/6 |\n|---|---|", "1:9+9")]
    [InlineData("|a|   WG-CP/2/6|\n|---|---|", "1:7+9")]
    [InlineData("\\*a\\* &amp; WG-CP/2/6", "1:13+9")]
    [InlineData("WG\\-CP/2/6", "1:1+10")]
    [InlineData("**a** *b WG-CP/2/6*", "1:10+9")]
    [InlineData("a\n   b\n\t WG-CP/2/6", "3:3+9")]
    [InlineData("## 1. a WG-CP/2/6 {.agenda}", "1:9+9")]
    [InlineData("😀 WG-CP/2/6", "1:4+9")]
    [InlineData("::: signature\na\n  WG-CP/2/6\n:::", "3:3+9")]
    [InlineData("a Resolution\n1306", "1:3+10")]
    [InlineData("[WG-CP/2/6]{lang=id}", "1:2+9")]
    [InlineData("1.1 [a](documents/a) x", "1:5+16")]
    public void A_mention_stands_where_it_is_written(string text, string place)
    {
        var found = Outline.Parse(text).Body.AllUnits().SelectMany(u => u.Mentions()).First().Place;
        Assert.Equal(place, $"{found.Line}:{found.Column}+{found.Length}");
    }

    [Fact]
    public void Lines_are_counted_from_the_top_of_the_file()
    {
        var faults = new CopArchive.Diagnostics.DiagnosticBag();
        const string head = "---\ntitle: \"a\"\n---\n";
        var body = TextParser.Parse(
            new WrittenText("en", default, "a", SourceText.Of("data/a.md", head + "\n  b"), head.Length, null),
            Outline.Mentions,
            faults);
        Assert.Equal("data/a.md:5:3", Assert.Single(body.Units).Place.ToString());
    }
}
