using CopArchive.Diagnostics;

namespace CopArchive.Preview;

/// <summary>What a browser needs to know: which build it should show, and what is wrong since.</summary>
/// <param name="Build">Name of the last build that succeeded; another one each time, also after a restart.</param>
/// <param name="Faults">What the last build failed of; empty where it succeeded.</param>
internal sealed record PreviewSnapshot(string Build, IReadOnlyList<PreviewFault> Faults);

/// <summary>One fault, as the overlay shows it.</summary>
internal sealed record PreviewFault(string Code, string Place, string Message, string Remedy, string? Excerpt);

/// <summary>The present snapshot, and word of the next.</summary>
internal sealed class PreviewState
{
    private readonly Lock _lock = new();
    private readonly string _run = Guid.NewGuid().ToString("N");
    private readonly TaskCompletionSource _firstBuild = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private PreviewSnapshot _snapshot;
    private int _succeeded;

    /// <summary>Before the first build.</summary>
    public PreviewState() => _snapshot = new PreviewSnapshot(_run, []);

    /// <summary>Ends with the first build.</summary>
    public Task FirstBuild => _firstBuild.Task;

    /// <summary>The present snapshot, and a task that ends as soon as there is another.</summary>
    public (PreviewSnapshot Snapshot, Task Next) Read()
    {
        lock (_lock)
        {
            return (_snapshot, _next.Task);
        }
    }

    /// <summary>Takes note of a build.</summary>
    public void Set(PreviewBuild build)
    {
        lock (_lock)
        {
            _snapshot = build.Succeeded
                ? new PreviewSnapshot($"{_run}-{++_succeeded}", [])
                : _snapshot with { Faults = [.. build.Diagnostics.OrderByDescending(d => d.Severity).Select(ToFault)] };
            _next.SetResult();
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        _firstBuild.TrySetResult();
    }

    private static PreviewFault ToFault(Diagnostic fault) =>
        new(fault.Code, fault.Place.ToString(), fault.Message, fault.Remedy, fault.Excerpt);
}
