using System.Text;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Word.WordNames;

namespace CopArchive.Importing.Word;

/// <summary>
/// Reads one story of a Word file (the body, a header, a note, a text box) into blocks. What it does not know is gone through for words,
/// so that no element, however new, loses any.
/// </summary>
internal sealed class WordStory
{
    private const int LongHeading = 200;

    private readonly WordFile _file;
    private readonly OpenXmlPart _part;
    private readonly WordNotes _notes;
    private readonly FindingList _findings;
    private readonly string? _name;
    private readonly NumberCounter _counter = new();
    private readonly List<WordField> _fields = [];
    private readonly Dictionary<string, StringBuilder> _commented = new(StringComparer.Ordinal);
    private readonly StringBuilder _contents = new();
    private string? _contentsWhere;
    private WordLine? _carried;
    private WordLine _line = new();
    private int _paragraphs;
    private string? _cell;
    private int _tables;

    /// <param name="file">The file.</param>
    /// <param name="part">The part in which the story stands; its relations are looked up there.</param>
    /// <param name="notes">Footnotes, endnotes and comments of the file.</param>
    /// <param name="findings">Where to tell what was dropped or is in doubt.</param>
    /// <param name="name">What to call the place, for stories other than the body.</param>
    public WordStory(WordFile file, OpenXmlPart part, WordNotes notes, FindingList findings, string? name = null)
    {
        _file = file;
        _part = part;
        _notes = notes;
        _findings = findings;
        _name = name;
    }

    private string Where => _name ?? _cell ?? $"paragraph {_paragraphs}";

    /// <summary>All blocks of an element that holds paragraphs and tables.</summary>
    public IReadOnlyList<SourceBlock> Read(XElement story)
    {
        var blocks = new List<SourceBlock>();
        Blocks(story, blocks, new Words());
        if (_carried is not null)
        {
            _line = _carried;
            _carried = null;
            Close(new SourceBlock { Kind = SourceBlockKind.Paragraph, Where = Where }, blocks);
        }

        if (_contents.Length > 0)
        {
            _findings.Dropped("table of contents, with the page numbers of the printed paper", _contents.ToString(), _contentsWhere!);
        }

        return blocks;
    }

    /// <summary>All words below an element, for what is dropped as a whole.</summary>
    public static string PlainWords(XElement element)
    {
        var words = new StringBuilder();
        foreach (var node in element.Descendants())
        {
            words.Append(node.Name.LocalName switch
            {
                "t" or "delText" => node.Value,
                "tab" when node.Parent?.Name.LocalName == "r" => "\t",
                "br" or "cr" or "p" => "\n",
                "noBreakHyphen" => "\u2011",
                _ => "",
            });
        }

        return words.ToString().Trim();
    }

    private void Blocks(XElement parent, List<SourceBlock> blocks, Words words)
    {
        foreach (var element in parent.Elements())
        {
            Block(element, blocks, words);
        }
    }

    private void Block(XElement element, List<SourceBlock> blocks, Words words)
    {
        switch (element.Name.LocalName)
        {
            case "p":
                Paragraph(element, blocks, words);
                break;
            case "tbl":
                Table(element, blocks, words);
                break;
            case "sdt":
                ContentControl(element, words, content => Blocks(content, blocks, words));
                break;
            case "ins" or "moveTo" or "del" or "moveFrom":
                Blocks(element, blocks, Within(element, words));
                break;
            case "AlternateContent":
                if (Chosen(element) is { } chosen)
                {
                    Blocks(chosen, blocks, words);
                }

                break;
            case "altChunk":
                _findings.Dropped("another file, embedded as a part of the text, is not read", "", Where);
                break;
            case "subDoc":
                _findings.Dropped("a part of the text lies in another file, which is not read", "", Where);
                break;
            case "oMathPara" or "oMath":
                Loose(element, blocks, words);
                break;
            case "commentRangeStart" or "commentRangeEnd":
                Comment(element);
                break;
            case "bookmarkStart" or "bookmarkEnd" or "sectPr" or "proofErr" or "permStart" or "permEnd" or "tblPr" or "tblGrid" or "sdtPr":
                break;
            default:
                if (element.Elements().Any(e => e.Name.LocalName is "p" or "tbl" or "sdt"))
                {
                    Blocks(element, blocks, words);
                }
                else if (element.Value.Trim().Length > 0)
                {
                    Loose(element, blocks, words);
                }

                break;
        }
    }

