using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// Knows which letters of a page nobody sees: not painted, as pale as the page behind them, too small to be read, beside the page.
/// The words that a program recognised in a scan are not painted either, and lie over the picture of the page: they are its text. In which
/// order letters and areas are painted is not known, nor how transparent an area is, nor where letters are cut off.
/// </summary>
internal sealed class UnseenLetters
{
    /// <summary>As in the rules for readable pages, where 1 is no difference and 21 is black on white; theirs begin at 3.</summary>
    private const double LeastContrast = 1.2;

    /// <summary>In points.</summary>
    private const double Tiny = 1;

    /// <summary>In points.</summary>
    private const double MostTooLong = 24;

    /// <summary>Looks at corners of areas, so that a page made of countless ones costs no more than this.</summary>
    private const int MostSteps = 20_000_000;

    private readonly Page _page;
    private readonly List<Area> _areas;
    private readonly List<Box> _pictures;
    private readonly bool _isRecognised;
    private int _steps;

    /// <summary>Of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="paths">What is drawn on it.</param>
    /// <param name="pictures">Where its pictures lie.</param>
    public UnseenLetters(Page page, IReadOnlyList<Letter> letters, IReadOnlyList<PdfPath> paths, IEnumerable<PdfRectangle> pictures)
    {
        _page = page;
        _areas = [.. paths.Where(p => p.IsFilled).Select(Area.Of).OfType<Area>().Reverse()];
        _pictures = [.. pictures.Select(Box.Of)];
        var printed = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        _isRecognised = printed.Count(IsUnpainted) * 2 > printed.Count;
    }

    /// <summary>Why nobody sees a letter; null where somebody may.</summary>
    public string? Why(Letter letter)
    {
        var box = Box.Of(letter.BoundingBox);
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);

        // a line may be a letter or two too long for its page
        var far = Math.Min(2 * Math.Abs(letter.PointSize), MostTooLong);
        var (farX, farY) = letter.TextOrientation == TextOrientation.Horizontal ? (far, 0.0) : (0.0, far);
        if (x < -farX || y < -farY || x > _page.Width + farX || y > _page.Height + farY)
        {
            return "beside the page";
        }

        if (IsUnpainted(letter))
        {
            return _isRecognised && _pictures.Any(p => p.Holds(x, y)) ? null : "not painted";
        }

        if (letter.PointSize < Tiny && box.Top - box.Bottom < Tiny && box.Right - box.Left < Tiny)
        {
            return "too small to be read";
        }

        var colours = Colours(letter);
        if (!Blends(colours, 1) || (Behind(x, y) is { Light: { } ground } && !Blends(colours, ground)))
        {
            return null;
        }

        return _pictures.Any(p => p.Holds(x, y)) ? "white over a picture, where they may be seen" : "in the colour of the page";
    }

    private static bool IsUnpainted(Letter letter) => letter.RenderingMode
        is TextRenderingMode.Neither or TextRenderingMode.NeitherClip;

    private static IColor?[] Colours(Letter letter) =>
        letter.RenderingMode is TextRenderingMode.Stroke or TextRenderingMode.StrokeClip ? [letter.StrokeColor]
        : letter.RenderingMode is TextRenderingMode.FillThenStroke or TextRenderingMode.FillThenStrokeClip
            ? [letter.FillColor, letter.StrokeColor]
        : [letter.FillColor];

    /// <summary>Whether none of some colours can be told from what lies behind; patterns are not looked into.</summary>
    private static bool Blends(IColor?[] colours, double ground) =>
        colours.All(c => Light(c) is { } light && Contrast(light, ground) < LeastContrast);

    /// <summary>The area that was painted last of those that hold a point; null where the bare page is, or too many areas are.</summary>
    private Area? Behind(double x, double y)
    {
        foreach (var area in _areas)
        {
            _steps += area.Box.Holds(x, y) ? area.Corners : 1;
            if (_steps > MostSteps)
            {
                return null;
            }

            if (area.Holds(x, y))
            {
                return area;
            }
        }

        return null;
    }

    private static double Contrast(double one, double other) => (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);

    /// <summary>How light a colour is, from 0 to 1, as people see it; null for patterns and what cannot be told.</summary>
    private static double? Light(IColor? colour)
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

    private static double Linear(double part) => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    /// <summary>An upright box that holds a shape.</summary>
    private sealed record Box(double Left, double Bottom, double Right, double Top)
    {
        public static Box Of(PdfRectangle shape) => Of([shape.BottomLeft, shape.BottomRight, shape.TopLeft, shape.TopRight]);

        public static Box Of(IReadOnlyCollection<PdfPoint> corners) =>
            new(corners.Min(c => c.X), corners.Min(c => c.Y), corners.Max(c => c.X), corners.Max(c => c.Y));

        public bool Holds(double x, double y) => x >= Left && x <= Right && y >= Bottom && y <= Top;
    }

    /// <summary>A painted area; how light it is, null where that cannot be told.</summary>
    private sealed record Area(Box Box, IReadOnlyList<PdfPoint[]> Rings, bool IsEvenOdd, double? Light)
    {
        private const int LinesOfCurve = 8;

        public int Corners { get; } = Rings.Sum(r => r.Length);

        public static Area? Of(PdfPath path)
        {
            var rings = path.Select(s => s.Commands.SelectMany(Points).ToArray()).Where(r => r.Length > 2).ToList();
            return rings.Count == 0
                ? null
                : new Area(
                    Box.Of([.. rings.SelectMany(r => r)]), rings, path.FillingRule == FillingRule.EvenOdd,
                    UnseenLetters.Light(path.FillColor));
        }

        /// <summary>Whether a point lies within, by the rule of the format: how often the edges run around it.</summary>
        public bool Holds(double x, double y)
        {
            var around = Box.Holds(x, y) ? Rings.Sum(r => Around(r, x, y)) : 0;
            return IsEvenOdd ? around % 2 != 0 : around != 0;
        }

        private static int Around(PdfPoint[] ring, double x, double y)
        {
            var around = 0;
            for (var i = 0; i < ring.Length; i++)
            {
                var (from, to) = (ring[i], ring[(i + 1) % ring.Length]);
                if ((from.Y <= y) != (to.Y <= y))
                {
                    var side = ((to.X - from.X) * (y - from.Y)) - ((x - from.X) * (to.Y - from.Y));
                    around += from.Y <= y ? (side > 0 ? 1 : 0) : (side < 0 ? -1 : 0);
                }
            }

            return around;
        }

        private static IEnumerable<PdfPoint> Points(PdfSubpath.IPathCommand command) => command switch
        {
            PdfSubpath.Move move => [move.Location],
            PdfSubpath.Line line => [line.To],
            PdfSubpath.BezierCurve curve => curve.ToLines(LinesOfCurve).Select(l => l.To),
            _ => [],
        };
    }
}
