using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>
/// Splits the head of a paper into lines: letterhead, tables of a letterhead cell by cell, and what precedes the body.
/// </summary>
internal static partial class HeadLines
{
    private const int MostBlocks = 40;
    private const int LongestBlock = 400;

    /// <summary>A table below more lines than these is part of the letterhead only if it announces what stands in it.</summary>
    private const int MostLinesAboveTable = 3;

    /// <summary>The lines of the head, in reading order.</summary>
    public static IReadOnlyList<HeadLine> Read(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<PaperWords> words)
    {
        var lines = blocks.Where(b => b.Kind == SourceBlockKind.PageHead).SelectMany(b => Lines(b, words)).DistinctBy(l => l.Text)
            .Concat(Body(blocks, words).SelectMany(b => Lines(b, words)))
            .Concat(Foot(blocks).SelectMany(b => Lines(b, words)).Select(l => l with { OnEveryPage = true })).ToList();

        // "Source:" alone, its words on the next line
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (lines[i].Label is not (HeadLabel.None or HeadLabel.Other)
                && lines[i].Value.Length == 0
                && lines[i + 1].Label == HeadLabel.None)
            {
                lines[i] = lines[i] with { Value = lines[i + 1].Text };
                lines[i + 1] = lines[i + 1] with { Label = HeadLabel.Other };
            }
        }

