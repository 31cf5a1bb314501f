using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;
using CopArchive.Search;

namespace CopArchive.Importing.Heads;

/// <summary>The language of a paper: its letters where only one language has them, else its small words and what the file says.</summary>
internal static partial class PaperLanguages
{
    private const int MostWords = 5_000;

    /// <summary>So few words may be without any small word of their language, as a title is.</summary>
    private const int MostWordsUnjudged = 4;

    /// <summary>From so many percent on, another language is told.</summary>
    private const int LargePart = 25;

    /// <summary>Fewer small words than that among a hundred are those of no language that is known here.</summary>
    private const double FewSmallWords = 0.1;

    /// <summary>The language; null if neither the file nor its words show it.</summary>
    public static Detected<string>? Detect(SourcePaper paper)
    {
        var declared = paper.Language?.Split('-', '_')[0].ToLowerInvariant() is { Length: > 0 } named ? named : null;
        var text = string.Join('\n', paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).Select(PlainWords));
        if (ByLetters(text, declared) is { } lettered)
        {
            return lettered;
        }

        var words = Word().Matches(text).Take(MostWords).Select(m => Folding.Fold(m.Value)).ToList();
        var counts = CommonWords.ByLanguage.Select(l => (Language: l.Key, Count: words.Count(l.Value.Contains)))
            .OrderByDescending(c => c.Count).ThenByDescending(c => c.Language == declared).ToList();
        var (best, second) = (counts[0], counts[1]);
        var (name, share) = (CommonWords.Name(best.Language), words.Count == 0 ? 0 : (double)best.Count / words.Count);
        if (best.Language == declared && best.Count > 0 && share < FewSmallWords)
        {
            return Found(declared, "the file", "the file says so, and its few small words agree", Certainty.Likely);
        }

        if (best.Count == 0 || share < FewSmallWords)
        {
            return declared is null
                ? (best.Count == 0 ? null : Found(best.Language, "the text", $"a few of its words are {name}", Certainty.Unsure))
                : Found(
                    declared,
                    "the file",
                    "the file says so; it has too few small words to tell",
                    words.Count > MostWordsUnjudged && CommonWords.ByLanguage.ContainsKey(declared) ? Certainty.Unsure : Certainty.Likely);
        }

