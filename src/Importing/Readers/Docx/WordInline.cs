using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CopArchive.Importing.Papers;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.WordNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>Reads what stands within paragraphs of one story: words and their look, links, fields, notes, tracked changes.</summary>
/// <param name="file">The file.</param>
/// <param name="part">The part in which the story stands; its relations are looked up there.</param>
/// <param name="notes">Footnotes, endnotes and comments of the file.</param>
/// <param name="findings">Where to tell what was dropped or is in doubt.</param>
/// <param name="where">Tells the place at hand.</param>
internal sealed class WordInline(WordFile file, OpenXmlPart part, WordNotes notes, FindingList findings, Func<string> where)
{
    private readonly List<WordField> _fields = [];
    private readonly Dictionary<string, StringBuilder> _commented = new(StringComparer.Ordinal);

    /// <summary>The paragraph at hand.</summary>
    public WordLine Line { get; set; } = new();

    /// <summary>Adds the words of an element to the paragraph at hand.</summary>
    public void Read(XElement parent, WordContext words, string? style)
    {
        foreach (var node in parent.Nodes())
        {
            // an element that is not known may hold words without any of the usual wrapping
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
                        words with { Link = Link(WordFile.Address(part, (string?)element.Attribute(R + "id")), element) ?? words.Link },
                        style);
                    break;
                case "fldSimple":
                    Read(element, words with { Link = Link(WordField.LinkOf(element.Attr("instr")), element) ?? words.Link }, style);
                    break;
                case "ins" or "moveTo" or "del" or "moveFrom":
                    Read(element, words.Within(element), style);
                    break;
                case "sdt":
                    ContentControl(element, words, content => Read(content, words, style));
                    break;
                case "AlternateContent":
                    if (WordContext.Chosen(element) is { } chosen)
                    {
                        Read(chosen, words, style);
                    }

                    break;
                case "commentRangeStart" or "commentRangeEnd":
                    Comment(element);
                    break;
                case "oMath" or "oMathPara":
                    var formula = WordFormula.Text(element);
                    Emit(formula, null, words, style);
                    if (!words.IsDropped)
                    {
                        findings.Doubted("a formula, told on one line", formula, where());
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

    /// <summary>Reads what stands in a content control; one that nobody filled in is told.</summary>
    public void ContentControl(XElement control, WordContext words, Action<XElement> read)
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
            findings.Dropped("a field for filling in, left as it was", WordStory.PlainWords(content), where());
        }
        else
        {
            findings.Dropped(words.Change!, WordStory.PlainWords(content), where());
        }
    }

    private void Run(XElement run, WordContext words, string? style)
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
                    Emit(Shown(element.Value, look, style), look, words, style);
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
                    TellComment(element.Attr("id"));
                    break;
                case "ruby":
                    Read(element.Element(W + "rubyBase") ?? element, words, style);
                    Emit($"({WordStory.PlainWords(element.Element(W + "rt") ?? new XElement("none"))})", look, words, style);
                    break;
                case "drawing" or "pict" or "object":
                    Picture(element, words);
                    break;
                case "AlternateContent":
                    if (WordContext.Chosen(element) is { } chosen)
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

