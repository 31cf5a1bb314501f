using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CopArchive.Importing.Papers;
using CopArchive.Records.Hidden;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>Reads what stands within paragraphs of one story: words and their look, links, fields, notes, tracked changes.</summary>
/// <param name="file">The file.</param>
/// <param name="part">The part in which the story stands; its relations are looked up there.</param>
/// <param name="notes">Footnotes, endnotes and comments of the file.</param>
/// <param name="findings">Receives what was dropped or is in doubt.</param>
/// <param name="where">Returns the current place.</param>
internal sealed class DocxInlines(DocxFile file, OpenXmlPart part, DocxNotes notes, FindingList findings, Func<string> where)
{
    private readonly List<DocxField> _fields = [];
    private readonly Dictionary<string, StringBuilder> _commented = new(StringComparer.Ordinal);

    /// <summary>The paragraph at hand.</summary>
    public DocxParagraph Paragraph { get; set; } = new();

    /// <summary>Adds the words of an element to the paragraph at hand.</summary>
    public void Read(XElement parent, DocxContext words, string? style)
    {
        foreach (var node in parent.Nodes())
        {
            // an unknown element may contain words without the usual wrapping
            if (node is XText text && !string.IsNullOrWhiteSpace(text.Value))
            {
                Emit(text.Value, null, words, style);
            }

            if (node is not XElement element)
            {
                continue;
            }

            switch (element.Name.LocalName)
            {
                case "pPr" or "rPr" or "sdtPr" or "smartTagPr" or "customXmlPr" or "bookmarkStart" or "bookmarkEnd" or "proofErr"
                    or "permStart" or "permEnd":
                    break;
                case "r" when element.Name.Namespace == W:
                    Run(element, words, style);
                    break;
                case "hyperlink":
                    Read(
                        element,
                        words with { Link = Link(DocxFile.Address(part, (string?)element.Attribute(R + "id")), element) ?? words.Link },
                        style);
                    break;
                case "fldSimple":
                    Read(element, words with { Link = Link(DocxField.LinkOf(element.Attr("instr")), element) ?? words.Link }, style);
                    break;
                case "ins" or "moveTo" or "del" or "moveFrom":
                    Read(element, words.Within(element), style);
                    break;
                case "sdt":
                    ContentControl(element, words, content => Read(content, words, style));
                    break;
                case "AlternateContent":
                    if (DocxContext.NewestChoice(element) is { } chosen)
                    {
                        Read(chosen, words, style);
                    }

                    break;
                case "commentRangeStart" or "commentRangeEnd":
                    Comment(element);
                    break;
                case "oMath" or "oMathPara":
                    var formula = DocxFormula.Text(element);
                    Emit(formula, null, words, style);
                    if (!words.IsDropped)
                    {
                        findings.Doubted("a formula, given on one line", formula, where());
                    }

                    break;
                case "t" or "delText":
                    Emit(element.Value, null, words, style);
                    break;
                default:
                    Read(element, words, style);
                    break;
            }
        }
    }

    /// <summary>Reads a content control; one that nobody filled in is reported.</summary>
    public void ContentControl(XElement control, DocxContext words, Action<XElement> read)
    {
        if (control.Element(W + "sdtContent") is not { } content)
        {
            return;
        }

        if (control.Element(W + "sdtPr").Switch("showingPlcHdr") != true)
        {
            read(content);
        }
        else if (!words.IsDropped)
        {
            findings.Dropped("a field for filling in, left as it was", DocxStory.PlainWords(content), where());
        }
        else
        {
            findings.Hidden("tracked deletions", words.Change!, DocxStory.PlainWords(content), where());
        }
    }

