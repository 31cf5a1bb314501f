using System.Text;
using System.Xml;
using CopArchive.Diagnostics;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Readers.Docx;
using CopArchive.Importing.Readers.Html;
using CopArchive.Importing.Readers.Pdf;
using CopArchive.Importing.Readers.Plain;
using DocumentFormat.OpenXml.Packaging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace CopArchive.Importing.Readers;

/// <summary>Reads any file into a paper. Its content decides the kind, since names cannot be trusted.</summary>
public static class FileReader
{
    private const int MostText = 20_000_000;

    /// <summary>The paper, and the bytes of which it was made: they are read once. A fault where the file can be no paper.</summary>
    public static PaperReading Read(string path)
    {
        var place = SourcePlace.Top(path.Replace('\\', '/'));
        var (content, refusal) = PaperBytes.Read(path, place);
        if (content is null)
        {
            return new PaperReading([], null, refusal);
        }

        var (paper, fault) = Read(Path.GetFileName(path), content, place);
        return new PaperReading(content, paper, fault);
    }

    /// <summary>The paper in some bytes, or the fault for which there is none.</summary>
    public static (SourcePaper? Paper, Diagnostic? Fault) Read(string name, byte[] content, SourcePlace place)
    {
        var faults = new DiagnosticBag();
        try
        {
            var paper = Read(name, content, place, faults);
            return (paper is null ? null : Amendments.Settle(paper), faults.Sorted().FirstOrDefault());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the libraries throw whatever they stumble over
            return (null, SourceFaults.Damaged(place));
        }
    }

    private static SourcePaper? Read(string name, byte[] content, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (OtherKinds.Of(content) is { } other)
        {
            diagnostics.Add(SourceFaults.OtherKind(place, other.What, other.Remedy));
            return null;
        }

        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            return ReadWord(name, content, place, diagnostics);
        }

        // a packed file of which only the end is there, or with nothing packed in it
        if (content.AsSpan().StartsWith("PK"u8) && content is [_, _, < 0x20, ..])
        {
            diagnostics.Add(SourceFaults.Damaged(place));
            return null;
        }

        // the container of old Office files, and of new ones with a password
        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            diagnostics.Add(Holds(content, "EncryptedPackage") ? SourceFaults.Locked(place)
                : Holds(content, "WordDocument") ? SourceFaults.OldWord(place)
                : SourceFaults.Unknown(place));
            return null;
        }

        if (content.AsSpan(0, Math.Min(content.Length, 1024)).IndexOf("%PDF-"u8) >= 0)
        {
            return ReadPdf(name, content, place, diagnostics);
        }

        var findings = new FindingList();
        if (content.AsSpan().StartsWith("{\\rtf"u8) || DecodeText(content, findings) is not { } text)
        {
            diagnostics.Add(SourceFaults.Unknown(place));
            return null;
        }

        if (text.Length > MostText)
        {
            diagnostics.Add(SourceFaults.TooMuch(place, "it has more than 20 million letters"));
            return null;
        }

        if (IsHtml(text) && HtmlDepth.IsPast(text))
        {
            diagnostics.Add(SourceFaults.TooMuch(place, "it is nested too deeply"));
            return null;
        }

        var paper = IsHtml(text)
            ? HtmlReader.Read(name, text)
            : PlainTextReader.Read(name, text, Path.GetExtension(name).ToLowerInvariant() is ".md" or ".markdown");
        return paper with { Findings = [.. findings.All, .. paper.Findings] };
    }

    /// <summary>A file within a Word file; one deep, so that none can hold itself.</summary>
    private static SourcePaper? ReadEmbedded(byte[] content, SourcePlace place)
    {
        try
        {
            return content.AsSpan().StartsWith("PK\x03\x04"u8)
                ? ReadWord("embedded", content, place, new DiagnosticBag(), isEmbedded: true)
                : Read("embedded", content, place, new DiagnosticBag());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null; // it is said that it cannot be read, and the paper around it is
        }
    }

    private static SourcePaper? ReadWord(
        string name, byte[] content, SourcePlace place, DiagnosticBag diagnostics, bool isEmbedded = false)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            if (SafeZip.Objection(stream) is { } objection)
            {
                diagnostics.Add(SourceFaults.TooMuch(place, objection));
                return null;
            }

            stream.Position = 0;
            return DocxReader.Read(name, stream, embedded => isEmbedded ? null : ReadEmbedded(embedded, place));
        }
        catch (InvalidDataException)
        {
            // what is packed in it breaks off
            diagnostics.Add(SourceFaults.Damaged(place));
            return null;
        }
        catch (Exception e) when (e is OpenXmlPackageException or XmlException or IOException or FormatException)
        {
            diagnostics.Add(Holds(content, "word/"u8) ? SourceFaults.Damaged(place) : SourceFaults.Unknown(place));
            return null;
        }
    }

    private static SourcePaper? ReadPdf(string name, byte[] content, SourcePlace place, DiagnosticBag diagnostics)
    {
        if (OpenPdf(content, place, diagnostics) is not { } opened)
        {
            return null;
        }

        using var document = opened;
        if (document.NumberOfPages > PdfReader.MostPages)
        {
            diagnostics.Add(SourceFaults.TooMuch(place, $"it has more than {PdfReader.MostPages} pages"));
            return null;
        }

        return PdfReader.Read(name, document);
    }

    private static PdfDocument? OpenPdf(byte[] content, SourcePlace place, DiagnosticBag diagnostics)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
        }
        catch (PdfDocumentEncryptedException)
        {
            diagnostics.Add(SourceFaults.Locked(place));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // the library throws all kinds of exceptions
            diagnostics.Add(SourceFaults.Damaged(place));
        }

        return null;
    }

    private static bool Holds(byte[] content, string name) => Holds(content, Encoding.Unicode.GetBytes(name));

    private static bool Holds(byte[] content, ReadOnlySpan<byte> bytes) => content.AsSpan().IndexOf(bytes) >= 0;

    /// <summary>The text of a file in any of the usual encodings; null if it is not text.</summary>
    private static string? DecodeText(byte[] content, FindingList findings)
    {
        var utf16 = content is [0xFF, 0xFE, ..] ? Encoding.Unicode : content is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode : null;
        if (utf16 is not null)
        {
            return utf16.GetString(content.AsSpan(2));
        }

        if (content.AsSpan().IndexOf((byte)0) >= 0)
        {
            return null;
        }

        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            var (text, name) = OldEncodings.Decode(content);
            findings.Doubted($"the letters are in an old encoding, taken for {name}; look whether all of them are right", "", "the file");
            return text;
        }
    }

    private static bool IsHtml(string text)
    {
        var start = text[..Math.Min(text.Length, 2000)];
        return start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            || start.Contains("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || (start.TrimStart().StartsWith('<')
                && (start.Contains("<body", StringComparison.OrdinalIgnoreCase)
                    || start.Contains("<p", StringComparison.OrdinalIgnoreCase)
                    || start.Contains("<div", StringComparison.OrdinalIgnoreCase)));
    }
}
