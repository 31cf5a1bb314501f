using System.Globalization;
using System.IO.Compression;
using CopArchive.Benchmarks.Archives;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure build</c>: full builds of generated archives, told as Markdown.</summary>
internal static class BuildMeasure
{
    /// <summary>Builds an archive of each size into an empty folder, once more after an edit, and checks it; prints what it took.</summary>
    /// <param name="sizes">Numbers of records.</param>
    /// <param name="seed">Seed of the archives.</param>
    /// <param name="work">Folder for archives (<c>archive-N</c>) and sites (<c>site-N</c>), which are left there.</param>
    /// <param name="pagefind">The program Pagefind, beside which and Hugo the builds are set where they are installed.</param>
    /// <param name="published">This program as published; null for the one beside the benchmarks.</param>
    /// <param name="times">How often each is done; of several runs the one in the middle is told.</param>
    public static void Run(IReadOnlyList<int> sizes, ulong seed, string work, string pagefind, string? published, int times)
    {
        var load = new List<double?> { Machine.Load() };
        var sites = sizes.Select(size => (Size: size, Folder: SiteOf(work, size))).ToList();
        var runs = sizes.Select(size =>
        {
            var run = Measure(size, seed, work, pagefind, published, times);
            load.Add(Machine.Load());
            return run;
        }).ToList();

        Console.WriteLine($"{Machine.Describe(pagefind)}. But for the last row without zips and other forms (forms: none, "
            + "whole-archive: false), and with document numbers as redirects of the host (symbol-pages: false).");
        Console.WriteLine(load.Contains(null) ? "" : "Processes that wanted a core, before and after each size: "
            + $"{string.Join(", ", load.Select(l => Known(l, 1)))}.\n");
        Beside(sizes, runs);
        Console.WriteLine();
        Details(sizes, sites, [.. runs.Select(r => r.Own)]);
    }

    /// <summary>What builds of one size took.</summary>
    /// <param name="Own">A build into an empty folder.</param>
    /// <param name="Others">Hugo and Pagefind.</param>
    /// <param name="Second">A build over the site, with one paragraph more in each of ten papers.</param>
    /// <param name="Check">A check.</param>
    /// <param name="Everything">A build into an empty folder, with zips, other forms, and pages for document numbers.</param>
    internal sealed record Runs(BuildRun Own, OtherPrograms Others, ProcessRun Second, ProcessRun Check, ProcessRun Everything);

    /// <summary>The same for one size, as figures.</summary>
    public static Runs Measure(int size, ulong seed, string work, string pagefind, string? published, int times)
    {
        var archive = Generate(size, seed, work);
        var site = SiteOf(work, size);
        Remove(site);
        var hugo = Path.Combine(work, $"hugo-{size}");
        Remove(hugo);
        // each into a folder of its own: where many files were deleted a moment ago, the system makes new ones far more slowly
        var folders = Enumerable.Range(1, times - 1).Select(t => $"{site}-{t}").Prepend(site).ToList();
        var builds = folders.ConvertAll(f => Built(archive, f, published));
        var others = OtherPrograms.Of(archive, hugo, pagefind, times);
        ArchiveWriter.Edit(archive, papers: 10);
        var runs = new Runs(
            builds.OrderBy(b => b.Process.ProcessorSeconds).ElementAt(times / 2), others,
            Second: BuildRun.Of(archive, site, published).Process,
            Check: ProcessRun.Middle(Enumerable.Range(0, times).Select(_ => BuildRun.Check(archive, published)))!,
            Everything: Everything(archive, site + "-everything", published));
        folders.Skip(1).ToList().ForEach(Remove);
        return runs;
    }

    /// <summary>A build of an archive of a size, by itself.</summary>
    public static BuildRun MeasureOwn(int size, ulong seed, string work, string? published)
    {
        var run = Built(Generate(size, seed, work), SiteOf(work, size), published);
        Remove(SiteOf(work, size));
        return run;
    }

    private static string Generate(int size, ulong seed, string work)
    {
        var archive = Path.Combine(work, $"archive-{size}");
        Remove(archive);
        ArchiveWriter.Write(new Plan(size, seed), archive);
        return archive;
    }

    private static string SiteOf(string work, int size) => Path.Combine(work, $"site-{size}");

    private static BuildRun Built(string archive, string site, string? published)
    {
        Remove(site);
        return BuildRun.Of(archive, site, published);
    }

    private static ProcessRun Everything(string archive, string site, string? published)
    {
        ArchiveWriter.WantEverything(archive);
        Remove(site);
        var run = BuildRun.Of(archive, site, published).Process;
        Remove(site);
        return run;
    }

