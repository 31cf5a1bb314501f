using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one build of the real program, as a process of its own, took.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="PeakMegabytes">The most memory that it had resident; null where the system does not tell (it is read on Linux).</param>
/// <param name="Summary">What the build says of itself.</param>
internal sealed record BuildRun(double Seconds, double? PeakMegabytes, JsonElement Summary)
{
    /// <summary>Builds a generated archive.</summary>
    /// <exception cref="InvalidOperationException">The build failed.</exception>
    public static BuildRun Of(string archive, string output)
    {
        var summary = Path.Combine(archive, "summary.json");
        var start = new ProcessStartInfo("dotnet", [typeof(Pipelines.Build).Assembly.Location, "build",
            "--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input"), "--output", output, "--summary", summary])
        {
            RedirectStandardOutput = true,
        };
        var clock = Stopwatch.StartNew();
        using var build = Process.Start(start)!;
        var said = build.StandardOutput.ReadToEndAsync();
        double? peak = null;
        while (!build.WaitForExit(20))
        {
            peak = Peak(build.Id) ?? peak;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The build failed:\n{said.Result}");
        }

        return new BuildRun(seconds, peak, JsonElement.Parse(File.ReadAllText(summary)));
    }

    /// <summary>The kernel's own high-water mark, which only grows: the last look is as good as the process was long.</summary>
    private static double? Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? null : double.Parse(line.Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
