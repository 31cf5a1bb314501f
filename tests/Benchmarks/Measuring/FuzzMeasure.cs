using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.InteropServices;
using CopArchive.Tests.Fuzzing;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>Reads a great many odd inputs and prints what went wrong, what took longest and what took most.</summary>
internal static class FuzzMeasure
{
    private static readonly TimeSpan MostTime = TimeSpan.FromSeconds(1);
    private const long MostBytes = 200_000_000;

    /// <summary>Runs; exit code 1 where an exception came up, or an input went too far.</summary>
    public static async Task<int> RunAsync(int inputs, int seed, int? number)
    {
        var repository = Repository();
        if (number is { } one)
        {
            using var targets = await FuzzTargets.CreateAsync(repository).ConfigureAwait(false);
            var run = Target(targets.Turns, one).Run(seed, one);
            Console.Out.WriteLine($"{run}\n{run.Input}");
            return run.Fault is null ? 0 : 1;
        }

        var runs = new ConcurrentDictionary<string, Totals>();
        var bad = new ConcurrentBag<FuzzRun>();
        var next = -1;

        // whoever stops it is told of what was read until then
        void End(PosixSignalContext context) => (context.Cancel, _) = (true, Interlocked.Exchange(ref next, inputs));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
        await Task.WhenAll(Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(async () =>
        {
            // each has folders and a search of its own
            using var targets = await FuzzTargets.CreateAsync(repository).ConfigureAwait(false);
            var turns = targets.Turns;
            for (var at = Interlocked.Increment(ref next); at < inputs; at = Interlocked.Increment(ref next))
            {
                var run = Target(turns, at).Run(seed, at);
                runs.AddOrUpdate(run.Target.Name, new Totals(1, run, run), (_, t) => t.With(run));
                if (run.Fault is not null)
                {
                    bad.Add(run with { Input = "" });
                }
            }
        }))).ConfigureAwait(false);
        Print(runs, bad);
        return bad.IsEmpty && runs.Values.All(t => t.Slowest.Time < MostTime && t.Greediest.Bytes < MostBytes) ? 0 : 1;
    }

    private static FuzzTarget Target(IReadOnlyList<FuzzTarget> turns, int number) => turns[(int)((long)number * 7 % turns.Count)];

    private static void Print(IReadOnlyDictionary<string, Totals> runs, IReadOnlyCollection<FuzzRun> bad)
    {
        Console.Out.WriteLine("| reader | inputs | exceptions | slowest, ms (number) | most allocated, MB (number) |");
        Console.Out.WriteLine("|---|--:|--:|--:|--:|");
        foreach (var (name, totals) in runs.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {totals.Count:N0} "
                + $"| {bad.Count(b => b.Target.Name == name)} | {totals.Slowest.Time.TotalMilliseconds:0} ({totals.Slowest.Number}) "
                + $"| {totals.Greediest.Bytes / 1_000_000.0:0.0} ({totals.Greediest.Number}) |"));
        }

        foreach (var kind in bad.GroupBy(b => (b.Target.Name, Kind: b.Fault!.Split('\n')[0])).OrderByDescending(g => g.Count()).Take(30))
        {
            Console.Out.WriteLine($"\n{kind.Count()} times, first {kind.Min(b => b.Number)}: {kind.MinBy(b => b.Number)!.Fault}");
        }
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CopArchive.csproj")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The program does not lie in the repository.");
        }

        return folder.FullName;
    }

    private sealed record Totals(int Count, FuzzRun Slowest, FuzzRun Greediest)
    {
        public Totals With(FuzzRun run) => new(
            Count + 1,
            run.Time > Slowest.Time ? run : Slowest,
            run.Bytes > Greediest.Bytes ? run : Greediest);
    }
}
