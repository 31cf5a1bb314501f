using System.Globalization;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure commands</c>: what the commands take on an archive as it is, as Markdown.</summary>
internal static class CommandsMeasure
{
    private const int Times = 5;

    /// <summary>Builds into an empty folder, checks, and asks for help, five times each.</summary>
    /// <param name="archive">The folder with <c>data/</c> and <c>input/</c>.</param>
    /// <param name="site">What the folders of the sites begin with; removed afterwards.</param>
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
        // each build into a folder of its own: where many files were deleted a moment ago, the system makes new ones far more slowly
        var sites = Enumerable.Range(1, Times).Select(t => $"{site}-{t}").ToList();
        sites.ForEach(Remove);
        IReadOnlyList<(string Name, ProcessRun Run)> runs =
        [
            ("build", Middle(t => ["build", .. folders, "--output", sites[t]])),
            ("check", Middle(_ => ["check", .. folders])),
            ("--help", Middle(_ => ["--help"])),
        ];
        sites.ForEach(Remove);
        return runs;

        ProcessRun Middle(Func<int, IReadOnlyList<string>> words) =>
            ProcessRun.Middle(Enumerable.Range(0, Times).Select(t => BuildRun.Call(published, words(t))))!;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
