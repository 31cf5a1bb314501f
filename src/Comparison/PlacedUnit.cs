using CopArchive.Texts;

namespace CopArchive.Comparison;

/// <summary>A unit of a text that is compared, and where it stands there.</summary>
internal sealed class PlacedUnit
{
    private Dictionary<string, int>? _wordCounts;

    private PlacedUnit(Unit unit, PlacedUnit? parent, int index)
    {
        (Unit, Parent, Index, Depth, Plain) = (unit, parent, index, parent is null ? 0 : parent.Depth + 1, unit.Plain());
        Count = WordPieces.CountWords(Plain);
    }

    public Unit Unit { get; }

    public PlacedUnit? Parent { get; }

    /// <summary>In reading order.</summary>
    public int Index { get; }

    public int Depth { get; }

    /// <summary>Its own words.</summary>
    public string Plain { get; }

    /// <summary>How often each word stands in it. Most units of two versions are the same, and nobody asks for theirs.</summary>
    public IReadOnlyDictionary<string, int> WordCounts => _wordCounts ??= WordPieces.CountEach(Plain, Count);

    /// <summary>How many words it has.</summary>
    public int Count { get; }

    public bool IsHeading => Unit.Kind is UnitKind.Section or UnitKind.Operative or UnitKind.Agenda;

    /// <summary>Whether its words identify it: <c>Yes.</c> could be anywhere.</summary>
    public bool IsDistinctive => Count >= 3 || (IsHeading && Count > 0);

    /// <summary>Whether it could be the same unit as another: a heading is never a paragraph, nor a table a heading.</summary>
    public bool CanBe(PlacedUnit other) => Family == other.Family && (Unit.Kind == other.Unit.Kind || (Count > 0 && other.Count > 0));

    private int Family => IsHeading ? 1 : Unit.Kind == UnitKind.Table ? 2 : 0;

    /// <summary>How much of the words of both is common, 0 to 1.</summary>
    public double Likeness(PlacedUnit other)
    {
        var (few, many) = WordCounts.Count <= other.WordCounts.Count ? (WordCounts, other.WordCounts) : (other.WordCounts, WordCounts);
        var common = few.Sum(w => Math.Min(w.Value, many.GetValueOrDefault(w.Key)));
        return common == 0 ? 0 : 2.0 * common / (Count + other.Count);
    }

    /// <summary>All units of a tree in reading order, parents before their children.</summary>
    public static List<PlacedUnit> All(IReadOnlyList<Unit> units)
    {
        var all = new List<PlacedUnit>();
        Walk(units, null);
        return all;

        void Walk(IReadOnlyList<Unit> children, PlacedUnit? parent)
        {
            foreach (var unit in children)
            {
                var placed = new PlacedUnit(unit, parent, all.Count);
                all.Add(placed);
                Walk(unit.Children, placed);
            }
        }
    }
}
