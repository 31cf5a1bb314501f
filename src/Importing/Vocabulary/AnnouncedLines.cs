using System.Text.RegularExpressions;

namespace CopArchive.Importing.Vocabulary;

/// <summary>Lines of a head that say what they are, in any language that is known.</summary>
internal static partial class AnnouncedLines
{
    private const int LongestWord = 40;

    private static readonly string[] Numbers = [.. PaperWords.All.SelectMany(w => w.Number)];

    private static readonly string[] Labels =
        [.. PaperWords.All.SelectMany(w => (string[])[.. w.Number, .. w.Date, .. w.Title, .. w.Source, .. w.Addressee, .. w.Other])];

    /// <summary>
    /// Whether a line goes on with no other: <c>Date: 3 May 2010</c>, <c>Document AB/2/3-E</c>, <c>AB/2/3-E</c>. By the form of the number
    /// alone, since readers do not know the archive.
    /// </summary>
    public static bool StandsAlone(string line)
    {
        var colon = line.IndexOfAny([':', '：']);
        if (colon is > 0 and < LongestWord && !char.IsLower(line[0]) && WordMatch.Is(WordMatch.Fold(line[..colon]), Labels))
        {
            return true;
        }

        return Number().Match(line) is { Success: true } number
            && (number.Groups["word"].Value.Trim() is not { Length: > 0 } word || WordMatch.Is(WordMatch.Fold(word), Numbers));
    }

    /// <summary>A number, with its version and the letter of its language, behind a word or none.</summary>
    [GeneratedRegex(
        @"^(?<word>[^0-9/]{0,40}?)[ \t:：]*(?=\p{Lu})(?=.*[0-9])(?=.*/)[\p{Lu}0-9/. -]{4,30}"
            + @"(?:[ /]*\(?\p{L}{3,4}\.?\s?[0-9]{1,2}\)?)?(?:-\p{Lu})?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
