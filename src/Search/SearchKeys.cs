using System.Globalization;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>Words that nobody types as they are: the script makes them of a date or of the number of a meeting in any spelling.</summary>
public static class SearchKeys
{
    private const int MostDays = 31;

    /// <summary>Words that a page explains.</summary>
    public static string Term(string name) =>
        "?" + string.Join(' ', Folding.Fold(name).Split([' ', '-', '.', '’', '\''], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>A paper in which alone readers search.</summary>
    public static string In(string id) => "/" + id;

    /// <summary>A meeting, by its number.</summary>
    public static string Meeting(int number) => "#" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The year of a date: <c>@2010</c>.</summary>
    public static IEnumerable<string> Years(Edtf? date) => Steps(date, "yyyy", d => d.AddYears(1), 10);

    /// <summary>The days of a date, as far as it names days, and its months: <c>@2010-06-11</c>, <c>@2010-06</c>.</summary>
    public static IEnumerable<string> Days(Edtf? date)
    {
        if (date is not { Earliest: { } first, Latest: { } last } || last.DayNumber - first.DayNumber > 92)
        {
            return [];
        }

        var named = date.Text.Split('/').All(p => p.TrimEnd('?', '~', '%').Length == 10);
        return Steps(date, "yyyy-MM", d => d.AddMonths(1), 4)
            .Concat(named ? Steps(date, "yyyy-MM-dd", d => d.AddDays(1), MostDays) : []);
    }

    private static IEnumerable<string> Steps(Edtf? date, string format, Func<DateOnly, DateOnly> next, int most)
    {
        if (date is not { Earliest: { } first, Latest: { } last })
        {
            return [];
        }

        var steps = new List<string>();
        for (var day = first; day <= last && steps.Count < most; day = next(day))
        {
            steps.Add("@" + day.ToString(format, CultureInfo.InvariantCulture));
            if (day.Year == DateOnly.MaxValue.Year)
            {
                break; // no day lies behind it
            }
        }

        return steps.Append("@" + last.ToString(format, CultureInfo.InvariantCulture)).Take(most).Distinct(StringComparer.Ordinal);
    }
}
