using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>An upright box that holds a shape; lengths in points from the lower left corner of the page.</summary>
internal sealed record PageBox(double Left, double Bottom, double Right, double Top)
{
    public static PageBox Of(PdfRectangle shape) => Of([shape.BottomLeft, shape.BottomRight, shape.TopLeft, shape.TopRight]);

    public static PageBox Of(IReadOnlyCollection<PdfPoint> corners) =>
        new(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));

    public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;

    public bool Meets(PageBox other) => Left <= other.Right && other.Left <= Right && Bottom <= other.Top && other.Bottom <= Top;
}

/// <summary>A part of a page within closed lines.</summary>
internal sealed record PageArea(PageBox Box, IReadOnlyList<IReadOnlyList<PdfPoint>> Rings, bool IsEvenOdd)
{
    private const int LinesOfCurve = 8;

    public int Corners { get; } = Rings.Sum(r => r.Count);

    /// <summary>Null where the lines enclose nothing.</summary>
    public static PageArea? Of(IEnumerable<IReadOnlyList<PdfPoint>> rings, bool isEvenOdd)
    {
        var closed = rings.Where(r => r.Count > 2).ToList();
        return closed.Count == 0 ? null : new PageArea(PageBox.Of([.. closed.SelectMany(r => r)]), closed, isEvenOdd);
    }

    /// <summary>Whether a point lies within, by the rule of the format: how often the edges run around it.</summary>
    public bool Holds(double x, double y)
    {
        var around = Box.Holds(x, y) ? Rings.Sum(r => Around(r, x, y)) : 0;
        return IsEvenOdd ? around % 2 != 0 : around != 0;
    }

    /// <summary>A curve as short lines, without the point at which it begins.</summary>
    public static IEnumerable<PdfPoint> Curve(PdfPoint from, PdfPoint first, PdfPoint second, PdfPoint to) =>
        Enumerable.Range(1, LinesOfCurve).Select(i =>
        {
            var t = i / (double)LinesOfCurve;
            var u = 1 - t;
            var (a, b, c, d) = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t);
            return new PdfPoint(
                (a * from.X) + (b * first.X) + (c * second.X) + (d * to.X), (a * from.Y) + (b * first.Y) + (c * second.Y) + (d * to.Y));
        });

    private static int Around(IReadOnlyList<PdfPoint> ring, double x, double y)
    {
        var around = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            if ((from.Y <= y) != (to.Y <= y))
            {
                var side = ((to.X - from.X) * (y - from.Y)) - ((x - from.X) * (to.Y - from.Y));
                around += from.Y <= y ? (side > 0 ? 1 : 0) : (side < 0 ? -1 : 0);
            }
        }

        return around;
    }
}

/// <summary>How light colours are.</summary>
internal static class Lightness
{
    /// <summary>From 0 to 1, as people see it; null for patterns and what cannot be told.</summary>
    public static double? Of(IColor? colour)
    {
        if (colour is null)
        {
            return 0;
        }

        try
        {
            var (red, green, blue) = colour.ToRGBValues();
            return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null; // the library throws all kinds of exceptions
        }
    }

    /// <summary>As in the rules for readable pages, where 1 is no difference and 21 is black on white.</summary>
    public static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
