using System.IO.Compression;
using System.Text;

namespace CopArchive.Importing.Readers;

/// <summary>Kinds of files that are known and not read, each with what to do instead.</summary>
internal static class OtherKinds
{
    private const string AsWord = "Open it in Word, choose Save As and the kind 'Word Document (*.docx)', and import that.";
    private const string Unpack = "Unpack it, and import the papers in it.";
    private const string AsPdf = "Open it in the program that made it, save or export it as a PDF, and import that.";

    /// <summary>What a file is, and what to do; null where it may be one that is read.</summary>
    public static (string What, string Remedy)? Of(byte[] content)
    {
        if (content.AsSpan().StartsWith("{\\rtf"u8))
        {
            return ("a text in Rich Text Format (.rtf)", AsWord);
        }

        if (content.AsSpan(0, Math.Min(content.Length, 4_000)) is var head
            && head.IndexOf("MIME-Version:"u8) >= 0 && head.IndexOf("multipart/related"u8) >= 0)
        {
            return ("a web page saved as one file (.mht)", AsWord);
        }

        if (content.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Names(content, "EncryptedPackage") || Names(content, "WordDocument") ? null
                : Names(content, "PowerPoint Document") ? ("slides of an old PowerPoint (.ppt)", AsPdf)
                : Names(content, "Workbook") ? ("a table of an old Excel (.xls)", AsPdf)
                : null;
        }

        return content.AsSpan().StartsWith("PK\x03\x04"u8) ? Packed(content) : null;
    }

    private static (string What, string Remedy)? Packed(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            var names = zip.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            return names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase)) ? null
                : names.Any(n => n.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase)) ? ("slides of PowerPoint (.pptx)", AsPdf)
                : names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? ("a table of Excel (.xlsx)", AsPdf)
                : !names.Contains("mimetype") || !names.Contains("content.xml")
                    ? (names.Count == 0 || names.Contains("[Content_Types].xml")
                        ? null
                        : ("a folder of files packed into one (.zip)", Unpack))
                : content.AsSpan(0, Math.Min(content.Length, 200)).IndexOf("opendocument.text"u8) >= 0
                    ? ("an OpenDocument text (.odt)", AsWord)
                    : ("slides or a table in OpenDocument form (.odp, .ods)", AsPdf);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static bool Names(byte[] content, string stream) => content.AsSpan().IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
}
