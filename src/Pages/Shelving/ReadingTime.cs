using System.Buffers;
using CopArchive.Texts;

namespace CopArchive.Pages.Shelving;

/// <summary>How long a text takes to read.</summary>
internal static class ReadingTime
{
    /// <summary>Words a minute of somebody who reads carefully and not in their first language.</summary>
    private const int Pace = 200;

    private static readonly SearchValues<char> PlainLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>In minutes, at least one.</summary>
    public static int Minutes(TextBody text) => Math.Max(1, (int)Math.Round(text.AllUnits().Sum(u => Words(u.Plain())) / (double)Pace));

    /// <summary>Runs of letters; scripts that set no spaces count two signs as a word.</summary>
    private static int Words(ReadOnlySpan<char> text)
    {
        var (words, ideographs, inside) = (0, 0, false);
        while (!text.IsEmpty)
        {
            // most words have no other letters, and are passed by as a whole
            var plain = text.IndexOfAnyExcept(PlainLetters) is >= 0 and var end ? end : text.Length;
            if (plain > 0)
            {
                words += inside ? 0 : 1;
                inside = true;
                text = text[plain..];
                continue;
            }

            var c = text[0];
            text = text[1..];
            if (c is >= '\u3040' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF')
            {
                (ideographs, inside) = (ideographs + 1, false);
                continue;
            }

            var letter = char.IsLetterOrDigit(c) || (inside && c is '\'' or '’' or '-');
            words += letter && !inside ? 1 : 0;
            inside = letter;
        }

        return words + (ideographs / 2);
    }
}
