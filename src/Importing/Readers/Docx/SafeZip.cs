using System.IO.Compression;
using System.Xml;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Whether a packed file may be opened at all: a few kilobytes can unpack to gigabytes, or nest so deeply that a program falls over.
/// All that is packed in it is read through once, counting what really comes out and not what the file says of itself; and all of it as
/// XML, since names and kinds are what the file says, too.
/// </summary>
internal static class SafeZip
{
    private const int MostEntries = 10_000;
    private const long MostBytes = 400_000_000;
    private const long MostXml = 100_000_000;
    private const int MostRatio = 400;
    private const int Deepest = 200;
    private const string TooLarge = "what is packed in it is too large";

    /// <summary>The limit that it exceeds, in words; null if none.</summary>
    /// <exception cref="InvalidDataException">It is no zip file.</exception>
    public static string? Objection(Stream file)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostEntries)
        {
            return "too many files are packed in it";
        }

        if (zip.Entries.Any(e => e.Length > 10_000_000 && e.Length / Math.Max(e.CompressedLength, 1) > MostRatio))
        {
            return TooLarge;
        }

        // the standard lets a part be packed in pieces, which no program does and which cannot be looked at one by one
        if (zip.Entries.Any(e => e.FullName.EndsWith(".piece", StringComparison.OrdinalIgnoreCase)))
        {
            return "its parts are packed in pieces";
        }

        var (left, xml) = (MostBytes, MostXml);
        foreach (var entry in zip.Entries)
        {
            using var stream = entry.Open();
            using var counted = new CountedStream(stream, left);
            if (XmlObjection(counted, xml) is { } objection)
            {
                return objection;
            }

            xml -= counted.Count;
            counted.ReadToEnd();
            if (counted.IsPast)
            {
                return TooLarge;
            }

            left -= counted.Count;
        }

        return null;
    }

    private static string? XmlObjection(CountedStream stream, long most)
    {
        try
        {
            using var reader = XmlReader.Create(
                stream,
                new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            while (reader.Read() && stream.Count <= most)
            {
                if (reader.Depth > Deepest)
                {
                    return "it is nested too deeply";
                }
            }
        }
        catch (XmlException)
        {
            // no XML, which is told by its first letters, or a damaged part: whoever needs that will meet the same fault
        }

        return stream.Count > most ? TooLarge : null;
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

        public void ReadToEnd()
        {
            var buffer = new byte[81_920];
            while (Read(buffer, 0, buffer.Length) > 0)
            {
            }
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
