using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>What was changed in the archive: of each record, and day by day.</summary>
public sealed class ArchiveChanges
{
    private readonly IReadOnlyDictionary<RecordId, RecordChanges> _records;

    private ArchiveChanges(HistoryReach reach, IReadOnlyDictionary<RecordId, RecordChanges> records, ArchiveLog log) =>
        (Reach, _records, Log) = (reach, records, log);

    /// <summary>How far back they are known.</summary>
    public HistoryReach Reach { get; }

    /// <summary>Day by day.</summary>
    public ArchiveLog Log { get; }

    /// <summary>Compares the states of all records, in parallel; those with one state cost nothing.</summary>
    public static ArchiveChanges Of(LinkedCatalogue catalogue, ArchiveHistory history)
    {
        string? NameOf(string id) => RecordId.TryParse(id) is { } known ? catalogue.Find(known)?.Title.Value : null;
        var changes = catalogue.Records.AsParallel().Select(r => history.Of(r.Id)).OfType<RecordHistory>()
            .Select(h => RecordChanges.Of(h, NameOf)).ToDictionary(c => c.Id);
        return new ArchiveChanges(history.Reach, changes, ArchiveLog.Of(catalogue, id => changes.GetValueOrDefault(id)));
    }

    /// <summary>The changes of a record; null where none are known.</summary>
    internal RecordChanges? Of(RecordId id) => _records.GetValueOrDefault(id);
}
