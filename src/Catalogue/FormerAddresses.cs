using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Finds the record that owns an address, and where a former address leads.</summary>
public sealed class FormerAddresses
{
    private readonly LinkedCatalogue _catalogue;
    private readonly Dictionary<RecordId, ArchiveRecord> _byFormer;

    /// <summary>Indexes all former names of an archive.</summary>
    public FormerAddresses(LinkedCatalogue catalogue)
    {
        _catalogue = catalogue;
        // a former name claimed by two is reported elsewhere
        _byFormer = catalogue.Records
            .SelectMany(r => r.FormerIds.Select(f => (f.Value, r)))
            .DistinctBy(f => f.Value)
            .ToDictionary(f => f.Value, f => f.r);
    }

    /// <summary>
    /// The record whose page an address lies at or below, existing or not; null if it belongs to no single record.
    /// </summary>
    public RecordId? OwnerOf(string path)
    {
        var below = IsFile(path) ? Address.FilesFolder.Length : IsKept(path) ? Address.KeptFolder.Length : 0;
        var segments = path[below..].Split('/');
        if (segments.Length < 3 || !RecordDefinitions.Folders.Contains(segments[0]))
        {
            return null;
        }

        // a version lies below its resolution, just as languages and files do
        return segments.Length > 3
            && segments[0] == ResolutionDefinitions.Version.Folder
            && !_catalogue.Settings.Languages.Contains(segments[2])
            && RecordId.TryParse(string.Join('/', segments[..3])) is { } version && IsKnown(version)
            ? version
            : RecordId.TryParse(string.Join('/', segments[..2]));
    }

    /// <summary>The record that has this id now, or had it before; null if there is none.</summary>
    public ArchiveRecord? Current(RecordId id) => _catalogue.Find(id) ?? _byFormer.GetValueOrDefault(id);

    /// <summary>The current place of an address under a former id.</summary>
    public static Address CurrentAddress(string path, RecordId former, RecordId today) => path == Download.OfMeeting(former).Path
        ? Download.OfMeeting(today)
        : IsFile(path) ? Address.OfFile(today, NameBeside(path, former))
        : new Address(today.Value + path[former.Value.Length..]);

    /// <summary>What an address adds to that of a page, or to the folder of its files.</summary>
    public static string NameBeside(string path, RecordId of) =>
        path[(IsFile(path) ? Address.OfFile(of, "") : Address.Of(of)).Path.Length..];

    /// <summary>The thing to which a file at this address is attached; null where it is none of the folder of files.</summary>
    public static RecordId? FileOwner(string path) =>
        IsFile(path) ? RecordId.TryParse(path[Address.FilesFolder.Length..path.LastIndexOf('/')]) : null;

    /// <summary>Whether it is the promise of a file that is kept and not published; its last part is the hash of that file.</summary>
    public static bool IsKept(string path) => path.StartsWith(Address.KeptFolder, StringComparison.Ordinal);

    private static bool IsFile(string path) => path.StartsWith(Address.FilesFolder, StringComparison.Ordinal);

    private bool IsKnown(RecordId id) => Current(id) is not null || _catalogue.Promised.Has(Address.Of(id).Path);
}
