using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics.Colors;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>How a letter is seen.</summary>
internal enum Sight
{
    /// <summary>By whoever looks at the page.</summary>
    Seen,

    /// <summary>As part of a picture, from which a program recognised it.</summary>
    Recognised,

    /// <summary>Perhaps.</summary>
    Doubtful,

    /// <summary>By nobody.</summary>
    Unseen,
}

/// <summary>
/// Knows which letters of a page nobody sees: not painted, as pale as the page behind them, too small to be read, beside the page,
/// painted over afterwards, cut off, on a layer that is not shown. The words that a program recognised in a scan are not painted either,
/// or lie under the picture of the page: they are its text.
/// </summary>
internal sealed class UnseenLetters
{
    /// <summary>The rules for readable pages begin at 3.</summary>
    private const double LeastContrast = 1.2;

    /// <summary>In points.</summary>
    private const double Tiny = 1;

    /// <summary>In points.</summary>
    private const double MostTooLong = 24;

    /// <summary>Of the nine points at which a letter is looked at, how many must be covered.</summary>
    private const int MostOfNine = 8;

    /// <summary>
    /// Of the nine points of its room on the line, how many must be covered too: a line below words covers their low lines, and no words.
    /// </summary>
    private const int SomeOfNine = 3;

    /// <summary>Looks at corners of areas, so that a page made of countless ones costs no more than this.</summary>
    private const long MostSteps = 50_000_000;

    private static readonly double[] Parts = [0.15, 0.5, 0.85];

    private readonly Page _page;
    private readonly PagePainting _painting;
    private readonly IReadOnlySet<string> _hiddenLayers;
    private readonly List<PageBox> _pictures;
    private readonly Dictionary<string, List<Letter>> _letters = [];
    private readonly bool _isRecognised;
    private long _steps;

    /// <summary>Of a page.</summary>
    /// <param name="page">The page.</param>
    /// <param name="letters">Its letters.</param>
    /// <param name="painting">What is painted on it besides.</param>
    /// <param name="pictures">Where its pictures lie.</param>
    /// <param name="hiddenLayers">The names of layers that are not shown.</param>
    public UnseenLetters(
        Page page, IReadOnlyList<Letter> letters, PagePainting painting, IEnumerable<PdfRectangle> pictures,
        IReadOnlySet<string> hiddenLayers)
    {
        (_page, _pictures, _hiddenLayers) = (page, [.. pictures.Select(PageBox.Of)], hiddenLayers);
        _painting = painting with { Areas = [.. painting.Areas.Where(a => a.Layer?.IsHidden(hiddenLayers) != true)] };
        var printed = letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).ToList();
        foreach (var letter in printed)
        {
            if (!_letters.TryGetValue(letter.Value, out var same))
            {
                _letters.Add(letter.Value, same = []);
            }

            same.Add(letter);
        }

