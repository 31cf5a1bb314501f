using CopArchive.Diagnostics;

namespace CopArchive.History;

/// <summary>
/// Every address that was published, as <c>data/urls.lock</c> keeps them: pages of things, further languages, files, calendars,
/// feeds, document numbers, attached files with their hash, and paragraphs with the fingerprint of their words; of files that are kept and
/// not published the hash alone. What is in it stays valid for ever.
/// </summary>
public sealed class AddressLock
{
    /// <summary>Its name in the folder of the records.</summary>
    public const string FileName = "urls.lock";

    private const string Head =
        "# Every address that was published; each is kept for ever. Written by the program (check --update-lock), never by hand.\n";

    private readonly ILookup<string, LockedAddress> _byPath;

    /// <summary>A lock of some addresses, each once.</summary>
    public AddressLock(IEnumerable<LockedAddress> addresses)
    {
        All = [.. addresses.DistinctBy(a => a.Key).OrderBy(a => a.ToString(), StringComparer.Ordinal)];
        _byPath = All.ToLookup(a => a.Path, StringComparer.Ordinal);
    }

    /// <summary>An empty lock: nothing is promised yet.</summary>
    public static AddressLock None { get; } = new([]);

    /// <summary>All addresses, in the order of their lines.</summary>
    public IReadOnlyList<LockedAddress> All { get; }

    /// <summary>Whether a page or file is promised.</summary>
    public bool Has(string path) => _byPath.Contains(path);

    /// <summary>The promised paragraphs of a page.</summary>
    public IEnumerable<LockedAddress> Anchors(string path) => _byPath[path].Where(a => a.Anchor is not null);

    /// <summary>Reads the lock of an archive. Without one, nothing is promised yet.</summary>
    public static AddressLock Read(string dataFolder, DiagnosticBag faults)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        var file = new FileInfo(Path.Combine(folder, FileName));
        return file is { Exists: true, LinkTarget: null, Length: > 0 }
            ? Parse(File.ReadAllLines(file.FullName), $"{Path.GetFileName(folder)}/{FileName}", faults)
            : None;
    }

    /// <summary>Reads the lines of a lock; a damaged line is a fault.</summary>
    public static AddressLock Parse(IReadOnlyList<string> lines, string file, DiagnosticBag faults)
    {
        var read = new List<LockedAddress>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#')
            {
                continue;
            }

            var place = new SourcePlace(file, i + 1, 1, lines[i].Length);
            if (LockedAddress.TryParse(lines[i], place) is { } address)
            {
                read.Add(address);
            }
            else
            {
                faults.Add(PermanenceFaults.Damaged(place));
            }
        }

        return new AddressLock(read);
    }

    /// <summary>
    /// The same with what is published now: new addresses added, fingerprints of corrected words renewed and those of former lines written
    /// in today's form, nothing removed.
    /// </summary>
    public (AddressLock Lock, int Added, int Renewed, int Rewritten) With(IEnumerable<LockedAddress> published)
    {
        var all = All.ToDictionary(a => a.Key);
        var (added, renewed, rewritten) = (0, 0, 0);
        foreach (var address in published)
        {
            if (!all.TryGetValue(address.Key, out var known))
            {
                added++;
            }
            else if (known.WordsFingerprint is { IsFormer: true } || (known.Sha256 is null && address.Sha256 is not null))
            {
                rewritten++;
            }
            else if (known.WordsFingerprint != address.WordsFingerprint || known.Sha256 != address.Sha256)
            {
                renewed++;
            }

            all[address.Key] = address;
        }

        return (new AddressLock(all.Values), added, renewed, rewritten);
    }

    /// <summary>The whole file: a comment line, then one line per address.</summary>
    public override string ToString() => Head + string.Concat(All.Select(a => a + "\n"));
}
