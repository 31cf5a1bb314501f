using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>
/// Writes calendars (iCalendar, RFC 5545, with the properties of calendars from RFC 7986). No library is used: Ical.Net takes ids and
/// timestamps from chance and the clock unless each is set, and accepts faults; it reads our calendars back in tests instead.
/// </summary>
public static class Calendar
{
    /// <summary>The calendar of the whole and one of each meeting; none without an entry, which the format forbids.</summary>
    /// <param name="catalogue">The archive; its settings name the address at which it is published.</param>
    /// <param name="entries">Everything that belongs into a calendar; what has no day is passed over.</param>
    /// <param name="words">The words of the language in which it is written.</param>
    public static IEnumerable<(Address Address, byte[] Content)> Write(
        LinkedCatalogue catalogue, IReadOnlyList<CalendarEntry> entries, Words words)
    {
        var placed = entries.Where(e => e.Days is not null).ToList();
        if (placed.Count > 0)
        {
            yield return (
                CalendarEntry.Whole,
                Write(catalogue, words, catalogue.Settings.Title, CalendarEntry.Page, CalendarEntry.Whole, placed));
        }

        foreach (var meeting in placed.Where(e => e.Meeting is not null).GroupBy(e => e.Meeting!))
        {
            var address = CalendarEntry.OfMeeting(meeting.Key);
            yield return (address, Write(catalogue, words,
                words.CalendarOfMeeting(catalogue[new Reference(meeting.Key)].Title.Value, catalogue.Settings.Title),
                Address.Of(meeting.Key), address, [.. meeting]));
        }

        // a published calendar stays even if its day is no longer known: subscribers are told so
        foreach (var meeting in catalogue.All<MeetingRecord>()
            .Where(m => CalendarEntry.IsPromised(catalogue, m) && placed.All(e => e.Meeting != m.Id)))
        {
            var address = CalendarEntry.OfMeeting(meeting.Id);
            yield return (address, Write(catalogue, words, words.CalendarOfMeeting(meeting.Title.Value, catalogue.Settings.Title),
                Address.Of(meeting.Id), address,
                [new CalendarEntry(meeting, CalendarEntryKind.Meeting, meeting.Date, null, meeting.Id)]));
        }
    }

    /// <summary>The calendar of the whole in a further frame; none without an entry.</summary>
    /// <param name="catalogue">The archive, as the frame calls what is in it.</param>
    /// <param name="entries">Everything that belongs into a calendar; what has no day is passed over.</param>
    /// <param name="words">The words of the frame.</param>
    /// <param name="folder">What stands before the addresses of its pages: <c>fr/</c>.</param>
    public static IEnumerable<(Address Address, byte[] Content)> WriteWhole(
        LinkedCatalogue catalogue, IReadOnlyList<CalendarEntry> entries, Words words, string folder)
    {
        var placed = entries.Where(e => e.Days is not null).ToList();
        var self = CalendarEntry.Whole with { Path = folder + CalendarEntry.Whole.Path };
        return placed.Count == 0
            ? []
            : [(self, Write(catalogue, words, catalogue.Settings.Title, CalendarEntry.Page, self, placed, folder))];
    }

    private static byte[] Write(
        LinkedCatalogue catalogue, Words words, string name, Address page, Address self, IReadOnlyList<CalendarEntry> entries,
        string folder = "")
    {
        var settings = catalogue.Settings;
        var lines = new ContentLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//CopArchive//Calendar//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name); // for programs that do not know NAME
        lines.AddText("DESCRIPTION", settings.OfficialStatus);
        lines.Add("URL", In(folder, page).Absolute(settings.BaseUrl));
        lines.Add("SOURCE;VALUE=URI", self.Absolute(settings.BaseUrl));
        lines.Add("LAST-MODIFIED", Moment(entries.Max(e => catalogue.LastChanged(e.Record))));
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        foreach (var entry in entries)
        {
            if (entry.Days is null)
            {
                WriteWithoutDay(lines, catalogue, entry.Record, words);
            }
            else
            {
                Write(lines, catalogue, entry, words, folder);
            }
        }

        lines.Add("END", "VCALENDAR");
        return lines.ToBytes();
    }

