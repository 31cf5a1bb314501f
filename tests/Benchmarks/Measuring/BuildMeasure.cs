using System.Globalization;
using System.IO.Compression;
using CopArchive.Benchmarks.Archives;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure build</c>: full builds of generated archives, told as Markdown.</summary>
internal static class BuildMeasure
{
    /// <summary>Builds an archive of each size once into an empty folder and prints what it took.</summary>
    /// <param name="sizes">Numbers of records.</param>
    /// <param name="seed">Seed of the archives.</param>
    /// <param name="work">Folder for archives (<c>archive-N</c>) and sites (<c>site-N</c>), which are left there.</param>
    public static void Run(IReadOnlyList<int> sizes, ulong seed, string work)
    {
        var sites = sizes.Select(size => (Size: size, Folder: Path.Combine(work, $"site-{size}"))).ToList();
        var runs = sites.Select(site =>
        {
            var archive = Path.Combine(work, $"archive-{site.Size}");
            Remove(archive);
            Remove(site.Folder);
            ArchiveWriter.Write(new Plan(site.Size, seed), archive);
            return BuildRun.Of(archive, site.Folder);
        }).ToList();

        Row("", sizes.Select(s => Number(s) + " records"));
        Row("---", sizes.Select(_ => "--:"));
        Row("whole build, seconds", runs.Select(r => Number(r.Seconds, 1)));
        Row("milliseconds a record", runs.Zip(sizes, (r, size) => Number(r.Seconds * 1000 / size, 1)));
        Row("processor, seconds of both cores", runs.Select(r => r.ProcessorSeconds is { } processor ? Number(processor, 1) : "not known"));
        Row("peak memory, MB", runs.Select(r => r.PeakMegabytes is { } peak ? Number(peak) : "not known"));
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

    private static string Number(double value, int decimals = 0) => value.ToString("N" + decimals, CultureInfo.InvariantCulture);
}
