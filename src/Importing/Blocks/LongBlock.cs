using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Blocks;

/// <summary>Splits a paragraph that is too long for a text, or has too many special characters, between words.</summary>
internal static class LongBlock
{
    private const int Longest = 95_000;
    private const int MostSigns = 900;
    private const int LongestPart = 450;

    /// <summary>The block, or its parts.</summary>
    public static IReadOnlyList<SourceBlock> Part(SourceBlock block, List<Finding> findings)
    {
        if (block.Kind == SourceBlockKind.Table || Size(block.Runs) is var (length, signs) && length <= Longest && signs <= MostSigns)
        {
            return [block];
        }

        findings.Add(new Finding(FindingKind.Doubted, "a paragraph longer than any page can hold was split", block.Plain, block.Where));
        var parts = new List<List<SourceRun>> { new() };
        foreach (var word in block.Runs.SelectMany(Split))
        {
            if (Size([.. parts[^1], word]) is var (full, most) && (full > Longest || most > MostSigns) && parts[^1].Count > 0)
            {
                parts.Add([]);
            }

            var joins = parts[^1].Count > 0 && parts[^1][^1] with { Text = "" } == word with { Text = "" };
            if (joins)
            {
                parts[^1][^1] = word with { Text = parts[^1][^1].Text + word.Text };
            }
            else
            {
                parts[^1].Add(word);
            }
        }

        return [.. parts.Select((runs, i) =>
            block with { Runs = runs, Label = i == 0 ? block.Label : null, Kind = i == 0 ? block.Kind : SourceBlockKind.Paragraph })];
    }

    /// <summary>A run in small pieces, cut behind spaces where there are any.</summary>
    private static IEnumerable<SourceRun> Split(SourceRun run)
    {
        for (var at = 0; at < run.Text.Length;)
        {
            var end = Math.Min(run.Text.Length, at + LongestPart);
            end = end < run.Text.Length && run.Text.LastIndexOf(' ', end - 1, end - at) is >= 0 and var space ? space + 1 : end;
            yield return run with { Text = run.Text[at..end] };
            at = end;
        }
    }

    private static (int Length, int Signs) Size(IReadOnlyList<SourceRun> runs) =>
        (runs.Sum(r => r.Text.Length), runs.Sum(r => r.Text.Count(c => "[]*_<`~^:\\".Contains(c)) + 8));
}
