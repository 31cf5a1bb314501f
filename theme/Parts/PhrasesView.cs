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
    protected override void BuildRenderTree(RenderTreeBuilder builder) => Add(builder, Phrases);

    private void Add(RenderTreeBuilder builder, Phrases phrases)
    {
        foreach (var phrase in phrases.Parts)
        {
            if (phrase.IsPlain)
            {
                builder.AddContent(0, phrase.Text);
                continue;
            }

            if (phrase is { Inside: { } line, To: null, Language: null, Outside: null, Mark: null })
            {
                Add(builder, line);
                continue;
            }

            builder.OpenElement(1, phrase is { To: null, Outside: null } ? phrase.Mark?.Tag ?? "span" : "a");
            builder.AddAttribute(2, "href", phrase.To is null ? phrase.Outside : Links.To(phrase.To));
            builder.AddAttribute(3, "lang", phrase.Language);
            if (phrase.Mark?.Attribute is { } attribute)
            {
                builder.AddAttribute(6, attribute, phrase.Mark.Value);
            }

            builder.AddAttribute(7, "dir", phrase.Language is { } own ? DirectionOf(own, phrase.Mark is not null) : null);
            builder.AddAttribute(5, "rel", phrase.Outside?.StartsWith("http", StringComparison.Ordinal) == true ? "external" : null);
            if (phrase.Inside is { } inside)
            {
                Add(builder, inside);
            }
            else
            {
                builder.AddContent(4, phrase.Text);
            }

            builder.CloseElement();
        }
    }

    /// <summary>In a frame that is written from the other side its stops and brackets would fall on the wrong one.</summary>
    private string? DirectionOf(string language, bool isMarked) =>
        Languages.Direction(language) is var own && (isMarked || own != Languages.Direction(Links.Words.Language)) ? own : null;
}
