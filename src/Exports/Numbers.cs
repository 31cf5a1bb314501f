using System.Globalization;
using System.Text;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>The archive in numbers, for a yearly report: in all, and what came in a time.</summary>
public static class Numbers
{
    /// <summary>The numbers, each with that of the time behind it.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="log">What happened in it.</param>
    /// <param name="from">The first day of the time.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="readers">How often each page was read; null where no log was given.</param>
    /// <param name="words">The words of the language in which it is written.</param>
    public static string Print(
        LinkedCatalogue catalogue, ArchiveLog log, DateOnly from, DateOnly to, HostLog? readers, Words words)
    {
        var papers = catalogue.All<DocumentRecord>().Where(d => d.Withdrawn is null).ToList();
        var outcomes = catalogue.All<OutcomeRecord>().Where(o => o.Withdrawn is null).ToList();
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"{catalogue.Settings.Title}, {from:yyyy-MM-dd} to {to:yyyy-MM-dd}\n"
                + $"In all; behind it what was added to the archive in this time.\n"));
        Table("Papers", papers, _ => ["papers"]);
        Table("Papers by kind", papers, d => [words.DocumentType(d.Type)]);
        Table("Papers by country", papers, d => CountriesOf(catalogue, d));
        Table("Papers by language of text or file", papers, d => LanguagesOf(d).Select(words.LanguageName));
        Table("Papers by what is here", papers, d => [words.Holding(d.Holding)]);
        Table("Decisions by state", outcomes, o => [words.OutcomeState(o.State)]);
        Table("Meetings by state", catalogue.All<MeetingRecord>().Where(m => m.Withdrawn is null), m => [words.MeetingState(m.State)]);
        var happened = log.Entries.Where(e => e.Day >= from && e.Day <= to).ToList();
        text.Append("\nHappened in this time\n");
        foreach (var kind in Enum.GetValues<LogEntryKind>())
        {
            Line(words.LogEntry(kind), happened.Count(e => e.Kind == kind), null);
        }

        if (readers is not null)
        {
            text.Append("\nRead in this time, by the host's log (robots that say so are left out)\n");
            Line("pages asked for", readers.Total, null);
            foreach (var (page, times) in readers.Most)
            {
                Line(page, times, null);
            }
        }

        return text.ToString();

        void Table<T>(string title, IEnumerable<T> records, Func<T, IEnumerable<string>> keys)
            where T : ArchiveRecord
        {
            text.Append('\n').Append(title).Append('\n');
            foreach (var row in records.SelectMany(r => keys(r).Distinct().Select(k => (Key: k, Record: r))).GroupBy(r => r.Key)
                .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal))
            {
                Line(row.Key, row.Count(), row.Count(r => r.Record.Added >= from && r.Record.Added <= to));
            }
        }

        void Line(string name, int all, int? added) => text.Append(CultureInfo.InvariantCulture,
            $"  {name}: {all}{(added is > 0 ? $" (+{added})" : "")}\n");
    }

    private static IEnumerable<string> LanguagesOf(DocumentRecord paper) =>
        paper.IsReadable ? paper.Texts.Select(t => t.Language).Concat(paper.Files.Select(f => f.Language)) : [];

    /// <summary>The countries of those who wrote it, or for whom they did.</summary>
    private static IEnumerable<string> CountriesOf(LinkedCatalogue catalogue, DocumentRecord paper) => paper.Contributors
        .Select(c => catalogue[(c.OnBehalfOf ?? c.Who).Value] as OrganisationRecord)
        .Select(o => o is { Type: not OrganisationType.Country, Country: { } country } ? catalogue[country.Value] as OrganisationRecord : o)
        .OfType<OrganisationRecord>().Where(o => o.Type == OrganisationType.Country).Select(o => o.Title.Value);
}