        return lines;
    }

    /// <summary>The blocks above the body: up to the first numbered paragraph or heading, or the first long paragraph.</summary>
    private static IEnumerable<SourceBlock> Body(IReadOnlyList<SourceBlock> blocks, IReadOnlyList<PaperWords> words)
    {
        var above = new List<HeadLine>();
        foreach (var block in blocks.Where(b => b.Kind != SourceBlockKind.PageHead).Take(MostBlocks)
            .TakeWhile(b => b.Kind == SourceBlockKind.Table || (b.Plain.Length <= LongestBlock && !IsNumbered(b))))
        {
            if (block.Kind != SourceBlockKind.Table)
            {
                above.AddRange(Lines(block, words));
            }
            else if (!IsOfHead(block, above, words))
            {
                continue;
            }

            yield return block;
        }
    }

    /// <summary>
    /// Whether a table is part of the letterhead: it stands at the top, or announces what stands in it (<c>Source: | Norrland</c>). A list
    /// of papers or speakers below the title of a paper is not.
    /// </summary>
    private static bool IsOfHead(SourceBlock table, List<HeadLine> above, IReadOnlyList<PaperWords> words)
    {
        var hasNumber = above.Exists(l => l.Label == HeadLabel.Number);
        var isAtTop = !hasNumber && !above.Exists(l => l.HeadingLevel > 0 || l.Label == HeadLabel.Title)
            && above.Count(l => l.Label == HeadLabel.None) <= MostLinesAboveTable;
        if (isAtTop)
        {
            return true;
        }

        var announced = table.Rows.Where(row => Row(row, words).Any(l => l.Label != HeadLabel.None && l.Value.Length > 0
            && (l.Value != l.Text || !hasNumber))).ToList();
        return announced.Count > 1
            || announced.Exists(row => row.SelectMany(c => c).Any(b => b.Plain.AsSpan().ContainsAny(':', '：')));
    }

    /// <summary>A last line that can only be a number, as at the foot of a paper of one page.</summary>
    private static IEnumerable<SourceBlock> Foot(IReadOnlyList<SourceBlock> blocks) =>
        blocks.Count > 1 && blocks[^1] is { Kind: SourceBlockKind.Paragraph } last && Bare().IsMatch(last.Plain.Trim()) ? [last] : [];

    /// <summary>A numbered paragraph, or the first heading with its number typed in front: <c>1 Introduction</c>; not a date.</summary>
    private static bool IsNumbered(SourceBlock block) =>
        Numbered().IsMatch(block.Label is null ? block.Plain : block.Label + "\t")
        || (First().IsMatch(block.Plain) && PaperDates.Find(block.Plain) is not { OtherLetters: < 5 });

    private static IEnumerable<HeadLine> Lines(SourceBlock block, IReadOnlyList<PaperWords> words)
    {
        if (block.Kind == SourceBlockKind.Table)
        {
            return block.Rows.SelectMany(row => Row(row, words));
        }

        var bold = block.Runs.Where(r => !string.IsNullOrWhiteSpace(r.Text)).ToList() is { Count: > 0 } runs && runs.All(r => r.Bold);
        var level = block.Kind == SourceBlockKind.Heading ? block.Level : 0;

        // a title broken into lines is one title
        var whole = string.Join(' ', block.Plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var pieces = level > 0
            || (bold && block.Plain.Contains('\n') && LabelOf(whole, words).Label is HeadLabel.None or HeadLabel.Title
                && LabelsIn(block.Plain, words) <= 1)
            ? [whole]
            : block.Plain.Split('\n');
        return pieces.Select(p => p.Trim()).Where(p => p.Length > 0).Select(p => Line(p, block.Where, words) with
        {
            Bold = bold,
            HeadingLevel = level,
            HasTabs = block.Plain.Contains('\t'),
            OnEveryPage = block.Kind == SourceBlockKind.PageHead,
        });
    }

    /// <summary>Cells side by side are one line where the first announces the second, else each is read by itself.</summary>
    private static IEnumerable<HeadLine> Row(IReadOnlyList<IReadOnlyList<SourceBlock>> row, IReadOnlyList<PaperWords> words)
    {
        var cells = row.Where(c => c.Any(b => b.Plain.Trim().Length > 0 || b.Kind == SourceBlockKind.Table)).ToList();
        if (cells.Count == 2 && cells[0].Count == 1 && cells[0][0].Plain.Trim() is var first
            && LabelOf(first.TrimEnd(':', '：', ' ') + ":", words) is { Label: not HeadLabel.None, Value: "" })
        {
            var value = string.Join('\n', cells[1].Select(b => b.Plain.Trim()));
            return [Line(first.TrimEnd(':', '：', ' ') + ": " + value, cells[0][0].Where, words)];
        }

        return cells.SelectMany(c => c).SelectMany(b => Lines(b, words));
    }

    private static int LabelsIn(string text, IReadOnlyList<PaperWords> words) =>
        text.Split('\n').Count(l => LabelOf(l.Trim(), words).Label != HeadLabel.None);

    private static HeadLine Line(string text, string where, IReadOnlyList<PaperWords> words)
    {
        var (label, word, value) = LabelOf(text, words);
        return new HeadLine(text, where) { Folded = WordMatch.Fold(text), Label = label, LabelWord = word, Value = value };
    }

    /// <summary>What a line is announced to be; a colon or a tab behind it decides; <c>Document AB/2/3</c> has none.</summary>
    private static (HeadLabel Label, string Word, string Value) LabelOf(string text, IReadOnlyList<PaperWords> words)
    {
        var colon = text.IndexOfAny([':', '：']) is >= 0 and var at ? at : text.IndexOf('\t', StringComparison.Ordinal);
        if (colon is > 0 and < 40)
        {
            var word = text[..colon].Trim();
            var folded = WordMatch.Fold(word).TrimEnd('.', ' ');
            foreach (var (label, all) in words.SelectMany(w => new (HeadLabel, string[])[]
            {
                (HeadLabel.Number, w.Number), (HeadLabel.Date, w.Date), (HeadLabel.Title, w.Title), (HeadLabel.Source, w.Source),
                (HeadLabel.Addressee, w.Addressee), (HeadLabel.Other, w.Other),
            }))
            {
                if (WordMatch.Is(folded, all))
                {
                    return (label, word, text[(colon + 1)..].Trim());
                }
            }
        }

        var number = WordMatch.Begins(WordMatch.Fold(text), words.SelectMany(w => w.Number));
        var digit = text.AsSpan().IndexOfAnyInRange('0', '9');
        return number is not null && text.Length <= 60 && digit >= 0
            ? (HeadLabel.Number, text.Split(' ', 2)[0], text)
            : (HeadLabel.None, "", text);
    }

    [GeneratedRegex(@"^(?=.*[0-9])(?=.*/)[\p{Lu}0-9/.() -]{4,30}$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^\s*1[.)]?\s+\p{Lu}|^\s*1\.$", RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(@"^\s*[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?\t|^\s*[0-9]{1,3}(?:\.[0-9]{1,3})+\.?\s", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
