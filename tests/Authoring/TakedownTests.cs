using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using static CopArchive.Tests.Authoring.CanaryArchive;

namespace CopArchive.Tests.Authoring;

/// <summary>
/// What was taken down, in every way in which something can be, is quoted nowhere: canaries, each in one place alone, are searched in every
/// byte that the program puts out. And a takedown does not wait until somebody mends another page.
/// </summary>
public sealed class TakedownTests : IDisposable
{
    private readonly CanaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task No_canary_of_what_was_taken_down_is_in_site_zips_feeds_search_log_or_impact_report()
    {
        _archive.Publish();
        TakeDown();
        var built = await BuildAsync(_archive.Options);
        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));

        Assert.Equal([], Sung(built.Files));
        Assert.Equal([], Sung(await _archive.SaidAsync("changes", "--format", "markdown", "--base", "HEAD")));
        Assert.Equal([], Sung(await _archive.SaidAsync("changes", "--format", "text", "--base", "HEAD")));
        Assert.Equal([], Sung(await _archive.SaidAsync("check")));
        Assert.Equal([], Sung(await _archive.SaidAsync("check", "--format", "json")));
        Assert.Equal([], Sung(await _archive.SaidAsync("search", "Quillfeather")));

        // and after it was merged, against what the page says then
        _archive.Commit("Taken down, as Brannigan asked");
        var live = await BuildAsync(_archive.Options);
        Assert.Equal([], Sung(live.Files));
        Assert.Equal([], Sung(await _archive.SaidAsync("changes", "--format", "markdown", "--base", "HEAD~1")));
    }

    [Fact]
    public async Task The_canaries_are_heard_where_nothing_was_taken_down()
    {
        _archive.Publish();
        var built = await BuildAsync(_archive.Options);

        Assert.Superset(
            new HashSet<string>(["Quillfeather", "Marrowbone", "Tanglewick", "ostrogoth", "Chandelle", "Wetherby", "Oglethorpe"]),
            Sung(built.Files).Select(s => s.Split(' ')[0]).ToHashSet());
        TakeDown(history: false);
        Assert.Contains(
            "Tanglewick", string.Join(' ', Sung(await _archive.SaidAsync("changes", "--base", "HEAD"))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_log_quotes_an_attached_file_nor_anything_behind_a_link()
    {
        _archive.Publish();
        _archive.Write("data/documents/lamps/unnamed.txt", "Pumpernickel\n").Write("secret.yml", "Pumpernickel: x\n");
        File.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "link.yml"), Path.Combine(_archive.Root, "secret.yml"));
        Directory.CreateSymbolicLink(Path.Combine(_archive.Data, "topics"), _archive.Root);
        var lines = new SourceLines([_archive.Data]);

        var said = await _archive.SaidAsync("check");

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
        _archive.Publish();
        TakeDown();
        _archive.Fault();
        Assert.False((await Build.CheckAsync(_archive.Options, new NoProgress())).Succeeded);

        await _archive.AssertGoesLiveAsync(state =>
        {
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
        });

        Assert.Single(_archive.Git("worktree", "list").Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task A_withdrawal_goes_live_though_its_own_file_has_a_fault_too()
    {
        _archive.Publish();
        _archive.Fault();
        _archive.Write("data/documents/lamps.md", Lamps(
            "colour: red", "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}")
            .Replace("Lamps by Quillfeather", "Lamps", StringComparison.Ordinal));

        var (state, reason) = await WithdrawnState.MakeAsync(_archive.Options, new NoProgress());

        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(_archive.Options with { Data = state!.Data });
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
        Assert.Equal(0, (await _archive.RunAsync("check", "--update-lock")).ExitCode);
        _archive.Commit("Published");
        string[] gone = isProgram ? [] :
            ["history-from: 2026-02-03", "corrections: [{on: [p-1.1], day: 2026-02-03, was: withheld, why: \"A person asked.\"}]"];
        _archive.Write("data/documents/passage.md", TemporaryArchive.Text("Passage", ["type: letter", "date: 2010", .. gone])
            + Passage.Replace("Tanglewick", "[removed]", StringComparison.Ordinal));
        if (isProgram)
        {
            Assert.Equal(0, (await _archive.RunAsync(
                "correct", "documents/passage", "--words", "--withheld", "--why", "A person asked.", "--day", "2026-02-03")).ExitCode);
            Assert.Equal([], Sung((await BuildAsync(_archive.Options)).Files));
            return;
        }

        // the message says what to write, and the program that is called when the build fails does it by itself
        var said = await _archive.SaidAsync("check");
        Assert.Contains("COP293", said.Single().Words, StringComparison.Ordinal);
        _archive.Fault();
        var (state, reason) = await WithdrawnState.MakeAsync(_archive.Options, new NoProgress());
        Assert.Equal("", reason);
        using (state)
        {
            var built = await BuildAsync(_archive.Options with { Data = state!.Data });
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
        Assert.Equal(0, (await _archive.RunAsync("check", "--update-lock")).ExitCode);
        _archive.Commit("Published");
        _archive.Write("data/documents/passage.md", Passage("Some delegates, [removed], counted.", [
            "history-from: 2062-02-03", "corrections: [{on: [p-1.1], day: 2026-02-03, was: withheld, why: \"A person asked.\"}]"]));
        Assert.Contains("COP171", (await _archive.SaidAsync("check")).Single().Words, StringComparison.Ordinal);

        await _archive.AssertGoesLiveAsync(state =>
        {
            Assert.Contains(
                $"history-from: {_archive.Options.Today:yyyy-MM-dd}",
                File.ReadAllText(Path.Combine(state.Data, "documents/passage.md")),
                StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_withdrawal_that_cannot_be_built_says_which_fault_stops_it_where_and_what_to_do()
    {
        _archive.Publish();
        _archive.Fault();
        _archive.Write("data/documents/passage.md", TemporaryArchive.Text(
            "Passage", "type: letter", "date: 2010", "history-from: 2026-02-03", "colour: red") + "1.1 Words.\n");

        var (state, reason) = await WithdrawnState.MakeAsync(_archive.Options, new NoProgress());

        Assert.Null(state);
        Assert.Contains("data/documents/passage.md, line ", reason, StringComparison.Ordinal);
        Assert.Contains("There is no key 'colour' here.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_withdrawal_the_former_state_is_not_built_again()
    {
        _archive.Publish();
        _archive.Fault();

        var (state, reason) = await WithdrawnState.MakeAsync(_archive.Options, new NoProgress());

        Assert.Null(state);
        Assert.Equal("nothing was withdrawn since the last state without a fault", reason);
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
}