    private void Run(XElement run, DocxContext words, string? style)
    {
        var look = run.Element(W + "rPr");
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "rPr" or "lastRenderedPageBreak" or "annotationRef" or "footnoteRef" or "endnoteRef" or "separator"
                    or "continuationSeparator" or "softHyphen":
                    break;
                case "t" or "delText":
                    Emit(VisibleText(element.Value, look, style), look, words, style);
                    break;
                case "instrText" or "delInstrText":
                    _fields.LastOrDefault(f => !f.IsShown)?.Instruct(element.Value);
                    break;
                case "tab" or "ptab":
                    Emit("\t", look, words, style);
                    break;
                case "br":
                    Emit(element.Attr("type") is "page" or "column" ? "" : "\n", look, words, style);
                    break;
                case "cr":
                    Emit("\n", look, words, style);
                    break;
                case "noBreakHyphen":
                    Emit("\u2011", look, words, style);
                    break;
                case "sym":
                    Symbol(element, look, words, style);
                    break;
                case "fldChar":
                    Field(element, look, words, style);
                    break;
                case "footnoteReference" or "endnoteReference":
                    Note(element, words);
                    break;
                case "commentReference":
                    ReportComment(element.Attr("id"));
                    break;
                case "ruby":
                    Read(element.Element(W + "rubyBase") ?? element, words, style);
                    Emit($"({DocxStory.PlainWords(element.Element(W + "rt") ?? new XElement("none"))})", look, words, style);
                    break;
                case "drawing" or "pict" or "object":
                    Picture(element, words);
                    break;
                case "AlternateContent":
                    if (DocxContext.NewestChoice(element) is { } chosen)
                    {
                        Run(new XElement(run.Name, look, chosen.Elements()), words, style);
                    }

                    break;
                case "r":
                    Run(element, words, style);
                    break;
                default:
                    Read(element, words, style);
                    break;
            }
        }
    }

    /// <summary>Words as displayed: symbol fonts show other characters than the file has.</summary>
    private string VisibleText(string text, XElement? look, string? style)
    {
        var font = file.Styles.OfRun(look, style, "rFonts")?.Attr("ascii");
        if (!DocxSymbols.IsSymbolic(font) && !text.Any(c => c is >= '\uF000' and <= '\uF0FF'))
        {
            return text.Replace("\u00AD", "", StringComparison.Ordinal);
        }

        return string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF'
            ? VisibleSign(DocxSymbols.IsSymbolic(font) ? font : "Symbol", c)
            : DocxSymbols.Show(font, c) ?? c.ToString()));
    }

    private string VisibleSign(string? font, int code)
    {
        if (DocxSymbols.Show(font, code) is { } sign)
        {
            return sign;
        }

        findings.Doubted(
            $"a character of the font {font ?? "of the paper"} (number {code:X4}) that is not known here, shown as □",
            "□",
            where());
        return "□";
    }

    private void Symbol(XElement symbol, XElement? look, DocxContext words, string? style)
    {
        var code = int.TryParse(symbol.Attr("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0xFFFD;
        Emit(VisibleSign(symbol.Attr("font"), code), look, words, style);
    }

    private void Field(XElement mark, XElement? look, DocxContext words, string? style)
    {
        switch (mark.Attr("fldCharType"))
        {
            case "begin":
                _fields.Add(new DocxField(mark.Element(W + "ffData")));
                break;
            case "separate" when _fields.Count > 0:
                _fields[^1].IsShown = true;
                break;
            case "end" when _fields.Count > 0:
                var field = _fields[^1];
                _fields.RemoveAt(_fields.Count - 1);
                if (field.Chosen is { } chosen)
                {
                    Emit(chosen, look, words, style);
                }
                else if (field.IsCounted && !words.IsDropped)
                {
                    findings.Doubted(
                        "there is a number here that Word computes when it shows the paper; it cannot be known from the file",
                        Paragraph.Runs.Plain,
                        where());
                }

                break;
            default:
                break; // a field that never began
        }
    }

    private void Note(XElement reference, DocxContext words)
    {
        // deleted notes are not counted, so they are looked up separately
        if (words.IsDropped)
        {
            if (notes.Deleted(reference) is { Length: > 0 } lost)
            {
                findings.Hidden("tracked deletions", "the note of words that were deleted", lost, where());
            }
        }
        else if (notes.Take(reference) is { } note)
        {
            Emit(note.IsSign ? "" : note.Label, null, words, null, raised: 1);
            Paragraph.After.AddRange(note.Blocks());
        }
    }

    private void Picture(XElement element, DocxContext words)
    {
        if (words.IsDropped)
        {
            Paragraph.AddChange(words.Change!, FindingKind.Dropped, $"\n{DocxStory.PlainWords(element)}\n");
            return;
        }

        var boxes = DocxPicture.Boxes(element);
        foreach (var box in boxes)
        {
            var name = $"text box at {where()}";
            var blocks = new DocxStory(file, part, notes, findings, name).Read(box, isOnColour: true);
            if (blocks.Count > 0)
            {
                findings.Doubted("a text box: its place among the paragraphs is a guess", FindingText.From(blocks), where());
            }

            Paragraph.After.AddRange(blocks);
        }

        DocxPicture.ReportLosses(element, boxes.Count > 0, part, findings, where());
    }

    /// <summary>Notes where the words that a comment is about begin and end.</summary>
    public void Comment(XElement range)
    {
        if (range.Attr("id") is { } id)
        {
            if (range.Name.LocalName == "commentRangeStart")
            {
                _commented.TryAdd(id, new StringBuilder());
            }
            else if (notes.Comment(id) is not null && range.NextNode is not XElement { Name.LocalName: "r" })
            {
                ReportComment(id);
            }
        }
    }

    private void ReportComment(string? id)
    {
        if (id is null || notes.TakeComment(id) is not { } comment)
        {
            return;
        }

        var about = _commented.Remove(id, out var words) && words.Length > 0 ? $", on “{words.ToString().Trim()}”" : "";
        findings.Hidden("comments", $"comment{DocxParagraph.By(comment)}{about}", DocxStory.PlainWords(comment), where());
    }

    private void Emit(string text, XElement? look, DocxContext words, string? style, int raised = 0)
    {
        if (text.Length == 0)
        {
            return;
        }

        if (_fields.Exists(f => !f.IsShown))
        {
            _fields.Last(f => !f.IsShown).Instruct(text);
            return;
        }

        if (words.IsDropped)
        {
            Paragraph.AddChange(words.Change!, FindingKind.Dropped, text);
            return;
        }

        if (file.Styles.IsOn(look, style, "vanish") || IsUnseen(text, look, words, style))
        {
            Paragraph.AddChange(DocxParagraph.HiddenText, FindingKind.Dropped, text);
            return;
        }

        if (words.Change is not null)
        {
            Paragraph.AddChange(words.Change, FindingKind.Doubted, text);
        }
        else
        {
            Paragraph.EndChange();
        }

        Paragraph.IsContents |= _fields.Exists(f => f.IsContents);
        foreach (var commented in _commented.Values)
        {
            commented.Append(text);
        }

        raised = raised != 0
            ? raised
            : file.Styles.OfRun(look, style, "vertAlign")?.Attr("val") switch { "superscript" => 1, "subscript" => -1, _ => 0 };
        var link = _fields.Select(f => PaperLinks.Followable(f.Link)).LastOrDefault(l => l is not null) ?? words.Link;
        Paragraph.Runs.Add(new SourceRun(text, file.Styles.IsOn(look, style, "b"), file.Styles.IsOn(look, style, "i"), raised, link,
            Language(text, look, style), Mark(look, style, link)));
    }

    /// <summary>Whether words are too small to be read, or white on paper: a reader of the paper does not see them.</summary>
    private bool IsUnseen(string text, XElement? look, DocxContext words, string? style)
    {
        string? Value(string property, string attribute = "val") => file.Styles.OfRun(look, style, property)?.Attr(attribute);

        return text.Trim().Length > 0
            && (UnseenWords.IsTiny(Value(Scripts.Dominant(text) == Script.RightToLeft ? "szCs" : "sz"))
                || (UnseenWords.IsWhite(Value("color"))
                    && !words.IsOnColour
                    && Value("highlight") is null or "none" or "white"
                    && !DocxContext.IsColour(file.Styles.OfRun(look, style, "shd"))
                    && !file.IsOnColour));
    }

    private RunMark Mark(XElement? look, string? style, string? link) =>
        file.Styles.IsOn(look, style, "strike") || file.Styles.IsOn(look, style, "dstrike") ? RunMark.Struck
        : link is null && file.Styles.OfRun(look, style, "u")?.Attr("val") is not (null or "none") ? RunMark.Underlined
        : RunMark.None;

    private string? Link(string? address, XElement on)
    {
        var link = PaperLinks.Followable(address);
        if (address is not null && link is null)
        {
            findings.Doubted("a link that nobody else can follow: only its words are kept", DocxStory.PlainWords(on), where());
        }

        return link;
    }

    private string? Language(string text, XElement? look, string? style)
    {
        var script = Scripts.Dominant(text);
        if (script == Script.None)
        {
            return null;
        }

        var attribute = script switch
        {
            Script.RightToLeft => "bidi",
            Script.EastAsian => "eastAsia",
            Script.None or Script.LeftToRight => "val",
            _ => throw new UnreachableException($"{script}"),
        };
        return file.Styles.OfRun(look, style, "lang", e => e.Attr(attribute) is not null)?.Attr(attribute)
            ?? file.Settings?.Element(W + "themeFontLang")?.Attr(attribute);
    }
}
