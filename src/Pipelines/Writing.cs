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
internal sealed class Writing
{
    private const int AtOnce = 256;

    private readonly BuildOptions _options;
    private readonly SiteContents _contents;
    private readonly LinkedCatalogue _catalogue;
    private readonly IReadOnlyList<PlannedPage> _pages;
    private readonly SiteOutput _site;
    private readonly LinkStyle _portable;
    private readonly ConcurrentBag<(Address Address, DateOnly? LastModified)> _listed = [];

    /// <summary>Begins.</summary>
    public Writing(BuildOptions options, SiteContents contents, SiteOutput site)
    {
        (_options, _contents, _catalogue, _pages, _site) = (options, contents, contents.Catalogue, contents.Pages, site);
        _portable = contents.Style with { Portable = true, PolicyInPages = false };
    }

    /// <summary>Writes pages and files, the map of the site made of them, and the zip if it is wanted; says how many files.</summary>
    public int Run(IReadOnlyList<(Address Address, Func<byte[]> Content)> files, Action<int, int> advanced)
    {
        if (!_options.MakesWholeArchive(_catalogue.Settings))
        {
            Write(files, null, advanced);
            return _pages.Count(_contents.Writes) + files.Count + 1;
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
            _site.WriteFile(planned.Place, PageRenderer.Render(take, _contents.Style, _contents.Assets));
        }

        return _pages.Count(_contents.Writes) + files.Count + 2;
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
            [.. _listed.OrderBy(p => p.Address.Path, StringComparer.Ordinal)], _catalogue.Settings.BaseUrl, _contents.Frames))
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
        if (MachineFiles.IsListed(planned, page))
        {
            _listed.Add((page.Address, page.LastModified));
        }

        var writes = _contents.Writes(planned);
        if (archive is null)
        {
            if (writes)
            {
                PageRenderer.Render(page, _contents.Style, _contents.Assets, bytes => _site.WriteFile(planned.Place, bytes));
            }

            return null;
        }

        var (own, portable) = PageRenderer.Render(page, _contents.Style, _portable, _contents.Assets);
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
