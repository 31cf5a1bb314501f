





namespace CopArchive.Importing.Papers;

/// <summary>
/// Files mark the language of each run. A paper takes the language of most of its words; blocks are marked only if they differ from it,
/// and runs only if they differ from their block.
/// </summary>
internal static class LanguageMarks
{
    private const int FewestLetters = 8;

    /// <summary>The language of the paper, and the blocks with only the languages that differ.</summary>
    public static (string? Language, IReadOnlyList<SourceBlock> Blocks) Settle(IReadOnlyList<SourceBlock> blocks)
    {
        var all = MostOf(blocks.SelectMany(All));
        return (all, [.. blocks.Select(b => Settled(b, all))]);
    }

    private static SourceBlock Settled(SourceBlock block, string? paper)
    {
        var own = MostOf(block.Runs);
        return block with
        {
            Language = Differs(own, paper, block.Plain) ? own : null,
            Runs = Merged(block.Runs.Select(r => r with { Language = Differs(r.Language, own ?? paper, r.Text) ? r.Language : null })),
            Rows = [.. block.Rows.Select(r => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[
                .. r.Select(c => (IReadOnlyList<SourceBlock>)[.. c.Select(b => Settled(b, paper))]),
            ])],
        };
    }

    private static IReadOnlyList<SourceRun> Merged(IEnumerable<SourceRun> runs)
    {
        var merged = new RunList();
        merged.AddRange(runs);
        return merged.Trimmed();
    }

    private static IEnumerable<SourceRun> All(SourceBlock block) =>
        block.Runs.Concat(block.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(All));

    private static string? MostOf(IEnumerable<SourceRun> runs) => runs.Where(r => r.Language is not null)
        .GroupBy(r => r.Language!, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Sum(r => r.Text.Count(char.IsLetter)))
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    /// <summary>Regional variants count as one language, and numbers and names as none.</summary>
    private static bool Differs(string? one, string? other, string words) =>
        one is not null
        && words.Count(char.IsLetter) >= FewestLetters
        && !string.Equals(one.Split('-')[0], other?.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
