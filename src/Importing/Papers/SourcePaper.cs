namespace CopArchive.Importing.Papers;

/// <summary>A paper as read from its file, of whatever kind: what a reader sees, in reading order.</summary>
/// <param name="FileName">Name of the file, without its folder.</param>
/// <param name="Format">As records name it: <c>docx</c>, <c>pdf</c>, <c>html</c>, <c>markdown</c>, <c>text</c>.</param>
/// <param name="Blocks">Its body.</param>
/// <param name="Findings">What was dropped or is in doubt, in plain words; nothing is left out silently.</param>
public sealed record SourcePaper(string FileName, string Format, IReadOnlyList<SourceBlock> Blocks, IReadOnlyList<Finding> Findings)
{
    /// <summary>Language that the file itself names, BCP 47; null where it names none.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Title that the file's own properties name; null where they name none. Often that of another paper, so only a last resort.
    /// </summary>
    public string? PropertyTitle { get; init; }

    /// <summary>Whether it is a picture of a paper, without words in it.</summary>
    public bool IsScan { get; init; }
}

/// <summary>A block of a paper.</summary>
public sealed record SourceBlock
{
    /// <summary>What it is.</summary>
    public required SourceBlockKind Kind { get; init; }

    /// <summary>
    /// The number or letter as the reader saw it (<c>6.4</c>, <c>a.</c>, <c>(A)</c>), Word's automatic ones computed; null if there is
    /// none, or if it is not yet separated from the words.
    /// </summary>
    public string? Label { get; init; }

    /// <summary>For a heading its level, from 1; otherwise the indentation, from 0.</summary>
    public int Level { get; init; }

    /// <summary>Its words; empty for a table.</summary>
    public IReadOnlyList<SourceRun> Runs { get; init; } = [];

    /// <summary>Rows of a table, each a list of cells, each a list of blocks.</summary>
    public IReadOnlyList<IReadOnlyList<IReadOnlyList<SourceBlock>>> Rows { get; init; } = [];

    /// <summary>Language of the block where the file marks it as other than the paper's, BCP 47; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>Where it stands in the file, for a person: <c>page 3</c>, <c>paragraph 12</c>, <c>line 40</c>.</summary>
    public required string Where { get; init; }

    /// <summary>The words alone.</summary>
    public string Plain => string.Concat(Runs.Select(r => r.Text));
}

/// <summary>What a block of a paper is.</summary>
public enum SourceBlockKind
{
    /// <summary>A paragraph, numbered or not.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>A point of a list with a sign in front; the sign is left out.</summary>
    Bullet,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A quotation.</summary>
    Quotation,

    /// <summary>A footnote, after the paragraph that names it; its label is its sign.</summary>
    Footnote,

    /// <summary>
    /// Head or foot of the pages: letterhead, running title, page number. The text leaves it out, the head of the
    /// paper may be read from it.
    /// </summary>
    PageHead,
}

/// <summary>Words of a block that look alike.</summary>
/// <param name="Text">The words; a line break is <c>\n</c>.</param>
/// <param name="Bold">Heavy.</param>
/// <param name="Italic">Slanted.</param>
/// <param name="Raised">Raised (<c>1</c>), lowered (<c>-1</c>) or neither (<c>0</c>).</param>
/// <param name="Link">Address that it leads to; null for none.</param>
/// <param name="Language">Language where the file marks it as other than the block's; null otherwise.</param>
/// <param name="Mark">Whether it is struck through or underlined.</param>
public sealed record SourceRun(
    string Text, bool Bold = false, bool Italic = false, int Raised = 0, string? Link = null, string? Language = null,
    RunMark Mark = RunMark.None);

/// <summary>How a paper marks words that it proposes to delete or to insert.</summary>
public enum RunMark
{
    /// <summary>Neither.</summary>
    None,

    /// <summary>Struck through: words to be deleted.</summary>
    Struck,

    /// <summary>Underlined: where others are struck through, words to be inserted; else words that stand out.</summary>
    Underlined,
}

/// <summary>Something that a person should know about how a file was read.</summary>
/// <param name="Kind">Whether it was dropped, or is in doubt.</param>
/// <param name="What">In plain words: <c>repeated letterhead</c>, <c>tracked deletion by A. Writer, 3 May 2026</c>.</param>
/// <param name="Words">The words concerned, whole where they were dropped.</param>
/// <param name="Where">Where in the file.</param>
public sealed record Finding(FindingKind Kind, string What, string Words, string Where)
{
    /// <summary>A value of <see cref="Hidden"/>: words that nobody sees.</summary>
    public const string HiddenText = "hidden text";

    /// <summary>
    /// What is said of it where everybody reads, without its words and without names, where the readers of the file do not see it, or
    /// not whose it is: <c>comments</c>, <c>tracked deletions</c>; null where it is open to all.
    /// </summary>
    public string? Hidden { get; init; }
}

/// <summary>What happened to some words.</summary>
public enum FindingKind
{
    /// <summary>They are not in the text, which says so.</summary>
    Dropped,

    /// <summary>They are not in the text, and should be: a person must add them.</summary>
    Missing,

    /// <summary>They are in the text, but a person must check them.</summary>
    Doubted,
}
