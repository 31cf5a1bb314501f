using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>What was changed in the archive: of each record, and day by day.</summary>
public sealed class ArchiveChanges
{
    private readonly IReadOnlyDictionary<RecordId, RecordChanges> _records;

    private ArchiveChanges(HistoryReach reach, IReadOnlyDictionary<RecordId, RecordChanges> records, ArchiveLog log) =>
        (Reach, _records, Log, LastDays) = (
            reach, records, log, log.LastChanges.ToDictionary(c => c.Key, c => c.Value.Day));

    /// <summary>How far back they are known.</summary>
    public HistoryReach Reach { get; }

    /// <summary>Day by day.</summary>
    public ArchiveLog Log { get; }

    /// <summary>The last day on which each record was changed, as the log tells it; those never changed are left out.</summary>
    public IReadOnlyDictionary<RecordId, DateOnly> LastDays { get; }

    /// <summary>
    /// Compares the states of all records, in parallel; those with one state cost nothing. Each text is parsed once, and that which a
    /// record has today not again.
    /// </summary>
    /// <param name="catalogue">The records as they are now.</param>
    /// <param name="history">Their states.</param>
    /// <param name="parse">How the text of a former state is parsed; by default as every text, but for mentions.</param>
    public static ArchiveChanges Of(LinkedCatalogue catalogue, ArchiveHistory history, Func<WrittenText, TextBody>? parse = null)
    {
        parse ??= StateComparison.Parse;
        var names = new TodaysNames(catalogue);
        RecordChanges? ChangesOf(ArchiveRecord record) => history.Find(record.Id) is not { } known ? null
            : RecordChanges.Of(known, names, text => ComparedState.OfToday(catalogue, record, text) ?? parse(text).Units);

        var changes = catalogue.Records.AsParallel().Select(ChangesOf).OfType<RecordChanges>().ToDictionary(c => c.Id);
        return new ArchiveChanges(history.Reach, changes, ArchiveLog.Of(catalogue, id => changes.GetValueOrDefault(id)));
    }

    /// <summary>Whether a page lists the changes of a record.</summary>
    public bool HasAny(RecordId id) => Find(id) is { HasPage: true };

    /// <summary>The changes of a record; null where none are known.</summary>
    internal RecordChanges? Find(RecordId id) => _records.GetValueOrDefault(id);
}
