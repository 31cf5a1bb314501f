namespace CopArchive.Importing.Readers.Pdf;

/// <summary>What is painted on a page besides letters, in order, and what every piece of text is cut off by.</summary>
/// <param name="Areas">The areas, the first painted first.</param>
/// <param name="Texts">The pieces of text, whose numbers begin with 1.</param>
internal sealed record PagePainting(IReadOnlyList<PaintedArea> Areas, IReadOnlyList<PaintedText> Texts)
{
    /// <summary>A page of which nothing is known.</summary>
    public static PagePainting None { get; } = new([], []);

    /// <summary>A piece of text; null where it is not known.</summary>
    public PaintedText? Text(int number) => number >= 1 && number <= Texts.Count ? Texts[number - 1] : null;
}

/// <summary>A piece of text that was painted at once.</summary>
/// <param name="Clip">What it is cut off by; null for nothing.</param>
/// <param name="Layer">On which layer it lies; null for none.</param>
internal sealed record PaintedText(Clip? Clip, Layer? Layer);

/// <summary>A layer, which the viewer of a file shows or does not.</summary>
/// <param name="Names">Its name; of several it is shown if one is.</param>
/// <param name="Outer">The one in which it lies.</param>
internal sealed record Layer(IReadOnlyList<string> Names, Layer? Outer)
{
    /// <summary>Whether it is not shown, where these are not.</summary>
    public bool IsHidden(IReadOnlySet<string> hidden) => (Names.Count > 0 && Names.All(hidden.Contains)) || Outer?.IsHidden(hidden) == true;
}

/// <summary>An area that was painted.</summary>
/// <param name="Area">Its shape.</param>
/// <param name="Clip">What it is cut off by.</param>
/// <param name="After">After how many pieces of text.</param>
/// <param name="Light">How light it is, from 0 to 1; null where that is not known.</param>
/// <param name="Layer">On which layer it lies; null for none.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
/// <param name="MayShowThrough">Whether what lies beneath may be seen: a pattern, a picture with holes.</param>
internal sealed record PaintedArea(
    PageArea Area, Clip? Clip, int After, double? Light, Layer? Layer, bool IsPicture, bool MayShowThrough)
{
    public bool Holds(double x, double y) => Area.Holds(x, y) && (Clip is null || Clip.Holds(x, y));
}

/// <summary>Only what lies within an area, and within all around it, is painted.</summary>
internal sealed record Clip(PageArea Area, Clip? Outer)
{
    /// <summary>Corners of all areas: what one look costs.</summary>
    public long Corners { get; } = Area.Corners + (Outer?.Corners ?? 0);

    public bool Holds(double x, double y)
    {
        for (var clip = this; clip is not null; clip = clip.Outer)
        {
            if (!clip.Area.Holds(x, y))
            {
                return false;
            }
        }

        return true;
    }
}
