using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CopArchive.Tests.Importing;

/// <summary>Small files that were made to stop whatever reads them.</summary>
internal static class HostilePapers
{
    /// <summary>All of them by name.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> All { get; } = new Dictionary<string, Func<byte[]>>
    {
        ["tables-in-a-part-of-another-name.docx"] = TablesInAPartOfAnotherName,
        ["sizes-that-lie.docx"] = SizesThatLie,
        ["div-in-div.html"] = () => Encoding.UTF8.GetBytes($"<!doctype html><html><body>{Repeated("<div>", 100_000)}words"),
        ["streams-in-streams.pdf"] = StreamsInStreams,
        ["forms-that-call-forms.pdf"] = FormsThatCallForms,
    };

    /// <summary>One paragraph, cut into pieces that look alike.</summary>
    public static byte[] Runs(int count) => MadeDocx.Of($"<w:p>{Repeated("<w:r><w:t>word </w:t></w:r>", count)}</w:p>").Bytes();

    /// <summary>Places that no page has.</summary>
    public static byte[] HugeNumbers()
    {
        var huge = "1" + new string('0', 308);
        return OnePage($"BT /F {huge} Tf {huge} {huge} Td (words) Tj ET BT /F 11 Tf 1 0 0 1 {huge} {huge} Tm (more) Tj ET "
            + $"BT /F 11 Tf 1 0 0 1 50 700 Tm (near) Tj ET BT /F 11 Tf 1 0 0 1 -{huge} 0 Tm (far) Tj ET");
    }

    /// <summary>One page, full of letters.</summary>
    public static byte[] Letters(int count) =>
        OnePage($"BT /F 11 Tf 50 700 Td {Repeated($"({new string('a', 1_000)}) Tj ", count / 1_000)} ET");

    /// <summary>A main part that does not call itself XML, with tables in tables.</summary>
    private static byte[] TablesInAPartOfAnotherName()
    {
        const int depth = 20_000;
        return Zip(
            ("[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"bin\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"),
            ("_rels/.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
                + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
                + "Target=\"word/document.bin\"/></Relationships>"),
            ("word/document.bin",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + $"{Repeated("<w:tbl><w:tr><w:tc>", depth)}<w:p/>{Repeated("</w:tc></w:tr></w:tbl>", depth)}</w:body></w:document>"));
    }

    /// <summary>A part of 110 MB that says of itself that it has a thousand bytes.</summary>
    private static byte[] SizesThatLie()
    {
        var zip = Zip(("word/document.xml", "<a>" + new string(' ', 110_000_000)));
        var entry = zip.AsSpan().LastIndexOf("PK\x01\x02"u8);
        BitConverter.TryWriteBytes(zip.AsSpan(entry + 24), 1_000);
        return zip;
    }

    /// <summary>A gigabyte of zeros, packed three times over: 800 bytes or so.</summary>
    private static byte[] StreamsInStreams()
    {
        var packed = Encoding.Latin1.GetString(Packed(Packed(Packed(1_000_000_000, new byte[1_000_000]))));
        return Pdf(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
            $"<</Length {packed.Length}/Filter[/FlateDecode/FlateDecode/FlateDecode]>>stream\n{packed}\nendstream");
    }

    /// <summary>Each of thirty forms calls the next twice.</summary>
    private static byte[] FormsThatCallForms()
    {
        const int forms = 30;
        return Pdf(
        [
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>>",
            "<</Length 5>>stream\n/X Do\nendstream",
            .. Enumerable.Range(5, forms).Select(n => (Number: n, Calls: n < forms + 4 ? "/X Do /X Do" : "0 0 m"))
                .Select(f => "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]"
                    + $"/Resources<</XObject<</X {f.Number + 1} 0 R>>>>/Length {f.Calls.Length}>>stream\n{f.Calls}\nendstream"),
        ]);
    }

    private static byte[] OnePage(string content) => Pdf(
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        $"<</Length {content.Length}>>stream\n{content}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");

    /// <summary>A file of those objects, the first of them its page and the third in number.</summary>
    private static byte[] Pdf(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var text in objects.Prepend("<</Type/Pages/Kids[3 0 R]/Count 1>>").Prepend("<</Type/Catalog/Pages 2 0 R>>"))
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{text}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:D10} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer<</Size {places.Count + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static byte[] Packed(long length, byte[] zeros)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal))
        {
            for (var written = 0L; written < length; written += zeros.Length)
            {
                stream.Write(zeros);
            }
        }

        return packed.ToArray();
    }

    private static byte[] Packed(byte[] content) => Packed(content.Length, content);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }

        return stream.ToArray();
    }

    private static string Repeated(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
