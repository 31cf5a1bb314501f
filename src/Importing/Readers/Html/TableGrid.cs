using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Html;

/// <summary>The cells of a table on their columns: of merged ones the first holds the words, the others are empty.</summary>
internal sealed class TableGrid
{
    private readonly List<IReadOnlyList<IReadOnlyList<SourceBlock>>> _rows = [];
    private readonly Dictionary<int, int> _hanging = [];
    private List<IReadOnlyList<SourceBlock>> _row = [];

    /// <summary>The rows that are whole.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<SourceBlock>>> Rows => _rows;

    /// <summary>Whether cells are merged.</summary>
    public bool IsMerged { get; private set; }

    /// <summary>Begins a row.</summary>
    public void Begin() => _row = [];

    /// <summary>The column of the next cell, from 1, after cells that span rows from above.</summary>
    public int Next()
    {
        while (_hanging.TryGetValue(_row.Count, out var left) && left > 0)
        {
            _hanging[_row.Count] = left - 1;
            _row.Add([]);
        }

        return _row.Count + 1;
    }

    /// <summary>Adds a cell with its column and row spans, within reason.</summary>
    public void Add(IReadOnlyList<SourceBlock> content, int columns, int rows)
    {
        var (wide, high) = (Math.Clamp(columns, 1, 100), Math.Clamp(rows, 1, 1000));
        IsMerged |= wide > 1 || high > 1;
        for (var i = 0; i < wide; i++)
        {
            if (high > 1)
            {
                _hanging[_row.Count] = high - 1;
            }

            _row.Add(i == 0 ? content : []);
        }
    }

    /// <summary>Ends the row.</summary>
    public void End()
    {
        Next();
        _rows.Add(_row);
    }
}
