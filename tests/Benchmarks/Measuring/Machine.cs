using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>On what a table was measured.</summary>
internal static class Machine
{
    /// <summary>The machine, its programs and the day, for the line above a table.</summary>
    /// <param name="pagefind">The program Pagefind.</param>
    public static string Describe(string pagefind)
    {
        var cores = $"{Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture)} cores ({Model()})";
        var programs = new[]
        {
            cores, RuntimeInformation.FrameworkDescription, RuntimeInformation.OSDescription,
            FirstLine("hugo", "version"), FirstLine(pagefind, "--version"),
        };
        return string.Join(", ", programs.OfType<string>())
            + $"; {DateTime.Today.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}";
    }

    /// <summary>
    /// How many processes wanted a core within the last minute: above 1 for a build that runs alone, the machine was shared; null where the
    /// system does not tell.
    /// </summary>
    public static double? Load() => File.Exists("/proc/loadavg")
        ? double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    private static string Model() => (File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo") : [])
        .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
        ?? RuntimeInformation.ProcessArchitecture.ToString();

    private static string? FirstLine(string program, string argument)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [argument]) { RedirectStandardOutput = true })!;
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            // hugo v0.111.3+extended linux/amd64 BuildDate=…
            return string.Join(' ', said.Split('\n')[0].Split(' ').Take(2));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
