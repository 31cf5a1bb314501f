using System.Globalization;
using CopArchive.Importing;
using CopArchive.Importing.Papers;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>Automatic numbers are those that a reader sees in Word.</summary>
public sealed class NumberingTests
{
    /// <summary>Forms of numbers, as Word shows them.</summary>
    public static TheoryData<string, int, string> Forms => new()
    {
        { "decimal", 12, "12" },
        { "decimalZero", 7, "07" },
        { "decimalZero", 12, "12" },
        { "lowerLetter", 1, "a" },
        { "lowerLetter", 26, "z" },
        { "lowerLetter", 27, "aa" },
        { "lowerLetter", 28, "bb" },
        { "lowerLetter", 53, "aaa" },
        { "upperLetter", 3, "C" },
        { "lowerRoman", 4, "iv" },
        { "lowerRoman", 49, "xlix" },
        { "upperRoman", 2026, "MMXXVI" },
        { "ordinal", 1, "1st" },
        { "ordinal", 12, "12th" },
        { "ordinal", 23, "23rd" },
        { "cardinalText", 21, "Twenty-one" },
        { "ordinalText", 12, "Twelfth" },
        { "ordinalText", 20, "Twentieth" },
        { "ordinalText", 31, "Thirty-first" },
        { "numberInDash", 3, "- 3 -" },
        { "hex", 31, "1F" },
        { "none", 3, "" },
        { "arabicAlpha", 1, "أ" },
        { "arabicAlpha", 3, "ت" },
        { "arabicAlpha", 28, "ي" },
        { "arabicAlpha", 29, "أأ" },
        { "arabicAbjad", 3, "ج" },
        { "arabicAbjad", 5, "ه" },
        { "arabicAbjad", 28, "غ" },
        { "russianLower", 5, "д" },
        { "russianLower", 10, "к" },
        { "russianLower", 29, "я" },
        { "russianUpper", 2, "Б" },
        { "chineseCounting", 10, "十" },
        { "chineseCounting", 11, "十一" },
        { "chineseCounting", 25, "二十五" },
        { "chineseCountingThousand", 105, "一百〇五" },
        { "japaneseCounting", 110, "一百一十" },
        { "ideographDigital", 20, "二〇" },
        { "decimalEnclosedCircle", 3, "③" },
        { "decimalFullWidth", 15, "１５" },
        { "hindiNumbers", 4, "४" },
        { "hebrew2", 2, "ב" },
        { "chicago", 5, "**" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_number_is_shown_in_the_form_of_its_list(string form, int number, string shown)
    {
        var level = $"<w:lvl w:ilvl=\"0\"><w:start w:val=\"{number.ToString(CultureInfo.InvariantCulture)}\"/>"
            + $"<w:numFmt w:val=\"{form}\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";

        Assert.Equal([shown + "."], Labels(Abstract(0, level) + Num(1, 0), Item("x", 1)));
    }

    [Fact]
    public void Levels_count_within_those_above_them() =>
        Assert.Equal(
            ["1", "1.1", "1.2", "1.2.1", "2", "2.1", "2.1.1"],
            Labels(Outlined + Num(1, 0), Item("x", 1), Item("x", 1, 1), Item("x", 1, 1), Item("x", 1, 2), Item("x", 1), Item("x", 1, 1),
                Item("x", 1, 2)));

    [Fact]
    public void Counting_goes_on_across_other_paragraphs() =>
        Assert.Equal(["1", null, "2"], Labels(Outlined + Num(1, 0), Item("x", 1), P("between"), Item("x", 1)));

    [Fact]
    public void Two_lists_of_one_definition_go_on_counting_each_other() =>
        Assert.Equal(["1", "2", "3"], Labels(Outlined + Num(1, 0) + Num(2, 0), Item("x", 1), Item("x", 2), Item("x", 1)));

    [Fact]
    public void A_list_that_says_so_begins_anew_and_once_only() =>
        Assert.Equal(
            ["1", "2", "1", "2", "3"],
            Labels(Outlined + Num(1, 0) + Num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"),
                Item("x", 1), Item("x", 1), Item("x", 2), Item("x", 2), Item("x", 1)));

    [Fact]
    public void A_list_may_begin_with_another_number() =>
        Assert.Equal(["5", "6"], Labels(
            Outlined + Num(2, 0, "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"),
            Item("x", 2),
            Item("x", 2)));

    [Fact]
    public void A_list_may_change_a_level_of_its_definition() =>
        Assert.Equal(["(i)", "(ii)"], Labels(
            Outlined + Num(1, 0, $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "lowerRoman", "(%1)")}</w:lvlOverride>"),
            Item("x", 1),
            Item("x", 1)));

    [Fact]
    public void A_level_that_never_restarts_counts_through() =>
        Assert.Equal(
            ["1", "1.1", "1.2", "2", "2.3"],
            Labels(Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2", "<w:lvlRestart w:val=\"0\"/>")) + Num(1, 0),
                Item("x", 1), Item("x", 1, 1), Item("x", 1, 1), Item("x", 1), Item("x", 1, 1)));

    [Fact]
    public void A_level_may_restart_after_a_higher_one_only() =>
        Assert.Equal(
            ["1", "1.1", "a", "1.2", "b", "2", "2.1", "a"],
            Labels(
                Abstract(
                    0,
                    Level(0, "decimal", "%1"),
                    Level(1, "decimal", "%1.%2"),
                    Level(2, "lowerLetter", "%3", "<w:lvlRestart w:val=\"1\"/>"))
                    + Num(1, 0),
                Item("x", 1), Item("x", 1, 1), Item("x", 1, 2), Item("x", 1, 1), Item("x", 1, 2), Item("x", 1), Item("x", 1, 1),
                Item("x", 1, 2)));

    [Fact]
    public void A_level_that_was_skipped_shows_its_first_number() =>
        Assert.Equal(["1.1.1", "1.1.2"], Labels(Outlined + Num(1, 0), Item("x", 1, 2), Item("x", 1, 2)));

    [Fact]
    public void A_legal_level_shows_roman_numbers_above_it_as_1_2_3() =>
        Assert.Equal(["IV", "4.1"], Labels(
            Abstract(0, Level(0, "upperRoman", "%1", start: 4), Level(1, "decimal", "%1.%2", "<w:isLgl/>")) + Num(1, 0),
            Item("x", 1),
            Item("x", 1, 1)));

    [Fact]
    public void Words_of_a_level_stand_in_its_label() =>
        Assert.Equal(
            ["Article 1 –", "Annex"],
            Labels(Abstract(0, Level(0, "decimal", "Article %1 –"), Level(1, "none", "Annex")) + Num(1, 0), Item("x", 1), Item("x", 1, 1)));

    [Fact]
    public void A_level_with_a_sign_has_no_number_to_show() =>
        Assert.Equal(["1.", null, "1.1"], Labels(
            Abstract(0, Level(0, "decimal", "%1."), Level(1, "bullet", "•"), Level(2, "decimal", "%1.%2%3")) + Num(1, 0),
            Item("x", 1),
            Item("x", 1, 1),
            Item("x", 1, 2)));

    [Fact]
    public void Numbers_of_a_style_are_shown_by_the_level_that_names_the_style()
    {
        var word = Of(Styled("Top"), Styled("Below"), Styled("Below"), Styled("Basedbelow"))
            .Styles(Style("Top", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>") + Style("Below", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>")
                + Style("Basedbelow", "", "Below"))
            .Numbering(Abstract(
                0,
                Level(0, "decimal", "%1", "<w:pStyle w:val=\"Top\"/>"),
                Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"Below\"/>"))
                + Num(1, 0));

        Assert.Equal(["1", "1.1", "1.2", "1.3"], ReadPaper.Of(word).Blocks.Select(b => b.Label));
    }

    [Fact]
    public void A_paragraph_may_refuse_the_number_of_its_style()
    {
        var word = Of(Styled("Top"), P("x", "<w:pStyle w:val=\"Top\"/><w:numPr><w:numId w:val=\"0\"/></w:numPr>"), Styled("Top"))
            .Styles(Style("Top", "<w:numPr><w:numId w:val=\"1\"/></w:numPr>"))
            .Numbering(Outlined + Num(1, 0));

        Assert.Equal(["1", null, "2"], ReadPaper.Of(word).Blocks.Select(b => b.Label));
    }

    [Fact]
    public void A_definition_may_lie_behind_a_style_of_lists()
    {
        var word = Of(Item("x", 2), Item("x", 2, 1))
            .Styles("<w:style w:type=\"numbering\" w:styleId=\"Listed\"><w:name w:val=\"Listed\"/><w:pPr><w:numPr>"
                + "<w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
            .Numbering(Outlined + "<w:abstractNum w:abstractNumId=\"7\"><w:numStyleLink w:val=\"Listed\"/></w:abstractNum>" + Num(1, 0)
                + Num(2, 7));

        Assert.Equal(["1", "1.1"], ReadPaper.Of(word).Blocks.Select(b => b.Label));
    }

    [Fact]
    public void Numbers_with_leading_zeros_in_the_newer_form_are_known()
    {
        var level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/><mc:AlternateContent>"
            + "<mc:Choice Requires=\"w14\"><w:numFmt w:val=\"custom\" w:format=\"001, 002, 003, ...\"/></mc:Choice><mc:Fallback>"
            + "<w:numFmt w:val=\"decimal\"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val=\"%1\"/></w:lvl>";

        Assert.Equal(["007"], Labels(Abstract(0, level) + Num(1, 0), Item("x", 1)));
    }

    [Fact]
    public void A_form_that_is_not_known_is_reported()
    {
        var paper = ReadPaper.Of(Of(Item("x", 1)).Numbering(Abstract(0, Level(0, "runes", "%1.")) + Num(1, 0)));

        Assert.Equal("1.", paper.Blocks[0].Label);
        Assert.Contains(paper.Findings, f => f.Kind == FindingKind.Doubted && f.What.Contains("form", StringComparison.Ordinal));
    }

    [Fact]
    public void A_number_without_words_is_counted_and_reported()
    {
        var paper = ReadPaper.Of(Of(Item("x", 1), Item("", 1), Item("x", 1)).Numbering(Outlined + Num(1, 0)));

        Assert.Equal(["1", "3"], paper.Blocks.Select(b => b.Label));
        Assert.Equal(["- an automatic number, and nothing beside it: 2"], Outline.Findings(paper));
    }

    private static string Outlined => Abstract(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%1.%2"), Level(2, "decimal", "%1.%2.%3"));

    private static string Abstract(int id, params string[] levels) =>
        $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string Level(int level, string form, string text, string more = "", int start = 1) =>
        $"<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{form}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Num(int id, int definition, string changes = "") =>
        $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{definition}\"/>{changes}</w:num>";

    private static string Style(string id, string properties, string? basedOn = null) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\">"
        + $"<w:name w:val=\"{id}\"/>{(basedOn is null ? "" : $"<w:basedOn w:val=\"{basedOn}\"/>")}<w:pPr>{properties}</w:pPr></w:style>";

    private static string Styled(string style) => P("x", $"<w:pStyle w:val=\"{style}\"/>");

    private static IEnumerable<string?> Labels(string numbering, params string[] body) =>
        ReadPaper.Of(Of(body).Numbering(numbering)).Blocks.Select(b => b.Label);
}
