using System.Collections.Concurrent;
using System.Globalization;
using CopArchive.Search;

namespace CopArchive.Importing.Vocabulary;

/// <summary>Compares words of papers: capitals, accents, digits of other scripts and kinds of space do not count.</summary>
internal static class WordMatch
{
    // cache of folded words
    private static readonly ConcurrentDictionary<string, string> Folded = new(StringComparer.Ordinal);

    /// <summary>A text as it is compared.</summary>
    public static string Fold(string text)
    {
        var digits = string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c));
        return string.Join(' ', Folding.Fold(digits).Replace('’', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A word of a table, folded.</summary>
    public static string FoldWord(string word) => Folded.GetOrAdd(word, Fold);

    /// <summary>Whether a folded text is one of some words; stops and colons at its end do not count.</summary>
    public static bool Is(string folded, IEnumerable<string> words) => folded.Trim(' ', '.', ':', '：', '。') is var bare && words.Any(w => FoldWord(w).TrimEnd('.') == bare);

    /// <summary>The longest of some words with which a folded text begins; null where it begins with none.</summary>
    public static string? Begins(string folded, IEnumerable<string> words) =>
        words.Select(FoldWord).Where(w => folded.StartsWith(w, StringComparison.Ordinal) && EndsAt(folded, w.Length)).MaxBy(w => w.Length);

    /// <summary>Whether a folded text holds one of some words.</summary>
    public static bool Has(string folded, IEnumerable<string> words) => words.Select(FoldWord).Any(w => At(folded, w) >= 0);

    /// <summary>Where a whole word stands in a folded text; -1 where it does not.</summary>
    private static int At(string folded, string word)
    {
        for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (EndsAt(folded, at) && EndsAt(folded, at + word.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a word can end or begin here; Chinese writes without spaces.</summary>
    private static bool EndsAt(string folded, int at) =>
        at <= 0 || at >= folded.Length || !char.IsLetterOrDigit(folded[at]) || !char.IsLetterOrDigit(folded[at - 1]) || folded[at] >= '\u2E80' || folded[at - 1] >= '\u2E80';
}
