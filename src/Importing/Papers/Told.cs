namespace CopArchive.Importing.Papers;

/// <summary>Words of blocks as a finding tells them: on lines, and a raised number apart from the word that it stands at.</summary>
internal static class Told
{
    /// <summary>All words of the blocks, labels and cells too.</summary>
    public static string Words(IEnumerable<SourceBlock> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    /// <summary>The words of runs.</summary>
    public static string Words(IEnumerable<SourceRun> runs) => string.Concat(runs.Select(r => r.Raised == 0 ? r.Text : $" {r.Text} "));

    private static IEnumerable<string> Lines(SourceBlock block) =>
        block.Kind == SourceBlockKind.Table
            ? block.Rows.Select(r => string.Join('\t', r.Select(Words)))
            : [block.Label is null ? Words(block.Runs) : $"{block.Label}\t{Words(block.Runs)}"];
}
