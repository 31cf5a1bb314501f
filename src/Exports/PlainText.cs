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
            var (label, lines) = LinesOf(unit);
            to.Write(begun && lines.Length > 0 ? "\n" : "");
            begun |= lines.Length > 0;
            foreach (var line in lines)
            {
                Line(label, line);
            }

            if (unit.HeadingLevel > 0)
            {
                Line("", new string('-', Math.Min(label.Length + lines[0].Length, 60)));
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

        void Line(string label, string words)
        {
            to.Write(indent);
            to.Write(label);
            to.Write(words);
            to.Write('\n');
        }
    }

    /// <summary>What stands before the first line of a unit, and its lines.</summary>
    private static (string Label, string[] Lines) LinesOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Quotation => ("", []),
        UnitKind.Signature =>
            ("", Inline.Raw(unit.Content).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)),
        UnitKind.Table => ("", [.. unit.Rows.Select(r => string.Join(" | ", r.Cells.Select(Inline.Plain)))]),
        UnitKind.Bullet => ("- ", [unit.Plain()]),
        UnitKind.Section or UnitKind.Operative or UnitKind.Agenda or UnitKind.Paragraph or UnitKind.Item or UnitKind.Omission =>
            (string.IsNullOrEmpty(unit.Label) ? "" : unit.Label + (unit.Plain().Length > 0 ? " " : ""), [unit.Plain()]),
        _ => throw new UnreachableException($"{unit.Kind}"),
    };
}
