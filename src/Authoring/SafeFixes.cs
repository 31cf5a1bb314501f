using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Automatic fixes that change only how a file is written, never what it says: quotation marks, spaces, the order of keys, the spelling of
/// references. A second run finds nothing to do.
/// </summary>
internal static partial class SafeFixes
{
    /// <summary>The edits of one file.</summary>
    /// <param name="text">The file as it is, with its own line ends.</param>
    /// <param name="found">What the check found in it.</param>
    /// <param name="keys">
    /// Keys of its kind, in the order in which one writes them, empty where its kind is not known; null to fix faults alone.
    /// </param>
    public static IReadOnlyList<TextEdit> EditsFor(string text, IReadOnlyList<Diagnostic> found, IReadOnlyList<string>? keys)
    {
        var lines = Lines(text);
        var faults = found.Select(d => EditFor(text, lines, d)).OfType<TextEdit>().ToList();
        if (keys is null)
        {
            return faults;
        }

        var edits = faults.Concat(Blanks(text, lines)).ToList();
        // faults are fixed first; the order of keys waits for the next round
        return edits.Count > 0 ? edits : Order(text, lines, keys) is { } order ? [order] : [];
    }

    /// <summary>All rounds of fixes of one file.</summary>
    /// <param name="text">The file as it is.</param>
    /// <param name="check">What the check finds in a text of this file.</param>
    /// <param name="keys">Keys of its kind, in order; null to fix faults alone.</param>
    public static (string Text, IReadOnlyList<string> Why) FixAll(
        string text, Func<string, IReadOnlyList<Diagnostic>> check, IReadOnlyList<string>? keys)
    {
        var why = new List<string>();
        // each round fixes what the previous one uncovered; no file needs more rounds
        for (var round = 0; round < 5; round++)
        {
            var edits = EditsFor(text, check(text), keys);
            if (edits.Count == 0)
            {
                break;
            }

            why.AddRange(edits.Select(e => e.Why));
            text = TextEdit.Apply(text, edits);
        }

        return (text, why);
    }

    private static TextEdit? EditFor(string text, IReadOnlyList<(int Start, int End)> lines, Diagnostic diagnostic)
    {
        if (diagnostic.Place.Line > lines.Count)
        {
            return null;
        }

        var start = lines[diagnostic.Place.Line - 1].Start + diagnostic.Place.Column - 1;
        var length = Math.Min(diagnostic.Place.Length, lines[diagnostic.Place.Line - 1].End - start);
        if (start < 0 || length <= 0)
        {
            return null;
        }

        var words = text.Substring(start, length);
        return diagnostic.Kind == FileFaults.TabKind && words == "\t" ? new TextEdit(start, 1, "  ", "a tab in the head")
            : diagnostic.Kind == FileFaults.ColonKind
                ? new TextEdit(start, length, Quoted(words.TrimEnd()), "a colon without quotation marks")
            : diagnostic.Kind == RecordFaults.NotDateKind && PlainAnswer.Date(words.Trim('"', '\'')) is { } date
                ? new TextEdit(start, length, date, "a date in words or in another order")
            : diagnostic.Kind == RecordFaults.NotReferenceKind && FixedReference(words.Trim('"', '\'')) is { } reference
                ? new TextEdit(
                    start,
                    length,
                    words[0] is '"' or '\'' ? words[0] + reference + words[0] : reference,
                    "a reference written with ending, capitals or spaces")
            : null;
    }

    private static string Quoted(string words) =>
        $"\"{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The reference that is plainly meant; null where none is.</summary>
    private static string? FixedReference(string words) =>
        Reference.Meant(words)?.ToString() is { } meant && meant != words ? meant : null;

    /// <summary>
    /// Trailing blanks in the head (in the text they may have meaning), and a missing final line end.
    /// </summary>
    private static IEnumerable<TextEdit> Blanks(string text, IReadOnlyList<(int Start, int End)> lines)
    {
        foreach (var (start, end) in Head(text, lines))
        {
            var trimmed = text.AsSpan(start, end - start).TrimEnd(" \t").Length;
            if (trimmed < end - start)
            {
                yield return new TextEdit(start + trimmed, end - start - trimmed, "", "blanks at the end of a line");
            }
        }

        if (text.Length > 0 && text[^1] != '\n')
        {
            yield return new TextEdit(
                text.Length,
                0,
                text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n",
                "a last line without an end");
        }
    }

    /// <summary>
    /// The keys in the order of their definition, each with the comment above it; null where they are, or where one is not known.
    /// </summary>
    private static TextEdit? Order(string text, IReadOnlyList<(int Start, int End)> lines, IReadOnlyList<string> keys)
    {
        var head = Head(text, lines).ToList();
        var starts = new List<(int Start, int Key)>();
        var comment = -1;
        foreach (var (start, end) in head)
        {
            var line = text.AsSpan(start, end - start);
            if (line is ['#', ..])
            {
                comment = comment < 0 ? start : comment;
                continue;
            }

            if (Key().Match(text[start..end]) is { Success: true } key)
            {
                var at = keys.ToList().IndexOf(key.Groups[1].Value);
                if (at < 0)
                {
                    return null;
                }

                starts.Add((comment < 0 ? start : comment, at));
            }
            else if (line is [not (' ' or '-'), ..])
            {
                return null; // neither a key nor a part of one, such as a merge conflict marker
            }

            comment = -1;
        }

        if (starts.Count == 0
            || starts.Select(s => s.Key).Distinct().Count() < starts.Count
            || starts.Zip(starts.Skip(1)).All(p => p.First.Key < p.Second.Key))
        {
            return null;
        }

        var last = lines.FirstOrDefault(l => l.Start > head[^1].Start).Start is > 0 and var next ? next : text.Length;
        var blocks = starts.Select((s, i) => (s.Key, Text: text[s.Start..(i + 1 < starts.Count ? starts[i + 1].Start : last)]));
        return new TextEdit(
            starts[0].Start,
            last - starts[0].Start,
            string.Concat(blocks.OrderBy(b => b.Key).Select(b => b.Text)),
            "keys in another order than the usual one");
    }

    /// <summary>Lines of the head: between the two lines of hyphens, or the whole file where there are none.</summary>
    private static IEnumerable<(int Start, int End)> Head(string text, IReadOnlyList<(int Start, int End)> lines)
    {
        if (lines.Count == 0 || text[lines[0].Start..lines[0].End].TrimStart('\uFEFF') != "---")
        {
            return lines;
        }

        return lines.Skip(1).TakeWhile(l => text[l.Start..l.End] != "---");
    }

    private static List<(int Start, int End)> Lines(string text)
    {
        var lines = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            end = end < 0 ? text.Length : end;
            lines.Add((start, end > start && text[end - 1] == '\r' ? end - 1 : end));
            start = next;
        }

        return lines;
    }

    [GeneratedRegex(@"^([A-Za-z][A-Za-z0-9-]*):(\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
