using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>
/// What is to be released at a later moment is as if it were not there until then: taken out before anything is made of the records, it
/// can be in no output. The moment is handed over, so that the same records and the same moment always make the same site.
/// </summary>
internal static class Embargo
{
    /// <summary>The records as they are at a moment.</summary>
    public static LoadedRecords At(LoadedRecords loaded, DateTimeOffset now)
    {
        if (loaded.Records.All(r => r.Release is null))
        {
            return loaded;
        }

        var releases = loaded.Records.ToDictionary(r => r.Id, r => r.Release);
        var waiting = loaded.Records.Select(r => (r.Id, Release: ReleaseOf(r, releases))).Where(r => r.Release > now)
            .ToDictionary(r => r.Id, r => r.Release!.Value);
        return loaded with
        {
            Records = [.. loaded.Records.Where(r => !waiting.ContainsKey(r.Id)).Select(Released)],
            Known = loaded.Known.Where(id => !waiting.ContainsKey(id)).ToHashSet(),
            Waiting = waiting,
        };
    }

    /// <summary>A version of a resolution is not released before the resolution is.</summary>
    private static DateTimeOffset? ReleaseOf(ArchiveRecord record, Dictionary<RecordId, DateTimeOffset?> releases) =>
        record is ResolutionVersionRecord version
        && releases.GetValueOrDefault(LinkedCatalogue.WorkOf(version)) is { } release
        && !(record.Release > release)
            ? release
            : record.Release;

    /// <summary>For readers it came into the archive when it was released.</summary>
    private static ArchiveRecord Released(ArchiveRecord record) =>
        record.Release is { } release && DateOnly.FromDateTime(release.UtcDateTime) is var day && day > record.Added
            ? record with { Added = day }
            : record;
}
