namespace CopArchive.Importing.Papers;

/// <summary>The words of blocks as findings quote them: line by line, with raised numbers set apart from their words.</summary>
internal static class FindingText
{
    /// <summary>All words of the blocks, labels and cells too.</summary>
    public static string From(IEnumerable<SourceBlock> blocks) => string.Join('\n', blocks.SelectMany(Lines));

    /// <summary>The words of runs.</summary>
    public static string From(IEnumerable<SourceRun> runs) => string.Concat(runs.Select(r => r.Raised == 0 ? r.Text : $" {r.Text} "));

    private static IEnumerable<string> Lines(SourceBlock block) =>
        block.Kind == SourceBlockKind.Table
            ? block.Rows.Select(r => string.Join('\t', r.Select(From)))
            : [block.Label is null ? From(block.Runs) : $"{block.Label}\t{From(block.Runs)}"];
}
