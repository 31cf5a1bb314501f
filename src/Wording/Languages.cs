namespace CopArchive.Wording;

/// <summary>
/// Languages as each calls itself, and the direction in which it is written. What they are called in another one stands in that one's
/// words.
/// </summary>
public static class Languages
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = "العربية",
        ["bn"] = "বাংলা",
        ["de"] = "Deutsch",
        ["el"] = "Ελληνικά",
        ["en"] = "English",
        ["es"] = "Español",
        ["fa"] = "فارسی",
        ["fi"] = "Suomi",
        ["fr"] = "Français",
        ["he"] = "עברית",
        ["hi"] = "हिन्दी",
        ["id"] = "Bahasa Indonesia",
        ["it"] = "Italiano",
        ["ja"] = "日本語",
        ["ko"] = "한국어",
        ["ms"] = "Bahasa Melayu",
        ["nl"] = "Nederlands",
        ["pl"] = "Polski",
        ["pt"] = "Português",
        ["ru"] = "Русский",
        ["sv"] = "Svenska",
        ["sw"] = "Kiswahili",
        ["tr"] = "Türkçe",
        ["uk"] = "Українська",
        ["ur"] = "اردو",
        ["vi"] = "Tiếng Việt",
        ["zh"] = "中文",
    };

    private static readonly HashSet<string> RightToLeft = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>Codes of those on our list.</summary>
    public static IEnumerable<string> Known => Names.Keys;

    /// <summary>In the language itself: <c>Français</c>; the code where the name is not on our list.</summary>
    public static string OwnName(string code) => Names.TryGetValue(Primary(code), out var name) ? name : code;

    /// <summary><c>rtl</c> for a language written from right to left, else <c>ltr</c>.</summary>
    public static string Direction(string code) =>
        RightToLeft.Contains(Primary(code))
        || code.Contains("-Arab", StringComparison.Ordinal) || code.Contains("-Hebr", StringComparison.Ordinal)
            ? "rtl"
            : "ltr";

    /// <summary>The language alone, without country or script: <c>pt</c> of <c>pt-BR</c>.</summary>
    internal static string Primary(string code) => code.IndexOf('-') is >= 0 and var hyphen ? code[..hyphen] : code;
}
