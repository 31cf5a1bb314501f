using System.Collections.Concurrent;
using System.Text;

namespace CopArchive.Output;

/// <summary>
/// The paths taken by one site: each only once, also on disks that do not distinguish <c>A</c> from <c>a</c>. Paths come from our own
/// code, so a bad one is an exception.
/// </summary>
internal sealed class SitePaths
{
    private readonly ConcurrentDictionary<string, (string Path, bool IsFolder)> _taken = [];

    /// <summary>Takes a path, from any thread.</summary>
    /// <exception cref="ArgumentException">The path is no plain relative path with forward slashes.</exception>
    /// <exception cref="InvalidOperationException">The path, or one that differs in case alone, is taken; or a file stands where a
    /// folder is needed.</exception>
    public void Take(string path)
    {
        Check(path);
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            Take(path[..slash], isFolder: true);
        }

        Take(path, isFolder: false);
    }

    private void Take(string path, bool isFolder)
    {
        var mine = (path, isFolder);
        var key = path.Normalize(NormalizationForm.FormC).ToUpperInvariant();
        if (!_taken.TryAdd(key, mine))
        {
            var other = _taken[key];
            if (!isFolder || other != mine)
            {
                throw new InvalidOperationException($"Two parts of the site want the same place: '{path}' and '{other.Path}'.");
            }
        }
    }

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
