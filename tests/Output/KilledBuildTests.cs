using System.Diagnostics;
using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Output;
using CopArchive.Tests.KilledBuild;

namespace CopArchive.Tests.Output;

/// <summary>Builds in processes of their own are killed at any moment, while others read the site.</summary>
public sealed class KilledBuildTests
{
    private const int Builds = 40;

    [Fact]
    public void Whoever_reads_while_builds_are_killed_sees_one_whole_site_or_the_other()
    {
        using var folder = new TemporaryFolder();
        var output = folder.File("site");
        Assert.Equal(0, Run(output, 1, killAfter: int.MaxValue));

        var reader = new Reader(output);
        var threads = Enumerable.Range(0, 2).Select(_ => new Thread(reader.ReadUntilStopped)).ToList();
        threads.ForEach(t => t.Start());
        var random = new Random(20100611);
        var published = 0;
        for (var number = 2; number <= Builds; number++)
        {
            // every fifth is left alive, so that there is something new to see; many are killed about the moment of the swap
            var steps = MadeUpSite.Build(number).Count + 2;
            var killAfter = number % 5 == 0 ? int.MaxValue : number % 2 == 0 ? random.Next(steps) : steps - random.Next(2);
            published += Run(output, number, killAfter) == 0 ? 1 : 0;
        }

        reader.Stop();
        threads.ForEach(t => t.Join());

        Assert.Empty(reader.Faults);
        Assert.InRange(published, Builds / 5, Builds);
        Assert.InRange(reader.WholePasses, 1, int.MaxValue);
        AssertNothingIsLeftBehind(output);
    }

    /// <summary>The exit code; that of a killed process is not 0.</summary>
    private static int Run(string output, int number, int killAfter)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput =
            true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "KilledBuild.dll"));
        start.ArgumentList.Add(output);
        start.ArgumentList.Add(number.ToString(CultureInfo.InvariantCulture));
        using var build = Process.Start(start)!;
        for (var line = 0; build.StandardOutput.ReadLine() is not null; line++)
        {
            if (line == killAfter)
            {
                build.Kill();
            }
        }

        build.WaitForExit();
        return build.ExitCode;
    }

    private static void AssertNothingIsLeftBehind(string output)
    {
        var faults = new DiagnosticBag();
        using (var site = SiteWriter.Open(output, faults))
        {
            Assert.NotNull(site);
            foreach (var (path, content) in MadeUpSite.Build(Builds + 1))
            {
                site.Write(path, content);
            }

            var written = site.Publish();
            Assert.Equal(MadeUpSite.Changing, written.Files - written.Changed);
        }

        SiteWriter.Open(output, faults)!.Dispose();
        // what was replaced last is kept until the next site is published: deleting it meanwhile is slow
        Assert.Equal([SiteFolderNames.Former, SiteFolderNames.Lock], SiteFolderNames.Beside(output));
    }

    /// <summary>
    /// Reads all pages again and again, between two looks at the build's number. Numbers only grow, so each page is of a
    /// build between the two; where they are equal nothing was swapped meanwhile, and every page is of that very build.
    /// </summary>
    private sealed class Reader(string output)
    {
        private readonly List<string> _faults = [];
        private volatile bool _stopped;
        private int _wholePasses;

        public IReadOnlyList<string> Faults => _faults;

        public int WholePasses => _wholePasses;

        public void Stop() => _stopped = true;

        public void ReadUntilStopped()
        {
            while (!_stopped)
            {
                var first = Number(MadeUpSite.NumberPage);
                var pages = Enumerable.Range(0, MadeUpSite.Changing).Select(i => Number($"changing/{i}/index.html")).ToList();
                var constant = Enumerable.Range(0, MadeUpSite.Changing).Select(i => Number($"constant/{i}/index.html")).ToList();
                var last = Number(MadeUpSite.NumberPage);

                Check(first is not null && last is not null, "the number of the build cannot be read");
                Check(
                    pages.TrueForAll(p => p >= first && p <= last),
                    $"between {first} and {last} stands a page of {string.Join(", ", pages)}");
                Check(constant.TrueForAll(p => p == 0), "a page that never changes is not whole");
                if (first == last)
                {
                    Interlocked.Increment(ref _wholePasses);
                }
            }
        }

        private void Check(bool holds, string fault)
        {
            if (!holds)
            {
                lock (_faults)
                {
                    _faults.Add(fault);
                }
            }
        }

        private int? Number(string page)
        {
            try
            {
                return MadeUpSite.NumberOf(File.ReadAllBytes(Path.Combine(output, page)));
            }
            catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
        }
    }
}
