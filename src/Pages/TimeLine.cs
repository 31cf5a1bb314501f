using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Meetings along a line of years, measured in the units of the drawing. What is not known is drawn as a gap.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Ticks">Years along the line.</param>
/// <param name="Marks">Meetings.</param>
/// <param name="Gaps">Numbers in the group's count for which the archive has no page.</param>
/// <param name="Rows">The same as a table.</param>
public sealed record TimeLine(
    string Title, int Width, IReadOnlyList<Tick> Ticks, IReadOnlyList<Mark> Marks, IReadOnlyList<Gap> Gaps, IReadOnlyList<TimeRow> Rows)
{
    private const int Full = 980, Margin = 28, TallestBar = 68;

    /// <summary>From the meetings; null where fewer than two have a date.</summary>
    internal static TimeLine? Of(Shelves shelves)
    {
        var meetings = shelves.Meetings;
        var days = meetings.Select(Middle).OfType<DateOnly>().ToList();
        if (days.Count < 2)
        {
            return null;
        }

        int first = days.Min().Year, last = days.Max().Year + 1;
        var (start, length) =
            (new DateOnly(first, 1, 1).DayNumber, new DateOnly(last, 1, 1).DayNumber - new DateOnly(first, 1, 1).DayNumber);
        double X(DateOnly day) => Math.Round(Margin + ((Full - (2.0 * Margin)) * (day.DayNumber - start) / length), 1);

        var places = Places(meetings, X);
        var most = Math.Max(1, meetings.Max(m => shelves.Papers[m.Id].Count()));
        var step = Math.Max(1, (int)Math.Ceiling((last - first) / 9.0));
        var missing = Missing(meetings).ToList();
        return new TimeLine(
            $"Meetings, {first} to {last - 1}",
            Full,
            [.. Enumerable.Range(first, last - first + 1)
                .Where(y => (y - first) % step == 0)
                .Select(y => new Tick(X(new DateOnly(y, 1, 1)), y.ToString("D4", CultureInfo.InvariantCulture)))],
            [.. meetings.Select(m => MarkOf(shelves, m, places[m.Number], most))],
            [.. missing.Select(r => new Gap(places[r.From], places[r.To], $"no. {InWords(r)}"))],
            [.. meetings.Select(m => RowOf(shelves, m))
                .Concat(missing.Select(r => new TimeRow(r.From, InWords(r), null, "not found", "not found", "none known")))
                .OrderBy(r => r.Order)]);
    }

    private static Mark MarkOf(Shelves shelves, MeetingRecord meeting, double x, int most)
    {
        var papers = shelves.Papers[meeting.Id].Count();
        var day = meeting.Date is Stated<Edtf>.Known ? shelves.Words.Date(meeting.Date) : "day " + shelves.Words.Date(meeting.Date);
        return new Mark(x, Middle(meeting) is not null, Math.Round((double)TallestBar * papers / most, 1), Address.Of(meeting.Id),
            $"{meeting.Title.Value}, {day}: {shelves.Words.PapersKnown(papers)}");
    }

    private static TimeRow RowOf(Shelves shelves, MeetingRecord meeting) => new(
        meeting.Number, meeting.Number.ToString(CultureInfo.InvariantCulture), meeting.Name(), shelves.Words.Date(meeting.Date),
        // of a meeting that had no place, how it met
        shelves.Words.Value(meeting.Venue is Stated<string>.None ? meeting.Mode : meeting.Venue),
        shelves.Words.Papers(shelves.Papers[meeting.Id].Count()));

    private static DateOnly? Middle(MeetingRecord meeting) => meeting.Date.ValueOrDefault is { Earliest: { } from, Latest: { } to }
        ? DateOnly.FromDayNumber((from.DayNumber + to.DayNumber) / 2)
        : null;

    /// <summary>Where every number in the group's count stands: meetings by date, all others evenly between their neighbours.</summary>
    private static Dictionary<int, double> Places(IReadOnlyList<MeetingRecord> meetings, Func<DateOnly, double> x)
    {
        var known = meetings.Where(m => Middle(m) is not null)
            .GroupBy(m => m.Number)
            .ToDictionary(g => g.Key, g => x(Middle(g.First())!.Value));
        var fixedNumbers = known.Keys.Order().ToList();
        int lowest = meetings.Min(m => m.Number), highest = meetings.Max(m => m.Number);
        var places = new Dictionary<int, double>(known);
        foreach (var (from, to) in fixedNumbers.Prepend(lowest - 1).Zip(fixedNumbers.Append(highest + 1)))
        {
            var left = known.GetValueOrDefault(from, Margin / 2.0);
            var right = known.GetValueOrDefault(to, Full - (Margin / 2.0));
            for (var number = from + 1; number < to; number++)
            {
                places[number] = Math.Round(left + ((right - left) * (number - from) / (to - from)), 1);
            }
        }

        return places;
    }

    private static IEnumerable<(int From, int To)> Missing(IReadOnlyList<MeetingRecord> meetings)
    {
        var numbers = meetings.Select(m => m.Number).Distinct().Order().ToList();
        return numbers.Zip(numbers.Skip(1)).Where(p => p.Second - p.First > 1).Select(p => (p.First + 1, p.Second - 1));
    }

    private static string InWords((int From, int To) run) => run.From == run.To ? $"{run.From}" : $"{run.From} to {run.To}";
}

/// <summary>A year on the line.</summary>
/// <param name="X">Where.</param>
/// <param name="Text">The year.</param>
public sealed record Tick(double X, string Text);

/// <summary>A meeting on the line.</summary>
/// <param name="X">Where.</param>
/// <param name="Dated">Whether its day is known; if not, it stands evenly between its neighbours and is drawn as an open circle.</param>
/// <param name="Bar">Height of the bar that shows how many papers are known.</param>
/// <param name="To">Its page.</param>
/// <param name="Text">Its title, day and papers in words.</param>
public sealed record Mark(double X, bool Dated, double Bar, Address To, string Text);

/// <summary>Meetings for which the archive has no page.</summary>
/// <param name="From">Where they begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="Words">Their numbers.</param>
public sealed record Gap(double From, double To, string Words);

/// <summary>A row of the table that says the same.</summary>
/// <param name="Order">Number in the group's count, by which rows are sorted.</param>
/// <param name="Number">The number or numbers.</param>
/// <param name="Meeting">The meeting; null where the archive has no page for it.</param>
/// <param name="Date">When.</param>
/// <param name="Place">Where.</param>
/// <param name="Papers">How many papers are known.</param>
public sealed record TimeRow(int Order, string Number, Phrase? Meeting, string Date, string Place, string Papers);
