using CopArchive.Comparison;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CopArchive.Theme.Parts;

/// <summary>
/// Two wordings in one, what only one of them has marked for the eye and for the ear. In code, not markup: not one space may come or go.
/// </summary>
public sealed class WordChanges : ComponentBase
{
    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<WordChange> Words { get; set; }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        foreach (var words in Words)
        {
            if (words.Kind == WordChangeKind.Same)
            {
                builder.AddContent(0, words.Text);
                continue;
            }

            var (element, begins, ends) = words.Kind == WordChangeKind.Inserted ? ("ins", "inserted: ", " end of insertion ") : ("del", "deleted: ", " end of deletion ");
            builder.OpenElement(1, element);
            Hidden(builder, begins);
            builder.AddContent(2, words.Text);
            Hidden(builder, ends);
            builder.CloseElement();
        }
    }

    private static void Hidden(RenderTreeBuilder builder, string text)
    {
        builder.OpenElement(3, "span");
        builder.AddAttribute(4, "class", "hidden");
        builder.AddContent(5, text);
        builder.CloseElement();
    }
}
