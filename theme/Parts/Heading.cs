using System.Globalization;
using CopArchive.Pages.Parts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>A heading of a text, at its level in the page's outline.</summary>
public sealed class Heading : ComponentBase
{
    /// <summary>2 to 6.</summary>
    [Parameter, EditorRequired]
    public required int Level { get; set; }

    /// <summary>Its anchor; null where it is quoted.</summary>
    [Parameter]
    public string? Anchor { get; set; }

    /// <summary>Its number as printed; null where none is.</summary>
    [Parameter]
    public string? Label { get; set; }

    /// <summary>Its words.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShownInline> Words { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "h" + Level.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(1, "id", Anchor);
        // so that following a link to it moves the keyboard focus there too
        builder.AddAttribute(10, "tabindex", Anchor is null ? null : "-1");
        if (Label is not null)
        {
            builder.OpenElement(3, "span");
            builder.AddAttribute(4, "class", "no");
            builder.AddContent(5, Label);
            builder.CloseElement();
            builder.AddContent(6, " ");
        }

        builder.OpenElement(7, "span");
        builder.AddAttribute(11, "class", "t");
        builder.OpenComponent<InlineList>(8);
        builder.AddComponentParameter(9, nameof(InlineList.Inlines), Words);
        builder.CloseComponent();
        builder.CloseElement();
        builder.CloseElement();
    }
}