    /// <summary>Words as they are seen: fonts of signs show other ones than the file has.</summary>
    private string Shown(string text, XElement? look, string? style)
    {
        var font = file.Styles.OfRun(look, style, "rFonts")?.Attr("ascii");
        if (!WordSymbols.IsSymbolic(font) && !text.Any(c => c is >= '\uF000' and <= '\uF0FF'))
        {
            return text.Replace("\u00AD", "", StringComparison.Ordinal);
        }

        return string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF'
            ? Sign(WordSymbols.IsSymbolic(font) ? font : "Symbol", c)
            : WordSymbols.Show(font, c) ?? c.ToString()));
    }

    private string Sign(string? font, int code)
    {
        if (WordSymbols.Show(font, code) is { } sign)
        {
            return sign;
        }

        findings.Doubted(
            $"a sign of the font {font ?? "of the paper"} (number {code:X4}) that is not known here, shown as □",
            "□",
            where());
        return "□";
    }

    private void Symbol(XElement symbol, XElement? look, WordContext words, string? style)
    {
        var code = int.TryParse(symbol.Attr("char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0xFFFD;
        Emit(Sign(symbol.Attr("font"), code), look, words, style);
    }

    private void Field(XElement mark, XElement? look, WordContext words, string? style)
    {
        switch (mark.Attr("fldCharType"))
        {
            case "begin":
                _fields.Add(new WordField(mark.Element(W + "ffData")));
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
                        "a number that Word counts while it shows the paper stands here, and cannot be known from the file",
                        Line.Runs.Plain,
                        where());
                }

                break;
            default:
                break; // a field that never began
        }
    }

    private void Note(XElement reference, WordContext words)
    {
        // what was deleted is not counted, so it is looked for by itself
        if (words.IsDropped)
        {
            if (notes.Deleted(reference) is { Length: > 0 } lost)
            {
                findings.Dropped("the note of words that were deleted", lost, where());
            }
        }
        else if (notes.Take(reference) is { } note)
        {
            Emit(note.IsSign ? "" : note.Label, null, words, null, raised: 1);
            Line.After.AddRange(note.Blocks());
        }
    }

    private void Picture(XElement element, WordContext words)
    {
        if (words.IsDropped)
        {
            Line.Changed(words.Change!, FindingKind.Dropped, $"\n{WordStory.PlainWords(element)}\n");
            return;
        }

        var boxes = WordPicture.Boxes(element);
        foreach (var box in boxes)
        {
            var name = $"text box at {where()}";
            var blocks = new WordStory(file, part, notes, findings, name).Read(box);
            if (blocks.Count > 0)
            {
                findings.Doubted("a text box: its place among the paragraphs is a guess", Told.Words(blocks), where());
            }

            Line.After.AddRange(blocks);
        }

        WordPicture.Tell(element, boxes.Count > 0, part, findings, where());
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
                TellComment(id);
            }
        }
    }

    private void TellComment(string? id)
    {
        if (id is null || notes.TakeComment(id) is not { } comment)
        {
            return;
        }

        var about = _commented.Remove(id, out var words) && words.Length > 0 ? $", on “{words.ToString().Trim()}”" : "";
        findings.Dropped($"comment{WordLine.By(comment)}{about}", WordStory.PlainWords(comment), where());
    }

    private void Emit(string text, XElement? look, WordContext words, string? style, int raised = 0)
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
            Line.Changed(words.Change!, FindingKind.Dropped, text);
            return;
        }

        if (file.Styles.IsOn(look, style, "vanish"))
        {
            Line.Changed("hidden text, which no reader of the paper sees", FindingKind.Dropped, text);
            return;
        }

        if (words.Change is not null)
        {
            Line.Changed(words.Change, FindingKind.Doubted, text);
        }
        else if (file.Styles.IsOn(look, style, "strike") || file.Styles.IsOn(look, style, "dstrike"))
        {
            Line.Changed("words struck through by hand", FindingKind.Doubted, text);
        }
        else
        {
            Line.EndChange();
        }

        Line.IsContents |= _fields.Exists(f => f.IsContents);
        foreach (var commented in _commented.Values)
        {
            commented.Append(text);
        }

        raised = raised != 0
            ? raised
            : file.Styles.OfRun(look, style, "vertAlign")?.Attr("val") switch { "superscript" => 1, "subscript" => -1, _ => 0 };
        var link = _fields.Select(f => Addresses.Followable(f.Link)).LastOrDefault(l => l is not null) ?? words.Link;
        Line.Runs.Add(new SourceRun(text, file.Styles.IsOn(look, style, "b"), file.Styles.IsOn(look, style, "i"), raised, link,
            Language(text, look, style)));
    }

    private string? Link(string? address, XElement on)
    {
        var link = Addresses.Followable(address);
        if (address is not null && link is null)
        {
            findings.Doubted("a link that nobody else can follow: only its words are kept", WordStory.PlainWords(on), where());
        }

        return link;
    }

    private string? Language(string text, XElement? look, string? style)
    {
        var script = Scripts.Of(text);
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
