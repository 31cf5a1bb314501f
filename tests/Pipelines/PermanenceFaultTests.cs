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
using static CopArchive.Tests.Pipelines.PublishedArchive;

namespace CopArchive.Tests.Pipelines;

/// <summary>An archive that was published once and then changed in every way that breaks an address, and how each is mended.</summary>
public sealed class PermanenceFaultTests : IDisposable
{
    private readonly PublishedArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Without_a_lock_nothing_is_promised_and_a_check_writes_none()
    {
        await _archive.CheckAsync();

        Assert.False(System.IO.File.Exists(Path.Combine(_archive.Data, AddressLock.FileName)));
    }

    [Fact]
    public async Task Every_way_to_break_an_address_is_reported_with_what_to_write_where()
    {
        await _archive.PublishAsync();
        _archive.Write("data/documents/ab-2.md", Paper("symbols: [\"TP/1/12\"]", Files("map.txt"))
            + "6.4 A new one, of which nobody has heard before.\n\n6.5 Lamps were counted twice a year, by hand.\n\n6.7 Nothing like it.\n")
            .Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
                "type: action", "printed-words: \"Lamps were counted\"", "evidence: [documents/ab-2#p-6.5]", "state: no-trace",
                "state-as-of: 2026-01-02"))
            .Write("data/documents/ab-1-renamed.yml", _archive.Read("data/documents/ab-1.yml"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03", "venue: Geneva"))
            .Write("data/urls.lock", _archive.Read("data/urls.lock") + "<<<<<<< HEAD\ntake/gone.zip\n");
        foreach (var gone in (string[])["documents/ab-1.yml", "documents/ab-2.fr.md", "documents/ab-2/as-issued.txt", "people/ann.yml"])
        {
            System.IO.File.Delete(Path.Combine(_archive.Data, gone));
        }

        var report = await _archive.CheckAsync();

        Snapshot.Match(DiagnosticPrinter.Text(report.Diagnostics, new SourceLines([_archive.Data]).Find), "permanence.txt");
    }

    [Fact]
    public async Task A_page_that_loses_its_text_or_gets_other_words_is_reported()
    {
        await _archive.PublishAsync();
        _archive.Write("data/outcomes/count.yml", TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion",
            "type: action", "printed-words: \"delegates\"", "evidence: [documents/report#p-1.1]", "state: no-trace",
            "state-as-of: 2026-01-02"))
            .Write("data/documents/report.md", TemporaryArchive.Text("Report", "type: report", "date: 2010-03-18")
                + "1.1 Some delegates dreamt of ships, storms and a far country.\n")
            .Write(
                "data/documents/ab-2.md",
                Paper().Replace("copy: {made-from: \"nothing\", on: 2026-01-02}\n", "", StringComparison.Ordinal));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.fr.md"));

        var report = await _archive.CheckAsync();

        Assert.Equal(["COP272", "COP272", "COP276"], report.Diagnostics.Select(d => d.Code).Order());
    }

    [Fact]
    public async Task A_new_paper_is_not_taken_for_one_that_is_gone_and_the_printed_command_brings_that_one_back()
    {
        _archive.Write("data/documents/ab-1/note.txt", "a note");
        _archive.File("ab-1", "files: [{path: \"note.txt\", language: en, role: as-issued, format: text, bytes: 6, "
            + $"sha256: \"{Hash("a note")}\"}}]");
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-1.yml"));
        Directory.Delete(Path.Combine(_archive.Data, "documents/ab-1"), recursive: true);
        _archive.File("ab-9", "responds-to: documents/ab-1");
        _archive.Commit("one gone, and another new");

        var told = (await _archive.CheckAsync()).Diagnostics;

        var gone = Assert.Single(told, d => d.Code == "COP271");
        Assert.DoesNotContain("ab-9", gone.Message + gone.Remedy, StringComparison.Ordinal);
        var named = Assert.Single(told, d => d.Code == "COP250");
        Assert.Equal("The page 'documents/ab-1' was published, and its file is gone.", named.Message);
        Assert.Equal(2, told.Count);

        var command = gone.Remedy.Split("Bring the file back: ")[1].Split(". ")[0];
        Assert.EndsWith(" -- data/documents/ab-1 data/documents/ab-1.yml", command, StringComparison.Ordinal);
        _archive.Git(command.Split(' ')[1..]);
        Assert.Equal("", DiagnosticPrinter.Text((await _archive.CheckAsync()).Diagnostics, _ => null));
    }

    [Theory]
    [InlineData("Paper ab-1", "date: 2010", "its title and its date are the same")]
    [InlineData("Another title", "symbols: [\"TP/1/1\"]\ndate: 2010", "its number and its date are the same")]
    [InlineData("Another title", "date: 2010", null)]
    [InlineData("Paper ab-1", "date: 2011", null)]
    [InlineData("Paper ab-1", "symbols: [\"TP/1/11\"]\ndate: 2010", null)]
    public async Task A_page_is_said_to_be_renamed_only_where_its_head_agrees_and_the_line_printed_then_mends_it(
        string title, string keys, string? why)
    {
        _archive.File("ab-1", "symbols: [\"TP/1/1\"]");
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-1.yml"));
        const string Before = "former-ids: [documents/ab-0]";
        _archive.Write("data/documents/new-name.yml", TemporaryArchive.Head(title, "type: letter", keys, Before));

        var gone = Assert.Single((await _archive.CheckAsync()).Diagnostics, d => d.Code == "COP271");

        Assert.Equal(why is not null, gone.Message.Contains("seems to be documents/new-name", StringComparison.Ordinal));
        if (why is not null)
        {
            Assert.EndsWith($": {why}.", gone.Message, StringComparison.Ordinal);
            var line = gone.Remedy.Split("(in place of the line former-ids that stands there) ")[1].Split(". ")[0];
            Assert.Equal("former-ids: [documents/ab-0, documents/ab-1]", line);
            _archive.Write("data/documents/new-name.yml", _archive.Read("data/documents/new-name.yml")
                .Replace(Before, line, StringComparison.Ordinal));
            Assert.DoesNotContain("COP271", (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));
        }
    }

    [Fact]
    public async Task Who_names_a_page_by_its_former_name_is_told_the_name_that_it_has_now()
    {
        _archive.File("ab-8", "former-ids: [documents/ab-7]").Write(
            "data/documents/ab-9.yml", TemporaryArchive.Head("Nine", "type: letter", "date: 2010", "responds-to: documents/ab-7"));

        var told = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.Equal(("COP250", "Write documents/ab-8 in place of documents/ab-7."), (told.Code, told.Remedy));
    }

    [Theory]
    [InlineData("documents/ab-22", false)]
    [InlineData("documents/ab-002", true)]
    [InlineData("document/ab-2", true)]
    public async Task Only_a_slip_is_guessed_never_another_number(string named, bool isGuessed)
    {
        _archive.File("ab-9", $"responds-to: {named}");

        var told = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.Equal(isGuessed, told.Message.Contains("Did you mean 'documents/ab-2'?", StringComparison.Ordinal));
        Assert.Equal(isGuessed, told.Message.Contains("Did you mean", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_line_printed_for_a_corrected_number_keeps_its_address_with_the_number_as_printed()
    {
        _archive.Write("data/documents/tp-1-5.yml", TemporaryArchive.Head("Five", "type: letter", "date: 2010", "symbols: [\"TP/1/5\"]"));
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var head = TemporaryArchive.Head("Five", "type: letter", "date: 2010", "symbols: [\"TP/1/6\"]");
        _archive.Write("data/documents/tp-1-5.yml", head);

        var told = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.Equal("COP277", told.Code);
        var line = told.Remedy.Split("in the head of data/documents/tp-1-5.yml: ")[1].Split(". ")[0];
        Assert.Equal("former-symbols: [\"TP/1/5\"]", line);
        _archive.Write("data/documents/tp-1-5.yml", head + line + "\n");
        Assert.Equal("", DiagnosticPrinter.Text((await _archive.CheckAsync()).Diagnostics, _ => null));
    }

    [Fact]
    public async Task What_the_messages_say_mends_every_one_of_them()
    {
        await _archive.PublishAsync();
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
            .Write("data/documents/ab-1-renamed.yml", _archive.Read("data/documents/ab-1.yml") + "former-ids: [documents/ab-1]\n")
            .Write(
                "data/people/ann.yml",
                TemporaryArchive.Head("Ann", "country: not found", "withdrawn: {on: 2026-02-03, reason: \"She asked for it.\"}"));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-1.yml"));

        var report = await _archive.CheckAsync();

        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
    }

    [Fact]
    public async Task What_is_withdrawn_may_be_emptied_and_nothing_that_names_it_has_to_change()
    {
        await _archive.PublishAsync();
        var withdrawn = TemporaryArchive.Head("Lamps", "type: report", "date: 2010", "symbols: [\"TP/1/2\"]",
            "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}");
        _archive.Write("data/documents/ab-2.md", $"---\n{withdrawn}---\n");
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.fr.md"));
        Directory.Delete(Path.Combine(_archive.Data, "documents/ab-2"), recursive: true);

        var report = await _archive.CheckAsync();

        // the outcome still quotes it, and that is said
        Assert.Equal(["COP279"], report.Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task Feeds_calendars_and_zips_that_were_published_stay_when_nothing_belongs_to_them_any_more()
    {
        _archive.File("ab-1", "contributors: [{who: people/ann, as: expert}]").Write(
            "data/documents/ab-3.md",
            TemporaryArchive.Text("Three", "type: agenda", "date: 2011", "presented-at: meetings/2") + "1.1 Words.\n");
        await _archive.PublishAsync();
        _archive.File("ab-1", "type: report")
            .Write(
                "data/documents/ab-1.yml",
                _archive.Read("data/documents/ab-1.yml").Replace("type: letter\n", "", StringComparison.Ordinal))
            .Write("data/documents/ab-3.md", TemporaryArchive.Text("Three", "type: report", "date: 2011", "presented-at: meetings/2",
                "withdrawn: {on: 2026-02-03, reason: \"Not ours.\"}"))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03", "venue: Geneva"));

        var report = await Build.RunAsync(_archive.Options, new NoProgress());

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
        await _archive.PublishAsync();
        System.IO.File.Delete(Path.Combine(_archive.Data, "meetings/2.yml"));
        _archive.Write("data/meetings/second.yml", TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17",
            "venue: Geneva", "former-ids: [meetings/2]"));
        foreach (var name in (string[])["ab-3.md", "ab-3.fr.md"])
        {
            var moved = _archive.Read("data/documents/" + name).Replace("meetings/2", "meetings/second", StringComparison.Ordinal);
            System.IO.File.Delete(Path.Combine(_archive.Data, "documents", name));
            _archive.Write("data/documents/" + name.Replace("ab-3", "ab-33", StringComparison.Ordinal), name == "ab-3.md"
                ? moved.Replace("date: 2011", "date: 2011\nformer-ids: [documents/ab-3]", StringComparison.Ordinal)
                : moved);
        }

        var report = await Build.RunAsync(_archive.Options with { BaseUrl = new Uri("https://tests.example/archive/") }, new NoProgress());

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
        _archive.File("ab-4", "symbols: [\"TP/1/4\"]");
        await _archive.PublishAsync();
        _archive.File("ab-4", "symbols: [\"TP/1/4\"]", "colour: red");

        var report = await _archive.CheckAsync();

        Assert.DoesNotContain(report.Diagnostics, d => d.Code.StartsWith("COP27", StringComparison.Ordinal));
        Assert.NotEmpty(report.Diagnostics);
    }

    [Fact]
    public async Task A_thing_renamed_twice_keeps_both_names_and_two_things_cannot_have_had_one_name()
    {
        await _archive.PublishAsync();
        Rename("ab-1", "ab-1-b", "former-ids: [documents/ab-1]");
        await _archive.PublishAsync();
        Rename("ab-1-b", "ab-1-c", "former-ids: [documents/ab-1-b]");
        Assert.Equal(["documents/ab-1 "], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Message["The page ".Length..][..15]));

        _archive.File("ab-1-c", "former-ids: [documents/ab-1, documents/ab-1-b]");
        Assert.Empty((await _archive.CheckAsync()).Diagnostics);

        _archive.File("ab-9", "former-ids: [documents/ab-1]");
        _archive.File("ab-8", "former-ids: [documents/ab-8, documents/ab-9]");
        Assert.Equal(["COP256", "COP256", "COP256"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));

        void Rename(string from, string to, string key)
        {
            System.IO.File.Delete(Path.Combine(_archive.Data, "documents", from + ".yml"));
            _archive.File(to, key);
        }
    }

    [Fact]
    public async Task Of_a_renamed_paper_the_words_last_published_count_and_not_those_under_its_former_name()
    {
        Write("aa", "6.4 Lamps were counted twice a year, by hand.");
        await _archive.PublishAsync();
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/aa.md"));
        const string Renamed = "former-ids: [documents/aa]";
        const string Corrected = Renamed + "\ncorrections:\n  - {on: [p-6.4], day: 2026-02-03, "
            + "was: \"Lamps were counted twice a year, by hand.\", "
            + "now: \"Bells were rung for want of anything better to do.\", why: \"another line was copied\"}";
        Write("zz", "6.4 Bells were rung for want of anything better to do. {#p-6.4}", Corrected);
        await _archive.PublishAsync();

        // the pin goes: what was published under the new name still stands there
        Write("zz", "6.4 Bells were rung for want of anything better to do.", Corrected);
        Assert.Empty((await _archive.CheckAsync()).Diagnostics);
        Write("zz", "6.4 Lamps were counted twice a year, by hand.", Renamed);
        Assert.Equal(["COP276"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));

        void Write(string name, string text, params string[] keys) =>
            _archive.Write(
                $"data/documents/{name}.md",
                TemporaryArchive.Text("Lamps", ["type: letter", "date: 2012", .. keys]) + text + "\n");
    }

    [Fact]
    public async Task Two_branches_that_each_add_records_merge_and_the_check_is_clean()
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        _archive.Git("switch", "--quiet", "--create", "one");
        _archive.File("ab-3", "symbols: [\"TP/1/3\"]").Write(
            "data/meetings/3.yml",
            TemporaryArchive.Head("Third meeting", "number: 3", "state: planned", "date: 2012", "venue: not found"));
        _archive.Commit("one");
        _archive.Git("switch", "--quiet", "main");
        _archive.Git("switch", "--quiet", "--create", "two");
        _archive.File("ab-4", "symbols: [\"TP/1/4\"]").Write(
            "data/documents/ab-5.md",
            TemporaryArchive.Text("Five", "type: letter", "date: 2012") + "1.1 Words.\n");
        _archive.Commit("two");
        _archive.Git("switch", "--quiet", "main");

        _archive.Git("merge", "--quiet", "--no-edit", "one");
        _archive.Git("merge", "--quiet", "--no-edit", "two");

        Assert.Equal("", _archive.Git("status", "--porcelain"));
        Assert.Empty((await _archive.CheckAsync()).Diagnostics);
        var before = _archive.Read("data/urls.lock").Split('\n');
        await _archive.PublishAsync();
        Assert.Empty(before.Except(_archive.Read("data/urls.lock").Split('\n')));
        Assert.Contains("documents/ab-5/#p-1.1", _archive.Read("data/urls.lock"), StringComparison.Ordinal);

    }
}
