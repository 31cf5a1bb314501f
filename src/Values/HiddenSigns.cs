using System.Buffers;
using System.Globalization;

namespace CopArchive.Values;

/// <summary>
/// Characters that no text may hold, however they came in: control characters other than tab and line end; those that override or isolate
/// the direction of writing, which can make a text look other than it is (CVE-2021-42574); those that are none, and halves of one. Plain
/// direction marks stay allowed: Arabic papers need them. Nor may what is never seen part a word from itself: soft hyphens, spaces
/// without width.
/// </summary>
public static class HiddenSigns
{
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c).Where(c => !Contain(c))]);

    /// <summary>Whether a character is one of them; of a pair of surrogates neither half is.</summary>
    public static bool Contain(char c) =>
        (char.GetUnicodeCategory(c) == UnicodeCategory.Control && c is not ('\n' or '\t'))
        || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFFFE' or '\uFFFF'
        // what parts or joins words without being seen; the joiners of Persian and of Indian scripts (U+200C, U+200D) are letters there
        or '\u00AD' or '\u180E' or '\u200B' or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    /// <summary>Where the first one stands; -1 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        // nearly all signs are plain ones, which are passed over many at once: asking of each was half a percent of a build
        for (var i = 0; text[i..].IndexOfAnyExcept(Plain) is >= 0 and var skipped; i++)
        {
            i += skipped;
            if (Contain(text[i]))
            {
                return i;
            }

            if (char.IsSurrogate(text[i]))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                {
                    return i;
                }

                i++;
            }
        }

        return -1;
    }

    /// <summary>
    /// A name on one line, to be printed: those in it, and what breaks a line, by their codes (<c>\u001B</c>). Whoever names a file could
    /// otherwise write to the terminal, or to the log, of those who are told of it.
    /// </summary>
    public static string Shown(string name) => name.Any(c => Contain(c) || char.IsControl(c) || c is '\u2028' or '\u2029')
        ? string.Concat(name.Select(c => Contain(c) || char.IsControl(c) || c is '\u2028' or '\u2029'
            ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}")
            : c.ToString()))
        : name;

    /// <summary>The same text without them; half a pair becomes the sign for a character that is lost (U+FFFD).</summary>
    public static string Without(string text) => IndexIn(text) < 0
        ? text
        : string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || !Contain((char)r.Value)).Select(r => r.ToString()));
}