    /// <summary>Words that stand where paragraphs should.</summary>
    private void Loose(XElement element, List<SourceBlock> blocks, Words words)
    {
        _line = new WordLine();
        _paragraphs++;
        Inline(new XElement("loose", element), words, null);
        Close(new SourceBlock { Kind = SourceBlockKind.Paragraph, Where = Where }, blocks);
    }

    private void ContentControl(XElement control, Words words, Action<XElement> read)
    {
        if (control.Element(W + "sdtContent") is not { } content)
        {
            return;
        }

        var properties = control.Element(W + "sdtPr");
        if (properties.Switch("showingPlcHdr") == true)
        {
            if (!words.IsDropped)
            {
                _findings.Dropped("a field for filling in, left as it was", PlainWords(content), Where);
            }
        }
        else if (properties?.Descendants(W + "docPartGallery").Any(g => g.Attr("val") == "Table of Contents") == true)
        {
            Contents(PlainWords(content));
        }
        else
        {
            read(content);
        }
    }

    private void Contents(string words)
    {
        _contentsWhere ??= Where;
        _contents.Append(words).Append('\n');
    }

    private void Paragraph(XElement paragraph, List<SourceBlock> blocks, Words words)
    {
        _paragraphs++;
        _line = _carried ?? new WordLine();
        _carried = null;
        var properties = paragraph.Element(W + "pPr");
        var mark = properties?.Element(W + "rPr");
        var style = _file.Styles.OfParagraph(properties);
        Inline(paragraph, words, style);

        if (mark?.Elements().Any(e => e.Name == W + "del" || e.Name == W + "moveFrom") == true || words.IsDropped)
        {
            // the end of this paragraph was deleted: what is left of it runs on into the next
            _line.Tell(_findings, Where);
            _carried = _line.Runs.IsBlank && _line.After.Count == 0 ? null : _line;
            return;
        }

        if (properties?.Element(W + "pPrChange")?.Descendants(W + "numPr").Any() == true)
        {
            _findings.Doubted($"tracked change of the numbering{WordLine.By(properties.Element(W + "pPrChange")!)}; the new number is shown", _line.Runs.Plain, Where);
        }

        Close(Described(properties, style), blocks);
    }

    /// <summary>The block without its words: what the style and the numbering make of it.</summary>
    private SourceBlock Described(XElement? properties, string? style)
    {
        var names = _file.Styles.Names(style).ToList();
        var block = new SourceBlock { Kind = SourceBlockKind.Paragraph, Where = Where };
        if (names.FirstOrDefault()?.StartsWith("toc ", StringComparison.Ordinal) == true)
        {
            _line.IsContents = true;
        }

        var (label, isBullet, level) = Number(properties, style);
        block = block with { Label = label is { Length: > 0 } ? label : null, Level = level ?? _file.Styles.Indent(properties, style) };
        if (_file.Styles.HeadingLevel(properties, style) is { } heading)
        {
            var text = _line.Runs.Plain.Trim();
            if (text.Length <= LongHeading || !text.EndsWith('.'))
            {
                return block with { Kind = SourceBlockKind.Heading, Level = heading };
            }

            _findings.Doubted("set as a heading, and long as a paragraph: read as a paragraph", text, Where);
        }

        return isBullet ? block with { Kind = SourceBlockKind.Bullet }
            : names.Any(n => n is "quote" or "intense quote") ? block with { Kind = SourceBlockKind.Quotation }
            : block;
    }

    private (string? Label, bool IsBullet, int? Level) Number(XElement? properties, string? style)
    {
        var direct = properties?.Element(W + "numPr");
        var inherited = _file.Styles.OfParagraph(style, "numPr", n => n.Element(W + "numId") is not null);
        if (Int(direct.Val("numId") ?? inherited.Val("numId")) is not { } id || _file.Numbering.List(id) is not { } list)
        {
            return (null, false, null);
        }

        var level = Int(direct.Val("ilvl"))
            ?? (direct.Val("numId") is null ? list.LevelOfStyle(_file.Styles.Ids(style)) ?? Int(inherited.Val("ilvl")) : null)
            ?? 0;
        level = Math.Clamp(level, 0, WordNumbering.Levels - 1);
        if (_line.Runs.IsBlank && _line.After.Count == 0 && properties?.Element(W + "rPr").Switch("vanish") == true)
        {
            return (null, false, level);
        }

        var (label, known) = _counter.Next(list, level);
        if (!known)
        {
            _findings.Doubted("an automatic number in a form that is not known here, shown as 1, 2, 3", label, Where);
        }

        return (label, list.Levels[level]?.IsBullet == true, level);
    }

