using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>What one run of a program, as a process of its own, took.</summary>
/// <param name="Seconds">From start to end of the process.</param>
/// <param name="ProcessorSeconds">Of all cores together, which tells more where the machine is shared; null where the
/// system does not tell.</param>
/// <param name="PeakMegabytes">The most memory that it had resident; null where the system does not tell (it is read on Linux).</param>
internal sealed record ProcessRun(double Seconds, double? ProcessorSeconds, double? PeakMegabytes)
{
    /// <summary>Runs a program to its end; null where there is none of this name.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static ProcessRun? TryRun(string program, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
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
            (double Megabytes, double ProcessorSeconds)? seen = null;
            while (!process.WaitForExit(20))
            {
                seen = Look(process.Id) ?? seen;
            }

            var seconds = clock.Elapsed.TotalSeconds;
            return process.ExitCode == 0
                ? new ProcessRun(seconds, seen?.ProcessorSeconds, seen?.Megabytes)
                : throw new InvalidOperationException($"{program} failed:\n{said.Result}");
        }
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
