namespace CopArchive.Comparison;

/// <summary>
/// Pairs the units of two texts, the most certain pairs first: the same words at the same place; the same words elsewhere; similar words;
/// the surrounding units; and last the same label, whatever the words.
/// </summary>
internal sealed class UnitPairing
{
    /// <summary>The share of common words from which units are alike; the lower one applies if both have the same anchor.</summary>
    private const double Alike = 0.5, AlikeAtSamePlace = 0.35;

    /// <summary>
    /// How many words of a unit, units with such a word, and candidates are considered, so that the cost grows only linearly.
    /// </summary>
    private const int MostWords = 12, MostWithWord = 20, MostCandidates = 8;

    private readonly IReadOnlyList<PlacedUnit> _before, _after;
    private readonly PlacedUnit?[] _partnerOfBefore, _partnerOfAfter;

    public UnitPairing(IReadOnlyList<PlacedUnit> before, IReadOnlyList<PlacedUnit> after)
    {
        (_before, _after) = (before, after);
        (_partnerOfBefore, _partnerOfAfter) = (new PlacedUnit?[before.Count], new PlacedUnit?[after.Count]);
        if (before.Count == after.Count && before.Zip(after).All(p => ReadTheSame(p.First, p.Second)))
        {
            before.Zip(after).ToList().ForEach(p => Pair(p.First, p.Second));
            return;
        }

        PairSameAnchor((a, b) => a.IsDistinctive && a.Plain == b.Plain);
        PairSameWords();
        PairLikeWords();
        PairByChildren();
        PairAmongSiblings();
        PairSameAnchor((a, b) =>
            a.Unit.Kind == b.Unit.Kind
            && (a.Unit.Label is not null || (!a.IsDistinctive && !b.IsDistinctive && Partner(a.Parent) == b.Parent)));
    }

    /// <summary>The unit of the later text that a unit of the earlier became; null where it was removed.</summary>
    public PlacedUnit? After(PlacedUnit before) => _partnerOfBefore[before.Index];

    /// <summary>The unit of the earlier text that a unit of the later was; null where it was added.</summary>
    public PlacedUnit? Before(PlacedUnit after) => _partnerOfAfter[after.Index];

    private PlacedUnit? Partner(PlacedUnit? before) => before is null ? null : _partnerOfBefore[before.Index];

    private IEnumerable<PlacedUnit> FreeBefore => _before.Where(IsFree);

    private IEnumerable<PlacedUnit> FreeAfter => _after.Where(IsFreeAfter);

    private bool IsFree(PlacedUnit before) => _partnerOfBefore[before.Index] is null;

    private bool IsFreeAfter(PlacedUnit after) => _partnerOfAfter[after.Index] is null;

    private static bool ReadTheSame(PlacedUnit a, PlacedUnit b) =>
        a.Plain == b.Plain && a.Depth == b.Depth && a.Unit.Label == b.Unit.Label && a.Unit.Kind == b.Unit.Kind;

    private void Pair(PlacedUnit before, PlacedUnit after) =>
        (_partnerOfBefore[before.Index], _partnerOfAfter[after.Index]) = (after, before);

    private void PairSameAnchor(Func<PlacedUnit, PlacedUnit, bool> fits)
    {
        var byAnchor = FreeAfter.GroupBy(u => u.Unit.Anchor, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var before in FreeBefore.ToList())
        {
            if (byAnchor.TryGetValue(before.Unit.Anchor, out var after) && IsFreeAfter(after) && before.CanBe(after) && fits(before, after))
            {
                Pair(before, after);
            }
        }
    }

    /// <summary>The same words anywhere; repeated ones are paired in order, if there are as many in both.</summary>
    private void PairSameWords()
    {
        var byWords = FreeAfter.Where(u => u.IsDistinctive)
            .GroupBy(u => u.Plain, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var same in FreeBefore.Where(u => u.IsDistinctive).GroupBy(u => u.Plain, StringComparer.Ordinal).ToList())
        {
            var before = same.ToList();
            if (byWords.GetValueOrDefault(same.Key) is { } after && after.Count == before.Count)
            {
                before.Zip(after).Where(p => p.First.CanBe(p.Second)).ToList().ForEach(p => Pair(p.First, p.Second));
            }
        }
    }

