using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Search;

namespace CopArchive.Importing.Heads;

/// <summary>The language of a paper: what the file says, checked against its script and most common words.</summary>
internal static partial class PaperLanguages
{
    private static readonly string[] Latin = ["en", "fr", "es"];

    /// <summary>The language; null if neither the file nor its words show it.</summary>
    public static Detected<string>? Detect(SourcePaper paper)
    {
        var declared = paper.Language?.Split('-', '_')[0].ToLowerInvariant();
        var read = ByWords(string.Join('\n', paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).Select(PlainWords)));
        return (declared, read) switch
        {
            (null, null) => null,
            (null, var (language, sure)) =>
                new Detected<string>(language, "the text", "recognised by its words", sure ? Certainty.Sure : Certainty.Likely),
            (_, null) => new Detected<string>(declared, "the file", "the file says so", Certainty.Likely),
            var (_, (language, _)) when language == declared =>
                new Detected<string>(language, "the file and the text", "the file says so, and its words agree", Certainty.Sure),
            var (_, (language, sure)) => sure
                ? new Detected<string>(
                    language,
                    "the text",
                    $"recognised by its words; the file itself says “{declared}”",
                    Certainty.Likely)
                : new Detected<string>(declared, "the file", $"the file says so; its words look like “{language}”", Certainty.Likely),
        };
    }

    /// <summary>All words of a block, its label too.</summary>
    public static string PlainWords(SourceBlock block) =>
        block.Kind == SourceBlockKind.Table
            ? string.Join('\n', block.Rows.SelectMany(r => r).SelectMany(c => c).Select(PlainWords))
            : $"{block.Label} {block.Plain}".Trim();

    private static (string Language, bool Sure)? ByWords(string text)
    {
        var letters = text.Count(char.IsLetter);
        (string Language, int Count)[] scripts =
        [
            ("ar", text.Count(c => c is >= '\u0600' and <= '\u06FF')),
            ("ru", text.Count(c => c is >= '\u0400' and <= '\u04FF')),
            ("zh", text.Count(c => c is >= '\u4E00' and <= '\u9FFF') * 3),
        ];
        var script = scripts.MaxBy(s => s.Count);
        if (letters > 0 && script.Count * 2 > letters)
        {
            return (script.Language, true);
        }

        var words = Word().Matches(text).Take(5_000).Select(m => Folding.Fold(m.Value)).ToList();
        var counts = Latin.Select(l => (Language: l, Count: words.Count(w => StopWords.Contains(w, l))))
            .OrderByDescending(c => c.Count)
            .ToList();
        return counts[0].Count == 0 ? null : (counts[0].Language, counts[0].Count >= 5 && counts[0].Count * 2 >= counts[1].Count * 3);
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
