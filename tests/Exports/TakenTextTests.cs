using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Records.Model;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Tests.Site;
using CopArchive.Texts;
using CopArchive.Wording;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CopArchive.Tests.Exports;

/// <summary>Texts that are taken away, as files of Word and as books.</summary>
public sealed class TakenTextTests(BuiltSites sites)
{
    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void A_file_of_Word_has_no_fault_and_says_every_word_of_its_text(string site)
    {
        var texts = Texts(Archive(site)).ToList();
        Assert.All(texts, text =>
        {
            using var word = WordprocessingDocument.Open(Path.Combine(sites.Folder(site), RecordForms.Docx(text.Page).FilePath), false);
            Assert.Equal(
                [],
                new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken)
                    .Select(e => $"{e.Path?.XPath}: {e.Description}"));
            var said = Folded(word.MainDocumentPart!.Document!.Body!.InnerText);
            Assert.Contains(Folded(text.Page.Absolute(BuiltSites.BaseUrl(site))), said, StringComparison.Ordinal);
            AssertSays(text.Body, said);
        });
        Assert.True(texts.Count > 5);
        Assert.Equal(
            texts.Count,
            Directory.EnumerateFiles(sites.Folder(site), "index.docx", SearchOption.AllDirectories).Count());
    }

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void A_book_holds_every_text_of_its_meeting_under_its_anchors_and_nothing_in_it_leads_nowhere(string site)
    {
        var catalogue = Archive(site);
        var books = Directory.EnumerateFiles(sites.Folder(site), "papers.epub", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(books);
        foreach (var book in books)
        {
            var bytes = File.ReadAllBytes(book);
            Assert.Equal("mimetypeapplication/epub+zip", Encoding.ASCII.GetString(bytes, 30, 28));

            using var zip = new ZipArchive(new MemoryStream(bytes));
            var pages = zip.Entries.Where(e => e.Name.EndsWith(".xhtml", StringComparison.Ordinal)).ToDictionary(e => e.Name, Read);
            var package = Read(zip.GetEntry("book/package.opf")!);
            Assert.Equal(
                zip.Entries.Where(e => e.FullName.StartsWith("book/", StringComparison.Ordinal) && e.Name != "package.opf")
                    .Select(e => e.Name).Order(StringComparer.Ordinal),
                Named(package, "item").Select(i => (string)i.Attribute("href")!).Order(StringComparer.Ordinal));
            Assert.Equal(
                Named(package, "itemref").Select(i => (string)i.Attribute("idref")!).Skip(1),
                Named(pages["contents.xhtml"], "a").Select(a => ((string)a.Attribute("href")!)[..^".xhtml".Length]));
            Assert.All(pages.Values.SelectMany(p => Named(p, "a")).Select(a => (string)a.Attribute("href")!), href =>
                Assert.True(href.StartsWith("https://", StringComparison.Ordinal) || Leads(pages, href), $"{book}: {href}"));

            var meeting = catalogue.All<MeetingRecord>().Single(m => m.Id.Name == Path.GetFileName(Path.GetDirectoryName(book)));
            var bodies = MeetingPapers.Of(catalogue, meeting).Where(p => p.IsReadable).SelectMany(p => catalogue.Texts(p.Id)).ToList();
            Assert.Equal(bodies.Count, pages.Count - 2);
            foreach (var (body, i) in bodies.Select((b, i) => (b, i)))
            {
                var page = pages[$"text-{i + 1}.xhtml"];
                Assert.Equal(body.AllUnits().Select(u => u.Anchor), page.Descendants().Attributes("id").Select(a => a.Value));
                AssertSays(body, Folded(page.Root!.Value));
            }
        }
    }

    [Fact]
    public void What_a_paper_strikes_out_and_inserts_is_seen_in_Word_and_is_no_change_to_accept()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/documents/lamps.md", TemporaryArchive.Text("Lamps", "type: report", "date: 2010")
            + "1.1 The [old]{.deleted} [new]{.inserted} *lamp*, H~2~O, “[harbour song]{lang=ar}”.\n\n- one\n- two\n\n"
            + "| Port | Lamps |\n|---|---|\n| North | 2 |\n");
        var catalogue = LinkedArchive.Of(archive.Data);
        var (_, content) = Assert.Single(
            WordFiles.Write(catalogue, Words.English), f => f.Address == RecordForms.Docx(new Address("documents/lamps/")));

        using var word = WordprocessingDocument.Open(new MemoryStream(content()), false);
        var body = word.MainDocumentPart!.Document!.Body!;
        Assert.Equal(
            [],
            new OpenXmlValidator(FileFormatVersions.Office2019).Validate(word, TestContext.Current.CancellationToken)
                .Select(e => e.Description));
        var runs = body.Descendants<Run>().ToList();
        Assert.NotNull(Look("old").Strike);
        Assert.NotNull(Look("new").Underline);
        Assert.NotNull(Look("lamp").Italic);
        Assert.Equal("ar", Look("harbour song").Languages!.Bidi!.Value);
        Assert.Empty(body.Descendants<DeletedRun>());
        Assert.Equal(2, body.Descendants<NumberingProperties>().Count());
        Assert.Equal(["Port", "Lamps", "North", "2"], body.Descendants<TableCell>().Select(c => c.InnerText));

        RunProperties Look(string words) => Assert.Single(runs, r => r.InnerText == words).RunProperties!;
    }

    private static LinkedCatalogue Archive(string site) =>
        LinkedArchive.Of(Path.Combine(site == "real" ? Repository.Root : Repository.TestArchive(site), "data"));

    private static IEnumerable<(Address Page, TextBody Body)> Texts(LinkedCatalogue catalogue) =>
        from record in catalogue.Records
        where record.IsReadable
        from text in catalogue.Texts(record.Id).Select((body, i) => (body, i))
        select (text.i == 0 ? Address.Of(record.Id) : Address.Of(record.Id).Page(text.body.Language), text.body);

    /// <summary>Every block in its order, but those with links, since addresses are said between their words.</summary>
    private static void AssertSays(TextBody body, string said)
    {
        var at = 0;
        foreach (var unit in body.AllUnits()
            .Where(u => !u.Rows.SelectMany(r => r.Cells).Append(u.Content).Any(c => Inline.Links(c).Any())))
        {
            at = said.IndexOf(Folded(unit.Label + unit.Plain()), at, StringComparison.Ordinal);
            Assert.True(at >= 0, unit.Anchor);
        }
    }

    private static string Folded(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static bool Leads(Dictionary<string, XDocument> pages, string href) =>
        href.Split('#') is var parts && pages.TryGetValue(parts[0], out var page)
        && (parts.Length == 1 || page.Descendants().Attributes("id").Any(a => a.Value == Uri.UnescapeDataString(parts[1])));

    private static IEnumerable<XElement> Named(XDocument document, string name) =>
        document.Descendants().Where(e => e.Name.LocalName == name);

    private static XDocument Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        return XDocument.Load(content, LoadOptions.PreserveWhitespace);
    }
}
