using System.Text;
using System.Xml.Linq;
using CopArchive.Importing.Papers;
using DocumentFormat.OpenXml.Packaging;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>
/// Reads one story of a Word file (the body, a header, a note, a text box) into blocks. Unknown elements are searched for words, so that
/// none are lost.
/// </summary>
internal sealed class DocxStory
{
    private const int LongHeading = 200;

    private readonly DocxFile _file;
    private readonly OpenXmlPart _part;
    private readonly FindingList _findings;
    private readonly string? _name;
    private readonly NumberCounter _counter = new();
    private readonly DocxInlines _inline;
    private readonly StringBuilder _contents = new();
    private string? _contentsWhere;
    private DocxParagraph? _carried;
    private int _paragraphs;
    private string? _cell;
    private int _tables;

    /// <param name="file">The file.</param>
    /// <param name="part">The part in which the story stands; its relations are looked up there.</param>
    /// <param name="notes">Footnotes, endnotes and comments of the file.</param>
    /// <param name="findings">Receives what was dropped or is in doubt.</param>
    /// <param name="name">What to call the place, for stories other than the body.</param>
    public DocxStory(DocxFile file, OpenXmlPart part, DocxNotes notes, FindingList findings, string? name = null)
    {
        (_file, _part) = (file, part);
        _findings = findings;
        _name = name;
        _inline = new DocxInlines(file, part, notes, findings, () => Where);
    }

    private string Where => _name ?? _cell ?? $"paragraph {_paragraphs}";