    /// <summary>Puts the words into their block, and what stands after it.</summary>
    private void Close(SourceBlock block, List<SourceBlock> blocks)
    {
        _line.Tell(_findings, Where);
        var plain = _line.Runs.Plain;
        if (_line.IsContents)
        {
            Contents((block.Label is null ? "" : block.Label + "\t") + plain.Trim());
        }
        else if (_line.Runs.IsBlank)
        {
            if (block.Label is { } label)
            {
                _findings.Dropped("an automatic number, and nothing beside it", label, Where);
            }
        }
        else
        {
            var runs = _line.Runs.Trimmed();
            if (block.Kind == SourceBlockKind.Heading && runs.All(r => r.Bold))
            {
                runs = [.. runs.Select(r => r with { Bold = false })];
            }

            // a tab in front sets a paragraph in, as an indent does
            var tabs = block is { Label: null, Kind: SourceBlockKind.Paragraph } ? plain.TakeWhile(c => c == '\t').Count() : 0;
            blocks.Add(block with { Runs = runs, Level = block.Level + tabs });
        }

        blocks.AddRange(_line.After);
        _line = new WordLine();
    }

    private void Table(XElement table, List<SourceBlock> blocks, Words words)
    {
        var number = ++_tables;
        if (words.IsDropped)
        {
            _findings.Dropped($"tracked deletion of a table", PlainWords(table), $"table {number}");
            return;
        }

        var outer = _cell;
        var rows = new List<IReadOnlyList<IReadOnlyList<SourceBlock>>>();
        var merged = false;
        foreach (var row in Unwrapped(table, "tr"))
        {
            var properties = row.Element(W + "trPr");
            if (properties?.Element(W + "del") is { } deletion)
            {
                _findings.Dropped($"tracked deletion of a table row{WordLine.By(deletion)}", PlainWords(row), $"table {number}");
                continue;
            }

            var cells = new List<IReadOnlyList<SourceBlock>>();
            cells.AddRange(Enumerable.Repeat<IReadOnlyList<SourceBlock>>([], Math.Clamp(Int(properties.Val("gridBefore")) ?? 0, 0, 100)));
            foreach (var cell in Unwrapped(row, "tc"))
            {
                _cell = $"table {number}, row {rows.Count + 1}, cell {cells.Count + 1}";
                var cellProperties = cell.Element(W + "tcPr");
                var content = new List<SourceBlock>();
                Blocks(cell, content, words);
                if (cellProperties?.Element(W + "vMerge") is { } merge && merge.Attr("val") is null or "continue" && merge is not null)
                {
                    merged = true;
                    if (content.Count > 0)
                    {
                        _findings.Dropped("words in a cell that is hidden behind the one above", string.Join('\n', content.Select(b => b.Plain)), _cell);
                        content = [];
                    }
                }

                cells.Add(content);
                var span = Math.Clamp(Int(cellProperties.Val("gridSpan")) ?? 1, 1, 100);
                merged |= span > 1;
                cells.AddRange(Enumerable.Repeat<IReadOnlyList<SourceBlock>>([], span - 1));
            }

            if (properties?.Element(W + "ins") is { } insertion)
            {
                _findings.Doubted($"tracked insertion of a table row{WordLine.By(insertion)}", PlainWords(row), $"table {number}");
            }

            rows.Add(cells);
        }

        _cell = outer;
        if (rows.All(r => r.All(c => c.Count == 0)))
        {
            return;
        }

        if (outer is not null)
        {
            _findings.Doubted("a table within a table: its cells are told one after the other", "", outer);
            blocks.AddRange(rows.SelectMany(r => r).SelectMany(c => c));
            return;
        }

        if (merged)
        {
            _findings.Doubted("cells of the table are merged: the words stand in the first, the others are empty", "", $"table {number}");
        }

        // notes stand after the table, so that its cells hold words alone
        var notes = rows.SelectMany(r => r).SelectMany(c => c).Where(b => b.Kind == SourceBlockKind.Footnote).ToList();
        blocks.Add(new SourceBlock
        {
            Kind = SourceBlockKind.Table,
            Rows = [.. rows.Select(r => (IReadOnlyList<IReadOnlyList<SourceBlock>>)[.. r.Select(c => (IReadOnlyList<SourceBlock>)[.. c.Where(b => b.Kind != SourceBlockKind.Footnote)])])],
            Where = $"table {number}",
        });
        blocks.AddRange(notes);
    }

