namespace CopArchive.Comparison;

/// <summary>Which items keep their order between two sequences, so that as few words as possible count as moved.</summary>
internal static class CommonOrder
{
    /// <summary>The heaviest increasing subsequence; true for each item that belongs to it.</summary>
    /// <param name="places">For each item, in the order of one sequence, its place in the other; no two the same.</param>
    /// <param name="weights">The weight of each; above zero.</param>
    public static bool[] Heaviest(IReadOnlyList<int> places, IReadOnlyList<int> weights)
    {
        // best[r]: the heaviest run that ends at a place of rank r or lower, kept as a tree of prefixes (Fenwick)
        var ranks = places.Order().Select((place, rank) => (place, rank)).ToDictionary(p => p.place, p => p.rank + 1);
        var best = new (long Weight, int Last)[places.Count + 1];
        Array.Fill(best, (0, -1));
        var previous = new int[places.Count];
        for (var i = 0; i < places.Count; i++)
        {
            var before = (Weight: 0L, Last: -1);
            for (var r = ranks[places[i]] - 1; r > 0; r -= r & -r)
            {
                before = best[r].Weight > before.Weight ? best[r] : before;
            }

            previous[i] = before.Last;
            for (var r = ranks[places[i]]; r < best.Length; r += r & -r)
            {
                best[r] = before.Weight + weights[i] > best[r].Weight ? (before.Weight + weights[i], i) : best[r];
            }
        }

        var end = (Weight: 0L, Last: -1);
        for (var r = places.Count; r > 0; r -= r & -r)
        {
            end = best[r].Weight > end.Weight ? best[r] : end;
        }

        var kept = new bool[places.Count];
        for (var i = end.Last; i >= 0; i = previous[i])
        {
            kept[i] = true;
        }

        return kept;
    }
}
