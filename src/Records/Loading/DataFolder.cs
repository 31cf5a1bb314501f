using CopArchive.Diagnostics;
using CopArchive.Records.Definitions;
using CopArchive.Values;

namespace CopArchive.Records.Loading;

/// <summary>Sorts the files under <c>data/</c> by kind, judged by their paths alone.</summary>
internal sealed class DataFolder
{
    private static readonly string[] ReservedSegments = ["latest", "history", "compare"];

    private static readonly IReadOnlyList<string> KnownFolders = [.. RecordDefinitions.Folders, TermDefinition.Folder];

    private readonly DiagnosticBag _faults = new();

    private DataFolder(string path)
    {
        Path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        Name = System.IO.Path.GetFileName(Path);
    }

    /// <summary>The folder on this machine.</summary>
    public string Path { get; }

    /// <summary>Its own name; places in it begin with this.</summary>
    public string Name { get; }

    /// <summary>The file that says what the archive is; null where there is none.</summary>
    public DataFile? Settings { get; private set; }

    /// <summary>The files of each record, by id.</summary>
    public IReadOnlyList<RecordFiles> Records { get; private set; } = [];

    /// <summary>Files of the terms of the glossary.</summary>
    public List<DataFile> Terms { get; private init; } = [];

    /// <summary>All other files, which records may name.</summary>
    public List<DataFile> Attachments { get; private init; } = [];

    /// <summary>Scans a folder, in the same order on every machine.</summary>
    public static DataFolder Scan(string path, DiagnosticBag faults)
    {
        var folder = new DataFolder(path);
        var own = new List<DataFile>();
        if (Directory.Exists(folder.Path))
        {
            folder.Walk(new DirectoryInfo(folder.Path), [], own);
        }

        if (folder.Settings is null)
        {
            folder._faults.Add(FileFaults.NoSettings(SourcePlace.Top(folder.Name + "/archive.yml")));
        }

        folder.RefuseDuplicates(own);
        var attached = folder.Attachments.ToLookup(a => DataPath.TryParse(a.Place.File[(folder.Name.Length + 1)..])?.Id);
        folder.Records = [.. own.GroupBy(f => f.Id!).OrderBy(g => g.Key).Select(g => new RecordFiles(g.Key, [.. g], [.. attached[g.Key]]))];
        folder._faults.CopyTo(faults);
        return folder;
    }

    /// <summary>
    /// The folder after some files were written, came or went; null where only a scan tells what it is then: where it had faults, or where
    /// there is another than a record's own file among them, or two of one record and language.
    /// </summary>
    /// <param name="changed">Full paths; those outside the folder do not count.</param>
    public DataFolder? With(IEnumerable<string> changed)
    {
        var after = new DataFolder(Path) { Settings = Settings, Terms = Terms, Attachments = Attachments };
        var records = Records.ToList();
        foreach (var path in changed.Where(p => p.StartsWith(Path + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            var segments = path[(Path.Length + 1)..].Split(System.IO.Path.DirectorySeparatorChar);
            if (!segments.Any(s => s.StartsWith('.')) && !after.Replace(records, segments, new FileInfo(path)))
            {
                return null;
            }
        }

        after.Records = records;
        return _faults.IsEmpty && after._faults.IsEmpty ? after : null;
    }

    /// <summary>Puts one file in the place of what was there; false where a scan has to.</summary>
    private bool Replace(List<RecordFiles> records, string[] segments, FileInfo entry)
    {
        var place = SourcePlace.Top(Name + "/" + HiddenSigns.Shown(string.Join('/', segments)));
        if (!DataPath.IsRecord(segments) || OwnFile(segments, new DataFile(place, entry.FullName)) is not { Id: { } id } file
            || Directory.Exists(entry.FullName) || entry.LinkTarget is not null || entry is { Exists: true, Length: 0 })
        {
            return false;
        }

        var at = records.BinarySearch(new RecordFiles(id, [], []), RecordFiles.ById);
        var before = at < 0 ? new RecordFiles(id, [], []) : records[at];
        var after = before with
        {
            Own =
            [
                .. before.Own.Where(f => f.Place != place)
                    .Concat(entry.Exists ? [file with { Written = entry.LastWriteTimeUtc, Length = entry.Length }] : [])
                    .OrderBy(f => f.Place.File, StringComparer.Ordinal),
            ],
        };
        if (at >= 0)
        {
            records.RemoveAt(at);
        }

        if (after.Own.Count > 0)
        {
            records.Insert(at < 0 ? ~at : at, after);
        }

        // other files are sorted anew where the record comes or goes in whose folder they lie
        return after.Own.DistinctBy(f => f.Language).Count() == after.Own.Count
            && (before.Own.Count > 0 == after.Own.Count > 0
                || !Attachments.Exists(a => a.Place.File.StartsWith($"{Name}/{id}/", StringComparison.Ordinal)));
    }

    private void Walk(DirectoryInfo directory, IReadOnlyList<string> above, List<DataFile> own)
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
                    Walk(inner, segments, own);
                }
            }
            else if (entry is FileInfo { Exists: true, Length: 0 })
            {
                // to read from a pipe could take for ever, and a pipe is told by its having no length
                _faults.Add(FileFaults.NothingInIt(place));
            }
            else
            {
                var file = new DataFile(place, entry.FullName)
                {
                    Written = entry.LastWriteTimeUtc,
                    Length = entry is FileInfo { Exists: true } there ? there.Length : 0,
                };
                if (!DataPath.IsRecord(segments))
                {
                    Sort(segments, file);
                }
                else if (OwnFile(segments, file) is { } known)
                {
                    own.Add(known);
                }
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

    /// <summary>A record's own file, of a language; null, with a fault, where that is not a name for one.</summary>
    private DataFile? OwnFile(string[] segments, DataFile file)
    {
        if (DataPath.TryParse(string.Join('/', segments)) is not var (id, language, _) || (language is not null && !IsLanguage(language)))
        {
            _faults.Add(FileFaults.BadName(file.Place, HiddenSigns.Shown(segments[^1])));
            return null;
        }

        if (ReservedSegments.Contains(id.Name) || (segments.Length == 3 && IsLanguage(id.Name) && id.Name.Length <= 3))
        {
            _faults.Add(FileFaults.Reserved(file.Place, id.Name));
            return null;
        }

        return file with { Id = id, Language = language };
    }

    private void RefuseDuplicates(List<DataFile> own)
    {
        foreach (var same in own.GroupBy(r => (r.Id, r.Language)).ToList().Where(g => g.Count() > 1))
        {
            foreach (var file in same.Skip(1))
            {
                _faults.Add(FileFaults.DuplicateId(file.Place, same.First().Place.File));
                own.Remove(file);
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

/// <summary>All files of one record.</summary>
/// <param name="Id">The record.</param>
/// <param name="Own">One for each language.</param>
/// <param name="Attached">Those in its folder.</param>
internal sealed record RecordFiles(RecordId Id, IReadOnlyList<DataFile> Own, IReadOnlyList<DataFile> Attached)
{
    /// <summary>Whether they are the same files as others, unchanged.</summary>
    public bool AreSame(RecordFiles other) =>
        ReferenceEquals(this, other)
        || (Id == other.Id && Own.SequenceEqual(other.Own) && Attached.SequenceEqual(other.Attached));

    /// <summary>In the order of ids.</summary>
    public static IComparer<RecordFiles> ById { get; } = Comparer<RecordFiles>.Create((a, b) => a.Id.CompareTo(b.Id));
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