    /// <summary>All blocks of an element that holds paragraphs and tables.</summary>
    /// <param name="story">The element.</param>
    /// <param name="isOnColour">Whether it may lie on another ground than white paper, as boxes do.</param>
    public IReadOnlyList<SourceBlock> Read(XElement story, bool isOnColour = false)
    {
        var blocks = new List<SourceBlock>();
        Blocks(story, blocks, new DocxContext(IsOnColour: isOnColour));
        if (_carried is not null)
        {
            _inline.Paragraph = _carried;
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

    private void Blocks(XElement parent, List<SourceBlock> blocks, DocxContext words)
    {
        foreach (var element in parent.Elements())
        {
            Block(element, blocks, words);
        }
    }

    private void Block(XElement element, List<SourceBlock> blocks, DocxContext words)
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
                if (element.Element(W + "sdtPr")?.Descendants(W + "docPartGallery").Any(g => g.Attr("val") == "Table of Contents") == true)
                {
                    Contents(PlainWords(element.Element(W + "sdtContent") ?? element));
                }
                else
                {
                    _inline.ContentControl(element, words, content => Blocks(content, blocks, words));
                }

                break;
            case "ins" or "moveTo" or "del" or "moveFrom":
                Blocks(element, blocks, words.Within(element));
                break;
            case "AlternateContent":
                if (DocxContext.NewestChoice(element) is { } chosen)
                {
                    Blocks(chosen, blocks, words);
                }

                break;
            case "altChunk":
                Embedded(element, blocks, words);
                break;
            case "subDoc":
                _findings.Dropped("a part of the text lies in another file, which is not read", "", Where);
                break;
            case "oMathPara" or "oMath":
                Loose(element, blocks, words);
                break;
            case "commentRangeStart" or "commentRangeEnd":
                _inline.Comment(element);
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

    /// <summary>Another file that is a part of the text, as programs that put papers together write it.</summary>
    private void Embedded(XElement element, List<SourceBlock> blocks, DocxContext words)
    {
        SourcePaper? paper = null;
        if (DocxFile.Part(_part, (string?)element.Attribute(R + "id")) is { } part)
        {
            using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
            using var content = new MemoryStream();
            stream.CopyTo(content);
            paper = _file.ReadEmbedded(content.ToArray());
        }

        if (words.IsDropped)
        {
            _findings.Dropped("another file, embedded in a part of the text that was deleted", "", Where);
            return;
        }

        if (paper is null)
        {
            _findings.Missing(
                "another file, embedded as a part of the text, cannot be read; open the paper in Word, save it, and import that",
                "",
                Where);
            return;
        }

        _findings.Doubted("another file is embedded here as a part of the text; its words are given in its place",
            FindingText.From(paper.Blocks), Where);
        foreach (var finding in paper.Findings)
        {
            _findings.Add(finding);
        }

        blocks.AddRange(paper.Blocks.Where(b => b.Kind != SourceBlockKind.PageHead).Select(b => b with { Where = Where }));
    }

    /// <summary>Words that stand where paragraphs should.</summary>
    private void Loose(XElement element, List<SourceBlock> blocks, DocxContext words)
    {
        _inline.Paragraph = new DocxParagraph();
        _paragraphs++;
        _inline.Read(new XElement("loose", element), words, null);
        Close(new SourceBlock { Kind = SourceBlockKind.Paragraph, Where = Where }, blocks);
    }

    private void Contents(string words)
    {
        _contentsWhere ??= Where;
        _contents.Append(words).Append('\n');
    }

    private void Paragraph(XElement paragraph, List<SourceBlock> blocks, DocxContext words)
    {
        _paragraphs++;
        _inline.Paragraph = _carried ?? new DocxParagraph();
        _carried = null;
        var properties = paragraph.Element(W + "pPr");
        var mark = properties?.Element(W + "rPr");
        var style = _file.Styles.OfParagraph(properties);
        _inline.Read(paragraph, words.On(properties?.Element(W + "shd") ?? _file.Styles.OfParagraph(style, "shd")), style);

        if (mark?.Elements().Any(e => e.Name == W + "del" || e.Name == W + "moveFrom") == true || words.IsDropped)
        {
            // the paragraph mark was deleted: the rest continues in the next paragraph
            _inline.Paragraph.Report(_findings, Where);
            _carried = _inline.Paragraph.Runs.IsBlank && _inline.Paragraph.After.Count == 0 ? null : _inline.Paragraph;
            return;
        }

        if (properties?.Element(W + "pPrChange")?.Descendants(W + "numPr").Any() == true)
        {
            _findings.Add(new Finding(
                FindingKind.Doubted,
                $"tracked change of the numbering{DocxParagraph.By(properties.Element(W + "pPrChange")!)}; the new number is shown",
                _inline.Paragraph.Runs.Plain.Trim(),
                Where) { Hidden = "tracked changes of the numbering" });
        }

        Close(BlockFor(properties, style), blocks);
    }

    /// <summary>The block without its words: what the style and the numbering make of it.</summary>
    private SourceBlock BlockFor(XElement? properties, string? style)
    {
        var names = _file.Styles.Names(style).ToList();
        var block = new SourceBlock { Kind = SourceBlockKind.Paragraph, Where = Where };
        if (names.FirstOrDefault()?.StartsWith("toc ", StringComparison.Ordinal) == true)
        {
            _inline.Paragraph.IsContents = true;
        }

        var (label, isBullet, level) = Number(properties, style);
        block = block with { Label = label is { Length: > 0 } ? label : null, Level = level ?? _file.Styles.Indent(properties, style) };
        if (_file.Styles.HeadingLevel(properties, style) is { } heading)
        {
            var text = _inline.Paragraph.Runs.Plain.Trim();
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
        level = Math.Clamp(level, 0, DocxNumbering.Levels - 1);
        if (_inline.Paragraph.Runs.IsBlank && _inline.Paragraph.After.Count == 0 && properties?.Element(W + "rPr").Switch("vanish") == true)
        {
            return (null, false, level);
        }

        var (label, known) = _counter.Next(list, level);
        if (!known)
        {
            _findings.Doubted("an automatic number in an unknown format, shown as 1, 2, 3", label, Where);
        }

        return (label, list.Levels[level]?.IsBullet == true, level);
    }

    /// <summary>Adds the finished block and what follows it.</summary>
    private void Close(SourceBlock block, List<SourceBlock> blocks)
    {
        _inline.Paragraph.Report(_findings, Where);
        var plain = _inline.Paragraph.Runs.Plain;
        if (_inline.Paragraph.IsContents)
        {
            Contents((block.Label is null ? "" : block.Label + "\t") + FindingText.From(_inline.Paragraph.Runs.Trimmed()));
        }
        else if (_inline.Paragraph.Runs.IsBlank)
        {
            if (block.Label is { } label)
            {
                _findings.Dropped("an automatic number, and nothing beside it", label, Where);
            }
        }
        else
        {
            var runs = _inline.Paragraph.Runs.Trimmed();
            if (block.Kind == SourceBlockKind.Heading && runs.All(r => r.Bold))
            {
                runs = [.. runs.Select(r => r with { Bold = false })];
            }

            // a leading tab indents a paragraph
            var tabs = block is { Label: null, Kind: SourceBlockKind.Paragraph } ? plain.TakeWhile(c => c == '\t').Count() : 0;
            blocks.Add(block with { Runs = runs, Level = block.Level + tabs });
        }

        blocks.AddRange(_inline.Paragraph.After);
        _inline.Paragraph = new DocxParagraph();
    }

    private void Table(XElement table, List<SourceBlock> blocks, DocxContext words)
    {
        var number = ++_tables;
        if (words.IsDropped)
        {
            _findings.Hidden("tracked deletions", "tracked deletion of a table", PlainWords(table), $"table {number}");
            return;
        }

        var properties = table.Element(W + "tblPr");
        var ground = words.On(properties?.Element(W + "shd"));
        ground = ground with { IsOnColour = ground.IsOnColour || _file.Styles.IsColoured(properties.Val("tblStyle")) };
        var outer = _cell;
        blocks.AddRange(new DocxTable(number, outer, _findings, ReadCell).Read(table));
        _cell = outer;

        List<SourceBlock> ReadCell(XElement cell, string where)
        {
            _cell = where;
            var content = new List<SourceBlock>();
            Blocks(cell, content, ground.On(cell.Element(W + "tcPr")?.Element(W + "shd")));
            return content;
        }
    }
}
