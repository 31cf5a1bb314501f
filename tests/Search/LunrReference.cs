using System.Text.Json;
using CopArchive.Search;

namespace CopArchive.Tests.Search;

/// <summary>What lunr.js itself answered (<c>Lunr/README.md</c>).</summary>
internal static class LunrReference
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static LunrCorpus Corpus { get; } = Read<LunrCorpus>("corpus.json");

    /// <summary>Queries with lunr's answers, in the order of the files.</summary>
    public static IReadOnlyList<(LunrQuery Query, LunrAnswer Answer)> Answers { get; } =
        [.. Read<LunrQuery[]>("queries.json").Zip(Read<LunrAnswer[]>("results.json"))];

    private static T Read<T>(string name) =>
        JsonSerializer.Deserialize<T>(File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "Search", "Lunr", name)), Options)!;
}

/// <summary>An invented archive of analysed terms.</summary>
/// <param name="Fields">A letter a field.</param>
/// <param name="Boosts">A boost a field.</param>
/// <param name="K1">As in BM25.</param>
/// <param name="B">As in BM25.</param>
/// <param name="Vocabulary">All terms.</param>
/// <param name="Records">A string a field: numbers of terms in the vocabulary, in order.</param>
internal sealed record LunrCorpus(
    string Fields, IReadOnlyList<double> Boosts, double K1, double B, IReadOnlyList<string> Vocabulary,
    IReadOnlyList<IReadOnlyList<string>> Records)
{
    /// <summary>The terms of a field of a record, in order.</summary>
    public IEnumerable<string> Terms(int record, int field) =>
        Records[record][field].Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(n => Vocabulary[int.Parse(n, System.Globalization.CultureInfo.InvariantCulture)]);
}

/// <summary>A query.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Clauses">Its clauses.</param>
internal sealed record LunrQuery(string Kind, IReadOnlyList<LunrClause> Clauses);

/// <summary>A clause, its terms being analysed already.</summary>
/// <param name="Term">The term, or the beginning of terms.</param>
/// <param name="Fields">Letters of the fields it is about; null for all.</param>
/// <param name="Presence"><c>optional</c>, <c>required</c> or <c>prohibited</c>.</param>
/// <param name="Boost">Factor.</param>
/// <param name="Wildcard"><c>none</c> or <c>trailing</c>.</param>
/// <param name="EditDistance">0 or 1.</param>
internal sealed record LunrClause(
    string Term, string? Fields = null, string Presence = "optional", double Boost = 1, string Wildcard = "none", int EditDistance = 0);

/// <summary>What lunr answered.</summary>
/// <param name="Total">Number of hits.</param>
/// <param name="Top">The first fifty, <c>[record, score]</c>, best first.</param>
/// <param name="All">Where there are more: one bit a record.</param>
internal sealed record LunrAnswer(int Total, IReadOnlyList<IReadOnlyList<double>> Top, byte[]? All = null)
{
    /// <summary>Two scores of which the better is at most so much better count as equal.</summary>
    private const double Tolerance = 1.02;

    /// <summary>
    /// Where another answer differs; null where it agrees: the same records are hit, and of two records whose scores by lunr
    /// are more than 2 % apart the better stands before the other. A hit that is not listed scores at most as the last one listed,
    /// so it may stand before those only that are within 2 % of that one. The scores of the other answer are not looked at.
    /// </summary>
    /// <param name="hits">The other answer, all its hits, best first.</param>
    public string? Difference(IReadOnlyList<(int Record, double Score)> hits)
    {
        var records = hits.Select(h => h.Record).ToList();
        if (records.Distinct().Count() != records.Count)
        {
            return "a record is hit twice";
        }

        var expected = Hits().ToHashSet();
        if (!expected.SetEquals(records))
        {
            return $"{expected.Count} hits expected, {records.Count} found; missing {Some(expected.Except(records))}, "
                + $"too many {Some(records.Except(expected))}";
        }

        var scores = Top.ToDictionary(h => (int)h[0], h => h[1]);
        var lowest = Top.Count == 0 ? 0 : Top[^1][1];
        (int Record, double Score)? worst = null;
        foreach (var record in records)
        {
            var score = scores.GetValueOrDefault(record, lowest);
            if (worst is { } before && score > before.Score * Tolerance)
            {
                return $"record {before.Record} ({before.Score}) stands before {record} ({score})";
            }

            worst = worst is { } w && w.Score <= score ? w : (record, score);
        }

        return null;
    }

    private IEnumerable<int> Hits() =>
        All is null ? Top.Select(h => (int)h[0]) : Enumerable.Range(0, All.Length * 8).Where(n => (All[n >> 3] & (1 << (n & 7))) != 0);

    private static string Some(IEnumerable<int> records) =>
        string.Join(' ', records.Take(5).DefaultIfEmpty(-1)).Replace("-1", "none", StringComparison.Ordinal);
}
