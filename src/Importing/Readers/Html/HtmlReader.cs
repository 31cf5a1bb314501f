using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CopArchive.Importing.Readers.Html;

/// <summary>
/// Reads a web page into a paper: only what is text, so nothing of the page can run or be fetched. Also what Word
/// saves as a web page, and pages as document-sharing sites give them.
/// </summary>
internal sealed partial class HtmlReader
{
    private const int Deepest = 150;
    private const string HiddenWords = "hidden text, which no reader of the page sees";
    private const string Comment = "comment";
    private const string Deleted = "words marked as deleted";

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main",
        "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    };

    private readonly FindingList _findings = new();
    private readonly Boilerplate _boilerplate;
    private Dictionary<string, SourceBlock> _notes = [];
    private List<SourceBlock> _blocks = [];
    private RunList _runs = new();
    private List<SourceBlock> _after = [];
    private string? _label;
    private string? _positioned;
    private int _count;
    private int _tables;

    private HtmlReader(IElement body) => _boilerplate = new Boilerplate(body);

    private string Where => $"block {_count + 1}";

    /// <summary>The paper in a page.</summary>
    public static SourcePaper Read(string fileName, string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var reader = new HtmlReader(body);
        reader._notes = HtmlNotes.Take(document, Blocks);
        var look = new HtmlContext().With(body, "");
        reader.Children(body, look, 0);
        reader.Flush(look);
        foreach (var note in reader._notes.Values)
        {
            reader._blocks.Add(note);
        }

        var (language, blocks) = LanguageMarks.Settle(Repeats.Drop(PlacedLines.Join(reader._blocks, reader._findings), reader._findings));
        return new SourcePaper(fileName, "html", blocks, reader._findings.All)
        {
            Language = NullIfBlank(document.DocumentElement.GetAttribute("lang")) ?? NullIfBlank(body.GetAttribute("lang")) ?? language,
            PropertyTitle = NullIfBlank(document.Title),
        };
    }

