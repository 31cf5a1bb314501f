using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;

namespace CopArchive.Catalogue.Checks;

/// <summary>Days on which something is said to have been done here, and which have not come yet.</summary>
internal static class DayCheck
{
    /// <summary>
    /// Looks at the days on which records were added and corrected, and from which they tell what they said. What was withdrawn is never
    /// held up by a day.
    /// </summary>
    public static void Run(IReadOnlyList<ArchiveRecord> records, LastCommits commits, DateOnly today, DiagnosticBag faults)
    {
        var ahead = records.Where(r => r.Withdrawn is null).SelectMany(Days).Where(d => d.Day > commits.LastDay(commits.Day)).ToList();
        var last = ahead.Count == 0 ? default : commits.LastDay(today);
        foreach (var (day, place) in ahead.Where(d => d.Day > last))
        {
            faults.Add(RecordFaults.DayAhead(place(), day));
        }
    }

    private static IEnumerable<(DateOnly Day, Func<SourcePlace> Place)> Days(ArchiveRecord record) =>
    [
        // that of its release comes before any commit
        (record.Release is null ? record.Added : default, () => record.PlaceOf("added")),
        (record.Corrected ?? default, () => record.PlaceOf("corrected")),
        (record.HistoryFrom ?? default, () => record.PlaceOf("history-from")),
        .. record.Texts.SelectMany(t => t.Corrections).Where(c => c.Was is not null)
            .Select(c => (c.Day, (Func<SourcePlace>)(() => c.On[0].Place))),
        .. record.Files.SelectMany(f => f.Replaces.Select(r => (r.Day, (Func<SourcePlace>)(() => f.Path.Place)))),
        .. record.Files.Select(f => (f.Erased?.Day ?? default, (Func<SourcePlace>)(() => f.Path.Place))),
    ];
}
