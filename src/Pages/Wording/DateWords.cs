using System.Globalization;
using CopArchive.Values;

namespace CopArchive.Pages.Wording;

/// <summary>Dates as a reader says them. Own words for months: what a machine calls them must not change a page.</summary>
public static class DateWords
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    /// <summary>A day: <c>11 June 2010</c>.</summary>
    public static string InWords(this DateOnly day) => $"{Number(day.Day)} {Months[day.Month - 1]} {Number(day.Year)}";

    /// <summary>A date as sure as it is: <c>17–18 March 2010</c>, <c>January 2021</c>, <c>23 January 2018 (uncertain)</c>.</summary>
    public static string InWords(this Edtf date)
    {
        var text = date.Text;
        var doubt = (date.IsUncertain, date.IsApproximate) switch
        {
            (true, true) => " (uncertain and approximate)",
            (true, false) => " (uncertain)",
            (false, true) => " (approximate)",
            _ => "",
        };
        var slash = text.IndexOf('/');
        return (slash < 0 ? Single(text) : Interval(text[..slash], text[(slash + 1)..])) + doubt;
    }

    /// <summary>The year in which all its days lie; null where that is not one.</summary>
    public static int? Year(this Edtf? date) =>
        date?.Earliest?.Year is { } year && date.Latest?.Year == year ? year : null;

    private static string Interval(string start, string end)
    {
        if (start is "" or "..")
        {
            return "until " + Single(end);
        }

        if (end is "" or "..")
        {
            return "from " + Single(start);
        }

        string[] from = Single(start).Split(' '), to = Single(end).Split(' ');
        if (from.Length == 3 && to.Length == 3 && from[1..].SequenceEqual(to[1..]))
        {
            return $"{from[0]}–{string.Join(' ', to)}";
        }

        return from.Length == to.Length && from.Length > 1 && from[^1] == to[^1]
            ? $"{string.Join(' ', from[..^1])} to {string.Join(' ', to)}"
            : $"{string.Join(' ', from)} to {string.Join(' ', to)}";
    }

    private static string Single(string text)
    {
        var parts = text.TrimEnd('?', '~', '%').Split('-');
        var year = parts[0] switch
        {
            [.. var century, 'X', 'X'] => $"{century}00s",
            [.. var decade, 'X'] => $"{decade}0s",
            var plain => plain,
        };
        if (parts.Length == 1 || parts[1] == "XX")
        {
            return year;
        }

        var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        var name = month <= 12 ? Months[month - 1] : Seasons[month - 21];
        return parts.Length == 2 || parts[2] == "XX"
            ? $"{name} {year}"
            : $"{Number(int.Parse(parts[2], CultureInfo.InvariantCulture))} {name} {year}";
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
