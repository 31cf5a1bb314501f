using CopArchive.Comparison;
using CopArchive.Tests.Texts;

namespace CopArchive.Tests.Comparison;

/// <summary>A text beside the paper from which it was made: whoever reads down the rows has read both whole.</summary>
public sealed class BesidePaperTests
{
    private const string Text = """
        ## 6. Discussions

        6.1 Lamps are counted
        on every quay.

        - Ladders are lent.
        - Fog has no season.
        """;

    private static IReadOnlyList<BesideRow> Rows(string paper) => BesidePaper.Of(Outline.Parse(Text).Body, paper);

    private static string Told(IEnumerable<WordChange> words) =>
        string.Concat(words.Select(w => w.Kind == WordChangeKind.Same ? w.Text : $"<{w.Text}>"));

    private static string Told(BesideRow row) => $"{row.Unit?.Anchor ?? "alone"}: {Told(row.Paper)} | {Told(row.Text)}";

    [Fact]
    public void Ends_of_lines_and_spaces_part_no_paragraph_and_make_no_difference() =>
        Assert.All(
            Rows("6.  Discussions\n\n6.1\tLamps are\ncounted on every\nquay.\nLadders are lent.\n\n\nFog has no season.\n"),
            row => Assert.True(row.IsSame, Told(row)));

    [Fact]
    public void A_word_that_differs_or_was_left_out_is_marked_in_its_paragraph_alone() => Assert.Equal(
        [
            "s-6: 6. Discussions | 6. Discussions",
            "p-6.1: 6.1 Lamps <were> counted on every quay. | 6.1 Lamps <are> counted on every quay.",
            "s-6-b1: <·> Ladders are lent. | Ladders are lent.",
            "s-6-b2: Fog has no <known> season. | Fog has no season.",
        ],
        Rows("6. Discussions\n6.1 Lamps were counted on every quay.\n· Ladders are lent.\nFog has no known season.").Select(Told));

    [Fact]
    public void Lines_that_the_text_does_not_have_stand_alone_in_their_place() => Assert.Equal(
        [
            "alone: <Harbour Council\nTel: 5> | ",
            "s-6: 6. Discussions | 6. Discussions",
            "p-6.1: 6.1 Lamps are counted on every quay. | 6.1 Lamps are counted on every quay.",
            "alone: <Page 2> | ",
            "s-6-b1: Ladders are lent. | Ladders are lent.",
            "s-6-b2: Fog has no season. | Fog has no season.",
            "alone: <Annex> | ",
        ],
        Rows("Harbour Council\nTel: 5\n6. Discussions\n6.1 Lamps are counted on every quay.\nPage 2\nLadders are lent.\n"
            + "Fog has no season.\n\nAnnex").Select(Told));

    [Fact]
    public void Nothing_of_either_is_left_out_whatever_the_other_has()
    {
        foreach (var paper in (string[])["", "Nothing of it.", "Fog has no season.\n6.1 Lamps are counted", "season. season. season."])
        {
            var rows = Rows(paper);
            Assert.Equal(
                string.Concat(paper.Where(c => !char.IsWhiteSpace(c))),
                string.Concat(rows.SelectMany(r => r.Paper).SelectMany(w => w.Text).Where(c => !char.IsWhiteSpace(c))));
            Assert.Equal(["s-6", "p-6.1", "s-6-b1", "s-6-b2"], rows.Where(r => r.Unit is not null).Select(r => r.Unit!.Anchor));
        }
    }
}
