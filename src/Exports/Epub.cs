using System.Globalization;
using System.Text;
using System.Xml;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>What can be read of a meeting's papers as one book (EPUB 3.3): a page about the meeting, then each text.</summary>
public sealed class Epub
{
    private const string Package = "http://www.idpf.org/2007/opf";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string About = "meeting.xhtml";

    private readonly LinkedCatalogue _catalogue;
    private readonly Words _words;
    private readonly MeetingRecord _meeting;
    private readonly IReadOnlyList<DocumentRecord> _papers;
    private readonly IReadOnlyList<(string File, TakenText Text)> _chapters;

    private Epub(LinkedCatalogue catalogue, MeetingRecord meeting, Words words)
    {
        (_catalogue, _meeting, _words) = (catalogue, meeting, words);
        _papers = MeetingPapers.Of(catalogue, meeting);
        _chapters = [.. _papers.SelectMany(p => TakenText.Of(catalogue, p, words)).Select((t, i) => (Chapter(i), t))];
    }

    /// <summary>One beside the page of each meeting of which a text can be read.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words in which it is told what each is.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(LinkedCatalogue catalogue, Words words) =>
        from meeting in catalogue.Settings.Forms.Contains(RecordForm.Epub) ? catalogue.All<MeetingRecord>() : []
        where RecordForms.HasBook(catalogue, meeting)
        select (RecordForms.Epub(Address.Of(meeting.Id)), (Func<byte[]>)(() => new Epub(catalogue, meeting, words).Pack()));

    private static string Chapter(int number) => string.Create(CultureInfo.InvariantCulture, $"text-{number + 1}.xhtml");

    private byte[] Pack()
    {
        var newest = Download.NewestOf(_catalogue, _papers.Append<ArchiveRecord>(_meeting));
        using var bytes = new MemoryStream();
        var zip = new ZipWriter(bytes);
        // first and not packed, so that it can be told what this is by a look at its beginning
        zip.Add(ZipEntry.Stored("mimetype", newest, "application/epub+zip"u8.ToArray()));
        (string Path, byte[] Content)[] files =
        [
            ("META-INF/container.xml", XmlFile.Print(WriteContainer)),
            ("book/" + About, Page(_words.Language, _meeting.Title.Value, WriteMeeting)),
            ("book/contents.xhtml", Page(_words.Language, _words.BookContents, WriteContents)),
            ("book/package.opf", XmlFile.Print(xml => WritePackage(xml, newest))),
            ("book/style.css", Encoding.UTF8.GetBytes(Style)),
            .. _chapters.Select(c => ("book/" + c.File, Page(c.Text.Body.Language, c.Text.Work.Title, xml => WriteText(xml, c.Text)))),
        ];
        foreach (var (path, content) in files)
        {
            zip.Add(ZipEntry.Of(path, newest, content));
        }

        zip.End();
        return bytes.ToArray();
    }

