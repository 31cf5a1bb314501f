using System.Xml.Linq;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>The automatic numbering that a Word file defines (<c>numbering.xml</c>).</summary>
internal sealed class DocxNumbering
{
    /// <summary>How many levels a list has.</summary>
    public const int Levels = 9;

    private readonly Dictionary<int, XElement> _abstracts = [];
    private readonly Dictionary<int, XElement> _numbers = [];
    private readonly Dictionary<int, DocxList?> _lists = [];
    private readonly DocxStyles _styles;

    /// <summary>Of <c>numbering.xml</c>; a file may have none.</summary>
    public DocxNumbering(XElement? numbering, DocxStyles styles)
    {
        _styles = styles;
        foreach (var element in numbering?.Elements() ?? [])
        {
            if (element.Name == W + "abstractNum" && Int(element.Attr("abstractNumId")) is { } abstractId)
            {
                _abstracts.TryAdd(abstractId, element);
            }
            else if (element.Name == W + "num" && Int(element.Attr("numId")) is { } id)
            {
                _numbers.TryAdd(id, element);
            }
        }
    }

    /// <summary>The list of that number (<c>numId</c>); null where there is none.</summary>
    public DocxList? List(int id)
    {
        if (!_lists.TryGetValue(id, out var list))
        {
            _lists[id] = list = Make(id);
        }

        return list;
    }

    private DocxList? Make(int id)
    {
        if (!_numbers.TryGetValue(id, out var number) || Definition(number, 0) is not { } definition)
        {
            return null;
        }

        var levels = new DocxListLevel?[Levels];
        foreach (var level in definition.Elements(W + "lvl"))
        {
            if (Int(level.Attr("ilvl")) is { } i and >= 0 and < Levels)
            {
                levels[i] = Level(level);
            }
        }

        var starts = new Dictionary<int, int>();
        foreach (var change in number.Elements(W + "lvlOverride"))
        {
            if (Int(change.Attr("ilvl")) is not ({ } i and >= 0 and < Levels))
            {
                continue;
            }

            if (change.Element(W + "lvl") is { } level)
            {
                levels[i] = Level(level);
            }

            if (Int(change.Val("startOverride")) is { } start)
            {
                starts[i] = start;
            }
        }

        return new DocxList(id, Int(definition.Attr("abstractNumId")) ?? -1, levels, starts);
    }

    /// <summary>A definition may only name a style of lists, whose number has the true one.</summary>
    private XElement? Definition(XElement number, int depth)
    {
        if (depth > 8 || Int(number.Val("abstractNumId")) is not { } id || !_abstracts.TryGetValue(id, out var definition))
        {
            return null;
        }

        return definition.Val("numStyleLink") is { } style
            && Int(_styles.OfParagraph(style, "numPr").Val("numId")) is { } linked
            && _numbers.TryGetValue(linked, out var other)
                ? Definition(other, depth + 1) ?? definition
                : definition;
    }

    private static DocxListLevel Level(XElement level)
    {
        // newer formats are in a choice, with an older fallback
        var formats = level.Descendants(W + "numFmt").ToList();
        var format = formats.FirstOrDefault(f => f.Attr("val") == "custom") ?? formats.FirstOrDefault();
        var name = format?.Attr("val") ?? "decimal";
        var width = 0;
        if (name == "custom")
        {
            var first = (format!.Attr("format") ?? "").Split(',')[0].Trim();
            width = first.All(char.IsAsciiDigit) ? first.Length : 0;
            name = width > 0 ? "decimal" : formats[^1].Attr("val") is { } fallback and not "custom" ? fallback : "custom";
        }

        return new DocxListLevel(
            Int(level.Val("start")) ?? 0,
            name,
            level.Val("lvlText") ?? "",
            Int(level.Val("lvlRestart")),
            level.Switch("isLgl") ?? false,
            level.Element(W + "rPr").Switch("vanish") ?? false,
            level.Val("pStyle"),
            width);
    }
}

/// <summary>One numbered list: lists with the same definition share their counters.</summary>
/// <param name="Id">Its number in the file.</param>
/// <param name="Definition">Number of its definition.</param>
/// <param name="Levels">Nine levels.</param>
/// <param name="Starts">Where a level begins anew with this list, and with which number.</param>
internal sealed record DocxList(int Id, int Definition, IReadOnlyList<DocxListLevel?> Levels, IReadOnlyDictionary<int, int> Starts)
{
    /// <summary>The level that names one of these styles as its own.</summary>
    public int? LevelOfStyle(IEnumerable<string> styles)
    {
        foreach (var style in styles)
        {
            for (var i = 0; i < Levels.Count; i++)
            {
                if (Levels[i]?.Style == style)
                {
                    return i;
                }
            }
        }

        return null;
    }

    /// <summary>The number with which a level begins.</summary>
    public int Start(int level) => Starts.TryGetValue(level, out var start) ? start : Levels[level]?.Start ?? 0;
}

/// <summary>One level of a list.</summary>
/// <param name="Start">First number.</param>
/// <param name="Format">Word's name for the form of its numbers.</param>
/// <param name="Text">What stands there, with <c>%1</c> to <c>%9</c> for the numbers of the levels.</param>
/// <param name="RestartAfter">Level, from 1, after which it begins anew; 0 for never, null for any above it.</param>
/// <param name="IsLegal">Whether all its numbers are shown as 1, 2, 3.</param>
/// <param name="IsHidden">Whether its number is hidden.</param>
/// <param name="Style">The style of paragraphs that belongs to this level.</param>
/// <param name="Width">How many digits a number has at least.</param>
internal sealed record DocxListLevel(
    int Start, string Format, string Text, int? RestartAfter, bool IsLegal, bool IsHidden, string? Style, int Width)
{
    /// <summary>Whether it has a sign, not a number.</summary>
    public bool IsBullet => Format == "bullet";
}
