using System.Globalization;

namespace CopArchive.Values;

/// <summary>Dates as a reader says them, in English: <c>17–18 March 2010</c>, <c>January 2021, day not known</c>.</summary>
public static class DateWords
{
    /// <summary>A date as sure as it is.</summary>
    public static string Of(Edtf date)
    {
        var slash = date.Text.IndexOf('/');
        var words = slash < 0 ? Part(date.Text, date.Earliest!.Value) : Interval(date, date.Text[..slash], date.Text[(slash + 1)..]);
        return words + (date.IsApproximate ? ", approximately" : "") + (date.IsUncertain ? ", uncertain" : "");
    }

    /// <summary>A day: <c>25 November 2026</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day with its weekday: <c>Friday 11 June 2010</c>.</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Interval(Edtf date, string start, string end)
    {
        if (date.Earliest is not { } from)
        {
            return (start == ".." ? "until " : "from an unknown day until ") + Part(end, date.Latest!.Value);
        }

        if (date.Latest is not { } to)
        {
            return "from " + Part(start, from) + (end == ".." ? " on" : " until an unknown day");
        }

        if (Precision(start) != 3 || Precision(end) != 3)
        {
            return $"{Part(start, from)} to {Part(end, to)}";
        }

        return from.Year != to.Year ? $"{Of(from)} to {Of(to)}"
            : from.Month != to.Month ? $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} to {Of(to)}"
            : $"{from.Day}–{Of(to)}";
    }

    private static string Part(string text, DateOnly first) => Precision(text) switch
    {
        3 => Of(first),
        2 when int.Parse(Bare(text).AsSpan(5, 2), CultureInfo.InvariantCulture) is >= 21 and var season =>
            $"{(new[] { "spring", "summer", "autumn", "winter" })[season - 21]} {first.Year.ToString(CultureInfo.InvariantCulture)}",
        2 => first.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
        _ => Bare(text)[..4] switch
        {
            var year when year.EndsWith("XX", StringComparison.Ordinal) => $"the {year[..2]}00s",
            var year when year.EndsWith('X') => $"the {year[..3]}0s",
            var year => year,
        },
    };

    /// <summary>1 for a year, 2 for a month or season, 3 for a day.</summary>
    private static int Precision(string text) => Bare(text).Split('-').Count(p => p != "XX");

    private static string Bare(string text) => text.TrimEnd('?', '~', '%');
}
