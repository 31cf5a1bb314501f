using System.Diagnostics;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Commands;

/// <summary>
/// An archive outlives versions of the program: as it was on some day, it builds with the program of today and nothing beside it. The
/// states are taken from the history of this repository, so nobody can mend them to fit.
/// </summary>
public sealed class UpgradeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("adb29e16c6", "28 November 2026")]
    public async Task An_archive_of_that_day_builds_by_its_data_alone(string commit, string day)
    {
        var zip = _folder.File("then.zip");
        var (taken, _) = await RunAsync("git", Repository.Root, "archive", "--output", zip, commit, "tests/archives/lanterns/data");
        Assert.SkipUnless(taken == 0, $"this clone does not reach back to {day}");
        System.IO.Compression.ZipFile.ExtractToDirectory(zip, _folder.File("then"));
        Directory.CreateDirectory(_folder.File("empty"));

        var (exitCode, said) = await RunAsync(
            "dotnet", _folder.File("empty"), Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"),
            "build", "--data", _folder.File("then/tests/archives/lanterns/data"));

        Assert.True(exitCode == 0, said);
        Assert.True(File.Exists(_folder.File("empty/output/meetings/2/index.html")));
    }

    private static async Task<(int ExitCode, string Said)> RunAsync(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }
}
