using System.Text.RegularExpressions;

namespace CopArchive.Importing.Papers;

/// <summary>
/// What a printed line shows about its place in a text: whether it begins something, continues, or belongs to the page and not to the
/// paper.
/// </summary>
internal static partial class PrintedLines
{
    /// <summary>Bullets of lists.</summary>
    public const string BulletSigns = "•·▪▫◦‣●○■□◆❖➢✓✔–—-*+\uF0B7\uF0A7\uF0D8";

    /// <summary>Whether a line begins with a label: <c>1.2 </c>, <c>.1 </c>, <c>a) </c>, <c>(iv) </c>.</summary>
    public static bool BeginsWithLabel(string line) => Label().IsMatch(line);

    /// <summary>Whether it is such a label and nothing else.</summary>
    public static bool IsLabel(string words) => Label().Match(words + " ").Length == words.Length + 1;

    /// <summary>The words behind the sign of a list; null where there is none.</summary>
    public static string? AfterBullet(string line)
    {
        var trimmed = line.TrimStart();
        return trimmed.Length > 2 && BulletSigns.Contains(trimmed[0], StringComparison.Ordinal) && trimmed[1] is ' ' or '\t' or '\u00A0'
            ? trimmed[1..].TrimStart()
            : trimmed.StartsWith("o\t", StringComparison.Ordinal) ? trimmed[2..].TrimStart()
            : null;
    }

    /// <summary>Whether the next line plainly goes on with the sentence of this one.</summary>
    public static bool RunsOn(string line, string next)
    {
        var end = line.TrimEnd().TrimEnd('*', '_', ')', '”', '"');
        var start = next.TrimStart().TrimStart('*', '_', '“', '"', '(');
        return end.Length > 0 && start.Length > 0 && !".!?;:؟。".Contains(end[^1], StringComparison.Ordinal)
            && !BeginsWithLabel(next) && AfterBullet(next) is null && char.IsLower(start[0]);
    }

    /// <summary>Whether a word was cut at the end of the line.</summary>
    public static bool IsHyphenated(string line, string next) =>
        line.Length > 1 && line[^1] is '-' or '\u2010' or '\u00AD' && char.IsLetter(line[^2]) && next.Length > 0 && char.IsLower(next[0]);

    /// <summary>Whether it is the number of a page, with a word or a total beside it that says so.</summary>
    public static bool IsPageNumber(string line) => PageNumber().IsMatch(line);

    /// <summary>Whether it is a number alone, as pages have it in their foot.</summary>
    public static bool IsBareNumber(string line) => BareNumber().IsMatch(line);

    [GeneratedRegex(@"^\s*(?:\.?\d+(?:\.\d+)*[.)]?|\(?(?:\d+|\p{L}|[ivxlIVXL]+)[.)]|\((?:\d+|\p{L}|[ivxlIVXL]+)\))[\s\u00A0]")]
    private static partial Regex Label();

    [GeneratedRegex(
        @"^\s*(?:(?:page|seite|página|pagina|стр\.?|страница|صفحة|الصفحة)\s*\d+(?:\s*(?:of|/|de|sur|von|из|من)\s*\d+)?"
            + @"|\d+\s*(?:of|sur|von|из|من)\s*\d+|\d+\s*/\s*\d+)\s*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^[\s\-–—|]*(?:\p{Nd}{1,4}|[ivxl]{1,6})[\s\-–—|]*$")]
    private static partial Regex BareNumber();
}
