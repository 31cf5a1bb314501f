using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>Words in a drawing; in code, since Razor reserves the element <c>text</c>.</summary>
public sealed class SvgText : ComponentBase
{
    /// <summary>Where the words stand: their centre, if nothing else is said.</summary>
    [Parameter, EditorRequired]
    public required double X { get; set; }

    /// <summary>Their ground line.</summary>
    [Parameter, EditorRequired]
    public required int Y { get; set; }

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required string Words { get; set; }

    /// <summary>What <see cref="X"/> is of the words, as SVG calls it.</summary>
    [Parameter]
    public string Anchor { get; set; } = "middle";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X.ToString("0.#", CultureInfo.InvariantCulture));
        builder.AddAttribute(2, "y", Y.ToString(CultureInfo.InvariantCulture));
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddContent(4, Words);
        builder.CloseElement();
    }
}
