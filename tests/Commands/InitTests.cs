using CopArchive.Commands;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Output;
using CopArchive.Tests.Pipelines;

namespace CopArchive.Tests.Commands;

public sealed class InitTests
{
    [Fact]
    public async Task An_archive_that_was_just_begun_builds_and_is_the_groups_own()
    {
        using var folder = new TemporaryFolder();
        var root = folder.File("lamps");
        var exitCode = await CommandLine.RunAsync(
            ["init", root, "--title", "Lamp \"Papers\": all", "--group", "Working Group on Lamps", "--short", "WG-L"], Console.Error);
        var report = await Build.RunAsync(
            new BuildOptions
            {
                Data = Path.Combine(root, "data"), Input = Path.Combine(root, "input"), Output = Path.Combine(root, "output"),
            },
            new NoProgress());

        Assert.Equal(0, exitCode);
        Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Assert.DoesNotContain(report.Diagnostics, d => d.Severity == Severity.Error);
        var home = await File.ReadAllTextAsync(Path.Combine(root, "output", "index.html"), TestContext.Current.CancellationToken);
        Assert.Contains("Lamp &quot;Papers&quot;: all", home, StringComparison.Ordinal);
        Assert.Contains("Working Group on Lamps", home, StringComparison.Ordinal);
        Assert.DoesNotContain("ITU", home, StringComparison.Ordinal);
    }
}
