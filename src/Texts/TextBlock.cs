namespace CopArchive.Texts;

/// <summary>A block read from lines, before anchors are assigned and words are read.</summary>
internal sealed class TextBlock
{
    public required UnitKind Kind { get; init; }

    /// <summary>Offset of its first character, and behind the last one of its first line.</summary>
    public required TextLine Place { get; init; }

    public string? Label { get; init; }

    public int HeadingLevel { get; init; }

    /// <summary>Its own words, one piece per line.</summary>
    public List<TextLine> Lines
    {
        get => field ??= [];
        init;
    }

    /// <summary>The same, read.</summary>
    public IReadOnlyList<Inline> Content { get; set; } = [];

    /// <summary>Cells of each row of a table.</summary>
    public IReadOnlyList<CellRow> Rows { get; init; } = [];

    public List<TextBlock> Children
    {
        get => field ??= []; // most get a list when they are read
        set;
    }

    public BlockAttributes Attributes { get; set; } = BlockAttributes.None;

    /// <summary>True for <c>***</c>, which ends the open sections and is not a unit.</summary>
    public bool EndsSections { get; init; }

    /// <summary>True if it follows a section, at the same level.</summary>
    public bool AfterSection { get; set; }

    /// <summary>Set when anchors are assigned.</summary>
    public string Anchor { get; set; } = "";

    public bool IsHeading => HeadingLevel > 0;
}

/// <summary>A row of a table as read.</summary>
internal sealed record CellRow(bool Header, List<TextLine> Cells);
