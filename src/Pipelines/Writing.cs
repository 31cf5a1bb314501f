using System.Collections.Concurrent;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Records.Model;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;

namespace CopArchive.Pipelines;

/// <summary>
/// Writes the site: each page is made, rendered, written, packed for the zip of the whole archive and let go, some hundred at a time
/// and in parallel.
/// </summary>
internal sealed class Writing(BuildOptions options, LinkedCatalogue catalogue, Assets assets, SiteOutput site)
{
    private const int AtOnce = 256;

    private readonly LinkStyle _style = new(catalogue.Settings.BaseUrl, options.Portable, options.PolicyInPages);
    private readonly LinkStyle _portable = new(catalogue.Settings.BaseUrl, Portable: true);
    private readonly ConcurrentBag<(Address Address, DateOnly? LastModified)> _listed = [];

    /// <summary>Writes pages and files, the map of the site made of them, and the zip if it is wanted; says how many files.</summary>
    public int Run(
        IReadOnlyList<PlannedPage> pages, IReadOnlyList<(Address Address, Func<byte[]> Content)> files, Action<int, int> advanced)
    {
        if (!options.MakesWholeArchive(catalogue.Settings))
        {
            Write(pages, files, null, advanced);
            return pages.Count(p => options.Writes(p, catalogue.Settings)) + files.Count + 1;
        }

        var whole = site.Stream(Download.Whole, to =>
        {
            var archive = new WholeArchive(to, Download.NewestOf(catalogue, catalogue.Records));
            Write(pages, files, archive, advanced);
            archive.End();
        });
        // the page of downloads shows how large the zip is; the one inside does not offer the zip that it lies in
        var papers = catalogue.All<DocumentRecord>().Count(Download.HasContent);
        var take = (TakePage)pages.Single(p => p.Address == Download.Page).Make() with
        {
            Whole = new Download(null, Download.Whole, whole, Download.NewestOf(catalogue, catalogue.Records), papers),
        };
        site.WriteFile(take.Address, PageRenderer.Render(take, _style, assets));
        return pages.Count(p => options.Writes(p, catalogue.Settings)) + files.Count + 2;
    }

    private void Write(
        IReadOnlyList<PlannedPage> pages, IReadOnlyList<(Address Address, Func<byte[]> Content)> files, WholeArchive? archive,
        Action<int, int> advanced)
    {
        var all = pages.Select(p => (p.Address, Write: (Func<WholeArchive.Packed?>)(() => Write(p, archive))))
            .Concat(files.Select(f => (
                f.Address, Write: (Func<WholeArchive.Packed?>)(() => Write(f.Address, site.Read(f.Content), archive)))))
            .OrderBy(f => f.Address.FilePath, StringComparer.Ordinal).ToList();
        var done = 0;
        foreach (var some in all.Chunk(AtOnce))
        {
            var packed = new WholeArchive.Packed?[some.Length];
            Parallel.For(0, some.Length, i =>
            {
                packed[i] = some[i].Write();
                advanced(Interlocked.Increment(ref done), all.Count);
            });
            foreach (var file in packed.OfType<WholeArchive.Packed>())
            {
                archive!.Add(file);
            }
        }

        foreach (var (address, map) in MachineFiles.Sitemaps(
            [.. _listed.OrderBy(p => p.Address.Path, StringComparer.Ordinal)], catalogue.Settings.BaseUrl))
        {
            if (Write(address, map, archive) is { } last)
            {
                archive!.Add(last);
            }
        }
    }

    private WholeArchive.Packed? Write(PlannedPage planned, WholeArchive? archive)
    {
        var page = planned.Make();
        if (page.Indexed && page.Canonical is null)
        {
            _listed.Add((page.Address, page.LastModified));
        }

        var writes = options.Writes(planned, catalogue.Settings);
        if (archive is null)
        {
            if (writes)
            {
                PageRenderer.Render(page, _style, assets, bytes => site.WriteFile(page.Address, bytes));
            }

            return null;
        }

        var (own, portable) = PageRenderer.Render(page, _style, _portable, assets);
        if (writes && page is not TakePage)
        {
            site.WriteFile(page.Address, own);
        }

        return archive.Pack(page.Address, portable);
    }

    private WholeArchive.Packed? Write(Address address, byte[] content, WholeArchive? archive)
    {
        site.WriteFile(address, content);
        return archive?.Pack(address, content);
    }
}
