using System.Xml.Linq;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>A formula of Word as one line of text.</summary>
internal static class DocxFormula
{
    /// <summary>The text, without layout: <c>(a+b)/c</c>, <c>x^2</c>.</summary>
    public static string Text(XElement element)
    {
        string Of(string child) => string.Concat(element.Elements(M + child).Select(Text));
        string Grouped(string child) => Of(child) is { Length: > 1 } text ? $"({text})" : Of(child);
        string Sign(string property, string otherwise) =>
            (string?)element.Element(M + (element.Name.LocalName + "Pr"))?.Element(M + property)?.Attribute(M + "val") ?? otherwise;

        if (element.Name.Namespace != M)
        {
            return element.Name == W + "t" ? element.Value : string.Concat(element.Elements().Select(Text));
        }

        return element.Name.LocalName switch
        {
            "t" => element.Value,
            "f" => $"{Grouped("num")}/{Grouped("den")}",
            "sSup" => $"{Of("e")}^{Grouped("sup")}",
            "sSub" => $"{Of("e")}_{Grouped("sub")}",
            "sSubSup" => $"{Of("e")}_{Grouped("sub")}^{Grouped("sup")}",
            "rad" => Of("deg") is { Length: > 0 } degree ? $"√[{degree}]({Of("e")})" : $"√({Of("e")})",
            "nary" => $"{Sign("chr", "∫")}{(Of("sub") is { Length: > 0 } ? "_" + Grouped("sub") : "")}"
                + $"{(Of("sup") is { Length: > 0 } ? "^" + Grouped("sup") : "")} {Of("e")}",
            "d" => Sign("begChr", "(") + string.Join(Sign("sepChr", "|"), element.Elements(M + "e").Select(Text)) + Sign("endChr", ")"),
            "mr" => string.Join(' ', element.Elements(M + "e").Select(Text)) + "; ",
            _ => string.Concat(element.Elements().Select(Text)),
        };
    }
}
