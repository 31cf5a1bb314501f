using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Wording;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Exports;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CsCheck;

namespace CopArchive.Tests.Exports;

/// <summary>Calendars that any program takes: read back by a parser that we did not write, and held to rules that it lets pass.</summary>
public sealed partial class CalendarTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string> Archives => [Repository.Root, Repository.TestArchive("lanterns")];

    [Theory]
    [MemberData(nameof(Archives))]
    public void Every_calendar_is_read_by_a_parser_that_we_did_not_write(string root)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(root, "data"));
        var placed = CalendarEntry.All(catalogue).Where(e => e.Days is not null).ToList();

        var whole = Read(Calendar.Write(catalogue, placed, Words.English).Single(c => c.Address == CalendarEntry.Whole).Content);

        Assert.Equal(placed.Count, whole.Events.Count);
        Assert.All(placed, entry =>
        {
            var read = Assert.Single(
                whole.Events,
                e => e.Url!.AbsoluteUri == Address.Of(entry.Record.Id).Absolute(catalogue.Settings.BaseUrl)
                    && e.Categories.Single() == Kind(entry));
            Assert.Contains(entry.Record.Title.Value, read.Summary, StringComparison.Ordinal);
            Assert.Equal(entry.Hours is null, read.IsAllDay);
            Assert.Equal(entry.Hours?.Start ?? entry.Days!.Value.First.ToDateTime(TimeOnly.MinValue), read.Start!.Value);
            Assert.Equal(
                entry.Hours?.End ?? (entry.Hours is null ? entry.Days!.Value.Last.AddDays(1).ToDateTime(TimeOnly.MinValue) : null),
                read.End?.Value);
        });
    }

    [Theory]
    [MemberData(nameof(Archives))]
    public void Every_calendar_keeps_the_rules_that_parsers_let_pass(string root)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(root, "data"));
        foreach (var (address, content) in Calendar.Write(catalogue, CalendarEntry.All(catalogue), Words.English))
        {
            Assert.Equal([], CalendarRules.Broken(content).Select(fault => $"{address.Path}: {fault}"));
        }
    }

    [Fact]
    public void Days_without_hours_are_whole_days_and_the_end_is_the_first_day_after()
    {
        _archive.Write("data/meetings/2.yml", Meeting(2, "held", "date: 2010-06-11"));
        _archive.Write("data/meetings/3.yml", Meeting(3, "held", "date: 2010-12-30/2011-01-02"));

        Assert.Equal(["DTSTART;VALUE=DATE:20100611", "DTEND;VALUE=DATE:20100612"], Lines("meetings/2/meeting.ics", "DT(START|END)"));
        Assert.Equal(["DTSTART;VALUE=DATE:20101230", "DTEND;VALUE=DATE:20110103"], Lines("meetings/3/meeting.ics", "DT(START|END)"));
    }

    [Fact]
    public void Hours_stand_where_their_offset_puts_them_whatever_zone_is_printed()
    {
        _archive.Write("data/meetings/2.yml", Meeting(2, "held", "date: 2020-06-24",
            "time: {start: \"14:00\", end: \"15:30\", offset: \"+02:00\", zone: CET, printed: \"14h00-15h30 CET\"}",
            "notes: [{on: time, text: \"Geneva kept summer time.\"}]"));

        var read = Assert.Single(Read(Bytes("meetings/2/meeting.ics")).Events);

        Assert.Equal(["DTSTART:20200624T120000Z", "DTEND:20200624T133000Z"], Lines("meetings/2/meeting.ics", "DT(START|END)"));
        Assert.Contains("14h00-15h30 CET", read.Description, StringComparison.Ordinal);
        Assert.Contains("Geneva kept summer time.", read.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"23:30\"", "\"23:59\"", "-01:00", "20200625T003000Z", "20200625T005900Z")]
    [InlineData("\"01:00\"", "\"02:00\"", "+05:30", "20200623T193000Z", "20200623T203000Z")]
    [InlineData("\"20:00\"", "\"21:00\"", "-05:00", "20200625T010000Z", "20200625T020000Z")]
    [InlineData("\"20:00\"", null, "-05:00", "20200625T010000Z", null)]
    public void Hours_near_midnight_fall_on_the_right_day(string start, string? end, string offset, string from, string? to)
    {
        _archive.Write("data/meetings/2.yml", Meeting(
            2,
            "held",
            "date: 2020-06-24",
            $"time: {{start: {start}, {(end is null ? "" : $"end: {end}, ")}offset: \"{offset}\"}}"));

        string[] expected = to is null ? ["DTSTART:" + from] : ["DTSTART:" + from, "DTEND:" + to];
        Assert.Equal(expected, Lines("meetings/2/meeting.ics", "DT(START|END)"));
    }

    [Theory]
    [InlineData("2021-01")]
    [InlineData("2018")]
    [InlineData("2018-01-23?")]
    [InlineData("2018-01-23~")]
    [InlineData("2015-11/2016-01")]
    [InlineData("2015-11-01/..")]
    [InlineData("not found")]
    public void What_has_no_day_for_sure_is_given_none(string date)
    {
        _archive.Write("data/meetings/2.yml", Meeting(2, "held", $"date: {date}"));

        Assert.DoesNotContain(Write(), c => c.Address.Path == "meetings/2/meeting.ics");
        Assert.DoesNotContain("/meetings/2/", Text("meetings.ics"), StringComparison.Ordinal);
        Assert.Contains(CalendarEntry.All(Link()), e => e.Record.Id.Value == "meetings/2" && e.Days is null);
    }

    [Theory]
    [InlineData("planned", "TENTATIVE")]
    [InlineData("confirmed", "CONFIRMED")]
    [InlineData("held", "CONFIRMED")]
    [InlineData("postponed", "CANCELLED")]
    [InlineData("cancelled", "CANCELLED")]
    public void A_meeting_that_does_not_take_place_stays_and_says_so(string state, string status)
    {
        _archive.Write("data/meetings/2.yml", Meeting(2, state, "date: 2027-01-11", "contributions-until: 2026-12-21"));

        Assert.Equal(["STATUS:" + status, "STATUS:" + status], Lines("meetings/2/meeting.ics", "STATUS"));
        Assert.Equal(
            state is not ("confirmed" or "held"),
            Lines("meetings/2/meeting.ics", "SUMMARY").All(s => s.Contains(state, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_correction_counts_up_and_the_identity_stays_wherever_the_archive_is_published()
    {
        _archive.Write("data/meetings/2.yml", Meeting(2, "planned", "date: 2027-01-11"));
        var uid = Assert.Single(Lines("meetings/2/meeting.ics", "UID"));
        Assert.Equal(["SEQUENCE:0"], Lines("meetings/2/meeting.ics", "SEQUENCE"));

        _archive.Write("data/meetings/2.yml", Meeting(2, "planned", "date: 2027-01-12", "corrected: 2026-01-02"));
        Assert.Equal(["SEQUENCE:1"], Lines("meetings/2/meeting.ics", "SEQUENCE"));

        _archive.Write("data/meetings/2.yml", Meeting(2, "confirmed", "date: 2027-01-13", "corrected: 2026-01-09"));
        _archive.Write("data/archive.yml", File.ReadAllText(Path.Combine(_archive.Data, "archive.yml"))
            .Replace("https://tests.example/", "https://elsewhere.example/under/", StringComparison.Ordinal));
        Assert.Equal(["SEQUENCE:8"], Lines("meetings/2/meeting.ics", "SEQUENCE"));
        Assert.Equal(["DTSTAMP:20260109T000000Z"], Lines("meetings/2/meeting.ics", "DTSTAMP"));
        Assert.Equal([uid], Lines("meetings/2/meeting.ics", "UID"));
    }

    [Fact]
    public void Deadlines_stand_in_the_calendar_and_in_that_of_their_meeting()
    {
        _archive.Write("data/outcomes/1-a.yml", TemporaryArchive.Head(
            "Comments, until July", "meeting: meetings/1", "force: suggestion", "type: action", "printed-words: suggested",
            "deadline: 2010-07-15", "state: no-trace", "state-as-of: 2026-01-02", "evidence: [documents/report#p-1.1]"));

        Assert.Contains(
            "deadline, Comments, until July",
            Assert.Single(Read(Bytes("meetings/1/meeting.ics")).Events, e => e.Categories.Contains("Deadline")).Summary,
            StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20100715", Text("meetings.ics"), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_words_come_back_as_they_were_from_lines_of_75_octets()
    {
        var catalogue = LinkedArchive.Of(_archive.Data);
        var entry = CalendarEntry.All(catalogue).First(e => e.Days is not null);
        Gen.Char["ab ,;:\\\"\né中ع\u200f'"].Array[0, 300].Select(c => new string(c)).Sample(words =>
        {
            var title = new Located<string>("x" + words + "x", entry.Record.Title.Place); // parsers trim
            var content = Calendar.Write(catalogue, [entry with { Record = entry.Record with { Title = title } }], Words.English)
                .First().Content;

            Assert.Empty(CalendarRules.Broken(content));
            Assert.EndsWith(": " + title.Value, Read(content).Events.Single().Summary!.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        });
    }

    private static string Kind(CalendarEntry entry) => entry.Kind switch
    {
        CalendarEntryKind.Meeting => "Meeting",
        CalendarEntryKind.Event => "Event",
        _ => "Deadline",
    };

    private static Ical.Net.Calendar Read(byte[] content) => Ical.Net.Calendar.Load(Encoding.UTF8.GetString(content))!;

    private static string Meeting(int number, string state, params string[] lines) =>
        TemporaryArchive.Head($"Meeting {number}", [$"number: {number}", $"state: {state}", "venue: Geneva", .. lines]);

    private LinkedCatalogue Link() => LinkedArchive.Of(_archive.Data);

    private List<(Address Address, byte[] Content)> Write() => [.. Calendar.Write(Link(), CalendarEntry.All(Link()), Words.English)];

    private byte[] Bytes(string path) => Write().Single(c => c.Address.Path == path).Content;

    private string Text(string path) => Unfolded().Replace(Encoding.UTF8.GetString(Bytes(path)), "");

    /// <summary>Lines of a calendar, unfolded, whose property has this name, those of entries alone.</summary>
    private List<string> Lines(string path, string name) =>
        [.. Text(path).Split("BEGIN:VEVENT").Skip(1).SelectMany(e => e.Split("\r\n")).Where(l => Regex.IsMatch(l, $"^({name})[;:]"))];

    [GeneratedRegex("\r\n ")]
    private static partial Regex Unfolded();
}
