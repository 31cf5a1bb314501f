using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Pdf;

/// <summary>
/// Makes blocks of lines: where a paragraph begins, what is a heading, a point of a list, a table. The PDF does not say; distances and
/// sizes show it.
/// </summary>
internal sealed class Paragraphs
{
    private const double Larger = 1.12;
    private const double Step = 28;
    private const double Aligned = 6;
    private const int LongestHeading = 160;

    private readonly IReadOnlyList<PdfLine> _lines;
    private readonly double _body;
    private readonly Hyphens _hyphens;
    private readonly FindingList _findings;
    private readonly Dictionary<(int, int), (double Left, double Right)> _edges;
    private readonly double _pitch;
    private readonly bool _isRightToLeft;
    private readonly List<double> _sizes;

    /// <param name="lines">All lines of the paper, as they are read.</param>
    /// <param name="body">Size of the letters of running text.</param>
    /// <param name="hyphens">Puts cut words together.</param>
    /// <param name="findings">Receives what is in doubt.</param>
    public Paragraphs(IReadOnlyList<PdfLine> lines, double body, Hyphens hyphens, FindingList findings)
    {
        _lines = lines;
        _body = body;
        _hyphens = hyphens;
        _findings = findings;
        _isRightToLeft = lines.Count(l => l.IsRightToLeft) * 2 > lines.Count;
        _edges = lines.GroupBy(l => (l.Page, l.Column)).ToDictionary(g => g.Key, g => Margins([.. g]));

        // pages of one paper share their margins, and a page with a few short lines does not show them
        var whole = Margins([.. lines.Where(l => l.Column == 0)]);
        foreach (var page in lines.Where(l => l.Column == 0).Select(l => l.Page).Distinct())
        {
            _edges[(page, 0)] = whole;
        }

        var pitches = lines.Zip(lines.Skip(1)).Where(p => IsBeside(p.First, p.Second))
            .Select(p => (p.First.Base - p.Second.Base) / p.First.Size).Where(p => p is > 0.8 and < 2.6).Order().ToList();
        _pitch = pitches.Count == 0 ? 1.2 : pitches[pitches.Count / 3];
        _sizes = [.. lines.Where(IsHeadingLine).Select(l => Rank(l)).Distinct().OrderDescending()];
    }

    /// <summary>The blocks, each with the page on which it ends.</summary>
    public List<(int Page, SourceBlock Block)> Read()
    {
        var blocks = new List<(int, SourceBlock)>();
        for (var i = 0; i < _lines.Count;)
        {
            var rows = TableRows(i);
            if (rows > 1)
            {
                blocks.Add((_lines[i].Page, Table([.. _lines.Skip(i).Take(rows)])));
                i += rows;
                continue;
            }

            var end = i + 1;
            while (end < _lines.Count && TableRows(end) <= 1 && Continues(i, end))
            {
                end++;
            }

            blocks.Add((_lines[end - 1].Page, Block([.. _lines.Skip(i).Take(end - i)])));
            i = end;
        }

        return blocks;
    }

    /// <summary>
    /// The margins: not the outermost edges, but those shared by several lines, since a title may reach further than the text.
    /// </summary>
    private static (double Left, double Right) Margins(List<PdfLine> lines)
    {
        if (lines.Count == 0)
        {
            return (0, 0);
        }

        var several = Math.Max(2, lines.Count / 25);
        var left = lines.Select(l => l.Left)
            .Order()
            .Cast<double?>()
            .FirstOrDefault(x => lines.Count(l => l.Left >= x && l.Left < x + Aligned) >= several);
        var right = lines.Select(l => l.Right)
            .OrderDescending()
            .Cast<double?>()
            .FirstOrDefault(x => lines.Count(l => l.Right <= x && l.Right > x - (2 * Aligned)) >= several);
        return (left ?? lines.Min(l => l.Left), right ?? lines.Max(l => l.Right));
    }

    private static bool IsBeside(PdfLine a, PdfLine b) => a.Page == b.Page && a.Column == b.Column && Math.Abs(a.Size - b.Size) < 0.6;

    private bool IsHeadingLine(PdfLine line) =>
        line.Text.Any(char.IsLetter)
        && line.Text.Length <= LongestHeading
        && (line.Size >= Larger * _body || (line.IsBold && line.Size >= 0.95 * _body));

