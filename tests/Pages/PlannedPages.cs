using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CopArchive.Wording;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Tests.Catalogue;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;

namespace CopArchive.Tests.Pages;

/// <summary>The pages of an archive, and what a reader gets of them.</summary>
internal sealed class PlannedPages(LinkedCatalogue catalogue)
{
    public static Assets Assets { get; } = Assets.Load(Path.Combine(Repository.Root, "theme", "assets"));

    /// <summary>The invented archive that holds one example of everything.</summary>
    public static PlannedPages Lanterns { get; } = new(LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data")));

    public LinkedCatalogue Catalogue { get; } = catalogue;

    public IReadOnlyList<PageModel> All { get; } =
        [.. PagePlan.Of(catalogue, Words.English, [], Published.Of(catalogue)).Select(p => p.Make())];

    /// <summary>The page at an address.</summary>
    public PageModel At(string path) => All.Single(p => p.Address.Path == path);

    /// <summary>The page at an address, of the template expected.</summary>
    public T At<T>(string path)
        where T : PageModel => Assert.IsType<T>(At(path));

    /// <summary>A page as a browser reads it.</summary>
    public IHtmlDocument Read(string path, bool portable = false) => new HtmlParser().ParseDocument(Html(path, portable));

    /// <summary>A page as it is written.</summary>
    public string Html(string path, bool portable = false) =>
        System.Text.Encoding.UTF8.GetString(PageRenderer.Render(At(path), new LinkStyle(Catalogue.Settings.BaseUrl, portable), Assets));
}
