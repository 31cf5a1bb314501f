using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;

namespace CopArchive.Pipelines;

/// <summary>The pages as files, each made when it is written.</summary>
internal static class Rendering
{
    /// <summary>Every page with the function that renders it.</summary>
    public static IReadOnlyList<(Address Address, Func<byte[]> Content)> Of(
        IReadOnlyList<PageModel> pages, BuildOptions options, LinkedCatalogue catalogue, Assets assets)
    {
        var style = new LinkStyle(catalogue.Settings.BaseUrl, options.Portable);
        return [.. pages.Select(page => (page.Address, (Func<byte[]>)(() => PageRenderer.Render(page, style, assets))))];
    }
}
