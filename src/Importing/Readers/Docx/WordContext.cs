using System.Xml.Linq;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>What holds for the words at one place, handed down from element to element.</summary>
/// <param name="Link">Address that they lead to; null for none.</param>
/// <param name="Change">The tracked change that they are a part of, in words; null for none.</param>
/// <param name="IsDropped">Whether that change took them away.</param>
internal sealed record WordContext(string? Link = null, string? Change = null, bool IsDropped = false)
{
    /// <summary>Of one content in several forms the newest; the others say the same again.</summary>
    public static XElement? Chosen(XElement alternatives) =>
        alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice")
        ?? alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Fallback");

    /// <summary>Within a tracked change. What was taken away stays so, whatever is within it.</summary>
    public WordContext Within(XElement change) => change.Name.LocalName switch
    {
        _ when IsDropped => this,
        "del" => this with { IsDropped = true, Change = $"tracked deletion{WordLine.By(change)}" },
        "moveFrom" => this with { IsDropped = true, Change = $"tracked move away from here{WordLine.By(change)}" },
        "moveTo" => this with { Change = $"tracked move to here{WordLine.By(change)}" },
        _ => this with { Change = $"tracked insertion{WordLine.By(change)}" },
    };
}
