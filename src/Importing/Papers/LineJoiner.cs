namespace CopArchive.Importing.Papers;

/// <summary>Appends lines to a paragraph.</summary>
internal static class LineJoiner
{
    /// <summary>With a space between them, unless a word was cut.</summary>
    public static void Add(RunList runs, IReadOnlyList<SourceRun> line, Hyphens hyphens, string where)
    {
        if (line.Count == 0)
        {
            return;
        }

        var former = runs.Trimmed();
        if (former.Count == 0)
        {
            runs.AddRange(line);
            return;
        }

        var (end, start) = (former[^1].Text, line[0].Text);
        var joined = hyphens.Join(end, start, where);
        runs.Clear();
        runs.AddRange(former.SkipLast(1));
        runs.Add(former[^1] with { Text = joined[..^start.Length] });
        runs.AddRange(line);
    }
}
