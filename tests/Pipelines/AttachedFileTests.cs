using System.IO.Compression;
using System.Text;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Definitions;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>Files that records name: which ones may be attached, where they lie, and that none can act in the archive's name.</summary>
public sealed class AttachedFileTests : IDisposable
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("as issued");

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    public static TheoryData<string, byte[]> Sound => new()
    {
        { "report.pdf", "%PDF-1.4\n"u8.ToArray() },
        { "Report_2.final-1.PDF", "%PDF-1.4\n"u8.ToArray() },
        { "lamp.png", [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n'] },
        { "lamp.jpg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "lamp.jpeg", [0xFF, 0xD8, 0xFF, 0xE0] },
        { "lamp.gif", "GIF89a"u8.ToArray() },
        { "lamp.tif", [.. "II"u8, 42, 0] },
        { "report.docx", WordFile() },
        { "report.odt", OpenDocument("application/vnd.oasis.opendocument.text") },
        { "report.rtf", "{\\rtf1}"u8.ToArray() },
        { "report.txt", Words },
        { "report.md", "# Report"u8.ToArray() },
        { "report.csv", "a,b\n1,2\n"u8.ToArray() },
        { "rapport-été.txt", Words },
        { "wide.txt", [0xFF, 0xFE, (byte)'a', 0] },
        { new string('x', 96) + ".txt", Words },
    };

    [Theory]
    [MemberData(nameof(Sound))]
    public void Papers_pictures_and_texts_can_be_attached(string name, byte[] content) => Assert.Equal("", Faults((name, content)));

    [Theory]
    [InlineData("page.html", "<!DOCTYPE html><script src=x.js></script>")]
    [InlineData("x.js", "alert(1)")]
    [InlineData("x.mjs", "alert(1)")]
    [InlineData("x.css", "a {}")]
    [InlineData("lamp.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("feed.xml", "<?xml version='1.0'?><a/>")]
    [InlineData("page.xhtml", "<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("page.mht", "MIME-Version: 1.0")]
    [InlineData("x.wasm", "\0asm")]
    [InlineData("x.exe", "MZ")]
    [InlineData("x.docm", "PK\u0003\u0004")]
    [InlineData("x.zip", "PK\u0003\u0004")]
    [InlineData("noending", "words")]
    [InlineData("index.html", "<p>")]
    [InlineData("index.json", "{}")]
    [InlineData("page.txt", "<!doctype html><p>")]
    [InlineData("page.txt", "  \n<HTML>")]
    [InlineData("page.csv", "<script>alert(1)</script>")]
    [InlineData("page.md", "<svg onload=alert(1)>")]
    [InlineData("page.txt", "\uFEFF<?xml version='1.0'?>")]
    [InlineData("page.txt", "a\0b")]
    [InlineData("page.txt", "%PDF-1.4")]
    [InlineData("page.pdf", "<html>")]
    [InlineData("page.pdf", " %PDF-1.4")]
    [InlineData("page.png", "<svg>")]
    [InlineData("page.jpg", "GIF89a")]
    [InlineData("page.docx", "<html>")]
    [InlineData("page.odt", "PK\u0003\u0004 and then something else altogether, not a type")]
    public void What_a_browser_could_run_or_what_is_not_what_it_says_cannot(string name, string content) =>
        Assert.Equal("COP166", Faults((name, Encoding.UTF8.GetBytes(content))));

    [Theory]
    [InlineData("a b.txt")]
    [InlineData("a%20b.txt")]
    [InlineData("a\nb.txt")]
    [InlineData("a'b.txt")]
    [InlineData("(a).txt")]
    [InlineData("a#b.txt")]
    [InlineData("a?.txt")]
    [InlineData("CON")]
    [InlineData("con.txt")]
    [InlineData("aux.pdf")]
    [InlineData("Nul.txt")]
    [InlineData("COM1.txt")]
    [InlineData("lpt9.tar.txt")]
    [InlineData("a.txt.")]
    [InlineData(".htaccess.txt")]
    [InlineData("rapport-e\u0301te\u0301.txt")]
    [InlineData("history/index.html")]
    [InlineData("sub/a.txt")]
    public void A_name_that_no_address_or_disk_can_have_is_refused(string name) => Assert.Equal("COP165", Faults((name, Words)));

    [Fact]
    public void A_name_has_at_most_a_hundred_letters() => Assert.Equal("COP165", Faults((new string('x', 97) + ".txt", Words)));

    [Fact]
    public void Two_entries_for_one_address_are_refused()
    {
        Assert.Equal("COP167", Faults(("a.txt", Words), ("a.txt", Words)));
        Assert.Contains("COP167", Faults(("b.txt", Words), ("B.txt", Words)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_and_not_published_may_be_of_any_kind() =>
        Assert.Equal("", Faults("withheld: \"the source of the text\"", ("page.html", "<html>"u8.ToArray())));

    [Fact]
    public async Task A_file_lies_in_the_folder_of_files_with_a_rule_of_its_own_and_its_former_address_leads_there()
    {
        Attach("", ("report.pdf", "%PDF-1.4\n"u8.ToArray()), ("report.docx", WordFile()));
        _archive.Write("data/urls.lock", "documents/a/\ndocuments/a/report.pdf\n");

        await BuildAsync(portable: false);

        Assert.False(File.Exists(Path.Combine(_archive.Output, "documents/a/report.pdf")));
        Assert.True(File.Exists(Path.Combine(_archive.Output, "files/documents/a/report.pdf")));
        Assert.Equal("/documents/a/report.pdf /files/documents/a/report.pdf 301!\n/s/* /search/?s=:splat 302\n", Written("_redirects"));
        Assert.EndsWith(
            """
            /files/documents/a/report.docx
              Content-Type: application/vnd.openxmlformats-officedocument.wordprocessingml.document
              Content-Disposition: attachment
              Content-Security-Policy: sandbox; default-src 'none'
            /files/documents/a/report.pdf
              Content-Type: application/pdf
              Content-Disposition: inline

            """,
            Written("_headers"),
            StringComparison.Ordinal);
        Assert.Contains("href=\"/files/documents/a/report.pdf\"", Written("documents/a/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_portable_copy_and_in_the_zip_it_lies_in_the_same_place()
    {
        Attach("", ("report.pdf", "%PDF-1.4\n"u8.ToArray()));

        await BuildAsync(portable: false);
        using (var zip = ZipFile.OpenRead(Path.Combine(_archive.Output, "take/whole-archive.zip")))
        {
            Assert.NotNull(zip.GetEntry("files/documents/a/report.pdf"));
        }

        await BuildAsync(portable: true);
        Assert.True(File.Exists(Path.Combine(_archive.Output, "files/documents/a/report.pdf")));
        Assert.Contains(
            "href=\"../../files/documents/a/report.pdf\"",
            Written("documents/a/index.html"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_a_renamed_page_lead_to_its_new_name_and_those_of_a_withdrawn_one_are_gone()
    {
        Attach("former-ids: [documents/old]", ("report.pdf", "%PDF-1.4\n"u8.ToArray()));
        _archive.Write(
            "data/documents/gone.yml",
            TemporaryArchive.Head("Gone", "type: letter", "date: not stated", "withdrawn: {on: 2026-02-03, reason: \"Asked for.\"}"))
            .Write(
                "data/urls.lock",
                "documents/gone/\ndocuments/old/\ndocuments/old/report.pdf\nfiles/documents/gone/x.pdf\nfiles/documents/old/report.pdf\n");

        await BuildAsync(portable: false);

        Assert.Equal(
            """
            /files/documents/gone/* /documents/gone/index.html 410!
            /files/documents/old/* /files/documents/a/:splat 301!
            /documents/old/report.pdf /files/documents/a/report.pdf 301!
            /documents/gone/* /documents/gone/index.html 410!
            /documents/old/* /documents/a/:splat 301!
            /s/* /search/?s=:splat 302

            """,
            Written("_redirects"));
    }

    [Fact]
    public async Task A_promised_file_that_is_gone_is_told_once_whichever_address_it_had()
    {
        Attach("", ("other.pdf", "%PDF-1.4\n"u8.ToArray()));
        _archive.Write("data/urls.lock", "documents/a/\ndocuments/a/report.pdf\nfiles/documents/a/report.pdf\n");

        var report = await Build.CheckAsync(Options(portable: false), new NoProgress());

        var fault = Assert.Single(report.Diagnostics);
        Assert.Contains("report.pdf", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_exchanged_after_it_was_checked_is_not_published()
    {
        Attach("", ("report.txt", Words));
        var record = RecordLoader.Load(_archive.Data, new DiagnosticBag()).Records.Single(r => r.Id.Name == "a");
        _archive.Write("data/documents/a/report.txt", "other words");

        Assert.Throws<IOException>(() => AttachedFiles.ReadAgain(record.Files[0]));
    }

    [Fact]
    public void No_kind_that_may_be_attached_is_one_that_a_browser_runs()
    {
        string[] harmless = ["application/pdf", "image/png", "image/jpeg", "image/gif"];

        Assert.All(FileKind.All.Where(k => k.OpensInBrowser), k => Assert.Contains(k.MediaType, harmless));
        Assert.DoesNotContain(
            FileKind.All,
            k => k.Ending is "html" or "htm" or "xhtml" or "svg" or "svgz" or "xml" or "xsl" or "js" or "mjs" or "css" or "wasm" or "mht");
    }

    private static byte[] WordFile()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write("<document/>");
        }

        return file.ToArray();
    }

    private static byte[] OpenDocument(string type)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("mimetype", CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.ASCII.GetBytes(type));
        }

        return file.ToArray();
    }

    private string Faults(params (string Name, byte[] Content)[] files) => Faults("", files);

    private string Faults(string more, params (string Name, byte[] Content)[] files)
    {
        Attach(more.StartsWith("withheld", StringComparison.Ordinal) ? more : "", files);
        var faults = new DiagnosticBag();
        RecordLoader.Load(_archive.Data, faults);
        return string.Join(' ', faults.Sorted().Where(f => f.Severity == Severity.Error).Select(f => f.Code).Distinct());
    }

    private void Attach(string more, params (string Name, byte[] Content)[] files)
    {
        var isOfFile = more.StartsWith("withheld", StringComparison.Ordinal);
        var entries = files.Select(f =>
            $"  - {{path: \"{f.Name.Replace("\n", "\\n", StringComparison.Ordinal)}\", language: en, role: as-issued, format: text, "
                + $"bytes: {f.Content.Length}, sha256: \"{AttachedFiles.Sha256(f.Content)}\"{(isOfFile ? ", " + more : "")}}}");
        _archive.Write(
            "data/documents/a.yml",
            TemporaryArchive.Head("A", ["type: letter", "date: not stated", .. isOfFile || more.Length == 0 ? [] : new[] { more }, "files:",
                .. entries]));
        foreach (var (name, content) in files)
        {
            _archive.Write("data/documents/a/" + name, content);
        }
    }

    private async Task BuildAsync(bool portable)
    {
        var report = await Build.RunAsync(Options(portable), new NoProgress());
        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
    }

    private string Written(string path) => File.ReadAllText(Path.Combine(_archive.Output, path));

    private BuildOptions Options(bool portable) => new()
    {
        Data = _archive.Data,
        Input = _archive.Input,
        Output = _archive.Output,
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
        Portable = portable,
    };
}
