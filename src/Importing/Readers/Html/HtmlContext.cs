using AngleSharp.Dom;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Html;

/// <summary>The context of words on a page, passed down from element to element.</summary>
internal sealed record HtmlContext(
    bool Bold = false,
    bool Italic = false,
    int Raised = 0,
    string? Link = null,
    string? Language = null,
    RunMark Mark = RunMark.None,
    string? Change = null,
    int Heading = 0,
    int Level = 0,
    int ListDepth = 0,
    bool IsBullet = false,
    bool IsMsoList = false,
    bool IsQuotation = false,
    bool IsPre = false,
    bool IsPageHead = false)
{
    /// <summary>As an element, and the style written at it, change it.</summary>
    public HtmlContext With(IElement element, string style) => this with
    {
        Bold = style.Contains("font-weight:bold", StringComparison.Ordinal) || style.Contains("font-weight:7", StringComparison.Ordinal)
            || (!style.Contains("font-weight:normal", StringComparison.Ordinal)
                && !style.Contains("font-weight:4", StringComparison.Ordinal)
                && (Bold || element.LocalName is "b" or "strong")),
        Italic = style.Contains("font-style:italic", StringComparison.Ordinal)
            || (!style.Contains("font-style:normal", StringComparison.Ordinal)
                && (Italic || element.LocalName is "i" or "em" or "cite" or "dfn" or "var")),
        Raised = element.LocalName == "sup" || style.Contains("vertical-align:super", StringComparison.Ordinal) ? 1
            : element.LocalName == "sub" || style.Contains("vertical-align:sub", StringComparison.Ordinal) ? -1 : Raised,
        Language = element.GetAttribute("lang") is { Length: > 0 } language ? language : Language,
        Change = element.LocalName == "ins" && element.IsTracked() ? "words marked as inserted" : Change,
        Mark = element.LocalName is "del" or "s" or "strike" || style.Contains("line-through", StringComparison.Ordinal) ? RunMark.Struck
            : Mark == RunMark.None && Link is null
                && (element.LocalName is "u" || (element.LocalName is "ins" && !element.IsTracked())
                    || (element.LocalName != "a" && style.Contains("text-decoration:underline", StringComparison.Ordinal)))
                ? RunMark.Underlined
            : Mark,
    };
}
