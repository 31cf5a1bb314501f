using System.IO.Compression;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Importing;
using CopArchive.Importing.Drafts;
using CopArchive.Importing.Readers;
using CopArchive.Pipelines;
using CopArchive.Records.Definitions;
using CopArchive.Records.Hidden;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using static CopArchive.Tests.Importing.MadeDocx;

namespace CopArchive.Tests.Importing;

/// <summary>What a file hides is told by kind and number, and published only if somebody says so; its words stand nowhere else.</summary>
public sealed class HiddenTests : IDisposable
{
    /// <summary>Words and names that no reader of the paper sees.</summary>
    private static readonly string[] Secrets =
    [
        "zwieback", "quincunx", "sassafras", "Ombersley", "Widdershins", "Lindisfarne", "Humbledown", "Tatterdemalion",
    ];

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_word_file_tells_what_it_hides_by_kind_and_number()
    {
        var found = HiddenContent.Of(Telling);

        Assert.Equal(
            "1 comment, 3 tracked changes, 2 pieces of hidden text and 4 properties of the document (as its author)",
            HiddenContent.InWords(found));
    }

    [Theory]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:vanish/>")]
    [InlineData("<w:specVanish/>")]
    [InlineData("<w:rStyle w:val=\"Pale\"/>")]
    public void Words_that_are_white_or_tiny_are_hidden(string look) => Assert.Equal(
        "1 piece of hidden text",
        HiddenContent.InWords(HiddenContent.Of(Of(P("Text"), "<w:p>" + R("shown ") + R("zwieback", look) + R("shown") + "</w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Pale\"><w:rPr><w:color w:val=\"ffffff\"/></w:rPr></w:style>").Bytes())));

    [Theory]
    [InlineData("<w:color w:val=\"FFFFFF\"/>")]
    [InlineData("<w:color w:val=\"ffffff\" w:themeColor=\"background1\"/><w:shd w:val=\"clear\" w:fill=\"FFFFFF\"/>")]
    [InlineData("<w:sz w:val=\"2\"/>")]
    [InlineData("<w:rStyle w:val=\"Pale\"/>")]
    [InlineData("<w:vanish/>")]
    public void Words_that_nobody_sees_do_not_come_into_the_text(string look)
    {
        var paper = ReadPaper.Of("a.docx", Of("<w:p>" + R("shown ") + R("zwieback", look) + R(" seen") + "</w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Pale\"><w:rPr><w:color w:val=\"ffffff\"/></w:rPr></w:style>").Bytes());

        Assert.Equal("shown  seen", Assert.Single(paper.Blocks).Plain);
        Assert.Equal(("hidden text", "zwieback"), Assert.Single(paper.Findings.Select(f => (f.Hidden, f.Words))));
    }

    [Theory]
    [InlineData("<w:p><w:pPr><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:pPr>{0}</w:p>")]
    [InlineData("<w:p><w:pPr><w:pStyle w:val=\"Banner\"/></w:pPr>{0}</w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/><w:highlight w:val=\"black\"/></w:rPr><w:t>white</w:t></w:r></w:p>")]
    [InlineData("<w:p><w:r><w:rPr><w:color w:val=\"FFFFFF\"/>"
        + "<w:shd w:val=\"solid\" w:color=\"000000\"/></w:rPr><w:t>white</w:t></w:r></w:p>")]
    [InlineData("<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:shd w:fill=\"000000\"/></w:tcPr><w:p>{0}</w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr><w:tr><w:tc><w:p>{0}</w:p></w:tc></w:tr></w:tbl>")]
    [InlineData("<w:p>{0}<w:r><w:drawing><wp:anchor behindDoc=\"1\"/></w:drawing></w:r></w:p>")]
    public void White_words_on_a_dark_ground_are_kept(string body)
    {
        var paper = ReadPaper.Of("a.docx", Of(body.Replace("{0}", R("white", "<w:color w:val=\"FFFFFF\"/>"), StringComparison.Ordinal))
            .Styles("<w:style w:type=\"paragraph\" w:styleId=\"Banner\"><w:pPr><w:shd w:val=\"clear\" w:fill=\"333333\"/></w:pPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:shd w:val=\"clear\" "
                + "w:fill=\"4472C4\"/></w:tcPr></w:tblStylePr></w:style>").Bytes());

        Assert.Contains("white", string.Join('\n', Outline.Of(paper)), StringComparison.Ordinal);
        Assert.DoesNotContain(paper.Findings, f => f.Hidden is not null);
    }

