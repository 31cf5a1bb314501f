using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Heads;

/// <summary>In which languages a paper says that it was written: <c>Original: French</c>, <c>Оригинал: английский</c>.</summary>
internal static class OriginalLanguage
{
    private static readonly string[] Original =
        ["original", "original language", "langue originale", "idioma original", "оригинал", "原文", "الأصل"];

    /// <summary>The names of the six languages in each of them.</summary>
    private static readonly Dictionary<string, string[]> Languages = new(StringComparer.Ordinal)
    {
        ["ar"] = ["arabic", "arabe", "árabe", "арабский", "阿拉伯文", "阿文", "بالعربية", "العربية"],
        ["zh"] = ["chinese", "chinois", "chino", "китайский", "中文", "بالصينية", "الصينية"],
        ["en"] = ["english", "anglais", "inglés", "английский", "英文", "بالإنكليزية", "الإنكليزية", "الإنجليزية"],
        ["fr"] = ["french", "français", "francés", "французский", "法文", "بالفرنسية", "الفرنسية"],
        ["ru"] = ["russian", "russe", "ruso", "русский", "俄文", "بالروسية", "الروسية"],
        ["es"] = ["spanish", "espagnol", "español", "испанский", "西班牙文", "西文", "بالإسبانية", "الإسبانية"],
    };

    /// <summary>The languages; null where no line of the head names one.</summary>
    public static Detected<IReadOnlyList<string>>? Find(IReadOnlyList<HeadLine> lines)
    {
        foreach (var line in lines.Where(l => l.Text.Length <= 80 && l.Text.IndexOfAny([':', '：']) > 0))
        {
            var colon = line.Text.IndexOfAny([':', '：']);
            if (WordMatch.Is(WordMatch.Fold(line.Text[..colon]), Original)
                && In(WordMatch.Fold(line.Text[(colon + 1)..])) is { Count: > 0 } languages)
            {
                var how = $"printed behind “{line.Text[..colon].Trim()}”";
                return new Detected<IReadOnlyList<string>>(languages, line.Where, how, Certainty.Sure);
            }
        }

        return null;
    }

    /// <summary>Whether a folded line names one of the six languages.</summary>
    public static bool Names(string folded) => In(folded).Count > 0;

    private static List<string> In(string folded) => [.. Languages.Where(n => WordMatch.Has(folded, n.Value)).Select(n => n.Key)];
}
