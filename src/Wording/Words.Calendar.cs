using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <content>The calendar: on its page, and in calendar files, where a reader sees its entries among those of others.</content>
public sealed partial class Words
{
    private readonly EnumMessages<CalendarEntryKind> _calendarKind = file.Each<CalendarEntryKind>("calendar.kind");
    private readonly Message _calendarKindWithState = file.Message("calendar.kind-with-state", "kind", "state");
    private readonly Message _hoursNotKnown = file.Message("calendar.hours-not-known");
    private readonly Message _wholeDay = file.Message("calendar.whole-day");
    private readonly Message _hoursInUtc = file.Message("calendar.hours-in-utc", "hours", "from");
    private readonly Message _hoursInUtcTo = file.Message("calendar.hours-in-utc-to", "hours", "from", "to");
    private readonly EnumMessages<CalendarEntryKind> _calendarCategory = file.Each<CalendarEntryKind>("calendar.category");
    private readonly Message _summaryOfMeeting =
        file.Message("calendar.summary.meeting", "group", "title", Slot.OneOf<MeetingState>("state"));
    private readonly Message _summaryOfContributions =
        file.Message("calendar.summary.contributions-until", "group", "title", Slot.OneOf<MeetingState>("state"));
    private readonly Message _summaryOfEvent = file.Message("calendar.summary.event", "title");
    private readonly Message _summaryOfDeadline = file.Message("calendar.summary.deadline", "group", "title");
    private readonly Message _aboutMeeting = file.Message("calendar.about.meeting", "group");
    private readonly Message _aboutContributions = file.Message("calendar.about.contributions-until", "group");
    private readonly Message _aboutEvent = file.Message("calendar.about.event", "group");
    private readonly Message _aboutDeadline = file.Message("calendar.about.deadline", "meeting", "group");
    private readonly Message _dateAsPrinted = file.Message("calendar.date-as-printed", "date");
    private readonly Message _hoursAsPrinted = file.Message("calendar.hours-as-printed", "hours");
    private readonly Message _calendarHours = file.Message("calendar.hours", "hours");
    private readonly Message _placed = file.Message("calendar.placed", "offset");
    private readonly Message _placedEndUnknown = file.Message("calendar.placed-end-unknown", "offset");
    private readonly Message _placedAsDays = file.Message("calendar.placed-as-days", "offset");
    private readonly Message _dayNotKnown = file.Message("calendar.day-not-known", "title");
    private readonly Message _calendarOfMeeting = file.Message("calendar.of-meeting", "meeting", "archive");

    /// <summary>What an entry is: <c>last day for contributions</c>.</summary>
    public string CalendarKind(CalendarEntryKind kind) => _calendarKind[kind].Text();

    /// <summary>What an entry is, and where its meeting stands unless it was held.</summary>
    public string CalendarKind(CalendarEntry entry) =>
        entry is { Kind: CalendarEntryKind.Meeting, Record: MeetingRecord { State: not Records.Model.MeetingState.Held } meeting }
        ? _calendarKindWithState.Text(CalendarKind(entry.Kind), MeetingState(meeting.State))
        : CalendarKind(entry.Kind);

    /// <summary>Its hours as printed, and in UTC; or that they are unknown or irrelevant.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="language">Language of what is printed, BCP 47, where it is another one; null otherwise.</param>
    public Phrases CalendarHours(CalendarEntry entry, string? language) => (entry.Time, entry.Hours) switch
    {
        (null, _) => (entry.Kind is CalendarEntryKind.Meeting or CalendarEntryKind.Event ? _hoursNotKnown : _wholeDay).Text(),
        ({ } time, null) => Hours(time, language),
        ({ } time, { End: { } end } hours) => _hoursInUtcTo.Filled(Hours(time, language), Clock(hours.Start), Clock(end)),
        ({ } time, { } hours) => _hoursInUtc.Filled(Hours(time, language), Clock(hours.Start)),
    };