    /// <summary>What stands in a piece of a page, read by itself.</summary>
    private static List<SourceBlock> Blocks(IElement element)
    {
        var reader = new HtmlReader(element);
        reader.Children(element, new HtmlContext(), 0);
        reader.Flush(new HtmlContext());
        return reader._blocks;
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private void Children(INode node, HtmlContext look, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    Text(text.Data, look);
                    break;
                case IElement element when depth < Deepest:
                    Element(element, look, depth + 1);
                    break;
                case IElement element:
                    _findings.Doubted(
                        "the page is nested very deeply here; its words are taken without their form",
                        element.TextContent,
                        Where);
                    Text(element.TextContent, look);
                    break;
                default:
                    break; // comments and the like
            }
        }
    }

    private void Text(string text, HtmlContext look)
    {
        text = text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        if (!look.IsPre)
        {
            text = Space().Replace(text, " ");
            if (text.StartsWith(' ') && (_runs.IsBlank || _runs.Last is ' ' or '\n'))
            {
                text = text[1..];
            }
        }

        if (look.Change is { } change && text.Trim().Length > 0)
        {
            _findings.Doubted(change, text, Where);
        }

        _runs.Add(new SourceRun(text, look.Bold, look.Italic, look.Raised, look.Link, Scripts.Dominant(text) == Script.None
            ? null
            : look.Language));
    }

    private void Element(IElement element, HtmlContext look, int depth)
    {
        var name = element.LocalName;
        if (name is "script" or "style" or "noscript" or "template" or "head" or "meta" or "link" or "title" or "base" or "wbr" or "col"
            or "colgroup" or "param" or "source" or "track")
        {
            return;
        }

        var style = Style(element);
        if (DropReason(element, style) is { } why)
        {
            if (element.TextContent.Trim().Length > 0)
            {
                Drop(why, element);
            }

            return;
        }

        look = look.With(element, style);
        switch (name)
        {
            case "br":
                _runs.Add(new SourceRun("\n", look.Bold, look.Italic, look.Raised, look.Link));
                break;
            case "hr":
                Flush(look);
                break;
            case "img" or "svg" or "picture" or "video" or "audio" or "canvas" or "object" or "embed" or "iframe" or "map" or "math":
                Embedded(element, look, depth);
                break;
            case "a" when element.HasAttribute("href"):
                Anchor(element, look, depth);
                break;
            case "table":
                Table(element, look, depth);
                break;
            case "ol" or "ul" or "menu" or "dir":
                List(element, look, depth);
                break;
            case "rt":
                Text("(" + element.TextContent.Trim() + ")", look);
                break;
            case "rp":
                break;
            case "span" or "b" or "i" when style.Contains("mso-list:ignore", StringComparison.Ordinal):
                _label = Space().Replace(element.TextContent, " ").Trim();
                break;
            default:
                if (BlockNames.Contains(name) || style.Contains("display:block", StringComparison.Ordinal))
                {
                    BlockElement(element, look, style, depth);
                }
                else
                {
                    Children(element, look, depth);
                }

                break;
        }
    }

    private void BlockElement(IElement element, HtmlContext look, string style, int depth)
    {
        Flush(look);
        var outer = _positioned;
        _positioned = style.Contains("position:absolute", StringComparison.Ordinal) ? "line" : outer;
        var inner = look with
        {
            Heading = element.LocalName switch
            {
                ['h', >= '1' and <= '6' and var digit] => digit - '0',
                _ when element.GetAttribute("role") == "heading" => Number(element.GetAttribute("aria-level")) ?? 2,
                _ => look.Heading,
            },
            IsQuotation = look.IsQuotation || element.LocalName == "blockquote",
            IsPre = look.IsPre || element.LocalName == "pre",
            IsPageHead = look.IsPageHead || (element.LocalName == "div" && element.GetAttribute("title") is "header" or "footer"),
            Level = look.Level + (element.LocalName == "dd" ? 1 : 0),
            Bold = look.Bold || element.LocalName == "dt",
        };

        // Word: the level of the list stands in the style of the paragraph
        if (MsoLevel().Match(style) is { Success: true } level)
        {
            inner = inner with { Level = level.Groups[1].Value[0] - '1', IsMsoList = true };
        }

        Children(element, inner, depth);
        Flush(inner);
        _positioned = outer;
    }

    /// <summary>Ends the block at hand.</summary>
    private void Flush(HtmlContext look)
    {
        var runs = _runs.Trimmed();
        var (label, after) = (_label, _after);
        _runs = new RunList();
        _after = [];
        if (runs.Count > 0)
        {
            _label = null;
            _count++;
            var plain = string.Concat(runs.Select(r => r.Text));
            var isBullet = look.IsBullet
                || (look.IsMsoList && label is not null && !label.Any(char.IsLetterOrDigit))
                || (look.IsMsoList && label == "o");
            var kind = look.IsPageHead ? SourceBlockKind.PageHead
                : look.Heading > 0 ? SourceBlockKind.Heading
                : isBullet ? SourceBlockKind.Bullet
                : look.IsQuotation ? SourceBlockKind.Quotation
                : SourceBlockKind.Paragraph;
            if (kind != SourceBlockKind.Heading
                && label is null
                && (Boilerplate.IsLine(plain.Trim()) || (look.IsPageHead && PrintedLines.IsBareNumber(plain))))
            {
                _findings.Dropped(
                    PrintedLines.IsPageNumber(plain) || PrintedLines.IsBareNumber(plain)
                        ? "the number of a page"
                        : "words of the site, not of the paper",
                    plain,
                    Where);
            }
            else
            {
                _blocks.Add(new SourceBlock
                {
                    Kind = kind,
                    Label = kind == SourceBlockKind.Bullet || string.IsNullOrEmpty(label) ? null : label,
                    Level = kind == SourceBlockKind.Heading ? look.Heading : look.Level,
                    Runs = kind == SourceBlockKind.Heading && runs.All(r => r.Bold) ? [.. runs.Select(r => r with { Bold = false })] : runs,
                    Where = _positioned is null ? $"block {_count}" : $"line {_count}",
                });
            }
        }

        _blocks.AddRange(after);
    }

    private void Anchor(IElement anchor, HtmlContext look, int depth)
    {
        var fragment = HtmlNotes.Fragment(anchor);
        if (fragment.Length > 0 && _notes.Remove(fragment, out var note))
        {
            _runs.Add(new SourceRun(note.Label!, look.Bold, look.Italic, 1, null));
            _after.Add(note);
            return;
        }

        Children(anchor, PaperLinks.Followable(anchor.GetAttribute("href")) is { } address ? look with { Link = address } : look, depth);
    }

    private void Embedded(IElement element, HtmlContext look, int depth)
    {
        var described = NullIfBlank(element.GetAttribute("alt") ?? element.GetAttribute("aria-label") ?? element.GetAttribute("title"));
        var words = Space().Replace(element.TextContent, " ").Trim();
        if (element.LocalName == "math")
        {
            _findings.Doubted("a formula, given on one line", words, Where);
            Text(words, look);
        }
        else if (words.Length > 0 || described is not null || element.LocalName is "img" && !IsTiny(element))
        {
            _findings.Dropped(
                element.LocalName is "iframe" or "object" or "embed" or "video" or "audio"
                    ? "embedded content, which is not fetched"
                    : "there is a picture here",
                string.Join('\n', new[] { described, words }.Where(w => !string.IsNullOrEmpty(w))), Where);
        }
    }

    private static bool IsTiny(IElement image) =>
        Number(image.GetAttribute("width")) is <= 2 || Number(image.GetAttribute("height")) is <= 2;

    private void List(IElement list, HtmlContext look, int depth)
    {
        Flush(look);
        var isOrdered = list.LocalName == "ol";
        var items = list.Children.Where(c => c.LocalName == "li").ToList();
        var step = list.HasAttribute("reversed") ? -1 : 1;
        var number = Number(list.GetAttribute("start")) ?? (step < 0 ? items.Count : 1);
        var form = ListForm(list);
        var inner = look with { Level = look.ListDepth, ListDepth = look.ListDepth + 1, IsBullet = false, IsMsoList = false };
        foreach (var node in list.ChildNodes)
        {
            if (node is not IElement { LocalName: "li" } item)
            {
                if (node is IElement or IText)
                {
                    Children(Wrapped(node), inner, depth);
                }

                continue;
            }

            number = isOrdered && Number(item.GetAttribute("value")) is { } value ? value : number;
            var style = Style(item);
            if (DropReason(item, style) is { } why)
            {
                Drop(why, item);
                continue;
            }

            var itemLook = inner.With(item, style);
            var marked = style.Contains("list-style-type:none", StringComparison.Ordinal) ? "none" : form;
            _label = isOrdered && marked != "none" ? Numerals.Show(marked, number) + "." : null;
            Item(item, itemLook with { IsBullet = !isOrdered && marked != "none" }, depth + 1);
            _label = null;
            number += step;
        }
    }

    /// <summary>The first block of a point has its sign or number; those after it stand one step further in.</summary>
    private void Item(IElement item, HtmlContext look, int depth)
    {
        var outer = _blocks;
        _blocks = [];
        Children(item, look, depth);
        Flush(look);
        var first = _blocks.FindIndex(b => b.Kind is not SourceBlockKind.Footnote);
        for (var i = first + 1; i < _blocks.Count && first >= 0; i++)
        {
            if (_blocks[i] is { Label: null, Kind: SourceBlockKind.Bullet or SourceBlockKind.Paragraph } block && block.Level == look.Level)
            {
                _blocks[i] = block with { Kind = SourceBlockKind.Paragraph, Level = look.Level + 1 };
            }
        }

        outer.AddRange(_blocks);
        _blocks = outer;
    }

    private static INode Wrapped(INode node)
    {
        var wrapper = node.Owner!.CreateElement("div");
        wrapper.AppendChild(node.Clone());
        return wrapper;
    }

    /// <summary>The style of an element in small letters, without its spaces.</summary>
    private static string Style(IElement element) =>
        element.GetAttribute("style")?.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal) ?? "";

    private static string ListForm(IElement list)
    {
        var css = ListStyle().Match(list.GetAttribute("style")?.ToLowerInvariant() ?? "").Groups[1].Value;
        return css switch
        {
            "none" => "none",
            "lower-alpha" or "lower-latin" => "lowerLetter",
            "upper-alpha" or "upper-latin" => "upperLetter",
            "lower-roman" => "lowerRoman",
            "upper-roman" => "upperRoman",
            "decimal-leading-zero" => "decimalZero",
            _ => list.GetAttribute("type") switch
            {
                "a" => "lowerLetter", "A" => "upperLetter", "i" => "lowerRoman", "I" => "upperRoman", _ => "decimal",
            },
        };
    }

    private void Table(IElement table, HtmlContext look, int depth)
    {
        Flush(look);
        var rows = ((IHtmlTableElement)table).Rows.ToList();
        var cells = rows.SelectMany(r => r.Cells).ToList();
        if (cells.Count <= 1 || table.QuerySelector("table") is not null || table.GetAttribute("role") == "presentation"
            || rows.All(r => r.Cells.Length == 1))
        {
            if (cells.Count > 1)
            {
                _findings.Doubted("a table used only for layout: its cells are given one after the other", "", Where);
            }

            foreach (var child in table.Children)
            {
                Children(child, look, depth);
                Flush(look);
            }

            return;
        }

        var number = ++_tables;
        if (table.QuerySelector("caption") is { } caption)
        {
            Children(caption, look, depth);
            Flush(look);
        }

        var outer = _blocks;
        var grid = new TableGrid();
        var notes = new List<SourceBlock>();
        foreach (var row in rows)
        {
            grid.Begin();
            foreach (var cell in row.Cells)
            {
                var place = $"table {number}, row {grid.Rows.Count + 1}, cell {grid.Next()}";
                _blocks = [];
                var inner = new HtmlContext(Bold: cell.LocalName == "th", Language: look.Language).With(cell, Style(cell));
                Children(cell, inner, depth);
                Flush(inner);
                notes.AddRange(_blocks.Where(b => b.Kind == SourceBlockKind.Footnote));
                grid.Add(
                    [.. _blocks.Where(b => b.Kind != SourceBlockKind.Footnote).Select(b => b with { Where = place })],
                    cell.ColumnSpan,
                    cell.RowSpan);
            }

            grid.End();
        }

        _blocks = outer;
        if (grid.IsMerged)
        {
            _findings.Doubted("cells of the table are merged: the words stand in the first, the others are empty", "", $"table {number}");
        }

        if (grid.Rows.Any(r => r.Any(c => c.Count > 0)))
        {
            _blocks.Add(new SourceBlock { Kind = SourceBlockKind.Table, Rows = grid.Rows, Where = $"table {number}" });
        }

        _blocks.AddRange(notes);
    }

    /// <summary>Why an element is left out as a whole; null where it is not.</summary>
    private string? DropReason(IElement element, string style)
    {
        if (element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.Ordinal)
            || style.Contains("visibility:hidden", StringComparison.Ordinal))
        {
            return HiddenWords;
        }

        if (style.Contains("mso-element:comment", StringComparison.Ordinal) || element.ClassList.Contains("MsoCommentReference"))
        {
            return Comment;
        }

        return element.LocalName is "del" ? Deleted
            : element.ClassList.Any(c => c.StartsWith("MsoToc", StringComparison.Ordinal))
                ? "table of contents, with the page numbers of the printed paper"
            : _boilerplate.Describe(element);
    }

    private void Drop(string why, IElement element)
    {
        var words = Space().Replace(element.TextContent, " ");
        if (why is HiddenWords or Comment or Deleted)
        {
            _findings.Hidden(why switch { Comment => "comments", Deleted => "tracked deletions", _ => "hidden text" }, why, words, Where);
        }
        else
        {
            _findings.Dropped(why, words, Where);
        }
    }

    private static int? Number(string? value) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"[ \t\r\n\f]+")]
    private static partial Regex Space();

    [GeneratedRegex(@"mso-list:\s*l\d+\s*level([1-9])")]
    private static partial Regex MsoLevel();

    [GeneratedRegex(@"list-style(?:-type)?\s*:\s*([a-z-]+)")]
    private static partial Regex ListStyle();
}
