using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CopArchive.Importing;
using CopArchive.Importing.Readers;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>Whatever file a person chooses, they get a paper or are told in plain words why not.</summary>
public sealed class FileReaderTests
{
    [Fact]
    public void What_a_file_is_its_content_says_and_not_its_name()
    {
        Assert.Equal("docx", ReadPaper.Of("paper.doc", Of(P("Text")).Bytes()).Format);
        Assert.Equal("pdf", ReadPaper.Of("paper.docx", ReadPaper.Bytes("lantern-report.pdf")).Format);
        Assert.Equal("html", ReadPaper.OfText("<!DOCTYPE html><p>Text", "paper.txt").Format);
        Assert.Equal("markdown", ReadPaper.OfText("# Text", "paper.md").Format);
        Assert.Equal("text", ReadPaper.OfText("Text", "paper").Format);
    }

    [Theory]
    [InlineData("letter-old-word.doc", "COP401")]
    [InlineData("letter-locked.pdf", "COP402")]
    public void A_file_that_cannot_be_read_is_reported(string name, string code)
    {
        var (paper, faults) = ReadPaper.Try(name, ReadPaper.Bytes(name));

        Assert.Null(paper);
        Assert.Equal([code], faults.Select(f => f.Code));
    }

    [Fact]
    public void A_word_file_with_a_password_is_reported() =>
        Assert.Equal("COP402", Fault("locked.docx", [0xD0, 0xCF, 0x11, 0xE0, .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void A_file_of_another_kind_is_reported()
    {
        Assert.Equal("COP400", Fault("sheet.xlsx", Zip(("xl/workbook.xml", "<workbook/>"))));
        Assert.Equal("COP400", Fault("picture.png", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 13]));
        Assert.Equal("COP400", Fault("old.rtf", "{\\rtf1 text}"u8.ToArray()));
    }

    [Fact]
    public void A_file_that_breaks_off_is_reported_wherever_it_does()
    {
        foreach (var whole in (byte[][])[
            Of(P("Text")).Bytes(),
            ReadPaper.Bytes("lantern-report.docx"),
            ReadPaper.Bytes("contribution-nord.pdf"),
        ])
        {
            for (var i = 1; i < 12; i++)
            {
                var (paper, faults) = ReadPaper.Try("cut", whole[..(whole.Length * i / 12)]);

                Assert.True(paper is not null || faults.Count == 1);
            }
        }
    }

    [Theory]
    [InlineData(0, "COP406", "There is nothing in this file: its size is 0 bytes.")]
    [InlineData(30, "COP404", "This file cannot be opened: it is damaged or incomplete.")]
    [InlineData(400, "COP404", "This file cannot be opened: it is damaged or incomplete.")]
    [InlineData(-1, "COP404", "This file cannot be opened: it is damaged or incomplete.")]
    [InlineData(-30, "COP404", "This file cannot be opened: it is damaged or incomplete.")]
    public void A_word_file_of_which_only_a_part_came_is_said_to_be_incomplete(int length, string code, string sentence)
    {
        var whole = ReadPaper.Bytes("lantern-report.docx");

        var fault = Assert.Single(ReadPaper.Try("cut.docx", whole[..(length >= 0 ? length : whole.Length + length)]).Faults);

        Assert.Equal((code, sentence), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("a.txt", "a.docx")]
    [InlineData("papers/report.pdf", "papers/agenda.docx")]
    public void A_packed_folder_is_to_be_unpacked(params string[] names)
    {
        var fault = Assert.Single(ReadPaper.Try("papers.zip", Zip([.. names.Select(n => (n, "words"))])).Faults);

        Assert.Equal("COP400", fault.Code);
        Assert.Contains("(.zip)", fault.Message, StringComparison.Ordinal);
        Assert.StartsWith("Unpack it", fault.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_byte_changed_never_stops_the_program()
    {
        var whole = ReadPaper.Bytes("contribution-nord.pdf");
        for (var i = 0; i < 60; i++)
        {
            var changed = (byte[])whole.Clone();
            changed[(i * 577) % changed.Length] ^= 0xFF;
            var (paper, faults) = ReadPaper.Try("changed.pdf", changed);

            Assert.True(paper is not null || faults.Count == 1);
        }
    }

    [Fact]
    public void A_small_file_that_unpacks_to_a_large_one_is_refused() =>
        Assert.Equal("COP403", Fault("bomb.docx", Zip(("word/document.xml", "<a>" + new string(' ', 210_000_000)))));

    [Theory]
    [InlineData(1_000_000, 210_000_003, "COP403")]
    [InlineData(0, 1_000, "COP404")]
    public void A_file_that_lies_about_what_is_packed_in_it_is_refused_by_what_comes_out(int packed, int unpacked, string code)
    {
        var noise = new byte[1_200_000];
        new Random(1).NextBytes(noise);
        var zip = Zip(
            ("word/document.xml", "<a>" + new string(' ', 210_000_000)),
            ("word/media/noise.bin", Encoding.Latin1.GetString(noise)));

        // where the first entry says in how many bytes it is packed, and to how many it unpacks: in its own head,
        // and in the list at the end
        foreach (var at in (int[])[18, zip.AsSpan().IndexOf("PK\x01\x02"u8) + 20])
        {
            Assert.InRange(BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at)), 200_000, 400_000);
            Assert.Equal(210_000_003, BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at + 4)));
            BinaryPrimitives.WriteInt32LittleEndian(
                zip.AsSpan(at),
                Math.Max(packed, BinaryPrimitives.ReadInt32LittleEndian(zip.AsSpan(at))));
            BinaryPrimitives.WriteInt32LittleEndian(zip.AsSpan(at + 4), unpacked);
        }

        Assert.Equal(code, Fault("liar.docx", zip));
    }

    [Fact]
    public void A_file_of_many_parts_none_of_which_is_too_large_is_refused_where_all_together_are()
    {
        var part = "<a>" + new string(' ', 9_900_000);

        Assert.Equal("COP403", Fault("many.docx", Zip([.. Enumerable.Range(0, 21).Select(i => ($"word/part{i}.xml", part))])));
    }

    [Fact]
    public void A_file_nested_beyond_measure_is_refused() =>
        Assert.Equal("COP403", Fault("deep.docx", Zip(("word/document.xml", string.Concat(Enumerable.Repeat("<a>", 100_000))))));

    [Fact]
    public void A_file_that_names_another_to_be_read_with_it_is_refused()
    {
        var bytes = Of(P("Text")).Bytes();
        using var stream = new MemoryStream();
        stream.Write(bytes);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>"
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                + "<w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        }

        Assert.Equal("COP404", Fault("named.docx", stream.ToArray()));
    }

    [Theory]
    [InlineData("word/_rels/document.xml.rels", "header1.xml", "header9.xml", "COP404")]
    [InlineData("word/numbering.xml", "<w:num ", "<w:num <", "COP404")]
    [InlineData("word/_rels/document.xml.rels", "https://lanterns.example/papers", "http://lanterns.example:port/a b", null)]
    [InlineData(
        "word/document.xml",
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
        null)]
    [InlineData("word/numbering.xml", "w:val=\"1\"", "w:val=\"one\"", null)]
    public void A_file_that_contradicts_itself_is_read_or_reported(string part, string words, string others, string? code)
    {
        using var stream = new MemoryStream();
        stream.Write(ReadPaper.Bytes("lantern-report.docx"));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var reader = new StreamReader(zip.GetEntry(part)!.Open());
            var changed = reader.ReadToEnd().Replace(words, others, StringComparison.Ordinal);
            reader.Dispose();
            zip.GetEntry(part)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(changed);
        }

        var (paper, faults) = ReadPaper.Try("changed.docx", stream.ToArray());

        Assert.Equal(code, faults.SingleOrDefault()?.Code);
        Assert.Equal(code is null, paper?.Blocks.Any(b => b.Plain.StartsWith("The Standing Party", StringComparison.Ordinal)) == true);
    }

    [Fact]
    public void A_page_nested_beyond_measure_is_read()
    {
        var paper = ReadPaper.OfHtml(string.Concat(Enumerable.Repeat("<div>", 5_000)) + "<p>deep words</p>");

        Assert.Empty(AllWords.Lost(["deep", "words"], paper));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported()
    {
        var reading = FileReader.Read(Path.Combine(Path.GetTempPath(), "no-such-folder", "none.docx"));

        Assert.Null(reading.Paper);
        Assert.Equal("COP405", reading.Fault?.Code);
    }

    [Fact]
    public void Text_in_an_old_encoding_is_read_and_reported()
    {
        var paper = ReadPaper.Of("old.txt", [.. "S"u8, 0xE9, .. "curit"u8, 0xE9]);

        Assert.Equal([". Sécurité"], Outline.Of(paper));
        Assert.Single(paper.Findings);
    }

    private static string Fault(string name, byte[] content)
    {
        var (paper, faults) = ReadPaper.Try(name, content);
        Assert.Null(paper);
        return Assert.Single(faults).Code;
    }

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
}