    private static void WriteContainer(XmlWriter xml)
    {
        const string name = "urn:oasis:names:tc:opendocument:xmlns:container";
        xml.WriteStartElement("container", name);
        xml.WriteAttributeString("version", "1.0");
        xml.WriteStartElement("rootfiles", name);
        xml.WriteStartElement("rootfile", name);
        xml.WriteAttributeString("full-path", "book/package.opf");
        xml.WriteAttributeString("media-type", "application/oebps-package+xml");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WritePackage(XmlWriter xml, DateOnly newest)
    {
        var settings = _catalogue.Settings;
        xml.WriteStartElement("package", Package);
        xml.WriteAttributeString("version", "3.0");
        xml.WriteAttributeString("unique-identifier", "address");
        xml.WriteAttributeString("xml", "lang", null, _words.Language);
        xml.WriteStartElement("metadata", Package);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
        xml.WriteStartElement("identifier", DublinCore);
        xml.WriteAttributeString("id", "address");
        xml.WriteString(Address.Of(_meeting.Id).Absolute(settings.BaseUrl));
        xml.WriteEndElement();
        xml.WriteElementString("title", DublinCore, _words.PapersOf(_meeting.Title.Value));
        foreach (var language in _chapters.Select(c => c.Text.Body.Language).Prepend(_words.Language).Distinct())
        {
            xml.WriteElementString("language", DublinCore, language);
        }

        xml.WriteElementString("creator", DublinCore, settings.Group);
        xml.WriteElementString("publisher", DublinCore, settings.Title);
        xml.WriteElementString("rights", DublinCore, settings.Rights);
        Meta("dcterms:modified", newest.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        Meta("schema:accessMode", "textual");
        Meta("schema:accessModeSufficient", "textual");
        Meta("schema:accessibilityFeature", "structuralNavigation");
        Meta("schema:accessibilityFeature", "tableOfContents");
        Meta("schema:accessibilityHazard", "none");
        xml.WriteEndElement();

        (string Id, string File, string Type)[] files =
        [
            ("contents", "contents.xhtml", "application/xhtml+xml"), ("style", "style.css", "text/css"),
            ("meeting", About, "application/xhtml+xml"),
            .. _chapters.Select(c => (c.File[..^".xhtml".Length], c.File, "application/xhtml+xml")),
        ];
        xml.WriteStartElement("manifest", Package);
        foreach (var (id, file, type) in files)
        {
            xml.WriteStartElement("item", Package);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("href", file);
            xml.WriteAttributeString("media-type", type);
            if (id == "contents")
            {
                xml.WriteAttributeString("properties", "nav");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteStartElement("spine", Package);
        foreach (var (id, _, _) in files.Skip(2).Prepend(files[0]))
        {
            xml.WriteStartElement("itemref", Package);
            xml.WriteAttributeString("idref", id);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Meta(string property, string value)
        {
            xml.WriteStartElement("meta", Package);
            xml.WriteAttributeString("property", property);
            xml.WriteString(value);
            xml.WriteEndElement();
        }
    }

    /// <summary>A page of the book.</summary>
    private static byte[] Page(string language, string title, Action<XmlWriter> body) => XmlFile.Print(
        xml =>
        {
            xml.WriteDocType("html", null, null, null);
            xml.WriteStartElement("html", EpubText.Namespace);
            xml.WriteAttributeString("lang", language);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteAttributeString("dir", Languages.Direction(language));
            xml.WriteStartElement("head", EpubText.Namespace);
            xml.WriteElementString("title", EpubText.Namespace, title);
            xml.WriteStartElement("link", EpubText.Namespace);
            xml.WriteAttributeString("rel", "stylesheet");
            xml.WriteAttributeString("href", "style.css");
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteStartElement("body", EpubText.Namespace);
            xml.WriteElementString("h1", EpubText.Namespace, title);
            body(xml);
            xml.WriteEndElement();
            xml.WriteEndElement();
        },
        indent: false);

    private void WriteContents(XmlWriter xml)
    {
        xml.WriteStartElement("nav", EpubText.Namespace);
        xml.WriteAttributeString("epub", "type", "http://www.idpf.org/2007/ops", "toc");
        xml.WriteStartElement("ol", EpubText.Namespace);
        Entry(About, _meeting.Title.Value, _words.Language);
        foreach (var (file, text) in _chapters)
        {
            Entry(file, text.Work.Title, text.Body.Language);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();

        void Entry(string file, string title, string language)
        {
            xml.WriteStartElement("li", EpubText.Namespace);
            xml.WriteStartElement("a", EpubText.Namespace);
            xml.WriteAttributeString("href", file);
            EpubText.Mark(xml, language, _words.Language);
            xml.WriteString(title);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    /// <summary>What the meeting was, what is in the book, and what is known and not in it.</summary>
    private void WriteMeeting(XmlWriter xml)
    {
        var settings = _catalogue.Settings;
        var citations = new Citations(_catalogue, _words);
        foreach (var line in new[]
        {
            settings.Group, _words.Date(_meeting.Date), _meeting.Venue.ValueOrDefault ?? "",
            _words.PapersFrom(settings.Title, Address.Of(_meeting.Id).Absolute(settings.BaseUrl)), settings.OfficialStatus, settings.Rights,
        }.Where(l => l.Length > 0))
        {
            xml.WriteElementString("p", EpubText.Namespace, line);
        }

        var inside = _papers.Where(p => _chapters.Any(c => c.Text.Record.Id == p.Id)).ToList();
        xml.WriteElementString("h2", EpubText.Namespace, _words.BookInside(inside.Count));
        xml.WriteStartElement("ul", EpubText.Namespace);
        foreach (var (file, text) in _chapters)
        {
            xml.WriteStartElement("li", EpubText.Namespace);
            xml.WriteStartElement("a", EpubText.Namespace);
            xml.WriteAttributeString("href", file);
            xml.WriteString(citations.Of(text.Record, text.Written));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var outside = _papers.Except(inside).ToList();
        if (outside.Count == 0)
        {
            return;
        }

        xml.WriteElementString("h2", EpubText.Namespace, _words.BookOutside(outside.Count));
        xml.WriteStartElement("ul", EpubText.Namespace);
        foreach (var paper in outside)
        {
            xml.WriteElementString("li", EpubText.Namespace, citations.Of(paper));
        }

        xml.WriteEndElement();
    }

    private void WriteText(XmlWriter xml, TakenText text)
    {
        foreach (var line in text.Head(_catalogue, _words))
        {
            xml.WriteStartElement("p", EpubText.Namespace);
            xml.WriteAttributeString("class", "head");
            EpubText.Mark(xml, _words.Language, text.Body.Language);
            xml.WriteString(line);
            xml.WriteEndElement();
        }

        new EpubText(xml, mention => To(mention, text)).Units(text.Body.Units, text.Body.Language);
    }

    /// <summary>Where a mention leads: into the book where it holds the text, else to the page.</summary>
    private string? To(Mention mention, TakenText from)
    {
        if (_catalogue.Resolve(mention) is not { } reference || _catalogue.Find(reference.Id) is null || reference.Id == from.Record.Id)
        {
            return null;
        }

        var (file, text) = _chapters.FirstOrDefault(c => c.Text.Record.Id == reference.Id
            && (reference.Language is null || reference.Language == c.Text.Body.Language));
        return file is null ? Address.Of(reference).Absolute(_catalogue.Settings.BaseUrl)
            : reference.Anchor is { } anchor && text.Body.AllUnits().Any(u => u.IsAt(anchor))
                ? file + "#" + Uri.EscapeDataString(anchor)
                : file;
    }

    private const string Style = """
        body { line-height: 1.5 }
        .head { font-size: .9em; color: #555 }
        .no { font-weight: bold }
        .in, blockquote { margin-inline-start: 1.5em }
        ul.printed { list-style: none; padding-inline-start: 1.5em }
        table { border-collapse: collapse; inline-size: 100% }
        th, td { border: 1px solid; padding: .3em; text-align: start; vertical-align: top }

        """;
}