    [Theory]
    [InlineData("font-size: 0", true)]
    [InlineData("font-size:0.0pt; color:red", true)]
    [InlineData("opacity: 0;", true)]
    [InlineData("opacity: 0.5", false)]
    [InlineData("font-size: 0.9em", false)]
    public void Words_of_a_web_page_without_size_or_colour_do_not_come_into_the_text(string style, bool isHidden)
    {
        var paper = ReadPaper.Of("a.html", Encoding.UTF8.GetBytes($"<p>shown <span style=\"{style}\">zwieback</span> seen</p>"));

        Assert.Equal(!isHidden, Assert.Single(paper.Blocks).Plain.Contains("zwieback", StringComparison.Ordinal));
        Assert.Equal(isHidden, paper.Findings.Any(f => f.Hidden == "hidden text"));
    }

    [Theory]
    [InlineData("<w:framePr w:x=\"-20000\" w:y=\"100\"/>")]
    [InlineData("<w:ind w:left=\"-20000\"/>")]
    [InlineData("<w:ind w:firstLine=\"40000\"/>")]
    public void Words_beside_the_page_are_hidden(string place) => Assert.Equal(
        "1 piece of hidden text", HiddenContent.InWords(HiddenContent.Of(Of(P("zwieback", place)).Bytes())));

    [Fact]
    public void White_words_on_dark_cells_and_an_ordinary_indent_hide_nothing() => Assert.Empty(HiddenContent.Of(Of(
        P("Text", "<w:ind w:left=\"720\" w:firstLine=\"-360\"/>"),
        "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr><w:shd w:fill=\"1F3864\"/></w:tcPr><w:p>"
            + R("Head", "<w:color w:val=\"FFFFFF\"/>") + "</w:p></w:tc></w:tr></w:tbl>",
        "<w:p>" + R(" ", "<w:color w:val=\"FFFFFF\"/>") + R("on black", "<w:color w:val=\"FFFFFF\"/><w:shd w:fill=\"000000\"/>") + "</w:p>")
        .Bytes()));

