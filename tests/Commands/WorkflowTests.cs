using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CopArchive.Tests.Commands;

/// <summary>The workflows cannot run here; what they call, and what they may do, can be looked at.</summary>
public sealed partial class WorkflowTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, ".github", "workflows");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.yml").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_workflow_calls_only_commands_that_there_are_with_options_that_they_know(string name)
    {
        foreach (Match call in Call().Matches(File.ReadAllText(Path.Combine(Folder, name))))
        {
            var help = await HelpAsync(call.Groups["command"].Value);
            Assert.All(
                Option().Matches(call.Groups["rest"].Value).Select(o => o.Value),
                option => Assert.Contains(option, help, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_others_wrote_is_named_by_the_hash_of_a_release(string name)
    {
        var uses = Uses().Matches(File.ReadAllText(Path.Combine(Folder, name)));

        Assert.All(uses, use => Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", use.Groups[1].Value));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_workflow_says_what_it_may_do_and_no_shell_reads_what_strangers_write(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));

        Assert.Contains("\npermissions:\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("pull_request_target", text, StringComparison.Ordinal);
        // an expression inside a script is put there before the shell reads it; numbers alone are harmless
        Assert.All(
            Script().Matches(text).SelectMany(s => Expression().Matches(s.Value)),
            e => Assert.Equal("${{ github.event.pull_request.number }}", e.Value));
        if (text.Contains("\n  pull_request:\n", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(": write", text, StringComparison.Ordinal);
        }
    }

    private static async Task<string> HelpAsync(string command)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), command, "--help"])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var help = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Contains($" {command} ", help, StringComparison.Ordinal);
        return help;
    }

    [GeneratedRegex(@"dotnet run -c Release -- (?<command>[a-z]+)(?<rest>[^\n|>]*)")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<=\s)--[a-z-]+")]
    private static partial Regex Option();

    [GeneratedRegex(@"uses: ([^\n]+)")]
    private static partial Regex Uses();

    /// <summary>A script: what is set in deeper than its key.</summary>
    [GeneratedRegex(@"(?<=\n)(?<in> *)(- )?run: (\|\n(\k<in>  +[^\n]*\n|\n)+|[^\n]*)")]
    private static partial Regex Script();

    [GeneratedRegex(@"\$\{\{[^}]*\}\}")]
    private static partial Regex Expression();
}
