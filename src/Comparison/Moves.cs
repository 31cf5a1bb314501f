namespace CopArchive.Comparison;

/// <summary>
/// Which units moved between two texts. A section that moved is reported once: what is in it moved with it.
/// </summary>
internal static class Moves
{
    /// <summary>Those of the earlier text that moved.</summary>
    public static HashSet<PlacedUnit> FindMoved(IReadOnlyList<PlacedUnit> before, IReadOnlyList<PlacedUnit> after, UnitPairing pairing)
    {
        var weights = Weights(before);
        var pairs = before.Select(b => (Before: b, After: pairing.After(b)!)).Where(p => p.After is not null).ToList();

        // a heading in only one text does not count: what is under it belongs to what is above it
        var around = pairs.ToDictionary(
            p => p.Before,
            p => (Before: Around(p.Before, b => pairing.After(b) is not null), After: Around(p.After, a => pairing.Before(a) is not null)));
        var together = pairs.ToLookup(p => Same(around[p.Before]));

        var moved = together[true].GroupBy(p => around[p.Before].Before).SelectMany(g => OutOfOrder([.. g])).ToHashSet();
        var lost = OutOfOrder(pairs).ToHashSet();
        moved.UnionWith(together[false]
            .Where(p => (p.Before.Parent is { } was && pairing.After(was) is not null && p.After.Parent is { } now
                && pairing.Before(now) is not null)
                || lost.Contains(p.Before))
            .Select(p => p.Before));
        return moved;

        bool Same((PlacedUnit? Before, PlacedUnit? After) around) =>
            around.Before is null ? around.After is null : pairing.After(around.Before) == around.After;

        IEnumerable<PlacedUnit> OutOfOrder(List<(PlacedUnit Before, PlacedUnit After)> row)
        {
            var kept = CommonOrder.Heaviest([.. row.Select(p => p.After.Index)], [.. row.Select(p => weights[p.Before.Index])]);
            return row.Where((_, i) => !kept[i]).Select(p => p.Before);
        }
    }

    private static PlacedUnit? Around(PlacedUnit unit, Func<PlacedUnit, bool> inBoth)
    {
        var around = unit.Parent;
        while (around is not null && !inBoth(around))
        {
            around = around.Parent;
        }

        return around;
    }

    /// <summary>Words of each unit with all that stands in it.</summary>
    private static int[] Weights(IReadOnlyList<PlacedUnit> units)
    {
        var weights = units.Select(u => u.Count + 1).ToArray();
        foreach (var unit in units.Reverse().Where(u => u.Parent is not null))
        {
            weights[unit.Parent!.Index] += weights[unit.Index];
        }

        return weights;
    }
}
