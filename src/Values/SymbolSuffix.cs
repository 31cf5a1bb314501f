using System.Text.RegularExpressions;

namespace CopArchive.Values;

/// <summary>What follows a number: the language, and revision, corrigendum or addendum.</summary>
internal static partial class SymbolSuffix
{
    /// <summary>Reads all runs from one on; null where they are no suffix. The language is dropped.</summary>
    public static string? Read(IReadOnlyList<string> atoms, int from)
    {
        var suffixes = new List<string>();
        for (var i = from; i < atoms.Count; i++)
        {
            var number = i + 1 < atoms.Count && char.IsAsciiDigit(atoms[i + 1][0]) ? atoms[i + 1] : null;
            var match = (number is null ? Unnumbered() : Numbered()).Match(atoms[i]);
            if (!match.Success)
            {
                return null;
            }

            var word = match.Groups["word"].Value;
            if (word.Length > 0)
            {
                suffixes.Add(Short(word) + (Number(number ?? "1") ?? "1"));
                i += number is null ? 0 : 1;
            }
        }

        return string.Join('-', suffixes);
    }

    /// <summary>
    /// A suffix in running text, at its very beginning: <c> Rev.1</c>, <c> (Rev. 1)</c>, <c>(Rev.2)-E</c>, <c>-E</c>;
    /// empty where there is none. A word needs a number or brackets around it, or <c>WG-CP/2/6 Add</c> would take the next sentence.
    /// </summary>
    [GeneratedRegex(
        @"^(?:-[ACEFRS](?![\p{L}\p{N}]))?(?:[ -]?(?:(?:Rev|REV|rev|Revision|Corr|CORR|Corrigendum"
            + @"|Add|ADD|Addendum)\.?[ ]?[0-9]{1,3}(?![\p{L}\p{N}])|\((?:Rev|REV|rev|Revision|Corr|CORR|Corrigendum|Add|ADD"
            + @"|Addendum)\.?[ ]?[0-9]{0,3}\))){0,3}(?:-[ACEFRS](?![\p{L}\p{N}]))?",
        RegexOptions.CultureInvariant)]
    public static partial Regex RunningForm();

    /// <summary>The number without padding; null if it is too long.</summary>
    public static string? Number(string digits)
    {
        var trimmed = digits.TrimStart('0');
        return trimmed.Length > 9 ? null : trimmed.Length == 0 ? "0" : trimmed;
    }

    private static string Short(string word) => word[0] switch { 'r' => "r", 'c' => "corr", _ => "add" };

    // the letter before or behind is the language: "6-E Rev.1", "Rev.-E"
    [GeneratedRegex("^[acefrs]?(?<word>r|rev|revision|corr|corrigendum|add|addendum)$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex("^(?:[acefrs]|[acefrs]?(?<word>rev|revision|corr|corrigendum|add|addendum)[acefrs]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Unnumbered();
}
