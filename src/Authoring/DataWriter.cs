namespace CopArchive.Authoring;

/// <summary>
/// The only writer under <c>data/</c>: all files of a change set are written to temporary names first and then moved into place, so that
/// no file is ever half written. Files are overwritten only if the change says so.
/// </summary>
public static class DataWriter
{
    /// <summary>Writes; returns the paths of existing files that must not be overwritten, in which case nothing was written.</summary>
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

                // a name that begins with a dot is ignored by the archive, should the program be killed here
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
            ? throw new ArgumentException($"'{path}' is not a path under data/")
            : Path.Combine([dataFolder, .. segments]);
    }
}
