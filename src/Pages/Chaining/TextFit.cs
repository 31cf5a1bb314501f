using System.Globalization;
using System.Text;

namespace CopArchive.Pages.Chaining;

/// <summary>
/// Breaks text into the lines of a box, since SVG does not wrap. The reader's typeface is unknown, so widths are those of a common sans
/// serif at 12.5 units, plus a margin.
/// </summary>
internal static class TextFit
{
    private const double Size = 12.5, Spare = 1.08;

    /// <summary>The lines.</summary>
    /// <param name="text">The words.</param>
    /// <param name="width">Width of a line.</param>
    /// <param name="bold">Whether they are set bold.</param>
    /// <param name="most">How many lines there may be; what is left over is cut and marked with an ellipsis.</param>
    public static IReadOnlyList<string> Wrapped(string text, int width, bool bold, int most = 8)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Pieces(w, width, bold)))
        {
            if (lines.Count > 0 && Width(lines[^1] + " " + word.Text, bold) <= width && !word.Glued)
            {
                lines[^1] += " " + word.Text;
            }
            else if (lines.Count > 0 && word.Glued && Width(lines[^1] + word.Text, bold) <= width)
            {
                lines[^1] += word.Text;
            }
            else
            {
                lines.Add(word.Text);
            }
        }

        return lines.Count <= most ? lines : [.. lines.Take(most - 1), lines[most - 1].TrimEnd('.', ',', ';', ' ') + " …"];
    }

    /// <summary>A word wider than a line is broken, preferably after punctuation.</summary>
    private static IEnumerable<(string Text, bool Glued)> Pieces(string word, int width, bool bold)
    {
        if (Width(word, bold) <= width)
        {
            yield return (word, false);
            yield break;
        }

        var (piece, glued) = (new StringBuilder(), false);
        foreach (var element in Elements(word))
        {
            if (piece.Length > 0 && (Width(piece + element, bold) > width || piece[^1] is '/' or '-'))
            {
                yield return (piece.ToString(), glued);
                (piece, glued) = (new StringBuilder(), true);
            }

            piece.Append(element);
        }

        yield return (piece.ToString(), glued);
    }

    private static IEnumerable<string> Elements(string word)
    {
        for (var each = StringInfo.GetTextElementEnumerator(word); each.MoveNext();)
        {
            yield return each.GetTextElement();
        }
    }

    private static double Width(string text, bool bold) => text.EnumerateRunes().Sum(Ems) * Size * Spare * (bold ? 1.06 : 1);

    private static double Ems(Rune rune) => rune.Value switch
    {
        ' ' or 'i' or 'l' or 'j' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '/' or '(' or ')' or '’' => 0.3,
        'f' or 't' or 'r' or '-' or '“' or '”' => 0.38,
        'm' or 'w' or 'M' or 'W' or '…' or '—' => 0.88,
        >= 'A' and <= 'Z' => 0.68,
        >= 0x1100 => 1,
        _ => 0.56,
    };
}
