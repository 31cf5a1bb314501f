using System.Runtime.CompilerServices;
using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>
/// One block of a text that can be cited: it has an anchor whether it is numbered or not.
/// </summary>
public sealed record Unit
{
    // asked for by search, feeds, exports, fingerprints and the checks: joining the words once for all of them saves minutes of a
    // large archive; each part that they are made of forgets them when a copy gets another
    private string? _plain;

    /// <summary>What the block is.</summary>
    public required UnitKind Kind
    {
        get;
        init => (field, _plain) = (value, null);
    }

    /// <summary>Anchor, unique in its text and language: <c>p-6.4</c>, <c>resolves-1.1</c>, <c>p-6.2-b3</c>.</summary>
    public required string Anchor { get; init; }

    /// <summary>
    /// The anchor that it has by the words of its own language, where it has that of the first language; null for all else. What was cited
    /// by it is still found.
    /// </summary>
    public string? FormerAnchor { get; init; }

    /// <summary>True where the author pinned the anchor with <c>{#…}</c>.</summary>
    public bool Pinned { get; init; }

    /// <summary>The number or letter as printed, with its stop or brackets (<c>1.2.</c>, <c>(A)</c>); null where none is printed.</summary>
    public string? Label { get; init; }

    /// <summary>Depth of a heading (2 for <c>##</c>); 0 for all else.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The unit's own words, without those of its children.</summary>
    public required IReadOnlyList<Inline> Content
    {
        get;
        init => (field, _plain) = (value, null);
    }

    /// <summary>Rows of a table, each a list of cells; empty for all else.</summary>
    public IReadOnlyList<TableRow> Rows
    {
        get;
        init => (field, _plain) = (value, null);
    } = [];

    /// <summary>
    /// Units inside this one, in reading order: what stands under a heading, items under a paragraph, blocks of a quotation.
    /// </summary>
    public IReadOnlyList<Unit> Children { get; init; } = [];

    /// <summary>Language of the passage where it differs from the text's; null otherwise.</summary>
    public string? Language { get; init; }

    /// <summary>Classes written on the block (<c>operative</c>, <c>agenda</c>).</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>Where it stands in the file.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The unit's own words as plain text, white space folded, table cells joined by a tab.</summary>
    public string Plain() => _plain ??= Kind == UnitKind.Table
        ? string.Join('\n', Rows.Select(row => string.Join('\t', row.Cells.Select(Inline.Plain))))
        : Inline.Plain(Content);

    /// <summary>
    /// The unit's own words with all that a reader takes from them: what is struck, inserted, raised or lowered is marked as in its file,
    /// the addresses of links stand behind them, cells of a table are parted by strokes.
    /// </summary>
    public string Said() =>
        Kind == UnitKind.Table
            ? string.Join(" ¶ ", Rows.Select(row => string.Join(" | ", row.Cells.Select(Inline.Said))))
            : Inline.Said(Content);

    /// <summary>
    /// What those rest on who cite the unit: its words and, where its anchor is pinned and says another, the number printed before them.
    /// </summary>
    public string Cited() => Pinned && Label is not null && !IsNamedBy(Anchor, Number) ? Numbered() : Said();

    /// <summary>Its words behind the number printed, if there is one.</summary>
    public string Numbered() => Label is null ? Said() : $"{Number} {Said()}".TrimEnd();

    /// <summary>Whether an anchor leads here.</summary>
    public bool IsAt(string? anchor) => anchor is not null && (anchor == Anchor || anchor == FormerAnchor);

    /// <summary>Whether an anchor ends in a number, as <c>p-6.4</c> in <c>6.4</c>.</summary>
    public static bool IsNamedBy(string anchor, string number) =>
        anchor == number || anchor.EndsWith("-" + number, StringComparison.Ordinal);

    private string Number => Label is null ? "" : BlockLabel.Segment(Label);

    /// <summary>The unit's words and those of all its children, a line a unit, labels as printed.</summary>
    public string PlainWithChildren() =>
        string.Join('\n', new[] { (Label is null ? "" : Label + " ") + Plain() }
            .Concat(Children.Select(c => c.PlainWithChildren())).Where(s => s.Length > 0));

    /// <summary>Mentions of other records in the unit's own words, in reading order.</summary>
    public IReadOnlyList<Mention> Mentions() => this switch
    {
        { Content: [] or [Inline.Words], Rows.Count: 0 } => [], // as in most
        { Rows.Count: 0 } => Inline.Mentions(Content),
        _ => [.. Inline.Mentions(Content), .. Rows.SelectMany(r => r.Cells).SelectMany(Inline.Mentions)],
    };

    /// <summary>
    /// A unit is one block of one text: it equals itself alone. Its lists would not be compared by what is in them anyway.
    /// </summary>
    public bool Equals(Unit? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}

/// <summary>What a unit is.</summary>
public enum UnitKind
{
    /// <summary>A heading and what stands under it (<c>## 6. Discussions</c>).</summary>
    Section,

    /// <summary>An operative heading (<c>## resolves {.operative}</c>); its items are clauses.</summary>
    Operative,

    /// <summary>A heading whose items are agenda items (<c>## Draft agenda {.agenda}</c>).</summary>
    Agenda,

    /// <summary>A paragraph, numbered or not.</summary>
    Paragraph,

    /// <summary>A lettered or numbered item.</summary>
    Item,

    /// <summary>A bullet.</summary>
    Bullet,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A quotation; its blocks are its children.</summary>
    Quotation,

    /// <summary>A marked omission inside a quotation (<c>[…]</c>).</summary>
    Omission,

    /// <summary>A signature block.</summary>
    Signature,
}

/// <summary>A row of a table.</summary>
/// <param name="Header">True for a row of column headings.</param>
/// <param name="Cells">The words of each cell.</param>
public sealed record TableRow(bool Header, IReadOnlyList<IReadOnlyList<Inline>> Cells);
