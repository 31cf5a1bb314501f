using System.Xml.Linq;
using CopArchive.Importing.Papers;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>Reads one table of a Word file: its rows, its columns, merged cells and tracked changes of rows.</summary>
/// <param name="number">Its number in the story, from 1.</param>
/// <param name="outerCell">The cell that holds it; null where it stands among paragraphs.</param>
/// <param name="findings">Receives what was dropped or is in doubt.</param>
/// <param name="readCell">Reads the blocks of a cell, which stands at the given place.</param>
internal sealed class DocxTable(int number, string? outerCell, FindingList findings, Func<XElement, string, List<SourceBlock>> readCell)
{
    private const int MostColumns = 100;

    private readonly string _where = $"table {number}";
    private readonly List<IReadOnlyList<IReadOnlyList<SourceBlock>>> _rows = [];
    private bool _isMerged;

    /// <summary>The table as a block, with its notes after it; a table within a cell becomes the blocks of its cells.</summary>
    public IReadOnlyList<SourceBlock> Read(XElement table)
    {
        foreach (var row in Unwrapped(table, "tr"))
        {
            Row(row);
        }

        var content = _rows.SelectMany(r => r).SelectMany(c => c).ToList();
        if (content.Count == 0)
        {
            return [];
        }

        var properties = table.Element(W + "tblPr");
        var described = new[] { properties.Val("tblCaption"), properties.Val("tblDescription") }.Where(d => !string.IsNullOrWhiteSpace(d));
        if (string.Join('\n', described) is { Length: > 0 } words)
        {
            findings.Dropped("the description of a table, for those who cannot see it", words, _where);
        }

        if (outerCell is not null)
        {
            findings.Doubted("a table within a table: its cells are given one after the other", "", outerCell);
            return content;
        }

        if (_isMerged)
        {
            findings.Doubted("cells of the table are merged: the words stand in the first, the others are empty", "", _where);
        }

        // notes follow the table, so that cells contain only words
        return
        [
            new SourceBlock
            {
                Kind = SourceBlockKind.Table,
                Rows = [.. _rows.Select(r => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[.. r.Select(WithoutNotes)])],
                Where = _where,
            },
            .. content.Where(b => b.Kind == SourceBlockKind.Footnote),
        ];
    }

    private void Row(XElement row)
    {
        var properties = row.Element(W + "trPr");
        if (properties?.Element(W + "del") is { } deletion)
        {
            findings.Hidden(
                "tracked deletions", $"tracked deletion of a table row{DocxParagraph.By(deletion)}", DocxStory.PlainWords(row), _where);
            return;
        }

        var cells = new List<IReadOnlyList<SourceBlock>>();
        cells.AddRange(Empty(Math.Clamp(Int(properties.Val("gridBefore")) ?? 0, 0, MostColumns)));
        foreach (var cell in Unwrapped(row, "tc"))
        {
            var cellProperties = cell.Element(W + "tcPr");
            cells.Add(Cell(cell, cellProperties, $"{_where}, row {_rows.Count + 1}, cell {cells.Count + 1}"));
            var span = Math.Clamp(Int(cellProperties.Val("gridSpan")) ?? 1, 1, MostColumns);
            _isMerged |= span > 1;
            cells.AddRange(Empty(span - 1));
        }

        if (properties?.Element(W + "ins") is { } insertion)
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"tracked insertion of a table row{DocxParagraph.By(insertion)}",
                DocxStory.PlainWords(row),
                _where) { Hidden = "tracked insertions" });
        }

        _rows.Add(cells);
    }

    private IReadOnlyList<SourceBlock> Cell(XElement cell, XElement? properties, string where)
    {
        var content = readCell(cell, where);
        if (properties?.Element(W + "vMerge") is not { } merge || merge.Attr("val") is not (null or "continue"))
        {
            return content;
        }

        _isMerged = true;
        if (content.Count > 0)
        {
            findings.Hidden("hidden text", "words in a cell that is hidden behind the one above", FindingText.From(content), where);
        }

        return [];
    }

    private static IEnumerable<IReadOnlyList<SourceBlock>> Empty(int cells) => Enumerable.Repeat<IReadOnlyList<SourceBlock>>([], cells);

    private static IReadOnlyList<SourceBlock> WithoutNotes(IReadOnlyList<SourceBlock> cell) =>
        [.. cell.Where(b => b.Kind != SourceBlockKind.Footnote)];

    /// <summary>Rows or cells, also those that are wrapped in content controls and the like.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (element.Name.LocalName is not ("tblPr" or "tblGrid" or "trPr" or "sdtPr"))
            {
                foreach (var inner in Unwrapped(element, name))
                {
                    yield return inner;
                }
            }
        }
    }
}
