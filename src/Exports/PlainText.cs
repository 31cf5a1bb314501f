using System.Diagnostics;
using System.Text;
using CopArchive.Texts;

namespace CopArchive.Exports;

/// <summary>A text as plain words that any program can show: labels as printed, nesting by indentation.</summary>
internal static class PlainText
{
    /// <summary>The text, a blank line between its blocks.</summary>
    public static string Print(TextBody text)
    {
        var plain = new StringBuilder();
        Write(plain, text.Units, "");
        return plain.ToString();
    }

    private static void Write(StringBuilder plain, IReadOnlyList<Unit> units, string indent)
    {
        foreach (var unit in units)
        {
            var words = LinesOf(unit);
            plain.Append(plain.Length > 0 && words.Length > 0 ? "\n" : "");
            foreach (var line in words)
            {
                plain.Append(indent).Append(line).Append('\n');
            }

            if (unit.HeadingLevel > 0)
            {
                plain.Append(indent).Append(new string('-', Math.Min(words[0].Length, 60))).Append('\n');
            }

            Write(plain, unit.Children, unit.Kind switch
            {
                UnitKind.Section or UnitKind.Operative or UnitKind.Agenda => indent,
                UnitKind.Quotation => indent + "> ",
                UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet or UnitKind.Table or UnitKind.Omission
                    or UnitKind.Signature => indent + "    ",
                _ => throw new UnreachableException($"{unit.Kind}"),
            });
        }
    }

    private static string[] LinesOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Quotation => [],
        UnitKind.Signature => Inline.Raw(unit.Content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        UnitKind.Table => [.. unit.Rows.Select(r => string.Join(" | ", r.Cells.Select(Inline.Plain)))],
        UnitKind.Bullet => ["- " + unit.Plain()],
        UnitKind.Section or UnitKind.Operative or UnitKind.Agenda or UnitKind.Paragraph or UnitKind.Item or UnitKind.Omission =>
            [string.Join(' ', new[] { unit.Label, unit.Plain() }.Where(s => !string.IsNullOrEmpty(s)))],
        _ => throw new UnreachableException($"{unit.Kind}"),
    };
}