    /// <summary>The table of the README. The ratio is that of builds without what the others do not make: zips and other forms.</summary>
    private static void Beside(IReadOnlyList<int> sizes, IReadOnlyList<Runs> runs)
    {
        Row("", sizes.SelectMany(s => new[] { $"{Number(s)} records: processor, s", "peak memory, MB" }));
        Row("---", sizes.SelectMany(_ => new[] { "--:", "--:" }));
        Line("this program", r => (r.Own.Process.ProcessorSeconds, r.Own.Process.PeakMegabytes));
        Line("Hugo", r => (r.Others.Hugo?.ProcessorSeconds, r.Others.Hugo?.PeakMegabytes));
        Line("Pagefind", r => (r.Others.Pagefind?.ProcessorSeconds, r.Others.Pagefind?.PeakMegabytes));
        Line("this to both", r => (
            r.Own.Process.ProcessorSeconds / r.Others.ProcessorSeconds, r.Own.Process.PeakMegabytes / r.Others.PeakMegabytes), 2);
        Line("this program again, ten papers edited", r => (r.Second.ProcessorSeconds, r.Second.PeakMegabytes));
        Line("this program, check alone", r => (r.Check.ProcessorSeconds, r.Check.PeakMegabytes));
        Line("this program, with zips, other forms and pages for document numbers", r =>
            (r.Everything.ProcessorSeconds, r.Everything.PeakMegabytes));

        if (sizes.Count == 2)
        {
            Console.WriteLine($"\nProcessor seconds from {Number(sizes[0])} to {Number(sizes[1])} records: "
                + $"{Known(runs[1].Own.Process.ProcessorSeconds / runs[0].Own.Process.ProcessorSeconds, 1)} times as many.");
        }

        void Line(
            string name, Func<Runs, (double? Seconds, double? Megabytes)> of, int decimals = 0) =>
            Row(name, runs.Select(of).SelectMany(v => new[] { Known(v.Seconds, Math.Max(decimals, 1)), Known(v.Megabytes, decimals) }));
    }

    private static void Details(IReadOnlyList<int> sizes, IReadOnlyList<(int Size, string Folder)> sites, IReadOnlyList<BuildRun> runs)
    {
        Row("", sizes.Select(s => Number(s) + " records"));
        Row("---", sizes.Select(_ => "--:"));
        Row("whole build, seconds", runs.Select(r => Number(r.Process.Seconds, 1)));
        Row("milliseconds a record", runs.Zip(sizes, (r, size) => Number(r.Process.Seconds * 1000 / size, 1)));
        Row("processor, seconds of both cores", runs.Select(r => Known(r.Process.ProcessorSeconds, 1)));
        Row("peak memory, MB", runs.Select(r => Known(r.Process.PeakMegabytes)));
        Row("pages", runs.Select(r => Number(r.Summary.GetProperty("pages").GetInt32())));
        Row("files", runs.Select(r => Number(r.Summary.GetProperty("files").GetInt32())));
        Row("site, MB", runs.Select(r => Number(r.Summary.GetProperty("bytes").GetInt64() / 1e6, 1)));
        foreach (var pipeline in runs[^1].Summary.GetProperty("milliseconds").EnumerateObject().Select(p => p.Name))
        {
            Row($"pipeline {pipeline}, ms", runs.Select(r =>
                r.Summary.GetProperty("milliseconds").TryGetProperty(pipeline, out var time) ? Number(time.GetDouble()) : "–"));
        }

        var shards = sites.Select(s => Shards(s.Folder)).ToList();
        Row("search: files", shards.Select(s => Number(s.Count)));
        Row("search: MB", shards.Select(s => Number(s.Sum(f => new FileInfo(f).Length) / 1e6, 1)));
        Row("search: MB, each file gzipped", shards.Select(s => Number(s.AsParallel().Sum(Gzipped) / 1e6, 1)));
        Row("search: largest file gzipped, kB", shards.Select(s => s.Count == 0 ? "–" : Number(s.AsParallel().Max(Gzipped) / 1e3, 1)));
    }

    private static List<string> Shards(string site)
    {
        var folder = Path.Combine(site, "search");
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.js", SearchOption.AllDirectories)] : [];
    }

    private static long Gzipped(string file)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(File.ReadAllBytes(file));
        }

        return into.Length;
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Row(string name, IEnumerable<string> cells) => Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");

    private static string Known(double? value, int decimals = 0) => value is { } known ? Number(known, decimals) : "not known";

    private static string Number(double value, int decimals = 0) => value.ToString("N" + decimals, CultureInfo.InvariantCulture);
}
