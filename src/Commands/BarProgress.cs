using System.Collections.Concurrent;
using CopArchive.Pipelines;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary>Progress for a terminal: a bar for each step.</summary>
internal sealed class BarProgress(ProgressContext context) : IBuildProgress
{
    private readonly ConcurrentDictionary<Pipeline, ProgressTask> _bars = new();

    /// <summary>Shows bars while something runs.</summary>
    public static Task<T> ShowAsync<T>(Func<IBuildProgress, Task<T>> run) => AnsiConsole.Progress()
        .Columns(
            new TaskDescriptionColumn { Alignment = Justify.Left },
            new ProgressBarColumn(),
            new PercentageColumn(),
            new ElapsedTimeColumn())
        .StartAsync(context => run(new BarProgress(context)));

    /// <inheritdoc/>
    public void Began(Pipeline pipeline) => Bar(pipeline).StartTask();

    /// <inheritdoc/>
    public void Advanced(Pipeline pipeline, int done, int all) => Bar(pipeline).MaxValue(Math.Max(all, 1)).Value(done);

    /// <inheritdoc/>
    public void Ended(Pipeline pipeline)
    {
        var bar = Bar(pipeline);
        bar.Value = bar.MaxValue;
        bar.StopTask();
    }

    private ProgressTask Bar(Pipeline pipeline) => _bars.GetOrAdd(pipeline, p => context.AddTask(Markup.Escape(p.Name), autoStart: false));
}
