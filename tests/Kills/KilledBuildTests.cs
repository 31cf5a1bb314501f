using System.Diagnostics;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Kills;

/// <summary>
/// Builds that end before they are done: killed, or refused by the system. All is done by the command line and looked at in the folders,
/// so that it holds however the inside is built.
/// </summary>
public sealed class KilledBuildTests : IClassFixture<FirstSite>, IDisposable
{
    private const string Strace = "/usr/bin/strace";
    private const string Unshare = "/usr/bin/unshare";

    private readonly TemporaryFolder _folder = new();
    private readonly FirstSite _first;
    private readonly KillableBuild _build;

    public KilledBuildTests(FirstSite first)
    {
        _first = first;
        _build = new KillableBuild(first.Archive, _folder.File("site"));
    }

    private SiteFolders Site => _build.Folders;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Whoever_reads_while_builds_are_killed_at_each_seam_sees_one_whole_site_or_the_other()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes have no names there");
        var number = 1;
        _first.CopyTo(Site);

        using (var readers = new SiteReaders(Site, 2))
        {
            foreach (var seam in Seam.All)
            {
                _build.Kill(++number, seam);
                Assert.True(Site.Faults() is [], seam.Name);
            }

            readers.Dispose();
            Assert.Empty(readers.Faults);
            Assert.InRange(readers.Passes, 1, int.MaxValue);
        }

