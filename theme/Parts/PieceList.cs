using CopArchive.Pages.Parts;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>Running text. In code, not markup: not one space of a paper may come or go.</summary>
public sealed class PieceList : ComponentBase
{
    /// <summary>The pieces, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<Piece> Pieces { get; set; }

    /// <summary>Prints addresses.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Build(builder, Pieces);

    private void Build(RenderTreeBuilder builder, IReadOnlyList<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case Piece.Words words:
                    builder.AddContent(0, words.Text);
                    break;
                case Piece.Styled styled:
                    Element(builder, styled.Tag, styled.Content);
                    break;
                case Piece.Foreign foreign:
                    Element(builder, "span", foreign.Content, ("lang", foreign.Language), ("dir", foreign.Direction));
                    break;
                case Piece.Break:
                    builder.OpenElement(1, "br");
                    builder.CloseElement();
                    break;
                case Piece.Leading leading:
                    Element(builder, "a", [new Piece.Words(leading.Text)], ("href", Links.To(leading.To)));
                    break;
                case Piece.Unknown unknown:
                    Element(builder, "span", [new Piece.Words(unknown.Text)], ("class", "unknown"),
                        ("title", "This archive has no page for it"));
                    break;
                case Piece.Marked marked:
                    Element(builder, "mark", [new Piece.Words(marked.Text)]);
                    break;
                case Piece.Printed printed:
                    Element(builder, "span", printed.Content, ("class", "printed"));
                    builder.AddContent(2, printed.Target is null ? null : $" ({printed.Target})");
                    break;
                default:
                    throw new InvalidOperationException($"no way to show {piece.GetType().Name}");
            }
        }
    }

    private void Element(
        RenderTreeBuilder builder, string tag, IReadOnlyList<Piece> content, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        builder.OpenElement(3, tag);
        foreach (var (name, value) in attributes)
        {
            builder.AddAttribute(4, name, value);
        }

        Build(builder, content);
        builder.CloseElement();
    }
}
