using System.Text.Json;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one build of the real program took.</summary>
/// <param name="Process">Time and memory.</param>
/// <param name="Summary">What the build says of itself.</param>
internal sealed record BuildRun(ProcessRun Process, JsonElement Summary)
{
    /// <summary>Builds a generated archive.</summary>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static BuildRun Of(string archive, string output)
    {
        var summary = Path.Combine(archive, "summary.json");
        var process = ProcessRun.TryRun("dotnet", typeof(Pipelines.Build).Assembly.Location, "build",
            "--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input"), "--output", output, "--summary", summary);
        return new BuildRun(process!, JsonElement.Parse(File.ReadAllText(summary)));
    }
}
