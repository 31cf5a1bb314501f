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
        var process = Call(published, ["build", .. FoldersOf(archive), "--output", output, "--summary", summary]);
        return new BuildRun(process, JsonElement.Parse(File.ReadAllText(summary)));
    }

    /// <summary>Checks an archive without building it.</summary>
    /// <param name="archive">Its folder.</param>
    /// <param name="published">The program as published; null for the one beside this program.</param>
    /// <exception cref="InvalidOperationException">It has faults.</exception>
    public static ProcessRun Check(string archive, string? published) => Call(published, ["check", .. FoldersOf(archive)]);

    /// <summary>Calls the program with any words.</summary>
    /// <param name="published">The program as published; null for the one beside this program.</param>
    /// <param name="words">What stands behind its name.</param>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun Call(string? published, params IReadOnlyList<string> words)
    {
        IReadOnlyList<string> program = published is null ? ["dotnet", typeof(Pipelines.Build).Assembly.Location] : [published];
        return ProcessRun.TryRun(program[0], [.. program.Skip(1), .. words])!;
    }

    private static IReadOnlyList<string> FoldersOf(string archive) =>
        ["--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input")];
}
