using System.Text.RegularExpressions;
using CopArchive.Importing.Heads;
using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Blocks;

/// <summary>
/// Compares the words of a paper with those of its text and of what was dropped, so that no word is lost silently.
/// </summary>
internal static partial class LostWords
{
    /// <summary>What is in neither, as findings; empty where all is well.</summary>
    public static IEnumerable<Finding> Find(SourcePaper paper, string text, PaperHead head, IReadOnlyList<Finding> findings)
    {
        var held = new Dictionary<string, int>(StringComparer.Ordinal);
        var plain = string.Join('\n', PaperText.Read(text, head.Language?.Value ?? "en").Select(u => u.PlainWithChildren()));
        foreach (var word in Words(plain)
            .Concat(findings.Concat(paper.Findings).Where(f => f.Kind == FindingKind.Dropped).SelectMany(f => Words(f.Words))))
        {
            held[word] = held.GetValueOrDefault(word) + 1;
        }

        foreach (var block in paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).SelectMany(Flat))
        {
            var lost = Words($"{block.Label} {block.Plain}").Where(w => !Take(held, w)).ToList();
            if (lost.Count > 0)
            {
                yield return new Finding(
                    FindingKind.Missing,
                    "words that are missing from the text",
                    string.Join(' ', lost),
                    block.Where);
            }
        }
    }

    private static bool Take(Dictionary<string, int> held, string word) => held.GetValueOrDefault(word) > 0 && held[word]-- > 0;

    private static IEnumerable<SourceBlock> Flat(SourceBlock block) =>
        block.Kind == SourceBlockKind.Table ? block.Rows.SelectMany(r => r).SelectMany(c => c).SelectMany(Flat) : [block];

    /// <summary>Runs of letters and digits, across invisible characters.</summary>
    public static IEnumerable<string> Words(string text) => Word().Matches(Unseen().Replace(text, "")).Select(m => m.Value);

    [GeneratedRegex(@"[\p{Cf}\p{Cc}\uFFFE\uFFFF-[\n\r\t]]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"[\p{L}\p{N}\p{M}]+")]
    private static partial Regex Word();
}
