using System.Globalization;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Authoring;
using CopArchive.Tests.History;
using CopArchive.Tests.Records;
using static CopArchive.Tests.Authoring.CanaryArchive;

namespace CopArchive.Tests.Pipelines;

/// <summary>What is to be released at a later moment is in nothing that is put out before, and is there from then on.</summary>
public sealed class EmbargoTests : IDisposable
{
    private const string Release = "2099-01-18T09:00+01:00";

    private static readonly DateTimeOffset Then = DateTimeOffset.Parse(Release, CultureInfo.InvariantCulture);

    private readonly CanaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Nothing_of_a_page_that_is_not_released_is_in_site_zips_feeds_search_log_or_impact_report()
    {
        _archive.Commit("Before");
        KeepBack();

        var built = await BuildAsync(_archive.Options);

        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
        Assert.Equal([], Sung(built.Files));
        Assert.DoesNotContain(built.Files, f => f.Path.Contains("lamps", StringComparison.Ordinal)
            || f.Words.Contains("documents/lamps", StringComparison.Ordinal));
        Assert.Equal([], Sung(await _archive.SaidAsync("check")));
        Assert.Equal([], Sung(await _archive.SaidAsync("search", "Quillfeather")));
        var changes = await _archive.SaidAsync("changes", "--format", "markdown", "--base", "HEAD");
        Assert.Equal([], Sung(changes));
        Assert.Contains(
            "1 page is not released yet, and not told of here; the next on 2099-01-18 at 08:00 UTC.",
            changes.Single().Words,
            StringComparison.Ordinal);

        // and once it is merged, the lock does not name it either
        _archive.Commit("After");
        await _archive.RunAsync("check", "--update-lock");
        Assert.DoesNotContain("lamps", File.ReadAllText(Path.Combine(_archive.Data, "urls.lock")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_the_moment_of_its_release_it_is_there_and_new_that_day()
    {
        KeepBack();

        var built = await BuildAsync(_archive.Options with { Now = Then });

        Assert.True(built.Report.Succeeded, DiagnosticPrinter.Text(built.Report.Diagnostics, _ => null));
        Assert.Superset(
            new HashSet<string>(["Quillfeather", "Marrowbone", "Grimbald", "ostrogoth"]),
            Sung(built.Files).Select(s => s.Split(' ')[0]).ToHashSet());
        Assert.Contains(
            "18 January 2099", built.Files.Single(f => f.Path == "documents/lamps/index.html").Words, StringComparison.Ordinal);
        Assert.Contains("2099-01-18", built.Files.Single(f => f.Path == "changes/feed.atom").Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moment_before_it_is_not_there()
    {
        KeepBack();

        var built = await BuildAsync(_archive.Options with { Now = Then.AddSeconds(-1) });

        Assert.Equal([], Sung(built.Files));
        Assert.Equal(Then, Assert.Single(built.Report.Releases));
    }

    [Fact]
    public async Task A_page_that_names_it_is_at_fault_until_both_are_released()
    {
        KeepBack();
        Answer("");
        Assert.Contains("COP264 data/documents/answer.yml:4:14", await CodesAsync());

        Answer($"release: {Release}\n");
        Assert.Empty(await CodesAsync());
    }

    [Fact]
    public async Task What_will_be_at_fault_on_the_day_of_a_release_is_told_now()
    {
        KeepBack();
        _archive.Write("data/documents/broken.yml", TemporaryArchive.Head(
            "Broken", "type: letter", "date: 2010", "responds-to: documents/nowhere", "release: 2099-01-19T00:00Z"));

        Assert.Contains("COP250 data/documents/broken.yml:4:14", await CodesAsync());
        Assert.True((await Build.RunAsync(_archive.Options, new NoProgress())).Succeeded);
    }

    [Fact]
    public async Task What_was_published_cannot_be_kept_back()
    {
        _archive.Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: letter", "date: 2010"));
        await _archive.RunAsync("check", "--update-lock");
        _archive.Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: letter", "date: 2010", $"release: {Release}"));

        Answer("");

        var faults = (await Build.CheckAsync(_archive.Options, new NoProgress())).Diagnostics;

        var lost = Assert.Single(faults, d => d.Code == "COP271");
        Assert.Contains("its key 'release' would take it off the site", lost.Message, StringComparison.Ordinal);
        Assert.All(
            [lost, Assert.Single(faults, d => d.Code == "COP264")],
            f => Assert.StartsWith("Take the line 'release' out of ", f.Remedy, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_version_of_a_resolution_waits_for_the_resolution()
    {
        _archive
            .Write("data/resolutions/9.yml", TemporaryArchive.Head(
                "Lamps", "number: \"9\"", "body: organisations/p", $"release: {Release}"))
            .Write("data/organisations/p.yml", TemporaryArchive.Head("Party", "type: body"))
            .Write("data/resolutions/9/harbour-2010.yml", TemporaryArchive.Head(
                "Quillfeather", "version-label: \"Harbour, 2010\"", "adopted: 2010-10-22", "session: not stated"));

        var (catalogue, _) = await Build.LinkAsync(_archive.Options, new NoProgress());

        Assert.Equal(["resolutions/9", "resolutions/9/harbour-2010"], catalogue!.Waiting.Keys.Select(k => k.Value).Order());
    }

    [Fact]
    public async Task What_is_kept_back_and_what_was_released_is_listed()
    {
        KeepBack();
        _archive.Write("data/documents/out.yml", TemporaryArchive.Head(
            "Out", "type: letter", "date: 2010", "release: 2026-01-05T10:00+02:00"));

        Assert.Equal((0, "2099-01-18T08:00Z documents/lamps\n"), await _archive.RunAsync("embargo"));
        Assert.Equal((0, "2026-01-05T08:00Z documents/out\n"), await _archive.RunAsync("embargo", "--since", "2026-01-05T07:59Z"));
        Assert.Equal((0, ""), await _archive.RunAsync("embargo", "--since", "2026-01-05T08:00Z"));
        Assert.Equal(2, (await _archive.RunAsync("embargo", "--since", "yesterday")).ExitCode);
    }

    [Theory]
    [InlineData("2027-01-18")]
    [InlineData("2027-01-18T09:00")]
    [InlineData("2027-02-30T09:00Z")]
    [InlineData("2027-01-18T25:00+01:00")]
    public async Task Half_a_moment_is_a_fault_and_releases_nothing(string release)
    {
        _archive.Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: letter", "date: 2010", $"release: {release}"));

        Assert.Equal(["COP172 data/documents/lamps.yml:4:10"], await CodesAsync());
    }

    [Fact]
    public void What_it_said_before_its_release_is_not_told()
    {
        const string Paper = "data/documents/letter.yml";
        using var made = new MadeUpRepository();
        made.Write(Paper, TemporaryArchive.Head("First draft", "type: letter", "date: not stated", "release: 2026-02-01T09:00Z"))
            .Commit("2026-01-05").Edit(Paper, "First draft", "Second draft").Commit("2026-01-07")
            .Edit(Paper, "Second draft", "As released").Commit("2026-01-20")
            .Edit(Paper, "As released", "Mended later").Commit("2026-03-04");

        var history = made.Read().Find(CopArchive.Values.RecordId.Parse("documents/letter"))!;

        Assert.Equal([new DateOnly(2026, 2, 1), new DateOnly(2026, 3, 4)], history.Revisions.Select(r => r.Day));
        Assert.Contains(
            "As released", System.Text.Encoding.UTF8.GetString(history.Revisions[0].Files![0].Content.Span), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("release: 2026-02-01T09:00Z\n", "")]
    [InlineData("release: 2026-02-01T09:00Z\n", "release: 2026-01-01T09:00Z\n")]
    public void Drafts_stay_untold_though_the_line_is_taken_out_or_changed_later(string line, string changed)
    {
        const string Paper = "data/documents/letter.yml";
        using var made = new MadeUpRepository();
        made.Write(Paper, TemporaryArchive.Head("First draft", "type: letter", "date: not stated") + line)
            .Commit("2026-01-05").Edit(Paper, "First draft", "As released").Commit("2026-01-20")
            .Edit(Paper, line, changed).Commit("2026-01-25")
            .Edit(Paper, "As released", "Mended later").Commit("2026-03-04");

        var history = made.Read().Find(CopArchive.Values.RecordId.Parse("documents/letter"))!;

        Assert.Equal([new DateOnly(2026, 1, 25), new DateOnly(2026, 3, 4)], history.Revisions.Select(r => r.Day));
        Assert.DoesNotContain(history.Revisions, r => r.Files!.Any(f =>
            System.Text.Encoding.UTF8.GetString(f.Content.Span).Contains("draft", StringComparison.Ordinal)));
    }

    /// <summary>The road of a paper that nobody may read before its day, not even in the repository: docs/for-keepers.md.</summary>
    [Fact]
    public void A_paper_comes_from_a_private_sister_repository_on_its_day_and_its_drafts_stay_there()
    {
        const string Paper = "data/documents/letter.yml";
        using var made = new MadeUpRepository();
        made.Commit("2026-01-02");
        made.Git("clone", "--quiet", "--bare", ".", "public.git");
        made.Git("clone", "--quiet", "--bare", ".", "private.git");
        made.Git("remote", "add", "public", "public.git");
        made.Git("remote", "add", "private", "private.git");

        // in private: drafts on a branch
        made.Git("checkout", "--quiet", "-b", "january");
        made.Write(Paper, TemporaryArchive.Head("A draft that names people", "type: letter", "date: not stated")).Commit("2026-01-05")
            .Edit(Paper, "A draft that names people", "As released").Commit("2026-01-20");
        made.Git("push", "--quiet", "private", "january");

        // on the day: what it says now, as one commit, and none of the drafts
        made.Git("checkout", "--quiet", "main");
        made.Git("merge", "--quiet", "--squash", "january");
        made.Commit("2026-02-01");
        made.Git("push", "--quiet", "public", "main");

        Assert.Contains("As released", made.Git("--git-dir", "public.git", "show", $"main:{Paper}"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            "names people", made.Git("--git-dir", "public.git", "log", "--all", "--patch"), StringComparison.Ordinal);
        Assert.Equal(
            [new DateOnly(2026, 2, 1)],
            made.Read().Find(CopArchive.Values.RecordId.Parse("documents/letter"))!.Revisions.Select(r => r.Day));
    }

    /// <summary>A paper with canaries in its title, its text, its file and the name of that.</summary>
    private void KeepBack() => _archive.Write("data/documents/lamps/ostrogoth.txt", "Grimbald")
        .Write("data/documents/lamps.md", Lamps($"release: {Release}"));

    private void Answer(string more) => _archive.Write("data/documents/answer.yml", TemporaryArchive.Head(
        "Answer", "type: letter", "date: 2010", "responds-to: documents/lamps") + more);

    private async Task<IEnumerable<string>> CodesAsync() =>
        (await Build.CheckAsync(_archive.Options, new NoProgress())).Diagnostics.Select(d => $"{d.Code} {d.Place}");
}
