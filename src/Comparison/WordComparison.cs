using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using DiffPlex;

namespace CopArchive.Comparison;

/// <summary>Compares two wordings word by word, or two files line by line.</summary>
public static class WordComparison
{
    /// <summary>
    /// Beyond this many pieces on both sides the search for common ones could take too long: the whole counts as replaced.
    /// </summary>
    private const int MostPieces = 6_000;

    /// <summary>If less than one word in five is common, the matches are chance and hard to read.</summary>
    private const double LeastCommon = 0.2;

    /// <summary>The words of both; empty where they are the same.</summary>
    public static IReadOnlyList<WordChange> OfWords(string before, string after)
    {
        if (before == after)
        {
            return [];
        }

        var (a, b) = (WordPieces.SplitWithNumbers(before), WordPieces.SplitWithNumbers(after));
        return IsAlike(a, b) ? Readable(Compared(before, after, a, b)) : Replaced(before, after);
    }

    /// <summary>The lines of both; empty where they are the same.</summary>
    public static IReadOnlyList<WordChange> OfLines(string before, string after) =>
        before == after ? [] : Compared(before, after, Lines(before), Lines(after));

    /// <summary>The same, the other way round.</summary>
    public static IReadOnlyList<WordChange> Mirror(IReadOnlyList<WordChange> changes) =>
        Joined(changes.Select(c => c.Kind switch
        {
            WordChangeKind.Deleted => c with { Kind = WordChangeKind.Inserted },
            WordChangeKind.Inserted => c with { Kind = WordChangeKind.Deleted },
            WordChangeKind.Same => c,
            _ => throw new UnreachableException($"{c.Kind}"),
        }));

    private static List<WordChange> Compared(string before, string after, List<string> a, List<string> b)
    {
        // in the same direction both times, since there can be several shortest edits
        if (string.CompareOrdinal(before, after) > 0)
        {
            return [.. Mirror(Compared(after, before, b, a))];
        }

        var start = 0;
        while (start < a.Count && start < b.Count && a[start] == b[start])
        {
            start++;
        }

        var end = 0;
        while (end < a.Count - start && end < b.Count - start && a[^(end + 1)] == b[^(end + 1)])
        {
            end++;
        }

        if (a.Count + b.Count - (2 * (start + end)) > MostPieces)
        {
            return
            [
                .. Joined(
                [
                    Join(WordChangeKind.Same, a[..start]), Join(WordChangeKind.Deleted, a[start..^end]),
                    Join(WordChangeKind.Inserted, b[start..^end]), Join(WordChangeKind.Same, a[^end..]),
                ]),
            ];
        }

        var changes = new List<WordChange>();
        var at = 0;
        var cut = new Cut(before, a, b);
        foreach (var block in Differ.Instance.CreateDiffs(before, after, ignoreWhiteSpace: false, ignoreCase: false, cut).DiffBlocks)
        {
            changes.Add(Join(WordChangeKind.Same, a[at..block.DeleteStartA]));
            changes.Add(Join(WordChangeKind.Deleted, a.GetRange(block.DeleteStartA, block.DeleteCountA)));
            changes.Add(Join(WordChangeKind.Inserted, b.GetRange(block.InsertStartB, block.InsertCountB)));
            at = block.DeleteStartA + block.DeleteCountA;
        }

        changes.Add(Join(WordChangeKind.Same, a[at..]));
        return [.. Joined(changes)];
    }

    private static bool IsAlike(List<string> a, List<string> b)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        var (common, all) = (0, 0);
        foreach (var word in a.Where(WordPieces.IsWord))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(left, word, out _)++;
            all++;
        }

        foreach (var word in b.Where(WordPieces.IsWord))
        {
            common += left.TryGetValue(word, out var more) && more > 0 ? 1 : 0;
            left[word] = more - 1;
            all++;
        }

        return 2 * common >= LeastCommon * all;
    }

    private static List<WordChange> Replaced(string before, string after) =>
        [.. Joined([new WordChange(WordChangeKind.Deleted, before), new WordChange(WordChangeKind.Inserted, after)])];

    /// <summary>A sign or space between two changes would only break up the reading: it becomes part of both.</summary>
    private static IReadOnlyList<WordChange> Readable(List<WordChange> changes) =>
        Joined(changes.SelectMany((change, i) =>
            change.Kind == WordChangeKind.Same && i > 0 && i < changes.Count - 1 && !WordPieces.IsWord(change.Text)
                ? [change with { Kind = WordChangeKind.Deleted }, change with { Kind = WordChangeKind.Inserted }]
                : new[] { change }));

    /// <summary>Between two common pieces all deletions come first, then all insertions, each joined into one.</summary>
    private static IReadOnlyList<WordChange> Joined(IEnumerable<WordChange> changes)
    {
        var joined = new List<WordChange>();
        var (same, deleted, inserted) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var change in changes.Where(c => c.Text.Length > 0))
        {
            if (change.Kind == WordChangeKind.Same)
            {
                Take(WordChangeKind.Deleted, deleted);
                Take(WordChangeKind.Inserted, inserted);
                same.Append(change.Text);
            }
            else
            {
                Take(WordChangeKind.Same, same);
                (change.Kind == WordChangeKind.Deleted ? deleted : inserted).Append(change.Text);
            }
        }

        Take(WordChangeKind.Same, same);
        Take(WordChangeKind.Deleted, deleted);
        Take(WordChangeKind.Inserted, inserted);
        return joined;

        void Take(WordChangeKind kind, StringBuilder text)
        {
            if (text.Length > 0)
            {
                joined.Add(new WordChange(kind, text.ToString()));
                text.Clear();
            }
        }
    }

    private static WordChange Join(WordChangeKind kind, List<string> pieces) => new(kind, string.Concat(pieces));

    /// <summary>Lines with their ends.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>Hands DiffPlex two wordings that are cut into pieces already.</summary>
    private sealed class Cut(string before, List<string> ofBefore, List<string> ofAfter) : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => ReferenceEquals(text, before) ? ofBefore : ofAfter;
    }
}
