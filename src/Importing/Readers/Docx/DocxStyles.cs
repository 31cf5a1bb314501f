using System.Xml.Linq;
using static CopArchive.Importing.Readers.Docx.DocxNames;

namespace CopArchive.Importing.Readers.Docx;

/// <summary>The styles of a Word file: each says only what differs from the one that it is based on.</summary>
internal sealed class DocxStyles
{
    private const int LongestChain = 32;
    private const int IndentStep = 720;

    private readonly Dictionary<string, XElement> _styles = new(StringComparer.Ordinal);
    private readonly XElement? _defaults;
    private readonly string? _defaultParagraph;

    /// <summary>Of <c>styles.xml</c>; a file may have none.</summary>
    public DocxStyles(XElement? styles)
    {
        foreach (var style in styles?.Elements(W + "style") ?? [])
        {
            if (style.Attr("styleId") is { } id)
            {
                _styles.TryAdd(id, style);
                if (style.Attr("type") == "paragraph" && style.Attr("default") is "1" or "true" or "on")
                {
                    _defaultParagraph ??= id;
                }
            }
        }

        _defaults = styles?.Element(W + "docDefaults")?.Element(W + "rPrDefault")?.Element(W + "rPr");
    }

    /// <summary>Identifier of the style of a paragraph.</summary>
    public string? OfParagraph(XElement? properties) =>
        properties.Val("pStyle") is { } id && _styles.ContainsKey(id) ? id : _defaultParagraph;

    /// <summary>
    /// Names of the style and of those that it is based on, small. Word names its own styles in English in the file, whatever
    /// the language of the program.
    /// </summary>
    public IEnumerable<string> Names(string? id) => Chain(id).Select(s => (s.Val("name") ?? "").ToLowerInvariant());

    /// <summary>Identifiers of the style and of those that it is based on.</summary>
    public IEnumerable<string> Ids(string? id) => Chain(id).Select(s => s.Attr("styleId")!);

    /// <summary>A property of paragraphs, as the nearest of the chain has it.</summary>
    public XElement? OfParagraph(string? id, string property, Func<XElement, bool>? which = null) =>
        Chain(id)
            .Select(s => s.Element(W + "pPr")?.Element(W + property))
            .FirstOrDefault(e => e is not null && (which is null || which(e)));

    /// <summary>A property of runs: what the run says itself, else its style, the paragraph's style, the defaults.</summary>
    public XElement? OfRun(XElement? run, string? paragraphStyle, string property, Func<XElement, bool>? which = null)
    {
        bool Fits(XElement? e) => e is not null && (which is null || which(e));
        var direct = run?.Element(W + property);
        return Fits(direct) ? direct
            : Chain(run.Val("rStyle"))
                .Concat(Chain(paragraphStyle))
                .Select(s => s.Element(W + "rPr")?.Element(W + property))
                .FirstOrDefault(Fits)
                ?? (Fits(_defaults?.Element(W + property)) ? _defaults!.Element(W + property) : null);
    }

    /// <summary>
    /// A toggle property. Bold in a bold paragraph is not bold: the two styles cancel out (17.7.3).
    /// </summary>
    public bool IsOn(XElement? run, string? paragraphStyle, string property)
    {
        if (run.Switch(property) is { } direct)
        {
            return direct;
        }

        var own = Nearest(run.Val("rStyle"), property);
        var paragraph = Nearest(paragraphStyle, property);
        return own is null && paragraph is null ? _defaults.Switch(property) ?? false : (own ?? false) ^ (paragraph ?? false);
    }

    /// <summary>
    /// Level of a heading, from 1; null for running text. Known by its outline, else by the name of a style that it comes from.
    /// </summary>
    public int? HeadingLevel(XElement? properties, string? style)
    {
        // outline level 10 (9 in the file) is that of running text
        var outline = Int((properties?.Element(W + "outlineLvl") ?? OfParagraph(style, "outlineLvl"))?.Attr("val"));
        if (outline is { } level)
        {
            return level is >= 0 and < 9 ? level + 1 : null;
        }

        foreach (var name in Names(style).Concat(Ids(style).Select(i => i.ToLowerInvariant())))
        {
            if (name == "title")
            {
                return 1;
            }

            if (name.StartsWith("heading", StringComparison.Ordinal)
                && Int(name["heading".Length..].Trim()) is { } number and >= 1 and <= 9)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>How deep a paragraph is set in, from 0: where its first line begins, in steps of half an inch.</summary>
    public int Indent(XElement? properties, string? style)
    {
        int? Of(params string[] names)
        {
            foreach (var indent in new[] { properties?.Element(W + "ind"), OfParagraph(style, "ind") })
            {
                foreach (var name in names)
                {
                    if (Int(indent?.Attr(name)) is { } value)
                    {
                        return value;
                    }
                }
            }

            return null;
        }

        return Math.Clamp(((Of("left", "start") ?? 0) - (Of("hanging") ?? 0) + (IndentStep / 4)) / IndentStep, 0, DocxNumbering.Levels);
    }

    /// <summary>Whether a style of tables sets any of their cells, a row of heads for example, on a colour.</summary>
    public bool IsColoured(string? id) => Chain(id).SelectMany(s => s.Descendants(W + "shd")).Any(DocxContext.IsColour);

    private bool? Nearest(string? id, string property) =>
        Chain(id).Select(s => s.Element(W + "rPr").Switch(property)).FirstOrDefault(v => v is not null);

    private IEnumerable<XElement> Chain(string? id)
    {
        for (var i = 0; i < LongestChain && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.Val("basedOn");
        }
    }
}