    /// <summary>A calendar must hold something: a note (RFC 5545, section 3.6.3), which needs no day.</summary>
    private static void WriteWithoutDay(ContentLines lines, LinkedCatalogue catalogue, ArchiveRecord record, Words words)
    {
        var settings = catalogue.Settings;
        lines.Add("BEGIN", "VJOURNAL");
        lines.Add("UID", PermanentId.Uuid($"{settings.GroupNames[0]}/{record.Id}/NoDay"));
        lines.Add("DTSTAMP", Moment(catalogue.LastChanged(record)));
        lines.AddText("SUMMARY", words.DayNotKnown(record.Title.Value));
        lines.Add("URL", Address.Of(record.Id).Absolute(settings.BaseUrl));
        lines.Add("END", "VJOURNAL");
    }

    private static void Write(ContentLines lines, LinkedCatalogue catalogue, CalendarEntry entry, Words words, string folder)
    {
        var settings = catalogue.Settings;
        var record = entry.Record;
        // the plain frame names no language: that is the calendar as it always was
        var (language, ofTitle) = folder.Length == 0 ? ("", "")
            : (";LANGUAGE=" + words.Language, ";LANGUAGE=" + (record.TitleLanguage ?? words.Language));
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", PermanentId.Uuid($"{settings.GroupNames[0]}/{record.Id}/{entry.Kind}"));
        lines.Add("DTSTAMP", Moment(catalogue.LastChanged(record)));
        lines.Add("CREATED", Moment(record.Added));
        lines.Add("LAST-MODIFIED", Moment(catalogue.LastChanged(record)));
        lines.Add("SEQUENCE", Sequence(catalogue, record).ToString(CultureInfo.InvariantCulture));
        lines.Add("STATUS", Status(entry));
        lines.Add("TRANSP", "TRANSPARENT"); // we do not know whether the reader will attend
        if (entry.Hours is { } hours)
        {
            lines.Add("DTSTART", Moment(hours.Start));
            if (hours.End is { } end)
            {
                lines.Add("DTEND", Moment(end));
            }
        }
        else
        {
            lines.Add("DTSTART;VALUE=DATE", Day(entry.Days!.Value.First));
            lines.Add("DTEND;VALUE=DATE", Day(entry.Days.Value.Last.AddDays(1))); // the first day after it
        }

        lines.AddText("SUMMARY" + ofTitle, words.CalendarSummary(entry, catalogue));
        lines.AddText("DESCRIPTION" + language, words.CalendarDescription(entry, catalogue));
        if (VenueOf(entry) is { } venue)
        {
            lines.AddText("LOCATION", venue);
        }

        lines.AddText("CATEGORIES" + language, words.CalendarCategory(entry.Kind));
        lines.Add("URL", In(folder, Address.Of(record.Id)).Absolute(settings.BaseUrl));
        lines.Add("END", "VEVENT");
    }

    private static Address In(string folder, Address plain) => plain with { Path = folder + plain.Path };

    /// <summary>
    /// How many revisions there were depends on how much of the history is known; the day of the last one does not. Days since the record
    /// was added, from 1, never decrease, and grow with every later day on which it was changed.
    /// </summary>
    private static int Sequence(LinkedCatalogue catalogue, ArchiveRecord record) =>
        catalogue.Changed(record) is { } day ? day.DayNumber - record.Added.DayNumber + 1 : 0;

    /// <summary>A meeting that was postponed does not take place on the day that stands here.</summary>
    private static string Status(CalendarEntry entry) => entry.Record is not MeetingRecord meeting ? "CONFIRMED" : meeting.State switch
    {
        MeetingState.Cancelled or MeetingState.Postponed => "CANCELLED",
        MeetingState.Planned => "TENTATIVE",
        MeetingState.Confirmed or MeetingState.Held => "CONFIRMED",
        _ => throw new InvalidOperationException($"no status for {meeting.State}"),
    };

    /// <summary>The place; null where none is known or where only papers are wanted.</summary>
    private static string? VenueOf(CalendarEntry entry) => (entry.Kind, entry.Record) switch
    {
        (CalendarEntryKind.Meeting, MeetingRecord meeting) => meeting.Venue.ValueOrDefault,
        (CalendarEntryKind.Event, EventRecord happening) => happening.Venue.ValueOrDefault,
        _ => null,
    };

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>Of changes only the day is known: its beginning in UTC.</summary>
    private static string Moment(DateOnly day) => Day(day) + "T000000Z";

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
