using CopArchive.Theme.Attributes;
using CopArchive.Theme.Writing;
using CopArchive.Wording;
using Microsoft.AspNetCore.Components;

namespace CopArchive.Theme.Parts;

/// <summary>A line of words and links.</summary>
public sealed class PhrasesView : WrittenPart
{
    /// <summary>The line.</summary>
    [Parameter, EditorRequired]
    public required Phrases Phrases { get; set; }

    internal override void Write(PageWriter to) => Write(to, Links, Phrases);

    /// <summary>Writes a line.</summary>
    internal static void Write(PageWriter to, Links links, Phrases phrases)
    {
        for (var i = 0; i < phrases.Parts.Count; i++)
        {
            var phrase = phrases.Parts[i];
            if (phrase.IsPlain)
            {
                to.Text(phrase.Text);
                continue;
            }

            if (phrase is { Inside: { } line, To: null, Language: null, Outside: null, Mark: null })
            {
                Write(to, links, line);
                continue;
            }

            var tag = phrase is { To: null, Outside: null } ? phrase.Mark?.Tag ?? "span" : "a";
            to.Element(
                tag,
                ("href", phrase.To is null ? phrase.Outside : links.To(phrase.To)),
                ("lang", phrase.Language),
                (phrase.Mark?.Attribute ?? "", phrase.Mark?.Attribute is null ? null : phrase.Mark.Value),
                ("dir", phrase.Language is { } own ? DirectionOf(own, phrase.Mark is not null, links) : null),
                ("rel", phrase.Outside?.StartsWith("http", StringComparison.Ordinal) == true ? "external" : null));
            if (phrase.Inside is { } inside)
            {
                Write(to, links, inside);
            }
            else
            {
                to.Text(phrase.Text);
            }

            to.Close(tag);
        }
    }

    /// <summary>In a frame that is written from the other side its stops and brackets would fall on the wrong one.</summary>
    private static string? DirectionOf(string language, bool isMarked, Links links) =>
        Languages.Direction(language) is var own && (isMarked || own != Languages.Direction(links.Words.Language)) ? own : null;
}
