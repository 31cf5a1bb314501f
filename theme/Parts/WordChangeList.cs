using CopArchive.Comparison;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>
/// Words compared. In code, not markup, so that no space is added or lost. What is inserted or deleted is said to be so in words
/// that are heard and not seen, since many screen readers announce <c>ins</c> and <c>del</c> only if configured to.
/// </summary>
public sealed class WordChangeList : ComponentBase
{
    /// <summary>The words, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<WordChange> Words { get; set; }

    /// <summary>Language of the site's own words where it differs from that of these; null otherwise.</summary>
    [Parameter]
    public string? SiteLanguage { get; set; }

    /// <summary>Knows the words of the site.</summary>
    [CascadingParameter]
    public required Links Links { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var change in Words)
        {
            if (change.Kind == WordChangeKind.Same)
            {
                builder.AddContent(0, change.Text);
                continue;
            }

            var (tag, begins, ends) = change.Kind == WordChangeKind.Inserted
                ? ("ins", Links.Words.InsertedHeard, Links.Words.EndOfInsertion)
                : ("del", Links.Words.DeletedHeard, Links.Words.EndOfDeletion);
            builder.OpenElement(1, tag);
            Heard(builder, begins);
            builder.AddContent(2, change.Text);
            Heard(builder, ends);
            builder.CloseElement();
        }
    }

    private void Heard(RenderTreeBuilder builder, string words)
    {
        builder.OpenElement(3, "span");
        builder.AddAttribute(4, "class", "hid");
        builder.AddAttribute(5, "lang", SiteLanguage);
        builder.AddContent(6, words);
        builder.CloseElement();
    }
}
