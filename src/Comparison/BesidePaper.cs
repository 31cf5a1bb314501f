using CopArchive.Texts;
using DiffPlex;

namespace CopArchive.Comparison;

/// <summary>A paragraph of a text beside what the paper as received has in its place.</summary>
/// <param name="Unit">The paragraph; null for lines of the paper that the text does not have.</param>
/// <param name="Paper">
/// The part of the paper, its spaces and line ends as they are; <see cref="WordChangeKind.Deleted"/> is what the text has not.
/// </param>
/// <param name="Text">The paragraph with its label; <see cref="WordChangeKind.Inserted"/> is what the paper has not.</param>
public sealed record BesideRow(Unit? Unit, IReadOnlyList<WordChange> Paper, IReadOnlyList<WordChange> Text)
{
    /// <summary>Whether both have the same words and signs; spaces and line ends do not count.</summary>
    public bool IsSame => Paper.Concat(Text).All(c => c.Kind == WordChangeKind.Same);
}

/// <summary>
/// Lays a text beside the paper from which it was made, paragraph by paragraph. The paper has lines and no paragraphs, so all words of
/// both are compared in one go, and each word of the paper goes to the paragraph that has it.
/// </summary>
public static class BesidePaper
{
    /// <summary>Every paragraph of the text with words, in order, and every line of the paper, none left out.</summary>
    public static IReadOnlyList<BesideRow> Of(TextBody text, string paper)
    {
        var units = text.AllUnits().Select(u => (Unit: u, Words: Words(u))).Where(u => u.Words.Length > 0).ToList();
        var ours = units.SelectMany((u, i) => WordPieces.Split(u.Words).Select(p => new OurPiece(p, i))).ToList();
        var theirs = Pieces(paper);
        Match(ours, theirs);
        Place(theirs, paper);

        var rows = new List<BesideRow>();
        var byUnit = ours.ToLookup(p => p.Unit);
        var at = 0;
        for (var i = 0; i < units.Count; i++)
        {
            at = TakeAlone(rows, theirs, at, paper);
            var end = at;
            while (end < theirs.Count && theirs[end].Unit == i)
            {
                end++;
            }

            rows.Add(new BesideRow(units[i].Unit, Cut(theirs, at, end, paper), Joined(byUnit[i].Select(p =>
                new WordChange(p.Matched || string.IsNullOrWhiteSpace(p.Text) ? WordChangeKind.Same : WordChangeKind.Inserted, p.Text)))));
            at = end;
        }

        TakeAlone(rows, theirs, at, paper);
        return rows;
    }

    private static string Words(Unit unit) => unit.Label is null ? unit.Plain() : $"{unit.Label} {unit.Plain()}".TrimEnd();

    /// <summary>Words and signs, without the space between them.</summary>
    private static List<TheirPiece> Pieces(string paper)
    {
        var all = new List<TheirPiece>();
        var at = 0;
        foreach (var piece in WordPieces.Split(paper))
        {
            if (!string.IsNullOrWhiteSpace(piece))
            {
                all.Add(new TheirPiece(piece, at));
            }

            at += piece.Length;
        }

        return all;
    }

    private static void Match(List<OurPiece> ours, List<TheirPiece> theirs)
    {
        var words = ours.Where(p => !string.IsNullOrWhiteSpace(p.Text)).ToList();
        if (words.Count == 0 || theirs.Count == 0)
        {
            return;
        }

        var (theirAt, ourAt) = (0, 0);
        var blocks = Differ.Instance.CreateDiffs(
            string.Join('\n', theirs.Select(p => p.Text)), string.Join('\n', words.Select(p => p.Text)),
            ignoreWhiteSpace: false, ignoreCase: false, LineByLine.Chunker).DiffBlocks;
        foreach (var block in blocks)
        {
            Pair(block.DeleteStartA);
            (theirAt, ourAt) = (block.DeleteStartA + block.DeleteCountA, block.InsertStartB + block.InsertCountB);
        }

        Pair(theirs.Count);

        void Pair(int end)
        {
            for (; theirAt < end; theirAt++, ourAt++)
            {
                (theirs[theirAt].Unit, theirs[theirAt].Matched, words[ourAt].Matched) = (words[ourAt].Unit, true, true);
            }
        }
    }