    private static double Rank(PdfLine line) => (Math.Round(line.Size * 2) / 2) + (line.IsBold ? 0.1 : 0);

    private (double Left, double Right) Edges(PdfLine line) => _edges[(line.Page, line.Column)];

    /// <summary>Where a line begins, seen from the edge at which reading begins.</summary>
    private double Start(PdfLine line) => _isRightToLeft ? Edges(line).Right - line.Right : line.Left - Edges(line).Left;

    /// <summary>How much room is left behind a line.</summary>
    private double Room(PdfLine line) => _isRightToLeft ? line.Left - Edges(line).Left : Edges(line).Right - line.Right;

    /// <summary>
    /// Whether a line goes on with the paragraph that begins at <paramref name="first"/> and has reached the line before it.
    /// </summary>
    private bool Continues(int first, int at)
    {
        var (begin, former, line) = (_lines[first], _lines[at - 1], _lines[at]);
        var text = line.Text;
        if (line.IsHanging || PrintedLines.AfterBullet(text) is not null
            || (PrintedLines.BeginsWithLabel(text) && !PrintedLines.IsBareNumber(text.Split(' ', '\t')[0])) || line.Pieces.Count > 1
            || (former.Pieces.Count > 1 && !former.IsHanging))
        {
            return false;
        }

        if (former.Page != line.Page || former.Column != line.Column)
        {
            // across pages only if it clearly continues
            return Math.Abs(former.Size - line.Size) < 0.6
                && !IsHeadingLine(former)
                && (PrintedLines.RunsOn(former.Text, text)
                    || PrintedLines.IsHyphenated(former.Text, text)
                    || (Room(former) < 3 * former.Size && !EndsSentence(former) && line.IsRightToLeft && former.IsRightToLeft));
        }

        var gap = (former.Base - line.Base) / former.Size;
        if (Math.Abs(former.Size - line.Size) >= 0.6 || gap > _pitch * 1.3 || gap <= 0 || IsHeadingLine(former) != IsHeadingLine(line)
            || former.IsBold != line.IsBold)
        {
            return false;
        }

        if (IsHeadingLine(line))
        {
            return true;
        }

        // the first word would have fitted on the line before: that line was ended on purpose
        if (Room(former) > line.Pieces[0].FirstWord + (0.8 * line.Size))
        {
            return false;
        }

        // the indentation changed; the first line of a paragraph may differ from the others
        var against = at - 1 == first ? (double?)null : Start(former);
        return against is { } start
            ? Math.Abs(Start(line) - start) < Aligned
            : Start(line) < Start(begin) + Aligned || begin.IsHanging || IsLabelled(begin) || !EndsSentence(former);
    }

    private static bool IsLabelled(PdfLine line) =>
        PrintedLines.BeginsWithLabel(line.Text) || PrintedLines.AfterBullet(line.Text) is not null;

    private static bool EndsSentence(PdfLine line) =>
        line.Text.TrimEnd(')', '”', '"', '»') is { Length: > 0 } text && ".!?:;؟".Contains(text[^1], StringComparison.Ordinal);

    private SourceBlock Block(IReadOnlyList<PdfLine> lines)
    {
        var first = lines[0];
        var where = $"page {first.Page}";
        var runs = new RunList();
        foreach (var line in lines)
        {
            LineJoiner.Add(runs, line.Runs, _hyphens, where);
        }

        var text = runs.Plain;
        var level = Math.Clamp((int)Math.Round(Start(first) / Step), 0, 9);
        if (lines.All(IsHeadingLine) && text.Length <= LongestHeading && (!text.EndsWith('.') || PrintedLines.BeginsWithLabel(text)))
        {
            return new SourceBlock
            {
                Kind = SourceBlockKind.Heading,
                Level = Math.Min(_sizes.IndexOf(Rank(first)) + 1, 6),
                Runs = [.. runs.Trimmed().Select(r => r with { Bold = false })],
                Where = where,
            };
        }

        if (PrintedLines.AfterBullet(text) is { } words)
        {
            var left = text.Length - words.Length;
            var bullet = new RunList();
            foreach (var run in runs.Trimmed())
            {
                var cut = Math.Min(left, run.Text.Length);
                left -= cut;
                bullet.Add(run with { Text = run.Text[cut..] });
            }

            return new SourceBlock { Kind = SourceBlockKind.Bullet, Level = level, Runs = bullet.Trimmed(), Where = where };
        }

        // a centred line is not indented
        var isCentred = lines.Count <= 2 && !first.IsHanging && !IsLabelled(first) && Math.Abs(Start(first) - Room(first)) < 2 * Aligned
            && Start(first) > Step;
        return new SourceBlock { Kind = SourceBlockKind.Paragraph, Level = isCentred ? 0 : level, Runs = runs.Trimmed(), Where = where };
    }

