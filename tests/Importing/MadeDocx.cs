using System.IO.Packaging;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace CopArchive.Tests.Importing;

/// <summary>A Word file made in code: its parts are written as the XML that Word would write.</summary>
internal sealed class MadeDocx
{
    private const string Names =
        "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" " +
        "xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" "
            + "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" " +
        "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
            + "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" " +
        "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "
            + "xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" " +
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + "xmlns:new=\"https://example.org/newer-than-this-program\"";

    private readonly string _body;
    private readonly List<(string Id, string Address)> _links = [];
    private string _styles = "";
    private string _numbering = "";
    private string? _footnotes;
    private string? _endnotes;
    private string? _comments;
    private string? _settings;
    private string? _header;
    private string? _footer;
    private readonly List<(string Id, string Type, byte[] Content)> _chunks = [];
    private bool _hasMacros;

    private MadeDocx(string body) => _body = body;

    /// <summary>With that inside the body.</summary>
    public static MadeDocx Of(params string[] body) => new(string.Concat(body));

    /// <summary>A paragraph with plain words.</summary>
    public static string P(string words, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(words)}</w:p>";

    /// <summary>A paragraph of a list.</summary>
    public static string Item(string words, int list, int level = 0) =>
        P(words, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    /// <summary>A run with plain words.</summary>
    public static string R(string words, string properties = "") =>
        $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{System.Security.SecurityElement.Escape(words)}</w:t></w:r>";

    /// <summary>A table of cells with plain words.</summary>
    public static string Table(params string[][] rows) =>
        "<w:tbl><w:tblPr/><w:tblGrid/>"
        + $"{string.Concat(rows.Select(r => $"<w:tr>{string.Concat(r.Select(c => $"<w:tc><w:tcPr/>{P(c)}</w:tc>"))}</w:tr>"))}</w:tbl>";

    public MadeDocx Styles(string xml) => With(() => _styles = xml);

    public MadeDocx Numbering(string xml) => With(() => _numbering = xml);

    public MadeDocx Footnotes(string xml) => With(() => _footnotes = xml);

    public MadeDocx Endnotes(string xml) => With(() => _endnotes = xml);

    public MadeDocx Comments(string xml) => With(() => _comments = xml);

    public MadeDocx Settings(string xml) => With(() => _settings = xml);

    public MadeDocx Header(string xml) => With(() => _header = xml);

    public MadeDocx Footer(string xml) => With(() => _footer = xml);

    public MadeDocx Link(string id, string address) => With(() => _links.Add((id, address)));

    /// <summary>Another file that is a part of the text, where <c>w:altChunk</c> names it.</summary>
    public MadeDocx Chunk(string id, string type, byte[] content) => With(() => _chunks.Add((id, type, content)));

    public MadeDocx Macros() => With(() => _hasMacros = true);

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            var heads = "";
            if (_header is not null)
            {
                Fill(main.AddNewPart<HeaderPart>("rIdHeader"), "hdr", _header);
                heads += "<w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>";
            }

            if (_footer is not null)
            {
                Fill(main.AddNewPart<FooterPart>("rIdFooter"), "ftr", _footer);
                heads += "<w:footerReference w:type=\"default\" r:id=\"rIdFooter\"/>";
            }

            Fill(main, "document", $"<w:body>{_body}<w:sectPr>{heads}</w:sectPr></w:body>");
            Fill(main.AddNewPart<StyleDefinitionsPart>(), "styles", _styles);
            Fill(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", _numbering);
            FillIf<FootnotesPart>(main, "footnotes", _footnotes);
            FillIf<EndnotesPart>(main, "endnotes", _endnotes);
            FillIf<WordprocessingCommentsPart>(main, "comments", _comments);
            FillIf<DocumentSettingsPart>(main, "settings", _settings);
            foreach (var (id, address) in _links)
            {
                main.AddHyperlinkRelationship(new Uri(address, UriKind.RelativeOrAbsolute), isExternal: true, id);
            }

            foreach (var (id, type, content) in _chunks)
            {
                using var chunk = new MemoryStream(content);
                main.AddAlternativeFormatImportPart(type, id).FeedData(chunk);
            }

            if (_hasMacros)
            {
                using var macros = new MemoryStream([1, 2, 3]);
                main.AddNewPart<VbaProjectPart>().FeedData(macros);
            }
        }

        return stream.ToArray();
    }

    private MadeDocx With(Action set)
    {
        set();
        return this;
    }

    private static void FillIf<T>(MainDocumentPart main, string root, string? xml)
        where T : OpenXmlPart, IFixedContentTypePart
    {
        if (xml is not null)
        {
            Fill(main.AddNewPart<T>(), root, xml);
        }
    }

    private static void Fill(OpenXmlPart part, string root, string xml)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"<w:{root} {Names}>{xml}</w:{root}>"));
        part.FeedData(content);
    }
}
