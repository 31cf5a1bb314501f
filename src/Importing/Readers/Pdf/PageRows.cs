namespace CopArchive.Importing.Readers.Pdf;

/// <summary>Gathers the letters of a page into rows, and cuts rows at wide gaps.</summary>
internal static class PageRows
{
    private const double SameRow = 0.25;
    private const double WideGap = 1.6;
    private const double Small = 0.85;

    /// <summary>So far, in sizes of letters, the words of a note stand behind its sign.</summary>
    private const double BehindSign = 3;

    /// <summary>The rows from top to bottom.</summary>
    public static IReadOnlyList<IReadOnlyList<PdfPiece>> Gather(IEnumerable<PdfGlyph> letters)
    {
        var glyphs = WithMarks(WithoutDoubles(letters));
        var pieces = new List<List<PdfGlyph>>();
        foreach (var row in Grouped(glyphs))
        {
            pieces.AddRange(Cut(row));
        }

        Raise(pieces);
        return [.. Grouped(pieces.Select(p => new PdfPiece([.. p.OrderBy(g => g.Left)])))];
    }

    /// <summary>Bold letters are sometimes printed twice, slightly offset.</summary>
    private static List<PdfGlyph> WithoutDoubles(IEnumerable<PdfGlyph> letters)
    {
        var seen = new Dictionary<(string, int, int), PdfGlyph>();
        var once = new List<PdfGlyph>();
        foreach (var letter in letters.Where(l => l.Text.Length > 0))
        {
            var (x, y) = ((int)Math.Floor(letter.Left), (int)Math.Floor(letter.Base));
            var isDouble = false;
            for (var i = -1; i <= 1 && !letter.IsSpace; i++)
            {
                for (var j = -1; j <= 1; j++)
                {
                    isDouble |= seen.TryGetValue((letter.Text, x + i, y + j), out var other)
                        && Math.Abs(other.Left - letter.Left) < 0.12 * letter.Size
                        && Math.Abs(other.Base - letter.Base) < 0.12 * letter.Size;
                }
            }

            if (!isDouble)
            {
                seen[(letter.Text, x, y)] = letter;
                once.Add(letter);
            }
        }

        return once;
    }

    /// <summary>Marks over and under letters go with the letter that they stand on.</summary>
    private static List<PdfGlyph> WithMarks(List<PdfGlyph> glyphs)
    {
        var letters = glyphs.Where(g => !g.IsMark).ToList();
        foreach (var mark in glyphs.Where(g => g.IsMark))
        {
            var middle = (mark.Left + mark.Right) / 2;
            double Distance(PdfGlyph l) => Math.Max(0, Math.Max(l.Left - middle, middle - l.Right)) + Math.Abs(l.Base - mark.Base);
            var nearest = letters
                .Where(l => l.Text.Any(char.IsLetter) && Math.Abs(l.Base - mark.Base) < l.Size && Distance(l) < 0.6 * l.Size)
                .MinBy(Distance);
            var at = nearest is null ? -1 : letters.IndexOf(nearest);
            if (at >= 0)
            {
                letters[at] = letters[at] with { Text = letters[at].Text + mark.Text };
            }
            else
            {
                letters.Add(mark);
            }
        }

        return letters;
    }

    private static IEnumerable<List<PdfGlyph>> Grouped(List<PdfGlyph> glyphs)
    {
        var row = new List<PdfGlyph>();
        foreach (var glyph in glyphs.OrderByDescending(g => g.Base).ThenBy(g => g.Left))
        {
            if (row.Count > 0 && row[0].Base - glyph.Base > SameRow * Math.Min(glyph.Size, row[0].Size))
            {
                yield return row;
                row = [];
            }

            row.Add(glyph);
        }

        if (row.Count > 0)
        {
            yield return row;
        }
    }

    private static IEnumerable<IReadOnlyList<PdfPiece>> Grouped(IEnumerable<PdfPiece> pieces)
    {
        var row = new List<PdfPiece>();
        foreach (var piece in pieces.Where(p => p.Text.Length > 0).OrderByDescending(p => p.Base).ThenBy(p => p.Left))
        {
            if (row.Count > 0
                && (row[0].Base - piece.Base > 2 * SameRow * Math.Min(piece.Size, row[0].Size)
                    || row.Exists(p => p.Left < piece.Right - 1 && piece.Left < p.Right - 1)))
            {
                yield return [.. row.OrderBy(p => p.Left)];
                row = [];
            }

            row.Add(piece);
        }

        if (row.Count > 0)
        {
            yield return [.. row.OrderBy(p => p.Left)];
        }
    }

    /// <summary>Cuts a row at wide gaps. Spaces at the edges of a piece are dropped.</summary>
    private static IEnumerable<List<PdfGlyph>> Cut(List<PdfGlyph> row)
    {
        var piece = new List<PdfGlyph>();
        var right = double.MinValue;
        foreach (var glyph in row.OrderBy(g => g.Left))
        {
            if (glyph.IsSpace)
            {
                piece.Add(glyph);
                continue;
            }

            if (right > double.MinValue && glyph.Left - right > WideGap * glyph.Size)
            {
                yield return Bare(piece);
                piece = [];
            }

            piece.Add(glyph);
            right = Math.Max(right, glyph.Right);
        }

        if (piece.Exists(g => !g.IsSpace))
        {
            yield return Bare(piece);
        }
    }

    /// <summary>What may stand in front of a note, with a tab behind it.</summary>
    private static bool IsNoteSign(List<PdfGlyph> piece) => piece.Count <= 3 && piece.TrueForAll(g => g.Text is not [' ', ..]);

    private static List<PdfGlyph> Bare(List<PdfGlyph> piece) =>
        [.. piece.SkipWhile(g => g.IsSpace).Reverse().SkipWhile(g => g.IsSpace).Reverse()];

    /// <summary>Small letters beside larger ones, a little higher or lower, belong to their line.</summary>
    private static void Raise(List<List<PdfGlyph>> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0; i--)
        {
            var small = pieces[i];
            var (left, right) = (small.Min(g => g.Left), small.Max(g => g.Right));
            var into = pieces.Find(p => p != small && p.Exists(g =>
                small[0].Size < Small * g.Size
                && small[0].Base - g.Base is var up
                && ((up > 0.1 * g.Size && up < 0.75 * g.Size) || (up < -0.05 * g.Size && up > -0.4 * g.Size))
                && left < g.Right + (0.5 * g.Size)
                && right > g.Left - ((ReferenceEquals(g, p[0]) && IsNoteSign(small) ? BehindSign : 0.5) * g.Size)));
            if (into is null)
            {
                continue;
            }

            var raised = small[0].Base > into.Where(g => g.Raised == 0).Average(g => g.Base) ? 1 : -1;
            into.AddRange(small.Select(g => g with { Raised = raised }));
            pieces.RemoveAt(i);
        }
    }
}
