using System.Diagnostics;
using System.Text.RegularExpressions;
using CopArchive.Tests.Records;
using YamlDotNet.RepresentationModel;

namespace CopArchive.Tests.Inbox;

/// <summary>
/// The commands of the workflows, run in order in clones of a repository of its own, with stand-ins for the site that holds it
/// (<c>gh</c>) and for <c>dotnet run</c>. Left out: permissions, triggers and queues.
/// </summary>
internal sealed partial class Road : IDisposable
{
    private readonly TemporaryArchive _archive = new();
    private readonly string _main;
    private int _runs;
    private int _clones;

    private Road(string main) => _main = main;

    /// <summary>What is missing on this machine; null where scenarios can run.</summary>
    public static string? Missing { get; } = OperatingSystem.IsWindows() ? "the workflows run on Linux"
        : new[] { "bash", "git", "sort", "awk", "sed", "flock", "mkfifo" }.FirstOrDefault(p => !IsHere(p)) is { } program
            ? $"{program} is not installed"
        : null;

    /// <summary>The last error of a job that failed.</summary>
    public string Errors { get; private set; } = "";

    private string Host => Path.Combine(_archive.Root, "host");

    private string Origin => Path.Combine(_archive.Root, "origin.git");

    /// <summary>A repository with a small archive.</summary>
    public static Road Begin(string main = "main", bool isProtected = false)
    {
        Assert.SkipWhen(Missing is not null, Missing ?? "");
        var road = new Road(main);
        Directory.CreateDirectory(road.Host);
        var top = Path.Combine(road._archive.Root, "top");
        road._archive.Write("top/inbox/README.md", "# Put papers here\n")
            .Write("top/.gitattributes", File.ReadAllText(Path.Combine(Repository.Root, ".gitattributes")))
            .Write("data/meetings/1.yml", TemporaryArchive.Head(
                "First meeting", "number: 1", "state: held", "date: 2012-06-11", "venue: Geneva")) // the papers are of these days
            .Write("top/input/about.md", "---\ntitle: \"About\"\ndescription: \"What this archive is.\"\n---\n\nWords.\n");
        Directory.Move(road._archive.Data, Path.Combine(top, "data"));
        var bin = Directory.CreateDirectory(Path.Combine(road._archive.Root, "bin")).FullName;
        foreach (var (name, text) in new[]
        {
            ("gh", File.ReadAllText(Path.Combine(Repository.Root, "tests", "Inbox", "gh"))),
            ("dotnet", WarmProgram.DotnetScript),
        })
        {
            File.WriteAllText(Path.Combine(bin, name), text);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(
                    Path.Combine(bin, name),
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }

        road.Git(top, $"init --quiet --initial-branch={main}");
        road.Git(top, "add -A");
        road.Git(top, "commit --quiet -m First");
        road.Git(road._archive.Root, $"clone --quiet --bare {top} {road.Origin}");

        // where the main page is protected, only a person may change it
        road._archive.Write("origin.git/hooks/update", $"""
            #!/bin/sh
            if [ -e '{road.Host}/protected' ] && [ "$1" = refs/heads/{main} ] && [ -z "$PERSON" ]; then exit 1; fi
            if [ -z "$PERSON" ] && [ "$(cat '{road.Host}/fails' 2>/dev/null)" = push ]; then rm '{road.Host}/fails'; exit 1; fi

            """);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                Path.Combine(road.Origin, "hooks", "update"),
                UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        if (isProtected)
        {
            road.Protect();
        }

        return road;
    }

    public void Dispose() => _archive.Dispose();

    public void Protect() => File.WriteAllText(Path.Combine(Host, "protected"), "");

    public void RefuseProposals(bool refuse)
    {
        File.Delete(Path.Combine(Host, "refuses-proposals"));
        if (refuse)
        {
            File.WriteAllText(Path.Combine(Host, "refuses-proposals"), "");
        }
    }

    /// <summary>Lets a call of the site's command, as <c>pr create</c>, or a workflow's <c>push</c>, fail the next time.</summary>
    public void FailOnce(string step) => File.WriteAllText(Path.Combine(Host, "fails"), step);

    /// <summary>Puts files into the inbox byte for byte, as the web page does.</summary>
    public void Upload(params (string Name, string Content)[] files) =>
        Upload(_main, [.. files.Select(f => (f.Name, System.Text.Encoding.UTF8.GetBytes(f.Content)))]);

    /// <summary>The same, on a branch of one's own.</summary>
    public void Upload(string branch, params (string Name, byte[] Content)[] files)
    {
        var clone = Clone(_main);
        if (branch != _main)
        {
            Git(clone, $"checkout --quiet -B {branch}");
        }

        foreach (var (name, content) in files)
        {
            var path = Path.Combine(_archive.Root, "upload");
            File.WriteAllBytes(path, content);
            var blob = Git(clone, $"hash-object -w --no-filters {path}").Trim();
            Git(clone, $"update-index --add --cacheinfo 100644,{blob},'inbox/{name.Replace("'", "'\\''", StringComparison.Ordinal)}'");
        }

        Git(clone, "commit --quiet -m \"Add files via upload\"");
        Git(clone, $"push --quiet origin HEAD:refs/heads/{branch}");
    }

    /// <summary>What a person changes on a branch: anything, in a clone.</summary>
    public void Change(string? branch, Action<string> change, string message = "Update")
    {
        var clone = Clone(branch ?? _main);
        change(clone);
        Git(clone, "add -A");
        Git(clone, $"commit --quiet -m \"{message}\"");
        Git(clone, $"push --quiet origin HEAD:{branch ?? _main}");
    }

    /// <summary>Answers every gap on a branch.</summary>
    public void FillIn(string branch) => Change(branch, clone =>
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(clone, "data"), "*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".md", StringComparison.Ordinal) || f.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var text = File.ReadAllText(file);
            var filled = text.Replace("title: to fill in", "title: \"A title\"", StringComparison.Ordinal)
                .Replace("type: to fill in", "type: other", StringComparison.Ordinal)
                .Replace("contributors: to fill in\n", "", StringComparison.Ordinal)
                .Replace("language: to fill in", "language: en", StringComparison.Ordinal)
                .Replace("state: to fill in", "state: held", StringComparison.Ordinal)
                .Replace("date: to fill in", "date: 2012-06-05", StringComparison.Ordinal)
                .Replace("venue: to fill in", "venue: \"Geneva\"", StringComparison.Ordinal);
            if (filled != text)
            {
                File.WriteAllText(file, filled);
            }
        }
    });

    /// <summary>Runs the workflow of the inbox as a push to a branch would; whether every job of it ended well.</summary>
    /// <param name="branch">The branch; null for the main page.</param>
    /// <param name="between">What somebody does while the papers are read.</param>
    /// <param name="commit">The commit that was pushed; null for the last.</param>
    public bool Import(string? branch = null, Action? between = null, string? commit = null) =>
        Run("inbox.yml", branch ?? _main, commit ?? Tip(branch ?? _main), between, "");

    /// <summary>Runs the workflow of a form in issue 7 that somebody who may write has sent.</summary>
    public bool Form(string body) => Run("forms.yml", _main, Tip(_main), null, body, "form");

    /// <summary>Runs the workflow that puts answers in a proposal in order.</summary>
    public bool Answers(string branch) => Run("answers.yml", branch, Tip(branch), null, "");

    /// <summary>Merges the proposal of a branch as the button does.</summary>
    public bool Merge(string branch, bool squash = false)
    {
        var clone = Clone(_main);
        var merged = squash
            ? TryGit(clone, $"merge --quiet --squash origin/{branch}") && TryGit(clone, "commit --quiet -m Papers")
            : TryGit(clone, $"merge --quiet --no-ff --no-edit origin/{branch}");
        if (merged)
        {
            Git(clone, $"push --quiet origin HEAD:{_main}");
            End(branch, "merged");
        }

        return merged;
    }

    public void Close(string branch) => End(branch, "closed");

    /// <summary>Takes back the last merge, on the main page or on a branch.</summary>
    public void Revert(string? branch = null)
    {
        var clone = Clone(_main);
        Git(clone, "revert -m 1 --no-edit HEAD");
        Git(clone, $"push --quiet origin HEAD:refs/heads/{branch ?? _main}");
    }

    /// <summary>The branches of proposals that are open.</summary>
    public IReadOnlyList<string> Open() => [.. Proposals().Where(p => p.State == "open").Select(p => p.Head)];

    /// <summary>The text of a proposal, with its comments.</summary>
    public string Answer(string branch) => string.Concat(Proposals().Where(p => p.Head == branch).Select(p =>
        File.ReadAllText(Path.Combine(p.Folder, "body")) + "\n" + Comment("pr-" + Path.GetFileName(p.Folder)) + Comment("pr-" + branch)));

    /// <summary>Comments on something.</summary>
    public string Comment(string on) => Path.Combine(Host, "comments", on) is var path && File.Exists(path) ? File.ReadAllText(path) : "";

    /// <summary>Issues that were opened.</summary>
    public IReadOnlyList<string> Issues() =>
        [.. Directory.CreateDirectory(Path.Combine(Host, "issues")).EnumerateFiles().Select(f => File.ReadAllText(f.FullName))];

    /// <summary>The state of the check at the last commit of a branch; empty where it was not set.</summary>
    public string State(string branch) => Lines(Path.Combine(Host, "statuses"))
        .Where(l => l.StartsWith(Tip(branch), StringComparison.Ordinal))
        .Select(l => l.Split(' ')[1])
        .LastOrDefault("");

    /// <summary>The branches for which the workflow was started anew.</summary>
    public IReadOnlyList<string> Again() => Lines(Path.Combine(Host, "again"));

    /// <summary>Files on a branch.</summary>
    public IReadOnlyList<string> Files(string? branch = null, string under = "inbox data/documents data/meetings") =>
        Git(Origin, $"ls-tree -r --name-only {branch ?? _main} -- {under}").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A file on a branch.</summary>
    public string Show(string branch, string path) => Git(Origin, $"show {branch}:{path}");

    /// <summary>The hash by which git knows the bytes of a file.</summary>
    public string Blob(string branch, string path) => Git(Origin, $"rev-parse {branch}:{path}").Trim();

    /// <summary>The last commit of a branch.</summary>
    public string Tip(string branch) => Git(Origin, $"rev-parse refs/heads/{branch}").Trim();

    /// <summary>What the check says of a branch.</summary>
    public string Check(string branch) => Execute("bash", ["-c", "dotnet run -c Release -- check"], Clone(branch), new()).Output;

    private bool Run(string workflow, string branch, string commit, Action? between, string form, params string[] only)
    {
        _runs++;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Repository.Root, ".github", "workflows", workflow))));
        var values = new Dictionary<string, string>
        {
            ["github.token"] = "t", ["github.repository"] = "o/r", ["github.ref_name"] = branch, ["github.sha"] = commit,
            ["github.run_id"] = "9", ["github.run_number"] = $"{_runs}", ["github.run_attempt"] = "1",
            ["github.event.repository.default_branch"] = _main, ["github.event.issue.number"] = "7", ["github.event.issue.body"] = form,
        };
        foreach (var (key, job) in ((YamlMappingNode)yaml.Documents[0].RootNode["jobs"]).Children)
        {
            var name = key.ToString();
            if (only.Length > 0 && !only.Contains(name))
            {
                continue;
            }

            if (name == "propose")
            {
                between?.Invoke();
            }

            var clone = Clone(branch);
            Git(clone, $"checkout --quiet -B {branch} {commit}");
            var temp = Directory.CreateDirectory(clone + "-temp").FullName;
            var environment = new Dictionary<string, string>
            {
                ["RUNNER_TEMP"] = temp, ["GITHUB_OUTPUT"] = Path.Combine(temp, "output"), ["GITHUB_ENV"] = Path.Combine(temp, "env"),
                ["GITHUB_SERVER_URL"] = "https://host.example", ["GITHUB_REPOSITORY"] = "o/r",
            };
            foreach (var (variable, value) in ((YamlMappingNode)job["env"]).Children)
            {
                environment[variable.ToString()] = Expression().Replace(value.ToString(), m => values[m.Groups[1].Value]);
            }

            foreach (var step in ((YamlSequenceNode)job["steps"]).OfType<YamlMappingNode>().Where(s => s.Children.ContainsKey("run")))
            {
                foreach (var line in Lines(environment["GITHUB_ENV"]))
                {
                    environment[line.Split('=')[0]] = line[(line.IndexOf('=') + 1)..];
                }

                var (code, output) = Execute("bash", ["-e", "-c", step["run"].ToString()], clone, environment);
                if (code != 0)
                {
                    Errors = $"{workflow}, {name}, {step["name"]}: {output}";
                    return false;
                }
            }

            foreach (var line in Lines(environment["GITHUB_OUTPUT"]))
            {
                values[$"needs.{name}.outputs.{line.Split('=')[0]}"] = line[(line.IndexOf('=') + 1)..];
            }

            // what a job hands to the next
            if (name is "import" or "mend")
            {
                var made = Path.Combine(Host, "made");
                if (Directory.Exists(made))
                {
                    Directory.Delete(made, recursive: true);
                }

                Directory.Move(Path.Combine(temp, name == "import" ? "papers" : "answers"), made);
            }
        }

        return true;
    }

    private static string[] Lines(string file) => File.Exists(file) ? File.ReadAllLines(file) : [];

    private IEnumerable<(string Folder, string Head, string State)> Proposals() =>
        Directory.CreateDirectory(Path.Combine(Host, "proposals")).EnumerateDirectories()
            .Select(f => f.FullName)
            .Order(StringComparer.Ordinal)
            .Select(f => (f, File.ReadAllText(Path.Combine(f, "head")), File.ReadAllText(Path.Combine(f, "state"))));

    private void End(string branch, string state)
    {
        foreach (var proposal in Proposals().Where(p => p.Head == branch && p.State == "open").ToList())
        {
            File.WriteAllText(Path.Combine(proposal.Folder, "state"), state);
        }
    }

    private string Clone(string branch)
    {
        var folder = Path.Combine(_archive.Root, $"clone-{++_clones}");
        Git(_archive.Root, $"clone --quiet {Origin} {folder}");
        Git(folder, $"checkout --quiet {branch}");
        return folder;
    }

    private string Git(string folder, string arguments)
    {
        var (code, output) = Execute("bash", ["-c", "git " + arguments], folder, new() { ["PERSON"] = "yes" });
        Assert.True(code == 0, $"git {arguments}: {output}");
        return output;
    }

    private bool TryGit(string folder, string arguments) =>
        Execute("bash", ["-c", "git " + arguments], folder, new() { ["PERSON"] = "yes" }).Code == 0;

    private (int Code, string Output) Execute(string program, string[] arguments, string folder, Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        foreach (var (key, value) in environment.Concat(new Dictionary<string, string>
        {
            ["HOST"] = Host,
            ["PATH"] = $"{Path.Combine(_archive.Root, "bin")}:{Environment.GetEnvironmentVariable("PATH")}",
            ["GIT_CONFIG_GLOBAL"] = "/dev/null", ["GIT_CONFIG_NOSYSTEM"] = "1",
        }))
        {
            start.Environment[key] = value;
        }

        if (!environment.ContainsKey("RUNNER_TEMP"))
        {
            foreach (var who in new[] { "AUTHOR", "COMMITTER" })
            {
                start.Environment[$"GIT_{who}_NAME"] = "Jo";
                start.Environment[$"GIT_{who}_EMAIL"] = "jo@tests.example";
            }
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }

    private static bool IsHere(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(p => p.Length > 0 && File.Exists(Path.Combine(p, program)));

    [GeneratedRegex(@"\$\{\{ ([^}]*) \}\}")]
    private static partial Regex Expression();
}
