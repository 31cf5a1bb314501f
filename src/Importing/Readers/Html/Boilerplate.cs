using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using AngleSharp.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>
/// Recognises what surrounds a paper on a page: menus, adverts, buttons of document-sharing sites. An element with much of the page's text
/// never counts.
/// </summary>
internal sealed partial class Boilerplate
{
    private const double MostOfPage = 0.3;

    private readonly int _words;

    /// <summary>For a page with that body.</summary>
    public Boilerplate(IElement body) => _words = Length(body);

    /// <summary>What the element is, in words, if it does not belong to the paper; null where it does.</summary>
    public string? Describe(IElement element)
    {
        var name = Role(element.GetAttribute("role")) ?? Tag(element) ?? Class(element);
        return name is not null && Length(element) <= _words * MostOfPage ? name : null;
    }

    /// <summary>Whether a short line is one of those that document-sharing sites put between the pages of a paper.</summary>
    public static bool IsLine(string line) => line.Length < 80 && (PrintedLines.IsPageNumber(line) || SiteLine().IsMatch(line));

    private static int Length(IElement element) => element.TextContent.Count(char.IsLetterOrDigit);

    private static string? Role(string? role) => role switch
    {
        "navigation" or "menu" or "menubar" => "a menu of the page",
        "banner" or "contentinfo" or "complementary" or "search" or "dialog" or "alert" => "the frame of the page",
        _ => null,
    };

    private static string? Tag(IElement element) => element.LocalName switch
    {
        "nav" => "a menu of the page",
        "aside" => "a box beside the text",
        "header" or "footer" when element.Closest("article, main") is null => "the frame of the page",
        "form" or "button" or "select" or "textarea" or "datalist" or "dialog" => "a form or button of the page",
        _ => null,
    };

    private static string? Class(IElement element) =>
        element.LocalName is not ("body" or "html" or "main" or "article")
        && (element.ClassName + " " + element.Id) is { } names
        && SiteClass().Match(names) is { Success: true } match
            ? $"a part of the page named “{match.Value.Trim()}”" : null;

    [GeneratedRegex(
        @"(?<![\w-])(?:ads?|advert\w*|ad-\w+|\w+-ads?|banner|cookies?\w*|cookie-\w+|consent|sidebar|breadcrumbs?|menu|navbar"
            + @"|nav|toolbar|share|sharing|social\w*|social-\w+|download\w*|download-\w+|related\w*|related-\w+|recommend\w*"
            + @"|recommend-\w+|login|signup|sign-up|popup|modal|promo\w*|subscribe|newsletter|site-header|site-footer|page-footer"
            + @"|upsell|rating|pagination|pager)(?![\w-])",
        RegexOptions.IgnoreCase)]
    private static partial Regex SiteClass();

    [GeneratedRegex(
        @"^(?:download(?: (?:now|as pdf|pdf|free|full pdf|this document))?|share(?: this document)?|print|embed|save"
            + @"|report(?: this document)?|advertisements?|sponsored|sign (?:in|up)|log ?in|uploaded by.{0,40}|\d[\d.,]*k? views?"
            + @"|0 ratings?.{0,40}|you are on page \d+ of \d+|skip to (?:main )?content|back to top|search|full ?screen|loading\.*"
            + @"|next|previous|cookies? (?:settings|policy)|ad|read more|see more|\d+% (?:\(\d+\) )?found this document useful.{0,40})$",
        RegexOptions.IgnoreCase)]
    private static partial Regex SiteLine();
}
