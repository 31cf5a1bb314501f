using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using CopArchive.Records.Reading;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Authoring;

/// <summary>
/// What was taken down, in every way in which something can be, is quoted nowhere: canaries, each in one place alone, are searched in every
/// byte that the program puts out. And a takedown does not wait until somebody mends another page.
/// </summary>
public sealed class TakedownTests : IDisposable
{
    /// <summary>
    /// Title and text of a page; a passage; an attached file and its name; notes of former states; words and a note of a page that is
    /// closed; what lies behind a link; the record of a person; the message of a commit.
    /// </summary>
    private static readonly string[] Canaries =
    [
        "Quillfeather", "Marrowbone", "Tanglewick", "Grimbald", "ostrogoth", "Chandelle", "Lutterworth", "Wetherby", "Flambeau",
        "Pumpernickel", "Oglethorpe", "Brannigan",
    ];

    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task No_canary_of_what_was_taken_down_is_in_site_zips_feeds_search_log_or_impact_report()
    {
        Publish();
        TakeDown();
        var built = await BuildAsync(Options);
        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));

        Assert.Equal([], Sung(built.Files));
        Assert.Equal([], Sung(await SaidAsync("changes", "--format", "markdown", "--base", "HEAD")));
        Assert.Equal([], Sung(await SaidAsync("changes", "--format", "text", "--base", "HEAD")));
        Assert.Equal([], Sung(await SaidAsync("check")));
        Assert.Equal([], Sung(await SaidAsync("check", "--format", "json")));
        Assert.Equal([], Sung(await SaidAsync("search", "Quillfeather")));

        // and after it was merged, against what the page says then
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Taken down, as Brannigan asked");
        var live = await BuildAsync(Options);
        Assert.Equal([], Sung(live.Files));
        Assert.Equal([], Sung(await SaidAsync("changes", "--format", "markdown", "--base", "HEAD~1")));
    }

    [Fact]
    public async Task The_canaries_are_heard_where_nothing_was_taken_down()
    {
        Publish();
        var built = await BuildAsync(Options);

        Assert.Superset(
            new HashSet<string>(["Quillfeather", "Marrowbone", "Tanglewick", "ostrogoth", "Chandelle", "Wetherby", "Oglethorpe"]),
            Sung(built.Files).Select(s => s.Split(' ')[0]).ToHashSet());
        TakeDown(history: false);
        Assert.Contains("Tanglewick", string.Join(' ', Sung(await SaidAsync("changes", "--base", "HEAD"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_quotes_an_attached_file_nor_anything_behind_a_link()
    {
        Publish();
        _archive.Write("data/documents/lamps/unnamed.txt", "Pumpernickel\n").Write("secret.yml", "Pumpernickel: x\n");
        File.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "link.yml"), Path.Combine(_archive.Root, "secret.yml"));
        Directory.CreateSymbolicLink(Path.Combine(_archive.Data, "topics"), _archive.Root);
        var lines = new SourceLines([_archive.Data]);

        var said = await SaidAsync("check");

        Assert.Contains("documents/link.yml", said.Single().Words, StringComparison.Ordinal);
        Assert.Contains("unnamed.txt", said.Single().Words, StringComparison.Ordinal);
        Assert.Equal([], Sung(said));
        Assert.Null(lines.Find(SourcePlace.Top("data/documents/lamps/unnamed.txt")));
        Assert.Null(lines.Find(SourcePlace.Top("data/documents/link.yml")));
        Assert.Null(lines.Find(SourcePlace.Top("data/topics/secret.yml")));
        Assert.NotNull(lines.Find(SourcePlace.Top("data/documents/lamps.md")));
    }

    [Fact]
    public async Task A_withdrawal_goes_live_though_another_page_is_at_fault()
    {
        Publish();
        TakeDown();
        Fault();
        Assert.False((await Build.CheckAsync(Options, new NoProgress())).Succeeded);

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.Equal([], Sung(built.Files));
            Assert.Equal(["documents/closed.md", "documents/lamps.md", "documents/passage.md", "people/ann.yml"], state.Withdrawn);
            Assert.Contains(
                "Withdrawn",
                File.ReadAllText(Path.Combine(_archive.Output, "documents/lamps/index.html")),
                StringComparison.Ordinal);

            // all else is as it was live
            Assert.Contains(
                "suggested a thing",
                File.ReadAllText(Path.Combine(_archive.Output, "documents/report/index.html")),
                StringComparison.Ordinal);
            Assert.False(File.Exists(Path.Combine(_archive.Output, "documents/new/index.html")));
        }

        Assert.Single(Git("worktree", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_withdrawal_goes_live_though_its_own_file_has_a_fault_too()
    {
        Publish();
        Fault();
        _archive.Write("data/documents/lamps.md", Lamps(
            "colour: red", "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}")
            .Replace("Lamps by Quillfeather", "Lamps", StringComparison.Ordinal));

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.DoesNotContain(built.Files, f => f.Words.Contains("Marrowbone", StringComparison.Ordinal));
            Assert.DoesNotContain(built.Files, f => f.Words.Contains("Quillfeather", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_passage_that_an_outcome_quotes_goes_with_the_quote_though_another_page_is_at_fault(bool isProgram)
    {
        const string Passage = "1.1 Some delegates, among them Tanglewick, suggested a thing.\n";
        _archive.Write("data/documents/passage.md", TemporaryArchive.Text("Passage", "type: letter", "date: 2010") + Passage)
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"Some delegates, among them Tanglewick, suggested\"",
                "evidence: [documents/passage#p-1.1]", "state: no-trace", "state-as-of: 2026-01-02"));
        Assert.Equal(0, (await RunAsync("check", "--update-lock")).ExitCode);
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published");
        string[] gone = isProgram ? [] :
            ["history-from: 2026-02-03", "corrections: [{on: [p-1.1], day: 2026-02-03, was: withheld, why: \"A person asked.\"}]"];
        _archive.Write("data/documents/passage.md", TemporaryArchive.Text("Passage", ["type: letter", "date: 2010", .. gone])
            + Passage.Replace("Tanglewick", "[removed]", StringComparison.Ordinal));
        if (isProgram)
        {
            Assert.Equal(0, (await RunAsync(
                "correct", "documents/passage", "--words", "--withheld", "--why", "A person asked.", "--day", "2026-02-03")).ExitCode);
            Assert.Equal([], Sung((await BuildAsync(Options)).Files));
            return;
        }

        // the message says what to write, and the program that is called when the build fails does it by itself
        var said = await SaidAsync("check");
        Assert.Contains("COP293", said.Single().Words, StringComparison.Ordinal);
        Fault();
        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());
        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.Equal([], Sung(built.Files));
            Assert.Equal(["documents/passage.md", "outcomes/count.yml"], state.Withdrawn);
            Assert.Contains("printed-words: \"[removed]\"", File.ReadAllText(Path.Combine(state.Data, "outcomes/count.yml")),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_passage_taken_out_from_a_day_that_has_not_come_is_gone_today()
    {
        _archive.Write("data/documents/passage.md", Passage("Some delegates, among them Tanglewick, counted.", []));
        Assert.Equal(0, (await RunAsync("check", "--update-lock")).ExitCode);
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published");
        _archive.Write("data/documents/passage.md", Passage("Some delegates, [removed], counted.", [
            "history-from: 2062-02-03", "corrections: [{on: [p-1.1], day: 2026-02-03, was: withheld, why: \"A person asked.\"}]"]));
        Assert.Contains("COP171", (await SaidAsync("check")).Single().Words, StringComparison.Ordinal);

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.Equal([], Sung(built.Files));
            Assert.Contains($"history-from: {Options.Today:yyyy-MM-dd}", File.ReadAllText(Path.Combine(state.Data, "documents/passage.md")),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_withdrawal_that_cannot_be_built_says_which_fault_stops_it_where_and_what_to_do()
    {
        Publish();
        Fault();
        _archive.Write("data/documents/passage.md", TemporaryArchive.Text(
            "Passage", "type: letter", "date: 2010", "history-from: 2026-02-03", "colour: red") + "1.1 Words.\n");

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Null(state);
        Assert.Contains("data/documents/passage.md, line ", reason, StringComparison.Ordinal);
        Assert.Contains("There is no key 'colour' here.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_withdrawal_the_former_state_is_not_built_again()
    {
        Publish();
        Fault();

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Null(state);
        Assert.Equal("nothing was withdrawn since the last state without a fault", reason);
    }

    [Fact]
    public async Task A_person_who_asks_is_answered_with_every_place_of_the_name_and_with_what_a_held_paper_prints()
    {
        Publish();
        _archive.Write("data/documents/letter.md", TemporaryArchive.Text(
            "Letter of Ann Oglethorpe", "type: letter", "date: 2010", "contributors: [{who: people/ann, as: \"expert\"}]")
                + "1.1 Thanks to Ann\u00A0Oglethorpe.\n\n1.2 Joann Oglethorpe is another.\n");
        await BuildAsync(Options);

        var said = (await SaidAsync("mentions", "people/ann", "--name", "A. Oglethorpe")).Single().Words;

        Assert.All(
            (string[])[
                "Looked for: Ann Oglethorpe; A. Oglethorpe.", "  data/people/ann.yml\n", "  data/documents/letter.md:2\n",
                "  documents/letter (en), p-1.1: data/documents/letter.md:", "  people/ann/index.html\n", "  documents/letter/index.html\n",
                "adds the name or takes it out",
            ],
            place => Assert.Contains(place, said, StringComparison.Ordinal));
        Assert.DoesNotContain("p-1.2", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_of_a_person_who_is_not_to_be_named_is_in_no_byte_of_site_search_log_impact_report_or_overlay()
    {
        PublishPerson();
        Assert.Equal(0, (await RunAsync("check", "--update-lock")).ExitCode);
        Assert.Contains("Oglethorpe in people/ann-oglethorpe/index.html", Sung((await BuildAsync(Options)).Files));
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Promised to Brannigan");
        WithholdName();

        var built = await BuildAsync(Options);

        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
        Assert.Empty(built.Report.Diagnostics);
        Assert.Equal([], Sung(built.Files));
        Assert.Equal([], Sung(await SaidAsync("changes", "--format", "markdown", "--base", "HEAD")));
        Assert.Equal([], Sung(await SaidAsync("search", "Oglethorpe")));
        var page = built.Files.Single(f => f.Path.StartsWith("people/withheld-", StringComparison.Ordinal) && IsPage(f.Path));
        Assert.Contains("Name withheld", page.Words, StringComparison.Ordinal);
        Assert.Contains(
            page.Path[..^"index.html".Length],
            built.Files.Single(f => f.Path == "events/launch/index.html").Words,
            StringComparison.Ordinal);

        // and after it was merged, and while something is wrong on the very lines that name her
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Withheld, as Brannigan asked");
        Assert.Equal([], Sung((await BuildAsync(Options)).Files));
        Assert.Equal([], Sung(await SaidAsync("changes", "--format", "text", "--base", "HEAD~1")));
        _archive.Write("data/events/launch.yml", Launch("colour: \"Ann Oglethorpe\""))
            .Write("data/events/second.yml", Launch("part-of: people/ann-oglethorpe"));
        Assert.Equal([], Sung(await SaidAsync("check")));
        Assert.Equal([], Sung(await SaidAsync("check", "--format", "json")));
        Assert.Equal([], Sung(await SaidAsync("build", "--output", "elsewhere")));
        Assert.Equal([], Sung([("overlay", await OverlayAsync())]));
    }

    [Fact]
    public async Task A_name_is_withheld_though_another_page_is_at_fault()
    {
        PublishPerson();
        WithholdName();
        Fault();

        var (state, reason) = await WithdrawnState.MakeAsync(Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(Options with { Data = state!.Data });
            Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
            Assert.Equal([], Sung(built.Files));
        }
    }

    [Fact]
    public async Task Who_keeps_the_archive_still_finds_a_name_that_is_withheld_and_may_rename_its_file()
    {
        PublishPerson();
        Assert.Equal(0, (await RunAsync("check", "--update-lock")).ExitCode);
        WithholdName();
        var before = (await BuildAsync(Options)).Files.Select(f => f.Path).Where(p => p.StartsWith("people/", StringComparison.Ordinal));
        Assert.Contains("data/events/launch.yml:1\n", (await SaidAsync("mentions", "people/ann-oglethorpe")).Single().Words,
            StringComparison.Ordinal);

        var file = Path.Combine(_archive.Data, "people", "ann-oglethorpe.yml");
        _archive.Write("data/people/somebody.yml", File.ReadAllText(file) + "former-ids: [people/ann-oglethorpe]\n");
        File.Delete(file);
        var renamed = await BuildAsync(Options);

        Assert.True(renamed.Report.Succeeded, DiagnosticPrinter.Text(renamed.Report.Diagnostics, _ => null));
        Assert.Equal(before, renamed.Files.Select(f => f.Path).Where(p => p.StartsWith("people/", StringComparison.Ordinal)));
        Assert.Equal([], Sung(renamed.Files));

        // at last the name goes from the repository too, and the address on the site stays
        var address = before.Single(p => p.StartsWith("people/withheld-", StringComparison.Ordinal) && IsPage(p))[..^"/index.html".Length];
        File.Delete(Path.Combine(_archive.Data, "people", "somebody.yml"));
        _archive.Write($"data/{address}.yml", TemporaryArchive.Head("Name withheld", "name: {withheld: \"Pumpernickel asked.\"}"))
            .Write("data/events/launch.yml", Launch().Replace("people/ann-oglethorpe", address, StringComparison.Ordinal)
                .Replace("Ann Oglethorpe", "somebody", StringComparison.Ordinal)
                .Replace("Ann\n  Oglethorpe", "somebody", StringComparison.Ordinal));
        File.Delete(Path.Combine(_archive.Data, "documents", "letter.md"));
        File.Delete(Path.Combine(_archive.Data, "urls.lock"));
        var gone = await BuildAsync(Options);
        Assert.True(gone.Report.Succeeded, DiagnosticPrinter.Text(gone.Report.Diagnostics, _ => null));
        // what former commits still say of it goes with them (docs/urgent-removal.md)
        Assert.Contains(address + "/index.html", gone.Files.Select(f => f.Path));
    }

    private static bool IsPage(string path) => path.Count(c => c == '/') == 2 && path.EndsWith("/index.html", StringComparison.Ordinal);

    /// <summary>A person of whom much is known, live, with a history.</summary>
    private void PublishPerson()
    {
        _archive.Write("data/people/ann-oglethorpe.yml", Person("country: not found"))
            .Write("data/organisations/lamp-house.yml", TemporaryArchive.Head("Lamp House", "type: body"))
            .Write("data/people/second.yml", TemporaryArchive.Head("Name Withheld", "country: not found"))
            .Write("data/events/launch.yml", Launch())
            .Write("data/documents/letter.md", TemporaryArchive.Text(
                "Letter of Annie Oglethorpe", "type: letter", "date: 2010",
                "contributors:\n  - who: people/ann-oglethorpe\n    as: \"expert\"\n    printed: \"Dame Flambeau\"")
                    + "1.1 Thanks to the expert.\n");
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published for Brannigan");
        _archive.Write("data/events/launch.yml", Launch("venue: \"House of Ann Oglethorpe\"")
                .Replace("Dame Flambeau", "Chandelle", StringComparison.Ordinal))
            .Write("data/people/ann-oglethorpe.yml", Person());
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published again");
    }

    private void WithholdName() =>
        _archive.Write("data/people/ann-oglethorpe.yml", Person("name: {withheld: \"Pumpernickel asked; granted.\"}"));

    private static string Person(params string[] lines) => TemporaryArchive.Head("Ann Oglethorpe", [
        "other-names: [\"A. Oglethorpe\", {text: \"Annie Oglethorpe\"}]", "notes: [\"Wetherby knows Ms Oglethorpe.\"]",
        "posts: [{who: organisations/lamp-house, as: \"Chair\", printed: \"Ms Flambeau\"}]",
        .. lines,
    ]).Replace("tests.example/a\"", "tests.example/oglethorpe\"", StringComparison.Ordinal);

    private static string Launch(params string[] lines) => TemporaryArchive.Head("Launch with Ann Oglethorpe", [
        "date: 2011-02-03", "people: [{who: people/ann-oglethorpe, as: \"speaker\", printed: \"Dame Flambeau\"}]",
        "notes: [\"Opened by Ann\n  Oglethorpe.\"]", .. lines,
    ]);

    /// <summary>What the overlay of the preview is told while it shows the archive.</summary>
    private async Task<string> OverlayAsync()
    {
        using var ends = new CancellationTokenSource();
        var address = new TaskCompletionSource<Uri>();
        var built = new TaskCompletionSource();
        var options = Options with { Output = Path.Combine(_archive.Root, ".preview") };
        var preview = new PreviewOptions
        {
            Output = options.Output,
            Watched = [_archive.Data],
            Port = 0,
            Listening = address.SetResult,
            Built = _ => built.TrySetResult(),
        };
        var run = PreviewServer.RunAsync(preview, async _ =>
        {
            var report = await Build.RunAsync(options, new NoProgress());
            return new PreviewBuild(report.Succeeded, report.Diagnostics);
        }, ends.Token);
        await built.Task;
        using var client = new HttpClient { BaseAddress = await address.Task };
        using var events = new StreamReader(await client.GetStreamAsync("_preview/events", TestContext.Current.CancellationToken));
        var told = await events.ReadLineAsync(TestContext.Current.CancellationToken);
        await ends.CancelAsync();
        await run;
        Assert.Contains("COP", told, StringComparison.Ordinal);
        return told!;
    }

    private BuildOptions Options => new()
    {
        Data = _archive.Data,
        Input = _archive.Input,
        Output = _archive.Output,
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
    };

    /// <summary>An archive that is live, with all canaries in it.</summary>
    private void Publish()
    {
        _archive.Write("data/documents/lamps/ostrogoth.txt", "Grimbald")
            .Write("data/documents/lamps.md", Lamps())
            .Write("data/documents/passage.md", Passage("Some delegates and Tanglewick counted.", "notes: [\"Chandelle said so.\"]"))
            .Write(
                "data/documents/closed.md",
                TemporaryArchive.Text("Closed", "type: report", "date: 2010", "notes: [\"Flambeau\"]") + "1.1 Wetherby spoke.\n")
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann Oglethorpe", "country: not found"));
        Git("init", "--quiet", "--initial-branch=main");
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published for Brannigan");
        _archive.Write("data/documents/passage.md", Passage("Some delegates and Tanglewick counted.", "notes: [\"Lutterworth said so.\"]"));
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Published again");
    }

    private void TakeDown(bool history = true)
    {
        const string withdrawn = "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}";
        _archive.Write("data/documents/lamps.md", $"---\n{TemporaryArchive.Head("Lamps", "type: report", "date: 2010", withdrawn)}---\n")
            .Write("data/documents/passage.md", Passage("Some delegates counted.", history ? ["history-from: 2026-02-03"] : []))
            .Write("data/documents/closed.md", "---\n" + TemporaryArchive.Head(
                "Closed", "type: report", "date: 2010", "access: {level: members, reason: \"It was not for everybody.\"}") + "---\n")
            .Write("data/people/ann.yml", TemporaryArchive.Head("A person", "title-is: descriptive", "country: not found", withdrawn));
        Directory.Delete(Path.Combine(_archive.Data, "documents/lamps"), recursive: true);
    }

    /// <summary>Another page is at fault, and new ones stand beside it.</summary>
    private void Fault()
    {
        _archive.Write(
            "data/documents/broken.yml",
            TemporaryArchive.Head("Broken", "type: letter", "date: 2010", "responds-to: documents/nowhere"))
            .Write("data/documents/new.yml", TemporaryArchive.Head("New", "type: letter", "date: 2010"));
        Git("add", "--all");
        Git("commit", "--quiet", "--message", "Something is wrong");
    }

    private static string Lamps(params string[] lines)
    {
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes("Grimbald")));
        return TemporaryArchive.Text("Lamps by Quillfeather", [
            "type: report", "date: 2010",
            $"files: [{{path: \"ostrogoth.txt\", language: en, role: as-issued, format: text, bytes: 8, sha256: \"{hash}\"}}]",
            .. lines,
        ]) + "1.1 Marrowbone counted the lamps.\n";
    }

    private static string Passage(string words, params string[] lines) =>
        TemporaryArchive.Text("Passage", ["type: report", "date: 2010", .. lines]) + $"1.1 {words}\n";

    /// <summary>Canaries in some output, each with its place.</summary>
    private static IEnumerable<string> Sung(IEnumerable<(string Path, string Words)> files) =>
        from file in files
        from canary in Canaries
        where $"{file.Path}\n{file.Words}".Contains(canary, StringComparison.OrdinalIgnoreCase)
        select $"{canary} in {file.Path}";

    private static async Task<(BuildReport Report, IReadOnlyList<(string Path, string Words)> Files)> BuildAsync(BuildOptions options)
    {
        var report = await Build.RunAsync(options, new NoProgress());
        return (report, [.. Directory.EnumerateFiles(options.Output, "*", SearchOption.AllDirectories)
            .SelectMany(f => Read(Path.GetRelativePath(options.Output, f).Replace('\\', '/'), File.ReadAllBytes(f)))]);
    }

    /// <summary>A file, or those in a zip.</summary>
    private static IEnumerable<(string Path, string Words)> Read(string path, byte[] content)
    {
        if (!path.EndsWith(".zip", StringComparison.Ordinal))
        {
            return [(path, Encoding.UTF8.GetString(content))];
        }

        using var zip = new ZipArchive(new MemoryStream(content));
        return [.. zip.Entries.SelectMany(e =>
        {
            using var stream = e.Open();
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            return Read($"{path}/{e.FullName}", bytes.ToArray());
        })];
    }

    /// <summary>What a command says, errors too; the words that it was asked for are taken out.</summary>
    private async Task<IReadOnlyList<(string Path, string Words)>> SaidAsync(string command, params string[] arguments)
    {
        var (_, said) = await RunAsync(command, arguments);
        return [(command, command == "search" ? said.Replace(arguments[0], "", StringComparison.Ordinal) : said)];
    }

    private async Task<(int ExitCode, string Said)> RunAsync(string command, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CopArchive.dll"), command, .. arguments])
        {
            WorkingDirectory = _archive.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var said = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, said);
    }

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "git", ["-c", "user.name=A", "-c", "user.email=a@tests.example", "-c", "commit.gpgsign=false", .. arguments])
        {
            WorkingDirectory = _archive.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var git = Process.Start(start)!;
        var errors = git.StandardError.ReadToEndAsync();
        var output = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {output}{errors.Result}");
        return output;
    }
}
