using System.Globalization;
using CopArchive.Benchmarks.Archives;
using CopArchive.Tests.Kills;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>Kills many builds of a large archive, while two readers hash the site, and prints what became of it, kill by kill.</summary>
internal static class KillMeasure
{
    /// <summary>Runs; exit code 1 where a reader missed anything, or anything is left behind.</summary>
    /// <param name="kills">How many builds are killed.</param>
    /// <param name="records">Size of the archive.</param>
    /// <param name="seed">Seed of the archive, and of the moments while files are written.</param>
    /// <param name="work">Folder for archive and site, which are left there.</param>
    public static int Run(int kills, int records, ulong seed, string work)
    {
        var archive = Path.Combine(work, $"kills-{records}");
        if (Directory.Exists(archive))
        {
            Directory.Delete(archive, recursive: true);
        }

        ArchiveWriter.Write(new Plan(records, seed), archive);
        var build = new KillableBuild(archive, Path.Combine(archive, "site"));
        var site = build.Folders;
        Whole(build, 1);

        var chance = new Random((int)seed);
        var faults = new List<string>();
        var seams = new List<string>();
        var left = new List<string>();
        using var readers = new SiteReaders(site, 2);
        for (var kill = 0; kill < kills; kill++)
        {
            // half of them while files are written, at any moment of that; the others at each of the other seams in turn
            var turn = kill / 2 % 4;
            var seam = kill % 2 == 0 ? Seam.Part(chance.NextDouble())
                : turn == 0 ? Seam.Begun : turn == 1 ? Seam.Whole : turn == 2 ? Seam.Swapped : Seam.PutAway;
            build.Kill(kill + 2, seam);
            seams.Add(kill % 2 == 0 ? "while the files are written" : seam.Name);
            left.Add(string.Join(", ", site.Beside));
            faults.AddRange(site.Faults().Select(f => $"kill {kill + 1}, {seam.Name}: {f}"));

            // a run takes long: one that is stopped has a result too
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"kill {kill + 1}, {seam.Name}: {left[^1]}; {readers.Files:N0} files read, {readers.Passes:N0} whole passes, "
                    + $"{faults.Count + readers.Faults.Count} faults so far"));
        }

        readers.Dispose();
        Whole(build, kills + 2);
        faults.AddRange(readers.Faults);
        faults.AddRange(site.Faults());
        faults.AddRange(site.Beside.Except(["former", "lock"]).Select(b => $"left behind: {b}"));

        var files = site.Files;
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{kills} builds of {records:N0} records ({files:N0} files) killed; two readers read {readers.Files:N0} files, "
                + $"{readers.Passes:N0} times a whole site between two swaps: {faults.Count} faults."));
        Count("killed when", seams);
        Count("in the working folder then", left);
        faults.Take(30).ToList().ForEach(Console.Out.WriteLine);
        return faults.Count == 0 ? 0 : 1;
    }

    private static void Whole(KillableBuild build, int number)
    {
        if (build.Run(number) is (not 0, var said))
        {
            throw new InvalidOperationException(said);
        }
    }

    private static void Count(string head, IEnumerable<string> kinds)
    {
        Console.Out.WriteLine($"\n| {head} | kills |\n|---|--:|");
        foreach (var kind in kinds.GroupBy(k => k).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Console.Out.WriteLine($"| {kind.Key} | {kind.Count()} |");
        }
    }
}
