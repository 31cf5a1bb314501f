using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Removes a letterhead set as a table at the top of a paper: it was read as the head and is not part of the text.
/// </summary>
internal static class Letterhead
{
    private const int Top = 3;

    /// <summary>The blocks without it.</summary>
    public static IReadOnlyList<SourceBlock> Drop(
        IReadOnlyList<SourceBlock> blocks, PaperHead head, IReadOnlyList<PaperWords> words, List<Finding> findings)
    {
        var at = blocks.Take(Top).ToList().FindIndex(b => b.Kind == SourceBlockKind.Table && IsHead(b, head, words));
        if (at < 0)
        {
            return blocks;
        }

        findings.Add(new Finding(
            FindingKind.Dropped,
            "the letterhead; its number, date, source and title were read from it",
            PaperLanguages.PlainWords(blocks[at]),
            blocks[at].Where));
        return [.. blocks.Where((_, i) => i != at)];
    }

    private static bool IsHead(SourceBlock table, PaperHead head, IReadOnlyList<PaperWords> words)
    {
        var text = PaperLanguages.PlainWords(table);
        return text.Length < 1_500 && (
            (head.Number is { } number && text.Contains(number.Value.Seen, StringComparison.Ordinal))
            || HeadLines.Read([table], words).Count(l => l.Label != HeadLabel.None) >= 2);
    }
}
