using System.Globalization;
using System.Text.RegularExpressions;

namespace CopArchive.Importing.Blocks;

/// <summary>A parsed label, so that one can be recognised as following another.</summary>
/// <param name="Printed">As printed, with stop or brackets.</param>
/// <param name="Kind">What it counts with.</param>
/// <param name="Numbers">Its numbers, that of a letter being its place in the alphabet; empty for bullets and for <c>ii</c>.</param>
/// <param name="Roman">Its value as a Roman number; 0 where it can be none.</param>
internal sealed partial record TypedLabel(string Printed, LabelKind Kind, IReadOnlyList<int> Numbers, int Roman)
{
    private const string Bullets = "·•◦▪●‣■○-–—*";

    /// <summary>The label that a text begins with, with how many signs it and the space behind it take; null for none.</summary>
    /// <param name="text">The words of a block.</param>
    /// <param name="bare">Whether a number without a stop counts with a single space behind it, as in headings.</param>
    public static (TypedLabel Label, int Length, bool Tabbed)? At(string text, bool bare)
    {
        var start = text.Length - text.TrimStart().Length;
        var line = text[start..];
        if (line.Length > 1 && Bullets.Contains(line[0]) && char.IsWhiteSpace(line[1]))
        {
            return (new TypedLabel("-", LabelKind.Bullet, [], 0), start + line.Length - line[1..].TrimStart().Length, true);
        }

        var match = (bare ? Heading() : Form()).Match(line);
        var gap = match.Groups["gap"].Value;
        return match.Success && Of(match.Groups["label"].Value) is { } label
            ? (label, start + match.Length, gap.Contains('\t') || gap.Length > 2)
            : null;
    }

    /// <summary>A label as the reader of the file saw it; null if it cannot be parsed.</summary>
    public static TypedLabel? Of(string printed)
    {
        printed = printed.Trim();
        if (printed.Length == 1 && Bullets.Contains(printed[0]))
        {
            return new TypedLabel("-", LabelKind.Bullet, [], 0);
        }

        if (!Whole().IsMatch(printed))
        {
            return null;
        }

        var core = printed.Trim('(', ')', '.');
        if (char.IsAsciiDigit(core[0]))
        {
            IReadOnlyList<int> numbers = [.. core.Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
            return new TypedLabel(printed, numbers.Count > 1 ? LabelKind.Path : LabelKind.Digit, numbers, 0);
        }

        var lower = core.ToLowerInvariant();
        return new TypedLabel(
            printed,
            core == lower ? LabelKind.Small : LabelKind.Capital,
            core.Length == 1 ? [lower[0] - 'a' + 1] : [],
            RomanValue(lower));
    }

    /// <summary>Whether it is the first of a list.</summary>
    public bool IsFirst => Numbers is [1] || Roman == 1;

    /// <summary>Whether it follows another in one list.</summary>
    public bool Follows(TypedLabel earlier) =>
        Kind == earlier.Kind && Kind is not (LabelKind.Bullet or LabelKind.Path)
        && ((Numbers is [var own] && earlier.Numbers is [var before] && own == before + 1)
            || (Roman > 0 && earlier.Roman > 0 && Roman == earlier.Roman + 1));

    private static int RomanValue(string letters)
    {
        string[] values =
        [
            "", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
            "xix", "xx",
        ];
        return Math.Max(0, Array.IndexOf(values, letters));
    }

    private const string Roman20 = "[ivx]{2,5}|[IVX]{2,5}";

    [GeneratedRegex(
        @"^(?:(?<label>[0-9]{1,3}(?:\.[0-9]{1,3})+[.)]?|[0-9]{1,3}[.)]|\([0-9]{1,3}\)|(?:[A-Za-z]|" + Roman20 + @")[.)]|\((?:[A-Za-z]|"
            + Roman20 + @")\))(?<gap>\s+)|(?<label>[0-9]{1,3})(?<gap>\t\s*|\s{3,}))",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(
        @"^(?<label>[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?|(?:[A-Z]|" + Roman20 + @")[.)])(?<gap>\s+)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(
        @"^(?:[0-9]{1,3}(?:\.[0-9]{1,3})*[.)]?|\([0-9]{1,3}\)|(?:[A-Za-z]|" + Roman20 + @")[.)]|\((?:[A-Za-z]|" + Roman20 + @")\))$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Whole();
}

/// <summary>What a label counts with.</summary>
internal enum LabelKind
{
    /// <summary>A sign.</summary>
    Bullet,

    /// <summary>A path of numbers: <c>6.4</c>.</summary>
    Path,

    /// <summary>A number.</summary>
    Digit,

    /// <summary>Small letters, or small Roman numbers.</summary>
    Small,

    /// <summary>Capital letters, or capital Roman numbers.</summary>
    Capital,
}
