using System.IO.Compression;
using System.Text;
using CopArchive.Records.Definitions;
using CopArchive.Records.Hidden;
using CopArchive.Records.Loading;
using CopArchive.Tests.Importing;

namespace CopArchive.Tests.Records;

/// <summary>Each attached file says whether it can be read by ear.</summary>
public sealed class ReadAloudTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_pdf_with_headings_and_order_can_be_read_by_ear_others_hardly_and_scans_not()
    {
        var plain = new MadePdf().Page().Text(50, 700, "Words").Bytes();

        Assert.Equal((ReadAloud.Untagged, true), Read("pdf", plain));
        Assert.Equal((ReadAloud.Tagged, false), Read("pdf", With(plain, "<</Type/Catalog/MarkInfo<</Marked true>>/Lang(en-GB)>>")));
        Assert.Equal((ReadAloud.Tagged, false), Read("pdf", Packed(plain, "1 0 <</MarkInfo<</Marked true>>/Lang(fr)>>")));
        Assert.Equal(
            (ReadAloud.Picture, false),
            Read("pdf", Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj\n<</Type/XObject/Subtype/Image>>\nendobj\n%%EOF\n")));
        Assert.Equal((ReadAloud.Words, false), Read("text", "Words."u8.ToArray()));
    }

    private static byte[] With(byte[] pdf, string words) =>
        [.. pdf.AsSpan(0, pdf.Length - "%%EOF\n".Length), .. Encoding.Latin1.GetBytes($"99 0 obj\n{words}\nendobj\n%%EOF\n")];

    private static byte[] Packed(byte[] pdf, string words)
    {
        var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(Encoding.Latin1.GetBytes(words));
        }

        return
        [
            .. pdf.AsSpan(0, pdf.Length - "%%EOF\n".Length),
            .. "99 0 obj\n<</Type/ObjStm/Filter/FlateDecode/N 1>>stream\n"u8, .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8,
        ];
    }

    private (ReadAloud, bool) Read(string format, byte[] content)
    {
        var name = "a." + (format == "text" ? "txt" : format);
        _archive.Write($"data/documents/paper/{name}", content)
            .Write("data/documents/paper.yml", TemporaryArchive.Head("Paper", "type: letter", "date: not stated", "files:",
                $"  - {{path: {name}, language: en, role: as-issued, format: {format}, bytes: {content.Length}, "
                    + $"sha256: \"{AttachedFiles.Sha256(content)}\"}}"));
        var faults = new CopArchive.Diagnostics.DiagnosticBag();
        var file = RecordLoader.Load(_archive.Data, faults).Records.Single(r => r.Id.Value == "documents/paper").Files;
        File.Delete(Path.Combine(_archive.Data, "documents", "paper", name));
        Assert.True(file.Count == 1, string.Join('\n', faults.Sorted().Select(f => f.Message)));
        return (file[0].ByEar, file[0].NamesNoLanguage);
    }
}
