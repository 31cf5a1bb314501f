using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>Finds the source lines of diagnostics.</summary>
/// <param name="Folders">The folders to which places refer, such as <c>data</c> and <c>input</c>; each is known by its own name.</param>
/// <param name="Cover">Covers what is not to be seen in a line; null where there is nothing.</param>
public sealed record SourceLines(IReadOnlyList<string> Folders, Func<string, string>? Cover = null)
{
    /// <summary>
    /// The line; null if there is no such file or line, or if it is not text. What is printed may be read by anybody, so that nothing is
    /// quoted of attached files, nor of anything that a link leads to.
    /// </summary>
    public string? Find(SourcePlace place)
    {
        var slash = place.File.IndexOf('/');
        if (slash < 0)
        {
            return null;
        }

        var name = place.File[..slash];
        var folder = Folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)))
            .FirstOrDefault(f => Path.GetFileName(f) == name);
        var path = folder is null ? null : Path.Combine(folder, place.File[(slash + 1)..]);
        try
        {
            return path is null || !IsOwn(place.File) || IsBehindLink(folder!, path) || new FileInfo(path) is not { Exists: true } file
                || file.Length is 0 or > SourceText.Limit // whoever reads a pipe, which has no length, waits for ever
                || File.ReadLines(path).ElementAtOrDefault(place.Line - 1) is not { } line
                ? null
                : Cover is null ? line : Cover(line);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // removed meanwhile
        }
    }

    /// <summary>
    /// Whether somebody wrote it for this program: a page, a record, the settings, the lock; attached files lie a folder deeper.
    /// </summary>
    private static bool IsOwn(string file)
    {
        var segments = file.Split('/');
        return Path.GetExtension(file) is ".md" or ".yml" or ".lock"
            && (segments.Length <= 3 || (segments.Length == 4 && segments[1] == "resolutions"));
    }

    private static bool IsBehindLink(string folder, string path)
    {
        for (var at = path; at is not null && at.Length > folder.Length; at = Path.GetDirectoryName(at))
        {
            if (new FileInfo(at).LinkTarget is not null || new DirectoryInfo(at).LinkTarget is not null)
            {
                return true;
            }
        }

        return false;
    }
}
