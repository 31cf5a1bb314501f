using System.Globalization;
using System.Text.RegularExpressions;

namespace CopArchive.Values;

/// <summary>
/// A date and how certain it is: EDTF level 1 (ISO 8601-2:2019, profile of the Library of Congress).
/// Days, months, years, intervals with open or unknown ends, unspecified digits (<c>201X</c>), seasons,
/// and the signs <c>?</c> uncertain, <c>~</c> approximate, <c>%</c> both. Keeps the text it was read from.
/// </summary>
public sealed partial record Edtf : IComparable<Edtf>
{
    private Edtf(string text, DateOnly? earliest, DateOnly? latest)
    {
        Text = text;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>The earliest possible day; null if the start is open or unknown.</summary>
    public DateOnly? Earliest { get; }

    /// <summary>The latest possible day; null if the end is open or unknown.</summary>
    public DateOnly? Latest { get; }

    /// <summary>Whether it is marked as uncertain (<c>?</c> or <c>%</c>).</summary>
    public bool IsUncertain => Text.AsSpan().ContainsAny('?', '%');

    /// <summary>Whether it is marked as approximate (<c>~</c> or <c>%</c>).</summary>
    public bool IsApproximate => Text.AsSpan().ContainsAny('~', '%');

    /// <summary>The day, if it is a single day without a mark; otherwise null.</summary>
    public DateOnly? Day => Earliest == Latest && !IsUncertain && !IsApproximate ? Earliest : null;

    /// <summary>
    /// The days from first to last, where both are days with no mark; null for a month, a year, an open or an uncertain date.
    /// </summary>
    public (DateOnly First, DateOnly Last)? Days =>
        !IsUncertain && !IsApproximate && Earliest is { } first && Latest is { } last
        && Text.Split('/').All(p => p.Length == 10 && !p.Contains('X'))
            ? (first, last)
            : null;

    /// <summary>Reads EDTF level 1; null where the text is not a date, or is one that no calendar has.</summary>
    public static Edtf? TryParse(string text) => TryParse(text, out _);

    /// <summary>The same, and why there is no date; <paramref name="refusal"/> is null where there is one.</summary>
    public static Edtf? TryParse(string text, out EdtfRefusal? refusal)
    {
        var slash = text.IndexOf('/');
        if (slash < 0)
        {
            return Range(text, out refusal) is { } range ? new Edtf(text, range.First, range.Last) : null;
        }

        string start = text[..slash], end = text[(slash + 1)..];
        bool openStart = start is "" or "..", openEnd = end is "" or "..";
        refusal = openStart && openEnd ? new EdtfRefusal(EdtfReason.NoEnds, text) : null;
        var from = openStart ? null : Range(start, out refusal);
        var to = openEnd || refusal is not null ? null : Range(end, out refusal);
        if (refusal is null && from?.First > to?.Last)
        {
            refusal = new EdtfRefusal(EdtfReason.Order, text);
        }

        return refusal is null ? new Edtf(text, from?.First, to?.Last) : null;
    }

    /// <summary>Earlier first; with the same start, shorter first; open starts come first.</summary>
    public int CompareTo(Edtf? other) =>
        other is null ? 1 : (Earliest ?? DateOnly.MinValue, Latest ?? DateOnly.MaxValue, Text)
            .CompareTo((other.Earliest ?? DateOnly.MinValue, other.Latest ?? DateOnly.MaxValue, other.Text));

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static (DateOnly First, DateOnly Last)? Range(string text, out EdtfRefusal? refusal)
    {
        var match = Form().Match(text);
        refusal = Refusal(text, match);
        if (refusal is not null)
        {
            return null;
        }

        string year = match.Groups["y"].Value, month = match.Groups["m"].Value, day = match.Groups["d"].Value;
        int first = Math.Max(1, Number(year.Replace('X', '0'))), last = Number(year.Replace('X', '9'));
        if (month is "" or "XX")
        {
            return (new DateOnly(first, 1, 1), new DateOnly(last, 12, 31));
        }

        var m = Number(month);
        if (IsSeason(m))
        {
            // seasons are named, not astronomical: three months each, winter running into the next year
            var begins = new DateOnly(first, ((m - 21) * 3) + 3, 1);
            return (begins, begins.AddMonths(3).AddDays(-1));
        }

        return day is "" or "XX"
            ? (new DateOnly(first, m, 1), new DateOnly(first, m, DateTime.DaysInMonth(first, m)))
            : (new DateOnly(first, m, Number(day)), new DateOnly(first, m, Number(day)));
    }

    /// <summary>What is wrong with a single date, the larger part first; null where nothing is.</summary>
    private static EdtfRefusal? Refusal(string text, Match match)
    {
        if (!match.Success)
        {
            return new EdtfRefusal(EdtfReason.Form, text);
        }

        string year = match.Groups["y"].Value, month = match.Groups["m"].Value, day = match.Groups["d"].Value;
        bool hasMonth = month is not ("" or "XX"), hasDay = day is not ("" or "XX");
        return year == "0000" ? new EdtfRefusal(EdtfReason.Year, text)
            : year == "9999" && month == "24" ? new EdtfRefusal(EdtfReason.LastYear, text)
            : hasMonth && year.Contains('X') ? new EdtfRefusal(EdtfReason.OpenYear, text)
            : hasDay && !hasMonth ? new EdtfRefusal(EdtfReason.OpenMonth, text)
            : hasMonth && Number(month) is var m && !(m is >= 1 and <= 12 || (IsSeason(m) && day.Length == 0))
                ? new EdtfRefusal(EdtfReason.Month, text)
            : hasDay && (Number(day) < 1 || Number(day) > DateTime.DaysInMonth(Number(year), Number(month)))
                ? new EdtfRefusal(EdtfReason.Day, text)
            : null;
    }

    private static bool IsSeason(int month) => month is >= 21 and <= 24;

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<y>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<m>[0-9]{2}|XX)(-(?<d>[0-9]{2}|XX))?)?[?~%]?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
