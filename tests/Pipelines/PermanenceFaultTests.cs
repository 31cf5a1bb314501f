using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Pipelines;

/// <summary>An archive that was published once and then changed in every way that breaks an address, and how each is mended.</summary>
public sealed class PermanenceFaultTests : IDisposable
{
    private const string Lamps = "6.4 Lamps were counted twice a year, by hand.\n\n6.5 Bells were rung for the lamplighters.\n\n"
        + "6.6 The chair thanked all who had come.\n";

    private static readonly DateOnly Day = new(2026, 2, 3);

    private readonly TemporaryArchive _archive = new();

    public PermanenceFaultTests()
    {
        File("ab-1").Write("data/documents/ab-2.md", Paper() + Lamps)
            .Write(
                "data/documents/ab-2.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n6.4 Les lampes.\n")
            .Write("data/documents/ab-2/as-issued.txt", "as issued").Write("data/documents/ab-2/map.txt", "a map")
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann", "country: not found"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17", "venue: Geneva"))
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"Lamps were counted\"", "evidence: [documents/ab-2#p-6.4]", "state: no-trace",
                "state-as-of: 2026-01-02"));
    }

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Without_a_lock_nothing_is_promised_and_a_check_writes_none()
    {
        await CheckAsync();

        Assert.False(System.IO.File.Exists(Path.Combine(_archive.Data, AddressLock.FileName)));
    }

    [Fact]
    public async Task Every_way_to_break_an_address_is_reported_with_what_to_write_where()
    {
        await PublishAsync();
        _archive.Write("data/documents/ab-2.md", Paper("symbols: [\"TP/1/12\"]", Files("map.txt"))
            + "6.4 A new one, of which nobody has heard before.\n\n6.5 Lamps were counted twice a year, by hand.\n\n6.7 Nothing like it.\n")
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"Lamps were counted\"", "evidence: [documents/ab-2#p-6.5]", "state: no-trace",
                "state-as-of: 2026-01-02"))
            .Write("data/documents/ab-1-renamed.yml", Read("data/documents/ab-1.yml"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03", "venue: Geneva"))
            .Write("data/urls.lock", Read("data/urls.lock") + "<<<<<<< HEAD\ntake/gone.zip\n");
        foreach (var gone in (string[])["documents/ab-1.yml", "documents/ab-2.fr.md", "documents/ab-2/as-issued.txt", "people/ann.yml"])
        {
            System.IO.File.Delete(Path.Combine(_archive.Data, gone));
        }

        var report = await CheckAsync();

        Snapshot.Match(DiagnosticPrinter.Text(report.Diagnostics, new SourceLines([_archive.Data]).Find), "permanence.txt");
    }

    [Fact]
    public async Task A_page_that_loses_its_text_or_gets_other_words_is_reported()
    {
        await PublishAsync();
        _archive.Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
            "type: action", "printed-words: \"delegates\"", "evidence: [documents/report#p-1.1]", "state: no-trace",
            "state-as-of: 2026-01-02"))
            .Write("data/documents/report.md", TemporaryArchive.Text("Report", "type: report", "date: 2010-03-18")
                + "1.1 Some delegates dreamt of ships, storms and a far country.\n")
            .Write(
                "data/documents/ab-2.md",
                Paper().Replace("copy: {made-from: \"nothing\", on: 2026-01-02}\n", "", StringComparison.Ordinal));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.fr.md"));

        var report = await CheckAsync();

        Assert.Equal(["COP272", "COP272", "COP276"], report.Diagnostics.Select(d => d.Code).Order());
    }

    [Fact]
    public async Task What_the_messages_say_mends_every_one_of_them()
    {
        await PublishAsync();
        _archive.Write("data/documents/ab-2.md", Paper(
            "symbols: [\"TP/1/12\"]",
            "former-symbols: [\"TP/1/2\"]",
            "corrections:\n  - {on: p-6.5, day: 2026-02-03, was: \"6.5 Bells were rung for the lamplighters.\", "
                + "now: \"6.7 Nothing like it.\", why: \"Ours.\"}\n"
                + "  - {on: [p-6.6], day: 2026-02-03, was: \"6.6 The chair thanked all who had come.\", now: \"6.8 Thanks.\", "
                + "why: \"Ours.\"}\n"
                + "  - {on: [p-6.4], day: 2026-02-03, was: \"6.4\", now: \"6.5\", why: \"Ours.\"}",
            Files("map.txt").TrimEnd() + "\n" + Files("as-issued.txt", "withheld: \"Not ours to publish.\"")["files:\n".Length..])
                + "6.4 A new one, of which nobody has heard before.\n\n6.5 Lamps were counted twice a year, by hand. {#p-6.4}\n\n"
                + "6.7 Nothing like it. {#p-6.5}\n\n6.8 Thanks. {#p-6.6}\n")
            .Write(
                "data/documents/ab-2.fr.md",
                "title: \"Lampes\"\nwithdrawn: {on: 2026-02-03, reason: \"Not ours.\"}\n".Insert(0, "---\n") + "---\n")
            .Write("data/documents/ab-1-renamed.yml", Read("data/documents/ab-1.yml") + "former-ids: [documents/ab-1]\n")
            .Write(
                "data/people/ann.yml",
                TemporaryArchive.Head("Ann", "country: not found", "withdrawn: {on: 2026-02-03, reason: \"She asked for it.\"}"));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-1.yml"));

        var report = await CheckAsync();

        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
    }

    [Fact]
    public async Task What_is_withdrawn_may_be_emptied_and_nothing_that_names_it_has_to_change()
    {
        await PublishAsync();
        var withdrawn = TemporaryArchive.Head("Lamps", "type: report", "date: 2010", "symbols: [\"TP/1/2\"]",
            "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}");
        _archive.Write("data/documents/ab-2.md", $"---\n{withdrawn}---\n");
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.fr.md"));
        Directory.Delete(Path.Combine(_archive.Data, "documents/ab-2"), recursive: true);

        var report = await CheckAsync();

        // the outcome still quotes it, and that is said
        Assert.Equal(["COP279"], report.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Feeds_calendars_and_zips_that_were_published_stay_when_nothing_belongs_to_them_any_more()
    {
        File("ab-1", "contributors: [{who: people/ann, as: expert}]").Write(
            "data/documents/ab-3.md",
            TemporaryArchive.Text("Three", "type: agenda", "date: 2011", "presented-at: meetings/2") + "1.1 Words.\n");
        await PublishAsync();
        File("ab-1", "type: report")
            .Write("data/documents/ab-1.yml", Read("data/documents/ab-1.yml").Replace("type: letter\n", "", StringComparison.Ordinal))
            .Write("data/documents/ab-3.md", TemporaryArchive.Text("Three", "type: report", "date: 2011", "presented-at: meetings/2",
                "withdrawn: {on: 2026-02-03, reason: \"Not ours.\"}"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03", "venue: Geneva"));

        var report = await Build.RunAsync(Options, new NoProgress());

        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Assert.All(
            (string[])[
                "letters/feed.atom", "letters/index.html", "agendas/changed.rss", "people/ann/feed.atom", "meetings/2/meeting-2-papers.zip",
            ],
            path =>
                Assert.True(System.IO.File.Exists(Path.Combine(_archive.Output, path)), path));
        var calendar = Ical.Net.Calendar.Load(System.IO.File.ReadAllText(Path.Combine(_archive.Output, "meetings/2/meeting.ics")))!;
        Assert.Equal("Second meeting: its day is not known", Assert.Single(calendar.Journals).Summary);
        Assert.Empty(calendar.Events);
        Assert.All(
            System.IO.File.ReadLines(Path.Combine(_archive.Data, "urls.lock"))
                .Where(l => !l.Contains('#', StringComparison.Ordinal))
                .Select(l => l.Split(' ')[0])
                .Select(l => Uri.UnescapeDataString(l)),
            path =>
                Assert.True(System.IO.File.Exists(Path.Combine(_archive.Output, path.EndsWith('/') ? path + "index.html" : path)), path));
    }

    [Fact]
    public async Task A_meeting_that_is_renamed_leads_on_with_all_that_lies_beside_it()
    {
        _archive.Write(
            "data/documents/ab-3.md",
            TemporaryArchive.Text("Three", "type: agenda", "date: 2011", "presented-at: meetings/2") + "1.1 Words.\n")
            .Write(
                "data/documents/ab-3.fr.md",
                "---\ntitle: \"Trois\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Mots.\n");
        await PublishAsync();
        System.IO.File.Delete(Path.Combine(_archive.Data, "meetings/2.yml"));
        _archive.Write("data/meetings/second.yml", TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17",
            "venue: Geneva", "former-ids: [meetings/2]"));
        foreach (var name in (string[])["ab-3.md", "ab-3.fr.md"])
        {
            var moved = Read("data/documents/" + name).Replace("meetings/2", "meetings/second", StringComparison.Ordinal);
            System.IO.File.Delete(Path.Combine(_archive.Data, "documents", name));
            _archive.Write("data/documents/" + name.Replace("ab-3", "ab-33", StringComparison.Ordinal), name == "ab-3.md"
                ? moved.Replace("date: 2011", "date: 2011\nformer-ids: [documents/ab-3]", StringComparison.Ordinal)
                : moved);
        }

        var report = await Build.RunAsync(Options with { BaseUrl = new Uri("https://tests.example/archive/") }, new NoProgress());

        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Assert.Equal(
            """
            /archive/meetings/2/meeting-2-papers.zip /archive/meetings/second/meeting-second-papers.zip 301!
            /archive/documents/ab-3/* /archive/documents/ab-33/:splat 301!
            /archive/meetings/2/* /archive/meetings/second/:splat 301!

            """, string.Concat(System.IO.File.ReadLines(Path.Combine(_archive.Output, "_redirects"))
                .Where(l => !l.StartsWith("/archive/s/", StringComparison.Ordinal)).Select(l => l + "\n")));
        Assert.Contains(
            "0; url=/archive/documents/ab-33/fr/",
            System.IO.File.ReadAllText(Path.Combine(_archive.Output, "documents/ab-3/fr/index.html")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_a_fault_of_its_own_is_not_reported_as_gone()
    {
        File("ab-4", "symbols: [\"TP/1/4\"]");
        await PublishAsync();
        File("ab-4", "symbols: [\"TP/1/4\"]", "colour: red");

        var report = await CheckAsync();

        Assert.DoesNotContain(report.Diagnostics, d => d.Code.StartsWith("COP27", StringComparison.Ordinal));
        Assert.NotEmpty(report.Diagnostics);
    }

    [Fact]
    public async Task A_thing_renamed_twice_keeps_both_names_and_two_things_cannot_have_had_one_name()
    {
        await PublishAsync();
        Rename("ab-1", "ab-1-b", "former-ids: [documents/ab-1]");
        await PublishAsync();
        Rename("ab-1-b", "ab-1-c", "former-ids: [documents/ab-1-b]");
        Assert.Equal(["documents/ab-1 "], (await CheckAsync()).Diagnostics.Select(d => d.Message["The page ".Length..][..15]));

        File("ab-1-c", "former-ids: [documents/ab-1, documents/ab-1-b]");
        Assert.Empty((await CheckAsync()).Diagnostics);

        File("ab-9", "former-ids: [documents/ab-1]");
        File("ab-8", "former-ids: [documents/ab-8, documents/ab-9]");
        Assert.Equal(["COP256", "COP256", "COP256"], (await CheckAsync()).Diagnostics.Select(d => d.Code));

        void Rename(string from, string to, string key)
        {
            System.IO.File.Delete(Path.Combine(_archive.Data, "documents", from + ".yml"));
            File(to, key);
        }
    }

    [Fact]
    public async Task Of_a_renamed_paper_the_words_last_published_count_and_not_those_under_its_former_name()
    {
        Write("aa", "6.4 Lamps were counted twice a year, by hand.");
        await PublishAsync();
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/aa.md"));
        const string Renamed = "former-ids: [documents/aa]";
        const string Corrected = Renamed + "\ncorrections:\n  - {on: [p-6.4], day: 2026-02-03, "
            + "was: \"Lamps were counted twice a year, by hand.\", "
            + "now: \"Bells were rung for want of anything better to do.\", why: \"another line was copied\"}";
        Write("zz", "6.4 Bells were rung for want of anything better to do. {#p-6.4}", Corrected);
        await PublishAsync();

        // the pin goes: what was published under the new name still stands there
        Write("zz", "6.4 Bells were rung for want of anything better to do.", Corrected);
        Assert.Empty((await CheckAsync()).Diagnostics);
        Write("zz", "6.4 Lamps were counted twice a year, by hand.", Renamed);
        Assert.Equal(["COP276"], (await CheckAsync()).Diagnostics.Select(d => d.Code));

        void Write(string name, string text, params string[] keys) =>
            _archive.Write(
                $"data/documents/{name}.md",
                TemporaryArchive.Text("Lamps", ["type: letter", "date: 2012", .. keys]) + text + "\n");
    }

    [Fact]
    public async Task Two_branches_that_each_add_records_merge_and_the_check_is_clean()
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        Git("switch", "--quiet", "--create", "one");
        File("ab-3", "symbols: [\"TP/1/3\"]").Write(
            "data/meetings/3.yml",
            TemporaryArchive.Head("Third meeting", "number: 3", "state: planned", "date: 2012", "venue: not found"));
        Commit("one");
        Git("switch", "--quiet", "main");
        Git("switch", "--quiet", "--create", "two");
        File("ab-4", "symbols: [\"TP/1/4\"]").Write(
            "data/documents/ab-5.md",
            TemporaryArchive.Text("Five", "type: letter", "date: 2012") + "1.1 Words.\n");
        Commit("two");
        Git("switch", "--quiet", "main");

        Git("merge", "--quiet", "--no-edit", "one");
        Git("merge", "--quiet", "--no-edit", "two");

        Assert.Equal("", Git("status", "--porcelain"));
        Assert.Empty((await CheckAsync()).Diagnostics);
        var before = Read("data/urls.lock").Split('\n');
        await PublishAsync();
        Assert.Empty(before.Except(Read("data/urls.lock").Split('\n')));
        Assert.Contains("documents/ab-5/#p-1.1", Read("data/urls.lock"), StringComparison.Ordinal);

    }

    [Fact]
    public async Task Changed_words_are_told_with_the_lines_to_add_which_the_program_writes_and_page_list_and_feed_then_show()
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps.Replace("twice a year", "twice a day", StringComparison.Ordinal));

        var fault = Assert.Single((await CheckAsync()).Diagnostics);

        Assert.Equal("COP276", fault.Code);
        Assert.EndsWith("stand here now: “year,” has become “day,”.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            "in the head of data/documents/ab-2.md:\n"
                + "corrections:\n  - {on: [p-6.4], day: 2026-02-03, was: \"year,\", now: \"day,\", why: to fill in}\n",
            fault.Remedy,
            StringComparison.Ordinal);

        await DeclareAsync("slip of ours");

        Assert.Contains(
            "corrections:\n  - {on: [p-6.4], day: 2026-02-03, was: \"year,\", now: \"day,\", why: \"slip of ours\"}\n",
            Read("data/documents/ab-2.md"),
            StringComparison.Ordinal);
        var report = await Build.RunAsync(Options, new NoProgress());
        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Assert.Contains("Corrected here on 3 February 2026: “year,” was published; it now reads “day,”. Why: slip of ours",
            Words("documents/ab-2/index.html"), StringComparison.Ordinal);
        Assert.Contains("Corrected here on 3 February 2026", Words("corrections/index.html"), StringComparison.Ordinal);
        Assert.All((string[])["feed.atom", "changed.rss"], feed => Assert.Contains(
            "“year,” was published; it now reads “day,”. Why: slip of ours",
            Read("output/corrections/" + feed),
            StringComparison.Ordinal));

        // once published it stays, and a second correction needs a line of its own, behind the first
        await PublishAsync();
        Assert.Matches("ab-2/#p-6.4 [0-9a-f]{32}-[0-9a-f]{16} 1\n", Read("data/urls.lock"));
        Commit("corrected");
        _archive.Write("data/documents/ab-2.md", Read("data/documents/ab-2.md").Replace("by hand", "by ear", StringComparison.Ordinal));
        Assert.Equal(["COP276"], (await CheckAsync()).Diagnostics.Select(d => d.Code));
        await DeclareAsync("again");
        Assert.Empty((await CheckAsync()).Diagnostics);
        Assert.Contains("ours\"}\n  - {on: [p-6.4], day: 2026-02-03, was: \"hand.\", now: \"ear.\", why: \"again\"}\n",
            Read("data/documents/ab-2.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_had_to_go_are_quoted_nowhere_and_the_page_says_that_words_were_removed_and_why()
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        var text = Lamps.Replace("Bells were rung for the lamplighters", "[removed]", StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines, "history-from: 2026-02-03"]) + text);

        var fault = Assert.Single((await CheckAsync()).Diagnostics);

        Assert.DoesNotContain("lamplighters", fault.Message + fault.Remedy, StringComparison.Ordinal);
        Assert.Contains("corrections:\n  - {on: [p-6.5], day: 2026-02-03, was: withheld, why: to fill in}\n", fault.Remedy,
            StringComparison.Ordinal);

        await DeclareAsync("A person asked for it.");
        var report = await Build.RunAsync(Options, new NoProgress());

        Assert.Equal(["COP170"], report.Diagnostics.Select(d => d.Code).Distinct());
        Assert.Contains("Words were removed here on 3 February 2026. Why: A person asked for it.",
            Words("documents/ab-2/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories),
            f => System.IO.File.ReadAllText(f).Contains("lamplighters", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Bells were rung for the [removed]", true)]
    [InlineData("[removed] for the lamplighters", true)]
    [InlineData("[removed]", true)]
    [InlineData("Bells were broken for the [removed]", false)]
    [InlineData("Bells were not rung for the [removed]", false)]
    [InlineData("Bells were rung for the thieves", false)]
    public async Task Where_words_had_to_go_no_others_come_in(string words, bool isRest)
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        const string line = "corrections: [{on: [p-6.5], day: 2026-02-03, was: withheld, why: \"A person asked for it.\"}]";
        _archive.Write(
            "data/documents/ab-2.md",
            Paper([.. PaperLines, "history-from: 2026-02-03", line])
                + Lamps.Replace("Bells were rung for the lamplighters", words, StringComparison.Ordinal));

        var faults = (await CheckAsync()).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();

        Assert.Equal(isRest ? [] : ["COP276"], faults.Select(d => d.Code));
        Assert.DoesNotContain("lamplighters", string.Concat(faults.Select(f => f.Message + f.Remedy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_taken_out_of_the_lock_or_changed_by_hand_is_a_fault_before_and_after_it_is_committed()
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        var published = Read("data/urls.lock");
        var line = published.Split('\n').Single(l => l.StartsWith("documents/ab-2/#p-6.5 ", StringComparison.Ordinal));
        var falsified = Paper() + Lamps.Replace("Bells were rung", "Bells were broken", StringComparison.Ordinal);

        // the line alone; with what it promised; a line with the hash of other words, as the program would have written it
        _archive.Write("data/urls.lock", published.Replace(line + "\n", "", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());
        _archive.Write("data/documents/ab-2.md", falsified);
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());
        var words = Fingerprint.Of("Bells were broken for the lamplighters.");
        _archive.Write("data/urls.lock", published.Replace(line, $"documents/ab-2/#p-6.5 {words}", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());

        // a line that promises less than it did, while all is as it was
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps).Write("data/urls.lock", published.Replace(
            line,
            $"documents/ab-2/#p-6.5 {Fingerprint.FormerExactOf("Bells were rung for the lamplighters."):x16}-{line[^16..]}",
            StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());
        _archive.Write("data/urls.lock", published.Replace(" " + Hash("a map"), "", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());
        _archive.Write("data/urls.lock", published.Replace(line, $"documents/ab-2/#p-6.5 {words}", StringComparison.Ordinal))
            .Write("data/documents/ab-2.md", falsified);

        // a pull request is looked at as it would be merged: what was live is its first parent
        Commit("falsified");
        Assert.Equal(["COP290 data/urls.lock:1:1"], await CodesAsync());
        System.IO.File.Delete(Path.Combine(_archive.Data, "urls.lock"));
        Assert.Contains("COP290 data/urls.lock:1:1", await CodesAsync());

        // told on the page, it is a correction like others
        _archive.Write("data/urls.lock", published);
        await DeclareAsync("slip of ours");
        await PublishAsync();
        Assert.Equal([], await CodesAsync());

        // and what goes by law goes with its lines
        Git("checkout", "--quiet", "--force", "HEAD~1");
        _archive.Write("data/documents/ab-2.md", $"---\n{TemporaryArchive.Head("Lamps", "type: report", "date: 2010",
                "symbols: [\"TP/1/2\"]", "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}")}---\n")
            .Write("data/urls.lock", string.Concat(published.Split('\n').SkipLast(1)
                .Where(l => !l.StartsWith("documents/ab-2/#", StringComparison.Ordinal)).Select(l => l + "\n")));
        Assert.DoesNotContain((await CheckAsync()).Diagnostics, d => d.Severity == Severity.Error);
    }

    private async Task<IEnumerable<string>> CodesAsync() => (await CheckAsync()).Diagnostics.Select(d => $"{d.Code} {d.Place}");

    [Fact]
    public async Task A_file_in_whose_place_another_lies_is_a_fault_until_its_entry_tells_so_and_the_page_shows_it()
    {
        await PublishAsync();
        Assert.Contains($"files/documents/ab-2/map.txt {Hash("a map")}\n", Read("data/urls.lock"), StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2/map.txt", "b map").Write("data/documents/ab-2.md", (Paper() + Lamps)
            .Replace(Hash("a map"), Hash("b map"), StringComparison.Ordinal));

        var fault = Assert.Single((await CheckAsync()).Diagnostics);
        Assert.Equal("COP291", fault.Code);
        var line = $"replaces: [{{sha256: \"{Hash("a map")}\", on: (the day), why: \"(why)\"}}]";
        Assert.Contains(line, fault.Remedy, StringComparison.Ordinal);

        var hash = $"sha256: \"{Hash("b map")}\"";
        _archive.Write("data/documents/ab-2.md", Read("data/documents/ab-2.md").Replace(
            hash,
            $"{hash}, replaces: [{{sha256: \"{Hash("a map")}\", on: 2026-02-03, why: \"A sheet was missing.\"}}]",
            StringComparison.Ordinal));
        Assert.Equal("", DiagnosticPrinter.Text((await Build.RunAsync(Options, new NoProgress())).Diagnostics, _ => null));
        var page = Words("documents/ab-2/index.html");
        Assert.Contains("Until 3 February 2026 there was another file here: A sheet was missing.", page, StringComparison.Ordinal);
        Assert.Contains(Hash("a map"), page, StringComparison.Ordinal);
        await PublishAsync();
        Assert.Contains($"files/documents/ab-2/map.txt {Hash("b map")}\n", Read("data/urls.lock"), StringComparison.Ordinal);
        Assert.Equal([], await CodesAsync());
    }

    private static string Hash(string words) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));

    [Fact]
    public async Task The_number_printed_before_a_pinned_paragraph_is_promised_with_its_words()
    {
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps.Replace("6.6 The", "6.9 The", StringComparison.Ordinal)
            .Replace("come.\n", "come. {#p-6.6}\n", StringComparison.Ordinal));
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        _archive.Write("data/documents/ab-2.md", Read("data/documents/ab-2.md").Replace("6.9 The", "6.8 The", StringComparison.Ordinal));

        var fault = Assert.Single((await CheckAsync()).Diagnostics);

        Assert.Equal("COP276", fault.Code);
        Assert.EndsWith("“6.9” has become “6.8”.", fault.Message, StringComparison.Ordinal);
        await DeclareAsync("slip of ours");
        Assert.Equal([], await CodesAsync());
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_a_fault_by_the_day_of_the_commit_and_not_by_the_clock()
    {
        var late = Options with { Today = new DateOnly(2031, 1, 1) };
        File("ab-1", "corrected: 2030-05-05");
        Assert.Empty((await CheckAsync()).Diagnostics);
        Git("init", "--quiet", "--initial-branch=main");
        Commit("today", "2026-02-03");

        var faults = (await CheckAsync()).Diagnostics;
        Assert.Equal(["COP171 data/documents/ab-1.yml:4:1"], faults.Select(d => $"{d.Code} {d.Place}"));
        Assert.Equal(faults, (await Build.CheckAsync(late, new NoProgress())).Diagnostics);

        // what is being written is of today
        File("ab-3", "corrected: 2030-05-05");
        Assert.Empty((await Build.CheckAsync(late, new NoProgress())).Diagnostics);
        Assert.Equal(2, (await CheckAsync()).Diagnostics.Count);

        // nothing is corrected here before it is here
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines,
            "corrections: [{on: p-6.5, day: 2025-01-01, was: \"a\", now: \"b\", why: \"c\"}]"]) + Lamps);
        Assert.Contains("COP156 data/documents/ab-2.md:9:20", await CodesAsync());
    }

    [Fact]
    public async Task A_note_that_quotes_what_was_taken_out_is_warned_of_and_not_quoted()
    {
        await PublishAsync();
        Git("init", "--quiet", "--initial-branch=main");
        Commit("published");
        string[] gone =
            ["history-from: 2026-02-03", "corrections: [{on: [p-6.5], day: 2026-02-03, was: withheld, why: \"A person asked for it.\"}]"];
        var text = Lamps.Replace("Bells were rung for the lamplighters", "Bells were [removed]", StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2.md", Paper([
            .. PaperLines, "notes:\n  - \"Bells were loud.\"\n  - \"It says “rung for the lamplighters” here.\"", .. gone]) + text);

        var warning = Assert.Single((await CheckAsync()).Diagnostics, d => d.Code != "COP170");

        Assert.Equal("COP292 data/documents/ab-2.md:11:5", $"{warning.Code} {warning.Place}");
        Assert.DoesNotContain("lamplighters", warning.Message + warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_on_a_paragraph_that_is_not_there_or_on_a_page_without_a_text_is_a_fault()
    {
        const string line = "corrections: [{on: p-9, day: 2026-02-03, was: \"a\", now: \"b\", why: \"c\"}]";
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines, line]) + Lamps);
        File("ab-1", line);

        Assert.Equal(["COP251", "COP251"], (await CheckAsync()).Diagnostics.Select(d => d.Code));
    }

    private async Task DeclareAsync(string why) => DataWriter.Write(
        _archive.Data, PageCorrection.Declare(_archive.Data, await Build.ChangedWordsAsync(Options, new NoProgress()), Day, why));

    /// <summary>What a reader of a page of the site reads.</summary>
    private string Words(string page) => string.Join(' ', new AngleSharp.Html.Parser.HtmlParser()
        .ParseDocument(Read("output/" + page)).Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private void Commit(string message, string day = "2026-02-04")
    {
        Git("add", "data");
        Git(day, "commit", "--quiet", "--message", message);
    }

    private string Git(params string[] arguments)
    {
        var day = arguments[0].StartsWith("20", StringComparison.Ordinal) ? arguments[0] : null;
        arguments = day is null ? arguments : arguments[1..];
        var start = new ProcessStartInfo("git", [
            "-c", "user.name=A", "-c", "user.email=a@tests.example", "-c", "commit.gpgsign=false", .. arguments,
        ]) { WorkingDirectory = _archive.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["GIT_COMMITTER_DATE"] = (day ?? "2026-02-04") + " 12:00:00 +0000";
        using var git = Process.Start(start)!;
        var output = git.StandardOutput.ReadToEnd();
        var errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, $"git {string.Join(' ', arguments)}: {output}{errors}");
        return output;
    }

    /// <summary>A paper known by its title.</summary>
    private TemporaryArchive File(string name, params string[] lines) =>
        _archive.Write($"data/documents/{name}.yml", TemporaryArchive.Head("Paper " + name, ["type: letter", "date: 2010", .. lines]));

    private static string Paper(params string[] lines) =>
        TemporaryArchive.Text("Lamps", [
            "type: report",
            "date: 2010",
            .. lines.Length > 0 ? lines : PaperLines,
        ]);

    private static string[] PaperLines =>
        ["symbols: [\"TP/1/2\"]", (Files("as-issued.txt") + Files("map.txt")["files:\n".Length..]).TrimEnd()];

    private static string Files(string name, string more = "")
    {
        var content = Encoding.UTF8.GetBytes(name == "map.txt" ? "a map" : "as issued");
        return $"files:\n  - {{path: \"{name}\", language: en, role: as-issued, format: text, bytes: {content.Length}, "
            + $"sha256: \"{Convert.ToHexStringLower(SHA256.HashData(content))}\""
            + $"{(more.Length > 0 ? ", " + more : "")}}}\n";
    }

    private string Read(string path) => System.IO.File.ReadAllText(Path.Combine(_archive.Root, path));

    /// <summary>What the workflow does once the site is live.</summary>
    private async Task PublishAsync()
    {
        var report = await CheckAsync();
        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        LockWriter.Write(_archive.Data, report.Promised!.Value.Lock);
    }

    private BuildOptions Options => new()
    {
        Data = _archive.Data,
        Input = _archive.Input,
        Output = _archive.Output,
        ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
        Today = Day,
    };

    private Task<BuildReport> CheckAsync() => Build.CheckAsync(Options, new NoProgress());
}
