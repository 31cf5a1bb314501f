using System.Globalization;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure aims</c>: each aim of speed and size beside what is reached, all measured in one run; a table of Markdown.</summary>
internal static class AimsMeasure
{
    private const int Small = 1_000, Large = 10_000, Huge = 50_000, Edits = 20;

    /// <summary>Measures and prints. Takes some half an hour; nothing else should run meanwhile.</summary>
    /// <param name="seed">Seed of the archives.</param>
    /// <param name="work">Folder for archives and sites.</param>
    /// <param name="pagefind">The program Pagefind.</param>
    /// <param name="published">This program as it is released; the one beside the benchmarks is compiled while it runs.</param>
    /// <param name="root">An archive as it is, with <c>data/</c> and <c>input/</c>.</param>
    public static async Task RunAsync(ulong seed, string work, string pagefind, string? published, string root)
    {
        Console.WriteLine($"{Machine.Describe(pagefind)}; before it, {Machine.Load():0.0} processes wanted a core.\n");
        Row("what", "to reach", "reached");
        Row("---", "--:", "--:");

        var small = BuildMeasure.Measure(Small, seed, work, pagefind, published, times: 3);
        var compiled = BuildMeasure.MeasureOwn(Small, seed, work, published: null).Process;
        var large = BuildMeasure.Measure(Large, seed, work, pagefind, published, times: 1);
        var (own, others) = (large.Own.Process, large.Others);
        Row("10,000 records, processor, to Hugo and Pagefind", "0.25", Ratio(own, others.ProcessorSeconds));
        Row("1,000 records (compiled while it runs)", "0.35",
            $"{Ratio(small.Own.Process, small.Others.ProcessorSeconds)} ({Ratio(compiled, small.Others.ProcessorSeconds)})");
        Row("peak memory at 10,000, MB", "1,000", Number(own.PeakMegabytes));
        Row("allocated a record at 10,000, kB", "400",
            Number(large.Own.Summary.GetProperty("allocatedBytes").GetDouble() / Large / 1e3));
        Row("a second build, ten papers edited, to the first", "0.6", Ratio(large.Second, own.ProcessorSeconds));
        Row("`check` at 10,000, processor, s", "6", Number(large.Check.ProcessorSeconds, 1));
        Row("site of 10,000, MB; files", "600; 35,000",
            $"{Number(large.Own.Summary.GetProperty("bytes").GetDouble() / 1e6)}; "
                + Number(large.Own.Summary.GetProperty("files").GetDouble()));
        Row("10,000 with all forms, zips and pages of numbers, processor, s", "", Number(large.Everything.ProcessorSeconds, 1));

        var huge = BuildMeasure.MeasureOwn(Huge, seed, work, published).Process;
        Row("50,000 records: processor, to 10,000; peak memory, MB", "5.5; 3,000",
            $"{Ratio(huge, own.ProcessorSeconds)}; {Number(huge.PeakMegabytes)}");

        var edits = await PreviewMeasure.MeasureAsync(Large, seed, work, published, Edits);
        Row("`preview` at 10,000: saved → served, ms: median; worst", "150; 500", $"{Number(edits.Median)}; {Number(edits.Worst)}");

        var released = CommandsMeasure.Measure(root, Path.Combine(work, "commands-site"), published);
        var jitted = CommandsMeasure.Measure(root, Path.Combine(work, "commands-site"), published: null);
        foreach (var ((name, run), (_, other), aim) in released.Zip(jitted, ["1.5 (2.5)", "0.5 (0.9)", "0.1"]))
        {
            Row($"this archive: `{name}` (compiled while it runs), processor, s", aim,
                $"{Number(run.ProcessorSeconds, 2)} ({Number(other.ProcessorSeconds, 2)})");
        }

        var answers = await SearchMeasure.MeasureAsync(Large, seed, work);
        Row("search of 10,000: first query; later, kB, median", "60; 25",
            $"{Number(Median(answers, SearchMeasure.Place.First, a => a.Sent.Kilobytes))}; "
                + Number(Median(answers, SearchMeasure.Place.Later, a => a.Sent.Kilobytes)));
        Row("key to results, all at hand, ms, median", "50",
            Number(Median(answers, SearchMeasure.Place.Again, a => a.Milliseconds)));
    }

    private static void Row(string what, string aim, string reached) => Console.WriteLine($"| {what} | {aim} | {reached} |");

    private static double Median(
        IEnumerable<SearchMeasure.Answer> answers, SearchMeasure.Place place, Func<SearchMeasure.Answer, double> value) =>
        answers.Where(a => a.Place == place).Select(value).Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static string Ratio(ProcessRun run, double? to) => Number(run.ProcessorSeconds / to, 2);

    private static string Number(double? value, int decimals = 0) =>
        value?.ToString("N" + decimals, CultureInfo.InvariantCulture) ?? "not known";
}
