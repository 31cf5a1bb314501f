using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Exports;

/// <summary>What a calendar says of its entries, to a reader who sees them among entries of others.</summary>
internal static class CalendarWords
{
    /// <summary>What it is, in a word.</summary>
    public static string Kind(CalendarEntryKind kind) => kind switch
    {
        CalendarEntryKind.Meeting => "Meeting",
        CalendarEntryKind.Event => "Event",
        _ => "Deadline",
    };

    /// <summary>The line that a calendar shows; the state too, since many programs hide it.</summary>
    public static string Summary(CalendarEntry entry, LinkedCatalogue catalogue)
    {
        var title = entry.Record.Title.Value;
        var group = catalogue.Settings.GroupNames[^1];
        var state =
            entry.Record is MeetingRecord { State: MeetingState.Cancelled or MeetingState.Postponed or MeetingState.Planned } meeting
                ? $" ({meeting.State.ToString().ToLowerInvariant()})"
                : "";
        return entry.Kind switch
        {
            CalendarEntryKind.Event => title,
            CalendarEntryKind.ContributionsUntil => $"{group}: last day for contributions, {title}{state}",
            CalendarEntryKind.Deadline => $"{group}: deadline, {title}",
            _ => $"{group}: {title}{state}",
        };
    }

    /// <summary>What it is, its days and hours as printed, and what the editors note on them.</summary>
    public static string Description(CalendarEntry entry, LinkedCatalogue catalogue)
    {
        var about = entry.Kind switch
        {
            CalendarEntryKind.Meeting => $"Meeting of the {catalogue.Settings.Group}.",
            CalendarEntryKind.ContributionsUntil => $"Last day for contributions to a meeting of the {catalogue.Settings.Group}.",
            CalendarEntryKind.Deadline =>
                $"Set by the {catalogue[new Reference(entry.Meeting!.Value)].Title.Value} of the {catalogue.Settings.Group}.",
            _ => $"An event that is no meeting of the {catalogue.Settings.Group}.",
        };
        var keys = entry.Kind switch
        {
            CalendarEntryKind.ContributionsUntil => new[] { "contributions-until" },
            CalendarEntryKind.Deadline => ["deadline"],
            _ => ["date", "time"],
        };
        return string.Join('\n',
        [
            about,
            .. entry.Date is Stated<Edtf>.Known { Printed: { } printed } ? [$"Date as printed: {printed}."] : Array.Empty<string>(),
            .. entry.Time is { } time ? [Hours(time), Placed(entry)] : Array.Empty<string>(),
            .. entry.Record.Notes.Where(n => n.On is not null && keys.Contains(n.On)).Select(n => $"Editors’ note: {n.Text}"),
        ]);
    }

    /// <summary>The place; null where none is known or where only papers are wanted.</summary>
    public static string? Venue(CalendarEntry entry) => (entry.Kind, entry.Record) switch
    {
        (CalendarEntryKind.Meeting, MeetingRecord meeting) => meeting.Venue.ValueOrDefault,
        (CalendarEntryKind.Event, EventRecord happening) => happening.Venue.ValueOrDefault,
        _ => null,
    };

    private static string Hours(PrintedTime time) => time.Printed is { } printed
        ? $"Hours as printed: {printed}."
        : FormattableString.Invariant(
            $"Hours: {time.Start:HH\\:mm}{(time.End is { } end ? $" to {end:HH\\:mm}" : "")}{(time.Zone is null ? "" : " " + time.Zone)}.");

    private static string Placed(CalendarEntry entry) => entry.Hours is { } hours
        ? $"They are placed here by their offset from UTC, {entry.Time!.Offset}{(hours.End is null ? "; their end is not known" : "")}."
        : $"Their offset from UTC is {entry.Time!.Offset}; the entry is of whole days.";
}
