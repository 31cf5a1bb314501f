using System.Collections.Concurrent;
using System.Globalization;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <content>Dates as sure as they are, days, hours.</content>
public sealed partial class Words
{
    private readonly EnumMessages<Month> _month = file.Each<Month>("month");

    // only where a month without a day is another word: Russian
    private readonly Dictionary<Month, string?> _monthAlone =
        Enum.GetValues<Month>().ToDictionary(m => m, m => file.Optional($"month-alone.{Kebab.Of(m)}"));

    private readonly EnumMessages<Season> _season = file.Each<Season>("season");
    private readonly EnumMessages<DayOfWeek> _weekday = file.Each<DayOfWeek>("weekday");
    private readonly Message _day = file.Message("date.day", Slot.Number("day"), "month", "year");
    private readonly Message _withWeekday = file.Message("date.with-weekday", "weekday", "date");
    private readonly Message _monthOfYear = file.Message("date.month", "month", "year");
    private readonly Message _seasonOfYear = file.Message("date.season", "season", "year");
    private readonly Message _year = file.Message("date.year", "year");
    private readonly Message _years = file.Message("date.years", "year");
    private readonly Message _yearToYear = file.Message("date.year-to-year", "from", "to");
    private readonly Message _withinMonth = file.Message("date.within-month", Slot.Number("from"), Slot.Number("to"), "month", "year");
    private readonly Message _withinYear = file.Message(
        "date.within-year", Slot.Number("from"), "from-month", Slot.Number("to"), "to-month", "year");
    private readonly Message _interval = file.Message("date.interval", "from", "to");
    private readonly Message _until = file.Message("date.until", "to");
    private readonly Message _fromUnknownUntil = file.Message("date.from-unknown-until", "to");
    private readonly Message _from = file.Message("date.from", "from");
    private readonly Message _fromUntilUnknown = file.Message("date.from-until-unknown", "from");
    private readonly Message _approximate = file.Message("date.approximate", "date");
    private readonly Message _uncertain = file.Message("date.uncertain", "date");
    private readonly Message _adopted = file.Message("date.adopted", "date");
    private readonly Message _hoursFrom = file.Message("hours.from", "from");
    private readonly Message _hours = file.Message("hours.interval", "from", "to");
    private readonly Message _hoursWithZone = file.Message("hours.with-zone", "hours", "zone");

    // there are few days, and each page prints several
    private readonly ConcurrentDictionary<DateOnly, string> _days = [];
    private readonly ConcurrentDictionary<string, string> _dates = new(StringComparer.Ordinal);

    private enum Month
    {
        January = 1,
        February,
        March,
        April,
        May,
        June,
        July,
        August,
        September,
        October,
        November,
        December,
    }

    /// <summary>As EDTF numbers them.</summary>
    private enum Season
    {
        Spring = 21,
        Summer,
        Autumn,
        Winter,
    }

    /// <summary>A day: <c>25 November 2026</c>.</summary>
    public string Day(DateOnly day) => _days.GetOrAdd(day, d => _day.Text(d.Day, MonthOf(d), Year(d)));

    /// <summary>A day with its weekday: <c>Friday 11 June 2010</c>.</summary>
    public string DayWithWeekday(DateOnly day) => WithWeekday(day.DayOfWeek, Day(day)).Plain;

    /// <summary>A weekday before the date on which it falls, however that is written.</summary>
    public Phrases WithWeekday(DayOfWeek weekday, Phrases date) => _withWeekday.Filled(_weekday[weekday].Text(), date);

    /// <summary>A date as sure as it is: <c>17–18 March 2010</c>, <c>spring 2010, uncertain</c>.</summary>
    public string Date(Edtf date) =>
        _dates.GetOrAdd(date.Text, static (_, of) => of.Words.DateInWords(of.Date), (Words: this, Date: date));

    private string DateInWords(Edtf date)
    {
        var slash = date.Text.IndexOf('/');
        var words = slash < 0 ? Part(date.Text, date.Earliest!.Value) : Interval(date, date.Text[..slash], date.Text[(slash + 1)..]);
        words = date.IsApproximate ? _approximate.Text(words) : words;
        return date.IsUncertain ? _uncertain.Text(words) : words;
    }

    /// <summary>When a version was adopted.</summary>
    public string Adopted(Stated<Edtf> date) => _adopted.Text(Date(date));

    /// <summary>When a version was adopted.</summary>
    public Phrases Adopted(Phrases date) => _adopted.Filled(date);

    /// <summary>Hours as printed, with the zone as printed: <c>09.30 to 17.30</c>.</summary>
    public string Hours(PrintedTime time) => time.Printed ?? HoursMeant(time);

    /// <summary>The same, where the language of what is printed is another one.</summary>
    public Phrases Hours(PrintedTime time, string? language) =>
        time.Printed is { } printed ? new Phrase(printed, Language: language) : HoursMeant(time);

    /// <summary>Hours as the record has them: <c>09:30 to 17:30 CEST</c>.</summary>
    private string HoursMeant(PrintedTime time)
    {
        var hours = time.End is { } end ? _hours.Text(Clock(time.Start), Clock(end)) : _hoursFrom.Text(Clock(time.Start));
        return time.Zone is { } zone ? _hoursWithZone.Text(hours, zone) : hours;
    }

    private string Interval(Edtf date, string start, string end)
    {
        if (date.Earliest is not { } from)
        {
            return (start == ".." ? _until : _fromUnknownUntil).Text(Part(end, date.Latest!.Value));
        }

        if (date.Latest is not { } to)
        {
            return (end == ".." ? _from : _fromUntilUnknown).Text(Part(start, from));
        }

        return Precision(start) != 3 || Precision(end) != 3 || from.Year != to.Year ? _interval.Text(Part(start, from), Part(end, to))
            : from.Month != to.Month ? _withinYear.Text(from.Day, MonthOf(from), to.Day, MonthOf(to), Year(to))
            : _withinMonth.Text(from.Day, to.Day, MonthOf(to), Year(to));
    }

    private string Part(string text, DateOnly first) => Precision(text) switch
    {
        3 => Day(first),
        2 when int.Parse(Bare(text).AsSpan(5, 2), CultureInfo.InvariantCulture) is >= (int)Season.Spring and var season =>
            _seasonOfYear.Text(_season[(Season)season].Text(), Digits(first.Year)),
        2 => _monthOfYear.Text(_monthAlone.GetValueOrDefault((Month)first.Month) ?? MonthOf(first), Year(first)),
        _ => Bare(text)[..4] switch
        {
            var year when year.EndsWith("XX", StringComparison.Ordinal) => _years.Text(year[..2] + "00"),
            var year when year.EndsWith('X') => _years.Text(year[..3] + "0"),
            var year => _year.Text(year),
        },
    };

    private string MonthOf(DateOnly day) => _month[(Month)day.Month].Text();

    /// <summary>1 for a year, 2 for a month or season, 3 for a day.</summary>
    private static int Precision(string text) => Bare(text).Split('-').Count(p => p != "XX");

    private static string Bare(string text) => text.TrimEnd('?', '~', '%');

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Clock(DateTime moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Year(DateOnly day) => day.Year.ToString("D4", CultureInfo.InvariantCulture);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
