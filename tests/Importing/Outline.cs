using CopArchive.Importing;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>A paper on a few lines, so that a test shows what it expects as a reader would see it.</summary>
internal static class Outline
{
    /// <summary>A line for each block: its kind, its label, its words.</summary>
    public static IReadOnlyList<string> Of(SourcePaper paper) => [.. paper.Blocks.Select(Line)];

    /// <summary>One block.</summary>
    public static string Line(SourceBlock block) => block.Kind switch
    {
        SourceBlockKind.Table => "table "
            + string.Join(" / ", block.Rows.Select(r => string.Join(" | ", r.Select(c => string.Join(" ¶ ", c.Select(b => b.Plain)))))),
        _ => string.Join(' ', new[] { Sign(block), block.Label, block.Plain.Replace("\n", "⏎", StringComparison.Ordinal)
            .Replace("\t", "→", StringComparison.Ordinal) }.Where(s => !string.IsNullOrEmpty(s))),
    };

    /// <summary>A line for each finding.</summary>
    public static IReadOnlyList<string> Findings(SourcePaper paper) =>
        [.. paper.Findings.Select(f =>
            $"{(f.Kind == FindingKind.Dropped ? "-" : "?")} {f.What}: {f.Words.Replace("\n", "⏎", StringComparison.Ordinal)}")];

    private static string Sign(SourceBlock block) => block.Kind switch
    {
        SourceBlockKind.Heading => new string('#', block.Level),
        SourceBlockKind.Bullet => new string(' ', 2 * block.Level) + "-",
        SourceBlockKind.Quotation => ">",
        SourceBlockKind.Footnote => "note",
        SourceBlockKind.PageHead => "page",
        _ => new string(' ', 2 * block.Level) + ".",
    };
}
