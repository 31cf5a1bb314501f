using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// Removes withdrawn content before anything is linked, so that nothing can show it by mistake: only the notice and the relations remain.
/// </summary>
internal static class Withdrawals
{
    /// <summary>The records; versions of a withdrawn resolution are withdrawn with it.</summary>
    public static Dictionary<RecordId, ArchiveRecord> Inherited(IEnumerable<ArchiveRecord> records)
    {
        var byId = records.ToDictionary(r => r.Id);
        foreach (var version in byId.Values.OfType<ResolutionVersionRecord>().ToList())
        {
            byId[version.Id] = Inherited(version, byId);
        }

        return byId;
    }

    /// <summary>A record as it may be seen: where it, or the resolution of which it is a version, is withdrawn, without content.</summary>
    /// <param name="record">As it was read.</param>
    /// <param name="byId">All records.</param>
    public static ArchiveRecord Shown(ArchiveRecord record, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) =>
        Inherited(record, byId) is { Withdrawn: not null } withdrawn ? WithoutWords(withdrawn) : record;

    private static ArchiveRecord Inherited(ArchiveRecord record, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) =>
        record is ResolutionVersionRecord { Withdrawn: null } version
        && byId.GetValueOrDefault(LinkedCatalogue.WorkOf(version))?.Withdrawn is { } withdrawal
            ? version with { Withdrawn = withdrawal with { CiteAs = null } }
            : record;

    private static ArchiveRecord WithoutWords(ArchiveRecord record)
    {
        var bare = record with
        {
            OtherNames = [],
            Notes = [],
            Files = [],
            SourceTexts = [],
            Holding = Holding.Metadata,
            // the languages stay known, since each had a page
            Texts =
            [
                .. record.Texts.Select(t =>
                    t with { Title = record.Title.Value, Source = SourceText.Of(t.File, ""), Start = 0, Copy = null, Corrections = [] }),
            ],
        };
        return bare is DocumentRecord document ? document with { Parts = [] } : bare;
    }
}
