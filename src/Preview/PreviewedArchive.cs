using CopArchive.Pipelines;

namespace CopArchive.Preview;

/// <summary>An archive as its files are, taken anew after each change; what has not changed is kept from one time to the next.</summary>
public sealed class PreviewedArchive
{
    private readonly KeptReadings _kept = new();

    /// <summary>Reads and links what has changed; pages are made when they are asked for.</summary>
    public async Task<PreviewBuild> TakeAsync(BuildOptions options)
    {
        var opened = await Build.OpenAsync(options, _kept).ConfigureAwait(false);
        var site = opened.Contents is { } contents ? new SiteOnDemand(contents) : null;
        return new PreviewBuild(site, opened.Diagnostics)
        {
            Check = async stop =>
            {
                var report = await opened.Check(stop).ConfigureAwait(false);
                return new PreviewBuild(report.Succeeded ? site : null, report.Diagnostics);
            },
        };
    }
}
