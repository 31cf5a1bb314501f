using System.Buffers.Binary;
using System.IO.Compression;

namespace CopArchive.Exports;

/// <summary>
/// Packs files so that the same files give the same bytes: in the order of their paths, with days from the archive and no clock.
/// </summary>
public static class Zip
{
    private const byte Unix = 3;
    private const int ReadableByAll = 0x81A4 << 16; // a plain file, rw-r--r--

    /// <summary>Packs files, each made when it is its turn.</summary>
    /// <param name="files">Paths inside, with forward slashes; the day that a file bears; its bytes.</param>
    /// <param name="last">A file that is made of the others and so stands behind them; null for none.</param>
    public static byte[] Of(
        IEnumerable<(string Path, DateOnly Day, Func<byte[]> Content)> files,
        (string Path, DateOnly Day, Func<byte[]> Content)? last = null)
    {
        (string Path, DateOnly Day, Func<byte[]> Content)[] all =
            [.. files.OrderBy(f => f.Path, StringComparer.Ordinal), .. last is { } made ? new[] { made } : []];
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, day, content) in all)
            {
                var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
                entry.ExternalAttributes = ReadableByAll;
                using var stream = entry.Open();
                stream.Write(content());
            }
        }

        return SaidToBeOfUnix(bytes.ToArray());
    }

    /// <summary>The library writes on which system it ran into each entry of the directory at the end; we write the same on all.</summary>
    private static byte[] SaidToBeOfUnix(byte[] zip)
    {
        var end = zip.AsSpan(^22..); // the record that ends a zip, which has no comment here
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(end[10..]);
        var at = (int)BinaryPrimitives.ReadUInt32LittleEndian(end[16..]);
        for (var i = 0; i < entries; i++)
        {
            var entry = zip.AsSpan(at);
            entry[5] = Unix;
            at += 46 + BinaryPrimitives.ReadUInt16LittleEndian(entry[28..]) + BinaryPrimitives.ReadUInt16LittleEndian(entry[30..])
                + BinaryPrimitives.ReadUInt16LittleEndian(entry[32..]);
        }

        return zip;
    }
}
