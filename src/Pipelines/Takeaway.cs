using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Output;
using CopArchive.Pages;
using CopArchive.Records.Model;
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
        IReadOnlyList<PageModel> pages, IReadOnlyList<(Address Address, Func<byte[]> Content)> files, BuildOptions options,
        LinkedCatalogue catalogue, Assets assets)
    {
        var newest = Download.NewestOf(catalogue.Records);
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        byte[] Hashed(string path, byte[] content)
        {
            hashes.Add(path, Manifest.HashOf(content));
            return content;
        }

        var zip = Zip.Of(
            Rendering.Of(pages, options with { Portable = true }, catalogue, assets)
                .Concat(files)
                .Select(f => (f.Address.FilePath, newest, (Func<byte[]>)(() => Hashed(f.Address.FilePath, f.Content())))),
            (Manifest.FileName, newest, () => Manifest.Print(hashes)));
        var papers = catalogue.All<DocumentRecord>().Count(Download.IsHeld);
        var download = new Download(null, Download.Whole, zip.Length, newest, papers);
        return
        [
            (Download.Whole, () => zip),
            .. Rendering.Of([.. pages.OfType<TakePage>().Select(p => p with { Whole = download })], options, catalogue, assets),
        ];
    }
}
