namespace CopArchive.Importing.Readers.Pdf;

/// <summary>What is painted on a page besides letters, in order, and what every piece of text is cut off by.</summary>
/// <param name="Areas">The areas, the first painted first.</param>
/// <param name="Clips">By number of the piece of text, from 1 on: what it is cut off by.</param>
internal sealed record PagePainting(IReadOnlyList<PaintedArea> Areas, IReadOnlyList<Clip?> Clips)
{
    /// <summary>What a piece of text is cut off by; null for nothing.</summary>
    public Clip? ClipOf(int text) => text >= 1 && text <= Clips.Count ? Clips[text - 1] : null;
}

/// <summary>An area that was painted.</summary>
/// <param name="Area">Its shape.</param>
/// <param name="Clip">What it is cut off by.</param>
/// <param name="After">After how many pieces of text.</param>
/// <param name="Light">How light it is, from 0 to 1; null where that is not known.</param>
/// <param name="IsPicture">Whether it is a picture.</param>
/// <param name="MayShowThrough">Whether what lies beneath may be seen: a pattern, a picture with holes.</param>
internal sealed record PaintedArea(PageArea Area, Clip? Clip, int After, double? Light, bool IsPicture, bool MayShowThrough)
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
