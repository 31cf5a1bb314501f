using System.IO.Compression;
using System.Xml;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Checks whether a packed file is safe to open: a few kilobytes can unpack to gigabytes, or be nested so deeply that a program crashes.
/// All XML is read once, counting the actual bytes instead of trusting the sizes that the file declares.
/// </summary>
internal static class SafeZip
{
    private const int MostEntries = 10_000;
    private const long MostBytes = 1_000_000_000;
    private const long MostXml = 200_000_000;
    private const int MostRatio = 400;
    private const int Deepest = 200;

    /// <summary>The limit that it exceeds, in words; null if none.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static string? Objection(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries)
        {
            return "too many files are packed in it";
        }

        if (zip.Entries.Sum(e => Math.Max(e.Length, 0)) > MostBytes
            || zip.Entries.Any(e => e.Length > 10_000_000 && e.Length / Math.Max(e.CompressedLength, 1) > MostRatio))
        {
            return "what is packed in it is too large";
        }

        var left = MostXml;
        foreach (var entry in zip.Entries.Where(e => Path.GetExtension(e.FullName).ToLowerInvariant() is ".xml" or ".rels"))
        {
            using var stream = entry.Open();
            using var counted = new CountedStream(stream, left);
            var objection = Objection(counted);
            if (objection is not null)
            {
                return objection;
            }

            left -= counted.Count;
        }

        return null;
    }

    private static string? Objection(CountedStream stream)
    {
        try
        {
            using var reader = XmlReader.Create(
                stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read())
            {
                if (reader.Depth > Deepest)
                {
                    return "it is nested too deeply";
                }
            }
        }
        catch (XmlException)
        {
            // the reader of this part reports the fault; if nothing reads it, the fault does not matter
        }

        return stream.IsPast ? "what is packed in it is too large" : null;
    }

    /// <summary>Ends early if more bytes come out than allowed.</summary>
    private sealed class CountedStream(Stream inner, long most) : Stream
    {
        public long Count { get; private set; }

        public bool IsPast => Count > most;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Count; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (IsPast)
            {
                return 0;
            }

            var read = inner.Read(buffer, offset, count);
            Count += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