        AssertNothingIsLeftBehind(number);
    }

    [Fact]
    public void A_second_build_is_refused_while_one_runs_and_takes_nothing_from_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes have no names there");
        _first.CopyTo(Site);
        var before = Site.Published;

        using (_build.Pause(2, Seam.Part(0.5)))
        {
            var (exitCode, said) = _build.Run(3);

            Assert.Equal((2, before), (exitCode, Site.Published));
            Assert.Contains("Another build is writing to this folder.", said, StringComparison.Ordinal);
        }

        Assert.Empty(Site.Faults());
        Assert.Contains("https://build-2.example/", File.ReadAllText(Path.Combine(Site.Output, "index.html")), StringComparison.Ordinal);
        AssertNothingIsLeftBehind(3);
    }

    /// <summary>
    /// What the system is made to do at calls of the build, in the words of strace; {new} is the new site, {staging} the folder in which
    /// it lies.
    /// </summary>
    public static TheoryData<string, string> Calls => new()
    {
        { "killed before the mark", "-e trace=openat -P {new}/.coparchive -e inject=openat:signal=KILL" },
        { "killed in a page", "-e trace=pwrite64 -P {new}/index.html -e inject=pwrite64:signal=KILL" },
        { "killed before the manifest", "-e trace=openat -P {new}/manifest-sha256.txt -e inject=openat:signal=KILL" },
        { "killed before the swap", "-e trace=renameat2 -e inject=renameat2:signal=KILL" },
        { "killed after the swap", "-e trace=rename -e inject=rename:signal=KILL" },
        {
            "killed between two renames",
            "-e trace=renameat2,rename -e inject=renameat2:error=EINVAL -e inject=rename:signal=KILL:when=2"
        },
        {
            "killed after two renames",
            "-e trace=renameat2,rename -e inject=renameat2:error=EINVAL -e inject=rename:signal=KILL:when=3"
        },
        { "no space for a page", "-e trace=pwrite64 -P {new}/index.html -e inject=pwrite64:error=ENOSPC" },
        { "no right to a folder", "-e trace=mkdir -P {new}/meetings -e inject=mkdir:error=EACCES" },
        { "no right to the lock", "-e trace=openat -P {staging}/lock -e inject=openat:error=EACCES" },
        { "no right to swap", "-e trace=renameat2,rename -e inject=renameat2:error=EACCES -e inject=rename:error=EACCES" },
        { "the disk fails at the manifest", "-e trace=openat -P {new}/manifest-sha256.txt -e inject=openat:error=EIO" },
    };

    [Theory]
    [MemberData(nameof(Calls))]
    public void Whatever_call_of_the_system_a_build_ends_at_the_site_is_whole_and_the_next_build_leaves_nothing_behind(
        string end, string tampering)
    {
        Assert.SkipUnless(File.Exists(Strace), "strace is not installed");
        _first.CopyTo(Site);
        var isKill = end.StartsWith("killed", StringComparison.Ordinal);

        var (exitCode, said) = _build.Run(3, [Strace, "-f", "-qq", "-o", _folder.File("trace"), .. tampering
            .Replace("{new}", Site.New, StringComparison.Ordinal).Replace("{staging}", Site.Staging, StringComparison.Ordinal).Split(' ')]);

        Assert.SkipWhen(said.Contains("PTRACE", StringComparison.Ordinal), "strace is not allowed to trace");
        Assert.True(exitCode == (isKill ? 128 + 9 : 2), $"{exitCode}: {said}");
        Assert.True(isKill || said.Contains("cannot be written", StringComparison.Ordinal), said);
        if (end == "killed between two renames")
        {
            Assert.False(Directory.Exists(Site.Output)); // where folders cannot trade places: the next build brings it back first
        }
        else
        {
            Assert.Empty(Site.Faults());
        }

        AssertNothingIsLeftBehind(3);
    }

    [Fact]
    public void A_disk_that_is_full_is_told_and_the_site_on_it_is_whole()
    {
        // a disk of 24 MB, which is there for these commands alone
        const string Script =
            """
            mount -t tmpfs -o size=24m tmpfs "$1" || exit 77
            cd "$1"; shift
            "$@" >/dev/null || exit 1
            head -c 30000000 /dev/zero >filling 2>/dev/null; truncate -s -1M filling
            "${@:1:$#-1}" https://second.example/ 2>&1; echo "ended $?"
            cd site && sha256sum --quiet -c manifest-sha256.txt && cd .. || exit 2
            rm filling; "$@" >/dev/null || exit 3
            cd site && sha256sum --quiet -c manifest-sha256.txt && ls ../.staging-site
            """;
        Assert.SkipUnless(File.Exists(Unshare), "unshare is not installed");
        Directory.CreateDirectory(_folder.File("disk"));

        // the folder of the disk itself can be seen by these commands alone
        var onDisk = new KillableBuild(_first.Archive, _folder.File("disk/site"));

        var (exitCode, said) = onDisk.Run(1, Unshare, "-Urm", "bash", "-c", Script, "bash", _folder.File("disk"));

        Assert.SkipWhen(exitCode == 77 || said.StartsWith("unshare:", StringComparison.Ordinal), "no disk can be made without rights");
        Assert.True(exitCode == 0, $"{exitCode}: {said}");
        Assert.Contains("The site cannot be written: ", said, StringComparison.Ordinal);
        Assert.Contains("ended 2", said, StringComparison.Ordinal);
        Assert.EndsWith("former\nlock\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_working_folder_that_is_somebody_elses_is_left_alone()
    {
        Directory.CreateDirectory(Site.New);
        File.WriteAllText(Path.Combine(Site.New, "letter.txt"), "dear");

        var (exitCode, said) = _build.Run(1);

        Assert.Equal(2, exitCode);
        Assert.Contains(".staging-site", said, StringComparison.Ordinal);
        Assert.Equal("dear", File.ReadAllText(Path.Combine(Site.New, "letter.txt")));
    }

    [Fact]
    public void A_link_does_not_lead_the_site_among_the_records()
    {
        var link = _folder.File("link");
        var data = Path.Combine(_first.Archive, "data");
        Directory.CreateSymbolicLink(link, data);

        var (exitCode, said) = new KillableBuild(_first.Archive, Path.Combine(link, "site")).Run(1);

        Assert.Equal(2, exitCode);
        Assert.Contains("would replace or hold the folder --data", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(data, "site")));
    }

    private void Build(int number)
    {
        var (exitCode, said) = _build.Run(number);
        Assert.True(exitCode == 0, said);
        Assert.Empty(Site.Faults());
    }

    /// <summary>What was replaced last is kept until the next site stands: deleting it meanwhile is slow.</summary>
    private void AssertNothingIsLeftBehind(int number)
    {
        Build(number + 1);
        Assert.Equal([SiteFolderNames.Former, SiteFolderNames.Lock], Site.Beside);
    }
}
