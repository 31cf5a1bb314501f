using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Words that stand in one row without a wide gap.</summary>
internal sealed class PdfPiece
{
    private const double WordGap = 0.18;

    /// <param name="glyphs">Its letters, from left to right.</param>
    public PdfPiece(IReadOnlyList<PdfGlyph> glyphs)
    {
        Glyphs = glyphs;
        Left = glyphs.Min(g => g.Left);
        Right = glyphs.Max(g => g.Right);
        var level = glyphs.Where(g => g.Raised == 0).DefaultIfEmpty(glyphs[0]).ToList();
        Base = level.GroupBy(g => Math.Round(g.Base, 1)).OrderByDescending(g => g.Count()).First().Key;
        Size = level.GroupBy(g => Math.Round(g.Size, 1)).OrderByDescending(g => g.Sum(x => x.Text.Length)).First().Key;
        IsBold = glyphs.Where(g => g.Text.Any(char.IsLetterOrDigit)).All(g => g.Bold);
        IsRightToLeft = ReadingOrder.IsRightToLeft(glyphs);
        Runs = Read();
        Text = string.Concat(Runs.Select(r => r.Text));
    }

    /// <summary>Its letters.</summary>
    public IReadOnlyList<PdfGlyph> Glyphs { get; }

    /// <summary>Its edges, the line it stands on, and the size of most of its letters.</summary>
    public double Left { get; }

    /// <summary>Right edge.</summary>
    public double Right { get; }

    /// <summary>Height of the line on which its letters stand.</summary>
    public double Base { get; }

    /// <summary>Size of most letters.</summary>
    public double Size { get; }

    /// <summary>Whether all of it is heavy.</summary>
    public bool IsBold { get; }

    /// <summary>Whether it runs from right to left.</summary>
    public bool IsRightToLeft { get; }

    /// <summary>Its words.</summary>
    public IReadOnlyList<SourceRun> Runs { get; }

    /// <summary>Its words alone.</summary>
    public string Text { get; }

    /// <summary>How wide the first word is.</summary>
    public double FirstWord
    {
        get
        {
            var ordered = IsRightToLeft ? Glyphs.Reverse() : Glyphs;
            var word = ordered.TakeWhile(g => !g.IsSpace).ToList();
            return word.Count == 0 ? 0 : word.Max(g => g.Right) - word.Min(g => g.Left);
        }
    }

    private IReadOnlyList<SourceRun> Read()
    {
        var runs = new RunList();
        var wasSpace = true;
        foreach (var glyph in ReadingOrder.Arrange(Spaced()))
        {
            if (!(glyph.IsSpace && wasSpace))
            {
                runs.Add(RunOf(glyph, glyph.IsSpace ? " " : glyph.Text));
            }

            wasSpace = glyph.IsSpace;
        }

        return runs.Trimmed();
    }

    /// <summary>With a space at each gap, since some files have none between words.</summary>
    private List<PdfGlyph> Spaced()
    {
        var spaced = new List<PdfGlyph>();
        foreach (var glyph in Glyphs)
        {
            if (spaced.Count > 0 && spaced[^1] is { IsSpace: false } former && !glyph.IsSpace && glyph.Left - former.Right > WordGap * Size)
            {
                spaced.Add(former with { Text = " ", Left = former.Right, Right = glyph.Left });
            }

            spaced.Add(glyph);
        }

        return spaced;
    }

    private static SourceRun RunOf(PdfGlyph glyph, string text) =>
        new(text, glyph.Bold, glyph.Italic, text == " " ? 0 : glyph.Raised, glyph.Link);
}

/// <summary>A row of a page, or of one of its columns: one piece, or several with wide gaps between them.</summary>
/// <param name="Page">Page, from 1.</param>
/// <param name="Column">Column of the page, so that lines of two are not compared.</param>
/// <param name="Pieces">From left to right.</param>
internal sealed record PdfLine(int Page, int Column, IReadOnlyList<PdfPiece> Pieces)
{
    /// <summary>Left edge.</summary>
    public double Left => Pieces[0].Left;

    /// <summary>Right edge.</summary>
    public double Right => Pieces[^1].Right;

    /// <summary>Height.</summary>
    public double Base => Widest.Base;

    /// <summary>Size of the letters of its widest piece.</summary>
    public double Size => Widest.Size;

    /// <summary>Whether all of it is heavy.</summary>
    public bool IsBold => Pieces.All(p => p.IsBold);

    /// <summary>Whether it runs from right to left.</summary>
    public bool IsRightToLeft => Widest.IsRightToLeft;

    /// <summary>The pieces as they are read.</summary>
    public IEnumerable<PdfPiece> Ordered => IsRightToLeft ? Pieces.Reverse() : Pieces;

    /// <summary>Its words; a wide gap is a tab.</summary>
    public IReadOnlyList<SourceRun> Runs
    {
        get
        {
            var runs = new RunList();
            foreach (var piece in Ordered)
            {
                runs.Add(new SourceRun(runs.IsBlank ? "" : "\t"));
                runs.AddRange(piece.Runs);
            }

            return runs.Trimmed();
        }
    }

    /// <summary>Its words alone.</summary>
    public string Text => string.Join('\t', Ordered.Select(p => p.Text));

    /// <summary>Whether a label or the sign of a list stands apart in front.</summary>
    public bool IsHanging => Pieces.Count == 2
        && Ordered.First() is var first
        && (PrintedLines.IsLabel(first.Text)
            || (first.Text.Length == 1 && PrintedLines.BulletSigns.Contains(first.Text, StringComparison.Ordinal))
            || first.Text is "o");

    private PdfPiece Widest => Pieces.MaxBy(p => p.Right - p.Left)!;
}
