using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one run of a program, as a process of its own, took.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">User and system time of it and of all processes that it started and waited for, which tells more where
/// the machine is shared; null where the system does not tell (it is read on Linux).</param>
/// <param name="PeakMegabytes">The most memory that it, or a process that it started, had resident; null where the system does not
/// tell.</param>
internal sealed record ProcessRun(double Seconds, double? ProcessorSeconds, double? PeakMegabytes)
{
    /// <summary>Runs a program to its end; null where there is none of this name.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun? TryRun(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        var before = OfChildren();
        var clock = Stopwatch.StartNew();
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            return null;
        }

        using (process)
        {
            var said = process.StandardOutput.ReadToEndAsync();
            double? peak = null;
            while (!process.WaitForExit(20))
            {
                peak = Greater(peak, Peak(process.Id));
            }

            var seconds = clock.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new ProcessRun(seconds, OfChildren() - before, peak)
                : throw new InvalidOperationException($"{program} failed:\n{said.Result}");
        }
    }

    /// <summary>Of several runs the one in the middle by processor time; null where there was no run.</summary>
    public static ProcessRun? Middle(IEnumerable<ProcessRun?> runs)
    {
        var sorted = runs.OfType<ProcessRun>().OrderBy(r => r.ProcessorSeconds ?? r.Seconds).ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }

    /// <summary>Processor seconds of all processes that this one has started and that have ended, theirs included.</summary>
    private static double? OfChildren()
    {
        const string Own = "/proc/self/stat";
        if (!File.Exists(Own))
        {
            return null;
        }

        var stat = File.ReadAllText(Own);
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' '); // from the third field on; 16 and 17 are hundredths of seconds
        return (Number(fields[13]) + Number(fields[14])) / 100;
    }

    /// <summary>
    /// The most megabytes that a process, or one that it started and that still runs, has had so far; null once it has ended. It only
    /// grows, so the last look is right but for the last moment.
    /// </summary>
    private static double? Peak(int process)
    {
        try
        {
            var peak = File.ReadLines($"/proc/{process}/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Select(child => Peak(int.Parse(child, CultureInfo.InvariantCulture)))
                .Append(Number(peak.Split(':')[1].Replace("kB", "", StringComparison.Ordinal)) / 1024)
                .Max();
        }
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            return null;
        }
    }

    private static double? Greater(double? one, double? other) => other is null || one > other ? one : other;

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
