using System.Collections.Concurrent;
using System.Text;

namespace CopArchive.Output;

/// <summary>
/// The paths taken by one site: each only once, also on disks that do not distinguish <c>A</c> from <c>a</c>. Paths come from our own
/// code, so a bad one is an exception.
/// </summary>
internal sealed class SitePaths
{
    private readonly ConcurrentDictionary<string, (string Path, bool IsFolder)> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes a path, from any thread.</summary>
    /// <exception cref="ArgumentException">The path is no plain relative path with forward slashes.</exception>
    /// <exception cref="InvalidOperationException">The path, or one that differs in case alone, is taken; or a file stands where a
    /// folder is needed.</exception>
    public void Take(string path)
    {
        Check(path);
        // from the inside out: where the innermost is taken as a folder, so are those around it
        for (var slash = path.LastIndexOf('/'); slash > 0 && !IsFolder(path.AsSpan(0, slash)); slash = path.LastIndexOf('/', slash - 1))
        {
            Take(path[..slash], isFolder: true);
        }

        Take(path, isFolder: false);
    }

    private void Take(string path, bool isFolder)
    {
        var mine = (path, isFolder);
        var key = path.Normalize(NormalizationForm.FormC);
        if (!_taken.TryAdd(key, mine))
        {
            var other = _taken[key];
            if (!isFolder || other != mine)
            {
                throw new InvalidOperationException($"Two parts of the site want the same place: '{path}' and '{other.Path}'.");
            }
        }
    }

    private bool IsFolder(ReadOnlySpan<char> path) =>
        _taken.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path, out var other) && other.IsFolder
        && path.SequenceEqual(other.Path);

    private static void Check(string path)
    {
        if (!IsInside(path))
        {
            throw new ArgumentException($"'{path}' is not a path inside the site.", nameof(path));
        }
    }

    /// <summary>Whether it is a plain relative path with forward slashes, which cannot lead out of the folder.</summary>
    public static bool IsInside(string path) =>
        path.Split('/').All(segment => segment is not ("" or "." or "..") && !segment.Any(c => c is '\\' or ':' || char.IsControl(c)));
}
