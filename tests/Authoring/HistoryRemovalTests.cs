using System.Diagnostics;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>
/// The page on urgent removals says what git still shows until its third step, and that it shows nothing afterwards. Its own commands are
/// run, in a clone of a repository with a branch of a proposal.
/// </summary>
public sealed class HistoryRemovalTests : IDisposable
{
    private static readonly string[] Words = ["Quillfeather", "Marrowbone", "Tanglewick", "Grimbald", "ostrogoth"];

    private readonly CanaryArchive _archive = new();

    private readonly string _outside = Directory.CreateTempSubdirectory("removal-").FullName;

    public void Dispose()
    {
        _archive.Dispose();
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public void Git_shows_what_was_taken_off_the_site_until_the_third_step_of_the_page_and_nothing_of_it_afterwards()
    {
        var guide = File.ReadAllText(Path.Combine(Repository.Root, "docs", "urgent-removal.md"));
        _archive.Publish();
        _archive.Git("checkout", "--quiet", "-b", "removal");
        TakeDown();
        _archive.Commit("A text must go");
        _archive.Git("checkout", "--quiet", "main");
        _archive.Git("merge", "--quiet", "--no-ff", "--message", "Merge", "removal");
        var host = Path.Combine(_outside, "host.git");
        _archive.Git("clone", "--quiet", "--bare", "--no-local", _archive.Root, host);

        // the records say nothing of it any more; the change by which it went, earlier commits and the branch of the proposal do
        Assert.All(Words, w => Assert.DoesNotContain(w, Shown(host, "grep", "-h", "-e", "", "main"), StringComparison.Ordinal));
        Assert.Contains("The change by which the text went quotes it", guide, StringComparison.Ordinal);
        Assert.All(Words.Except(["ostrogoth"]), w => Assert.Contains(w, Shown(host, "show", "removal"), StringComparison.Ordinal));
        Assert.All(Words, w => Assert.Contains(w, Shown(host, "log", "-p", "--all"), StringComparison.Ordinal));

        if (Run(host, "filter-repo", "--version").ExitCode != 0)
        {
            Assert.Skip("there is no git filter-repo here: apt install git-filter-repo");
        }

        var clone = Path.Combine(_outside, "clone");
        _archive.Git("clone", "--quiet", "--no-local", host, clone);
        var kept = File.ReadAllText(Path.Combine(clone, "data/documents/lamps.md"));
        Do(guide, clone, "git filter-repo --invert-paths", "--path data/documents/lamps.md", "--path data/documents/lamps/");
        File.WriteAllText(Path.Combine(clone, "data/documents/lamps.md"), kept);
        Shown(clone, "add", "--all");
        Shown(clone, "commit", "--quiet", "--message", "The notice");
        Assert.Contains("`the words==>[removed]`", guide, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_outside, "that-file"), "Tanglewick==>[removed]\n");
        Do(guide, clone, "git filter-repo --replace-text that-file --replace-message that-file", "--force");
        Do(guide, clone, "git remote add origin", host);
        Do(guide, clone, "git push --force --all");

        Assert.All(Words, w => Assert.DoesNotContain(w, Shown(host, "log", "-p", "--all"), StringComparison.Ordinal));
        var messages = Shown(host, "log", "--all", "--format=%B", "--name-only");
        Assert.All(Words, w => Assert.DoesNotContain(w, messages, StringComparison.Ordinal));
        Assert.Contains("withdrawn:", Shown(host, "show", "main:data/documents/lamps.md"), StringComparison.Ordinal);
    }

    private void TakeDown()
    {
        _archive.Write("data/documents/lamps.md", "---\n" + TemporaryArchive.Head(
            "Lamps", "type: report", "date: 2010", "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}") + "---\n")
            .Write("data/documents/passage.md", CanaryArchive.Passage("Some delegates counted.", "history-from: 2026-02-03"));
        Directory.Delete(Path.Combine(_archive.Data, "documents/lamps"), recursive: true);
    }

    /// <summary>A command that the page names, with what the page leaves to its reader.</summary>
    private void Do(string guide, string clone, string command, params string[] more)
    {
        Assert.Contains(command, guide, StringComparison.Ordinal);
        Shown(clone, [
            .. command.Split(' ').Skip(1).Concat(more.SelectMany(m => m.Split(' ')))
                .Select(w => w == "that-file" ? Path.Combine(_outside, w) : w),
        ]);
    }

    private static string Shown(string folder, params string[] arguments)
    {
        var (exitCode, said) = Run(folder, arguments);
        Assert.True(exitCode == 0, $"git {string.Join(' ', arguments)}: {said}");
        return said;
    }

    private static (int ExitCode, string Said) Run(string folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo(
            "git", ["-c", "user.name=A", "-c", "user.email=a@tests.example", "-c", "commit.gpgsign=false", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = git.StandardError.ReadToEndAsync();
        var said = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return (git.ExitCode, said + errors.Result);
    }
}
