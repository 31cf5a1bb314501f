using System.Text.RegularExpressions;

namespace CopArchive.Importing.Readers.Html;

/// <summary>
/// How deeply a page is nested, told from its tags alone: a parser takes time by the square of it, so it is asked for before.
/// </summary>
internal static partial class HtmlDepth
{
    private const int Deepest = 10_000;

    /// <summary>Elements that need no end, or have none: their tags say nothing of depth.</summary>
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta",
        "optgroup", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
    };

    /// <summary>Whether it is deeper than any page.</summary>
    public static bool IsPast(string html)
    {
        var depth = 0;
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var isEnd = html[tag.Index + 1] == '/';
            var name = html.AsSpan(tag.Index + (isEnd ? 2 : 1), tag.Length - (isEnd ? 2 : 1));
            if (!Open.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name))
            {
                depth = Math.Max(0, depth + (isEnd ? -1 : 1));
                if (depth > Deepest)
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9]*")]
    private static partial Regex Tag();
}
