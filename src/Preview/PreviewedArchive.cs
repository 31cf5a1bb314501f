using CopArchive.Pipelines;

namespace CopArchive.Preview;

/// <summary>An archive as its files are, taken anew after each change; what has not changed is kept from one time to the next.</summary>
public sealed class PreviewedArchive
{
    private readonly KeptReadings _kept = new();
    private bool _isBroken;

    /// <summary>Reads and links what has changed; pages are made when they are asked for.</summary>
    /// <param name="options">What to read.</param>
    /// <param name="changed">Files that may have changed since the last time, by full paths; null where that can be any.</param>
    public async Task<PreviewBuild> TakeAsync(BuildOptions options, IReadOnlyCollection<string>? changed = null)
    {
        // what was told before a reading that broke off would be lost
        (_kept.Records.Changed, _isBroken) = (_isBroken ? null : changed, true);
        var opened = await Build.OpenAsync(options, _kept).ConfigureAwait(false);
        _isBroken = false;
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
