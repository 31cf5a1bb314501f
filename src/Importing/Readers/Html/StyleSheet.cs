using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace CopArchive.Importing.Readers.Html;

/// <summary>
/// How the classes of a page's own style sheet make words look, as Google Docs and others write pages: struck through, underlined, bold,
/// slanted, raised. All else that a style sheet says is passed over.
/// </summary>
internal static partial class StyleSheet
{
    private static readonly string[] Known = ["text-decoration", "text-decoration-line", "font-weight", "font-style", "vertical-align"];

    /// <summary>Writes the look of classes at the elements that bear them, as if it had been written there.</summary>
    public static void WriteAtElements(IDocument document)
    {
        var looks = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rule in document.QuerySelectorAll("style").SelectMany(s => Rule().Matches(s.TextContent)))
        {
            var look = string.Join(';', rule.Groups["look"].Value.Split(';', StringSplitOptions.TrimEntries)
                .Where(d => d.Split(':') is [var name, var value]
                    && Known.Contains(name.Trim().ToLowerInvariant())
                    && !value.Contains("none", StringComparison.OrdinalIgnoreCase)));
            if (look.Length > 0)
            {
                looks[rule.Groups["class"].Value] = looks.GetValueOrDefault(rule.Groups["class"].Value) + look + ";";
            }
        }

        if (looks.Count == 0)
        {
            return;
        }

        foreach (var element in document.QuerySelectorAll("[class]"))
        {
            var look = string.Concat(element.ClassList.Select(c => looks.GetValueOrDefault(c)));
            if (look.Length > 0)
            {
                element.SetAttribute("style", look + element.GetAttribute("style"));
            }
        }
    }

    /// <summary>A rule for one class alone: <c>.c2{text-decoration:line-through}</c>, <c>span.c2{…}</c>.</summary>
    [GeneratedRegex(@"(?<=^|[\s},;/])(?:[A-Za-z]{1,10})?\.(?<class>[A-Za-z_][\w-]{0,80})\s*\{(?<look>[^{}]{0,2000})\}")]
    private static partial Regex Rule();
}
