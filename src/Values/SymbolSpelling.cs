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
        var run = new StringBuilder();
        var separated = true;
        Span<char> signs = stackalloc char[2];
        foreach (var rune in Letters(text))
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                separated = true;
                continue;
            }

            var digit = rune.IsAscii && Rune.IsDigit(rune);
            if (run.Length > 0 && (char.IsAsciiDigit(run[0]) != digit || (digit && separated)))
            {
                atoms.Add(run.ToString());
                run.Clear();
            }

            run.Append(signs[..rune.EncodeToUtf16(signs)]);
            separated = false;
        }

        return run.Length == 0 ? atoms : [.. atoms, run.ToString()];
    }

    /// <summary>
    /// Lower-case ASCII letters and digits, all else between them as one <c>-</c>; a letter that has no ASCII form
    /// is written by its code (<c>u4e2d</c>), so that two numbers never become the same.
    /// </summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        var pending = false;
        foreach (var rune in Letters(text))
        {
            if (!Rune.IsLetterOrDigit(rune))
            {
                pending = slug.Length > 0;
                continue;
            }

            slug.Append(pending ? "-" : "").Append(rune.IsAscii ? rune.ToString() : $"u{rune.Value:x4}");
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

    private static IEnumerable<Rune> Letters(string text)
    {
        // lone surrogates would make Normalize throw, which enumerating runes replaces, and so would U+FFFE; ASCII, as nearly all are, is
        // as it is
        var whole = Ascii.IsValid(text) ? text : string.Concat(text.EnumerateRunes().Where(r => r.Value != 0xFFFE));
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            yield return rune.IsBmp ? Rune.ToLowerInvariant(new Rune(Fold((char)rune.Value))) : Rune.ToLowerInvariant(rune);
        }
    }
}
