namespace CopArchive.Wording;

/// <summary>Languages as a reader calls them, and the direction in which each is written.</summary>
public static class LanguageWords
{
    /// <summary>The language of the site's own words.</summary>
    public const string OfTheSite = "en";

    private static readonly Dictionary<string, (string English, string Own)> Names = new(StringComparer.Ordinal)
    {
        ["ar"] = ("Arabic", "العربية"),
        ["bn"] = ("Bengali", "বাংলা"),
        ["de"] = ("German", "Deutsch"),
        ["el"] = ("Greek", "Ελληνικά"),
        ["en"] = ("English", "English"),
        ["es"] = ("Spanish", "Español"),
        ["fa"] = ("Persian", "فارسی"),
        ["fi"] = ("Finnish", "Suomi"),
        ["fr"] = ("French", "Français"),
        ["he"] = ("Hebrew", "עברית"),
        ["hi"] = ("Hindi", "हिन्दी"),
        ["id"] = ("Indonesian", "Bahasa Indonesia"),
        ["it"] = ("Italian", "Italiano"),
        ["ja"] = ("Japanese", "日本語"),
        ["ko"] = ("Korean", "한국어"),
        ["ms"] = ("Malay", "Bahasa Melayu"),
        ["nl"] = ("Dutch", "Nederlands"),
        ["pl"] = ("Polish", "Polski"),
        ["pt"] = ("Portuguese", "Português"),
        ["ru"] = ("Russian", "Русский"),
        ["sv"] = ("Swedish", "Svenska"),
        ["sw"] = ("Swahili", "Kiswahili"),
        ["tr"] = ("Turkish", "Türkçe"),
        ["uk"] = ("Ukrainian", "Українська"),
        ["ur"] = ("Urdu", "اردو"),
        ["vi"] = ("Vietnamese", "Tiếng Việt"),
        ["zh"] = ("Chinese", "中文"),
    };

    private static readonly HashSet<string> RightToLeft = ["ar", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];

    /// <summary>In English: <c>French</c>; the code where the name is not on our list.</summary>
    public static string Name(string code) => Names.TryGetValue(Primary(code), out var names) ? names.English : code;

    /// <summary>In the language itself: <c>Français</c>; the code where the name is not on our list.</summary>
    public static string OwnName(string code) => Names.TryGetValue(Primary(code), out var names) ? names.Own : code;

    /// <summary>Several in English: <c>English and French</c>.</summary>
    public static string List(IReadOnlyList<string> codes) => codes.Count < 2
        ? string.Concat(codes.Select(Name))
        : string.Join(", ", codes.SkipLast(1).Select(Name)) + " and " + Name(codes[^1]);

    /// <summary><c>rtl</c> for a language written from right to left, else <c>ltr</c>.</summary>
    public static string Direction(string code) =>
        RightToLeft.Contains(Primary(code))
        || code.Contains("-Arab", StringComparison.Ordinal)
        || code.Contains("-Hebr", StringComparison.Ordinal)
            ? "rtl"
            : "ltr";

    private static string Primary(string code) => code.Split('-')[0];
}
