using System.Xml.Linq;
using CopArchive.Records.Hidden;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>The context of words, passed down from element to element.</summary>
/// <param name="Link">Address that they lead to; null for none.</param>
/// <param name="Change">The tracked change that they are a part of, in words; null for none.</param>
/// <param name="IsDropped">Whether that change took them away.</param>
/// <param name="IsOnColour">Whether the ground that they stand on may be other than white.</param>
internal sealed record DocxContext(string? Link = null, string? Change = null, bool IsDropped = false, bool IsOnColour = false)
{
    /// <summary>On a ground as a shading says (<c>w:shd</c>); null says nothing.</summary>
    public DocxContext On(XElement? shading) => this with { IsOnColour = IsOnColour || IsColour(shading) };

    /// <summary>Whether a shading is one that white words can be seen on.</summary>
    public static bool IsColour(XElement? shading) => shading is not null
        && (shading.Attr("fill") is { } fill
            ? fill is not "auto" && !UnseenWords.IsWhite(fill)
            : shading.Attr("val") is not ("clear" or "nil"));

    /// <summary>The newest of several alternative forms; the others repeat the same content.</summary>
    public static XElement? NewestChoice(XElement alternatives) =>
        alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice")
        ?? alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Fallback");

    /// <summary>Within a tracked change. What was deleted stays deleted, whatever is inside it.</summary>
    public DocxContext Within(XElement change) => change.Name.LocalName switch
    {
        _ when IsDropped => this,
        "del" => this with { IsDropped = true, Change = $"tracked deletion{DocxParagraph.By(change)}" },
        "moveFrom" => this with { IsDropped = true, Change = $"tracked move away from here{DocxParagraph.By(change)}" },
        "moveTo" => this with { Change = $"tracked move to here{DocxParagraph.By(change)}" },
        _ => this with { Change = $"tracked insertion{DocxParagraph.By(change)}" },
    };
}
