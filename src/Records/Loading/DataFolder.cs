using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>Sorts the files under <c>data/</c> by kind, judged by their paths alone.</summary>
internal sealed class DataFolder
{
    private static readonly string[] ReservedSegments = ["latest", "history", "compare"];

    private static readonly IReadOnlyList<string> KnownFolders = [.. RecordDefinitions.Folders, TermDefinition.Folder];

    private readonly DiagnosticBag _faults;

    private DataFolder(string path, DiagnosticBag faults)
    {
        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        Name = System.IO.Path.GetFileName(Path);
        _faults = faults;
    }

    /// <summary>The folder on this machine.</summary>
    public string Path { get; }

    /// <summary>Its own name; places in it begin with this.</summary>
    public string Name { get; }

    /// <summary>The file that says what the archive is; null where there is none.</summary>
    public DataFile? Settings { get; private set; }

    /// <summary>Files of records, by id; first languages and further ones.</summary>
    public List<DataFile> Records { get; } = [];

    /// <summary>Files of the terms of the glossary.</summary>
    public List<DataFile> Terms { get; } = [];

    /// <summary>All other files, which records may name.</summary>
    public List<DataFile> Attachments { get; } = [];

    /// <summary>Scans a folder, in the same order on every machine.</summary>
    public static DataFolder Scan(string path, DiagnosticBag faults)
    {
        var folder = new DataFolder(path, faults);
        if (Directory.Exists(folder.Path))
        {
            folder.Walk(new DirectoryInfo(folder.Path), []);
        }

        if (folder.Settings is null)
        {
            faults.Add(FileFaults.NoSettings(SourcePlace.Top(folder.Name + "/archive.yml")));
        }

        folder.RefuseDuplicates();
        return folder;
    }

    private void Walk(DirectoryInfo directory, IReadOnlyList<string> above)
    {
        foreach (var entry in Entries(directory, above))
        {
            string[] segments = [.. above, entry.Name];
            var place = SourcePlace.Top(Name + "/" + HiddenSigns.Shown(string.Join('/', segments)));
            if (entry.LinkTarget is not null)
            {
                _faults.Add(FileFaults.LinkedFile(place));
            }
            else if (entry is DirectoryInfo inner)
            {
                if (above.Count == 0 && !KnownFolders.Contains(entry.Name))
                {
                    _faults.Add(FileFaults.UnknownFolder(place, KnownFolders));
                }
                else
                {
                    Walk(inner, segments);
                }
            }
            else if (entry is FileInfo { Exists: true, Length: 0 })
            {
                // to read from a pipe could take for ever, and a pipe is told by its having no length
                _faults.Add(FileFaults.NothingInIt(place));
            }
            else
            {
                Sort(segments, new DataFile(place, entry.FullName)
                {
                    Written = entry.LastWriteTimeUtc,
                    Length = entry is FileInfo { Exists: true } there ? there.Length : 0,
                });
            }
        }
    }

    /// <summary>What lies in a folder; nothing, with a diagnostic, where it was removed at this moment or must not be read.</summary>
    private IReadOnlyList<FileSystemInfo> Entries(DirectoryInfo directory, IReadOnlyList<string> path)
    {
        try
        {
            return
            [
                .. directory.EnumerateFileSystemInfos().Where(e => !e.Name.StartsWith('.')).OrderBy(e => e.Name, StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _faults.Add(FileFaults.Unreadable(SourcePlace.Top(string.Join('/', path.Prepend(Name))), e.Message));
            return [];
        }
    }

    private void Sort(string[] segments, DataFile file)
    {
        if (segments is ["archive.yml"])
        {
            Settings = file;
        }
        else if (segments.Length == 1)
        {
            if (segments[0] is not ("urls.lock" or "README.md"))
            {
                _faults.Add(System.IO.Path.GetExtension(segments[0]) is ".md" or ".yml"
                    ? FileFaults.NoFolder(file.Place, KnownFolders)
                    : FileFaults.BadFile(file.Place, KnownFolders, null));
            }
        }
        else if (segments is [TermDefinition.Folder, var name])
        {
            AddTerm(name, file);
        }
        else if (DataPath.IsRecord(segments))
        {
            AddRecord(segments, file);
        }
        else if (segments.Length == 2)
        {
            _faults.Add(FileFaults.BadFile(
                file.Place,
                KnownFolders,
                System.IO.Path.GetExtension(segments[1]).ToLowerInvariant() switch
                {
                    ".md" or ".markdown" => System.IO.Path.ChangeExtension(file.Place.File, ".md"),
                    ".yml" or ".yaml" => System.IO.Path.ChangeExtension(file.Place.File, ".yml"),
                    _ => null,
                }));
        }
        else
        {
            Attachments.Add(file);
        }
    }

    private void AddTerm(string name, DataFile file)
    {
        if (System.IO.Path.GetExtension(name) != ".yml")
        {
            _faults.Add(FileFaults.BadFile(file.Place, KnownFolders, System.IO.Path.ChangeExtension(file.Place.File, ".yml")));
        }
        else if (!RecordId.IsSegment(System.IO.Path.GetFileNameWithoutExtension(name)))
        {
            _faults.Add(FileFaults.BadName(file.Place, name));
        }
        else
        {
            Terms.Add(file);
        }
    }

    private void AddRecord(string[] segments, DataFile file)
    {
        if (DataPath.TryParse(string.Join('/', segments)) is not var (id, language, _) || (language is not null && !IsLanguage(language)))
        {
            _faults.Add(FileFaults.BadName(file.Place, HiddenSigns.Shown(segments[^1])));
            return;
        }

        if (ReservedSegments.Contains(id.Name) || (segments.Length == 3 && IsLanguage(id.Name) && id.Name.Length <= 3))
        {
            _faults.Add(FileFaults.Reserved(file.Place, id.Name));
            return;
        }

        Records.Add(file with { Id = id, Language = language });
    }

    private void RefuseDuplicates()
    {
        foreach (var same in Records.GroupBy(r => (r.Id, r.Language)).Where(g => g.Count() > 1))
        {
            foreach (var file in same.Skip(1))
            {
                _faults.Add(FileFaults.DuplicateId(file.Place, same.First().Place.File));
                Records.Remove(file);
            }
        }

        // names with capitals were refused already; say which file they would collide with
        foreach (var same in Attachments.GroupBy(a => a.Place.File.ToLowerInvariant()).Where(g => g.Count() > 1))
        {
            _faults.Add(FileFaults.DuplicateId(same.Last().Place, same.First().Place.File));
        }
    }

    internal static bool IsLanguage(string text) =>
        text.Length is >= 2 and <= 12 && text[..2].All(char.IsAsciiLetterLower) && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}

/// <summary>A file under <c>data/</c>.</summary>
/// <param name="Place">Its top, as places name it.</param>
/// <param name="FullPath">Where it lies on this machine.</param>
/// <param name="Id">The record that it is a file of; null where it is of none.</param>
/// <param name="Language">The further language that it holds; null for the record's own file.</param>
internal sealed record DataFile(SourcePlace Place, string FullPath, RecordId? Id = null, string? Language = null)
{
    /// <summary>When it was last written.</summary>
    public DateTime Written { get; init; }

    /// <summary>Its length in bytes.</summary>
    public long Length { get; init; }

    /// <summary>Whether another change of it would be seen by its time.</summary>
    public bool IsSettled => FileStamp.IsSettled(Written);
}