    /// <summary>How many lines from here on have pieces under each other, as the cells of a table; 1 or less for no table.</summary>
    private int TableRows(int at)
    {
        static bool IsRow(PdfLine line) => line.Pieces.Count > 1 && !line.IsHanging;
        if (!IsRow(_lines[at]))
        {
            return 0;
        }

        var columns = _lines[at].Pieces.ToList();
        var end = at + 1;
        var rows = 1;
        for (; end < _lines.Count && _lines[end].Page == _lines[at].Page && _lines[end].Column == _lines[at].Column; end++)
        {
            var line = _lines[end];
            var gap = _lines[end - 1].Base - line.Base;
            var under = line.Pieces.All(p => columns.Exists(c => IsUnder(p, c)));
            if (!under || gap > 4 * line.Size)
            {
                break;
            }

            // a cell may have several lines; a full-width line in the first column alone is text again
            if (!IsRow(line)
                && gap > _pitch * 1.5 * line.Size
                && !_lines.Skip(end + 1)
                    .Take(2)
                    .Any(l => l.Page == line.Page && IsRow(l) && l.Pieces.All(p => columns.Exists(c => IsUnder(p, c)))))
            {
                break;
            }

            rows += IsRow(line) ? 1 : 0;
        }

        return rows > 1 ? end - at : 0;
    }

    /// <summary>Whether a line with an empty cell begins a row: its first cell begins with a capital letter or a digit.</summary>
    private static bool BeginsRow(PdfLine line, List<PdfPiece> columns) =>
        line.Pieces.Count > 1 && IsUnder(line.Pieces[0], columns[0])
        && line.Pieces[0].Text is [var sign, ..] && (char.IsUpper(sign) || char.IsDigit(sign));

    private static bool IsUnder(PdfPiece piece, PdfPiece column) =>
        Math.Abs(piece.Left - column.Left) < Aligned
        || Math.Abs(piece.Right - column.Right) < Aligned
        || Math.Abs(piece.Left + piece.Right - column.Left - column.Right) < 2 * Aligned;

    private SourceBlock Table(IReadOnlyList<PdfLine> lines)
    {
        var where = $"page {lines[0].Page}";
        var columns = lines.MaxBy(l => l.Pieces.Count)!.Pieces.ToList();
        var isRightToLeft = lines.Count(l => l.IsRightToLeft) * 2 > lines.Count;
        var rows = new List<RunList[]>();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var isMore = i > 0 && line.Pieces.Count < columns.Count && (lines[i - 1].Base - line.Base) < _pitch * 1.25 * line.Size
                && !BeginsRow(line, columns);
            if (!isMore)
            {
                rows.Add([.. columns.Select(_ => new RunList())]);
            }

            foreach (var piece in line.Pieces)
            {
                var under = columns.FindIndex(c => IsUnder(piece, c));
                var nearest = under >= 0 ? under : columns.IndexOf(columns.MinBy(c => Math.Abs(c.Left - piece.Left))!);
                LineJoiner.Add(rows[^1][nearest], piece.Runs, _hyphens, where);
            }
        }

        _findings.Doubted(
            "words under each other were read as a table; check its cells",
            string.Join('\n', rows.Select(r => string.Join('\t', r.Select(c => c.Plain)))),
            where);
        return new SourceBlock
        {
            Kind = SourceBlockKind.Table,
            Rows = [.. rows.Select(r =>
                (IReadOnlyList<IReadOnlyList<SourceBlock>>)[.. (isRightToLeft ? r.Reverse() : r).Select(c => Cell(c, where))])],
            Where = where,
        };
    }

    private static IReadOnlyList<SourceBlock> Cell(RunList runs, string where) =>
        runs.IsBlank ? [] : [new SourceBlock { Kind = SourceBlockKind.Paragraph, Runs = runs.Trimmed(), Where = where }];
}
