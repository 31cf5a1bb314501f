using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Writing;

/// <summary>
/// A part of a page that is written straight away, without frames and without a component for each: lines and running text, of which a
/// page has hundreds. Its HTML stands in code, so that no space is added or lost.
/// </summary>
public abstract class WrittenPart : ComponentBase
{
    /// <summary>Prints addresses.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <summary>Writes it.</summary>
    internal abstract void Write(PageWriter to);

    /// <inheritdoc/>
    protected sealed override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddMarkupContent(0, PageWriter.Markup(this));
}
