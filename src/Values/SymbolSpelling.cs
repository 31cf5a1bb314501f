using System.Globalization;
using System.Text;

namespace CopArchive.Values;

/// <summary>Folds the spellings of document numbers.</summary>
internal static class SymbolSpelling
{
    // Cyrillic and Greek capitals and small letters that look like Latin ones, each above its Latin twin.
    private const string Twins = "АВЕЅІЈКМНОРСТХУԚԜавеѕіјкмнорстхуԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "ABESIJKMHOPCTXYQWabesijkmhopctxyqwABEZHIKMNOPTYX";

    /// <summary>
    /// Character by character: full-width forms, digits of any script and look-alikes become ASCII, any dash <c>-</c>, any slash <c>/</c>,
    /// any space a space. Case is kept.
    /// </summary>
    public static char Fold(char c)
    {
        if (c < '\u0080')
        {
            return c;
        }

        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            return (char)(c - 0xFEE0);
        }

        if (Twins.IndexOf(c) is >= 0 and var twin)
        {
            return Latin[twin];
        }

        var category = char.GetUnicodeCategory(c);
        return category == UnicodeCategory.DecimalDigitNumber ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c))
            : category == UnicodeCategory.DashPunctuation ? '-'
            : category == UnicodeCategory.SpaceSeparator ? ' '
            : c switch { '\u2212' => '-', '\u2044' or '\u2215' => '/', _ => c };
    }

    /// <summary>
    /// The runs of letters and of digits in a number, lower case, all between them dropped; neighbouring runs of letters are one:
    /// <c>WG-CP/2/6 Rev.1</c> → <c>wgcp</c>, <c>2</c>, <c>6</c>, <c>rev</c>, <c>1</c>.
    /// </summary>
    public static IReadOnlyList<string> Atoms(string text)
    {
        var atoms = new List<string>();
        var atom = new StringBuilder();
        var separated = true;
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                separated = true;
                continue;
            }

            var digit = rune.IsAscii && Rune.IsDigit(rune);
            if (atom.Length > 0 && (char.IsAsciiDigit(atom[0]) != digit || (digit && separated)))
            {
                atoms.Add(atom.ToString());
                atom.Clear();
            }

            Append(atom, rune);
            separated = false;
        }

        if (atom.Length > 0)
        {
            atoms.Add(atom.ToString());
        }

        return atoms;
    }

    /// <summary>
    /// Lower-case ASCII letters and digits, all else between them as one <c>-</c>; a letter that has no ASCII form
    /// is written by its code (<c>u4e2d</c>), so that two numbers never become the same.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        var pending = false;
        foreach (var rune in Folded(text).EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                pending = slug.Length > 0;
                continue;
            }

            slug.Append(pending ? "-" : "");
            if (rune.IsAscii)
            {
                slug.Append((char)rune.Value);
            }
            else
            {
                slug.Append(CultureInfo.InvariantCulture, $"u{rune.Value:x4}");
            }

            pending = false;
        }

        return slug.ToString();
    }

    /// <summary>The same, cut between words where it is longer than <paramref name="longest"/>.</summary>
    public static string Slug(string text, int longest)
    {
        var slug = Slug(text);
        return slug.Length <= longest ? slug : slug[..(slug.LastIndexOf('-', longest) is > 0 and var cut ? cut : longest)];
    }

    /// <summary>Sign by sign in small letters, without accents and marks.</summary>
    private static string Folded(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant(); // as nearly all numbers are
        }

        // lone surrogates would make Normalize throw, which enumerating runes replaces, and so would U+FFFE
        var whole = string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFE));
        var folded = new StringBuilder();
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format))
            {
                Append(folded, Rune.ToLowerInvariant(rune.IsBmp ? new Rune(Fold((char)rune.Value)) : rune));
            }
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder text, Rune rune)
    {
        Span<char> signs = stackalloc char[2];
        text.Append(signs[..rune.EncodeToUtf16(signs)]);
    }
}
