namespace CopArchive.Authoring;

/// <summary>
/// The one that writes under <c>data/</c>: all of a set of changes is written beside its place first and then moved into it, so that no
/// file is ever half written. Nothing is overwritten of which the change does not say so.
/// </summary>
public static class DataWriter
{
    /// <summary>Writes; returns the paths at which a file stands that must not be overwritten, and then nothing was written.</summary>
    /// <exception cref="ArgumentException">A path leads out of the folder.</exception>
    public static IReadOnlyList<string> Write(string dataFolder, IReadOnlyList<DataChange> changes)
    {
        var targets = changes.Select(c => (Change: c, Path: FullPath(dataFolder, c.Path))).ToList();
        IReadOnlyList<string> inTheWay =
            [.. targets.Where(t => !t.Change.Replaces && t.Change.Content is not null && File.Exists(t.Path)).Select(t => t.Change.Path)];
        if (inTheWay.Count > 0)
        {
            return inTheWay;
        }

        var staged = new List<(string From, string To, bool Replaces)>();
        try
        {
            foreach (var (change, path) in targets.Where(t => t.Change.Content is not null))
            {
                var folder = Path.GetDirectoryName(path)!;
                Directory.CreateDirectory(folder);

                // a name with a stop in front is no part of the archive, should the program end here
                var from = Path.Combine(folder, "." + Path.GetFileName(path) + "." + Path.GetRandomFileName());
                staged.Add((from, path, change.Replaces));
                File.WriteAllBytes(from, change.Content!);
            }

            foreach (var (from, to, replaces) in staged)
            {
                File.Move(from, to, replaces);
            }

            foreach (var (_, path) in targets.Where(t => t.Change.Content is null))
            {
                File.Delete(path);
            }
        }
        finally
        {
            staged.ForEach(s => File.Delete(s.From));
        }

        return [];
    }

    private static string FullPath(string dataFolder, string path)
    {
        var segments = path.Split('/');
        return segments.Any(s => s.Length == 0 || s[0] == '.' || s.AsSpan().ContainsAny("\\:\0"))
            ? throw new ArgumentException($"'{path}' is no path under data/")
            : Path.Combine([dataFolder, .. segments]);
    }
}
