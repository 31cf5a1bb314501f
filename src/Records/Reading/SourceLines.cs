using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>Finds the source lines of diagnostics.</summary>
/// <param name="Folders">The folders to which places refer, such as <c>data</c> and <c>input</c>; each is known by its own name.</param>
public sealed record SourceLines(IReadOnlyList<string> Folders)
{
    /// <summary>The line; null if there is no such file or line, or if it is not text.</summary>
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
        if (path is null || !File.Exists(path) || new FileInfo(path).Length > SourceText.Limit)
        {
            return null;
        }

        return File.ReadLines(path).ElementAtOrDefault(place.Line - 1);
    }
}
