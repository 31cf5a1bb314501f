using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
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
            Description = $"Meetings, events and deadlines: {Numbers.Of(dated.Count, "day is known", "days are known")} and can be "
                + $"shown in your own calendar; {shelves.Calendar.Count - dated.Count} are listed without a day.",
            Section = Section.Meetings,
            Crumbs = [new Phrase("Meetings", SitePages.Meetings)],
            CrumbName = "Calendar",
            LastModified = Shelves.LastModified(shelves.Calendar.Select(e => e.Record)),
            File = dated.Count > 0 ? CalendarEntry.Whole : null,
            Dated = [.. dated.AsEnumerable().Reverse().Select(Row)],
            Undated = [.. shelves.Calendar.Where(e => e.Days is null).Select(Row)],
        };
    }

    private static CalendarRow Row(CalendarEntry entry) => new(
        entry.Days is { } days && days.First == days.Last ? DateWords.WithWeekday(days.First) : Numbers.Capital(entry.Date.InWords()),
        entry.Time is null
            ? (entry.Kind is CalendarEntryKind.Meeting or CalendarEntryKind.Event ? "not known" : "whole day")
            : entry.Time.InWords()
                + (entry.Hours is { } hours ? $" ({Utc(hours.Start)}{(hours.End is { } end ? " to " + Utc(end) : "")} UTC)" : ""),
        entry.Record.Name(),
        Numbers.Capital(Kind(entry.Kind)
            + (entry is { Kind: CalendarEntryKind.Meeting, Record: MeetingRecord { State: not MeetingState.Held } meeting }
                ? ", " + meeting.State.InWords()
                : "")));

    private static string Kind(CalendarEntryKind kind) => kind switch
    {
        CalendarEntryKind.Meeting => "meeting",
        CalendarEntryKind.ContributionsUntil => "last day for contributions",
        CalendarEntryKind.Deadline => "deadline set by a meeting",
        CalendarEntryKind.Event => "event",
        _ => throw new UnreachableException($"{kind}"),
    };

    private static string Utc(DateTime moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A line of the calendar.</summary>
/// <param name="When">The days in words.</param>
/// <param name="Hours">The hours as printed, and in UTC; or that they are not known, or no question.</param>
/// <param name="What">What it is.</param>
/// <param name="Kind">Meeting, event or deadline, and whether it took place.</param>
public sealed record CalendarRow(string When, string Hours, Phrase What, string Kind);
