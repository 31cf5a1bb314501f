using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Pages;
using CopArchive.Records;
using CopArchive.Theme;

namespace CopArchive.Pipelines;

/// <summary>
/// The whole archive as one zip that works without internet: just what a portable build writes (a test compares). Each page
/// is rendered once more, since its links differ; all other files are those of the site. The page of downloads shows the
/// size of the zip, so it is written after it; the one inside does not offer the zip that it lies in.
/// </summary>
internal static class Takeaway
{
    /// <summary>The pages that can be rendered before the zip is made.</summary>
    public static IReadOnlyList<PageModel> ButItsPage(IReadOnlyList<PageModel> pages, BuildOptions options) =>
        options.Portable ? pages : [.. pages.Where(p => p is not TakePage)];

    /// <summary>The zip, and the page that offers it.</summary>
    public static IReadOnlyList<(Address Address, Func<byte[]> Content)> Of(
        IReadOnlyList<PageModel> pages, IReadOnlyList<(Address Address, Func<byte[]> Content)> files, BuildOptions options, LinkedCatalogue catalogue, Assets assets)
    {
        var standing = catalogue.Records.Where(r => r.Withdrawn is null).ToList();
        var newest = Download.NewestOf(catalogue.Records);
        var zip = Zip.Of(Rendering.Of(pages, options with { Portable = true }, catalogue, assets).Concat(files).Select(f => (f.Address.FilePath, newest, f.Content)));
        var papers = standing.OfType<DocumentRecord>().Count(d => d.Access.Level == AccessLevel.Public && (d.Texts.Count > 0 || d.Files.Any(f => f.Withheld is null)));
        var download = new Download(null, Download.Whole, zip.Length, newest, papers);
        return
        [
            (Download.Whole, () => zip),
            .. Rendering.Of([.. pages.OfType<TakePage>().Select(p => p with { Whole = download })], options, catalogue, assets),
        ];
    }
}