    /// <summary>Similar words, the most similar first.</summary>
    private void PairLikeWords()
    {
        var free = FreeAfter.Where(u => u.IsDistinctive).ToList();
        var withWord = new Dictionary<string, List<PlacedUnit>>(StringComparer.Ordinal);
        foreach (var (unit, word) in free.SelectMany(u => u.WordCounts.Keys.Select(w => (u, w))))
        {
            (withWord.TryGetValue(word, out var units) ? units : withWord[word] = []).Add(unit);
        }

        var byAnchor = free.ToLookup(u => u.Unit.Anchor, StringComparer.Ordinal);
        var likely = FreeBefore.Where(u => u.IsDistinctive)
            .SelectMany(before => Candidates(before, withWord).Union(byAnchor[before.Unit.Anchor])
                .Where(before.CanBe).Select(after => (before, after, likeness: Likeness(before, after))))
            .Where(p => p.likeness > 0)
            .OrderByDescending(p => p.likeness)
            .ThenBy(p => Math.Abs(p.before.Index - p.after.Index))
            .ThenBy(p => p.before.Index)
            .ThenBy(p => p.after.Index);
        foreach (var (before, after, _) in likely.ToList())
        {
            if (IsFree(before) && IsFreeAfter(after))
            {
                Pair(before, after);
            }
        }
    }

    /// <summary>How likely two units are the same; 0 if they are not. The same place adds a little.</summary>
    private static double Likeness(PlacedUnit before, PlacedUnit after)
    {
        var likeness = before.Likeness(after);
        var samePlace = before.Unit.Anchor == after.Unit.Anchor;
        return likeness >= (samePlace ? AlikeAtSamePlace : Alike) ? likeness + (samePlace ? 0.1 : 0) : 0;
    }

    /// <summary>Those that share most of a unit's rarest words.</summary>
    private static IEnumerable<PlacedUnit> Candidates(PlacedUnit unit, Dictionary<string, List<PlacedUnit>> withWord) =>
        unit.WordCounts.Keys
            .Select(w => (Word: w, With: withWord.GetValueOrDefault(w)))
            .Where(w => w.With is not null)
            .OrderBy(w => w.With!.Count)
            .ThenBy(w => w.Word, StringComparer.Ordinal)
            .Take(MostWords)
            .SelectMany(w => Nearest(w.With!, unit.Index))
            .CountBy(u => u).OrderByDescending(c => c.Value).ThenBy(c => Math.Abs(c.Key.Index - unit.Index)).ThenBy(c => c.Key.Index)
            .Take(MostCandidates).Select(c => c.Key);

    /// <summary>Those of some units, given in reading order, that stand nearest to a place.</summary>
    private static List<PlacedUnit> Nearest(List<PlacedUnit> units, int index)
    {
        if (units.Count <= MostWithWord)
        {
            return units;
        }

        var (low, high) = (0, units.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = units[middle].Index < index ? (middle + 1, high) : (low, middle);
        }

        return units.GetRange(Math.Clamp(low - (MostWithWord / 2), 0, units.Count - MostWithWord), MostWithWord);
    }

    /// <summary>
    /// A heading with a new title, or a quotation, which has no words of its own: paired if most of its children are.
    /// </summary>
    private void PairByChildren()
    {
        var (before, after) = (_before.ToLookup(u => u.Parent), _after.ToLookup(u => u.Parent));
        foreach (var parent in FreeBefore.Reverse().ToList())
        {
            var found = before[parent]
                .Select(child => Partner(child)?.Parent)
                .Where(p => p is not null && IsFreeAfter(p) && parent.CanBe(p))
                .CountBy(p => p!).OrderByDescending(c => c.Value).ThenBy(c => c.Key.Index).FirstOrDefault();
            if (found.Key is { } other
                && 2 * found.Value > before[parent].Count(c => Partner(c) is not null)
                && 2 * found.Value > after[other].Count(c => Before(c) is not null))
            {
                Pair(parent, other);
            }
        }
    }

    /// <summary>
    /// Short units (<c>Yes.</c>, <c>[…]</c>) are paired if they come in the same order between units that are paired already.
    /// </summary>
    private void PairAmongSiblings()
    {
        var after = _after.ToLookup(u => u.Parent);
        foreach (var siblings in _before.GroupBy(u => u.Parent).ToList())
        {
            var others = siblings.Key is { } parent ? (Partner(parent) is { } there ? after[there] : []) : after[null];
            var waiting = others.Where(IsFreeAfter)
                .GroupBy(u => (u.Plain, u.Unit.Kind))
                .ToDictionary(g => g.Key, g => new Queue<PlacedUnit>(g));
            var last = -1;
            foreach (var unit in siblings.Where(IsFree))
            {
                var same = waiting.GetValueOrDefault((unit.Plain, unit.Unit.Kind));
                while (same?.TryDequeue(out var other) == true)
                {
                    if (other.Index > last)
                    {
                        last = other.Index;
                        Pair(unit, other);
                        break;
                    }
                }
            }
        }
    }
}
