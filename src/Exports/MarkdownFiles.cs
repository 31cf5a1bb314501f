using System.Diagnostics;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>Texts as Markdown (CommonMark): a head that says what each is, then its words, labels as printed.</summary>
public static class MarkdownFiles
{
    /// <summary>One beside each page with a text.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words of the heads.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(LinkedCatalogue catalogue, Words words) =>
        from record in catalogue.Settings.Forms.Contains(RecordForm.Markdown) ? catalogue.Records : []
        from text in TakenText.Of(catalogue, record, words)
        select (
            RecordForms.Markdown(text.Work.Page),
            (Func<byte[]>)(() => Encoding.UTF8.GetBytes(Print(text, text.Head(catalogue, words)))));

    private static string Print(TakenText text, IReadOnlyList<string> head)
    {
        var page = new StringBuilder();
        page.Append($"# {Escaped(text.Work.Title)}\n\n");
        page.Append(string.Concat(head.Select(line => $"{Escaped(line)}\n\n"))).Append("---\n");
        Write(page, text.Body.Units, "");
        return page.ToString();
    }

    private static void Write(StringBuilder page, IReadOnlyList<Unit> units, string indent)
    {
        foreach (var unit in units)
        {
            var (first, rest) = unit.Kind switch
            {
                UnitKind.Section or UnitKind.Operative or UnitKind.Agenda => (new string('#', Math.Max(unit.HeadingLevel, 2)) + " ", ""),
                UnitKind.Item or UnitKind.Bullet => ("- ", "  "),
                UnitKind.Quotation => ("> ", "> "),
                UnitKind.Paragraph or UnitKind.Table or UnitKind.Omission or UnitKind.Signature => ("", ""),
                _ => throw new UnreachableException($"{unit.Kind}"),
            };
            foreach (var (line, i) in LinesOf(unit).Select((l, i) => (l, i)))
            {
                page.Append(i == 0 ? indent.TrimEnd() + "\n" : "").Append(indent).Append(i == 0 ? first : rest).Append(line).Append('\n');
            }

            Write(page, unit.Children, indent + rest);
        }
    }

    private static IEnumerable<string> LinesOf(Unit unit) => unit.Kind switch
    {
        UnitKind.Quotation => [],
        UnitKind.Signature => Inline.Raw(unit.Content)
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(l => Escaped(l) + "  "),
        UnitKind.Table => unit.Rows.Select(r => "| " + string.Join(" | ", r.Cells.Select(c => Escaped(Inline.Plain(c)))) + " |")
            .SelectMany((l, i) => i == 0 ? new[] { l, "|" + string.Concat(unit.Rows[0].Cells.Select(_ => " --- |")) } : [l]),
        UnitKind.Section or UnitKind.Operative or UnitKind.Agenda or UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet
            or UnitKind.Omission => [Escaped(string.Join(' ', new[] { unit.Label, unit.Plain() }.Where(s => !string.IsNullOrEmpty(s))))],
        _ => throw new UnreachableException($"{unit.Kind}"),
    };

    /// <summary>Words that mean nothing but themselves: signs that Markdown reads, and what would begin a list or a heading.</summary>
    private static string Escaped(string words)
    {
        var line = new StringBuilder();
        foreach (var sign in string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
        {
            line.Append(sign is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '#' or '|' or '~' ? "\\" : "").Append(sign);
        }

        var text = line.ToString();
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return text is ['-' or '+' or '=', ..] ? "\\" + text
            : digits is > 0 and < 10 && text[digits..] is ['.' or ')'] or ['.' or ')', ' ', ..] ? text.Insert(digits, "\\")
            : text;
    }
}
