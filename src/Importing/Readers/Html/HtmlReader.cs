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

    private static readonly HashSet<string> BlockNames = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main",
        "menu", "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot",
        "th", "thead", "tr", "ul",
    };

    private const string Deleted = "words marked as deleted";

    private readonly FindingList _findings = new();
    private readonly Boilerplate _boilerplate;
    private readonly HtmlBlocks _blocks;
    private Dictionary<string, SourceBlock> _notes = [];
    private int _tables;

    private HtmlReader(IElement body)
    {
        _boilerplate = new Boilerplate(body);
        _blocks = new HtmlBlocks(_findings);
    }

    /// <summary>The paper in a page.</summary>
    public static SourcePaper Read(string fileName, string html)
    {
        var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        StyleSheet.WriteAtElements(document);
        var body = (IElement?)document.Body ?? document.DocumentElement;
        var reader = new HtmlReader(body);
        HtmlComments.Take(document, reader._findings);
        reader._notes = HtmlNotes.Take(document, Blocks);
        var look = new HtmlContext().With(body, "");
        reader.Children(body, look, 0);
        reader._blocks.End(look);
        var all = reader._blocks.Finished.Concat(reader._notes.Values).ToList();
        var (language, blocks) = LanguageMarks.Settle(Repeats.Drop(PlacedLines.Join(all, reader._findings), reader._findings));
        return new SourcePaper(fileName, "html", blocks, reader._findings.All)
        {
            Language = NullIfBlank(document.DocumentElement.GetAttribute("lang")) ?? NullIfBlank(body.GetAttribute("lang")) ?? language,
            PropertyTitle = NullIfBlank(document.Title),
        };
    }

    /// <summary>What stands in a piece of a page, read by itself.</summary>
    private static IReadOnlyList<SourceBlock> Blocks(IElement element)
    {
        var reader = new HtmlReader(element);
        reader.Children(element, new HtmlContext(), 0);
        reader._blocks.End(new HtmlContext());
        return reader._blocks.Finished;
    }

    private static string? NullIfBlank(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private void Children(INode node, HtmlContext look, int depth)
    {
        foreach (var child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    _blocks.Add(text.Data, look);
                    break;
                case IElement element when depth < Deepest:
                    Element(element, look, depth + 1);
                    break;
                case IElement element:
                    _findings.Doubted(
                        "the page is nested very deeply here; its words are taken without their form",
                        element.TextContent,
                        _blocks.Where);
                    _blocks.Add(element.TextContent, look);
                    break;
                default:
                    break; // comments and the like
            }
        }
    }

    private void Element(IElement element, HtmlContext look, int depth)
    {
        var name = element.LocalName;
        if (name is "script" or "style" or "noscript" or "template" or "head" or "meta" or "link" or "title" or "base" or "wbr" or "col"
            or "colgroup" or "param" or "source" or "track")
        {
            return;
        }

        var style = element.Style();
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
                _blocks.BreakLine(look);
                break;
            case "hr":
                _blocks.End(look);
                break;
            case "img" or "svg" or "picture" or "video" or "audio" or "canvas" or "object" or "embed" or "iframe" or "map" or "math":
                Embedded(element, look, depth);
                break;
            case "a" when element.HasAttribute("href"):
                Anchor(element, look, depth);
                break;
            case "table":
                Table((IHtmlTableElement)element, look, depth);
                break;
            case "ol" or "ul" or "menu" or "dir":
                List(element, look, depth);
                break;
            case "rt":
                _blocks.Add("(" + element.TextContent.Trim() + ")", look);
                break;
            case "rp":
                break;
            case "span" or "b" or "i" when style.Contains("mso-list:ignore", StringComparison.Ordinal):
                _blocks.Label = element.Words().Trim();
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
        _blocks.End(look);
        var outer = _blocks.ArePlaced;
        _blocks.ArePlaced |= style.Contains("position:absolute", StringComparison.Ordinal);
        var inner = look with
        {
            Heading = element.LocalName switch
            {
                ['h', >= '1' and <= '6' and var digit] => digit - '0',
                _ when element.GetAttribute("role") == "heading" => element.Number("aria-level") ?? 2,
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
        _blocks.End(inner);
        _blocks.ArePlaced = outer;
    }

    private void Anchor(IElement anchor, HtmlContext look, int depth)
    {
        var fragment = HtmlNotes.Fragment(anchor);
        if (fragment.Length > 0 && _notes.Remove(fragment, out var note))
        {
            _blocks.AddNote(note, look);
            return;
        }

        Children(anchor, PaperLinks.Followable(anchor.GetAttribute("href")) is { } address ? look with { Link = address } : look, depth);
    }

    private void Embedded(IElement element, HtmlContext look, int depth)
    {
        var described = NullIfBlank(element.GetAttribute("alt") ?? element.GetAttribute("aria-label") ?? element.GetAttribute("title"));
        var words = element.Words().Trim();
        if (element.LocalName == "math")
        {
            _findings.Doubted("a formula, given on one line", words, _blocks.Where);
            _blocks.Add(words, look);
        }
        else if (words.Length > 0 || described is not null || element.LocalName is "img" && !IsTiny(element))
        {
            _findings.Dropped(
                element.LocalName is "iframe" or "object" or "embed" or "video" or "audio"
                    ? "embedded content, which is not fetched"
                    : "there is a picture here",
                string.Join('\n', new[] { described, words }.Where(w => !string.IsNullOrEmpty(w))), _blocks.Where);
        }
    }

    private static bool IsTiny(IElement image) => image.Number("width") is <= 2 || image.Number("height") is <= 2;

    private void List(IElement list, HtmlContext look, int depth)
    {
        _blocks.End(look);
        var numbers = new HtmlListNumbers(list);
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

            numbers.Begin(item);
            var style = item.Style();
            if (DropReason(item, style) is { } why)
            {
                Drop(why, item);
                continue;
            }

            (_blocks.Label, var isBullet) = numbers.Next(style);
            Item(item, inner.With(item, style) with { IsBullet = isBullet }, depth + 1);
            _blocks.Label = null;
        }
    }

    /// <summary>The first block of a point has its sign or number; those after it stand one step further in.</summary>
    private void Item(IElement item, HtmlContext look, int depth)
    {
        var blocks = _blocks.Within(look, () => Children(item, look, depth));
        var first = blocks.FindIndex(b => b.Kind is not SourceBlockKind.Footnote);
        _blocks.AddRange(blocks.Select((block, i) =>
            i > first && first >= 0
            && block is { Label: null, Kind: SourceBlockKind.Bullet or SourceBlockKind.Paragraph }
            && block.Level == look.Level
                ? block with { Kind = SourceBlockKind.Paragraph, Level = look.Level + 1 }
                : block));
    }

    private static INode Wrapped(INode node)
    {
        var wrapper = node.Owner!.CreateElement("div");
        wrapper.AppendChild(node.Clone());
        return wrapper;
    }

    private void Table(IHtmlTableElement element, HtmlContext look, int depth)
    {
        _blocks.End(look);
        var table = new HtmlTable(element, _blocks, _findings, (node, inner) => Children(node, inner, depth));
        if (table.IsLayout)
        {
            table.ReadLayout(look);
        }
        else
        {
            table.Read(++_tables, look);
        }
    }

    /// <summary>Why an element is left out as a whole; null where it is not.</summary>
    private string? DropReason(IElement element, string style)
    {
        if (element.HasAttribute("hidden")
            || style.Contains("display:none", StringComparison.Ordinal)
            || style.Contains("visibility:hidden", StringComparison.Ordinal)
            || Unseen().IsMatch(style))
        {
            return HiddenWords;
        }

        if (style.Contains("mso-element:comment", StringComparison.Ordinal) || element.ClassList.Contains("MsoCommentReference"))
        {
            return Comment;
        }

        return element.LocalName is "del" && element.IsTracked() ? Deleted
            : element.ClassList.Any(c => c.StartsWith("MsoToc", StringComparison.Ordinal))
                ? "table of contents, with the page numbers of the printed paper"
            : _boilerplate.Describe(element);
    }

    private void Drop(string why, IElement element)
    {
        var words = element.Words();
        if (why is HiddenWords or Comment or Deleted)
        {
            _findings.Hidden(
                why switch { Comment => "comments", Deleted => "tracked deletions", _ => "hidden text" }, why, words, _blocks.Where);
        }
        else
        {
            _findings.Dropped(why, words, _blocks.Where);
        }
    }

    /// <summary>Letters without size, or that the page shows through.</summary>
    [GeneratedRegex("(^|;)(font-size|opacity):0(\\.0+)?(px|pt|em|rem|%)?(;|$)")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"mso-list:\s*l\d+\s*level([1-9])")]
    private static partial Regex MsoLevel();
}
