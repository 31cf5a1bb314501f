using System.Globalization;
using System.Text;

namespace CopArchive.Values;

/// <summary>
/// When two wordings are the same: letter by letter, sign by sign, but for how spaces, quotation marks and dashes are drawn. More or fewer
/// spaces in one place are the same; a space, mark or dash that comes or goes is a difference.
/// </summary>
public static class SameWords
{
    /// <summary>A wording in the one spelling that all have to which it is the same.</summary>
    public static string Folded(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var rune in Normalized(words).EnumerateRunes().Where(r => !PrintsNothing(r)))
        {
            if (!Rune.IsWhiteSpace(rune))
            {
                folded.Append(IsDash(rune) ? "-" : IsQuotationMark(rune) ? "'" : rune.ToString());
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>An accent may be written with its letter or behind it; what is no letter at all must not stop the program.</summary>
    internal static string Normalized(string words, NormalizationForm form = NormalizationForm.FormC) =>
        string.Concat(words.EnumerateRunes().Select(r => (r.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar : r)).Normalize(form);

    private static bool IsDash(Rune rune) => Rune.GetUnicodeCategory(rune) == UnicodeCategory.DashPunctuation || rune.Value == '\u2212';

    private static bool IsQuotationMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation
        || rune.Value is '"' or '\'' or '`' or '´' or '‚' or '„' or '「' or '」' or '『' or '』' or '〝' or '〞' or '〟' or '＂' or '＇';

    /// <summary>Where a word may be broken, or must not: soft hyphen, space without width, word joiner.</summary>
    private static bool PrintsNothing(Rune rune) => rune.Value is '\u00AD' or '\u200B' or '\u2060' or '\uFEFF';
}