    /// <summary>Rows or cells, also those that are wrapped in content controls and the like.</summary>
    private static IEnumerable<XElement> Unwrapped(XElement parent, string name)
    {
        foreach (var element in parent.Elements())
        {
            if (element.Name.LocalName == name)
            {
                yield return element;
            }
            else if (element.Name.LocalName is not ("tblPr" or "tblGrid" or "trPr" or "sdtPr"))
            {
                foreach (var inner in Unwrapped(element, name))
                {
                    yield return inner;
                }
            }
        }
    }

    private void Inline(XElement parent, Words words, string? style)
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
                case "pPr" or "rPr" or "sdtPr" or "smartTagPr" or "customXmlPr" or "bookmarkStart" or "bookmarkEnd" or "proofErr" or "permStart" or "permEnd":
                    break;
                case "r" when element.Name.Namespace == W:
                    Run(element, words, style);
                    break;
                case "hyperlink":
                    var link = WordFile.Address(_part, (string?)element.Attribute(R + "id"));
                    Inline(element, words with { Link = link ?? words.Link }, style);
                    break;
                case "fldSimple":
                    Inline(element, words with { Link = WordField.LinkOf(element.Attr("instr")) ?? words.Link }, style);
                    break;
                case "ins" or "moveTo" or "del" or "moveFrom":
                    Inline(element, Within(element, words), style);
                    break;
                case "sdt":
                    ContentControl(element, words, content => Inline(content, words, style));
                    break;
                case "AlternateContent":
                    if (Chosen(element) is { } chosen)
                    {
                        Inline(chosen, words, style);
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
                        _findings.Doubted("a formula, told on one line", formula, Where);
                    }

