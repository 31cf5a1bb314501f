using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>How attributes and words of an element are read: leniently, since an invalid value is no reason to lose words.</summary>
internal static partial class HtmlElements
{
    /// <summary>The style of an element in small letters, without its spaces.</summary>
    public static string Style(this IElement element) =>
        element.GetAttribute("style")?.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) ?? "";

    /// <summary>The whole number that an attribute gives; null for anything else.</summary>
    public static int? Number(this IElement element, string attribute) =>
        int.TryParse(element.GetAttribute(attribute), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Whether a program noted a change of its author here, rather than the author the wish to change something.</summary>
    public static bool IsTracked(this IElement element) => element.HasAttribute("cite") || element.HasAttribute("datetime");

    /// <summary>The words of an element on one line.</summary>
    public static string Words(this IElement element) => OneLine(element.TextContent);

    /// <summary>A text with its white space as a browser shows it: each stretch of it is one space.</summary>
    public static string OneLine(string text) => Space().Replace(text, " ");

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Space();
}
