using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Html;

/// <summary>Joins absolutely positioned lines, as in copies of printed pages, into paragraphs.</summary>
internal static class PlacedLines
{
    /// <summary>The blocks, with such lines as paragraphs.</summary>
    public static IReadOnlyList<SourceBlock> Join(IReadOnlyList<SourceBlock> blocks, FindingList findings)
    {
        static bool IsLine(SourceBlock b) =>
            b.Where.StartsWith("line ", StringComparison.Ordinal) && b is { Kind: SourceBlockKind.Paragraph, Label: null };
        var lines = blocks.Where(IsLine).ToList();
        if (lines.Count < 2)
        {
            return blocks;
        }

        // a second, selectable layer repeats the same words
        var width = lines.Select(l => l.Plain.Length).Order().ElementAt((lines.Count - 1) * 95 / 100);
        var hyphens = new Hyphens(string.Join('\n', lines.Select(l => l.Plain)), findings);
        var joined = new List<SourceBlock>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        foreach (var block in blocks)
        {
            if (!IsLine(block))
            {
                joined.Add(block);
                last = "";
                continue;
            }

            var plain = block.Plain.Trim();
            if (plain.Length > 20 && !seen.Add(plain))
            {
                findings.Dropped("a repeated line", plain, block.Where);
                continue;
            }

            var firstWord = plain.Split(' ', 2)[0];
            if (last.Length > 0 && !PrintedLines.BeginsWithLabel(plain) && PrintedLines.AfterBullet(plain) is null
                && (PrintedLines.RunsOn(last, plain) || last.Length + firstWord.Length >= width * 0.9))
            {
                var former = joined[^1];
                var runs = new RunList();
                runs.AddRange(former.Runs);
                LineJoiner.Add(runs, block.Runs, hyphens, block.Where);
                joined[^1] = former with { Runs = runs.Trimmed() };
            }
            else
            {
                joined.Add(block);
            }

            last = plain;
        }

        findings.Doubted("the page sets each line on its place; where paragraphs begin and end is a guess", "", "the page");
        return joined;
    }
}
