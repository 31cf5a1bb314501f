using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>The archive's own log: what was added, changed, corrected and withdrawn, and when.</summary>
/// <param name="Entries">The newest first; of a day by kind, then by id.</param>
public sealed record ArchiveLog(IReadOnlyList<LogEntry> Entries)
{
    /// <summary>The last change of each record that stands; those that were only added are left out.</summary>
    public IReadOnlyDictionary<RecordId, LogEntry> LastChanges { get; } = Entries
        .Where(e => e.Kind is LogEntryKind.Changed or LogEntryKind.Corrected && e.Record.Withdrawn is null)
        .GroupBy(e => e.Record.Id)
        .ToDictionary(g => g.Key, g => g.First());

    /// <summary>The page that shows it.</summary>
    public static Address Page { get; } = Address.Home.Page("changes");

    /// <summary>It can be followed.</summary>
    public static FeedSubject Subject { get; } = new(FeedSubjectKind.Log, null, Page, []);

    /// <summary>
    /// Made from the records, which state when they were added, corrected and withdrawn, and from their history, which adds changes that
    /// the records do not mention.
    /// </summary>
    internal static ArchiveLog Of(LinkedCatalogue catalogue, Func<RecordId, RecordChanges?> changesOf) => new(
    [
        .. catalogue.Records.SelectMany(r => EntriesOf(r, changesOf(r.Id)))
            .OrderByDescending(e => e.Day).ThenBy(e => e.Kind).ThenBy(e => e.Record.Id),
    ]);

    /// <summary>The day of the last change of a record that stands; null where it was only added.</summary>
    internal static DateOnly? LastChange(ArchiveRecord record, RecordChanges? changes) => record.Withdrawn is not null ? null
        : EntriesOf(record, changes).Where(e => e.Kind is LogEntryKind.Changed or LogEntryKind.Corrected).Max(e => (DateOnly?)e.Day);

    private static IEnumerable<LogEntry> EntriesOf(ArchiveRecord record, RecordChanges? changes)
    {
        yield return new LogEntry(record.Added, LogEntryKind.Added, record, [], HasChanges: false);
        if (record.Withdrawn is { } withdrawn)
        {
            yield return new LogEntry(withdrawn.Day, LogEntryKind.Withdrawn, record, [], HasChanges: false);
            if (record.Corrected is { } before)
            {
                yield return new LogEntry(before, LogEntryKind.Corrected, record, [], changes is { HasPage: true });
            }

            yield break;
        }

        // of what is closed the days alone: its changes say nothing else
        var shown = changes?.Changes.Where(c => c.Kind is not (RecordChangeKind.Began or RecordChangeKind.Known)).ToList() ?? [];

        // the day written in a record and that on which it was published may differ by some days: it is one change all the same
        var saysCorrected = record.Corrected is null ? null : shown
            .LastOrDefault(c => c.Files.Any(f => f.Comparison?.Keys.Any(k => k.Key == "corrected" && k.After.Count > 0) == true));
        var days = shown.Where(c => c != saysCorrected && c.Day > record.Added)
            .GroupBy(c => c.Day).ToDictionary(g => g.Key, g => g.ToList());
        if (record.Corrected is { } corrected)
        {
            var told = saysCorrected is { Day: var published } && published > corrected ? published : corrected;
            days.Remove(told, out var sameDay);
            yield return Entry(told, LogEntryKind.Corrected, [.. sameDay ?? [], .. saysCorrected is null ? [] : new[] { saysCorrected }]);
        }

        foreach (var (day, changed) in days)
        {
            yield return Entry(day, LogEntryKind.Changed, changed);
        }

        // words that were corrected by their own account, where the history does not tell it
        foreach (var day in record.Texts.SelectMany(t => t.Corrections).Select(c => c.Day).Distinct()
            .Where(d => d > record.Added && d != record.Corrected && shown.All(c => c.Day < d)))
        {
            yield return Entry(day, LogEntryKind.Changed, []) with { Changed = ["text"] };
        }

        LogEntry Entry(DateOnly day, LogEntryKind kind, IReadOnlyList<RecordChange> told) =>
            new(day, kind, record, Changed(told), HasChanges: changes is { HasPage: true }) { Changes = told };
    }

    /// <summary>What several changes of one record changed.</summary>
    private static IReadOnlyList<string> Changed(IEnumerable<RecordChange> changes)
    {
        var all = changes.ToList();
        var comparisons = all.SelectMany(c => c.Files).Select(f => f.Comparison).ToList();
        return
        [
            // the kind of the entry already says that it was corrected
            .. comparisons.OfType<StateComparison>().SelectMany(c => c.Keys).Select(k => k.Key).Where(k => k != "corrected")
                .Concat(comparisons.Any(c => c is null || c.Text is not null || c.Lines is not null) ? ["text"] : Array.Empty<string>())
                .Concat(all.Any(c => c.Attachments.Count > 0) ? ["files"] : Array.Empty<string>()).Distinct(),
        ];
    }
}

/// <summary>Something that happened to a record.</summary>
/// <param name="Day">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Record">To which.</param>
/// <param name="Changed">Keys of the facts that were changed, <c>text</c> and <c>files</c> among them; empty where
/// the kind says all.</param>
/// <param name="HasChanges">Whether there is a page that lists its changes.</param>
public sealed record LogEntry(DateOnly Day, LogEntryKind Kind, ArchiveRecord Record, IReadOnlyList<string> Changed, bool HasChanges)
{
    /// <summary>The changes themselves, in the order of time.</summary>
    internal IReadOnlyList<RecordChange> Changes { get; init; } = [];

    /// <summary>Where a reader finds more.</summary>
    public Address To => HasChanges && Kind is LogEntryKind.Changed or LogEntryKind.Corrected && Record.Withdrawn is null
        ? RecordChanges.PageOf(Record.Id)
        : Address.Of(Record.Id);
}

/// <summary>What can happen to a record.</summary>
public enum LogEntryKind
{
    /// <summary>It was withdrawn.</summary>
    Withdrawn,

    /// <summary>It was corrected, and says so.</summary>
    Corrected,

    /// <summary>It was changed.</summary>
    Changed,

    /// <summary>It came into the archive.</summary>
    Added,
}
