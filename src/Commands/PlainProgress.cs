using System.Globalization;
using CopArchive.Pipelines;

namespace CopArchive.Commands;

/// <summary>Progress for a log: a line when a step is done.</summary>
internal sealed class PlainProgress(TextWriter output) : IBuildProgress
{
    private readonly Lock _lock = new();

    /// <inheritdoc/>
    public void Began(Pipeline pipeline)
    {
    }

    /// <inheritdoc/>
    public void Advanced(Pipeline pipeline, int done, int all)
    {
    }

    /// <inheritdoc/>
    public void Ended(Pipeline pipeline)
    {
        lock (_lock)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {pipeline.Name,-12} {pipeline.Duration.TotalMilliseconds,8:0} ms"));
        }
    }
}
