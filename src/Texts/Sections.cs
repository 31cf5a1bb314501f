using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>Puts what follows a heading under it: sections nest by level, <c>***</c> ends them.</summary>
internal static class Sections
{
    /// <summary>The same blocks, nested; in quotations too.</summary>
    public static List<TextBlock> Nest(List<TextBlock> blocks, TextSource source, bool quoted = false)
    {
        var top = new List<TextBlock>();
        var open = new Stack<TextBlock>();
        var any = false;
        foreach (var block in blocks)
        {
            if (block.EndsSections)
            {
                if (open.Count == 0)
                {
                    source.Report(block.Place.Start, block.Place.End, TextFaults.NothingEnded);
                }

                open.Clear();
                continue;
            }

            if (block.IsHeading)
            {
                while (open.TryPeek(out var last) && last.HeadingLevel >= block.HeadingLevel)
                {
                    open.Pop();
                }

                var expected = open.TryPeek(out var parent) ? parent.HeadingLevel + 1 : quoted ? block.HeadingLevel : 2;
                if (block.HeadingLevel > expected)
                {
                    ReportSkipped(block, expected, source);
                }
            }

            block.AfterSection = !block.IsHeading && open.Count == 0 && any;
            (open.TryPeek(out var section) ? section.Children : top).Add(block);
            if (block.IsHeading)
            {
                any = true;
                open.Push(block);
            }
            else
            {
                NestInside(block, source);
            }
        }

        return top;
    }

    private static void ReportSkipped(TextBlock block, int expected, TextSource source) =>
        source.Report(block.Place.Start, block.Place.End, (p, l) => TextFaults.SkippedLevel(p, l, block.HeadingLevel, expected));

    private static void NestInside(TextBlock block, TextSource source)
    {
        if (block.Kind == UnitKind.Quotation)
        {
            block.Children = Nest(block.Children, source, quoted: true);
        }
        else
        {
            foreach (var child in block.Children)
            {
                NestInside(child, source);
            }
        }
    }
}
