using System.Diagnostics;
using System.Text;

namespace CopArchive.Texts;

/// <summary>Prints units as canonical Markdown, which reads back as the same units.</summary>
public static class TextPrinter
{
    /// <summary>The Markdown of a text, without front matter.</summary>
    /// <exception cref="ArgumentException">A unit has a label that cannot be written, such as <c>§ 5</c>.</exception>
    public static string Print(TextBody text)
    {
        var printed = new StringBuilder();
        foreach (var line in Units(text.Units, clauses: false))
        {
            printed.Append(line).Append('\n');
        }

        return printed.ToString();
    }

    private static IEnumerable<string> Units(IReadOnlyList<Unit> units, bool clauses)
    {
        Unit? before = null;
        foreach (var unit in units)
        {
            if (before is not null && !IsTight(before, unit))
            {
                yield return "";
            }

            if (before is { HeadingLevel: > 0 } && unit.HeadingLevel == 0)
            {
                yield return "***";
                yield return "";
            }

            foreach (var line in PrintUnit(unit, clauses))
            {
                yield return line;
            }

            before = unit;
        }
    }

    /// <summary>No empty line between bullets or items without children.</summary>
    private static bool IsTight(Unit before, Unit unit) =>
        unit.Kind is UnitKind.Bullet or UnitKind.Item && before.Kind == unit.Kind && before.Children.Count == 0
        && !(unit.Label is { } label && BlockLabel.IsBare(label));

    private static IEnumerable<string> PrintUnit(Unit unit, bool clauses) => unit.Kind switch
    {
        UnitKind.Section or UnitKind.Operative or UnitKind.Agenda => Section(unit, clauses),
        UnitKind.Quotation => Quotation(unit),
        UnitKind.Signature => Signature(unit),
        UnitKind.Table => Table(unit),
        UnitKind.Omission => [JoinPieces(Inline.Plain(unit.Content), Attributes(unit))],
        UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet => Labelled(unit, clauses),
        _ => throw new UnreachableException($"{unit.Kind}"),
    };

    private static IEnumerable<string> Section(Unit unit, bool clauses)
    {
        var title = string.Concat(new InlinePrinter().Print(NormalInlines.Normalise(unit.Content, breaks: false)));
        if (unit.Label is not null)
        {
            Require(unit, BlockLabel.HeadingLength(unit.Label) == unit.Label.Length);
        }
        else if (BlockLabel.HeadingLength(title) is { } length)
        {
            title = EscapeLabel(title, length);
        }

        yield return JoinPieces(new string('#', unit.HeadingLevel), unit.Label, title, Attributes(unit));

        // items of an operative or agenda section, and of sections inside it, may have bare numbers
        foreach (var line in Units(unit.Children, clauses || unit.Kind != UnitKind.Section).Select((line, i) => (line, i)))
        {
            if (line.i == 0)
            {
                yield return "";
            }

            yield return line.line;
        }
    }

    private static IEnumerable<string> Quotation(Unit unit)
    {
        var lines = Units(unit.Children, clauses: false).Select(line => line.Length == 0 ? ">" : "> " + line).DefaultIfEmpty(">");
        var attributes = Attributes(unit);
        return attributes.Length == 0 ? lines : lines.Append(attributes);
    }

    private static IEnumerable<string> Signature(Unit unit)
    {
        var lines = NormalInlines.Normalise(unit.Content) is { Count: > 0 } content
            ? new InlinePrinter { LineBreak = "\n" }.Print(content).Split('\n').Select(line => EscapeStart(line, false))
            : [];
        return [JoinPieces("::: signature", Attributes(unit)), .. lines, ":::"];
    }

    private static IEnumerable<string> Table(Unit unit)
    {
        var printer = new InlinePrinter { InCell = true };
        var width = unit.Rows.Count == 0 ? 1 : unit.Rows[0].Cells.Count;
        var header = unit.Rows.Count > 0 && unit.Rows[0].Header
            ? unit.Rows[0]
            : new TableRow(true, [.. Enumerable.Repeat<IReadOnlyList<Inline>>([], width)]);
        yield return Row(header);
        yield return "|" + string.Concat(Enumerable.Repeat(" --- |", width));
        foreach (var row in unit.Rows.Where(r => r != header))
        {
            yield return Row(row);
        }

        if (Attributes(unit) is { Length: > 0 } attributes)
        {
            yield return attributes;
        }

        string Row(TableRow row) =>
            "|" + string.Concat(row.Cells.Select(c => " " + printer.Print(NormalInlines.Normalise(c)) + " |"));
    }

    private static IEnumerable<string> Labelled(Unit unit, bool clauses)
    {
        var label = unit.Kind == UnitKind.Bullet ? "-" : unit.Label;
        if (label is not null)
        {
            var found = BlockLabel.At(label + " ", clauses);
            Require(unit, found == (label.Length, unit.Kind));
        }

        var lines = new InlinePrinter().Print(NormalInlines.Normalise(unit.Content)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            // escaped together with what follows on the line: a number alone is not a label, but before attributes it is
            var whole = i == lines.Length - 1 ? JoinPieces(lines[i], Attributes(unit)) : lines[i];
            var line = i == 0 && label is not null ? JoinPieces(label, whole) : lines[i].Length == 0 ? whole : EscapeStart(whole, clauses);
            yield return i == 0 || label is null ? line : "  " + line;
        }

        var inside = Units(unit.Children, clauses).ToList();
        if (inside.Count > 0)
        {
            yield return "";
        }

        foreach (var line in inside)
        {
            yield return line.Length == 0 ? "" : "  " + line;
        }
    }

    private static string Attributes(Unit unit) =>
        new BlockAttributes(unit.Pinned ? unit.Anchor : null, unit.Classes, unit.Language).ToString();

    /// <summary>A backslash if the beginning of a line would be read as markup.</summary>
    private static string EscapeStart(string line, bool clauses)
    {
        if (BlockLabel.At(line, clauses) is { } label)
        {
            return EscapeLabel(line, label.Length);
        }

        return line.Length > 0
            && line[0] is '#' or '>' or '-' or '+' or '=' or ':'
            && (line[0] != ':' || line.StartsWith(":::", StringComparison.Ordinal))
            ? "\\" + line
            : line;
    }

    /// <summary><c>1. Text</c> → <c>1\. Text</c>, <c>- Text</c> → <c>\- Text</c>, <c>1 Text</c> → <c>\1 Text</c>.</summary>
    private static string EscapeLabel(string line, int length)
    {
        var sign = line.AsSpan(0, length).IndexOfAnyExceptInRange('0', 'z');
        return line.Insert(Math.Max(0, sign), "\\");
    }

    private static string JoinPieces(params ReadOnlySpan<string?> pieces)
    {
        var all = new StringBuilder();
        foreach (var piece in pieces)
        {
            all.Append(all.Length > 0 && !string.IsNullOrEmpty(piece) ? " " : "").Append(piece);
        }

        return all.ToString();
    }

    private static void Require(Unit unit, bool fits)
    {
        if (!fits)
        {
            throw new ArgumentException($"'{unit.Label}' cannot be the label of a {unit.Kind} here");
        }
    }
}
