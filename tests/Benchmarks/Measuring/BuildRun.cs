using System.Text.Json;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one build of the real program took.</summary>
/// <param name="Process">Time and memory.</param>
/// <param name="Summary">What the build says of itself.</param>
internal sealed record BuildRun(ProcessRun Process, JsonElement Summary)
{
    /// <summary>Builds a generated archive.</summary>
    /// <param name="archive">Its folder.</param>
    /// <param name="output">Folder of the site.</param>
    /// <param name="published">The program as published; null for the one beside this program.</param>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static BuildRun Of(string archive, string output, string? published)
    {
        var summary = Path.Combine(archive, "summary.json");
        IReadOnlyList<string> program = published is null ? ["dotnet", typeof(Pipelines.Build).Assembly.Location] : [published];
        var process = ProcessRun.TryRun(program[0], [.. program.Skip(1), "build",
            "--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input"), "--output", output, "--summary", summary]);
        return new BuildRun(process!, JsonElement.Parse(File.ReadAllText(summary)));
    }
}
