using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages.Comparing;

/// <summary>One of two texts that are compared.</summary>
/// <param name="Said">The words of the language in which the page is written.</param>
/// <param name="Name">What a reader calls it: <c>Busan, 2014</c>.</param>
/// <param name="Units">The text, or the part of it that is compared.</param>
/// <param name="Locators">Where its paragraphs stand.</param>
/// <param name="At">Where one of them is found on the site.</param>
internal sealed record Side(Words Said, Phrases Name, IReadOnlyList<Unit> Units, Locators Locators, Func<Unit, Address> At)
{
    private const int DeepestIndent = 4;

    /// <summary>Two texts compared, for a page.</summary>
    /// <param name="before">The earlier.</param>
    /// <param name="after">The later.</param>
    /// <param name="language">The language of both.</param>
    /// <param name="prefix">What anchors on the page begin with.</param>
    public static ComparedText Compare(Side before, Side after, string language, string prefix)
    {
        var words = before.Said;
        var comparison = TextComparison.Of(before.Units, after.Units);
        var foreign = language == words.Language ? null : language;
        var changes = comparison.Changes.Select((change, i) => (Change: change, Anchor: $"{prefix}c{i + 1}")).ToList();

        // children of a unit that was added or removed are reported with it
        var added = changes.Where(c => c.Change.Before is null).Select(c => c.Change.After!.Anchor).ToHashSet(StringComparer.Ordinal);
        var removed = changes.Where(c => c.Change.After is null).Select(c => c.Change.Before!.Anchor).ToHashSet(StringComparer.Ordinal);
        bool IsTold(UnitChange change) => change switch
        {
            { Before: null, After: { } unit } => after.Locators.Parent(unit.Anchor) is { } parent && added.Contains(parent.Anchor),
            { Before: { } unit, After: null } => before.Locators.Parent(unit.Anchor) is { } parent && removed.Contains(parent.Anchor),
            _ => change.Unchanged,
        };
        return new ComparedText(
            language, words.LanguageName(language), Languages.Direction(language), prefix, HowMuch(words, comparison),
            [.. changes.Where(c => !IsTold(c.Change)).Select(c => new ListedChange(
                With(
                    c.Change,
                    words.Change(c.Change, u => before.Locators.Marked(u.Anchor), u => after.Locators.Marked(u.Anchor), foreign)),
                c.Anchor))],
            Runs(words, [.. changes.Select(c => (c.Change.Unchanged, Shown(c.Change, c.Anchor, before, after)))]));

        Phrases With(UnitChange change, Phrases told)
        {
            var inside = change switch
            {
                { Before: null, After: { } unit } => Inside(unit).Count(u => added.Contains(u.Anchor)),
                { Before: { } unit, After: null } => Inside(unit).Count(u => removed.Contains(u.Anchor)),
                _ => 0,
            };
            return inside == 0 ? told : words.ChangeWithInside(told, inside);
        }
    }

    private static IEnumerable<Unit> Inside(Unit unit) => unit.Children.SelectMany(c => Inside(c).Prepend(c));

    private static string HowMuch(Words words, TextComparison comparison) =>
        comparison.IsEmpty ? words.DifferentNothing
        : comparison.PercentChanged == 0 ? words.DifferentNoWords
        : words.DifferentWords(comparison.PercentChanged);

    private static List<ChangeRun> Runs(Words words, List<(bool Unchanged, ShownChange Shown)> changes)
    {
        var runs = new List<ChangeRun>();
        for (var at = 0; at < changes.Count;)
        {
            var run = changes.Skip(at).TakeWhile(c => c.Unchanged == changes[at].Unchanged).Select(c => c.Shown).ToList();
            var unchanged = changes[at].Unchanged && run.Count > 1;
            runs.Add(new ChangeRun(unchanged, unchanged ? words.SameInBoth(run.Count) : "", run));
            at += run.Count;
        }

        return runs;
    }

    private static ShownChange Shown(UnitChange change, string anchor, Side before, Side after)
    {
        var unit = change.After ?? change.Before!;
        var words = unit.Plain();
        return new ShownChange
        {
            Anchor = anchor,
            State = State(change, before, after),
            Label = WordComparison.OfWords(change.Before?.Label ?? "", change.After?.Label ?? "") is { Count: > 0 } label ? label
                : unit.Label is null ? [] : [new WordChange(WordChangeKind.Same, unit.Label)],
            Words = change switch
            {
                { Reworded: true } => change.Words,
                _ when words.Length == 0 => [],
                { Before: null } => [new WordChange(WordChangeKind.Inserted, words)],
                { After: null } => [new WordChange(WordChangeKind.Deleted, words)],
                _ => [new WordChange(WordChangeKind.Same, words)],
            },
            Depth = Math.Min(change.Depth, DeepestIndent),
            Heading = Locators.IsHeading(unit),
            Language = unit.Language,
            Places = change.Unchanged ? [] : [.. new[] { before.Place(change.Before), after.Place(change.After) }.OfType<Phrase>()],
        };
    }

    private static Phrases State(UnitChange change, Side before, Side after)
    {
        if (change.Before is null || change.After is null)
        {
            return change.Before is null ? before.Said.UnitAdded : before.Said.UnitRemoved;
        }

        var was = before.Locators.Marked(change.Before.Anchor);
        return before.Said.List(
            !change.Renumbered ? Phrases.Empty
                : was.Plain == after.Locators.Of(change.After.Anchor) ? before.Said.UnitNumberOtherwise
                : before.Said.Was(was),
            change.Moved ? before.Said.Moved : "",
            change.Reworded ? before.Said.UnitChanged : "");
    }

    private Phrase? Place(Unit? unit) => unit is null ? null : Said.Line(Name, Locators.Marked(unit.Anchor)).Leading(At(unit));
}
