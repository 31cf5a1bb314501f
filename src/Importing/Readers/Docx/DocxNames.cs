using System.Globalization;
using System.Xml.Linq;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Names in the XML of Word files, and how their attributes are read: leniently, since an invalid value is no reason to lose words.
/// </summary>
internal static class DocxNames
{
    /// <summary>WordprocessingML.</summary>
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>Relationships to other parts.</summary>
    public static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Formulas.</summary>
    public static readonly XNamespace M = "http://schemas.openxmlformats.org/officeDocument/2006/math";

    /// <summary>The attribute <c>w:val</c> of that child.</summary>
    public static string? Val(this XElement? element, string child) => element?.Element(W + child)?.Attr("val");

    /// <summary>An attribute of WordprocessingML.</summary>
    public static string? Attr(this XElement element, string name) =>
        (string?)element.Attribute(W + name) ?? (string?)element.Attribute(name);

    /// <summary>A whole number; null for anything else.</summary>
    public static int? Int(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Whether the child is present and on; null if it is absent.</summary>
    public static bool? Switch(this XElement? element, string child) =>
        element?.Element(W + child) is { } found ? found.Attr("val") is not ("0" or "false" or "off" or "none") : null;
}
