using CopArchive.Records.Model;

namespace CopArchive.Catalogue;

/// <summary>
/// A look-up over all records, each of which tells alone what can be found of it. Where a few have changed, the next one takes over what
/// the others told. Immutable.
/// </summary>
internal sealed class RecordIndex<TKey, TEntry>
    where TKey : notnull
{
    private readonly Dictionary<TKey, (ArchiveRecord From, TEntry Entry)[]> _entries;
    private readonly Func<ArchiveRecord, IEnumerable<(TKey Key, TEntry Entry)>> _tell;

    /// <summary>An index of records.</summary>
    /// <param name="records">By id.</param>
    /// <param name="tell">What can be found of a record, and by what; the same each time.</param>
    public RecordIndex(IEnumerable<ArchiveRecord> records, Func<ArchiveRecord, IEnumerable<(TKey Key, TEntry Entry)>> tell)
    {
        var all = new Dictionary<TKey, List<(ArchiveRecord, TEntry)>>();
        foreach (var record in records)
        {
            foreach (var (key, entry) in tell(record))
            {
                (all.TryGetValue(key, out var known) ? known : all[key] = []).Add((record, entry));
            }
        }

        (_entries, _tell) = (all.ToDictionary(p => p.Key, p => p.Value.ToArray()), tell);
    }

    private RecordIndex(
        Dictionary<TKey, (ArchiveRecord From, TEntry Entry)[]> entries, Func<ArchiveRecord, IEnumerable<(TKey Key, TEntry Entry)>> tell) =>
        (_entries, _tell) = (entries, tell);

    /// <summary>By what something can be found.</summary>
    public IReadOnlyCollection<TKey> Keys => _entries.Keys;

    /// <summary>What is found, by the ids of the records, and as each tells it.</summary>
    public IReadOnlyList<(ArchiveRecord From, TEntry Entry)> this[TKey key] => _entries.GetValueOrDefault(key) ?? [];

    /// <summary>One that is made when it is first asked for; from a former one that was, all that has not changed is taken over.</summary>
    /// <param name="former">That of a former state; null for none.</param>
    /// <param name="changes">What has changed since; null for too much.</param>
    /// <param name="records">All records, by id.</param>
    /// <param name="tell">What can be found of a record, and by what.</param>
    public static Lazy<RecordIndex<TKey, TEntry>> After(
        Lazy<RecordIndex<TKey, TEntry>>? former, ChangedRecords? changes, IReadOnlyList<ArchiveRecord> records,
        Func<ArchiveRecord, IEnumerable<(TKey Key, TEntry Entry)>> tell) =>
        former is { IsValueCreated: true } && changes is not null
            ? new(former.Value.With(changes, tell))
            : new(() => new RecordIndex<TKey, TEntry>(records, tell));

    /// <summary>The index after some records have changed.</summary>
    /// <param name="changes">What has changed.</param>
    /// <param name="tell">What can be found of those that have come.</param>
    public RecordIndex<TKey, TEntry> With(
        ChangedRecords changes, Func<ArchiveRecord, IEnumerable<(TKey Key, TEntry Entry)>> tell)
    {
        var entries = new Dictionary<TKey, (ArchiveRecord From, TEntry Entry)[]>(_entries);
        foreach (var record in changes.Gone)
        {
            foreach (var key in _tell(record).Select(t => t.Key).Distinct())
            {
                entries[key] = Array.FindAll(entries[key], e => e.From.Id != record.Id);
                if (entries[key].Length == 0)
                {
                    entries.Remove(key);
                }
            }
        }

        foreach (var record in changes.Come)
        {
            foreach (var told in tell(record).GroupBy(t => t.Key, t => (record, t.Entry)))
            {
                var others = entries.GetValueOrDefault(told.Key) ?? [];
                var at = others.TakeWhile(e => e.From.Id.CompareTo(record.Id) < 0).Count();
                entries[told.Key] = [.. others[..at], .. told, .. others[at..]];
            }
        }

        return new RecordIndex<TKey, TEntry>(entries, tell);
    }
}
