using System.Text.RegularExpressions;
using CopArchive.Importing;
using CopArchive.Importing.Papers;

namespace CopArchive.Tests.Importing;

/// <summary>Counts words on both sides of a reading.</summary>
internal static partial class AllWords
{
    /// <summary>Words of a text, small, in any order.</summary>
    public static IReadOnlyList<string> In(string text) => [.. Word().Matches(text).Select(m => m.Value.ToLowerInvariant())];

    /// <summary>Words of the blocks.</summary>
    public static IReadOnlyList<string> InBlocks(SourcePaper paper) => [.. paper.Blocks.SelectMany(Of)];

    /// <summary>Words of what was dropped.</summary>
    public static IReadOnlyList<string> Dropped(SourcePaper paper) =>
        [.. paper.Findings.Where(f => f.Kind == FindingKind.Dropped).SelectMany(f => In(f.Words))];

    /// <summary>Words of the source, as often as they stand there, for which there is neither a block nor a finding.</summary>
    public static IReadOnlyList<string> Lost(IEnumerable<string> source, SourcePaper paper)
    {
        var left = InBlocks(paper).Concat(Dropped(paper)).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        return [.. source.Where(w => !left.TryGetValue(w, out var count) || (left[w] = count - 1) < 0)];
    }

    private static IEnumerable<string> Of(SourceBlock block) =>
        In(block.Label + " " + block.Plain).Concat(Apart(block)).Concat(block.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(Of));

    /// <summary>Words before raised signs, with which they are one word for the eye of a program.</summary>
    private static IEnumerable<string> Apart(SourceBlock block)
    {
        var together = In(block.Plain).GroupBy(w => w).ToDictionary(g => g.Key, g => g.Count());
        return In(string.Concat(block.Runs.Select(r => r.Raised != 0 ? $" {r.Text} " : r.Text)))
            .GroupBy(w => w)
            .SelectMany(g => g.Skip(together.GetValueOrDefault(g.Key)));
    }

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}]+")]
    private static partial Regex Word();
}
