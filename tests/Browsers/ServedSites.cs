using CopArchive.Hosting;
using CopArchive.Tests.Site;
using CopArchive.Wording;

namespace CopArchive.Tests.Browsers;

/// <summary>The built sites as their host serves them, while a class of tests runs.</summary>
public sealed class ServedSites(BuiltSites sites) : IAsyncLifetime
{
    private readonly Dictionary<string, SiteServer> _servers = [];

    /// <summary>Address of a page.</summary>
    /// <param name="site">Name of the site.</param>
    /// <param name="path">From its root, without a leading slash.</param>
    public string Address(string site, string path = "") => new Uri(_servers[site].Address, path).AbsoluteUri;

    /// <summary>Address of a page that stands for its template.</summary>
    internal string Address(Specimen specimen) => Address(specimen.Site, specimen.Path);

    /// <summary>Addresses of a page in each frame in which it was built, the plain one first.</summary>
    internal IEnumerable<string> InFrames(Specimen specimen) =>
        Words.InLanguages.Where(l => File.Exists(Path.Combine(sites.Folder(specimen.Site), l, "opensearch.xml"))).Prepend("")
            .Select(l => Address(specimen.Site, l.Length == 0 ? specimen.Path : $"{l}/{specimen.Path}"));

    /// <summary>Whether an address stands on one of them.</summary>
    internal bool IsOurs(string address) => _servers.Keys.Any(site => address.StartsWith(Address(site), StringComparison.Ordinal));

    /// <summary>Whether a page tells of what is gone, and is sent as that (410).</summary>
    internal bool IsGone(string site, string path) =>
        NetlifyFiles.Read(sites.Folder(site)) is { } host && host.Find(host.Root + path)?.Status == 410;

    public async ValueTask InitializeAsync()
    {
        foreach (var site in (string[])["real", "lanterns", "changed"])
        {
            _servers.Add(site, await SiteServer.StartAsync(sites.Folder(site), BuiltSites.BaseUrl(site).AbsolutePath));
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
    }
}
