using CopArchive.Diagnostics;

namespace CopArchive.Preview;

/// <summary>What a browser needs to know: which build it should show, and what is wrong since.</summary>
/// <param name="Build">Name of the last build that succeeded; another one each time, also after a restart.</param>
/// <param name="Faults">What the last build failed of; empty where it succeeded.</param>
internal sealed record PreviewSnapshot(string Build, IReadOnlyList<PreviewFault> Faults);

/// <summary>One fault, as the overlay shows it.</summary>
internal sealed record PreviewFault(string Code, string Place, string Message, string Remedy, string? Excerpt);

/// <summary>The present snapshot with the site that is shown, and word of the next.</summary>
internal sealed class PreviewState
{
    private readonly Lock _lock = new();
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewSnapshot _snapshot;
    private ServedSite _site = ServedSite.Empty, _good = ServedSite.Empty;
    private int _succeeded;

    /// <summary>Before anything was read.</summary>
    public PreviewState() => _snapshot = new PreviewSnapshot(_run, []);

    /// <summary>Ends when there is something to show.</summary>
    public Task First => _first.Task;

    /// <summary>The present snapshot and site, and a task that ends as soon as there is something new of them.</summary>
    public (PreviewSnapshot Snapshot, ServedSite Site, Task Next) Read()
    {
        lock (_lock)
        {
            return (_snapshot, _site, _next.Task);
        }
    }

    /// <summary>Takes note of what came of a change. Where that has errors, the former site stands.</summary>
    public void Set(PreviewBuild build)
    {
        lock (_lock)
        {
            if (build.Site is { } site)
            {
                (_site, _good) = (site, build.Check is null ? site : _good);
                _snapshot = new PreviewSnapshot($"{_run}-{++_succeeded}", []);
            }
            else
            {
                _snapshot = _snapshot with { Faults = FaultsOf(build) };
            }

            Tell();
        }

        _first.TrySetResult();
    }

    /// <summary>Takes note of what a check of the whole found. Where there are errors, the last site without any is shown again.</summary>
    public void SetChecked(PreviewBuild build)
    {
        lock (_lock)
        {
            (_site, _good) = build.Succeeded ? (build.Site!, build.Site!) : (_good, _good);
            _snapshot = _snapshot with { Faults = build.Succeeded ? [] : FaultsOf(build) };
            Tell();
        }
    }

    /// <summary>Whether a site was checked and nothing found.</summary>
    public bool IsChecked(ServedSite site)
    {
        lock (_lock)
        {
            return site == _good;
        }
    }

    /// <summary>Takes note of a fault that showed when a page was made.</summary>
    public void SetFault(Diagnostic fault)
    {
        lock (_lock)
        {
            if (_snapshot.Faults.Count == 0)
            {
                _snapshot = _snapshot with { Faults = [ToFault(fault)] };
                Tell();
            }
        }
    }

    private static IReadOnlyList<PreviewFault> FaultsOf(PreviewBuild build) =>
        [.. build.Diagnostics.OrderByDescending(d => d.Severity).Select(ToFault)];

    private void Tell()
    {
        _next.SetResult();
        _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static PreviewFault ToFault(Diagnostic fault) =>
        new(fault.Code, fault.Place.ToString(), fault.Message, fault.Remedy, fault.Excerpt);
}
