using CopArchive.Importing.Papers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>Reads one table of a page.</summary>
/// <param name="table">The table.</param>
/// <param name="blocks">Receives what is read.</param>
/// <param name="findings">Receives what is in doubt.</param>
/// <param name="read">Reads what stands in a part of the table into the blocks.</param>
internal sealed class HtmlTable(IHtmlTableElement table, HtmlBlocks blocks, FindingList findings, Action<INode, HtmlContext> read)
{
    /// <summary>Whether the table only arranges the page, as was usual before style sheets.</summary>
    public bool IsLayout =>
        Cells <= 1
        || table.QuerySelector("table") is not null
        || table.GetAttribute("role") == "presentation"
        || table.Rows.All(r => r.Cells.Length == 1);

    private int Cells => table.Rows.Sum(r => r.Cells.Length);

    /// <summary>Adds what stands in its cells, one after the other.</summary>
    public void ReadLayout(HtmlContext look)
    {
        if (Cells > 1)
        {
            findings.Doubted("a table used only for layout: its cells are given one after the other", "", blocks.Where);
        }

        foreach (var child in table.Children)
        {
            read(child, look);
            blocks.End(look);
        }
    }

    /// <summary>Adds the table as a block, with its caption before and its notes after it.</summary>
    /// <param name="number">Its number on the page, from 1.</param>
    /// <param name="look">The context of the table.</param>
    public void Read(int number, HtmlContext look)
    {
        if (table.QuerySelector("caption") is { } caption)
        {
            read(caption, look);
            blocks.End(look);
        }

        var grid = new TableGrid();
        var notes = new List<SourceBlock>();
        foreach (var row in table.Rows)
        {
            grid.Begin();
            foreach (var cell in row.Cells)
            {
                var place = $"table {number}, row {grid.Rows.Count + 1}, cell {grid.Next()}";
                var inner = new HtmlContext(Bold: cell.LocalName == "th", Language: look.Language).With(cell, cell.Style());
                var content = blocks.Within(inner, () => read(cell, inner));
                notes.AddRange(content.Where(b => b.Kind == SourceBlockKind.Footnote));
                grid.Add(
                    [.. content.Where(b => b.Kind != SourceBlockKind.Footnote).Select(b => b with { Where = place })],
                    cell.ColumnSpan,
                    cell.RowSpan);
            }

            grid.End();
        }

        if (grid.IsMerged)
        {
            findings.Doubted("cells of the table are merged: the words stand in the first, the others are empty", "", $"table {number}");
        }

        if (grid.Rows.Any(r => r.Any(c => c.Count > 0)))
        {
            blocks.AddRange([new SourceBlock { Kind = SourceBlockKind.Table, Rows = grid.Rows, Where = $"table {number}" }]);
        }

        blocks.AddRange(notes);
    }
}
