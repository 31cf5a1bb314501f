using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Vocabulary;
using CopArchive.Values;

namespace CopArchive.Importing.Heads;

/// <summary>Dates as papers print them, in six languages and in digits; the day stands before the month.</summary>
internal static partial class PaperDates
{
    private static readonly Dictionary<string, int> Months = PaperWords.All
        .SelectMany(w => w.Months.SelectMany((names, i) => names.Select(n => (Name: WordMatch.Fold(n), Month: i + 1))))
        .DistinctBy(m => m.Name).ToDictionary(m => m.Name, m => m.Month, StringComparer.Ordinal);

    private static readonly string Month = MonthAs("m");
    private const string Year = @"(?<y>(?:19|20)[0-9]{2})(?![0-9])(?:\s?(?:года|г)(?!\p{L}))?";
    private const string Day = @"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th|er|\.?[oa]|\.)?";
    private const string To = @"\s?(?:-|–|—|to|through|until|and|et|y|и|по|au|al|a|hasta|و|إلى|الى|至|到)\s?(?:the\s|le\s|el\s)?";

    /// <summary>Nothing that counts a day may stand before a month: what is no day of the calendar leaves no month either.</summary>
    private const string NoDay = @"(?<![0-9]\S{0,3}\s(?:de\s|of\s)?)(?<!(?:^|\s)(?:of|de)\s)(?<!\p{L})";

    private static readonly Regex[] Worded =
    [
        new(
            Day + @"\s(?:de\s|of\s)?" + Month + @"(?:,?\s(?:de\s|del\s)?(?<y1>(?:19|20)[0-9]{2}))?" + To
                + @"(?<d2>[0-9]{1,2})(?:st|nd|rd|th|er|\.?[oa]|\.)?\s(?:de\s|of\s)?" + MonthAs("m2") + @",?\s(?:de\s|del\s)?" + Year,
            RegexOptions.CultureInvariant),
        new(
            @"(?<!\p{L})" + Month + @"\s(?<d>[0-9]{1,2})(?:st|nd|rd|th)?" + To + "(?:" + MonthAs("m2")
                + @"\s)?(?<d2>[0-9]{1,2})(?:st|nd|rd|th)?,?\s" + Year,
            RegexOptions.CultureInvariant),
        new(
            @"(?<y>(?:19|20)[0-9]{2})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?(?:日|号)?\s?[至到–—-]\s?"
                + @"(?:(?<m2>[0-9]{1,2})\s?月\s?)?(?<d2>[0-9]{1,2})\s?(?:日|号)",
            RegexOptions.CultureInvariant),
        new(
            @"(?<![0-9])(?<d>[0-9]{1,2})(?:st|nd|rd|th)?(?:\s?/\s?|" + To + @")(?<d2>[0-9]{1,2})(?:st|nd|rd|th)?\s(?:de\s|of\s)?" + Month
                + @",?\s(?:de\s|del\s)?" + Year,
            RegexOptions.CultureInvariant),
        new(Day + @"\s(?:de\s|of\s)?" + Month + @",?\s(?:de\s|del\s)?" + Year, RegexOptions.CultureInvariant),
        new(@"(?<!\p{L})" + Month + @"\s(?<d>[0-9]{1,2})(?:st|nd|rd|th)?,?\s" + Year, RegexOptions.CultureInvariant),
        new(@"(?<y>(?:19|20)[0-9]{2})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?(?:日|号)", RegexOptions.CultureInvariant),
        new(@"(?<![0-9-])(?<y>(?:19|20)[0-9]{2})-(?<m>[0-9]{2})-(?<d>[0-9]{2})(?![0-9-])", RegexOptions.CultureInvariant),
        new(@"(?<![0-9./-])(?<d>[0-9]{1,2})(?<s>[./-])(?<m>[0-9]{1,2})\k<s>" + Year, RegexOptions.CultureInvariant),
        new(NoDay + Month + @",?\s(?:de\s|del\s)?" + Year, RegexOptions.CultureInvariant),
        new(@"(?<y>(?:19|20)[0-9]{2})\s?年\s?(?<m>[0-9]{1,2})\s?月", RegexOptions.CultureInvariant),
    ];

    /// <summary>All dates in a text, the likeliest first.</summary>
    public static IEnumerable<PrintedDate> All(string text)
    {
        for (var found = Find(text); found is not null; found = found.Rest.Length > 0 ? Find(found.Rest) : null)
        {
            yield return found;
        }
    }

    /// <summary>The first date in a text; null where there is none.</summary>
    public static PrintedDate? Find(string text)
    {
        var folded = WordMatch.Fold(text);
        foreach (var match in Worded.Select(form => form.Match(folded)).Where(m => m.Success))
        {
            if (Read(match) is { } date)
            {
                // 05/06/2010: two days that are both on the calendar; with stops the day is first wherever it is printed so
                var slashed = match.Groups["s"] is { Success: true, Value: not "." };
                var monthFirst = slashed && Number(match, "d") <= 12 && Number(match, "d") != Number(match, "m")
                    ? Edtf.TryParse(string.Create(
                        CultureInfo.InvariantCulture, $"{match.Groups["y"].Value}-{Number(match, "d"):00}-{Number(match, "m"):00}"))
                    : null;
                var rest = folded.Remove(match.Index, match.Length);
                return new PrintedDate(date, monthFirst, Letters().Count(rest), rest.Trim(' ', ',', '.', ':', '(', ')', '年', 'г'));
            }
        }

        return null;
    }

    private static Edtf? Read(Match match)
    {
        var (year, month) = (match.Groups["y"].Value, MonthIn(match, "m"));
        var first = match.Groups["y1"] is { Success: true, Value: var begins } ? begins : year;
        var text = string.Create(CultureInfo.InvariantCulture, $"{first}-{month:00}");
        if (match.Groups["d"].Success)
        {
            text += string.Create(CultureInfo.InvariantCulture, $"-{Number(match, "d"):00}");
        }

        var last = match.Groups["m2"].Success ? MonthIn(match, "m2") : month;
        return Edtf.TryParse(match.Groups["d2"].Success
            ? string.Create(CultureInfo.InvariantCulture, $"{text}/{year}-{last:00}-{Number(match, "d2"):00}")
            : text);
    }

    private static string MonthAs(string name) =>
        $@"(?<{name}>{string.Join('|', Months.Keys.OrderByDescending(k => k.Length).Select(Regex.Escape))})\.?(?:\s?/\s?[^\s\d]+)?";

    private static int MonthIn(Match match, string group) =>
        Months.TryGetValue(match.Groups[group].Value, out var named) ? named : Number(match, group);

    private static int Number(Match match, string group) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    [GeneratedRegex(@"[\p{L}\p{N}]")]
    private static partial Regex Letters();
}

/// <summary>A date in a line.</summary>
/// <param name="Date">The date.</param>
/// <param name="MonthFirst">What the same digits mean with the month first; null where they mean no other day.</param>
/// <param name="OtherLetters">How many letters and digits the line has besides.</param>
/// <param name="Rest">What the line has besides, folded.</param>
internal sealed record PrintedDate(Edtf Date, Edtf? MonthFirst, int OtherLetters, string Rest);
