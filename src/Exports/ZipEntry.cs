using System.Buffers.Binary;
using System.IO.Compression;

namespace CopArchive.Exports;

/// <summary>A file packed for a zip, which takes most of the time of a zip and can be done for many files at once.</summary>
/// <param name="Path">Its path inside, with forward slashes.</param>
/// <param name="Day">The day that it bears.</param>
/// <param name="Length">How long it is.</param>
/// <param name="Checksum">Its CRC-32.</param>
/// <param name="Packed">Its bytes, deflated or as they are; empty where it has none.</param>
/// <param name="IsDeflated">Which of the two.</param>
internal sealed record ZipEntry(
    string Path, DateOnly Day, int Length, uint Checksum, ReadOnlyMemory<byte> Packed, bool IsDeflated = true)
{
    /// <summary>A file as it is, not packed.</summary>
    /// <param name="path">Its path inside.</param>
    /// <param name="day">The day that it shall bear.</param>
    /// <param name="content">Its bytes.</param>
    public static ZipEntry Stored(string path, DateOnly day, ReadOnlyMemory<byte> content) =>
        Of(path, day, content) with { Packed = content, IsDeflated = false };

    /// <summary>Packs a file.</summary>
    /// <param name="path">Its path inside.</param>
    /// <param name="day">The day that it shall bear.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="level">How hard to try: 1 to 9.</param>
    public static ZipEntry Of(string path, DateOnly day, ReadOnlyMemory<byte> content, int level = 6)
    {
        if (content.Length == 0)
        {
            return new ZipEntry(path, day, 0, 0, default);
        }

        using var packed = new MemoryStream((content.Length / 3) + 64);
        using (var gzip = new GZipStream(packed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            gzip.Write(content.Span);
        }

        // a gzip (RFC 1952) is a head of ten bytes, what a zip takes, and the checksum that a zip takes too, before the length
        var bytes = packed.GetBuffer().AsMemory(0, (int)packed.Length);
        return new ZipEntry(path, day, content.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span[^8..]), bytes[10..^8]);
    }
}
