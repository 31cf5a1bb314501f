using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// Puts letters into reading order: Arabic and Hebrew run from right to left, the numbers in them do not.
/// </summary>
internal static class ReadingOrder
{
    private const string Brackets = "()[]{}«»<>";

    /// <summary>Whether most letters run from right to left.</summary>
    public static bool IsRightToLeft(IEnumerable<PdfGlyph> glyphs) =>
        Scripts.Dominant(string.Concat(glyphs.Select(g => g.Text))) == Script.RightToLeft;

    /// <summary>The letters as they are read; they come sorted from left to right.</summary>
    public static IReadOnlyList<PdfGlyph> Arrange(IReadOnlyList<PdfGlyph> glyphs)
    {
        if (!glyphs.Any(g => Has(g, Scripts.IsRightToLeft)))
        {
            return glyphs;
        }

        if (IsRightToLeft(glyphs))
        {
            var reversed = glyphs.Reverse().ToList();
            Turn(reversed, IsForward, g => Has(g, Scripts.IsRightToLeft));
            return Mirrored(reversed);
        }

        // a few Arabic words in a line that runs from left to right
        var ordered = glyphs.ToList();
        Turn(ordered, g => Has(g, Scripts.IsRightToLeft), g => Has(g, char.IsAsciiLetter));
        return ordered;
    }

    /// <summary>Turns each stretch that begins and ends with such a letter and holds none that ends it.</summary>
    private static void Turn(List<PdfGlyph> glyphs, Func<PdfGlyph, bool> belongs, Func<PdfGlyph, bool> ends)
    {
        for (var i = 0; i < glyphs.Count; i++)
        {
            if (!belongs(glyphs[i]))
            {
                continue;
            }

            var last = i;
            for (var j = i + 1; j < glyphs.Count && !ends(glyphs[j]); j++)
            {
                // numbers with a space between them stay in place as two numbers
                if (glyphs[j].IsSpace && !glyphs[i..j].Exists(g => Has(g, c => char.IsLetter(c))))
                {
                    break;
                }

                last = belongs(glyphs[j]) ? j : last;
            }

            glyphs.Reverse(i, last - i + 1);
            i = last;
        }
    }

    private static bool IsForward(PdfGlyph glyph) => Has(glyph, c => char.IsDigit(c) || (char.IsLetter(c) && !Scripts.IsRightToLeft(c)));

    private static bool Has(PdfGlyph glyph, Func<char, bool> which) => glyph.Text.Any(which);

    /// <summary>
    /// Some programs encode brackets by shape, others by meaning; one that closes before another opens, or opens at the very end, was
    /// encoded by shape.
    /// </summary>
    private static IReadOnlyList<PdfGlyph> Mirrored(List<PdfGlyph> glyphs)
    {
        int Place(PdfGlyph g) => g.Text.Length == 1 ? Brackets.IndexOf(g.Text, StringComparison.Ordinal) : -1;
        var brackets = glyphs.Where(g => Place(g) >= 0).ToList();
        var isByShape = brackets.Count > 0
            && ((Place(brackets[0]) % 2 == 1 && (glyphs[0] == brackets[0] || brackets.Exists(g => Place(g) % 2 == 0)))
                || (Place(brackets[^1]) % 2 == 0 && glyphs[^1] == brackets[^1]));
        return isByShape
            ? [.. glyphs.Select(g => Place(g) is >= 0 and var at ? g with { Text = Brackets[at ^ 1].ToString() } : g)]
            : glyphs;
    }
}
