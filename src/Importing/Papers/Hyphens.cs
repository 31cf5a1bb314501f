using System.Text.RegularExpressions;

namespace CopArchive.Importing.Papers;

/// <summary>Joins words that were cut at the end of a line; how the paper writes them elsewhere decides about the hyphen.</summary>
internal sealed partial class Hyphens
{
    private readonly HashSet<string> _whole;
    private readonly FindingList _findings;

    /// <param name="text">The whole paper, in which the same words may stand uncut.</param>
    /// <param name="findings">Receives each word that had to be guessed.</param>
    public Hyphens(string text, FindingList findings)
    {
        _whole = [.. Words().Matches(text).Select(m => m.Value.ToLowerInvariant())];
        _findings = findings;
    }

    /// <summary>Two lines as one.</summary>
    public string Join(string line, string next, string where)
    {
        if (!PrintedLines.IsHyphenated(line, next))
        {
            // 2010-/2012, North-/South: the hyphen belongs to the words, and there is no space behind it
            return IsCompound().IsMatch(line) && next.Length > 0 && (char.IsDigit(next[0]) || char.IsUpper(next[0]))
                ? line + next
                : line + " " + next;
        }

        if (line[^1] == '\u00AD')
        {
            return line[..^1] + next;
        }

        var before = Words().Matches(line[..^1]).LastOrDefault()?.Value ?? "";
        var after = Words().Match(next).Value;
        if (_whole.Contains((before + "-" + after).ToLowerInvariant()))
        {
            return line + next;
        }

        if (!_whole.Contains((before + after).ToLowerInvariant()))
        {
            _findings.Doubted("a word cut at the end of a line was put together; it may have a hyphen", before + after, where);
        }

        return line[..^1] + next;
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])[\p{Lu}\p{N}][\p{L}\p{M}\p{N}]*[-\u2010]\z")]
    private static partial Regex IsCompound();

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*")]
    private static partial Regex Words();
}