                    break;
                case "t" or "delText":
                    Emit(element.Value, null, words, style);
                    break;
                default:
                    Inline(element, words, style);
                    break;
            }
        }
    }

    private void Run(XElement run, Words words, string? style)
    {
        var look = run.Element(W + "rPr");
        foreach (var element in run.Elements())
        {
            switch (element.Name.LocalName)
            {
                case "rPr" or "lastRenderedPageBreak" or "annotationRef" or "footnoteRef" or "endnoteRef" or "separator" or "continuationSeparator" or "softHyphen":
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
                    Inline(element.Element(W + "rubyBase") ?? element, words, style);
                    Emit($"({PlainWords(element.Element(W + "rt") ?? new XElement("none"))})", look, words, style);
                    break;
                case "drawing" or "pict" or "object":
                    Picture(element, words);
                    break;
                case "AlternateContent":
                    if (Chosen(element) is { } chosen)
                    {
                        Run(new XElement(run.Name, look, chosen.Elements()), words, style);
                    }

                    break;
                case "r":
                    Run(element, words, style);
                    break;
                default:
                    Inline(element, words, style);
                    break;
            }
        }
    }

    /// <summary>Words as they are seen: fonts of signs show other ones than the file has.</summary>
    private string Shown(string text, XElement? look, string? style)
    {
        var font = _file.Styles.OfRun(look, style, "rFonts")?.Attr("ascii");
        if (!WordSymbols.IsSymbolic(font) && !text.Any(c => c is >= '\uF000' and <= '\uF0FF'))
        {
            return text.Replace("\u00AD", "", StringComparison.Ordinal);
        }

        return string.Concat(text.Select(c => c is >= '\uF000' and <= '\uF0FF' ? Sign(WordSymbols.IsSymbolic(font) ? font : "Symbol", c) : WordSymbols.Show(font, c) ?? c.ToString()));
    }

    private string Sign(string? font, int code)
    {
        if (WordSymbols.Show(font, code) is { } sign)
        {
            return sign;
        }

        _findings.Doubted($"a sign of the font {font ?? "of the paper"} (number {code:X4}) that is not known here, shown as □", "□", Where);
        return "□";
    }

    private void Symbol(XElement symbol, XElement? look, Words words, string? style)
    {
        var code = int.TryParse(symbol.Attr("char"), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 0xFFFD;
        Emit(Sign(symbol.Attr("font"), code), look, words, style);
    }

    private void Field(XElement mark, XElement? look, Words words, string? style)
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
                    _findings.Doubted("a number that Word counts while it shows the paper stands here, and cannot be known from the file", _line.Runs.Plain, Where);
                }

                break;
        }
    }

    private void Note(XElement reference, Words words)
    {
        // what was deleted is not counted, so it is looked for by itself
        if (words.IsDropped)
        {
            if (_notes.Deleted(reference) is { Length: > 0 } lost)
            {
                _findings.Dropped("the note of words that were deleted", lost, Where);
            }
        }
        else if (_notes.Take(reference) is { } note)
        {
            Emit(note.IsSign ? "" : note.Label, null, words, null, raised: 1);
            _line.After.AddRange(note.Blocks());
        }
    }

    private void Picture(XElement element, Words words)
    {
        if (words.IsDropped)
        {
            _line.Changed(words.Change!, FindingKind.Dropped, PlainWords(element));
            return;
        }

        var boxes = WordPicture.Boxes(element);
        foreach (var box in boxes)
        {
            var name = $"text box at {Where}";
            var blocks = new WordStory(_file, _part, _notes, _findings, name).Read(box);
            if (blocks.Count > 0)
            {
                _findings.Doubted("a text box: its place among the paragraphs is a guess", string.Join('\n', blocks.Select(b => b.Plain)), Where);
            }

            _line.After.AddRange(blocks);
        }

        WordPicture.Tell(element, boxes.Count > 0, _part, _findings, Where);
    }

    private void Comment(XElement range)
    {
        if (range.Attr("id") is { } id)
        {
            if (range.Name.LocalName == "commentRangeStart")
            {
                _commented.TryAdd(id, new StringBuilder());
            }
            else if (_notes.Comment(id) is not null && range.NextNode is not XElement { Name.LocalName: "r" })
            {
                TellComment(id);
            }
        }
    }

    private void TellComment(string? id)
    {
        if (id is null || _notes.TakeComment(id) is not { } comment)
        {
            return;
        }

        var about = _commented.Remove(id, out var words) && words.Length > 0 ? $", on “{words.ToString().Trim()}”" : "";
        _findings.Dropped($"comment{WordLine.By(comment)}{about}", PlainWords(comment), Where);
    }

    private void Emit(string text, XElement? look, Words words, string? style, int raised = 0)
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
            _line.Changed(words.Change!, FindingKind.Dropped, text);
            return;
        }

        if (_file.Styles.IsOn(look, style, "vanish"))
        {
            _line.Changed("hidden text, which no reader of the paper sees", FindingKind.Dropped, text);
            return;
        }

        if (words.Change is not null)
        {
            _line.Changed(words.Change, FindingKind.Doubted, text);
        }

        if (_file.Styles.IsOn(look, style, "strike") || _file.Styles.IsOn(look, style, "dstrike"))
        {
            _line.Changed("words struck through by hand", FindingKind.Doubted, text);
        }

        _line.IsContents |= _fields.Exists(f => f.IsContents);
        foreach (var commented in _commented.Values)
        {
            commented.Append(text);
        }

        raised = raised != 0 ? raised : _file.Styles.OfRun(look, style, "vertAlign")?.Attr("val") switch { "superscript" => 1, "subscript" => -1, _ => 0 };
        var link = _fields.Select(f => f.Link).LastOrDefault(l => l is not null) ?? words.Link;
        _line.Runs.Add(new SourceRun(text, _file.Styles.IsOn(look, style, "b"), _file.Styles.IsOn(look, style, "i"), raised, link, Language(text, look, style)));
    }

    private string? Language(string text, XElement? look, string? style)
    {
        var script = Scripts.Of(text);
        if (script == Script.None)
        {
            return null;
        }

        var attribute = script switch { Script.RightToLeft => "bidi", Script.EastAsian => "eastAsia", _ => "val" };
        return _file.Styles.OfRun(look, style, "lang", e => e.Attr(attribute) is not null)?.Attr(attribute)
            ?? _file.Settings?.Element(W + "themeFontLang")?.Attr(attribute);
    }

    private static Words Within(XElement change, Words words) => change.Name.LocalName switch
    {
        _ when words.IsDropped => words,
        "del" => words with { IsDropped = true, Change = $"tracked deletion{WordLine.By(change)}" },
        "moveFrom" => words with { IsDropped = true, Change = $"tracked move away from here{WordLine.By(change)}" },
        "moveTo" => words with { Change = $"tracked move to here{WordLine.By(change)}" },
        _ => words with { Change = $"tracked insertion{WordLine.By(change)}" },
    };

    /// <summary>Of one content in several forms the newest; the others say the same again.</summary>
    private static XElement? Chosen(XElement alternatives) =>
        alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Choice") ?? alternatives.Elements().FirstOrDefault(e => e.Name.LocalName == "Fallback");

    /// <summary>What holds for the words at hand.</summary>
    private sealed record Words(string? Link = null, string? Change = null, bool IsDropped = false);
}
