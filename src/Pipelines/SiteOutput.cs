using System.Collections.Concurrent;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Output;

namespace CopArchive.Pipelines;

/// <summary>The output of one build, and a record of what was written.</summary>
internal sealed class SiteOutput(string folder, DiagnosticBag faults) : IDisposable
{
    private readonly ConcurrentDictionary<string, string> _hashes = new(StringComparer.Ordinal);
    private SiteWriter? _writer;

    /// <summary>Why no site must be written into a folder; null where one may. Nothing is touched.</summary>
    public static Diagnostic? Objection(string folder) => new SiteFolder(folder).Objection();

    /// <summary>Every file written so far, from the root of the site.</summary>
    public IReadOnlySet<string> Paths => _hashes.Keys.ToHashSet(StringComparer.Ordinal);

    /// <summary>Begins; false, with a diagnostic, where the folder cannot be used.</summary>
    public bool Open() => (_writer = SiteWriter.Open(folder, faults)) is not null;

    /// <summary>What a file holds; nothing, with a diagnostic, where it cannot be read any more, and then nothing is published.</summary>
    public byte[] Read(Func<byte[]> content)
    {
        byte[] bytes = [];
        Try(_ => bytes = content());
        return bytes;
    }

    /// <summary>Writes a file, on any thread.</summary>
    public void WriteFile(Address address, ReadOnlyMemory<byte> content) => Try(writer =>
    {
        writer.Write(address.FilePath, content);
        _hashes[address.FilePath] = Manifest.HashOf(content.Span);
    });

    /// <summary>Writes a file that is too large to be held in memory, and says how long it has become.</summary>
    public long Stream(Address address, Action<Stream> content)
    {
        var length = 0L;
        Try(writer => (length, _hashes[address.FilePath]) = writer.Write(address.FilePath, content));
        return length;
    }

    /// <summary>Writes the hashes of all files written so far.</summary>
    public void WriteManifest() => WriteFile(Address.Home.File(Manifest.FileName), Manifest.Print(_hashes));

    /// <summary>Publishes it in place of the former site; null, with a diagnostic, if that fails.</summary>
    public WrittenSite? Publish()
    {
        try
        {
            return faults.HasErrors ? null : _writer!.Publish();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(OutputFaults.CannotWrite(folder, fault.Message));
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();

    /// <summary>
    /// A full disk, a missing permission or a file changed meanwhile is not a bug: it is reported, and the former site stays.
    /// </summary>
    private void Try(Action<SiteWriter> write)
    {
        if (_writer is null)
        {
            return; // the folder was refused, which has been reported
        }

        try
        {
            write(_writer);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            faults.Add(OutputFaults.CannotWrite(folder, fault.Message));
        }
    }
}
