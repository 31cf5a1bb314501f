using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The calendar: how to subscribe, what stands in it, and what cannot.</summary>
public sealed record CalendarPage : PageModel
{
    private CalendarPage()
    {
    }

    /// <summary>The calendar to subscribe to; null where nothing has a day yet.</summary>
    public required Address? File { get; init; }

    /// <summary>What has a day, the latest first.</summary>
    public required IReadOnlyList<CalendarRow> Dated { get; init; }

    /// <summary>What has none, or none for sure.</summary>
    public required IReadOnlyList<CalendarRow> Undated { get; init; }

    internal static CalendarPage Of(Shelves shelves)
    {
        var dated = shelves.Calendar.Where(e => e.Days is not null).ToList();
        return new CalendarPage
        {
            Site = shelves.Site,
            Address = SitePages.Calendar,
            Title = "Calendar",
            Description = $"Meetings, events and deadlines: {shelves.Words.DaysAreKnown(dated.Count)} and can be shown in your own "
                + $"calendar; {shelves.Calendar.Count - dated.Count} are listed without a day.",
            Section = Section.Meetings,
            Crumbs = [new Phrase("Meetings", SitePages.Meetings)],
            CrumbName = "Calendar",
            LastModified = shelves.LastModified(shelves.Calendar.Select(e => e.Record)),
            File = dated.Count > 0 ? CalendarEntry.Whole : null,
            Dated = [.. dated.AsEnumerable().Reverse().Select(e => Row(shelves, e))],
            Undated = [.. shelves.Calendar.Where(e => e.Days is null).Select(e => Row(shelves, e))],
        };
    }

    private static CalendarRow Row(Shelves shelves, CalendarEntry entry) => new(
        entry.Days is { } days && days.First == days.Last
            ? shelves.Words.DayWithWeekday(days.First)
            : Words.Capital(shelves.Words.Date(entry.Date)),
        shelves.Words.CalendarHours(entry),
        entry.Record.Name(),
        Words.Capital(shelves.Words.CalendarKind(entry)));
}

/// <summary>A line of the calendar.</summary>
/// <param name="When">The days in words.</param>
/// <param name="Hours">The hours as printed, and in UTC; or that they are unknown or irrelevant.</param>
/// <param name="What">What it is.</param>
/// <param name="Kind">Meeting, event or deadline, and whether it took place.</param>
public sealed record CalendarRow(string When, string Hours, Phrase What, string Kind);