    /// <summary>Words that only the paper has stay with the paragraph before them, but for whole lines, which stand alone.</summary>
    private static void Place(List<TheirPiece> theirs, string paper)
    {
        for (var i = 0; i < theirs.Count;)
        {
            if (theirs[i].Matched)
            {
                i++;
                continue;
            }

            var end = i;
            while (end < theirs.Count && !theirs[end].Matched)
            {
                end++;
            }

            var before = i == 0 ? -1 : theirs[i - 1].Unit;
            var between = before >= 0 && end < theirs.Count && theirs[end].Unit == before;
            var first = between || StartsLine(theirs, i, paper)
                ? i
                : Enumerable.Range(i, end - i).FirstOrDefault(k => StartsLine(theirs, k, paper), end);
            var last = between || end == theirs.Count || StartsLine(theirs, end, paper)
                ? end
                : Enumerable.Range(first, end - first).LastOrDefault(k => StartsLine(theirs, k, paper), first);
            for (var k = i; k < end; k++)
            {
                theirs[k].Unit = between || k < first ? before : k < last ? TheirPiece.Alone : theirs[end].Unit;
            }

            i = end;
        }
    }

    private static bool StartsLine(List<TheirPiece> theirs, int at, string paper) =>
        at == 0 || paper.AsSpan(theirs[at - 1].End, theirs[at].Start - theirs[at - 1].End).Contains('\n');

    private static int TakeAlone(List<BesideRow> rows, List<TheirPiece> theirs, int at, string paper)
    {
        var end = at;
        while (end < theirs.Count && theirs[end].Unit == TheirPiece.Alone)
        {
            end++;
        }

        if (end > at)
        {
            rows.Add(new BesideRow(null, Cut(theirs, at, end, paper), []));
        }

        return end;
    }

    private static IReadOnlyList<WordChange> Cut(List<TheirPiece> theirs, int from, int end, string paper) =>
        Joined(Enumerable.Range(from, end - from).SelectMany(i =>
        {
            var kind = theirs[i].Matched ? WordChangeKind.Same : WordChangeKind.Deleted;
            var gap = i == from ? "" : paper[theirs[i - 1].End..theirs[i].Start];
            return new[]
            {
                new WordChange(kind == WordChangeKind.Deleted && i > from && !theirs[i - 1].Matched ? kind : WordChangeKind.Same, gap),
                new WordChange(kind, theirs[i].Text),
            };
        }));

    private static IReadOnlyList<WordChange> Joined(IEnumerable<WordChange> changes)
    {
        var all = new List<WordChange>();
        foreach (var change in changes.Where(c => c.Text.Length > 0))
        {
            if (all.Count > 0 && all[^1].Kind == change.Kind)
            {
                all[^1] = all[^1] with { Text = all[^1].Text + change.Text };
            }
            else
            {
                all.Add(change);
            }
        }

        return all;
    }

    private sealed class OurPiece(string text, int unit)
    {
        public string Text { get; } = text;

        public int Unit { get; } = unit;

        public bool Matched { get; set; }
    }

    private sealed class TheirPiece(string text, int start)
    {
        public const int Alone = -1;

        public string Text { get; } = text;

        public int Start { get; } = start;

        public int End { get; } = start + text.Length;

        /// <summary>The paragraph that has it, by its place.</summary>
        public int Unit { get; set; } = Alone;

        public bool Matched { get; set; }
    }

    private sealed class LineByLine : IChunker
    {
        public static readonly LineByLine Chunker = new();

        public IReadOnlyList<string> Chunk(string text) => text.Split('\n');
    }
}
