using CopArchive.Records.Model;
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
        foreach (var version in byId.Values.OfType<ResolutionVersionRecord>().Where(v => v.Withdrawn is null).ToList())
        {
            if (byId.GetValueOrDefault(LinkedCatalogue.WorkOf(version))?.Withdrawn is { } withdrawal)
            {
                byId[version.Id] = version with { Withdrawn = withdrawal with { CiteAs = null } };
            }
        }

        return byId;
    }

    /// <summary>The records, those withdrawn without their content.</summary>
    public static Dictionary<RecordId, ArchiveRecord> WithoutWords(IReadOnlyDictionary<RecordId, ArchiveRecord> byId) =>
        byId.ToDictionary(p => p.Key, p => p.Value.Withdrawn is null ? p.Value : WithoutWords(p.Value));

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
                    t with { Title = record.Title.Value, Source = "", Start = 0, Copy = null, Corrections = [] }),
            ],
        };
        return bare is DocumentRecord document ? document with { Parts = [] } : bare;
    }
}
