using System.Diagnostics;
using System.Security.Cryptography;

namespace CopArchive.Tests.Pipelines;

/// <summary>Whoever builds the same records gets the same site, byte for byte.</summary>
public sealed class TwoClonesTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("clones-").FullName;

    public void Dispose()
    {
        // git writes its objects as read-only files
        foreach (var file in Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        Directory.Delete(_root, recursive: true);
    }

    [Fact]
    public async Task Two_clones_in_two_folders_with_other_time_zones_cultures_and_threads_give_equal_sites()
    {
        var origin = Path.Combine(_root, "origin");
        CopyFolder(Repository.TestArchive("lanterns"), origin);
        await GitAsync(_root, "init", "-q", origin);
        await GitAsync(origin, "add", "-A");
        await CommitAsync(origin, "All papers", "2026-11-24T23:30:00 -0800");
        var report = Path.Combine(origin, "data", "documents", "report-meeting-1.md");
        File.AppendAllText(report, "\nA closing word.\n");
        await GitAsync(origin, "add", "-A");
        await CommitAsync(origin, "A closing word", "2026-11-25T23:30:00 +0900");
        await GitAsync(_root, "clone", "-q", origin, "one");
        await GitAsync(_root, "clone", "-q", origin, Path.Combine("deeper", "second clone"));

        await BuildAsync("one", ("TZ", "Pacific/Kiritimati"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"),
            ("DOTNET_PROCESSOR_COUNT", "1"));
        await BuildAsync(Path.Combine("deeper", "second clone"), ("TZ", "America/Los_Angeles"), ("LANG", "ar_SA.UTF-8"),
            ("LC_ALL", "ar_SA.UTF-8"), ("DOTNET_PROCESSOR_COUNT", "4"));

        Assert.Equal(Hashes("one"), Hashes(Path.Combine("deeper", "second clone")));
    }

    private async Task BuildAsync(string clone, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), "build", "--data", "data", "--input", "input"])
        {
            // styles and scripts are the program's own, not the archive's
            WorkingDirectory = Path.Combine(_root, clone),
        };
        CopyFolder(Path.Combine(Repository.Root, "theme"), Path.Combine(_root, clone, "theme"));
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        await RunAsync(start);
    }

    private List<string> Hashes(string clone)
    {
        var site = Path.Combine(_root, clone, "output");
        return
        [
            .. Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f =>
                    $"{Path.GetRelativePath(site, f).Replace('\\', '/')} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f)))}"),
        ];
    }

    private static Task CommitAsync(string folder, string message, string when) =>
        GitAsync(folder, [("GIT_AUTHOR_DATE", when), ("GIT_COMMITTER_DATE", when)], "-c", "user.name=Tester", "-c",
            "user.email=tester@tests.example", "-c", "commit.gpgsign=false", "commit", "-q", "-m", message);

    private static Task GitAsync(string folder, params string[] arguments) => GitAsync(folder, [], arguments);

    private static Task GitAsync(string folder, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder };
        start.Environment["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return RunAsync(start);
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError) = (true, true);
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0, await output + await errors);
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
