using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CopArchive.Tests.Site;

/// <summary>The pages of a built site, each parsed strictly.</summary>
internal static class BuiltPages
{
    /// <summary>Every HTML file, by path from the root of the site, with forward slashes.</summary>
    public static IEnumerable<string> Paths(string folder) => Directory.EnumerateFiles(folder, "*.html", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>Parses by HTML5's rules, errors being errors.</summary>
    /// <exception cref="HtmlParseException">The page has a parse error.</exception>
    public static IHtmlDocument Parse(string folder, string path)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true, IsKeepingSourceReferences = false });
        return parser.ParseDocument(File.ReadAllText(Path.Combine(folder, path)));
    }

    /// <summary>Everything that names another file: links, pictures, styles, scripts, feeds.</summary>
    public static IEnumerable<(IElement Element, string Target)> Targets(IDocument page) =>
        page.All.SelectMany(e => new[] { "href", "src", "xlink:href", "action", "data" }
            .Select(a => (Element: e, Target: e.GetAttribute(a)!)).Where(t => t.Target is not null));
}
