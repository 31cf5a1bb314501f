using System.Diagnostics;
using CopArchive.Texts;

namespace CopArchive.Exports;

/// <summary>A text as plain words that any program can show: labels as printed, nesting by indentation.</summary>
internal static class PlainText
{
    /// <summary>Writes the text, a blank line between its blocks.</summary>
    public static void Write(TextWriter to, TextBody text)
    {
        var begun = false;
        Write(to, text.Units, "", ref begun);
    }

    private static void Write(TextWriter to, IReadOnlyList<Unit> units, string indent, ref bool begun)
    {
        foreach (var unit in units)
        {
            var words = LinesOf(unit);
            to.Write(begun && words.Length > 0 ? "\n" : "");
            begun |= words.Length > 0;
            foreach (var line in words)
            {
                Line(line);
            }

            if (unit.HeadingLevel > 0)
            {
                Line(new string('-', Math.Min(words[0].Length, 60)));
            }

            Write(to, unit.Children, unit.Kind switch
            {
                UnitKind.Section or UnitKind.Operative or UnitKind.Agenda => indent,
                UnitKind.Quotation => indent + "> ",
                UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet or UnitKind.Table or UnitKind.Omission
                    or UnitKind.Signature => indent + "    ",
                _ => throw new UnreachableException($"{unit.Kind}"),
            }, ref begun);
        }

        void Line(string line)
        {
            to.Write(indent);
            to.Write(line);
            to.Write('\n');
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
