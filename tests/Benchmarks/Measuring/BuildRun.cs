using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one build of the real program, as a process of its own, took.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all cores together, which tells more where the machine is shared; null where the
/// system does not tell.</param>
/// <param name="PeakMegabytes">The most memory that it had resident; null where the system does not tell (it is read on Linux).</param>
/// <param name="Summary">What the build says of itself.</param>
internal sealed record BuildRun(double Seconds, double? ProcessorSeconds, double? PeakMegabytes, JsonElement Summary)
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
        (double Megabytes, double ProcessorSeconds)? seen = null;
        while (!build.WaitForExit(20))
        {
            seen = Look(build.Id) ?? seen;
        }

        var seconds = clock.Elapsed.TotalSeconds;
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The build failed:\n{said.Result}");
        }

        return new BuildRun(seconds, seen?.ProcessorSeconds, seen?.Megabytes, JsonElement.Parse(File.ReadAllText(summary)));
    }

    /// <summary>
    /// What the kernel has noted of a process so far; null once it has ended. Both only grow, so the last look is right but for its
    /// last moment.
    /// </summary>
    private static (double Megabytes, double ProcessorSeconds)? Look(int process)
    {
        try
        {
            var peak = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            var stat = File.ReadAllText($"/proc/{process}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // from the third field on; 14 and 15 are hundredths of seconds
            return (Number(peak.Split(':')[1].Replace("kB", "", StringComparison.Ordinal)) / 1024, (Number(fields[11])
                + Number(fields[12])) / 100);
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
