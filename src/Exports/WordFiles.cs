using System.Xml;
using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>
/// Texts as files of Word (ISO/IEC 29500, transitional), for whoever writes an intervention. The parts are written here and not by the
/// library that reads such files, since its packages bear the clock of the machine.
/// </summary>
public static class WordFiles
{
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>One beside each page with a text.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words of the heads.</param>
    public static IEnumerable<(Address Address, Func<byte[]> Content)> Write(LinkedCatalogue catalogue, Words words) =>
        from record in catalogue.Settings.Forms.Contains(RecordForm.Docx) ? catalogue.Records : []
        from text in TakenText.Of(catalogue, record, words)
        select (RecordForms.Docx(text.Work.Page), (Func<byte[]>)(() => Print(text, text.Head(catalogue, words), words.Language)));

    private static byte[] Print(TakenText text, IReadOnlyList<string> head, string language) => Zip.Pack(
        new (string Path, Action<XmlWriter> Write)[]
        {
            ("[Content_Types].xml", WriteTypes),
            ("_rels/.rels", xml => WriteRelationships(
                xml,
                (OfDocument + "officeDocument", "word/document.xml", false),
                ("http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml", false))),
            ("docProps/core.xml", xml => WriteProperties(xml, text.Work)),
            ("word/_rels/document.xml.rels", xml => WriteRelationships(
                xml, (OfDocument + "hyperlink", text.Work.Address, true), (OfDocument + "styles", "styles.xml", false),
                (OfDocument + "numbering", "numbering.xml", false))),
            ("word/document.xml", xml => WriteDocument(xml, text, head, language)),
            ("word/numbering.xml", WordStyles.WriteNumbering),
            ("word/styles.xml", xml => WordStyles.Write(xml, text.Body.Language)),
        }.Select(part => (part.Path, text.Work.Changed, (Func<ReadOnlyMemory<byte>>)(() => XmlFile.Print(part.Write, indent: false)))));

    private static void WriteTypes(XmlWriter xml)
    {
        xml.WriteStartElement("Types", Types);
        (string Name, string Of, string Type)[] types =
        [
            ("Default", "rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("Default", "xml", "application/xml"),
            ("Override", "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
            ("Override", "/word/document.xml", Word + "document.main+xml"),
            ("Override", "/word/numbering.xml", Word + "numbering+xml"),
            ("Override", "/word/styles.xml", Word + "styles+xml"),
        ];
        foreach (var (name, of, type) in types)
        {
            xml.WriteStartElement(name, Types);
            xml.WriteAttributeString(name == "Default" ? "Extension" : "PartName", of);
            xml.WriteAttributeString("ContentType", type);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>What a part leads to; the first is <c>rId1</c>.</summary>
    private static void WriteRelationships(XmlWriter xml, params ReadOnlySpan<(string Type, string Target, bool IsOutside)> all)
    {
        xml.WriteStartElement("Relationships", Relationships);
        var number = 0;
        foreach (var (type, target, isOutside) in all)
        {
            xml.WriteStartElement("Relationship", Relationships);
            xml.WriteAttributeString("Id", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rId{++number}"));
            xml.WriteAttributeString("Type", type);
            xml.WriteAttributeString("Target", target);
            if (isOutside)
            {
                xml.WriteAttributeString("TargetMode", "External");
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>What the program that opens it shows of it: title, authors, address.</summary>
    private static void WriteProperties(XmlWriter xml, CitedWork work)
    {
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteElementString("dc", "title", DublinCore, work.Title);
        xml.WriteElementString("dc", "creator", DublinCore, string.Join("; ", work.Authors.Select(a => a.Name)));
        xml.WriteElementString("dc", "identifier", DublinCore, work.Address);
        if (work.Language is { } language)
        {
            xml.WriteElementString("dc", "language", DublinCore, language);
        }

        xml.WriteEndElement();
    }

    private static void WriteDocument(XmlWriter xml, TakenText text, IReadOnlyList<string> head, string language)
    {
        var word = new WordText(xml);
        xml.WriteStartElement("w", "document", WordText.Namespace);
        xml.WriteStartElement("w", "body", WordText.Namespace);
        word.Paragraph(new WordParagraph("Title", text.Body.Language), [new Inline.Words(text.Work.Title)]);
        foreach (var line in head)
        {
            word.Paragraph(new WordParagraph("Head", language), [new Inline.Words(line)]);
        }

        word.Address(text.Work.Address);
        word.Units(text.Body.Units, text.Body.Language, 0);
        xml.WriteRaw("<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1418\" w:right=\"1418\" w:bottom=\"1418\" "
            + "w:left=\"1418\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr>");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
