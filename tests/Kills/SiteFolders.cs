using System.Security.Cryptography;

namespace CopArchive.Tests.Kills;

/// <summary>What a build leaves on the disk, as anybody can see it.</summary>
internal sealed class SiteFolders(string output)
{
    private const string Manifest = "manifest-sha256.txt";

    /// <summary>The site.</summary>
    public string Output => output;

    /// <summary>The working folder beside it.</summary>
    public string Staging { get; } = Path.Combine(Path.GetDirectoryName(output)!, ".staging-" + Path.GetFileName(output));

    /// <summary>The site that is being written.</summary>
    public string New => Path.Combine(Staging, "new");

    /// <summary>The hashes of the site; nothing where there is no site.</summary>
    public string Published => Read(Path.Combine(output, Manifest)) ?? "";

    /// <summary>How many files the site has.</summary>
    public int Files => Published.Count(c => c == '\n');

    /// <summary>Whether the new site is begun.</summary>
    public bool IsBegun => File.Exists(Path.Combine(New, ".coparchive"));

    /// <summary>Whether all files of the new site are written.</summary>
    public bool IsWhole => File.Exists(Path.Combine(New, Manifest));

    /// <summary>How many files of the new site are there.</summary>
    public int Written
    {
        get
        {
            try
            {
                return Directory.EnumerateFiles(New, "*", SearchOption.AllDirectories).Count();
            }
            catch (IOException)
            {
                return 0; // not begun, or swapped away while we counted
            }
        }
    }

    /// <summary>What stands in the working folder.</summary>
    public IReadOnlyList<string> Beside =>
        [.. Directory.EnumerateFileSystemEntries(Staging).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];

    /// <summary>Files of the site that are not there, or not as its manifest says, or not named by it.</summary>
    public IReadOnlyList<string> Faults()
    {
        var named = Hashes(Published);
        return
        [
            .. named.Where(f => HashOf(f.Key) != f.Value).Select(f => f.Key),
            .. Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(output, f))
                .Where(f => f is not (Manifest or ".coparchive") && !named.ContainsKey(f)),
        ];
    }

    /// <summary>The hash of a file of the site; null where it cannot be read.</summary>
    public string? HashOf(string path)
    {
        try
        {
            using var file = File.OpenRead(Path.Combine(output, path));
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The hashes of a manifest by path.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(string manifest) =>
        manifest.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(l => l[66..], l => l[..64]);

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
