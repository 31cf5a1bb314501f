using System.Globalization;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// A letter (or several in one sign, as <c>ffi</c>) on its place on the page; lengths in points, upwards from the lower left corner.
/// </summary>
internal sealed record PdfGlyph(
    string Text, double Left, double Right, double Base, double Size, bool Bold, bool Italic, string? Link, bool IsUnseen)
{
    /// <summary>Raised or lowered against its line.</summary>
    public int Raised { get; init; }

    /// <summary>Whether it is the space between words.</summary>
    public bool IsSpace => string.IsNullOrWhiteSpace(Text);

    /// <summary>Whether it sits on the letter before it.</summary>
    public bool IsMark => Text.Length > 0 && CharUnicodeInfo.GetUnicodeCategory(Text, 0) is UnicodeCategory.NonSpacingMark;

    /// <summary>Of a letter as the file has it, with the address that lies over it.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="turn">How its page is turned.</param>
    /// <param name="link">The address; null for none.</param>
    /// <param name="isUnseen">Whether it was recognised in a picture.</param>
    public static PdfGlyph From(Letter letter, PageTurn turn, string? link, bool isUnseen)
    {
        var font = letter.FontName ?? "";
        PdfPoint[] corners =
        [
            turn.Of(letter.BoundingBox.BottomLeft), turn.Of(letter.BoundingBox.BottomRight), turn.Of(letter.BoundingBox.TopLeft),
            turn.Of(letter.BoundingBox.TopRight),
        ];
        var (first, last) = (turn.Of(letter.StartBaseLine), turn.Of(letter.EndBaseLine));
        var (start, end) = (Math.Min(first.X, last.X), Math.Max(first.X, last.X));
        var size = letter.PointSize > 0.5 ? letter.PointSize : Math.Max(corners.Max(c => c.Y) - corners.Min(c => c.Y), 1);
        return new PdfGlyph(
            Plain(letter.Value, isSeen: end > start),
            end > start ? start : corners.Min(c => c.X),
            end > start ? end : corners.Max(c => c.X),
            first.Y,
            size,
            letter.FontDetails.IsBold || Has(font, "Bold") || Has(font, "Black") || Has(font, "Heavy"),
            letter.FontDetails.IsItalic || Has(font, "Italic") || Has(font, "Oblique"),
            link,
            isUnseen);
    }

    private static bool Has(string font, string word) => font.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Expands ligatures and presentation forms to plain letters.</summary>
    private static string Plain(string? text, bool isSeen)
    {
        if (text is null)
        {
            return "";
        }

        var plain = new StringBuilder();
        foreach (var c in text)
        {
            plain.Append(c switch
            {
                >= '\uFB00' and <= '\uFB06' or >= '\uFB1D' and <= '\uFDFF' or >= '\uFE70' and <= '\uFEFC' =>
                    c.ToString().Normalize(NormalizationForm.FormKC),
                '\u00A0' => " ",

                // called a soft hyphen, and printed
                '\u00AD' when isSeen => "-",
                _ => c.ToString(),
            });
        }

        return plain.ToString();
    }
}
