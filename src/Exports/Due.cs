using System.Globalization;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>What whoever keeps the archive should see to, as of a day, as far as the records tell.</summary>
public static class Due
{
    /// <summary>For how long a number may stand without its paper, and a meeting without its papers, before it is a gap.</summary>
    private const int Days = 30;

    /// <summary>The list; a heading without anything below it is left out.</summary>
    public static string Print(LinkedCatalogue catalogue, DateOnly on, Words words)
    {
        var text = new StringBuilder();
        var calendar = CalendarEntry.All(catalogue);
        Section("Coming", calendar.Where(e => LastOf(e) >= on).OrderBy(e => e.Date.ValueOrDefault).Select(e =>
            $"{e.Date.ValueOrDefault!.Text}: {words.CalendarKind(e)}, {Named(e.Record)}"));
        var kept = catalogue.Waiting.Values.Where(w => DateOnly.FromDateTime(w.UtcDateTime) >= on).Order().ToList();
        Section("Kept back", kept.Count == 0 ? [] : [string.Create(
            CultureInfo.InvariantCulture,
            $"{kept.Count} not released yet, the next on {kept[0].UtcDateTime:yyyy-MM-dd} at {kept[0].UtcDateTime:HH:mm} UTC; the command "
                + $"embargo names them")]);
        Section("Past their last day, and nobody has looked since what came of them", catalogue.All<OutcomeRecord>()
            .Where(o => o is { Withdrawn: null, State: OutcomeState.NoTrace or OutcomeState.InPart })
            .Where(o => o.Deadline.ValueOrDefault?.Latest is { } last && last < on && o.StateAsOf <= last)
            .OrderBy(o => o.Deadline.ValueOrDefault)
            .Select(o => $"{o.Deadline.ValueOrDefault!.Text}: {Named(o)}"));
        Section("Over by their dates, and not said to have taken place: set the state, or a new date", catalogue.All<MeetingRecord>()
            .Where(m => IsOpen(m) && m.Date.ValueOrDefault?.Latest < on).Select(Named));
        Section("Without a date", catalogue.All<MeetingRecord>()
            .Where(m => IsOpen(m) && m.Date.ValueOrDefault is null).Select(Named));
        Section($"Took place more than {Days} days ago, and no report is here", catalogue
            .All<MeetingRecord>()
            .OrderBy(m => m.Number)
            .Where(m => m is { Withdrawn: null, State: MeetingState.Held } && m.Date.ValueOrDefault?.Latest < on.AddDays(-Days))
            .Where(m => !catalogue.All<DocumentRecord>().Any(d => d is { Type: DocumentType.Report, Withdrawn: null }
                && d.Meetings.Any(r => r.Value.Id == m.Id)))
            .Select(Named));
        var gaps = catalogue.All<DocumentRecord>()
            .Where(d => d is { Withdrawn: null, Holding: Holding.Announced or Holding.Missing or Holding.Metadata })
            .Where(d => d.Added < on.AddDays(-Days)).ToList();
        Section(
            $"Numbers reserved more than {Days} days ago, without a paper",
            gaps.Where(d => d.Holding == Holding.Announced).Select(Named));
        var missing = gaps.Count(d => d.Holding != Holding.Announced);
        Section("Papers known and not here", Enumerable.Repeat(
            $"{missing.ToString(CultureInfo.InvariantCulture)}, added more than {Days} days ago; "
                + $"whom to ask stands on {Address.Home.Page("coverage").Absolute(catalogue.Settings.BaseUrl)}",
            missing > 0 ? 1 : 0));
        Section("Of the archive itself", Of(catalogue.Settings));
        return (text.Length == 0 ? "Nothing is due.\n" : text.ToString())
            + "\nNot looked at here: proposals and forms that wait (see the repository), mails that report a mistake, the certificate "
            + "and the live site (verify --live).\n";

        void Section(string title, IEnumerable<string> lines)
        {
            var all = lines.ToList();
            if (all.Count > 0)
            {
                text.Append(text.Length > 0 ? "\n" : "").Append(title).Append(":\n")
                    .Append(string.Concat(all.Select(l => $"- {l}\n")));
            }
        }
    }

    private static bool IsOpen(MeetingRecord meeting) =>
        meeting is { Withdrawn: null, State: MeetingState.Planned or MeetingState.Confirmed };

    /// <summary>The last day that an entry can have; null where nothing is known of it.</summary>
    private static DateOnly? LastOf(CalendarEntry entry) =>
        entry.Record is MeetingRecord { State: MeetingState.Cancelled } ? null : entry.Date.ValueOrDefault?.Latest;

    private static string Named(ArchiveRecord record) => $"{record.Title.Value} ({record.Id})";

    private static IEnumerable<string> Of(ArchiveSettings settings)
    {
        if (settings.RunBy is null)
        {
            yield return "nobody is named who runs it: run-by in archive.yml";
        }

        if (settings.Contact is null)
        {
            yield return "no address is named to write to: contact in archive.yml";
        }
    }
}