        _isRecognised = printed.Count(l => IsUnpainted(l) || CoverOf(l) is CoverKind.Picture) * 2 > printed.Count;
    }

    private enum CoverKind
    {
        None,
        Doubtful,
        Area,
        Picture,
    }

    /// <summary>Whether so much is drawn on the page that it was not looked at as a whole.</summary>
    public bool IsTooMuch => _steps > MostSteps;

    /// <summary>How a letter is seen, and why not or not surely.</summary>
    public (Sight Sight, string Why) Of(Letter letter)
    {
        var box = PageBox.Of(letter.BoundingBox);
        var (x, y) = ((box.Left + box.Right) / 2, (box.Bottom + box.Top) / 2);

        // a line may be a letter or two too long for its page
        var far = Math.Min(2 * Math.Abs(letter.PointSize), MostTooLong);
        var (farX, farY) = letter.TextOrientation == TextOrientation.Horizontal ? (far, 0.0) : (0.0, far);
        if (x < -farX || y < -farY || x > _page.Width + farX || y > _page.Height + farY)
        {
            return (Sight.Unseen, "beside the page");
        }

        if (_painting.Text(letter.TextSequence)?.Layer?.IsHidden(_hiddenLayers) == true)
        {
            return (Sight.Unseen, "on a layer that is not shown");
        }

        if (IsUnpainted(letter))
        {
            return _isRecognised && _pictures.Any(p => p.Holds(x, y)) ? (Sight.Recognised, "") : (Sight.Unseen, "not painted");
        }

        if (letter.PointSize < Tiny && box.Top - box.Bottom < Tiny && box.Right - box.Left < Tiny)
        {
            return (Sight.Unseen, "too small to be read");
        }

        if (IsCutOff(letter))
        {
            return (Sight.Unseen, "cut off");
        }

        var cover = CoverOf(letter);
        if (cover is CoverKind.Picture && _isRecognised)
        {
            return (Sight.Recognised, "");
        }

        if (cover is not CoverKind.None)
        {
            return cover is CoverKind.Doubtful
                ? (Sight.Doubtful, "something is painted over them that may be seen through")
                : (Sight.Unseen, "painted over");
        }

        var colours = Colours(letter);
        if (!Blends(colours, 1) || (Behind(letter, x, y) is { Light: { } ground } && !Blends(colours, ground)))
        {
            return (Sight.Seen, "");
        }

        return (Sight.Unseen,
            _pictures.Any(p => p.Holds(x, y)) ? "white over a picture, where they may be seen" : "in the colour of the page");
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
        colours.All(c => Lightness.Of(c) is { } light && Lightness.Contrast(light, ground) < LeastContrast);

    /// <summary>Nine points of a letter.</summary>
    private static IEnumerable<(double X, double Y)> Points(PageBox box) => Parts.SelectMany(x => Parts.Select(y =>
        (box.Left + (x * (box.Right - box.Left)), box.Bottom + (y * (box.Top - box.Bottom)))));

    /// <summary>
    /// Whether no part of a letter lies within what the page lets be seen at its place. Some fonts know the shapes of their letters
    /// badly, so the room that a letter takes on its line counts too.
    /// </summary>
    private bool IsCutOff(Letter letter)
    {
        if (_painting.Text(letter.TextSequence)?.Clip is not { } clip)
        {
            return false;
        }

        _steps += clip.Corners;
        return !IsTooMuch && Points(PageBox.Of(letter.BoundingBox)).Concat(Points(PageBox.Of(letter.GlyphRectangleLoose)))
            .All(p => !clip.Holds(p.X, p.Y));
    }

    /// <summary>What was painted over a letter after it; nothing where the same letter was painted there once more.</summary>
    private CoverKind CoverOf(Letter letter)
    {
        var box = PageBox.Of(letter.BoundingBox);
        var covers = new List<PaintedArea>();
        for (var i = _painting.Areas.Count - 1; i >= 0 && _painting.Areas[i].After >= letter.TextSequence && !IsTooMuch; i--)
        {
            _steps++;
            if (_painting.Areas[i] is var area && area.Area.Box.Meets(box))
            {
                _steps += area.Area.Corners + (area.Clip?.Corners ?? 0);
                covers.Add(area);
            }
        }

        if (covers.Count == 0 || IsTooMuch)
        {
            return CoverKind.None;
        }

        var points = Points(box).Select(p => covers.Where(c => c.Holds(p.X, p.Y)).ToList()).ToList();
        if (points.Count(p => p.Count > 0) < MostOfNine
            || Points(PageBox.Of(letter.GlyphRectangleLoose)).Count(p => covers.Exists(c => c.Holds(p.X, p.Y))) < SomeOfNine
            || IsPaintedAgain(letter, points.SelectMany(p => p).Max(c => c.After)))
        {
            return CoverKind.None;
        }

        return points.Count(p => p.Exists(c => !c.MayShowThrough)) < MostOfNine ? CoverKind.Doubtful
            : points.Count(p => p.Exists(c => c is { IsPicture: true })) >= MostOfNine ? CoverKind.Picture
            : CoverKind.Area;
    }

    private bool IsPaintedAgain(Letter letter, int after)
    {
        var same = _letters.GetValueOrDefault(letter.Value) ?? [];
        _steps += same.Count;
        var near = Math.Max(Math.Abs(letter.PointSize) / 2, Tiny);
        return same.Exists(l => l.TextSequence > after
            && Math.Abs(l.StartBaseLine.X - letter.StartBaseLine.X) < near && Math.Abs(l.StartBaseLine.Y - letter.StartBaseLine.Y) < near);
    }

    /// <summary>
    /// The area that was painted last before a letter, of those that hold a point; null where the bare page is, or too many areas are.
    /// </summary>
    private PaintedArea? Behind(Letter letter, double x, double y)
    {
        for (var i = _painting.Areas.Count - 1; i >= 0 && !IsTooMuch; i--)
        {
            var area = _painting.Areas[i];
            _steps += area.Area.Box.Holds(x, y) ? area.Area.Corners : 1;
            if (area.After < letter.TextSequence && !area.IsPicture && area.Holds(x, y))
            {
                return area;
            }
        }

        return null;
    }
}
