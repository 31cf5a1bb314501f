using CopArchive.Theme.Attributes;
using CopArchive.Wording;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>A line of words and links. In code, not markup, so that no space is added or lost.</summary>
public sealed class PhrasesView : ComponentBase
{
    /// <summary>The line.</summary>
    [Parameter, EditorRequired]
    public required Phrases Phrases { get; set; }

    /// <summary>Prints addresses.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var phrase in Phrases.Parts)
        {
            if (phrase.IsPlain)
            {
                builder.AddContent(0, phrase.Text);
                continue;
            }

            builder.OpenElement(1, phrase is { To: null, Outside: null } ? phrase.Mark?.Tag ?? "span" : "a");
            builder.AddAttribute(2, "href", phrase.To is null ? phrase.Outside : Links.To(phrase.To));
            builder.AddAttribute(3, "lang", phrase.Language);
            if (phrase.Mark?.Attribute is { } attribute)
            {
                builder.AddAttribute(6, attribute, phrase.Mark.Value);
            }

            builder.AddAttribute(7, "dir", phrase is { Mark: not null, Language: { } language } ? Languages.Direction(language) : null);
            builder.AddAttribute(5, "rel", phrase.Outside?.StartsWith("http", StringComparison.Ordinal) == true ? "external" : null);
            builder.AddContent(4, phrase.Text);
            builder.CloseElement();
        }
    }
}
