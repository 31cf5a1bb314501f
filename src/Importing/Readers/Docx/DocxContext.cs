using System.Xml.Linq;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>The context of words, passed down from element to element.</summary>
/// <param name="Link">Address that they lead to; null for none.</param>
/// <param name="Change">The tracked change that they are a part of, in words; null for none.</param>
/// <param name="IsDropped">Whether that change took them away.</param>
internal sealed record DocxContext(string? Link = null, string? Change = null, bool IsDropped = false)
{
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
