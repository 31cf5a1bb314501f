using CopArchive.Hosting;

namespace CopArchive.Preview;

/// <summary>A built site, served from its folder.</summary>
/// <param name="folder">The folder of the site; it may be replaced at any time.</param>
public sealed class SiteFiles(string folder) : ServedSite
{
    private (DateTime Written, HostModel Host) _read = (default, new HostModel("/", isOpen: false, [], []));

    /// <summary>The rules of the site, read again whenever it was built anew.</summary>
    protected override HostModel HostFor(string path)
    {
        var written = NetlifyFiles.Written(folder);
        if (written != _read.Written)
        {
            _read = (written, NetlifyFiles.Read(folder) ?? _read.Host);
        }

        return _read.Host;
    }

    /// <summary>The whole file through one opening, so that a swap in between cannot tear it.</summary>
    protected override byte[]? Read(string path)
    {
        try
        {
            return Locate(path) is { } file ? File.ReadAllBytes(file) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    protected override bool IsFolder(string path) => Locate(path) is { } place && Directory.Exists(place);

    /// <summary>The place inside the folder; null for a path that leads out of it by a link.</summary>
    private string? Locate(string path)
    {
        var place = folder;
        foreach (var segment in path.Split('/'))
        {
            place = Path.Combine(place, segment);
            if (new FileInfo(place).LinkTarget is not null)
            {
                return null;
            }
        }

        return place;
    }
}