    /// <summary>In a calendar file: what an entry is, in a word.</summary>
    public string CalendarCategory(CalendarEntryKind kind) => _calendarCategory[kind].Text();

    /// <summary>In a calendar file: the line that a calendar shows; the state of a meeting too, since many programs hide it.</summary>
    public string CalendarSummary(CalendarEntry entry, LinkedCatalogue catalogue)
    {
        var (title, group) = (entry.Record.Title.Value, catalogue.Settings.GroupNames[^1]);
        return (entry.Kind, entry.Record) switch
        {
            (CalendarEntryKind.Meeting, MeetingRecord meeting) => _summaryOfMeeting.Text(group, title, SlotValue.OneOf(meeting.State)),
            (CalendarEntryKind.ContributionsUntil, MeetingRecord meeting) =>
                _summaryOfContributions.Text(group, title, SlotValue.OneOf(meeting.State)),
            (CalendarEntryKind.Event, _) => _summaryOfEvent.Text(title),
            (CalendarEntryKind.Deadline, _) => _summaryOfDeadline.Text(group, title),
            _ => throw new InvalidOperationException($"no words for {entry.Kind} of {entry.Record.GetType().Name}"),
        };
    }

    /// <summary>In a calendar file: what an entry is, its days and hours as printed, and what the editors note on them.</summary>
    public string CalendarDescription(CalendarEntry entry, LinkedCatalogue catalogue) => string.Join('\n',
    [
        CalendarAbout(entry, catalogue),
        .. entry.Date is Stated<Edtf>.Known { Printed: { } printed } ? [_dateAsPrinted.Text(printed)] : Array.Empty<string>(),
        .. entry.Time is { } time ? [CalendarHours(time), Placed(entry, time)] : Array.Empty<string>(),
        .. entry.Record.Notes
            .Where(n => n.About is not null && KeysOf(entry.Kind).Contains(n.About))
            .Select(n => _editorsNote.Text(n.Text)),
    ]);

    /// <summary>In a calendar file: a meeting without a day.</summary>
    public string DayNotKnown(string title) => _dayNotKnown.Text(title);

    /// <summary>The calendar of a meeting.</summary>
    public string CalendarOfMeeting(string meeting, string archive) => _calendarOfMeeting.Text(meeting, archive);

    private string CalendarAbout(CalendarEntry entry, LinkedCatalogue catalogue) => entry.Kind switch
    {
        CalendarEntryKind.Meeting => _aboutMeeting.Text(catalogue.Settings.Group),
        CalendarEntryKind.ContributionsUntil => _aboutContributions.Text(catalogue.Settings.Group),
        CalendarEntryKind.Event => _aboutEvent.Text(catalogue.Settings.Group),
        CalendarEntryKind.Deadline =>
            _aboutDeadline.Text(catalogue[((OutcomeRecord)entry.Record).Meeting.Value].Title.Value, catalogue.Settings.Group),
        _ => throw new InvalidOperationException($"no words for {entry.Kind}"),
    };

    private string CalendarHours(PrintedTime time) =>
        time.Printed is { } printed ? _hoursAsPrinted.Text(printed) : _calendarHours.Text(HoursMeant(time));

    private string Placed(CalendarEntry entry, PrintedTime time) =>
        (entry.Hours is not { } hours ? _placedAsDays : hours.End is null ? _placedEndUnknown : _placed).Text(time.Offset);

    /// <summary>Keys on which a note is one on days or hours.</summary>
    private static IReadOnlyList<string> KeysOf(CalendarEntryKind kind) => kind switch
    {
        CalendarEntryKind.ContributionsUntil => ["contributions-until"],
        CalendarEntryKind.Deadline => ["deadline"],
        CalendarEntryKind.Meeting or CalendarEntryKind.Event => ["date", "time"],
        _ => throw new InvalidOperationException($"no keys for {kind}"),
    };
}
