





namespace CopArchive.Importing.Papers;

/// <summary>
/// Files mark each run with its language. A paper has the language of most of its words; only what differs from it is marked in a block,
/// and only what differs from its block in a run.
/// </summary>
internal static class Languages
{
    private const int FewestLetters = 8;

    /// <summary>The language of the paper and the blocks, each language told once.</summary>
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

    /// <summary>English of two countries is one language here, and a number or a name is of none.</summary>
    private static bool Differs(string? one, string? other, string words) =>
        one is not null
        && words.Count(char.IsLetter) >= FewestLetters
        && !string.Equals(one.Split('-')[0], other?.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
