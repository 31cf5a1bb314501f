using System.Globalization;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Output;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;

namespace CopArchive.Pipelines;

/// <summary>
/// A numbered state of the archive in one folder that can be kept for decades and checked without this program: a bag (BagIt 1.0, RFC 8493)
/// with the built site, the records as files, and the whole repository with its history, from which a working archive is restored.
/// </summary>
public static class Edition
{
    private const string Bundle = "data/repository.bundle";
    private const string Large = "data/originals";
    private const string Payload = "manifest-sha256.txt";
    private const string Tags = "tagmanifest-sha256.txt";

    /// <summary>Writes one; says why where that is not possible, and then nothing is left behind.</summary>
    /// <param name="to">The folder to write, which must not be there.</param>
    /// <param name="number">Its number.</param>
    /// <param name="data">The folder of the records, in a repository.</param>
    /// <param name="site">The site that was built from them.</param>
    /// <param name="settings">What the archive is.</param>
    /// <param name="key">The file of the key with which it is signed; null for none.</param>
    public static string? Write(string to, int number, string data, string site, ArchiveSettings settings, string? key = null)
    {
        if (Directory.Exists(to) || File.Exists(to))
        {
            return $"'{to}' is there already";
        }

        if (LastCommits.Read(data) is not { } commits)
        {
            return "the records lie in no repository, or nothing was committed yet";
        }

        var git = new GitProcess(Path.GetFullPath(data), "git");
        if (commits.HasFurther)
        {
            return "records are changed and not committed: an edition is a state that can be named";
        }

        if (git.Run(["rev-parse", "--is-shallow-repository"], default, out _) is not [(byte)'f', ..])
        {
            return "the repository is a shallow copy: fetch its whole history first (git fetch --unshallow)";
        }

        if (CommitOf(site) != commits.Hash)
        {
            return $"the site in '{site}' was not built from the last commit: build it first";
        }

        var staging = to.TrimEnd('/', '\\') + ".unfinished";
        try
        {
            Directory.CreateDirectory(Path.Combine(staging, "data"));
            if (git.Run(["bundle", "create", Path.GetFullPath(Path.Combine(staging, Bundle)), "HEAD"], default, out var reason) is null)
            {
                return reason;
            }

            Copy(site, Path.Combine(staging, "data", "site"));
            Copy(data, Path.Combine(staging, "data", "records"));
            if (Directory.Exists(OriginalsFolder.Of(data)))
            {
                Copy(OriginalsFolder.Of(data), Path.Combine(staging, Large));
            }

            var files = FilesOf(Path.Combine(staging, "data")).ToList();
            File.WriteAllText(Path.Combine(staging, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
            File.WriteAllText(Path.Combine(staging, "bag-info.txt"), Info(number, commits, settings, files));
            Manifest(staging, Payload, files);
            Manifest(staging, Tags, ["bagit.txt", "bag-info.txt", Payload]);
            if (key is not null && Signature.Sign(Path.Combine(staging, Tags), key) is { } objection)
            {
                return objection;
            }

            Directory.Move(staging, to);
            return null;

            IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(staging, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

            string Info(int edition, LastCommits from, ArchiveSettings of, IReadOnlyList<string> payload) => string.Concat(
                new[]
                {
                    ("Source-Organization", of.RunBy),
                    ("Contact-Email", of.Contact),
                    ("External-Description", $"{of.Title}, edition {edition.ToString(CultureInfo.InvariantCulture)}"),
                    ("External-Identifier", $"{of.BaseUrl} edition {edition.ToString(CultureInfo.InvariantCulture)}"),
                    ("Bagging-Date", from.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    ("Payload-Oxum", string.Create(
                        CultureInfo.InvariantCulture,
                        $"{payload.Sum(f => new FileInfo(Path.Combine(staging, f)).Length)}.{payload.Count}")),
                    ("Commit", from.Hash),
                    ("Program", BuiltFrom.Program),
                }.Where(line => line.Item2 is not null).Select(line => $"{line.Item1}: {line.Item2}\n"));
        }
        finally
        {
            if (Directory.Exists(staging))
            {
                Directory.Delete(staging, recursive: true);
            }
        }
    }

    /// <summary>What in a bag is not as it was packed; empty where all is.</summary>
    public static IReadOnlyList<string> Check(string bag)
    {
        if (!File.Exists(Path.Combine(bag, Payload)) || !File.Exists(Path.Combine(bag, Tags)))
        {
            return [$"'{bag}' is no edition: {Payload} or {Tags} is missing"];
        }

        var named = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var line in new[] { Tags, Payload }.SelectMany(m => File.ReadLines(Path.Combine(bag, m))))
        {
            var path = line.Length > 66 ? Unescaped(line[66..]) : "";
            if (!SitePaths.IsInside(path) || !named.Add(path))
            {
                faults.Add($"a line of its lists of hashes is damaged: {path}");
            }
            else if (new FileInfo(Path.Combine(bag, path)) is not { Exists: true, LinkTarget: null } file)
            {
                faults.Add($"{path} is missing");
            }
            else
            {
                using var content = file.OpenRead();
                if (Output.Manifest.HashOf(content) != line[..64])
                {
                    faults.Add($"{path} is not what was packed");
                }
            }
        }

        faults.AddRange(Directory.EnumerateFiles(Path.Combine(bag, "data"), "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(bag, f).Replace('\\', '/')).Where(f => !named.Contains(f)).Order(StringComparer.Ordinal)
            .Select(f => $"{f} was not packed"));
        return faults;
    }

    /// <summary>Whether a bag is signed, whoever did it.</summary>
    public static bool IsSigned(string bag) => File.Exists(Signature.Of(Path.Combine(bag, Tags)));

    /// <summary>Who signed a bag; null, with the reason, where it was nobody of the list.</summary>
    public static (string? Signer, string? Objection) SignerOf(string bag, string signers) =>
        Signature.Check(Path.Combine(bag, Tags), signers);

    /// <summary>The line of <c>archive.yml</c> that lists a bag.</summary>
    public static string LineOf(string bag, int number)
    {
        using var tags = File.OpenRead(Path.Combine(bag, Tags));
        const string Day = "Bagging-Date: ";
        var day = File.ReadLines(Path.Combine(bag, "bag-info.txt")).First(l => l.StartsWith(Day, StringComparison.Ordinal))[Day.Length..];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{number: {number}, of: {day}, page: {RecordFaults.ToFillIn}, sha256: \"{Output.Manifest.HashOf(tags)}\"}}");
    }

    /// <summary>Makes a working archive of a bag that was checked; says why where that is not possible.</summary>
    /// <param name="bag">The bag.</param>
    /// <param name="to">The folder to make, which must not be there.</param>
    public static string? Restore(string bag, string to)
    {
        if (Directory.Exists(to) || File.Exists(to))
        {
            return $"'{to}' is there already";
        }

        // nothing but the file in the bag is read: no other place is asked
        var git = new GitProcess(Path.GetFullPath(bag), "git");
        if (git.Run(
            ["-c", "protocol.file.allow=always", "clone", "--quiet", Path.GetFullPath(Path.Combine(bag, Bundle)), Path.GetFullPath(to)],
            default, out var reason) is null)
        {
            return reason;
        }

        // what is committed next belongs to a branch, and to no repository yet
        var restored = new GitProcess(Path.GetFullPath(to), "git");
        if (restored.Run(["checkout", "--quiet", "-B", "main"], default, out reason) is null
            || restored.Run(["remote", "remove", "origin"], default, out reason) is null)
        {
            return reason;
        }

        if (Directory.Exists(Path.Combine(bag, Large)))
        {
            Copy(Path.Combine(bag, Large), Path.Combine(to, "originals"));
        }

        return null;
    }

    private static string? CommitOf(string site)
    {
        var file = Path.Combine(site, "build.json");
        if (!File.Exists(file))
        {
            return null;
        }

        using var built = JsonDocument.Parse(File.ReadAllBytes(file));
        return built.RootElement.TryGetProperty("uncommittedChanges", out _) ? null
            : built.RootElement.TryGetProperty("commit", out var commit) ? commit.GetString()
            : null;
    }

    /// <summary>Copies a folder; links, which could lead anywhere, are left out.</summary>
    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var entry in new DirectoryInfo(from).EnumerateFileSystemInfos().Where(e => e.LinkTarget is null))
        {
            if (entry is DirectoryInfo)
            {
                Copy(entry.FullName, Path.Combine(to, entry.Name));
            }
            else
            {
                File.Copy(entry.FullName, Path.Combine(to, entry.Name));
            }
        }
    }

    private static void Manifest(string bag, string name, IEnumerable<string> files)
    {
        var lines = files.Select(f =>
        {
            using var content = File.OpenRead(Path.Combine(bag, f));
            return $"{Output.Manifest.HashOf(content)}  {Escaped(f)}\n";
        });
        File.WriteAllText(Path.Combine(bag, name), string.Concat(lines));
    }

    // by the standard (2.1.3) these three signs are written so, and no others
    private static string Escaped(string path) => path.Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal);

    private static string Unescaped(string path) => path.Replace("%0D", "\r", StringComparison.OrdinalIgnoreCase)
        .Replace("%0A", "\n", StringComparison.OrdinalIgnoreCase).Replace("%25", "%", StringComparison.Ordinal);
}
