namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Detects whether the text of a page is in columns, and puts its rows into reading order.</summary>
internal static class PageColumns
{
    private const int FewestRows = 5;
    private const int FewestRowsOfMany = 10;
    private const double Filled = 0.6;
    private const double Gutter = 8;
    private const double Apart = 2;

    /// <summary>The lines of a page as they are read.</summary>
    public static IEnumerable<PdfLine> Read(int page, IReadOnlyList<IReadOnlyList<PdfPiece>> rows)
    {
        var pieces = rows.SelectMany(r => r).ToList();
        if (pieces.Count == 0)
        {
            yield break;
        }

        var column = 0;
        var gutters = FindGutters(pieces);
        if (gutters.Count == 0)
        {
            foreach (var row in rows)
            {
                yield return new PdfLine(page, 0, row);
            }

            yield break;
        }

        // rows across the page, such as titles, end the columns above them
        bool Crosses(int at) =>
            IsApart(rows, at) || rows[at].Any(p => gutters.Any(g => p.Left < g - Gutter && p.Right > g + Gutter));
        var isRightToLeft = pieces.Count(p => p.IsRightToLeft) * 2 > pieces.Count;
        for (var i = 0; i < rows.Count;)
        {
            if (Crosses(i))
            {
                yield return new PdfLine(page, column, rows[i++]);
                continue;
            }

            var zone = new List<IReadOnlyList<PdfPiece>>();
            for (; i < rows.Count && !Crosses(i); i++)
            {
                zone.Add(rows[i]);
            }

            column++;
            var places = Enumerable.Range(0, gutters.Count + 1);
            foreach (var place in isRightToLeft ? places.Reverse() : places)
            {
                foreach (var row in zone)
                {
                    var side = row.Where(p => gutters.Count(g => g <= (p.Left + p.Right) / 2) == place).ToList();
                    if (side.Count > 0)
                    {
                        yield return new PdfLine(page, column, side);
                    }
                }

                column++;
            }
        }
    }

    /// <summary>Whether a row at the top or foot of the page keeps away from the text, as heads and feet do.</summary>
    private static bool IsApart(IReadOnlyList<IReadOnlyList<PdfPiece>> rows, int at)
    {
        double Gap(int above, int below) =>
            above < 0 || below >= rows.Count ? 0 : (rows[above][0].Base - rows[below][0].Base) / rows[at][0].Size;
        return (at <= 1 && Gap(at, at + 1) > Apart) || (at >= rows.Count - 2 && Gap(at - 1, at) > Apart);
    }

    /// <summary>The middles of the gutters between columns, from left to right; none where there is one column.</summary>
    private static IReadOnlyList<double> FindGutters(List<PdfPiece> pieces) =>
        FindGutter(pieces) is { } middle ? [middle] : FindGutters(pieces, 3) ?? FindGutters(pieces, 4) ?? [];

    /// <summary>The gutters between three or more columns of one width; null where there are no such columns.</summary>
    private static List<double>? FindGutters(List<PdfPiece> pieces, int columns)
    {
        var (left, right) = (pieces.Min(p => p.Left), pieces.Max(p => p.Right));
        var width = right - left;
        var gutters = new List<double>();
        for (var i = 1; i < columns; i++)
        {
            var around = left + (width * i / columns);
            var (x, crossing) = Enumerable.Range(-20, 41).Select(step => around + (step * width * 0.003))
                .Select(x => (X: x, Crossing: pieces.Count(p => p.Left < x + (Gutter / 2) && p.Right > x - (Gutter / 2))))
                .OrderBy(c => c.Crossing).ThenBy(c => Math.Abs(c.X - around)).First();
            if (crossing * 4 >= pieces.Count)
            {
                return null;
            }

            gutters.Add(x);
        }

        double[] edges = [left, .. gutters, right];
        var parts = edges.Zip(edges.Skip(1))
            .Select(e => (Width: e.Second - e.First, Pieces: pieces.Where(p => p.Left >= e.First - 1 && p.Right <= e.Second + 1).ToList()))
            .ToList();
        return parts.TrueForAll(p => p.Pieces.Count >= FewestRowsOfMany && IsFull(p.Pieces, p.Width))
            && parts.Zip(parts.Skip(1)).All(p => p.First.Pieces.Max(x => x.Base) > p.Second.Pieces.Min(x => x.Base)
                && p.Second.Pieces.Max(x => x.Base) > p.First.Pieces.Min(x => x.Base))
            ? gutters
            : null;
    }

    /// <summary>
    /// The middle of the gutter between two columns; null if there is none. Columns of a table are less full than columns of text.
    /// </summary>
    private static double? FindGutter(List<PdfPiece> pieces)
    {
        var (left, right) = (pieces.Min(p => p.Left), pieces.Max(p => p.Right));
        var width = right - left;
        double? best = null;
        var fewest = int.MaxValue;
        for (var x = left + (0.35 * width); x <= left + (0.65 * width); x += 2)
        {
            var crossing = pieces.Count(p => p.Left < x + (Gutter / 2) && p.Right > x - (Gutter / 2));
            var before = pieces.Where(p => p.Right <= x).ToList();
            var after = pieces.Where(p => p.Left >= x).ToList();
            if (crossing < fewest && crossing * 3 < pieces.Count && before.Count >= FewestRows && after.Count >= FewestRows
                && IsFull(before, x - left) && IsFull(after, right - x) && before.Max(p => p.Base) > after.Min(p => p.Base)
                && after.Max(p => p.Base) > before.Min(p => p.Base))
            {
                (best, fewest) = (x, crossing);
            }
        }

        return best;
    }

    private static bool IsFull(List<PdfPiece> side, double width) => side.Count(p => p.Right - p.Left > Filled * width) * 2 > side.Count;
}
