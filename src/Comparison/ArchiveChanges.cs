using System.Collections.Concurrent;
using CopArchive.Catalogue;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>What was changed in the archive: of each record, and day by day. States are compared when somebody asks for a record.</summary>
public sealed class ArchiveChanges
{
    private readonly ConcurrentDictionary<RecordId, Lazy<RecordChanges?>> _records = [];
    private readonly ConcurrentDictionary<RecordId, DateOnly?> _lastDays = [];
    private readonly Func<ArchiveRecord, RecordChanges?> _compare;
    private readonly LinkedCatalogue _catalogue;
    private readonly Lazy<ArchiveLog> _log;

    private ArchiveChanges(LinkedCatalogue catalogue, HistoryReach reach, Func<ArchiveRecord, RecordChanges?> compare)
    {
        (_catalogue, Reach, _compare) = (catalogue, reach, compare);
        _log = new(() =>
        {
            _catalogue.Records.AsParallel().ForAll(r => Find(r.Id));
            return ArchiveLog.Of(_catalogue, Find);
        });
    }

    /// <summary>How far back they are known.</summary>
    public HistoryReach Reach { get; }

    /// <summary>Day by day.</summary>
    public ArchiveLog Log => _log.Value;

    /// <summary>
    /// Compares the states of all records; those with one state cost nothing. Each text is parsed once, and that which a record has today
    /// not again.
    /// </summary>
    /// <param name="catalogue">The records as they are now.</param>
    /// <param name="history">Their states.</param>
    /// <param name="parse">How the text of a former state is parsed; by default as every text, but for mentions.</param>
    public static ArchiveChanges Of(LinkedCatalogue catalogue, ArchiveHistory history, Func<WrittenText, TextBody>? parse = null)
    {
        parse ??= StateComparison.Parse;
        var names = new Lazy<TodaysNames>(() => new TodaysNames(catalogue));
        return new ArchiveChanges(catalogue, history.Reach, record => history.Find(record.Id) is not { } known ? null
            : RecordChanges.Of(known, names.Value, text => ComparedState.OfToday(catalogue, record, text) ?? parse(text).Units));
    }

    /// <summary>The last day on which a record was changed, as the log tells it; null where it never was.</summary>
    public DateOnly? LastDay(ArchiveRecord record) =>
        _lastDays.GetOrAdd(record.Id, _ => ArchiveLog.LastChange(record, Find(record.Id)));

    /// <summary>Whether a page lists the changes of a record.</summary>
    public bool HasAny(RecordId id) => Find(id) is { HasPage: true };

    /// <summary>The changes of a record; null where none are known.</summary>
    internal RecordChanges? Find(RecordId id) => _records.GetOrAdd(id, _ => new(() =>
        _catalogue.Find(id) is { } record ? _compare(record) : null)).Value;
}
