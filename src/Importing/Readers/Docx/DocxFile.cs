using System.Xml;
using System.Xml.Linq;
using CopArchive.Importing.Papers;
using CopArchive.Records.Hidden;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// An open Word file and its parts as plain XML. The Open XML SDK opens the package; its typed trees are not used, since they reject
/// values outside the standard, which real files contain.
/// </summary>
internal sealed class DocxFile : IDisposable
{
    private const int MostCharacters = 100_000_000;

    // some programs save the strict form of the standard, which only has other names
    private static readonly Dictionary<XNamespace, XNamespace> Strict = new()
    {
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = W,
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = R,
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = M,
    };

    private readonly WordprocessingDocument _package;
    private bool? _isOnColour;

    /// <summary>Opens it; nothing outside the file is ever fetched.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="readEmbedded">Reads another file that is a part of the text; null where it cannot be read.</param>
    public DocxFile(Stream stream, Func<byte[], SourcePaper?> readEmbedded)
    {
        ReadEmbedded = readEmbedded;
        try
        {
            _package = WordprocessingDocument.Open(stream, isEditable: false, new OpenSettings { AutoSave = false });

            // parts load lazily; load them all here, so that broken relations are found in one place
            _ = _package.GetAllParts().Count();
        }
        catch (InvalidOperationException e)
        {
            throw new InvalidDataException(e.Message, e);
        }

        Main = _package.MainDocumentPart ?? throw new InvalidDataException("no body");
        Styles = new DocxStyles(Load(Main.StyleDefinitionsPart));
        Numbering = new DocxNumbering(Load(Main.NumberingDefinitionsPart), Styles);
        Settings = Load(Main.DocumentSettingsPart);
    }

    /// <summary>Reads another file that is a part of the text; null where it cannot be read.</summary>
    public Func<byte[], SourcePaper?> ReadEmbedded { get; }

    /// <summary>The part with the body.</summary>
    public MainDocumentPart Main { get; }

    /// <summary>Its styles.</summary>
    public DocxStyles Styles { get; }

    /// <summary>Its automatic numbering.</summary>
    public DocxNumbering Numbering { get; }

    /// <summary>Its settings; null for none.</summary>
    public XElement? Settings { get; }

    /// <summary>Title in the file's properties; null for none.</summary>
    public string? Title => _package.PackageProperties.Title is { } title && !string.IsNullOrWhiteSpace(title) ? title.Trim() : null;

    /// <summary>Whether it carries macros.</summary>
    public bool HasMacros => Main.VbaProjectPart is not null;

    /// <summary>Whether its pages may be other than white: they have a colour, or a picture lies behind their words.</summary>
    public bool IsOnColour => _isOnColour ??= Main.HeaderParts.Select(Load).Prepend(Load(Main)).OfType<XElement>()
        .SelectMany(p => p.Descendants())
        .Any(e => (e.Name == W + "background" && !UnseenWords.IsWhite(e.Attr("color")))
            || (e.Name.LocalName == "anchor" && (string?)e.Attribute("behindDoc") is "1" or "true"));

    /// <summary>A part as XML; null where there is none.</summary>
    public static XElement? Load(OpenXmlPart? part)
    {
        if (part is null)
        {
            return null;
        }

        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(
            stream,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostCharacters });
        var root = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        if (Strict.ContainsKey(root.Name.Namespace))
        {
            foreach (var element in root.DescendantsAndSelf())
            {
                element.Name = Transitional(element.Name);
                var attributes = element.Attributes()
                    .Where(a => !a.IsNamespaceDeclaration)
                    .Select(a => new XAttribute(Transitional(a.Name), a.Value))
                    .ToList();
                element.ReplaceAttributes(attributes);
            }
        }

        return root;
    }

    /// <summary>The part that a relation of another leads to; null where it leads nowhere in the file.</summary>
    public static OpenXmlPart? Part(OpenXmlPart from, string? relation) =>
        relation is not null && from.TryGetPartById(relation, out var part) ? part : null;

    /// <summary>The address outside the file that a relation leads to; null for none.</summary>
    public static string? Address(OpenXmlPart from, string? relation) =>
        relation is null ? null
            : from.HyperlinkRelationships.FirstOrDefault(r => r.Id == relation && r.IsExternal)?.Uri.OriginalString
                ?? from.ExternalRelationships.FirstOrDefault(r => r.Id == relation)?.Uri.OriginalString;

    /// <inheritdoc/>
    public void Dispose() => _package.Dispose();

    private static XName Transitional(XName name) => Strict.TryGetValue(name.Namespace, out var loose) ? loose + name.LocalName : name;
}
