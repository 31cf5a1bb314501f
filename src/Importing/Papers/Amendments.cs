namespace CopArchive.Importing.Papers;

/// <summary>
/// Words struck through and underlined by hand, as proposals to amend a text mark what they would delete and insert. Underlining alone
/// marks nothing: it is how titles and terms stand out.
/// </summary>
internal static class Amendments
{
    /// <summary>The paper with its marks settled, and what is to be asked about them.</summary>
    public static SourcePaper Settle(SourcePaper paper)
    {
        var all = paper.Blocks.SelectMany(Runs).Where(r => r.Text.Trim().Length > 0).ToList();
        if (!all.Exists(r => r.Mark == RunMark.Struck))
        {
            return all.TrueForAll(r => r.Mark == RunMark.None)
                ? paper
                : paper with { Blocks = [.. paper.Blocks.Select(WithoutMarks)] };
        }

        return paper with
        {
            Findings =
            [
                .. paper.Findings,
                .. paper.Blocks.SelectMany(b => Found(b, RunMark.Struck,
                    "words struck through are kept as words that the paper proposes to delete; is that so?")),
                .. paper.Blocks.SelectMany(b => Found(b, RunMark.Underlined,
                    "words underlined are kept as words that the paper proposes to insert, since others are struck through; is that so?")),
            ],
        };
    }

    private static IEnumerable<Finding> Found(SourceBlock block, RunMark mark, string what)
    {
        var words = string.Join(" … ", Runs(block).Where(r => r.Mark == mark).Select(r => r.Text.Trim()).Where(w => w.Length > 0));
        return words.Length == 0 ? [] : [new Finding(FindingKind.Doubted, what, words, block.Where)];
    }

    private static SourceBlock WithoutMarks(SourceBlock block)
    {
        var runs = new RunList();
        runs.AddRange(block.Runs.Select(r => r with { Mark = RunMark.None }));
        return block with
        {
            Runs = runs.Trimmed(),
            Rows = [.. block.Rows.Select(r => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[
                .. r.Select(c => (IReadOnlyList<SourceBlock>)[.. c.Select(WithoutMarks)]),
            ])],
        };
    }

    private static IEnumerable<SourceRun> Runs(SourceBlock block) =>
        block.Runs.Concat(block.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(Runs));
}
