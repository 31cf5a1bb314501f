using CopArchive.Benchmarks.Archives;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>Something to search for.</summary>
/// <param name="Kind">What sort of query it is.</param>
/// <param name="Text">What is typed.</param>
/// <param name="Address">What stands in the address of the search page when it is opened; empty for nothing.</param>
internal sealed record Query(string Kind, string Text, string Address = "")
{
    /// <summary>The queries of an archive: five of each kind, from the vocabulary by rank, phrases from what its outcomes quote.</summary>
    public static IReadOnlyList<Query> Of(Plan plan, string archive) =>
    [
        .. Words([45, 60, 90, 150, 220]).Select(w => new Query("common word", w)),
        .. Words([9_000, 13_000, 18_000, 23_000, 28_000]).Select(w => new Query("rare word", w)),
        .. ((int[][])[[70, 800, 3_000], [120, 500, 6_000], [300, 1_200, 2_500], [50, 90, 4_000], [1_000, 2_000, 9_000]])
            .Select(ranks => new Query("three words", string.Join(' ', Words(ranks)))),
        .. Phrases(plan, archive).Take(5).Select(p => new Query("phrase", $"\"{p}\"")),
        .. Words([400, 1_500, 5_000, 12_000, 20_000]).Select(w => new Query("prefix", w[..5] + "*")),
        .. Words([500, 900, 2_000, 4_000, 7_000]).Select(w => new Query("misspelling", Misspelt(w))),
        .. Symbols(plan).Select(s => new Query("symbol", s)),
        .. Words([200, 100, 700, 1_500, 3_000]).Select(w => new Query("facet", w, "?type=report")),
    ];

    private static IEnumerable<string> Words(IEnumerable<int> ranks) => ranks.Select(r => Vocabulary.Words[r]);

    /// <summary>Two letters in the middle change places.</summary>
    private static string Misspelt(string word)
    {
        var at = Enumerable.Range(word.Length / 2, word.Length - (word.Length / 2) - 1).First(i => word[i] != word[i - 1]);
        return word[..(at - 1)] + word[at] + word[at - 1] + word[(at + 1)..];
    }

    /// <summary>Three words from the middle of each quoted sentence.</summary>
    private static IEnumerable<string> Phrases(Plan plan, string archive) =>
        from meeting in Enumerable.Range(1, plan.Meetings)
        from outcome in Enumerable.Range(1, plan.OutcomesOf(meeting))
        let lines = File.ReadLines(Path.Combine(archive, "data", "outcomes", $"{meeting}-{outcome}.yml"))
        let quoted = lines.First(l => l.StartsWith("printed-words:", StringComparison.Ordinal)).Split('"')[1].Split(' ')
        select string.Join(' ', quoted[^4..^1]);

    private static IEnumerable<string> Symbols(Plan plan)
    {
        var middle = plan.Meetings / 2;
        return
        [
            plan.Symbol(1, 2),
            plan.Symbol(middle, 6),
            plan.Symbol(2, 5),
            plan.Symbol(plan.Meetings, 7).Replace('/', ' '),
            $"AW{plan.DayOf(middle).AddDays(2).Year % 100:00}/{middle}",
        ];
    }
}
