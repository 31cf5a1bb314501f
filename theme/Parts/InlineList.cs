using CopArchive.Pages.Parts;
using CopArchive.Theme.Attributes;
using CopArchive.Theme.Writing;
using Microsoft.AspNetCore.Components;

namespace CopArchive.Theme.Parts;

/// <summary>Running text.</summary>
public sealed class InlineList : WrittenPart
{
    /// <summary>The pieces, in reading order.</summary>
    [Parameter, EditorRequired]
    public required IReadOnlyList<ShownInline> Inlines { get; set; }

    internal override void Write(PageWriter to) => Write(to, Links, Inlines);

    /// <summary>Writes running text.</summary>
    internal static void Write(PageWriter to, Links links, IReadOnlyList<ShownInline> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i])
            {
                case ShownInline.Words words:
                    to.Text(words.Text);
                    break;
                case ShownInline.Styled styled:
                    to.Element(styled.Tag);
                    Heard(to, links, styled.Tag switch
                    {
                        "ins" => links.Words.InsertedInPaper,
                        "del" => links.Words.DeletedInPaper,
                        _ => null,
                    });
                    Write(to, links, styled.Content);
                    Heard(to, links, styled.Tag switch
                    {
                        "ins" => links.Words.EndOfInsertion,
                        "del" => links.Words.EndOfDeletion,
                        _ => null,
                    });
                    to.Close(styled.Tag);
                    break;
                case ShownInline.Foreign foreign:
                    to.Element("span", ("lang", foreign.Language), ("dir", foreign.Direction));
                    Write(to, links, foreign.Content);
                    to.Close("span");
                    break;
                case ShownInline.Break:
                    to.Raw("<br />");
                    break;
                case ShownInline.Leading leading:
                    to.Element("a", ("href", links.To(leading.To)));
                    to.Text(leading.Text);
                    to.Close("a");
                    break;
                case ShownInline.Unknown unknown:
                    to.Element("span", ("class", "unknown"), ("title", links.Words.NoPageForIt));
                    to.Text(unknown.Text);
                    to.Close("span");
                    break;
                case ShownInline.Marked marked:
                    to.Element("mark");
                    to.Text(marked.Text);
                    to.Close("mark");
                    break;
                case ShownInline.Printed printed:
                    to.Element("span", ("class", "printed"));
                    Write(to, links, printed.Content);
                    to.Close("span");
                    to.Text(printed.Target is null ? "" : $" ({printed.Target})");
                    break;
                default:
                    throw new InvalidOperationException($"no way to show {pieces[i].GetType().Name}");
            }
        }
    }

    /// <summary>Words that are heard and not seen, since many screen readers announce <c>ins</c> and <c>del</c> only if told to.</summary>
    private static void Heard(PageWriter to, Links links, string? words)
    {
        if (words is not null)
        {
            to.Element("span", ("class", "hidden"), ("lang", links.Words.Language));
            to.Text(words);
            to.Close("span");
        }
    }
}
