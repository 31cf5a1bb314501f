using System.Globalization;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// The numbers of one meeting, or of one year where the group counts by years, from the lowest known to the highest: what is known of each,
/// and so its gaps. A number in a gap may never have been used; of those below the lowest and above the highest nothing is said.
/// </summary>
public sealed record NumberRun
{
    private NumberRun(Symbol symbol, IReadOnlyList<NumberStretch> stretches) => (Symbol, Stretches) = (symbol, stretches);

    /// <summary>The meeting whose numbers these are; null where the group counts by years.</summary>
    public int? Meeting => int.TryParse(Symbol.Meeting, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Neighbouring numbers of which the same is known, in order.</summary>
    public IReadOnlyList<NumberStretch> Stretches { get; }

    /// <summary>Unknown numbers between two known ones.</summary>
    public IEnumerable<NumberStretch> Gaps => Stretches.Where(s => s.Basis == NumberBasis.Unknown);

    private Symbol Symbol { get; }

    /// <summary>What all its numbers have in common, as printed: <c>WG-CP/2/…</c>.</summary>
    public string Name => Print("…");

    /// <summary>The first and the last number of a stretch as printed.</summary>
    public (string First, string Last) Print(NumberStretch stretch) => (Print(Digits(stretch.From)), Print(Digits(stretch.To)));

    /// <summary>All runs of an archive, by series, then by meeting or year.</summary>
    public static IReadOnlyList<NumberRun> All(LinkedCatalogue catalogue)
    {
        var papers = catalogue.All<DocumentRecord>()
            .SelectMany(d => d.Symbols.Where(s => s.Claim != SymbolClaim.Misprinted).Select(s =>
                (Symbol: catalogue.SymbolReader.TryRead(s.Printed.Value), Basis: BasisOf(catalogue, d), Paper: (DocumentRecord?)d)));
        var named = catalogue.Missing.Select(m => m.Target).OfType<MentionTarget.Document>()
            .Select(m => (Symbol: catalogue.SymbolReader.TryRead(m.Key.Value), Basis: NumberBasis.Named, Paper: (DocumentRecord?)null));
        return
        [
            .. papers.Concat(named)
                .Where(n => n.Symbol is { Group: not null } symbol && (symbol.Meeting ?? symbol.Year) is not null)
                .GroupBy(n => n.Symbol! with { Number = "1", Suffix = "" })
                .OrderBy(g => g.Key.Series.Template, StringComparer.Ordinal)
                .ThenBy(g => (g.Key.Meeting ?? g.Key.Year)!.PadLeft(9, '0'), StringComparer.Ordinal)
                .Select(g => new NumberRun(
                    g.Key,
                    Stretch(g.Select(n => (int.Parse(n.Symbol!.Number, CultureInfo.InvariantCulture), n.Basis, n.Paper))))),
        ];
    }

    /// <summary>Meetings of which no paper's number is known, neighbours together; none where no series counts by meeting.</summary>
    public static IReadOnlyList<NumberStretch> MeetingsWithout(LinkedCatalogue catalogue, IReadOnlyList<NumberRun> runs)
    {
        var with = runs.Select(r => r.Meeting).OfType<int>().ToHashSet();
        return with.Count == 0
            ? []
            : MergeNeighbours(catalogue.All<MeetingRecord>().Where(m => m.Withdrawn is null).Select(m => m.Number).Distinct().Order()
                .Where(n => !with.Contains(n)).Select(n => new NumberStretch(n, n, NumberBasis.Unknown, [])));
    }

    /// <summary>The best evidence counts: a paper we hold mentions it, or it was found elsewhere.</summary>
    private static NumberBasis BasisOf(LinkedCatalogue catalogue, DocumentRecord document) =>
        catalogue.Texts(document.Id).Count > 0
        || document.Sources
            .Any(s => s is { StatedIn: not null, Confidence: Confidence.Stated } && (s.Covers.Count == 0 || s.Covers.Contains("symbols")))
        || catalogue.Backlinks(document.Id).Any(b =>
            b.FromUnit?.Mentions().Any(m => m.Target is MentionTarget.Document && catalogue.Resolve(m)?.Id == document.Id) ?? false)
            ? NumberBasis.InPapersHeld
            : NumberBasis.FoundElsewhere;

    private static IReadOnlyList<NumberStretch> Stretch(IEnumerable<(int Number, NumberBasis Basis, DocumentRecord? Paper)> numbers)
    {
        var known = numbers.GroupBy(n => n.Number).OrderBy(g => g.Key)
            .Select(g => new NumberStretch(g.Key, g.Key, g.Max(n => n.Basis), [.. g.Select(n => n.Paper).OfType<DocumentRecord>()]))
            .ToList();
        var gaps = known.Zip(known.Skip(1))
            .Where(p => p.Second.From - p.First.To > 1)
            .Select(p => new NumberStretch(p.First.To + 1, p.Second.From - 1, NumberBasis.Unknown, []));
        return MergeNeighbours(known.Concat(gaps).OrderBy(s => s.From));
    }

    private static List<NumberStretch> MergeNeighbours(IEnumerable<NumberStretch> ordered)
    {
        var folded = new List<NumberStretch>();
        foreach (var next in ordered)
        {
            if (folded.Count > 0 && folded[^1] is var last && last.Basis == next.Basis && last.To + 1 == next.From)
            {
                folded[^1] = last with { To = next.To, Papers = [.. last.Papers, .. next.Papers] };
            }
            else
            {
                folded.Add(next);
            }
        }

        return folded;
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private string Print(string number) => (Symbol with { Number = number }).Print();
}

/// <summary>Neighbouring numbers of which the same is known.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
/// <param name="Basis">What is known of them.</param>
/// <param name="Papers">The papers that bear them, in order.</param>
public sealed record NumberStretch(int From, int To, NumberBasis Basis, IReadOnlyList<DocumentRecord> Papers);

/// <summary>What is known of a number, the least first.</summary>
public enum NumberBasis
{
    /// <summary>Nothing: it lies between two that are known.</summary>
    Unknown,

    /// <summary>A page elsewhere mentions the paper.</summary>
    FoundElsewhere,

    /// <summary>A paper we hold names it; the archive has no page for it.</summary>
    Named,

    /// <summary>A paper we hold mentions it, or we hold it.</summary>
    InPapersHeld,
}
