using System.Diagnostics;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// How a page must be turned so that its words run from left to right. Wide tables are often printed sideways on a page that the file does
/// not call turned.
/// </summary>
internal sealed record PageTurn(int Quarters, double Width, double Height)
{
    /// <summary>The turn that most letters of a page need; none where no direction has more than half of them.</summary>
    public static PageTurn Of(Page page, IReadOnlyList<Letter> letters)
    {
        var printed = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        var most = printed.GroupBy(Quarter).MaxBy(g => g.Count());
        return new PageTurn(most is { Key: { } quarters } && most.Count() * 2 > printed.Count ? quarters : 0, page.Width, page.Height);
    }

    /// <summary>Height of the page once it is turned.</summary>
    public double TurnedHeight => Quarters % 2 == 0 ? Height : Width;

    /// <summary>Whether the letter runs from left to right once the page is turned.</summary>
    public bool Fits(Letter letter) => Quarter(letter) == Quarters;

    /// <summary>Where a point of the page lies then.</summary>
    public PdfPoint Of(PdfPoint point) => Quarters switch
    {
        1 => new PdfPoint(point.Y, Width - point.X),
        2 => new PdfPoint(Width - point.X, Height - point.Y),
        3 => new PdfPoint(Height - point.Y, point.X),
        _ => point,
    };

    /// <summary>How many quarters of a turn a letter runs against the usual direction; null for a slanted one.</summary>
    private static int? Quarter(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
        return letter.TextOrientation switch
        {
            TextOrientation.Horizontal => 0,
            TextOrientation.Other => null,
            TextOrientation.Rotate90 or TextOrientation.Rotate180 or TextOrientation.Rotate270 =>
                Math.Abs(x) > Math.Abs(y) ? 2 : y > 0 ? 1 : 3,
            _ => throw new UnreachableException($"{letter.TextOrientation}"),
        };
    }
}
