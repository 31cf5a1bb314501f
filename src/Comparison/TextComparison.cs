using CopArchive.Texts;

namespace CopArchive.Comparison;

/// <summary>Two texts, unit by unit, in the reading order of the later one; what was removed stands where it stood.</summary>
/// <param name="Changes">Every unit of both texts, once, unchanged ones too.</param>
/// <param name="PercentChanged">
/// The share of words that only one of the texts has: 0 if all are the same, 100 if none is. Moves and renumbering do not count.
/// </param>
public sealed record TextComparison(IReadOnlyList<UnitChange> Changes, int PercentChanged)
{
    /// <summary>Whether the two read the same.</summary>
    public bool IsEmpty => Changes.All(c => c.Unchanged);

    /// <summary>Compares two texts, or parts of two.</summary>
    public static TextComparison Of(IReadOnlyList<Unit> before, IReadOnlyList<Unit> after)
    {
        var (a, b) = (PlacedUnit.All(before), PlacedUnit.All(after));

        // always in the same direction, so that comparing a with b mirrors comparing b with a
        var mirrored = Order(a, b) > 0;
        var pairing = mirrored ? new UnitPairing(b, a) : new UnitPairing(a, b);
        var moved = mirrored ? Moves.FindMoved(b, a, pairing) : Moves.FindMoved(a, b, pairing);

        var removed = Removed(
            a,
            u => (mirrored ? pairing.Before(u) : pairing.After(u)) is { } other ? !moved.Contains(mirrored ? other : u) : null);
        List<UnitChange> changes = [.. removed[-1]];
        foreach (var later in b)
        {
            var earlier = mirrored ? pairing.After(later) : pairing.Before(later);
            changes.Add(new UnitChange(
                earlier?.Unit, later.Unit, later.Depth, earlier is not null && moved.Contains(mirrored ? later : earlier),
                earlier is null ? [] : WordComparison.OfWords(earlier.Plain, later.Plain)));
            changes.AddRange(earlier is null ? [] : removed[earlier.Index]);
        }

        return new TextComparison(changes, Percent(changes));
    }

    /// <summary>
    /// What was removed, by the index of the preceding unit that stays in place; -1 if there is none.
    /// </summary>
    /// <param name="before">The earlier text.</param>
    /// <param name="stays">Whether a unit stays in its place; null where it was removed.</param>
    private static ILookup<int, UnitChange> Removed(List<PlacedUnit> before, Func<PlacedUnit, bool?> stays)
    {
        var last = -1;
        var removed = new List<(int Behind, UnitChange Change)>();
        foreach (var unit in before)
        {
            var staying = stays(unit);
            if (staying is null)
            {
                removed.Add((last, new UnitChange(unit.Unit, null, unit.Depth, false, [])));
            }

            last = staying == true ? unit.Index : last;
        }

        return removed.ToLookup(r => r.Behind, r => r.Change);
    }

    private static int Percent(List<UnitChange> changes)
    {
        var words = changes.SelectMany(c => c switch
        {
            { Before: { } removed, After: null } => [new WordChange(WordChangeKind.Deleted, removed.Plain())],
            { Before: null, After: { } added } => [new WordChange(WordChangeKind.Inserted, added.Plain())],
            { After: { } same, Reworded: false } => [new WordChange(WordChangeKind.Same, same.Plain())],
            _ => c.Words,
        }).Select(c => (c.Kind, Count: (long)WordPieces.CountWords(c.Text))).ToList();
        var (common, alone) = (2 * words.Where(w => w.Kind == WordChangeKind.Same).Sum(w => w.Count), words
            .Where(w => w.Kind != WordChangeKind.Same)
            .Sum(w => w.Count));
        var changed = changes.Any(c => c.Reworded || c.Before is null || c.After is null);
        var percent = common + alone == 0 ? 0 : (int)Math.Round(100.0 * alone / (common + alone), MidpointRounding.AwayFromZero);
        return Math.Clamp(percent, changed ? 1 : 0, common > 0 ? 99 : 100);
    }

    /// <summary>An arbitrary order of two texts, the same on all machines.</summary>
    private static int Order(List<PlacedUnit> a, List<PlacedUnit> b) =>
        a.Zip(b).Select(p => Order(p.First, p.Second)).FirstOrDefault(o => o != 0, a.Count.CompareTo(b.Count));

    private static int Order(PlacedUnit a, PlacedUnit b) =>
        string.CompareOrdinal(a.Plain, b.Plain) is not 0 and var words ? words
        : string.CompareOrdinal(a.Unit.Label, b.Unit.Label) is not 0 and var label ? label
        : string.CompareOrdinal(a.Unit.Anchor, b.Unit.Anchor) is not 0 and var anchor ? anchor
        : (a.Depth, a.Unit.Kind).CompareTo((b.Depth, b.Unit.Kind));
}
