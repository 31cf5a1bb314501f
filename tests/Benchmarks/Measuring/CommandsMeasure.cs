using System.Globalization;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure commands</c>: what the commands take on an archive as it is, as Markdown.</summary>
internal static class CommandsMeasure
{
    private const int Times = 5;

    /// <summary>Builds into an empty folder, checks, and asks for help, five times each.</summary>
    /// <param name="archive">The folder with <c>data/</c> and <c>input/</c>.</param>
    /// <param name="site">A folder for the site, emptied before each build.</param>
    /// <param name="published">This program as published; null for the one beside the benchmarks.</param>
    public static void Run(string archive, string site, string? published)
    {
        Console.WriteLine("| command | processor, s | seconds | peak memory, MB |\n| --- | --: | --: | --: |");
        foreach (var (name, run) in Measure(archive, site, published))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {run.ProcessorSeconds:N2} | {run.Seconds:N2} | {run.PeakMegabytes:N0} |"));
        }
    }

    /// <summary>The same as figures: of each command the run in the middle.</summary>
    public static IReadOnlyList<(string Name, ProcessRun Run)> Measure(string archive, string site, string? published)
    {
        string[] folders = ["--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input")];
        return
        [
            ("build", Middle("build", [.. folders, "--output", site])),
            ("check", Middle("check", folders)),
            ("--help", Middle("--help", [])),
        ];

        ProcessRun Middle(string command, IReadOnlyList<string> options) =>
            ProcessRun.Middle(Enumerable.Range(0, Times).Select(_ => Once([command, .. options])))!;

        ProcessRun Once(IReadOnlyList<string> words)
        {
            if (Directory.Exists(site))
            {
                Directory.Delete(site, recursive: true);
            }

            return BuildRun.Call(published, words);
        }
    }
}
