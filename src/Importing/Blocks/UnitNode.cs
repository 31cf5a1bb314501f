using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.Texts;

namespace CopArchive.Importing.Blocks;

/// <summary>A unit while a text is put together.</summary>
internal sealed class UnitNode(UnitKind kind)
{
    public UnitKind Kind { get; } = kind;

    public string? Label { get; init; }

    public int HeadingLevel { get; init; }

    public IReadOnlyList<Inline> Content { get; init; } = [];

    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    public string? Language { get; init; }

    public List<UnitNode> Children { get; } = [];

    /// <summary>The unit, without an anchor: that is given when the text is read.</summary>
    public Unit ToUnit() => new()
    {
        Kind = Kind,
        Anchor = "",
        Label = Label,
        HeadingLevel = HeadingLevel,
        Content = Content,
        Rows = Rows,
        Language = Language,
        Classes = Kind switch
        {
            UnitKind.Operative => ["operative"],
            UnitKind.Agenda => ["agenda"],
            UnitKind.Section or UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet or UnitKind.Table or UnitKind.Quotation
                or UnitKind.Omission or UnitKind.Signature => [],
            _ => throw new UnreachableException($"{Kind}"),
        },
        Children = [.. Children.Select(c => c.ToUnit())],
        Place = SourcePlace.Top(""),
    };
}
