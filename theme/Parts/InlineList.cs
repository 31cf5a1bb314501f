using CopArchive.Pages.Parts;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>Running text. In code, not markup, so that no space of a paper is added or lost.</summary>
public sealed class InlineList : ComponentBase
{
    /// <summary>The pieces, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShownInline> Inlines { get; set; }

    /// <summary>Prints addresses.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Build(builder, Inlines);

    private void Build(RenderTreeBuilder builder, IReadOnlyList<ShownInline> pieces)
    {
        foreach (var piece in pieces)
        {
            switch (piece)
            {
                case ShownInline.Words words:
                    builder.AddContent(0, words.Text);
                    break;
                case ShownInline.Styled { Tag: "del" or "ins" } changed:
                    builder.OpenElement(5, changed.Tag);
                    Heard(builder, changed.Tag == "ins" ? Links.Words.InsertedInPaper : Links.Words.DeletedInPaper);
                    Build(builder, changed.Content);
                    Heard(builder, changed.Tag == "ins" ? Links.Words.EndOfInsertion : Links.Words.EndOfDeletion);
                    builder.CloseElement();
                    break;
                case ShownInline.Styled styled:
                    Element(builder, styled.Tag, styled.Content);
                    break;
                case ShownInline.Foreign foreign:
                    Element(builder, "span", foreign.Content, ("lang", foreign.Language), ("dir", foreign.Direction));
                    break;
                case ShownInline.Break:
                    builder.OpenElement(1, "br");
                    builder.CloseElement();
                    break;
                case ShownInline.Leading leading:
                    Element(builder, "a", [new ShownInline.Words(leading.Text)], ("href", Links.To(leading.To)));
                    break;
                case ShownInline.Unknown unknown:
                    Element(builder, "span", [new ShownInline.Words(unknown.Text)], ("class", "unknown"),
                        ("title", Links.Words.NoPageForIt));
                    break;
                case ShownInline.Marked marked:
                    Element(builder, "mark", [new ShownInline.Words(marked.Text)]);
                    break;
                case ShownInline.Printed printed:
                    Element(builder, "span", printed.Content, ("class", "printed"));
                    builder.AddContent(2, printed.Target is null ? null : $" ({printed.Target})");
                    break;
                default:
                    throw new InvalidOperationException($"no way to show {piece.GetType().Name}");
            }
        }
    }

    /// <summary>Words that are heard and not seen, since many screen readers announce <c>ins</c> and <c>del</c> only if told to.</summary>
    private void Heard(RenderTreeBuilder builder, string words)
    {
        builder.OpenElement(6, "span");
        builder.AddAttribute(7, "class", "hidden");
        builder.AddAttribute(8, "lang", Links.Words.Language);
        builder.AddContent(9, words);
        builder.CloseElement();
    }

    private void Element(
        RenderTreeBuilder builder, string tag, IReadOnlyList<ShownInline> content,
        params ReadOnlySpan<(string Name, string Value)> attributes)
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
