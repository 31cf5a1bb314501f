using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>
/// Meetings as papers name them: <c>second meeting</c>, <c>2e réunion</c>, <c>fifteenth and sixteenth meetings</c>, <c>第二次会议</c>.
/// </summary>
internal static class MeetingWords
{
    /// <summary>Letters that may stand in front of the ordinal: <c>The</c>, <c>WG-CP</c>.</summary>
    private const int LongestArticle = 6;

    private static readonly Dictionary<string, int> Numbers = PaperWords.All
        .SelectMany(w => w.Ordinals.SelectMany((names, i) => names.Select(n => (Name: WordMatch.Fold(n), Number: i + 1))))
        .DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Number, StringComparer.Ordinal);

    private static readonly string Ordinal =
        $@"(?:(?<![\p{{L}}\p{{N}}-[\u2E80-\u9FFF]])(?:{Any(Numbers.Keys)})|(?<![\p{{L}}\p{{N}}])[0-9]{{1,2}}\s?(?:"
            + $@"{Any(PaperWords.All.SelectMany(w => w.OrdinalEndings).Select(WordMatch.Fold))})|第\s?[0-9]{{1,2}}\s?(?:次|届))";

    private static readonly string Several =
        $@"(?<o>{Ordinal})(?:(?:\s?,\s?|\s?(?:{Any(PaperWords.All.SelectMany(w => w.And).Select(WordMatch.Fold))})\s?)(?<o>{Ordinal}))*";
    private static readonly string Meeting = $@"(?:{Any(PaperWords.All.SelectMany(w => w.Meeting).Select(WordMatch.Fold))})";

    private static readonly Regex Before = new($@"{Several}\s?{Meeting}(?![\p{{L}}])", RegexOptions.CultureInvariant);

    // Chinese writes on without spaces
    private static readonly Regex Chinese = new($@"{Several}\s?会议", RegexOptions.CultureInvariant);

    private static readonly Regex After = new($@"(?<![\p{{L}}]){Meeting}\s{Several}(?![\p{{L}}])", RegexOptions.CultureInvariant);

    /// <summary>The numbers of the meetings that a text names first; empty where it names none.</summary>
    public static IReadOnlyList<int> Find(string text)
    {
        var folded = WordMatch.Fold(text);
        var match = new[] { Before, Chinese, After }.Select(f => f.Match(folded)).Where(m => m.Success).MinBy(m => m.Index);
        return match is null ? [] : [.. match.Groups["o"].Captures.Select(c => Number(c.Value)).Distinct()];
    }

    /// <summary>Whether a text names a meeting.</summary>
    public static bool Names(string text) => Find(text).Count > 0;

    /// <summary>Whether a line begins with a meeting, and so says which it is: <c>Second meeting, Geneva, 11 June 2010</c>.</summary>
    public static bool IsMeeting(string line) =>
        WordMatch.Fold(line) is var folded
        && new[] { Before, Chinese, After }.Select(f => f.Match(folded)).Where(m => m.Success).MinBy(m => m.Index) is { } match
        && folded[..match.Index].Count(char.IsLetterOrDigit) <= LongestArticle;

    private static int Number(string ordinal) => Numbers.TryGetValue(ordinal, out var number)
        ? number
        : int.Parse(string.Concat(ordinal.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);

    private static string Any(IEnumerable<string> words) =>
        string.Join('|', words.Distinct().OrderByDescending(w => w.Length).Select(Regex.Escape));
}
