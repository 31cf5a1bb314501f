using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>To which thing an address belongs, and where it leads since that thing has another name.</summary>
public sealed class FormerAddresses
{
    private readonly LinkedCatalogue _catalogue;
    private readonly Dictionary<RecordId, ArchiveRecord> _byFormer;

    /// <summary>Knows all former names of an archive.</summary>
    public FormerAddresses(LinkedCatalogue catalogue)
    {
        _catalogue = catalogue;
        // one name held before by two is told as a fault elsewhere
        _byFormer = catalogue.Records
            .SelectMany(r => r.FormerIds.Select(f => (f.Value, r)))
            .DistinctBy(f => f.Value)
            .ToDictionary(f => f.Value, f => f.r);
    }

    /// <summary>
    /// The thing under or beside whose page an address lies, whether it is there or not; null for what belongs to no single thing.
    /// </summary>
    public RecordId? OwnerOf(string path)
    {
        var segments = path.Split('/');
        if (segments.Length < 3 || !RecordDefinitions.Folders.Contains(segments[0]))
        {
            return null;
        }

        // a version of a resolution lies below the resolution, as its further languages and files would
        return segments.Length > 3
            && segments[0] == ResolutionDefinitions.Version.Folder
            && !_catalogue.Settings.Languages.Contains(segments[2])
            && RecordId.TryParse(string.Join('/', segments[..3])) is { } version && IsKnown(version)
            ? version
            : RecordId.TryParse(string.Join('/', segments[..2]));
    }

    /// <summary>The thing that now has this name, or had it before; null where there is none.</summary>
    public ArchiveRecord? Today(RecordId id) => _catalogue.Find(id) ?? _byFormer.GetValueOrDefault(id);

    /// <summary>Where what lay at an address of a former name lies now.</summary>
    public static Address Now(string path, RecordId former, RecordId today) => path == Download.OfMeeting(former).Path
        ? Download.OfMeeting(today)
        : new Address(today.Value + path[former.Value.Length..]);

    private bool IsKnown(RecordId id) => Today(id) is not null || _catalogue.Promised.Has(Address.Of(id).Path);
}