    [Theory]
    [InlineData("docx", "word/document.xml", true)]
    [InlineData("xlsx", "xl/workbook.xml", true)]
    [InlineData("pptx", "ppt/presentation.xml", true)]
    [InlineData("docx", "letters/secret.txt", false)]
    [InlineData("docx", "xl/workbook.xml", false)]
    public void A_packed_file_is_what_its_ending_says_or_is_refused(string ending, string part, bool fits)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry(part);
        }

        Assert.Equal(fits, CopArchive.Records.Model.FileKind.Of("a." + ending)!.Fits(stream.ToArray()));
    }

    [Fact]
    public void A_file_that_hides_nothing_is_said_to_hide_nothing()
    {
        Assert.Empty(HiddenContent.Of(Of(P("Text"), R("shown", "<w:vanish w:val=\"0\"/>")).Bytes()));
        Assert.Empty(HiddenContent.Of(new MadePdf().Page().Text(50, 700, "Words").Bytes()));
        Assert.Empty(HiddenContent.Of("Words."u8.ToArray()));
    }

    [Fact]
    public void A_pdf_tells_what_it_hides_also_where_it_is_packed()
    {
        var pdf = new MemoryStream();
        pdf.Write(new MadePdf().Page().Text(50, 700, "Words").Bytes());
        pdf.Write(Encoding.Latin1.GetBytes("9 0 obj\n<</Author(A. Writer)/Title()>>\nendobj\n"
            + "10 0 obj\n<</Type/ObjStm/Filter/FlateDecode/N 1>>stream\n"));
        using (var packed = new ZLibStream(pdf, CompressionLevel.Optimal, leaveOpen: true))
        {
            packed.Write("11 0 <</Type/Annot/Subtype/Text/Contents(a remark)>>"u8);
        }

        pdf.Write("\nendstream\nendobj\nstartxref\n0\n%%EOF\n"u8);

        Assert.Equal(
            [(HiddenKind.Comment, 1), (HiddenKind.Property, 1), (HiddenKind.EarlierState, 1)],
            HiddenContent.Of(pdf.ToArray()).Select(f => (f.Key, f.Value)));
    }

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\"/><sheet name=\"b\" state=\"veryHidden\"/></sheets></workbook>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><cols><col min=\"1\"/><col min=\"2\" hidden=\"1\"/></cols></worksheet>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row r=\"1\" hidden=\"1\"/><row r=\"2\"/></sheetData></worksheet>")]
    [InlineData("ppt/slides/slide1.xml", "<sld show=\"0\"/>")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "<notes><p><fld><t>7</t></fld><r><t>Do not say</t></r><r><t>this.</t></r></p></notes>")]
    [InlineData("content.xml", "<document-content><notes><p>Do not say this.</p></notes></document-content>")]
    [InlineData("content.xml", "<document-content><table-row visibility=\"collapse\"/></document-content>")]
    [InlineData("content.xml", "<document-content><text-properties display=\"none\"/></document-content>")]
    [InlineData("content.xml", "<document-content><hidden-text string-value=\"a\"/></document-content>")]
    public void Sheets_slides_and_notes_that_are_not_shown_are_told(string part, string content) =>
        Assert.Equal("1 piece of hidden text", HiddenContent.InWords(HiddenContent.Of(Packed(part, content))));

    [Theory]
    [InlineData("xl/workbook.xml", "<workbook><sheets><sheet name=\"a\" state=\"visible\"/></sheets></workbook>")]
    [InlineData("xl/worksheets/sheet1.xml", "<worksheet><cols><col hidden=\"0\"/></cols></worksheet>")]
    [InlineData("ppt/slides/slide1.xml", "<sld><t>Words</t></sld>")]
    [InlineData("ppt/notesSlides/notesSlide1.xml", "<notes><p><fld><t>7</t></fld></p></notes>")]
    [InlineData("content.xml", "<document-content><notes><p><page-number>7</page-number></p></notes><p>Words</p></document-content>")]
    public void Sheets_slides_and_notes_that_say_nothing_or_are_shown_hide_nothing(string part, string content) =>
        Assert.Empty(HiddenContent.Of(Packed(part, content)));

    [Theory]
    [InlineData("{\\rtf1 {\\*\\annotation a remark}}", "1 comment")]
    [InlineData("{\\rtf1 a {\\deleted1 b}{\\revised c}{\\revised0 d}}", "2 tracked changes")]
    [InlineData("{\\rtf1 a {\\v b}{\\v0 c}\\viewkind1\\\\v}", "1 piece of hidden text")]
    [InlineData("{\\rtf1{\\info{\\author A. Writer}{\\company }}}", "1 property of the document (as its author)")]
    [InlineData("{\\rtf1{\\object{\\*\\objdata 00}}}", "1 embedded file")]
    [InlineData("{\\rtf1 Words}", "")]
    public void A_file_in_rich_text_tells_what_it_hides(string content, string hides) =>
        Assert.Equal(hides, HiddenContent.InWords(HiddenContent.Of(Encoding.ASCII.GetBytes(content))));

    [Fact]
    public void A_file_of_the_old_office_cannot_be_looked_into_and_a_scan_tells_its_place_and_its_maker()
    {
        byte[] tiff =
        [
            .. "II*\0"u8, 8, 0, 0, 0, 2, 0,
            0x31, 0x01, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ];

        Assert.Equal([(HiddenKind.Place, 1), (HiddenKind.PictureDetail, 1)], HiddenContent.Of(tiff).Select(f => (f.Key, f.Value)));
        Assert.Equal(
            "1 part that cannot be looked into",
            HiddenContent.InWords(HiddenContent.Of([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])));
    }

    private static byte[] Packed(string part, string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry(part).Open();
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }

    [Theory]
    [InlineData("Redact")]
    [InlineData("Square")]
    [InlineData("Line")]
    [InlineData("PolyLine")]
    [InlineData("Ink")]
    public void What_readers_draw_over_a_pdf_and_what_is_only_marked_to_be_blacked_out_is_told(string mark)
    {
        var pdf = Encoding.Latin1.GetString(new MadePdf().Page().Text(50, 700, "Words").Link(0, 0, 9, 9, "http://x.example").Bytes());
        var marked = Encoding.Latin1.GetBytes(pdf.Replace("/Annots[", $"/Annots[<</Type/Annot/Subtype/{mark}>>", StringComparison.Ordinal));

        Assert.Equal("1 comment", HiddenContent.InWords(HiddenContent.Of(marked)));
    }

    /// <summary>Files that unpack to many times their length, or are made to be searched again and again.</summary>
    public static TheoryData<string> Bombs => ["pictures", "parts", "streams", "signs"];

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_file_made_to_fill_the_machine_is_told_as_one_that_cannot_be_looked_into(string kind)
    {
        var file = new MemoryStream();
        if (kind is "pictures" or "parts")
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
            for (var i = 0; i < 40; i++)
            {
                var name = kind == "parts" ? $"word/part{i}.xml" : $"word/media/{i}.png";
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.ASCII.GetBytes($"<a b=\"{new string('c', 10_000_000)}\"/>"));
            }
        }
        else
        {
            file.Write("%PDF-1.7\n"u8);
            var zeros = new MemoryStream();
            using (var packed = new ZLibStream(zeros, CompressionLevel.Fastest, leaveOpen: true))
            {
                packed.Write(new byte[41_000_000]);
            }

            for (var i = 0; i < 40 && kind == "streams"; i++)
            {
                file.Write("1 0 obj\n<</Type/ObjStm/Filter/FlateDecode>>stream\n"u8);
                file.Write(zeros.ToArray());
                file.Write("\nendstream\nendobj\n"u8);
            }

            file.Write(Encoding.ASCII.GetBytes(kind == "signs" ? new string('<', 5_000_000) + "/Encrypt" : ""));
        }

        var content = file.ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains(HiddenKind.Unreadable, HiddenContent.Of(content).Keys);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 300_000_000);
        Assert.Null(CleanCopy.Of(content));
    }

    [Fact]
    public void A_picture_tells_its_place_and_its_camera_and_a_cleaned_one_has_neither()
    {
        byte[] gps = [.. "Exif\0\0MM\0*\0\0\0\b\0\u0001"u8, 0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0];
        byte[] jpeg =
        [
            0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), .. Segment(0xE1, gps), .. Segment(0xFE, "a remark"u8), 0xFF, 0xDA, 1, 2, 0xFF, 0xD9,
        ];
        byte[] png =
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", "Author\0A. Writer"u8), .. Chunk("IEND", []),
        ];

        Assert.Equal(
            [(HiddenKind.Place, 1), (HiddenKind.PictureDetail, 1)],
            HiddenContent.Of(jpeg).Select(f => (f.Key, f.Value)));
        Assert.Equal([(HiddenKind.PictureDetail, 1)], HiddenContent.Of(png).Select(f => (f.Key, f.Value)));
        Assert.Equal([0xFF, 0xD8, .. Segment(0xE0, "JFIF\0"u8), 0xFF, 0xDA, 1, 2, 0xFF, 0xD9], CleanCopy.Of(jpeg));
        Assert.Empty(HiddenContent.Of(CleanCopy.Of(png)!));
    }

    [Fact]
    public void A_cleaned_copy_has_the_words_that_a_reader_sees_and_no_others()
    {
        var clean = CleanCopy.Of(Telling)!;

        Assert.Empty(HiddenContent.Of(clean));
        Assert.Equal(Outline.Of(ReadPaper.Of("a.docx", Telling)), Outline.Of(ReadPaper.Of("a.docx", clean)));
        Assert.Equal(clean, CleanCopy.Of(Telling));
        Assert.Empty(FoundIn("clean.docx", clean));
    }

    [Fact]
    public async Task What_nobody_decided_on_is_a_fault_and_nothing_of_it_stands_on_the_page()
    {
        var report = Import(null);

        var gap = Assert.Single(report.Papers[0].Gaps, g => g.Code == AttachedFileFaults.FileHidesCode);
        Assert.Contains("1 comment, 3 tracked changes", gap.Message, StringComparison.Ordinal);
        Assert.Empty(FoundIn("page", File.ReadAllBytes(Path.Combine(_archive.Data, report.Papers[0].Path!))));
        Assert.Empty(FoundIn("answer", Encoding.UTF8.GetBytes(ImportPrinter.AsMarkdown(report, dryRun: false))));
        Assert.Contains((await BuildAsync()).Diagnostics, d => d.Code == AttachedFileFaults.FileHidesCode);
        Assert.False(Directory.Exists(_archive.Output));
    }

    [Fact]
    public async Task A_cleaned_copy_that_still_hides_something_is_told_as_such_and_not_to_be_cleaned_once_more()
    {
        var page = Import(null).Papers[0].Path!;
        var full = Path.Combine(_archive.Data, page);
        var entry = File.ReadAllText(full);
        File.WriteAllText(full, entry.Replace(
            "path: \"as-issued.docx\",", $"path: \"as-issued.docx\", cleaned-from: \"{new string('a', 64)}\",", StringComparison.Ordinal));

        var fault = Assert.Single((await BuildAsync()).Diagnostics, d => d.Code == AttachedFileFaults.FileHidesCode);

        Assert.Contains("is a cleaned copy (cleaned-from) and still hides 1 comment", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("--hidden clean", fault.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HiddenChoice.Clean, "A cleaned copy")]
    [InlineData(HiddenChoice.Withhold, "Kept, not published")]
    public async Task What_is_cleaned_or_withheld_stands_in_no_byte_of_the_site(HiddenChoice choice, string said)
    {
        Settle(Import(choice));

        Assert.DoesNotContain((await BuildAsync()).Diagnostics, d => d.Severity == Severity.Error);
        var page = File.ReadAllText(Path.Combine(_archive.Output, "documents", "tp-1-5", "index.html"));

        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Equal(
            (true, choice == HiddenChoice.Clean),
            (page.Contains(AttachedFiles.Sha256(Telling), StringComparison.Ordinal),
                page.Contains(AttachedFiles.Sha256(CleanCopy.Of(Telling)!), StringComparison.Ordinal)));
        Assert.Contains("Tracked deletions", page, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories)
            .SelectMany(f => FoundIn(Path.GetRelativePath(_archive.Output, f), File.ReadAllBytes(f))));
    }

    [Fact]
    public async Task What_is_published_as_it_is_is_said_to_be()
    {
        Settle(Import(HiddenChoice.Publish));

        Assert.DoesNotContain((await BuildAsync()).Diagnostics, d => d.Severity == Severity.Error);
        var page = File.ReadAllText(Path.Combine(_archive.Output, "documents", "tp-1-5", "index.html"));

        Assert.Contains("with what is not seen when it is read: 1 comment", page, StringComparison.Ordinal);
        Assert.Empty(FoundIn("page", Encoding.UTF8.GetBytes(page)));
    }

    [Fact]
    public void A_cleaned_paper_that_comes_again_is_known_and_stays_clean()
    {
        Import(HiddenChoice.Clean);
        var before = Tree();

        var again = Import(null);

        Assert.Equal(ImportKind.Unchanged, again.Papers[0].Kind);
        Assert.Equal(before, Tree());
    }

    private List<(string Path, string Hash)> Tree() =>
        [.. Directory.EnumerateFiles(_archive.Data, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(f => (f, Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))))];

    private ImportReport Import(HiddenChoice? choice)
    {
        _archive.Write("papers/TP-1-5.docx", Telling);
        return Importer.Run(
            new ImportRequest(_archive.Data, [Path.Combine(_archive.Root, "papers", "TP-1-5.docx")], new DateOnly(2026, 11, 25))
            {
                Hidden = choice,
            },
            FileReader.Read);
    }

    /// <summary>Fills in what a person would.</summary>
    private void Settle(ImportReport report)
    {
        var path = Path.Combine(_archive.Data, report.Papers[0].Path!);
        var lines = File.ReadAllLines(path).Where(line => line != "contributors: to fill in")
            .Select(line => !line.Contains("to fill in", StringComparison.Ordinal) ? line
            : line.StartsWith("type:", StringComparison.Ordinal) ? "type: report"
            : line.StartsWith("title:", StringComparison.Ordinal) ? "title: \"Lamps\""
            : line.StartsWith("date:", StringComparison.Ordinal) ? "date: not stated"
            : line);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private Task<BuildReport> BuildAsync() => Build.RunAsync(
        new BuildOptions { Data = _archive.Data, Input = _archive.Input, Output = _archive.Output }, new NoProgress());

    /// <summary>Made once: the numbers of its relations are made up anew each time.</summary>
    private static byte[] Telling { get; } = MakeTelling();

    /// <summary>A paper of two paragraphs, with a secret in each place where a Word file can hide one.</summary>
    private static byte[] MakeTelling()
    {
        var word = Of(
            P("Document TP/1/5"),
            P("Report on lamps"),
            "<w:p><w:commentRangeStart w:id=\"0\"/>" + R("1.1 The lamps ") + "<w:del w:id=\"1\" w:author=\"Ombersley\">"
                + "<w:r><w:delText>never zwieback </w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"Ombersley\">"
                + R("always ") + "</w:ins>" + R("burn.")
                + "<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>",
            "<w:p w:rsidR=\"00AB12CD\"><w:pPr><w:pPrChange w:id=\"3\" w:author=\"Ombersley\"/></w:pPr>" + R("1.2 The oil ")
                + R("sassafras ", "<w:vanish/>") + R("Tatterdemalion ", "<w:rStyle w:val=\"Unseen\"/>") + R("is dear.") + "</w:p>")
            .Styles("<w:style w:type=\"character\" w:styleId=\"Unseen\"><w:rPr><w:vanish/></w:rPr></w:style>")
            .Comments("<w:comment w:id=\"0\" w:author=\"Widdershins\">" + P("quincunx") + "</w:comment>");
        using var stream = new MemoryStream();
        stream.Write(word.Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            Add(zip, "docProps/core.xml",
                "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:creator>Lindisfarne</dc:creator>"
                + "<cp:lastModifiedBy>Widdershins</cp:lastModifiedBy></cp:coreProperties>");
            Add(zip, "docProps/app.xml",
                "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">"
                + "<Template>Humbledown.dotx</Template><Company>Humbledown</Company></Properties>");
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(xml);
    }

    /// <summary>The secrets in a file, also in what is packed in it.</summary>
    private static List<string> FoundIn(string name, byte[] content)
    {
        var found = Secrets.Where(s => content.AsSpan().IndexOf(Encoding.UTF8.GetBytes(s)) >= 0).Select(s => $"{name}: {s}").ToList();
        if (content.AsSpan().StartsWith("PK\x03\x04"u8))
        {
            using var zip = new ZipArchive(new MemoryStream(content));
            foreach (var entry in zip.Entries)
            {
                using var whole = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(whole);
                found.AddRange(FoundIn($"{name}/{entry.FullName}", whole.ToArray()));
            }
        }

        return found;
    }

    private static byte[] Segment(byte kind, ReadOnlySpan<byte> content) => [0xFF, kind, 0, (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, ReadOnlySpan<byte> content) =>
        [0, 0, 0, (byte)content.Length, .. Encoding.ASCII.GetBytes(name), .. content, 0, 0, 0, 0];
}
