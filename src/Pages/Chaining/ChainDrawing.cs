namespace CopArchive.Pages.Chaining;

/// <summary>A chain drawn in columns from left to right, measured in the units of the drawing; boxes stand in reading order.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Height">Its height.</param>
/// <param name="Headings">Names of the columns, each with where it begins.</param>
/// <param name="Boxes">The boxes.</param>
/// <param name="Lines">Lines between them, as SVG paths.</param>
/// <param name="Heads">Heads of arrows, as SVG paths.</param>
public sealed record ChainDrawing(
    int Width, int Height, IReadOnlyList<(int X, string Text)> Headings, IReadOnlyList<DrawnBox> Boxes, IReadOnlyList<string> Lines,
    IReadOnlyList<string> Heads)
{
    private const int Head = 26, LineHeight = 16, Padding = 9, Between = 8, Step = 20, Gap = 18, Row = 12, Joint = 17;

    /// <summary>Draws trees, one below the other.</summary>
    /// <param name="columns">Names and widths of the columns.</param>
    /// <param name="roots">The trees.</param>
    internal static ChainDrawing Of(IReadOnlyList<(string Heading, int Width)> columns, IReadOnlyList<ChainNode> roots)
    {
        var lefts = columns.Select((_, i) => columns.Take(i).Sum(c => c.Width + Gap)).ToList();
        var (boxes, lines, heads) = (new List<DrawnBox>(), new List<string>(), new List<string>());

        int Place(ChainNode node, int top)
        {
            var (left, width) = (lefts[node.Column], columns[node.Column].Width);
            var own = new List<DrawnBox>();
            var y = top;
            foreach (var cell in node.Cells)
            {
                if (own.Count > 0)
                {
                    y += cell.Continues ? Step : Between;
                    if (cell.Continues)
                    {
                        lines.Add($"M{left + 14} {y - Step}V{y - 4}");
                        heads.Add($"M{left + 10} {y - 7}L{left + 14} {y}L{left + 18} {y - 7}Z");
                    }
                }

                var (label, detail) =
                    (TextFit.Wrapped(cell.Label, width - 22, bold: true), TextFit.Wrapped(cell.Detail, width - 22, bold: false, most: 4));
                own.Add(new DrawnBox(cell, left, y, width, ((label.Count + detail.Count) * LineHeight) + (2 * Padding), label, detail));
                y += own[^1].Height;
            }

            boxes.AddRange(own);
            var below = top;
            var targets = new List<(int X, int Y)>();
            foreach (var child in node.Children)
            {
                targets.AddRange(child.Cells.Count == 0 ? [] : new[] { (lefts[child.Column], below + Joint) });
                var first = boxes.Count;
                below = Place(child, below) + Row;
                targets.AddRange(boxes.Skip(first).Take(child.Cells.Count).Skip(1).Where(b => !b.Cell.Continues)
                    .Select(b => (b.X, b.Y + Joint)));
            }

            Join(
                [.. (node.Column == 0 ? own.TakeLast(1) : own.Where(b => !b.Cell.Continues)).Select(b => (b.X + b.Width, b.Y + Joint))],
                targets);
            return Math.Max(y, below - (node.Children.Count > 0 ? Row : 0));
        }

        void Join(List<(int X, int Y)> from, List<(int X, int Y)> to)
        {
            if (from.Count == 0 || to.Count == 0)
            {
                return;
            }

            var trunk = from[0].X + (Gap / 2) - 2;
            var ends = from.Concat(to).Select(p => p.Y).ToList();
            lines.Add(string.Concat(from.Select(p => $"M{p.X} {p.Y}H{trunk}"))
                + (ends.Min() == ends.Max() ? "" : $"M{trunk} {ends.Min()}V{ends.Max()}")
                + string.Concat(to.Select(p => $"M{trunk} {p.Y}H{p.X - 5}")));
            heads.AddRange(to.Select(p => $"M{p.X - 7} {p.Y - 4}L{p.X} {p.Y}L{p.X - 7} {p.Y + 4}Z"));
        }

        var bottom = Head;
        foreach (var root in roots)
        {
            bottom = Place(root, bottom) + (2 * Row);
        }

        return new ChainDrawing(lefts[^1] + columns[^1].Width, bottom - (2 * Row) + 2,
            [.. columns.Select((c, i) => (lefts[i], c.Heading))], boxes, lines, heads);
    }
}

/// <summary>A box of the drawing.</summary>
/// <param name="Cell">What it shows.</param>
/// <param name="X">Its left side.</param>
/// <param name="Y">Its top.</param>
/// <param name="Width">Its width.</param>
/// <param name="Height">Its height.</param>
/// <param name="Label">Lines of the label.</param>
/// <param name="Detail">Lines below it.</param>
public sealed record DrawnBox(
    ChainCell Cell, int X, int Y, int Width, int Height, IReadOnlyList<string> Label, IReadOnlyList<string> Detail);

/// <summary>What stands in one column and leads to what stands in the next.</summary>
/// <param name="Column">The column, from 0.</param>
/// <param name="Cells">One below the other.</param>
/// <param name="Children">What they lead to.</param>
internal sealed record ChainNode(int Column, IReadOnlyList<ChainCell> Cells, IReadOnlyList<ChainNode> Children);
