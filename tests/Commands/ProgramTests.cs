using System.Diagnostics;
using System.Text.Json;
using CopArchive.Commands;
using CopArchive.Tests.Records;
using CopArchive.Theme;

namespace CopArchive.Tests.Commands;

/// <summary>The program as a person or a workflow calls it: words, exit codes, what is left on the disk.</summary>
public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_build_makes_a_site_and_says_how_to_look_at_it()
    {
        var run = await RunAsync("build", "--summary", "summary.json");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("To look at it", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Read\s+[0-9]+ ms", run.Output);
        Assert.True(File.Exists(Path.Combine(_archive.Output, "meetings", "1", "index.html")));
        var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(_archive.Root, "summary.json"))).RootElement;
        Assert.Equal(1, summary.GetProperty("records").GetProperty("meetings").GetInt32());
        Assert.Equal(
            Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories).Count(f => Path.GetFileName(f) != ".coparchive"),
            summary.GetProperty("files").GetInt32());
        Assert.Equal(0, summary.GetProperty("diagnostics").GetProperty("error").GetInt32());
        Assert.True(summary.GetProperty("milliseconds").TryGetProperty("Write", out _));
    }

    [Fact]
    public async Task A_search_prints_what_it_finds_best_first_for_people_and_for_programs()
    {
        var told = await RunAsync("search", "delegates", "suggested");
        var json = await RunAsync("search", "--format", "json", "--limit", "1", "--", "delegates", "-nowhere");
        var alias = await RunAsync("search", "--json", "--limit", "1", "--", "delegates", "-nowhere");

        Assert.Equal((0, 0), (told.ExitCode, json.ExitCode));
        Assert.Equal(json.Output, alias.Output);
        Assert.Contains("documents/report/#p-1.1", told.Output, StringComparison.Ordinal);
        var answer = JsonDocument.Parse(json.Output).RootElement;
        Assert.Equal(
            ["query", "total", "notices", "instead", "offers", "ways", "facts", "hits"], answer.EnumerateObject().Select(p => p.Name));
        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        Assert.Equal(
            ["id", "type", "symbol", "title", "url", "unit", "locator", "excerpt", "why", "score"],
            hit.EnumerateObject().Select(p => p.Name));
        Assert.Equal(
            ("documents/report", "documents/report/", "p-1.1"),
            (hit.GetProperty("id").GetString(), hit.GetProperty("url").GetString(), hit.GetProperty("unit").GetString()));
        Assert.False(Directory.Exists(_archive.Output));
    }

    [Fact]
    public async Task Several_searches_of_a_built_site_each_bear_what_was_asked_and_an_empty_line_asks_nothing()
    {
        await RunAsync("build");

        var run = await RunWithAsync("delegates\n\nsuggested\n", "search", "--site", _archive.Output, "-");

        Assert.Equal(
            ["# delegates", "# suggested"],
            run.Output.Split('\n').Where(l => l.StartsWith('#')));
        Assert.Equal(2, run.Output.Split("documents/report/#p-1.1").Length - 1);
    }

    [Fact]
    public async Task The_lock_of_addresses_is_written_only_when_asked_for_and_nothing_is_wrong()
    {
        var lockFile = Path.Combine(_archive.Data, "urls.lock");
        Assert.Equal(0, (await RunAsync("check")).ExitCode);
        Assert.False(File.Exists(lockFile));

        var first = await RunAsync("check", "--update-lock", "--format", "json");
        var before = File.ReadAllText(lockFile);
        var second = await RunAsync("check", "--update-lock");
        File.Delete(Path.Combine(_archive.Data, "documents", "report.md"));
        var gone = await RunAsync("check", "--update-lock");

        Assert.Equal((0, 0, 1), (first.ExitCode, second.ExitCode, gone.ExitCode));
        Assert.Matches("^urls.lock: ([0-9]+) addresses, \\1 of them new", first.Errors);
        Assert.Empty(JsonDocument.Parse(first.Output).RootElement.EnumerateArray());
        Assert.Contains(", 0 of them new; the words of 0 were corrected", second.Errors, StringComparison.Ordinal);
        Assert.Contains("COP271", gone.Output, StringComparison.Ordinal);
        Assert.Contains("was not changed", gone.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(lockFile));
        Assert.Contains("\ndocuments/report/#p-1.1 ", before, StringComparison.Ordinal);
        Assert.Equal([lockFile], Directory.EnumerateFiles(_archive.Data, "*urls.lock*"));
    }

    [Fact]
    public async Task A_copy_is_verified_for_people_and_for_programs()
    {
        await RunAsync("build");
        var sound = await RunAsync("verify", "output");
        File.AppendAllText(Path.Combine(_archive.Output, "meetings", "1", "index.html"), "x");

        var told = await RunAsync("verify", "output");
        var json = JsonDocument.Parse((await RunAsync("verify", "output", "--format", "json")).Output).RootElement;

        Assert.Equal((0, 1, 2), (sound.ExitCode, told.ExitCode, (await RunAsync("verify", "data")).ExitCode));
        Assert.Matches("^All [0-9]+ files are as they were published.\n$", sound.Output);
        Assert.StartsWith(
            "meetings/1 (First meeting · Test Archive)\n  changed: meetings/1/index.html\n",
            told.Output,
            StringComparison.Ordinal);
        var fault = Assert.Single(json.GetProperty("faults").EnumerateArray());
        Assert.Equal(("changed", "meetings/1"), (fault.GetProperty("kind").GetString(), fault.GetProperty("page").GetString()));
    }

    [Fact]
    public async Task Without_a_command_it_builds()
    {
        Assert.Equal(0, (await RunAsync()).ExitCode);
        Assert.True(File.Exists(Path.Combine(_archive.Output, "index.html")));
    }

    [Fact]
    public async Task A_fault_ends_in_exit_code_1_and_leaves_the_former_site_as_it_was()
    {
        await RunAsync("build");
        var before = Fingerprint();
        _archive.Write("data/documents/bad.yml", "title: Report: the second\n");

        var run = await RunAsync("build");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("COP105", run.Output, StringComparison.Ordinal);
        Assert.Contains("untouched", run.Output, StringComparison.Ordinal);
        Assert.Equal(before, Fingerprint());
    }

    [Fact]
    public async Task Wrong_use_ends_in_exit_code_2_and_says_why()
    {
        var run = await RunAsync("biuld");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("Did you mean", run.Errors, StringComparison.Ordinal);
        Assert.Contains("\nbuild\n", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_archive.Output));
    }

    [Fact]
    public async Task A_theme_of_ones_own_is_taken_from_its_folder_and_else_the_program_has_one_wherever_it_is_run()
    {
        foreach (var (path, content) in new[]
        {
            ("styles/a.css", "body { color: #123457 }"),
            ("scripts/search/a.js", "var archiveSearch = 1;"),
            ("scripts/suggest/a.js", "var archiveSuggest = 1;"),
            ("scripts/lost/a.js", "var archiveLost = 1;"),
            ("scripts/save/a.js", "var archiveSave = 1;"),
            ("icon.svg", "<svg/>"),
        })
        {
            _archive.Write("mine/" + path, content);
        }

        var run = await RunAsync("build", "--theme", "mine");
        var own = string.Concat(Directory.EnumerateFiles(Path.Combine(_archive.Output, "assets"), "*.css").Select(File.ReadAllText));
        await RunAsync("build");

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal("body{color:#123457}", own);
        Assert.Equal(
            Assets.Load(Path.Combine(Repository.Root, "theme", "assets")).Files.Select(f => (f.Address.Path, Convert.ToHexString(f.Bytes))),
            Assets.Load(null).Files.Select(f => (f.Address.Path, Convert.ToHexString(f.Bytes))));
        Assert.All(
            Assets.Load(null).Files,
            f => Assert.Equal(f.Bytes, File.ReadAllBytes(Path.Combine(_archive.Output, f.Address.FilePath))));
    }

    [Fact]
    public async Task The_help_shows_today_as_a_day_is_written()
    {
        var run = await RunAsync("correct", "--help");

        Assert.Matches(@"--day <DAY>\s.*\[default: [0-9]{4}-[0-9]{2}-[0-9]{2}\]", run.Output.ReplaceLineEndings(" "));
    }

    [Fact]
    public async Task A_folder_that_is_not_ours_is_refused_and_nothing_in_it_is_touched()
    {
        _archive.Write("output/thesis.txt", "years of work");

        var run = await RunAsync("build");

        Assert.Equal(2, run.ExitCode);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(_archive.Output, "thesis.txt")));
        Assert.Single(Directory.EnumerateFileSystemEntries(_archive.Output));
    }

    [Theory]
    [InlineData("--help", "preview")]
    [InlineData("build --help", "--portable")]
    [InlineData("preview --help", "--port")]
    [InlineData("check --help", "--format")]
    [InlineData("import --help", "--dry-run")]
    public async Task Help_shows_what_can_be_said(string arguments, string expected)
    {
        var run = await RunAsync(arguments.Split(' '));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains(expected, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_gives_programs_what_it_found_as_json()
    {
        _archive.Write("data/documents/bad.yml", TemporaryArchive.Head("Bad", "type: reprot", "date: not stated"));

        var run = await RunAsync("check", "--format", "json");

        Assert.Equal(1, run.ExitCode);
        var fault = Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
        Assert.Equal(["code", "severity", "file", "line", "column", "message", "remedy"], fault.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("COP143", "error", "data/documents/bad.yml", 2, 7),
            (
                fault.GetProperty("code").GetString(),
                fault.GetProperty("severity").GetString(),
                fault.GetProperty("file").GetString(),
                fault.GetProperty("line").GetInt32(),
                fault.GetProperty("column").GetInt32()));
    }

    [Fact]
    public async Task Import_makes_pages_of_papers_and_says_what_is_still_to_fill_in()
    {
        _archive.Write("papers/tp-1-7.txt", "Document: TP/1/7\nDate: 05/06/2012\n\n1.1\tThe Party met in the harbour.\n")
            .Write("papers/~$tp-1-7.docx", "what Word leaves behind");

        var trial = await RunAsync("import", "papers", "--day", "2026-11-25", "--dry-run");
        Assert.False(Directory.Exists(Path.Combine(_archive.Data, "documents", "tp-1-7")));
        var run = await RunAsync("import", "papers", "--day", "2026-11-25", "--type", "letter");
        _archive.Write("damaged.pdf", "%PDF-1.7\n");
        var json = await RunAsync("import", "papers", "damaged.pdf", "--format", "json");

        Assert.Equal((0, 0, 1), (trial.ExitCode, run.ExitCode, json.ExitCode));
        Assert.Contains("this was a dry run", trial.Output, StringComparison.Ordinal);
        Assert.Contains("data/documents/tp-1-7.md, line", run.Output, StringComparison.Ordinal);
        Assert.Contains("type: letter", File.ReadAllText(Path.Combine(_archive.Data, "documents", "tp-1-7.md")), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(_archive.Data, "documents", "tp-1-7", "as-issued.txt")));
        Assert.Equal(["Unchanged", "Unread"], JsonDocument.Parse(json.Output).RootElement
            .GetProperty("papers")
            .EnumerateArray()
            .Select(p => p.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_language_that_is_answered_for_a_page_is_that_of_its_files()
    {
        const string hash = "a665a45920422f9d417e4867efdc4fb8a04a1f3fff1fa07e998e86f7f7a27ae3";
        _archive.Write("data/documents/scan/as-issued.txt", "123")
            .Write("data/documents/scan.yml", TemporaryArchive.Head("Scan", "type: letter", "date: not stated", "language: fr",
                "files:\n  - {path: \"as-issued.txt\", language: to fill in, role: as-issued, format: text, bytes: 3, "
                    + $"sha256: \"{hash}\"}}"));

        await RunAsync("check", "--fix");

        Assert.Contains(
            "{path: \"as-issued.txt\", language: fr, role: as-issued",
            File.ReadAllText(Path.Combine(_archive.Data, "documents", "scan.yml")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_made_and_corrected_and_what_is_there_is_not_written_over()
    {
        var made = await RunAsync("new", "meeting", "--set", "title=Second meeting", "--set", "venue=Harbour House: room 2", "--day",
            "2026-11-25");
        var again = await RunAsync("new", "meeting", "--set", "number=2");
        var corrected = await RunAsync("correct", "meetings/2", "--set", "venue=none", "--why", "The letter of invitation.", "--day",
            "2026-11-26");

        Assert.Equal((0, 2, 0), (made.ExitCode, again.ExitCode, corrected.ExitCode));
        Assert.Contains("data/meetings/2.yml, line ", made.Output, StringComparison.Ordinal);
        Assert.Contains("COP906", again.Errors, StringComparison.Ordinal);
        Assert.Contains("The letter of invitation.", corrected.Output, StringComparison.Ordinal);
        var page = File.ReadAllText(Path.Combine(_archive.Data, "meetings", "2.yml"));
        Assert.Contains("\nvenue: none\n", page, StringComparison.Ordinal);
        Assert.EndsWith("added: 2026-11-25\ncorrected: 2026-11-26\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filled_in_form_is_done_and_answered()
    {
        _archive.Write("form.md", "### Page to withdraw\r\n\r\ndocuments/report\r\n\r\n### Reason\r\n\r\nIts authors asked us to.\r\n")
            .Write("other.md", "### Lamp\n\nBroken");

        var done = await RunAsync("form", "form.md", "--day", "2026-11-25");
        var refused = await RunAsync("form", "other.md");

        Assert.Equal((0, 1), (done.ExitCode, refused.ExitCode));
        Assert.StartsWith("documents/report: withdrawn\n", done.Output, StringComparison.Ordinal);
        Assert.Contains(
            "withdrawn: {on: 2026-11-25, reason: \"Its authors asked us to.\"}",
            File.ReadAllText(Path.Combine(_archive.Data, "documents", "report.md")),
            StringComparison.Ordinal);
        Assert.Contains("Announce a meeting", refused.Output, StringComparison.Ordinal);
    }

    private string Fingerprint() => string.Join('\n', Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"));

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(params string[] arguments) => RunWithAsync(null, arguments);

    private async Task<(int ExitCode, string Output, string Errors)> RunWithAsync(string? input, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), .. arguments])
        {
            WorkingDirectory = _archive.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = input is not null,
        };
        using var process = Process.Start(start)!;
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
