using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Output;

namespace CopArchive.Pipelines;

/// <summary>
/// The whole archive as one zip that works without internet, just what a portable build writes (a test compares). It is written while the
/// site is: a file is packed when it is at hand, on any thread, and goes into the zip in the order of the addresses.
/// </summary>
internal sealed class WholeArchive(Stream to, DateOnly newest)
{
    // a quarter of the time of the usual 6 for a zip that is a ninth larger: of a large archive, half a minute
    private const int Level = 2;

    private readonly ZipWriter _zip = new(to);
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>The last day on which something in it was added or changed here.</summary>
    public DateOnly Newest => newest;

    /// <summary>Packs a file; on any thread.</summary>
    public Packed Pack(Address address, byte[] content) =>
        new(ZipEntry.Of(address.FilePath, newest, content, Level), Manifest.HashOf(content));

    /// <summary>Takes a packed file.</summary>
    public void Add(Packed packed)
    {
        _zip.Add(packed.Entry);
        _hashes.Add(packed.Entry.Path, packed.Hash);
    }

    /// <summary>Writes the hashes of all files, and ends it.</summary>
    public void End()
    {
        _zip.Add(ZipEntry.Of(Manifest.FileName, newest, Manifest.Print(_hashes), Level));
        _zip.End();
    }

    /// <summary>A file ready for the zip.</summary>
    public sealed record Packed(ZipEntry Entry, string Hash);
}
