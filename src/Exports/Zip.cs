namespace CopArchive.Exports;

/// <summary>
/// Packs files so that the same files give the same bytes: in the order of their paths, with days from the archive and no clock.
/// </summary>
public static class Zip
{
    /// <summary>Packs files, each made when it is its turn.</summary>
    /// <param name="files">Paths inside, with forward slashes; the day that a file bears; its bytes.</param>
    public static byte[] Pack(IEnumerable<(string Path, DateOnly Day, Func<ReadOnlyMemory<byte>> Content)> files)
    {
        using var bytes = new MemoryStream();
        var zip = new ZipWriter(bytes);
        foreach (var (path, day, content) in files.OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            zip.Add(ZipEntry.Of(path, day, content()));
        }

        zip.End();
        return bytes.ToArray();
    }
}
