using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Tests.Values;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Tests.Texts;

/// <summary>Parses small texts and writes what comes of them as lines that can be read.</summary>
internal static class Outline
{
    public static readonly MentionFinder Mentions = new(
        new SymbolReader(SymbolReaderTests.Groups, SymbolReaderTests.Templates),
        ["Resolution", "Res."]);

    public static readonly MentionFinder NoMentions = new(new SymbolReader([], []), []);

    public static (TextBody Body, IReadOnlyList<Diagnostic> Faults) Parse(string text, MentionFinder? mentions = null)
    {
        var faults = new DiagnosticBag();
        var body = TextParser.Parse(
            new WrittenText("en", TextStatus.Original, "Title", SourceText.Of("data/x.md", text), 0, null),
            mentions ?? Mentions,
            faults);
        return (body, faults.Sorted());
    }

    /// <summary>One line a unit: kind, anchor, label, words.</summary>
    public static string Of(string text)
    {
        var outline = new StringBuilder("\n");
        Append(Parse(text).Body.Units, outline, 0);
        return outline.ToString();
    }

    /// <summary>Code and place of each fault.</summary>
    public static string Faults(string text) =>
        string.Join(' ', Parse(text).Faults.Select(f => $"{f.Code}@{f.Place.Line}:{f.Place.Column}+{f.Place.Length}"));

    /// <summary>All of a tree but its places.</summary>
    public static string Whole(IEnumerable<Unit> units) => string.Concat(units.Select(u =>
        $"({u.Kind} {(u.Pinned ? "#" + u.Anchor : "")} [{u.Label}] {u.HeadingLevel} {u.Language} {string.Join('.', u.Classes)} "
        + Inlines(u.Content) + string.Concat(u.Rows.Select(r => $"<{r.Header}:{string.Join('¦', r.Cells.Select(Inlines))}>"))
        + Whole(u.Children) + ")\n"));

    public static string Inlines(IReadOnlyList<Inline> content) => string.Concat(content.Select(i => i switch
    {
        Inline.Words w => $"'{w.Text}'",
        Inline.Break => "↵",
        Inline.Emphasis e => $"em{{{Inlines(e.Content)}}}",
        Inline.Strong s => $"strong{{{Inlines(s.Content)}}}",
        Inline.Styled s => $"{s.Tag}{{{Inlines(s.Content)}}}",
        Inline.Link l => $"a<{l.Target}>{{{Inlines(l.Content)}}}",
        Inline.Foreign f => $"{f.Language}{{{Inlines(f.Content)}}}",
        Inline.Mentioned m => $"@<{m.Mention.Target}>'{m.Mention.Printed}'",
        _ => "?",
    }));

    private static void Append(IReadOnlyList<Unit> units, StringBuilder outline, int depth)
    {
        foreach (var unit in units)
        {
            var words = unit.Plain();
            outline.Append(' ', depth * 2).Append(unit.Kind).Append(' ').Append(unit.Anchor)
                .Append(unit.Label is null ? "" : $" [{unit.Label}]")
                .Append(words.Length == 0 ? "" : " | " + (words.Length > 24 ? words[..24] + "…" : words))
                .Append('\n');
            Append(unit.Children, outline, depth + 1);
        }
    }
}
