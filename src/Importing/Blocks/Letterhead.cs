using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Removes the letterhead at the top of a paper, a table or lines of text: it was read as the head and is not part of the text.
/// </summary>
internal static class Letterhead
{
    private const int Top = 3;
    private const int MostLines = 20;

    /// <summary>The blocks without it.</summary>
    public static IReadOnlyList<SourceBlock> Drop(
        IReadOnlyList<SourceBlock> blocks, PaperHead head, IReadOnlyList<PaperWords> words, List<Finding> findings)
    {
        var table = blocks.Take(Top).FirstOrDefault(b => b.Kind == SourceBlockKind.Table && IsHead(b, head, words));
        var dropped = table is null ? LinesOf(blocks, head) : [table];
        if (dropped.Count == 0)
        {
            return blocks;
        }

        findings.Add(new Finding(
            FindingKind.Dropped,
            "the letterhead; its number, date, source and title were read from it",
            string.Join('\n', dropped.Select(PaperLanguages.PlainWords)),
            dropped[0].Where));
        return [.. blocks.Where(b => !dropped.Contains(b))];
    }

    /// <summary>Lines of text; title and sender between them stay. None where no number shows what they are.</summary>
    private static IReadOnlyList<SourceBlock> LinesOf(IReadOnlyList<SourceBlock> blocks, PaperHead head)
    {
        var lines = blocks.Take(MostLines)
            .TakeWhile(b => b.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Heading && b.Label is null
                && (IsLetterhead(b, head) || b.Where == head.Title?.Where || head.Sources.Any(s => s.Where == b.Where)))
            .Where(b => IsLetterhead(b, head)).ToList();
        return lines.Count > 1 && head.Number is { } number
            && lines.Exists(b => b.Plain.Contains(number.Value.Seen, StringComparison.Ordinal)) ? lines : [];
    }

    private static bool IsLetterhead(SourceBlock block, PaperHead head) =>
        block.Plain.Trim().Length > 0
        && block.Plain.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)
            .All(l => head.LetterheadLines.Contains((block.Where, l)));

    private static bool IsHead(SourceBlock table, PaperHead head, IReadOnlyList<PaperWords> words)
    {
        var text = PaperLanguages.PlainWords(table);
        return text.Length < 1_500 && (
            (head.Number is { } number && text.Contains(number.Value.Seen, StringComparison.Ordinal))
            || HeadLines.Read([table], words).Count(l => l.Label != HeadLabel.None) >= 2);
    }
}