        var own = counts.FirstOrDefault(c => c.Language == declared).Count;
        var isClear = best.Count >= 5 && best.Count * 4 >= second.Count * 5;
        return declared == best.Language
                ? Found(declared, "the file and the text", "the file says so, and its words agree", Certainty.Sure)
            : declared is null
                ? Found(best.Language, "the text", isClear ? "recognised by its words" : $"its words look {name}",
                    isClear ? Certainty.Sure : best.Count > second.Count ? Certainty.Likely : Certainty.Unsure)
            : isClear
                ? Found(best.Language, "the text", $"recognised by its words; the file itself says “{declared}”", Certainty.Likely)
            : own * 5 >= best.Count * 4
                ? Found(declared, "the file", $"the file says so; its words look {name} too", Certainty.Likely)
            : Found(declared, "the file", $"the file says “{declared}”, but its words look {name}", Certainty.Unsure);
    }

    /// <summary>
    /// Another language in which a large part of a paper is, and how large in percent; null where there is none. Each block counts for the
    /// language of which it has by far the most small words.
    /// </summary>
    public static (string Language, int Percent)? Another(SourcePaper paper, string language)
    {
        var words = paper.Blocks.Where(b => b.Kind is SourceBlockKind.Paragraph or SourceBlockKind.Heading or SourceBlockKind.Bullet)
            .Select(b => Word().Matches(b.Plain).Select(m => Folding.Fold(m.Value)).ToList())
            .Select(w => (w.Count, Best: CommonWords.ByLanguage.Select(l => (Language: l.Key, Count: w.Count(l.Value.Contains)))
                .OrderByDescending(c => c.Count).Take(2).ToList()))
            .Where(b => b.Best[0].Count >= 4 && b.Best[0].Count * 4 >= b.Best[1].Count * 5).ToList();
        var other = words.Where(b => b.Best[0].Language != language).GroupBy(b => b.Best[0].Language)
            .Select(g => (Language: g.Key, Percent: 100 * g.Sum(b => b.Count) / Math.Max(1, words.Sum(b => b.Count))))
            .OrderByDescending(g => g.Percent).FirstOrDefault();
        return other.Percent >= LargePart && words.Any(b => b.Best[0].Language == language) ? other : null;
    }

    /// <summary>The language of letters that are those of one language, or of few; null for Latin letters.</summary>
    private static Detected<string>? ByLetters(string text, string? declared)
    {
        int Count(string signs) => text.Count(c => signs.Contains(c));
        int Between(char first, char last) => text.Count(c => c >= first && c <= last);

        var letters = text.Count(char.IsLetter);
        var (kana, hangul, han) = (Between('\u3041', '\u30FF'), Between('\uAC00', '\uD7A3') + Between('\u1100', '\u11FF'),
            Between('\u4E00', '\u9FFF'));
        var (arabic, cyrillic) = (Between('\u0600', '\u06FF'), Between('\u0400', '\u04FF'));
        (string Language, int Count)[] scripts =
        [
            // a sign of these stands for a syllable or a word
            (kana * 20 > han + kana ? "ja" : hangul > han ? "ko" : "zh", 3 * (kana + hangul + han)),
            (Count("ٹڈڑںےۓ") * 100 > arabic ? "ur" : Count("پچژگکی") * 50 > arabic ? "fa" : "ar", arabic),
            (Count("ўЎ") * 200 > cyrillic ? "be" : Count("іїєґІЇЄҐ") * 50 > cyrillic ? "uk" : Count("јљњђћџ") * 50 > cyrillic ? "sr"
                : Count("ыэЫЭё") == 0 && Count("ъщ") * 60 > cyrillic ? "bg" : "ru", cyrillic),
            ("he", Between('\u0590', '\u05FF')), ("el", Between('\u0370', '\u03FF')), ("th", Between('\u0E00', '\u0E7F')),
            ("hi", Between('\u0900', '\u097F')), ("bn", Between('\u0980', '\u09FF')), ("hy", Between('\u0530', '\u058F')),
            ("ka", Between('\u10A0', '\u10FF')),
        ];
        var (language, count) = scripts.MaxBy(s => s.Count);
        var name = CommonWords.Name(language);
        return letters == 0 || count * 5 < letters * 2 ? null
            : count * 5 < letters * 3 && !IsEastAsian(language)
                ? Found(language, "the text", $"about half of its letters are {name}, the others are not", Certainty.Unsure)
            : declared is not null && declared != language && !IsEastAsian(language)
                && scripts.Any(s => s.Count == count) && SharesLetters(declared, language)
                ? Found(declared, "the file", "the file says so, and its letters agree", Certainty.Likely)
            : Found(language, "the text", $"{name} by its letters", Certainty.Sure);
    }

    private static bool IsEastAsian(string language) => language is "zh" or "ja" or "ko";

    /// <summary>Whether two languages are written in much the same letters, so that these do not decide.</summary>
    private static bool SharesLetters(string one, string other) => (one, other) switch
    {
        ("bg" or "mk" or "kk" or "mn" or "ky" or "tg", "ru" or "bg" or "sr") => true,
        ("ps" or "ckb" or "ug" or "sd", "ar" or "fa" or "ur") => true,
        ("mr" or "ne" or "sa", "hi") => true,
        ("yi", "he") => true,
        _ => false,
    };

    private static Detected<string> Found(string language, string where, string how, Certainty certainty) =>
        new(language, where, how, certainty);

    /// <summary>All words of a block, its label too.</summary>
    public static string PlainWords(SourceBlock block) =>
        block.Kind == SourceBlockKind.Table
            ? string.Join('\n', block.Rows.SelectMany(r => r).SelectMany(c => c).Select(PlainWords))
            : $"{block.Label} {block.Plain}".Trim();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
