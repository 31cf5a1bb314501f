using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using CopArchive.Benchmarks.Archives;
using CopArchive.Pipelines;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure index</c>: the index of search alone, in this process, which does nothing else; told as a row of Markdown.</summary>
internal static class IndexMeasure
{
    /// <summary>Makes the index of a generated archive once; one size a process, for its peak of memory is that of the process.</summary>
    public static async Task RunAsync(int size, ulong seed, string work)
    {
        var archive = Path.Combine(work, $"archive-{size}");
        ArchiveWriter.Write(new Plan(size, seed), archive);
        GC.Collect();

        var clock = new SearchClock();
        var options = new BuildOptions { Data = Path.Combine(archive, "data"), Input = Path.Combine(archive, "input"), Output = "output" };
        var files = (await Build.IndexAsync(options, clock)).Index!.Files;

        Console.WriteLine("| records | index made in, ms | ms of processor, both cores | of it a record | peak memory before, MB | after, "
            + "MB | allocated a record, kB | files | MB | MB gzipped | largest file gzipped, kB |");
        Console.WriteLine("| --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        var gzipped = files.AsParallel().AsOrdered().Select(f => (f.Name, Bytes: Gzipped(f.Script))).ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {size:N0} | {clock.Milliseconds:N0} | {clock.ProcessorMilliseconds:N0} | {clock.ProcessorMilliseconds / size:0.00} "
                + $"| {clock.Before / 1e6:N0} | {clock.After / 1e6:N0} | {clock.Allocated / 1e3 / size:N0} | {files.Count:N0} | "
            + $"{files.Sum(f => (long)f.Script.Length) / 1e6:0.0} | {gzipped.Sum(f => f.Bytes) / 1e6:0.0} "
            + $"| {gzipped.Max(f => f.Bytes) / 1e3:0.0} |"));

        Console.WriteLine();
        Console.WriteLine("| part | files | kB gzipped: all | median | greatest |");
        Console.WriteLine("| --- | --: | --: | --: | --: |");
        foreach (var part in gzipped.GroupBy(f => f.Name.Split('/')[0]))
        {
            var sorted = part.Select(f => f.Bytes / 1e3).Order().ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {part.Key} | {sorted.Count:N0} | {sorted.Sum():N0} | {sorted[sorted.Count / 2]:0.0} | {sorted[^1]:0.0} |"));
        }
    }

    private static long Gzipped(byte[] script)
    {
        using var into = new MemoryStream();
        using (var gzip = new GZipStream(into, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(script);
        }

        return into.Length;
    }

    /// <summary>Looks at the clock and at the peak of memory when the index begins and ends; nothing else runs then.</summary>
    private sealed class SearchClock : IBuildProgress
    {
        public double Milliseconds { get; private set; }

        /// <summary>Tells more than the clock where the machine is shared.</summary>
        public double ProcessorMilliseconds { get; private set; }

        public long Before { get; private set; }

        public long After { get; private set; }

        public double Allocated { get; private set; }

        public void Began(Pipeline pipeline)
        {
            if (pipeline.Name == "Search")
            {
                Before = Peak();
                Allocated = -GC.GetTotalAllocatedBytes();
                ProcessorMilliseconds = -Environment.CpuUsage.TotalTime.TotalMilliseconds;
            }
        }

        public void Advanced(Pipeline pipeline, int done, int all)
        {
        }

        public void Ended(Pipeline pipeline)
        {
            if (pipeline.Name == "Search")
            {
                Allocated += GC.GetTotalAllocatedBytes();
                ProcessorMilliseconds += Environment.CpuUsage.TotalTime.TotalMilliseconds;
                (Milliseconds, After) = (pipeline.Duration.TotalMilliseconds, Peak());
            }
        }

        private static long Peak()
        {
            using var process = Process.GetCurrentProcess();
            return process.PeakWorkingSet64;
        }
    }
}
