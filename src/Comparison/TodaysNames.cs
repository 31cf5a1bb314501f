using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>
/// What the records that former states name are called today, and under which id they stand: a record that was given another address, or
/// became one with another, is the same record.
/// </summary>
internal sealed class TodaysNames(LinkedCatalogue catalogue)
{
    private readonly Dictionary<RecordId, ArchiveRecord> _moved = catalogue.Records
        .SelectMany(r => r.FormerIds, (record, former) => (Former: former.Value, Record: record))
        .DistinctBy(m => m.Former).ToDictionary(m => m.Former, m => m.Record);

    /// <summary>The record; null where there is none any more.</summary>
    public ArchiveRecord? Find(RecordId id) => catalogue.Find(id) ?? _moved.GetValueOrDefault(id);

    /// <summary>Its title, by an id as written; null for anything else.</summary>
    public string? TitleOf(string id) => RecordId.TryParse(id) is { } known ? Find(known)?.Title.Value : null;

    /// <summary>A reference with the id of today; all else stays as it is.</summary>
    public string IdOf(string written)
    {
        var end = written.IndexOfAny(['#', '@']) is >= 0 and var at ? at : written.Length;
        return RecordId.TryParse(written[..end]) is { } id && _moved.TryGetValue(id, out var record) && catalogue.Find(id) is null
            ? record.Id + written[end..]
            : written;
    }
}
