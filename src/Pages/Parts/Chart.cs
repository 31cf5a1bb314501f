namespace CopArchive.Pages.Parts;

/// <summary>Counts in rows and columns, each drawn as a small bar and repeated in a table: how many of each kind in each year.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="RowName">What its rows are: <c>Kind</c>.</param>
/// <param name="Columns">What its columns are, in order.</param>
/// <param name="Rows">Its rows.</param>
public sealed record Chart(string Title, string RowName, IReadOnlyList<string> Columns, IReadOnlyList<ChartRow> Rows)
{
    /// <summary>From things that each belong to one row and one column; null where there are none.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="rowName">What its rows are.</param>
    /// <param name="rows">All rows, in order; those without a thing are left out.</param>
    /// <param name="columns">All columns, in order, empty ones too: a gap is shown as a gap.</param>
    /// <param name="things">Row and column of each thing.</param>
    internal static Chart? Of(
        string title, string rowName, IEnumerable<string> rows, IReadOnlyList<string> columns,
        IReadOnlyList<(string Row, string Column)> things)
    {
        var counts = things.GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        return things.Count == 0 ? null : new Chart(title, rowName, columns,
        [
            .. rows.Where(r => things.Any(t => t.Row == r))
                .Select(r => new ChartRow(r, [.. columns.Select(c => counts.GetValueOrDefault((r, c)))])),
        ]);
    }
}

/// <summary>A row of a chart.</summary>
/// <param name="Name">What it counts.</param>
/// <param name="Counts">A count a column.</param>
public sealed record ChartRow(string Name, IReadOnlyList<int> Counts);
