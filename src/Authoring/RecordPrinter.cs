using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Authoring;

/// <summary>
/// Prints records as a person would write them: keys in the order of the definitions, words in quotation marks, short lists on one line.
/// </summary>
public static partial class RecordPrinter
{
    /// <summary>The whole file.</summary>
    /// <exception cref="ArgumentException">A value is for a key that such a record does not have.</exception>
    public static string Print(RecordDraft draft)
    {
        if (draft.Values.Keys.FirstOrDefault(k => draft.Keys.All(known => known.Name != k)) is { } unknown)
        {
            throw new ArgumentException($"{draft.Id} has no key '{unknown}'");
        }

        var head = string.Concat(draft.Keys
            .Where(k => draft.Values.ContainsKey(k.Name))
            .Select(k => PrintKey(k.Name, draft.Values[k.Name])));
        return draft.Text is null ? head : JoinHeadAndText(head, draft.Text);
    }

    /// <summary>Head and text as one file.</summary>
    public static string JoinHeadAndText(string head, string text) => $"---\n{head}---\n\n{text}";

    /// <summary>A key with its value, on one or more lines.</summary>
    public static string PrintKey(string key, DraftValue value) => value switch
    {
        DraftValue.Many many when many.Items.Any(i => i is DraftValue.Keys) || many.Items.Sum(i => PrintInline(i).Length) > 100 =>
            $"{key}:\n{string.Concat(many.Items.Select(i => $"  - {PrintInline(i)}\n"))}",
        DraftValue.Keys keys when keys.Entries.Any(e => e.Value is DraftValue.Many or DraftValue.Quoted { Text.Length: > 60 }) =>
            $"{key}:\n"
            + $"{string.Concat(keys.Entries.SelectMany(e => PrintKey(e.Key, e.Value).TrimEnd('\n').Split('\n')).Select(l => $"  {l}\n"))}",
        DraftValue.Quoted or DraftValue.Bare or DraftValue.Many or DraftValue.Keys => $"{key}: {PrintInline(value)}\n",
        _ => throw new UnreachableException(value.GetType().Name),
    };

    private static string PrintInline(DraftValue value) => value switch
    {
        DraftValue.Bare token when Bare().IsMatch(token.Text) => token.Text,
        DraftValue.Bare token => Quote(token.Text),
        DraftValue.Quoted words => Quote(words.Text),
        DraftValue.Many many => "[" + string.Join(", ", many.Items.Select(PrintInline)) + "]",
        DraftValue.Keys keys => "{" + string.Join(", ", keys.Entries.Select(e => $"{e.Key}: {PrintInline(e.Value)}")) + "}",
        _ => throw new ArgumentException($"no way to write {value.GetType().Name}"),
    };

    /// <summary>Quoted, on one line, without characters that records refuse.</summary>
    private static string Quote(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Where(c => !IsRefused(c)))
        {
            quoted.Append(c is '"' or '\\' ? "\\" : "").Append(c);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsRefused(char c) =>
        char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF';

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9/#@.?~%-]*(?: [a-z]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();
}
