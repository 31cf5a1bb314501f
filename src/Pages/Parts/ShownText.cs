using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>A block of a text, ready to be shown.</summary>
public sealed record ShownBlock
{
    /// <summary>What the block is.</summary>
    public required UnitKind Kind { get; init; }

    /// <summary>Its anchor; null in a quotation on another page, where it is not the place itself.</summary>
    public string? Anchor { get; init; }

    /// <summary>An anchor by which it was cited; null for none.</summary>
    public string? FormerAnchor { get; init; }

    /// <summary>Number or letter as printed; null where none is.</summary>
    public string? Label { get; init; }

    /// <summary>Level of a heading in the page's outline, 2 to 6; 0 for all else.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The block's own words.</summary>
    public required IReadOnlyList<ShownInline> Words { get; init; }

    /// <summary>Rows of a table.</summary>
    public IReadOnlyList<ShownRow> Rows { get; init; } = [];

    /// <summary>What stands inside.</summary>
    public IReadOnlyList<BlockGroup> Groups { get; init; } = [];

    /// <summary>Language where it differs from the text's; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>Where it stands, in words: <c>§ 6.4</c>.</summary>
    public Phrases Locator { get; init; } = Phrases.Empty;

    /// <summary>How to cite it; null for headings, in quotations, and in texts that are not cited.</summary>
    public string? Citation { get; init; }

    /// <summary>What the editors note on it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How it is to be read since a corrigendum; the words above stay as issued.</summary>
    public IReadOnlyList<CorrectedReading> Corrections { get; init; } = [];

    /// <summary>How its words, as they were published here before, were corrected here.</summary>
    public IReadOnlyList<ChangedReading> Changed { get; init; } = [];

    /// <summary>What came of it, in a line; empty for nothing.</summary>
    public Phrases Came { get; init; } = Phrases.Empty;

    /// <summary>What cites it; empty for nothing.</summary>
    public Phrases CitedBy { get; init; } = Phrases.Empty;
}

/// <summary>A row of a table.</summary>
/// <param name="Header">True for a row of column headings.</param>
/// <param name="Cells">The words of each cell.</param>
public sealed record ShownRow(bool Header, IReadOnlyList<IReadOnlyList<ShownInline>> Cells);

/// <summary>Neighbouring blocks that are shown as one thing.</summary>
/// <param name="Form">As what.</param>
/// <param name="Blocks">The blocks.</param>
public sealed record BlockGroup(BlockGroupForm Form, IReadOnlyList<ShownBlock> Blocks);

/// <summary>As what neighbouring blocks are shown.</summary>
public enum BlockGroupForm
{
    /// <summary>One after the other.</summary>
    Plain,

    /// <summary>A list with bullets.</summary>
    Bullets,

    /// <summary>A list whose numbers or letters are words of the paper.</summary>
    Items,
}

/// <summary>How to cite a paragraph.</summary>
/// <param name="Locator">Which paragraph, in words.</param>
/// <param name="Anchor">Its anchor.</param>
/// <param name="Text">The citation, plain text, with the permanent address.</param>
public sealed record Citation(Phrases Locator, string Anchor, string Text);

/// <summary>A heading of a text, for its table of contents.</summary>
/// <param name="Text">Label and title.</param>
/// <param name="Anchor">Its anchor.</param>
public sealed record OutlineEntry(string Text, string Anchor);

/// <summary>A text, ready to be shown.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Groups">Its blocks.</param>
/// <param name="Outline">Its topmost headings; empty where they are too few to need one.</param>
/// <param name="Citations">How to cite each paragraph, in reading order; empty for a text that is not cited.</param>
public sealed record ShownText(
    string Language, string Direction, IReadOnlyList<BlockGroup> Groups, IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<Citation> Citations);
