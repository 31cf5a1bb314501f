using CopArchive.Comparison;
using CopArchive.Tests.Texts;
using CopArchive.Texts;
using CsCheck;

namespace CopArchive.Tests.Comparison;

/// <summary>What holds for any two texts.</summary>
public sealed class ComparisonLawTests
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOf("Yes.", "fog", "the Group noted document 3 by Norrland,", "the Group noted document 4 by Brightwater,",
            "ladders are lent from port to port", "— “;”", "15 July 2010", "子供を守る", "قال المجلس إن الضباب")
            .List[0, 4].Select(l => string.Join(' ', l)),
        Gen.OneOf("lamp", "quay", "fog,", "of", "the", "to", "6.4", "(a)").List[1, 12].Select(l => string.Join(' ', l)));

    private static readonly Gen<string> Block = Gen.Frequency(
        (2, Gen.Select(Gen.Int[1, 3], Words, (n, w) => $"## {n}. {w}")),
        (1, Words.Select(w => $"## {w} {{.operative}}")),
        (4, Gen.Select(Gen.Int[1, 3], Gen.Int[1, 5], Words, (n, m, w) => $"{n}.{m} {w}")),
        (2, Words.Select(w => $"x {w}")),
        (2, Words.List[1, 3].Select(l => string.Concat(l.Select((w, i) => $"{(char)('a' + i)}. {w}\n\n  - {w} x\n\n")))),
        (1, Words.Select(w => $"> {w}\n>\n> […]")),
        (1, Gen.Select(Words, Words, (a, b) => $"| x {a} | x {b} |\n|---|---|\n| 1 | 2 |")));

    /// <summary>Two texts that have most of their blocks in common.</summary>
    private static readonly Gen<(string Before, string After)> Pairs = Block.List[0, 8].SelectMany(blocks => Gen.Select(
        Gen.Shuffle(blocks.ToArray()), Gen.Bool, Block.List[0, 3], Gen.Int[0, 8], Gen.Int[0, 3], (shuffled, moved, added, at, left) =>
        {
            var after = (moved ? shuffled : [.. blocks]).Skip(left).ToList();
            after.InsertRange(Math.Min(at, after.Count), added);
            return (string.Join("\n\n", blocks), string.Join("\n\n", after));
        }));

    [Fact]
    public void A_text_compared_with_itself_shows_no_change() => Pairs.Sample(pair =>
    {
        var same = Compare(pair.After, pair.After);

        Assert.True(same.IsEmpty);
        Assert.Equal(0, same.PercentChanged);
    });

    [Fact]
    public void The_earlier_against_the_later_mirrors_the_later_against_the_earlier() => Pairs.Sample(pair =>
    {
        var (there, back) = (Compare(pair.Before, pair.After), Compare(pair.After, pair.Before));

        Assert.Equal(there.PercentChanged, back.PercentChanged);
        Assert.Equal(
            there.Changes.Select(c => Line(c.Before, c.After, c.Moved, c.Words)).Order(StringComparer.Ordinal),
            back.Changes.Select(c => Line(c.After, c.Before, c.Moved, WordComparison.Mirror(c.Words))).Order(StringComparer.Ordinal));
    }, iter: 3_000);

    [Fact]
    public void Every_paragraph_of_both_is_reported_once() => Pairs.Sample(pair =>
    {
        var (before, after) = (Outline.Parse(pair.Before).Body, Outline.Parse(pair.After).Body);
        var changes = TextComparison.Of(before.Units, after.Units).Changes;

        Assert.Equal(
            before.AllUnits().Select(u => u.Anchor).Order(StringComparer.Ordinal),
            changes.Select(c => c.Before?.Anchor).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(after.AllUnits().Select(u => u.Anchor), changes.Select(c => c.After?.Anchor).OfType<string>());
    });

    [Fact]
    public void The_changes_made_in_the_earlier_give_the_later() => Pairs.Sample(pair =>
    {
        var (before, after) = (Outline.Parse(pair.Before).Body, Outline.Parse(pair.After).Body);
        var words = before.AllUnits().ToDictionary(u => u.Anchor, u => u.Plain());
        var changes = TextComparison.Of(before.Units, after.Units).Changes;
        foreach (var change in changes.Where(c => c.Reworded))
        {
            Assert.Equal(
                words[change.Before!.Anchor],
                string.Concat(change.Words.Where(w => w.Kind != WordChangeKind.Inserted).Select(w => w.Text)));
        }

        Assert.Equal(
            Lines(after.Units, 0),
            changes.Where(c => c.After is not null).Select(c =>
                (c.Depth, c.After!.Label, c.Reworded
                    ? string.Concat(c.Words.Where(w => w.Kind != WordChangeKind.Deleted).Select(w => w.Text))
                    : c.Before is null ? c.After.Plain()
                    : words[c.Before.Anchor])));
    });

    [Fact]
    public void What_is_in_order_is_never_said_to_have_moved() => Pairs.Sample(pair =>
        Assert.DoesNotContain(Compare(pair.Before, pair.Before + "\n\n***\n\nAn end that was not there before.").Changes, c => c.Moved));

    private static TextComparison Compare(string before, string after) =>
        TextComparison.Of(Outline.Parse(before).Body.Units, Outline.Parse(after).Body.Units);

    private static string Line(Unit? before, Unit? after, bool moved, IReadOnlyList<WordChange> words) =>
        $"{before?.Anchor} → {after?.Anchor} {moved} {string.Concat(words.Select(w => $"{w.Kind}[{w.Text}]"))}";

    private static IEnumerable<(int, string?, string)> Lines(IReadOnlyList<Unit> units, int depth) =>
        units.SelectMany(u => new[] { (depth, u.Label, u.Plain()) }.Concat(Lines(u.Children, depth + 1)));
}
