using CopArchive.Catalogue;
using CopArchive.Hosting;
using CopArchive.Pages;
using CopArchive.Pipelines;
using CopArchive.Records.Definitions;
using CopArchive.Records.Model;
using CopArchive.Theme;
using CopArchive.Values;

namespace CopArchive.Preview;

/// <summary>
/// A site of which each file is made when a browser asks for it, the same bytes as a build writes. The pages of a record are found by its
/// address alone; only for lists, feeds and the like everything is planned that a build makes.
/// </summary>
internal sealed class SiteOnDemand : ServedSite
{
    private const string Index = "index.html";

    private readonly SiteContents _contents;
    private readonly Lazy<HostModel> _host, _hostOfRecords;
    private readonly Lazy<Dictionary<string, PlannedPage>> _pages;
    private readonly Lazy<Dictionary<string, Func<byte[]>>> _assets, _search, _feeds, _ofRecords, _ofSite;

    /// <summary>A site; nothing of it is made yet.</summary>
    public SiteOnDemand(SiteContents contents)
    {
        _contents = contents;
        _host = new(() => contents.Host(contents.PlainPages));
        _hostOfRecords = new(() => contents.Host([]));
        _pages = new(() => contents.Pages.ToDictionary(p => p.Place.FilePath, StringComparer.Ordinal));
        _assets = ByPath(() => contents.Assets.Files.Select(SiteContents.Ready));
        _search = ByPath(() => contents.SearchFiles);
        _feeds = ByPath(() => contents.Feeds);
        _ofRecords = ByPath(() => contents.FilesOfRecords);
        _ofSite = ByPath(() => contents.FilesOfSite.Concat(contents.Sitemaps).Select(SiteContents.Ready));
    }

    /// <inheritdoc/>
    // rules for document numbers and newest versions are known only when all pages are planned
    protected override HostModel HostFor(string path) =>
        path.StartsWith(Address.Home.Page("s").Path, StringComparison.Ordinal)
        || path.TrimEnd('/').EndsWith("/latest", StringComparison.Ordinal)
            ? _host.Value
            : _hostOfRecords.Value;

    /// <inheritdoc/>
    protected override byte[]? Read(string path) => !IsOfPage(path) ? FindFile(path)?.Invoke()
        : FindPage(path) is { } page && _contents.Writes(page) ? PageRenderer.Render(page.Make(), _contents.Style, _contents.Assets)
        : null;

    /// <inheritdoc/>
    protected override bool IsFolder(string path) =>
        !path.Split('/')[^1].Contains('.') && IsOfPage($"{path}/{Index}") && FindPage($"{path}/{Index}") is not null;

    private static bool IsOfPage(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal) && !path.StartsWith(Address.FilesFolder, StringComparison.Ordinal);

    private PlannedPage? FindPage(string path)
    {
        var frame = _contents.Frames.Skip(1).FirstOrDefault(f => path.StartsWith(f.Folder, StringComparison.Ordinal))
            ?? _contents.Frames[0];
        var plain = path[frame.Folder.Length..];
        var owner = Owner(plain);
        var own = (owner is { Withdrawn: null } ? _contents.PagesOf(owner, frame) : []).Concat(_contents.SinglePages(frame))
            .Select(p => p with { Place = frame.Of(p.Address) })
            .FirstOrDefault(p => p.Place.FilePath == path);

        // where the pages of records stand, there is nothing but those and what is about them
        return own is null && (owner is not null || !IsAmongRecords(plain)) ? _pages.Value.GetValueOrDefault(path) : own;
    }

    private static bool IsAmongRecords(string path) =>
        path.Split('/') is [var folder, _, _, ..] && RecordDefinitions.Folders.Contains(folder);

    /// <summary>The record whose page it is, or a page below that.</summary>
    private ArchiveRecord? Owner(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (RecordId.TryParse(path[..end]) is { } id && _contents.Catalogue.Find(id) is { } record)
            {
                return record;
            }
        }

        return null;
    }

    private Func<byte[]>? FindFile(string path)
    {
        foreach (var (files, mayHold) in new[]
        {
            (_assets, true),
            (_search, path.Contains("search/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal)),
            (_feeds, Path.GetExtension(path) is ".atom" or ".rss" or ".ics"),
            (_ofRecords, true),
            (_ofSite, true),
        })
        {
            if (mayHold && files.Value.TryGetValue(path, out var content))
            {
                return content;
            }
        }

        return null;
    }

    private static Lazy<Dictionary<string, Func<byte[]>>> ByPath(Func<IEnumerable<(Address Address, Func<byte[]> Content)>> files) =>
        new(() => files().ToDictionary(f => f.Address.FilePath, f => f.Content, StringComparer.Ordinal));
}
