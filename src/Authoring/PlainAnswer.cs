using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Authoring;

/// <summary>
/// Answers as people write them, turned into what records hold where it is plain what is meant: <c>Report</c>, <c>17–18 March 2010</c>.
/// Where it is not, the answer stays as it is, and reading it shows what is wrong.
/// </summary>
internal static partial class PlainAnswer
{
    /// <summary>The answer in the words of a record.</summary>
    public static string Of(Form form, string answer)
    {
        var flat = string.Join(' ', answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Choices(form).FirstOrDefault(c => Folded(c) == Folded(flat)) is { } choice ? choice
            : form == Shapes.Hour.Form && HourForm().Match(flat) is { Success: true } hour
                ? $"{hour.Groups[1].Value.PadLeft(2, '0')}:{hour.Groups[2].Value}"
            : IsDate(form) && Edtf.TryParse(flat, out _) is null && Date(flat) is { } date ? date
            : answer;
    }

    /// <summary>Hours as people write them, <c>9.30–17.30 +01:00</c>, as a record has them; null where they are none.</summary>
    public static string? Hours(Form form, string answer)
    {
        if (form != SharedShapes.Time.Form || HoursForm().Match(answer.Trim()) is not { Success: true } hours)
        {
            return null;
        }

        string Hour(string name) => $"{hours.Groups[name + "h"].Value.PadLeft(2, '0')}:{hours.Groups[name + "m"].Value}";
        var offset = hours.Groups["sign"].Success
            ? $", offset: \"{(hours.Groups["sign"].Value == "+" ? "+" : "-")}{hours.Groups["oh"].Value.PadLeft(2, '0')}:"
                + $"{(hours.Groups["om"].Value is { Length: 2 } minutes ? minutes : "00")}\""
            : "";
        return $"{{start: \"{Hour("s")}\", end: \"{Hour("e")}\"{offset}}}";
    }

    /// <summary>A date in words or in another order, where it can be one alone; null otherwise.</summary>
    public static string? Date(string words)
    {
        var plain = Ordinal().Replace(words, "$1").Replace(" of ", " ", StringComparison.OrdinalIgnoreCase).Trim();
        if (Single(plain) is { } single)
        {
            return single;
        }

        var ends = Between().Split(plain);
        if (ends.Length != 2 || Single(ends[1]) is not { Length: 10 } last)
        {
            return null;
        }

        // 17–18 March 2010, 28 February – 2 March 2010
        var rest = ends[1].Split(' ', 2);
        var first = Single(ends[0])
            ?? Single($"{ends[0]} {last[..4]}")
            ?? (rest.Length == 2 ? Single($"{ends[0]} {rest[1]}") : null);
        return first is { Length: 10 } && Edtf.TryParse($"{first}/{last}", out _) is not null ? $"{first}/{last}" : null;
    }

    private static string? Single(string words) =>
        Edtf.TryParse(words, out _)?.Day is not null && words.Length == 10 ? words
        : RecordFaults.YearFirst(words) is [var day] ? day
        : DateOnly.TryParseExact("1 " + words, "d MMMM yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : null;

    private static IEnumerable<string> Choices(Form form) => form switch
    {
        Form.Choice choice => choice.Values,
        Form.AnyOf any => any.Forms.SelectMany(Choices),
        Form.Many many => Choices(many.Item),
        Form.Single or Form.ByLanguage or Form.Mapping => [],
        _ => throw new InvalidOperationException($"no choices are known of {form.GetType().Name}"),
    };

    private static bool IsDate(Form form) =>
        form == Shapes.Date.Form || form == Shapes.Day.Form || (form is Form.AnyOf any && any.Forms.Any(IsDate));

    private static string Folded(string words) => words.Replace('-', ' ').ToLowerInvariant();

    [GeneratedRegex(@"\A[""“”']?(\d{1,2})[:.](\d{2})[""“”']?\z", RegexOptions.CultureInvariant)]
    private static partial Regex HourForm();

    [GeneratedRegex(
        @"\A(?<sh>\d{1,2})[:.h](?<sm>\d{2})\s*(?:[-–—]|to|until)\s*(?<eh>\d{1,2})[:.h](?<em>\d{2})"
            + @"(?:[\s,(]*(?:UTC|GMT)?\s*(?<sign>[+−-])(?<oh>\d{1,2})(?::?(?<om>\d{2}))?\)?)?\z",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex HoursForm();

    [GeneratedRegex(@"\b(\d{1,2})(st|nd|rd|th)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"\s*[–—]\s*|\s+-\s+|(?<=\b\d{1,2})-(?=\d{1,2} \p{L})|\s+to\s+|/(?=\d{4}-)", RegexOptions.CultureInvariant)]
    private static partial Regex Between();
}
