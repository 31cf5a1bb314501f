namespace CopArchive.Texts;

/// <summary>A block as read from lines, before it has an anchor and its words are read.</summary>
internal sealed class TextBlock
{
    public required UnitKind Kind { get; init; }

    /// <summary>Offset of its first character, and behind the last one of its first line.</summary>
    public required TextLine Place { get; init; }

    public string? Label { get; init; }

    public int HeadingLevel { get; init; }

    /// <summary>Its own words, a piece a line.</summary>
    public List<TextLine> Lines { get; init; } = [];

    /// <summary>The same, read.</summary>
    public IReadOnlyList<Inline> Content { get; set; } = [];

    /// <summary>Cells of each row of a table.</summary>
    public List<CellRow> Rows { get; init; } = [];

    public List<TextBlock> Children { get; set; } = [];

    public BlockAttributes Attributes { get; set; } = BlockAttributes.None;

    /// <summary>True for <c>***</c>, which ends the open sections and is no unit.</summary>
    public bool EndsSections { get; init; }

    /// <summary>True where it stands behind a section, at the same level.</summary>
    public bool AfterSection { get; set; }

    /// <summary>Set when anchors are given.</summary>
    public string Anchor { get; set; } = "";

    public bool IsHeading => HeadingLevel > 0;
}

/// <summary>A row of a table as read.</summary>
internal sealed record CellRow(bool Header, List<TextLine> Cells);
