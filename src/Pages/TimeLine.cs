using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Meetings year by year, each with a sheet for every paper, and resolutions as flags. What is not known is left open.</summary>
/// <param name="Title">What it shows: <c>Twenty-four meetings</c>.</param>
/// <param name="Years">The years, and between them the meetings of which no date is known.</param>
public sealed record TimeLine(string Title, IReadOnlyList<TimeLineYear> Years)
{
    /// <summary>More would be too narrow to touch.</summary>
    private const int Most = 44;

    /// <summary>More sheets than these are not drawn one by one.</summary>
    private const int MostSheets = 24;

    /// <summary>From the meetings; null where fewer than two have a date, or where they are too many to draw.</summary>
    internal static TimeLine? Of(Shelves shelves)
    {
        var meetings = shelves.Meetings;
        if (meetings.Count(m => YearOf(m.Date) is not null) < 2 || meetings.Count > Most)
        {
            return null;
        }

        var years = new List<TimeLineYear>();
        foreach (var meeting in meetings)
        {
            Add(years, YearOf(meeting.Date), EntryOf(shelves, meeting));
        }

        // of the resolutions that were often revised the one that is named most; more flags would hide the meetings
        var named = shelves.All<ResolutionRecord>().Where(r => shelves.Versions[r.Id].Count() > 2)
            .MaxBy(r => shelves.Catalogue.Backlinks(r.Id).Count);
        foreach (var version in shelves.All<ResolutionVersionRecord>()
            .Where(v => named is not null && LinkedCatalogue.WorkOf(v) == named.Id && YearOf(v.Adopted) is not null)
            .OrderBy(v => YearOf(v.Adopted)).ThenBy(v => v.Id))
        {
            Flag(years, YearOf(version.Adopted)!.Value, FlagOf(shelves, version));
        }

        return new TimeLine(
            shelves.Words.TimeLineTitle(meetings.Count),
            [.. years.Select(y => y with { Name = y.Year is { } year ? Digits(year) : shelves.Words.NoDates(y.Entries.Count) })]);
    }

    /// <summary>To the year at the end of the line, or to a new one.</summary>
    private static void Add(List<TimeLineYear> years, int? year, TimeLineEntry entry)
    {
        if (years.LastOrDefault() is { } last && last.Year == year)
        {
            years[^1] = last with { Entries = [.. last.Entries, entry] };
        }
        else
        {
            years.Add(new TimeLineYear("", year, [entry]));
        }
    }

    /// <summary>Behind the meetings of its year, or in a year of its own before the next one.</summary>
    private static void Flag(List<TimeLineYear> years, int year, TimeLineEntry flag)
    {
        var at = years.FindLastIndex(y => y.Year <= year);
        if (at >= 0 && years[at].Year == year)
        {
            years[at] = years[at] with { Entries = [.. years[at].Entries, flag] };
        }
        else if (at >= 0)
        {
            years.Insert(at + 1, new TimeLineYear("", year, [flag]));
        }
    }

    private static TimeLineEntry EntryOf(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].ToList();
        var signs = papers.Select(p => Cards.SignOf(shelves.ReadingOf(p))).Order(Comparer<Sign>.Create((a, b) => Rank(a) - Rank(b)));
        var readable = papers.Count(p => shelves.ReadingOf(p) == Reading.Here);
        return new TimeLineEntry(
            Digits(meeting.Number), meeting.Name() with { To = null }, Address.Of(meeting.Id),
            shelves.DateUnlabelled(meeting.Date),
            papers.Count == 0 ? "" : readable == 0 ? shelves.Words.PapersKnown(papers.Count) : shelves.Words.Known(papers.Count, readable))
        {
            Sheets = [.. signs.Take(MostSheets)],
            IsDated = meeting.Date is Stated<Edtf>.Known,
        };
    }

    private static TimeLineEntry FlagOf(Shelves shelves, ResolutionVersionRecord version) => new(
        "", shelves.Cited(version) with { To = null }, Address.Of(version.Id), "", "")
    {
        Flag = shelves.Cited((ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(version))!) with { To = null },
        IsDated = true,
    };

    private static int Rank(Sign sign) => sign == Sign.Full ? 0 : 1;

    private static int? YearOf(Stated<Edtf> date) => date.ValueOrDefault?.Earliest?.Year;

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A year on the line, or meetings between two years of which no date is known.</summary>
/// <param name="Name">The year, or that there is no date.</param>
/// <param name="Year">The year; null for none.</param>
/// <param name="Entries">Its meetings, then its resolutions.</param>
public sealed record TimeLineYear(string Name, int? Year, IReadOnlyList<TimeLineEntry> Entries);

/// <summary>A meeting on the line, or a version of a resolution.</summary>
/// <param name="Number">The meeting's number; empty for a resolution.</param>
/// <param name="Name">Its name.</param>
/// <param name="To">Its page.</param>
/// <param name="Date">Its date in words; empty for a resolution.</param>
/// <param name="Papers">How many papers are known; empty for none.</param>
public sealed record TimeLineEntry(string Number, Phrases Name, Address To, Phrases Date, string Papers)
{
    /// <summary>A sheet for every paper, those that can be read at the bottom.</summary>
    public IReadOnlyList<Sign> Sheets { get; init; } = [];

    /// <summary>Whether its date is known.</summary>
    public required bool IsDated { get; init; }

    /// <summary>The resolution, on its flag; empty for a meeting.</summary>
    public Phrases Flag { get; init; } = Phrases.Empty;
}
