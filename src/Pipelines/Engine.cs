namespace CopArchive.Pipelines;

/// <summary>Runs pipelines, each as soon as those it depends on are done, in parallel.</summary>
public static class Engine
{
    /// <summary>Runs all that have not run; pipelines of the later phases are left out once <paramref name="stop"/> says so.</summary>
    /// <param name="pipelines">Each after those it depends on.</param>
    /// <param name="progress">Hears what begins, advances and ends.</param>
    /// <param name="stop">Whether nothing after <see cref="Phase.Process"/> shall begin.</param>
    /// <param name="cancellation">Keeps those from beginning that have not begun.</param>
    public static async Task RunAsync(
        IReadOnlyList<Pipeline> pipelines, IBuildProgress progress, Func<bool> stop, CancellationToken cancellation = default)
    {
        var tasks = new Dictionary<Pipeline, Task>();
        foreach (var pipeline in pipelines)
        {
            // a dependency that is missing from the list is a bug; the dictionary throws
            var before = pipeline.Dependencies.Select(d => tasks[d]).ToList();
            tasks.Add(pipeline, Task.Run(async () =>
            {
                await Task.WhenAll(before).ConfigureAwait(false);
                if (pipeline.IsDone || pipeline.Dependencies.Any(d => !d.IsDone) || cancellation.IsCancellationRequested
                    || (pipeline.Phase > Phase.Process && stop()))
                {
                    return;
                }

                progress.Began(pipeline);
                pipeline.Run((done, all) => progress.Advanced(pipeline, done, all));
                progress.Ended(pipeline);
            }));
        }

        await Task.WhenAll(tasks.Values).ConfigureAwait(false);
    }
}

/// <summary>Receives the progress of a build; called from any thread.</summary>
public interface IBuildProgress
{
    /// <summary>A pipeline begins.</summary>
    void Began(Pipeline pipeline);

    /// <summary>So many of so many things are done.</summary>
    void Advanced(Pipeline pipeline, int done, int all);

    /// <summary>A pipeline is done.</summary>
    void Ended(Pipeline pipeline);
}

/// <summary>Tells nobody.</summary>
internal sealed class SilentProgress : IBuildProgress
{
    public void Began(Pipeline pipeline)
    {
    }

    public void Advanced(Pipeline pipeline, int done, int all)
    {
    }

    public void Ended(Pipeline pipeline)
    {
    }
}
