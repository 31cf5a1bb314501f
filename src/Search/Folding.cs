using System.Globalization;
using System.Text;

namespace CopArchive.Search;

/// <summary>Folds words, so that <c>Évaluation</c> and <c>EVALUATION</c> are one; the site's script folds just so.</summary>
public static class Folding
{
    /// <summary>The stroke that stretches Arabic words.</summary>
    internal const char Tatweel = '\u0640';

    /// <summary>
    /// Compatibility decomposition (NFKD), without marks, tatweel and format characters, in lower case; a final sigma is a
    /// sigma, since languages of programming differ on it.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // lone surrogates would make Normalize throw; enumerating runes replaces them
        var folded = new StringBuilder(text.Length);
        foreach (var rune in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (rune.Value != Tatweel && !IsMark(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                folded.Append(Rune.ToLowerInvariant(rune));
            }
        }

        return folded.Replace('ς', 'σ').ToString();
    }

    /// <summary>Whether a sign belongs to the one before it: <c>\p{M}</c>.</summary>
    internal static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Whether a sign stands in words: <c>\p{L}</c>, <c>\p{N}</c>, <c>\p{M}</c>.</summary>
    internal static bool IsWord(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value)
        : Rune.IsLetter(rune) || IsMark(rune) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
