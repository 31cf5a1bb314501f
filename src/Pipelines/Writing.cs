using System.Collections.Concurrent;
using System.Collections.Frozen;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;

namespace CopArchive.Pipelines;

/// <summary>
/// Writes the site: each page is made, rendered, written, packed for the zip of the whole archive and let go, some hundred at a time
/// and in parallel.
/// </summary>
internal sealed class Writing
{
    private const int AtOnce = 256;

    private readonly BuildOptions _options;
    private readonly LinkedCatalogue _catalogue;
    private readonly Assets _assets;
    private readonly SiteOutput _site;
    private readonly IReadOnlyList<PlannedPage> _pages;
    private readonly IReadOnlyList<Frame> _frames;
    private readonly LinkStyle _style;
    private readonly LinkStyle _portable;
    private readonly ConcurrentBag<(Address Address, DateOnly? LastModified)> _listed = [];

    /// <summary>Begins.</summary>
    public Writing(
        BuildOptions options, LinkedCatalogue catalogue, IReadOnlyList<Frame> frames, IReadOnlyList<PlannedPage> pages, Assets assets,
        SiteOutput site)
    {
        (_options, _catalogue, _frames, _pages, _assets, _site) = (options, catalogue, frames, pages, assets, site);
        var inFrames = pages.Where(p => p.Place != p.Address).Select(p => p.Address.Path).Distinct().ToList();
        _style = new LinkStyle(catalogue.Settings.BaseUrl, options.Portable, options.PolicyInPages)
        {
            InFrames = inFrames.Count == 0 ? FrozenSet<string>.Empty
                : inFrames.Concat(SitePages.FilesOfFrames.Select(f => f.Path)).ToFrozenSet(),
        };
        _portable = _style with { Portable = true, PolicyInPages = false };
    }

    /// <summary>Writes pages and files, the map of the site made of them, and the zip if it is wanted; says how many files.</summary>
    public int Run(IReadOnlyList<(Address Address, Func<byte[]> Content)> files, Action<int, int> advanced)
    {
        if (!_options.MakesWholeArchive(_catalogue.Settings))
        {
            Write(files, null, advanced);
            return _pages.Count(p => _options.Writes(p, _catalogue.Settings)) + files.Count + 1;
        }

        var whole = _site.Stream(Download.Whole, to =>
        {
            var archive = new WholeArchive(to, Download.NewestOf(_catalogue, _catalogue.Records));
            Write(files, archive, advanced);
            archive.End();
        });
        // the page of downloads shows how large the zip is; the one inside does not offer the zip that it lies in
        var papers = _catalogue.All<DocumentRecord>().Count(Download.HasContent);
        foreach (var planned in _pages.Where(p => p.Address == Download.Page))
        {
            var take = (TakePage)planned.Make() with
            {
                Whole = new Download(null, Download.Whole, whole, Download.NewestOf(_catalogue, _catalogue.Records), papers),
            };
            _site.WriteFile(planned.Place, PageRenderer.Render(take, _style, _assets));
        }

        return _pages.Count(p => _options.Writes(p, _catalogue.Settings)) + files.Count + 2;
    }

    private void Write(
        IReadOnlyList<(Address Address, Func<byte[]> Content)> files, WholeArchive? archive, Action<int, int> advanced)
    {
        var all = _pages.Select(p => (Address: p.Place, Write: (Func<WholeArchive.Packed?>)(() => Write(p, archive))))
            .Concat(files.Select(f => (
                f.Address, Write: (Func<WholeArchive.Packed?>)(() => Write(f.Address, _site.Read(f.Content), archive)))))
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
            [.. _listed.OrderBy(p => p.Address.Path, StringComparer.Ordinal)], _catalogue.Settings.BaseUrl, _frames))
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
        if (page.Indexed && page.Canonical is null && planned.Place == planned.Address)
        {
            _listed.Add((page.Address, page.LastModified));
        }

        var writes = _options.Writes(planned, _catalogue.Settings);
        if (archive is null)
        {
            if (writes)
            {
                PageRenderer.Render(page, _style, _assets, bytes => _site.WriteFile(planned.Place, bytes));
            }

            return null;
        }

        var (own, portable) = PageRenderer.Render(page, _style, _portable, _assets);
        if (writes && page is not TakePage)
        {
            _site.WriteFile(planned.Place, own);
        }

        return archive.Pack(planned.Place, portable);
    }

    private WholeArchive.Packed? Write(Address address, byte[] content, WholeArchive? archive)
    {
        _site.WriteFile(address, content);
        return archive?.Pack(address, content);
    }
}
