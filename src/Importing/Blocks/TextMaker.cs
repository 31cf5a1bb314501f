using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Blocks;

/// <summary>From the blocks of a paper to its text.</summary>
public static class TextMaker
{
    private const long LongestPaper = 900_000;
    private const int Top = 6;

    /// <summary>The text, and what was dropped or is in doubt besides what the reader of the file found.</summary>
    public static (string Text, IReadOnlyList<Finding> Findings) Make(SourcePaper paper, PaperHead head, string language)
    {
        var findings = new List<Finding>();
        if (paper.Blocks.Sum(b => (long)PaperLanguages.PlainWords(b).Length) > LongestPaper)
        {
            return (
                "",
                [new Finding(FindingKind.Dropped, "the text, which is longer than any page can be; the file is kept", "", "the file")]);
        }

        var words = PaperWords.For(language.Split('-')[0]);
        var blocks = Letterhead.Drop(CleanBlocks.Clean(paper, findings), head, words, findings);
        blocks = WithoutTitle(blocks, head, findings);
        var told = LabelDetector.Detect(blocks, findings);
        var nodes = new UnitBuilder(language, findings).Build(new BlockRoles(words, findings).Assign(told));
        var text = PaperText.Print(nodes, language, findings);
        return (text, [.. findings, .. LostWords.Find(paper, text, head, findings)]);
    }

    /// <summary>Drops a heading that repeats the title and has nothing under it, since the page shows its title anyway.</summary>
    private static IReadOnlyList<SourceBlock> WithoutTitle(IReadOnlyList<SourceBlock> blocks, PaperHead head, List<Finding> findings)
    {
        var at = head.Title is { Certainty: not Certainty.Unsure } title
            ? blocks.Take(Top).ToList().FindIndex(b =>
                b is { Kind: SourceBlockKind.Heading, Label: null } && WordMatch.Fold(b.Plain) == WordMatch.Fold(title.Value))
            : -1;
        if (at < 0
            || (blocks.Where((b, i) => i != at && b.Kind == SourceBlockKind.Heading && b.Level <= blocks[at].Level).Any()
                && blocks.ElementAtOrDefault(at + 1)?.Kind != SourceBlockKind.Heading))
        {
            return blocks;
        }

        findings.Add(new Finding(FindingKind.Dropped,
            "the title, which stands at the top of the page", blocks[at].Plain.Trim(), blocks[at].Where));
        return [.. blocks.Where((_, i) => i != at)];
    }
}
