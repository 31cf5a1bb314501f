using System.Diagnostics;
using System.Globalization;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>An entry of a calendar, in no particular format.</summary>
/// <param name="Record">The meeting, the event, the outcome.</param>
/// <param name="Kind">What of it.</param>
/// <param name="Date">The days, as sure as they are.</param>
/// <param name="Time">The hours; null if unknown or irrelevant.</param>
/// <param name="Meeting">The meeting to which it belongs; null for an event.</param>
public sealed record CalendarEntry(ArchiveRecord Record, CalendarEntryKind Kind, Stated<Edtf> Date, PrintedTime? Time, RecordId? Meeting)
{
    /// <summary>The page of all entries.</summary>
    public static Address Page { get; } = Address.Home.Page("calendar");

    /// <summary>The calendar of all entries that have a day.</summary>
    public static Address Whole { get; } = Address.Home.File("meetings.ics");

    /// <summary>The calendar of one meeting.</summary>
    public static Address OfMeeting(RecordId meeting) => Address.Of(meeting).File("meeting.ics");

    /// <summary>Whether the calendar of a meeting was published, and so stays.</summary>
    public static bool IsPromised(LinkedCatalogue catalogue, MeetingRecord meeting) =>
        meeting.Withdrawn is null
        && meeting.FormerIds.Select(f => f.Value).Append(meeting.Id).Any(id => catalogue.Promised.Has(OfMeeting(id).Path));

    /// <summary>First and last day; null if uncertain, in which case the entry cannot be in a calendar.</summary>
    public (DateOnly First, DateOnly Last)? Days => Date.ValueOrDefault?.Days;

    /// <summary>
    /// Beginning and end in UTC, if it lasts one day and its hours are known; otherwise null. The offset counts, since the printed zone
    /// may be wrong. The end is null if none is printed.
    /// </summary>
    public (DateTime Start, DateTime? End)? Hours
    {
        get
        {
            if (Time is null || Days is not { } days || days.First != days.Last)
            {
                return null;
            }

            var offset = TimeSpan.ParseExact(Time.Offset[1..], "hh\\:mm", CultureInfo.InvariantCulture) * (Time.Offset[0] == '-' ? -1 : 1);
            DateTime Utc(TimeOnly hour) => days.First.ToDateTime(hour, DateTimeKind.Utc) - offset;
            return (Utc(Time.Start), Time.End is { } end && end > Time.Start ? Utc(end) : null);
        }
    }

    /// <summary>Every entry, those with a day first, earliest first; then the others, by record.</summary>
    public static IReadOnlyList<CalendarEntry> All(LinkedCatalogue catalogue) =>
    [
        .. catalogue.Records.Where(r => r.Withdrawn is null).SelectMany(EntriesOf)
            .OrderBy(e => e.Days?.First ?? DateOnly.MaxValue).ThenBy(e => e.Hours?.Start ?? DateTime.MinValue)
            .ThenBy(e => (e.Record as MeetingRecord)?.Number ?? int.MaxValue)
            .ThenBy(e => e.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue)
            .ThenBy(e => e.Record.Id).ThenBy(e => e.Kind),
    ];

    private static IEnumerable<CalendarEntry> EntriesOf(ArchiveRecord record)
    {
        switch (record)
        {
            case MeetingRecord meeting:
                yield return new(meeting, CalendarEntryKind.Meeting, meeting.Date, meeting.Time.ValueOrDefault, meeting.Id);
                if (meeting.ContributionsUntil is Stated<Edtf>.Known)
                {
                    yield return new(meeting, CalendarEntryKind.ContributionsUntil, meeting.ContributionsUntil, null, meeting.Id);
                }

                break;
            case EventRecord happening:
                yield return new(happening, CalendarEntryKind.Event, happening.Date, happening.Time.ValueOrDefault, null);
                break;
            case OutcomeRecord { Deadline: Stated<Edtf>.Known } outcome:
                yield return new(outcome, CalendarEntryKind.Deadline, outcome.Deadline, null, outcome.OfGroup);
                break;
            case DocumentRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or PersonRecord or OrganisationRecord
                or TopicRecord:
                break;
            default:
                throw new UnreachableException(record.GetType().Name);
        }
    }
}

/// <summary>What stands in a calendar.</summary>
public enum CalendarEntryKind
{
    /// <summary>A meeting of the group.</summary>
    Meeting,

    /// <summary>The last day for contributions to a meeting.</summary>
    ContributionsUntil,

    /// <summary>Something that is no meeting of the group.</summary>
    Event,

    /// <summary>The day until which a meeting wanted something done.</summary>
    Deadline,
}
