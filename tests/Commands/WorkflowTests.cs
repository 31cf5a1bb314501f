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

        Assert.Matches("\npermissions:( {})?\n", text);
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

    [Theory]
    [MemberData(nameof(Names))]
    public void No_job_that_reads_what_others_wrote_holds_credentials_or_may_write(string name)
    {
        foreach (var (job, text) in Jobs(name).Where(j => ReadsWhatOthersWrote().IsMatch(j.Text)))
        {
            Assert.True(Permissions(name, text).SequenceEqual(["contents: read"]), $"{job}: {string.Join(", ", Permissions(name, text))}");
            Assert.Equal(Regex.Count(text, "uses: actions/checkout@"), Regex.Count(text, "persist-credentials: false"));
            Assert.DoesNotContain("github.token", text, StringComparison.Ordinal);
            Assert.DoesNotContain("secrets.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Papers_are_read_in_one_job_and_pushed_by_another_that_runs_nothing_of_theirs()
    {
        var jobs = Jobs("inbox.yml").ToDictionary(j => j.Name, j => j.Text);

        Assert.Equal(["where", "import", "propose"], jobs.Keys);
        Assert.DoesNotContain("uses:", jobs["where"], StringComparison.Ordinal);
        Assert.DoesNotContain("git push", jobs["import"], StringComparison.Ordinal);
        Assert.DoesNotContain("dotnet", jobs["propose"], StringComparison.Ordinal);
        // what was made is looked at before it goes anywhere
        var looked = jobs["propose"].IndexOf("grep -qv '^\\(data\\|inbox\\)/'", StringComparison.Ordinal);
        var plain = jobs["propose"].IndexOf("grep -qv '^100644 blob '", StringComparison.Ordinal);
        Assert.InRange(looked, 0, plain);
        Assert.InRange(plain, looked, jobs["propose"].IndexOf("git push", StringComparison.Ordinal));
    }

    [Fact]
    public void A_form_is_taken_up_only_where_the_host_says_that_its_writer_may_write()
    {
        var jobs = Jobs("forms.yml").ToDictionary(j => j.Name, j => j.Text);

        Assert.Contains("collaborators/$name/permission", jobs["who"], StringComparison.Ordinal);
        Assert.Contains("needs: who\n    if: needs.who.outputs.taken == 'true'\n", jobs["form"], StringComparison.Ordinal);
        Assert.DoesNotContain("author_association", string.Concat(jobs.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("admin", "admin", "true")]
    [InlineData("write", "write", "true")]
    [InlineData("read", "write", "false")]
    [InlineData("write", "read", "false")]
    [InlineData("triage", "triage", "false")]
    [InlineData("none", "none", "false")]
    [InlineData("", "write", "false")]
    public async Task Who_may_only_read_waits(string does, string wrote, string taken)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the workflows run on Linux");
        using var folder = new Output.TemporaryFolder();
        var script = Script().Matches(Jobs("forms.yml").Single(j => j.Name == "who").Text).Single().Value;
        var lines = script[(script.IndexOf('\n') + 1)..];
        // a stand-in for the host's program: the permission is the name itself
        File.WriteAllText(
            folder.File("script"),
            "gh() { p=${2#repos/r/collaborators/}; p=${p%/permission}; [ -n \"$p\" ] && echo \"$p\"; }\n" + lines);
        var start = new ProcessStartInfo("bash", ["-e", "-o", "pipefail", folder.File("script")]);
        foreach (var (key, value) in new[]
        {
            ("DOES", does), ("WROTE", wrote), ("REPOSITORY", "r"), ("GITHUB_OUTPUT", folder.File("output")),
        })
        {
            start.Environment[key] = value;
        }

        using var process = Process.Start(start)!;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        Assert.Equal($"taken={taken}\n", await File.ReadAllTextAsync(folder.File("output"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_a_workflow_may_do_is_told_to_engineers(string name) =>
        Assert.Contains($"| `{name}` |", File.ReadAllText(Path.Combine(Repository.Root, "CONTRIBUTING.md")), StringComparison.Ordinal);

    /// <summary>The jobs of a workflow, as text: what is set in by two behind <c>jobs:</c>.</summary>
    private static IEnumerable<(string Name, string Text)> Jobs(string name)
    {
        var text = File.ReadAllText(Path.Combine(Folder, name));
        return Job().Matches(text[text.IndexOf("\njobs:\n", StringComparison.Ordinal)..]).Select(m => (m.Groups["name"].Value, m.Value));
    }

    /// <summary>What a job may do: its own permissions, else those of its workflow.</summary>
    private static IEnumerable<string> Permissions(string name, string job)
    {
        var own = JobPermissions().Match(job);
        var all = own.Success ? own : WorkflowPermissions().Match(File.ReadAllText(Path.Combine(Folder, name)));
        return all.Groups["each"].Captures.Select(c => c.Value.Trim());
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

    /// <summary>It imports papers, or runs what a pull request proposes.</summary>
    [GeneratedRegex(@"-- import |github\.base_ref|\n {6}- run: dotnet (run|test)")]
    private static partial Regex ReadsWhatOthersWrote();

    [GeneratedRegex(@"(?<=\n)  (?<name>[a-z]+):\n(( {4}[^\n]*)?\n)+")]
    private static partial Regex Job();

    [GeneratedRegex(@"\n    permissions:\n(?<each>      [^\n]+\n)+")]
    private static partial Regex JobPermissions();

    [GeneratedRegex(@"\npermissions:\n(?<each>  [^\n]+\n)+")]
    private static partial Regex WorkflowPermissions();

    [GeneratedRegex(@"\buses: ([^\n]+)")]
    private static partial Regex Uses();

    /// <summary>A script: what is set in deeper than its key.</summary>
    [GeneratedRegex(@"(?<=\n)(?<in> *)(- )?run: (\|\n(\k<in>  +[^\n]*\n|\n)+|[^\n]*)")]
    private static partial Regex Script();

    [GeneratedRegex(@"\$\{\{[^}]*\}\}")]
    private static partial Regex Expression();
}
