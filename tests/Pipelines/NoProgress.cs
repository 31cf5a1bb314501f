using CopArchive.Pipelines;

namespace CopArchive.Tests.Pipelines;

/// <summary>Nobody looks on.</summary>
internal sealed class NoProgress : IBuildProgress
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
