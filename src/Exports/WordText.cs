using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Exports;

/// <summary>A paragraph of Word.</summary>
/// <param name="Style">Its style; null for that of plain text.</param>
/// <param name="Language">Its language, which says to which side it runs.</param>
/// <param name="Depth">How far it is moved in.</param>
/// <param name="Label">What is printed before it, as printed; null for nothing.</param>
/// <param name="IsBullet">Whether a bullet stands before it.</param>
internal sealed record WordParagraph(string? Style, string Language, int Depth = 0, string? Label = null, bool IsBullet = false);

/// <summary>
/// The words of a text in the elements of Word. Numbers stay as printed: they are words before a tab and never counted by Word. What the
/// paper itself deletes and inserts is struck and underlined, and no change of the reader's to accept.
/// </summary>
internal sealed class WordText(XmlWriter xml)
{
    /// <summary>The names of its elements.</summary>
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private const string OfDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>How far a level is moved in, and a label juts out, in twentieths of a point.</summary>
    private const int Step = 425, Jut = 850;

    /// <summary>Blocks, with all below them.</summary>
    public void Units(IReadOnlyList<Unit> units, string language, int depth)
    {
        foreach (var unit in units)
        {
            var own = unit.Language ?? language;
            var below = unit.Kind is UnitKind.Section or UnitKind.Operative or UnitKind.Agenda ? depth : depth + 1;
            switch (unit.Kind)
            {
                case UnitKind.Section or UnitKind.Operative or UnitKind.Agenda:
                    var level = Math.Clamp(unit.HeadingLevel - 1, 1, WordStyles.Headings);
                    Paragraph(
                        new WordParagraph("Heading" + level.ToString(CultureInfo.InvariantCulture), own),
                        unit.Label is null ? unit.Content : [new Inline.Words(unit.Label + " "), .. unit.Content]);
                    break;
                case UnitKind.Table:
                    if (unit.Label is not null)
                    {
                        Paragraph(new WordParagraph(null, own, depth), [new Inline.Words(unit.Label)]);
                    }

                    Table(unit.Rows, own);
                    break;
                case UnitKind.Quotation when unit.Content.Count == 0 && unit.Label is null:
                    break;
                case UnitKind.Omission:
                    Paragraph(new WordParagraph(null, own, depth, unit.Label), [new Inline.Words("[…]")]);
                    break;
                case UnitKind.Paragraph or UnitKind.Item or UnitKind.Bullet or UnitKind.Quotation or UnitKind.Signature:
                    Paragraph(
                        new WordParagraph(
                            unit.Kind == UnitKind.Quotation ? "Quote" : null, own, depth, unit.Label,
                            IsBullet: unit.Kind == UnitKind.Bullet && unit.Label is null),
                        unit.Content);
                    break;
                default:
                    throw new UnreachableException($"{unit.Kind}");
            }

            Units(unit.Children, own, below);
        }
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(WordParagraph paragraph, IReadOnlyList<Inline> words)
    {
        Start("p");
        Start("pPr");
        if (paragraph.Style is { } style)
        {
            Value("pStyle", style);
        }

        if (paragraph.IsBullet)
        {
            Start("numPr");
            Value("ilvl", Number(Math.Min(paragraph.Depth, WordStyles.Levels - 1)));
            Value("numId", "1");
            xml.WriteEndElement();
        }

        if (Languages.Direction(paragraph.Language) == "rtl")
        {
            Start("bidi");
            xml.WriteEndElement();
        }

        var juts = paragraph.Label is not null;
        if (!paragraph.IsBullet && (juts || paragraph.Depth > 0))
        {
            Start("ind");
            Attribute("left", Number((paragraph.Depth * Step) + (juts ? Jut : 0)));
            if (juts)
            {
                Attribute("hanging", Number(Jut));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        var plain = new Look(paragraph.Language);
        if (paragraph.Label is { } label)
        {
            Run(label, plain);
            Run(plain, "tab");
        }

        Runs(words, plain);
        xml.WriteEndElement();
    }

    /// <summary>The address of the page, to be followed: the first relationship of the document.</summary>
    public void Address(string address)
    {
        Start("p");
        Start("pPr");
        Value("pStyle", "Head");
        xml.WriteEndElement();
        Start("hyperlink");
        xml.WriteAttributeString("r", "id", OfDocument, "rId1");
        Run(address, new Look("en") { Style = "Hyperlink" });
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void Table(IReadOnlyList<TableRow> rows, string language)
    {
        var columns = rows.Max(r => r.Cells.Count);
        Start("tbl");
        Start("tblPr");
        Value("tblStyle", "Grid");
        if (Languages.Direction(language) == "rtl")
        {
            Start("bidiVisual");
            xml.WriteEndElement();
        }

        Start("tblW");
        Attribute("w", "5000");
        Attribute("type", "pct");
        xml.WriteEndElement();
        xml.WriteEndElement();
        Start("tblGrid");
        for (var i = 0; i < columns; i++)
        {
            Start("gridCol");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        foreach (var row in rows)
        {
            Start("tr");
            if (row.Header)
            {
                Start("trPr");
                Start("tblHeader");
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            for (var i = 0; i < columns; i++)
            {
                Start("tc");
                IReadOnlyList<Inline> words = i < row.Cells.Count ? row.Cells[i] : [];
                Paragraph(new WordParagraph("Cell", language), row.Header ? [new Inline.Strong(words)] : words);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        // two tables with nothing between them would be one
        Start("p");
        xml.WriteEndElement();
    }

    private void Runs(IReadOnlyList<Inline> words, Look look)
    {
        foreach (var inline in words)
        {
            switch (inline)
            {
                case Inline.Words plain:
                    Run(plain.Text, look);
                    break;
                case Inline.Break:
                    Run(look, "br");
                    break;
                case Inline.Mentioned mentioned:
                    Run(mentioned.Mention.Printed, look);
                    break;
                case Inline.Emphasis emphasis:
                    Runs(emphasis.Content, look with { IsItalic = !look.IsItalic });
                    break;
                case Inline.Strong strong:
                    Runs(strong.Content, look with { IsBold = true });
                    break;
                case Inline.Styled styled:
                    Runs(styled.Content, styled.Tag switch
                    {
                        "sup" => look with { Raised = "superscript" },
                        "sub" => look with { Raised = "subscript" },
                        "code" => look with { IsCode = true },
                        "del" => look with { IsStruck = true },
                        "ins" => look with { IsInserted = true },
                        _ => throw new UnreachableException(styled.Tag),
                    });
                    break;
                case Inline.Foreign foreign:
                    Runs(foreign.Content, look with { Language = foreign.Language });
                    break;
                case Inline.Link link:
                    Runs(link.Content, look);
                    if (Inline.Plain(link.Content) is var said && link.Target != said && link.Target != "mailto:" + said)
                    {
                        Run($" ({link.Target})", look);
                    }

                    break;
                default:
                    throw new UnreachableException(inline.GetType().Name);
            }
        }
    }

    private void Run(string words, Look look)
    {
        Start("r");
        Write(look);
        Start("t");
        xml.WriteAttributeString("xml", "space", null, "preserve");
        xml.WriteString(OneLine(words));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>A run of one sign that is an element: a tab, the end of a line.</summary>
    private void Run(Look look, string element)
    {
        Start("r");
        Write(look);
        Start(element);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>What stands before the words of a run, in the order in which the schema wants it.</summary>
    private void Write(Look look)
    {
        Start("rPr");
        if (look.Style is not null)
        {
            Value("rStyle", look.Style);
        }

        if (look.IsCode)
        {
            Start("rFonts");
            Attribute("ascii", "Courier New");
            Attribute("hAnsi", "Courier New");
            Attribute("cs", "Courier New");
            xml.WriteEndElement();
        }

        foreach (var (name, holds) in new[]
        {
            ("b", look.IsBold), ("bCs", look.IsBold), ("i", look.IsItalic), ("iCs", look.IsItalic), ("strike", look.IsStruck),
        })
        {
            if (holds)
            {
                Start(name);
                xml.WriteEndElement();
            }
        }

        if (look.IsInserted)
        {
            Value("u", "single");
        }

        if (look.Raised is not null)
        {
            Value("vertAlign", look.Raised);
        }

        var isRightToLeft = Languages.Direction(look.Language) == "rtl";
        if (isRightToLeft)
        {
            Start("rtl");
            xml.WriteEndElement();
        }

        // three kinds of script have a language each
        Start("lang");
        Attribute(isRightToLeft ? "bidi" : look.Language.Split('-')[0] is "zh" or "ja" or "ko" ? "eastAsia" : "val", look.Language);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    /// <summary>Lines of the file, which are no lines of the paper.</summary>
    private static string OneLine(string words)
    {
        var line = new StringBuilder(words.Length);
        foreach (var sign in words)
        {
            if (sign is not (' ' or '\n' or '\t' or '\r'))
            {
                line.Append(sign);
            }
            else if (line.Length == 0 || line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Start(string name) => xml.WriteStartElement("w", name, Namespace);

    private void Attribute(string name, string value) => xml.WriteAttributeString("w", name, Namespace, value);

    private void Value(string name, string value)
    {
        Start(name);
        Attribute("val", value);
        xml.WriteEndElement();
    }

    /// <summary>How words look.</summary>
    private sealed record Look(string Language)
    {
        public string? Style { get; init; }

        public bool IsBold { get; init; }

        public bool IsItalic { get; init; }

        public bool IsStruck { get; init; }

        public bool IsInserted { get; init; }

        public bool IsCode { get; init; }

        public string? Raised { get; init; }
    }
}
