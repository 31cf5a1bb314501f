using System.Text;

namespace CopArchive.Search;

/// <summary>Cuts a run of letters and digits where Chinese and Japanese signs begin and end; those become overlapping pairs.</summary>
internal static class CjkPairs
{
    /// <summary>No sign stands before it, and surrogates stand behind it.</summary>
    private const char FirstSign = '\u2E80';

    /// <summary>Adds the words of a run.</summary>
    public static void Cut(string text, int start, int end, List<Token> tokens)
    {
        var run = text.AsSpan(start, end - start);
        if (!run.ContainsAnyInRange(FirstSign, char.MaxValue))
        {
            if (!IsOnlyMarks(run))
            {
                tokens.Add(new Token(start, end, null));
            }

            return;
        }

        var pieces = new List<(int Start, bool Sign)>();
        for (var at = start; at < end;)
        {
            var rune = Tokenizer.Sign(text, at);
            var sign = IsCjk(rune);
            if (pieces.Count == 0 || (!Folding.IsMark(rune) && (sign || pieces[^1].Sign)))
            {
                pieces.Add((at, sign));
            }

            at += rune.Utf16SequenceLength;
        }

        int End(int piece) => piece + 1 < pieces.Count ? pieces[piece + 1].Start : end;
        for (var i = 0; i < pieces.Count; i++)
        {
            var paired = pieces[i].Sign && i + 1 < pieces.Count && pieces[i + 1].Sign;
            var last = pieces[i].Sign && !paired && i > 0 && pieces[i - 1].Sign;
            if (!last && !IsOnlyMarks(text.AsSpan(pieces[i].Start, End(i) - pieces[i].Start)))
            {
                tokens.Add(new Token(pieces[i].Start, End(paired ? i + 1 : i), null));
            }
        }
    }

    /// <summary>A run of nothing but marks and tatweel, which folds to nothing.</summary>
    private static bool IsOnlyMarks(ReadOnlySpan<char> run)
    {
        foreach (var rune in run.EnumerateRunes())
        {
            if (!Folding.IsMark(rune) && rune.Value != Folding.Tatweel)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Han, Hiragana and Katakana, marks not counted.</summary>
    private static bool IsCjk(Rune rune) => rune.Value >= FirstSign && !Folding.IsMark(rune) && rune.Value is
        (>= 0x2E80 and <= 0x2FDF) or (>= 0x3005 and <= 0x3007) or (>= 0x3021 and <= 0x3029) or (>= 0x3031 and <= 0x3035)
            or (>= 0x3038 and <= 0x303B)
        or (>= 0x3041 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x1B000 and <= 0x1B16F) or (>= 0x20000 and <= 0x3FFFF);
}
