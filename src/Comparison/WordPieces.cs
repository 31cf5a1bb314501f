using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CopArchive.Comparison;

/// <summary>
/// Cuts a wording into the pieces that are compared: words (<c>WG-CP/2/6</c> and <c>6.4</c> are one each), signs,
/// and the white space between; single characters in scripts that are written without spaces. Nothing is lost: the pieces put
/// together are the wording.
/// </summary>
internal static class WordPieces
{
    /// <summary>The pieces of a wording.</summary>
    public static List<string> Split(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            pieces.Add(end == start + 1 && text[start] == ' ' ? " " : text[start..end]); // as every other one is
            start = end;
        }

        return pieces;
    }

    /// <summary>The same, with a number in groups of three digits (<c>1 200</c>, as the French write it) as one word.</summary>
    public static List<string> SplitWithNumbers(string text)
    {
        var pieces = Split(text);
        for (var i = pieces.Count - 3; i >= 0; i--)
        {
            if (pieces[i] is { Length: <= 3 } first && !first.AsSpan().ContainsAnyExceptInRange('0', '9')
                && pieces[i + 1] is [' ' or '\u00A0' or '\u2009' or '\u202F']
                && IsGroup(pieces[i + 2]))
            {
                pieces[i] = string.Concat(pieces[i], pieces[i + 1], pieces[i + 2]);
                pieces.RemoveRange(i + 1, 2);
            }
        }

        return pieces;
    }

    /// <summary>Whether a piece begins with three digits and no letter or further digit behind them.</summary>
    private static bool IsGroup(string piece) =>
        piece.Length >= 3 && piece.AsSpan(0, 3).IndexOfAnyExceptInRange('0', '9') < 0
        && (piece.Length == 3 || !char.IsLetterOrDigit(piece[3]));

    /// <summary>How many of its pieces are words.</summary>
    public static int CountWords(string text)
    {
        var count = 0;
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            count += IsWord(text.AsSpan(start, end - start)) ? 1 : 0;
            start = end;
        }

        return count;
    }

    /// <summary>How often each of its words stands in it.</summary>
    /// <param name="text">The wording.</param>
    /// <param name="words">How many words it has.</param>
    public static Dictionary<string, int> CountEach(string text, int words)
    {
        var counts = new Dictionary<string, int>(words, StringComparer.Ordinal);
        var bySigns = counts.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var start = 0; start < text.Length;)
        {
            var end = End(text, start);
            var piece = text.AsSpan(start, end - start);
            if (IsWord(piece))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bySigns, piece, out _)++;
            }

            start = end;
        }

        return counts;
    }

    /// <summary>Whether a piece is a word or number, and neither sign nor white space.</summary>
    public static bool IsWord(string piece) => IsWord(piece.AsSpan());

    private static bool IsWord(ReadOnlySpan<char> piece)
    {
        // nearly all pieces can be told by their first sign, and every other one is a space
        if (piece is " " or "" || char.IsAsciiLetterOrDigit(piece[0]))
        {
            return piece is not (" " or "");
        }

        foreach (var rune in piece.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static int End(string text, int start)
    {
        var first = At(text, start);
        var end = start + first.Utf16SequenceLength;
        if (Rune.IsWhiteSpace(first))
        {
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            return end;
        }

        var word = Rune.IsLetterOrDigit(first) && !IsUnspaced(first);
        while (end < text.Length)
        {
            if (word && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++; // as most are
                continue;
            }

            var next = At(text, end);
            if (BelongsToOneBefore(next) || (word && Rune.IsLetterOrDigit(next) && !IsUnspaced(next)))
            {
                end += next.Utf16SequenceLength;
            }
            else if (word && IsInner(next) && end + 1 < text.Length && At(text, end + 1) is var behind && Rune.IsLetterOrDigit(behind)
                && !IsUnspaced(behind))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    private static Rune At(string text, int index) => Rune.TryGetRuneAt(text, index, out var rune) ? rune : Rune.ReplacementChar;

    /// <summary>Marks and joiners, which are never parted from their letter.</summary>
    private static bool BelongsToOneBefore(Rune rune) =>
        !rune.IsAscii && Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.EnclosingMark or UnicodeCategory.Format;

    /// <summary>Signs that hold a word together where they stand between two letters or digits.</summary>
    private static bool IsInner(Rune rune) => rune.Value is '.' or ',' or '/' or '-' or '\'' or '’' or '‐' or '‑' or ':' or '@' or '_';

    /// <summary>Chinese and Japanese, and the scripts of South-East Asia that have no spaces between words.</summary>
    private static bool IsUnspaced(Rune rune) => rune.Value is
        (>= 0x0E00 and <= 0x0EFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x2E80 and <= 0x30FF) or (>= 0x31C0 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
}
