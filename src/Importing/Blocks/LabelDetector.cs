using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Separates labels from words. A tab after it, or the reader of the file, makes a label certain; a letter or number before a mere space
/// is one only if it continues another, since <c>A. Writer</c> and <c>9.30 Opening</c> begin lines too.
/// </summary>
internal static class LabelDetector
{
    private const int Ahead = 60;

    /// <summary>The blocks with their labels apart.</summary>
    public static IReadOnlyList<PaperBlock> Detect(IReadOnlyList<SourceBlock> blocks, List<Finding> findings)
    {
        var candidates = blocks.Select(Candidate).ToList();
        var accepted = new bool[blocks.Count];
        for (var i = 0; i < blocks.Count; i++)
        {
            accepted[i] = candidates[i] is { } candidate && (candidate.Sure || Counts(candidates, accepted, i));
        }

        return [.. blocks.Select((block, i) => Make(block, accepted[i] ? candidates[i] : null, findings))];
    }

    private static (TypedLabel Label, int Length, bool Sure)? Candidate(SourceBlock block)
    {
        if (block.Kind is SourceBlockKind.Bullet && (block.Label is null || TypedLabel.Of(block.Label) is { Kind: LabelKind.Bullet }))
        {
            return (new TypedLabel("-", LabelKind.Bullet, [], 0), 0, true);
        }

        if (block.Kind is not (SourceBlockKind.Paragraph or SourceBlockKind.Heading or SourceBlockKind.Bullet))
        {
            return null;
        }

        if (block.Label is { } given)
        {
            return TypedLabel.Of(given) is { } label ? (label, 0, true) : null;
        }

        return TypedLabel.At(block.Plain, block.Kind == SourceBlockKind.Heading) is var (typed, length, tabbed)
            ? (typed, length, tabbed || block.Kind == SourceBlockKind.Heading)
            : null;
    }

    private static bool Counts(List<(TypedLabel Label, int Length, bool Sure)?> candidates, bool[] accepted, int i)
    {
        var label = candidates[i]!.Value.Label;
        var before = candidates.Take(i).Where((c, j) => c is not null && accepted[j]).Select(c => c!.Value.Label);
        if (label.Kind == LabelKind.Path)
        {
            var (path, last) = (label.Numbers.SkipLast(1).ToList(), label.Numbers[^1]);
            return last == 1
                || before
                    .Any(b => b.Numbers.Count == label.Numbers.Count && b.Numbers.SkipLast(1).SequenceEqual(path) && b.Numbers[^1] < last);
        }

        return label.IsFirst
            ? candidates.Skip(i + 1).Take(Ahead).Any(c => c is { } later && later.Label.Follows(label))
            : before.Any(label.Follows);
    }

    private static PaperBlock Make(SourceBlock block, (TypedLabel Label, int Length, bool Sure)? told, List<Finding> findings)
    {
        if (told is var (label, length, _))
        {
            return new PaperBlock { Source = block, Label = label, Runs = Skip(block.Runs, length) };
        }

        // a label that texts cannot have is kept as words
        if (block.Label is { Length: > 0 } given && block.Kind is not (SourceBlockKind.Footnote or SourceBlockKind.Table))
        {
            findings.Add(new Finding(
                FindingKind.Doubted,
                $"“{given}” in front of this paragraph is kept as words of it",
                block.Plain.Trim(),
                block.Where));
            return new PaperBlock { Source = block, Runs = [new SourceRun(given + " "), .. block.Runs] };
        }

        return new PaperBlock { Source = block, Runs = block.Runs };
    }

    private static IReadOnlyList<SourceRun> Skip(IReadOnlyList<SourceRun> runs, int length)
    {
        var rest = new List<SourceRun>();
        foreach (var run in runs)
        {
            var cut = Math.Min(length, run.Text.Length);
            length -= cut;
            rest.Add(run with { Text = run.Text[cut..] });
        }

        return rest;
    }
}
