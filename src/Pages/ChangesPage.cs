using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The archive's own log: what was added, changed, corrected and withdrawn, day by day.</summary>
public sealed record ChangesPage : PageModel
{
    /// <summary>The page shows this many entries, the newest; where there are more, each year has a page with all of its own.</summary>
    private const int Enough = 100;

    private ChangesPage()
    {
    }

    /// <summary>How far back changes are known.</summary>
    public required string Reach { get; init; }

    /// <summary>Days, the newest first.</summary>
    public required IReadOnlyList<LogDay> Days { get; init; }

    /// <summary>Pages of single years; empty where one page shows all.</summary>
    public required IReadOnlyList<Phrase> Years { get; init; }

    /// <summary>Leads to all of the last day, where the page shows only a part of it; else null.</summary>
    public Phrase? Rest { get; init; }

    internal static IEnumerable<ChangesPage> All(Shelves shelves, ArchiveChanges changes)
    {
        var entries = changes.Log.Entries;
        var newest = entries.Take(Enough).ToList();
        var years = newest.Count < entries.Count ? entries.Select(e => e.Day.Year).Distinct().ToList() : [];
        yield return Of(
            ArchiveLog.Page,
            shelves.Words.PageName(NamedPage.ChangesOfArchive),
            shelves.Words.ChangesDescription,
            newest) with
        {
            Rest = newest.Count < entries.Count && entries[newest.Count].Day == newest[^1].Day ? RestOf(newest[^1].Day) : null,
        };
        foreach (var year in years)
        {
            var name = year.ToString("D4", CultureInfo.InvariantCulture);
            yield return Of(
                ArchiveLog.Page.Page(name),
                shelves.Words.ChangesOfYear(name),
                shelves.Words.ChangesOfYearDescription(name),
                entries.Where(e => e.Day.Year == year)) with
            {
                Crumbs = [shelves.Words.To(NamedPage.ChangesOfArchive)],
                CrumbName = name,
            };
        }

        Phrase RestOf(DateOnly day) => new(
            shelves.Words.RestOfDay(day),
            ArchiveLog.Page.Page(day.Year.ToString("D4", CultureInfo.InvariantCulture)).At(LogDay.AnchorOf(day)));

        ChangesPage Of(Address address, string title, string description, IEnumerable<LogEntry> shown) => new()
        {
            Site = shelves.Site,
            Address = address,
            Title = title,
            Description = description,
            CrumbName = title,
            LastModified = shown.Select(e => (DateOnly?)e.Day).Max(),
            Feeds = [ArchiveLog.Subject],
            Reach = shelves.Words.HistoryReach(changes.Reach),
            Days = [.. shown.GroupBy(e => e.Day).Select(d => LogDay.Of(shelves, d))],
            Years =
            [
                .. years.Select(y => y.ToString("D4", CultureInfo.InvariantCulture))
                    .Select(y => new Phrase(shelves.Words.AllChangesOf(y), ArchiveLog.Page.Page(y))),
            ],
        };
    }
}

/// <summary>What happened on a day.</summary>
/// <param name="Day">The day, in words.</param>
/// <param name="Anchor">Anchor of its heading.</param>
/// <param name="Parts">What happened, by kind: its name, and a line for each thing.</param>
public sealed record LogDay(string Day, string Anchor, IReadOnlyList<(string Kind, IReadOnlyList<Phrases> Lines)> Parts)
{
    internal static string AnchorOf(DateOnly day) => "on-" + day.ToString("o", CultureInfo.InvariantCulture);

    internal static LogDay Of(Shelves shelves, IGrouping<DateOnly, LogEntry> day) => new(
        shelves.Words.Day(day.Key), AnchorOf(day.Key),
        [.. day.GroupBy(e => e.Kind)
            .Select(g => (shelves.Words.LogEntry(g.Key), (IReadOnlyList<Phrases>)[.. g.Select(e => LineOf(shelves, e))]))]);

    /// <summary>Of what was withdrawn the title alone, with the reason.</summary>
    private static Phrases LineOf(Shelves shelves, LogEntry entry)
    {
        // as the frame names it
        var record = shelves.Catalogue.Find(entry.Record.Id) ?? entry.Record;
        return Phrases.Join(" · ",
            record.Withdrawn is null ? shelves.Card(record).Title : record.Name(),
            record.Withdrawn is null ? shelves.Words.ExactKind(record) : "",
            record is DocumentRecord { Withdrawn: null, Symbols: [var number, ..] } ? number.Printed.Value : "",
            DetailOf(shelves, entry));
    }

    private static Phrases DetailOf(Shelves shelves, LogEntry entry)
    {
        var detail = shelves.Words.LogLine(entry, shelves.RecordWords);
        return entry.To == Address.Of(entry.Record.Id) ? detail
            : shelves.Words.Paragraph(
                detail, new Phrase(detail.IsEmpty ? shelves.Words.SeeChanges : shelves.Words.AllItsChanges, entry.To));
    }
}
