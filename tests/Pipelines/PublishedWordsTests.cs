using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Authoring;
using CopArchive.Catalogue.Checks;
using CopArchive.Commands;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Tests.Records;
using CopArchive.Values;
using static CopArchive.Tests.Pipelines.PublishedArchive;

namespace CopArchive.Tests.Pipelines;

/// <summary>Words, printed numbers and files that were published, and what must be said where they become others.</summary>
public sealed class PublishedWordsTests : IDisposable
{
    private readonly PublishedArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Changed_words_are_told_with_the_lines_to_add_which_the_program_writes_and_page_list_and_feed_then_show()
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps.Replace("twice a year", "twice a day", StringComparison.Ordinal));

        var fault = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.Equal("COP276", fault.Code);
        Assert.EndsWith("stand here now: “year” has become “day”.", fault.Message, StringComparison.Ordinal);
        Assert.Contains(
            "in the head of data/documents/ab-2.md:\n"
                + "corrections:\n  - {on: [p-6.4], day: 2026-02-03, was: \"year\", now: \"day\", why: to fill in}\n",
            fault.Remedy,
            StringComparison.Ordinal);

        await _archive.DeclareAsync("slip of ours");

        Assert.Contains(
            "corrections:\n  - {on: [p-6.4], day: 2026-02-03, was: \"year\", now: \"day\", why: \"slip of ours\"}\n",
            _archive.Read("data/documents/ab-2.md"),
            StringComparison.Ordinal);
        var report = await Build.RunAsync(_archive.Options, new NoProgress());
        Assert.Equal("", DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Assert.Contains("Corrected here on 3 February 2026: “year” was published; it now reads “day”. Why: slip of ours",
            _archive.Words("documents/ab-2/index.html"), StringComparison.Ordinal);
        Assert.Contains("Corrected here on 3 February 2026", _archive.Words("corrections/index.html"), StringComparison.Ordinal);
        Assert.All((string[])["feed.atom", "changed.rss"], feed => Assert.Contains(
            "“year” was published; it now reads “day”. Why: slip of ours",
            _archive.Read("output/corrections/" + feed),
            StringComparison.Ordinal));

        // once published it stays, and a second correction needs a line of its own, behind the first
        await _archive.PublishAsync();
        Assert.Matches("ab-2/#p-6.4 [0-9a-f]{32}-[0-9a-f]{16} 1\n", _archive.Read("data/urls.lock"));
        _archive.Commit("corrected");
        _archive.Write(
            "data/documents/ab-2.md",
            _archive.Read("data/documents/ab-2.md").Replace("by hand", "by ear", StringComparison.Ordinal));
        Assert.Equal(["COP276"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));
        await _archive.DeclareAsync("again");
        Assert.Empty((await _archive.CheckAsync()).Diagnostics);
        Assert.Contains("ours\"}\n  - {on: [p-6.4], day: 2026-02-03, was: \"hand\", now: \"ear\", why: \"again\"}\n",
            _archive.Read("data/documents/ab-2.md"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_import_with_a_reason_writes_it_on_the_page_so_that_the_check_does_not_ask_again()
    {
        const string text = "Document: TP/1/7\nDate: 10 March 2010\nSource: Norrland\nTitle: Rosters of the keepers\n\n"
            + "1.1\tThe rosters of the keepers were looked at in three ports, and the union of the ports was told of them.\n";
        _archive.Write("papers/a.txt", text)
            .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"));
        Assert.Equal(0, await ImportAsync());
        _archive.Write("data/documents/tp-1-7.md", _archive.Read("data/documents/tp-1-7.md")
            .Replace("as: to fill in", "as: \"Member State\"", StringComparison.Ordinal));
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        _archive.Write("papers/a.txt", text.Replace("three", "four", StringComparison.Ordinal));

        Assert.Equal(0, await ImportAsync("--anyway", "--why", "slip of ours"));

        Assert.Equal("", DiagnosticPrinter.Text((await _archive.CheckAsync()).Diagnostics, _ => null));
        Assert.Contains(
            "day: 2026-02-03, was: \"three\", now: \"four\", why: \"slip of ours\"}",
            _archive.Read("data/documents/tp-1-7.md"), StringComparison.Ordinal);

        Task<int> ImportAsync(params string[] more) => CommandLine.RunAsync(
            [
                "import", Path.Combine(_archive.Root, "papers", "a.txt"), "--type", "contribution", "--day", "2026-02-03",
                "--data", _archive.Data, .. more,
            ],
            TextWriter.Null);
    }

    [Theory]
    [InlineData("Des 1 200 enseignants.", "Des 1 350 enseignants.", "1 200", "1 350")]
    [InlineData("Since 2025.", "Since 2026.", "2025", "2026")]
    [InlineData("Is it (1 200)?", "Is it (1 350)?", "(1 200)?", "(1 350)?")]
    [InlineData("Burn low.", "Burn low!", "low.", "low!")]
    public void What_was_corrected_are_whole_numbers_and_no_sign_that_stayed(string published, string now, string was, string reads) =>
        Assert.Equal((was, reads), ChangedWords.Between(published, now));

    [Theory]
    [InlineData("history-from: 2026-02-03")]
    [InlineData("version-label: \"1\"")]
    public async Task Words_that_had_to_go_are_quoted_nowhere_and_the_page_says_that_words_were_removed_and_why(string line)
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var text = Lamps.Replace("Bells were rung for the lamplighters", "[removed]", StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines, line]) + text);

        var fault = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.DoesNotContain("lamplighters", fault.Message + fault.Remedy, StringComparison.Ordinal);
        Assert.Contains("corrections:\n  - {on: [p-6.5], day: 2026-02-03, was: withheld, why: to fill in}\n", fault.Remedy,
            StringComparison.Ordinal);

        await _archive.DeclareAsync("A person asked for it.");
        _archive.Commit("taken out");
        var report = await Build.RunAsync(_archive.Options, new NoProgress());

        Assert.True(report.Succeeded);
        Assert.Contains("Words were removed here on 3 February 2026. Why: A person asked for it.",
            _archive.Words("documents/ab-2/index.html"), StringComparison.Ordinal);
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
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        const string line = "corrections: [{on: [p-6.5], day: 2026-02-03, was: withheld, why: \"A person asked for it.\"}]";
        _archive.Write(
            "data/documents/ab-2.md",
            Paper([.. PaperLines, "history-from: 2026-02-03", line])
                + Lamps.Replace("Bells were rung for the lamplighters", words, StringComparison.Ordinal));

        var faults = (await _archive.CheckAsync()).Diagnostics.Where(d => d.Severity == Severity.Error).ToList();

        Assert.Equal(isRest ? [] : ["COP276"], faults.Select(d => d.Code));
        Assert.DoesNotContain("lamplighters", string.Concat(faults.Select(f => f.Message + f.Remedy)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_taken_out_of_the_lock_or_changed_by_hand_is_a_fault_before_and_after_it_is_committed()
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var published = _archive.Read("data/urls.lock");
        var line = published.Split('\n').Single(l => l.StartsWith("documents/ab-2/#p-6.5 ", StringComparison.Ordinal));
        var falsified = Paper() + Lamps.Replace("Bells were rung", "Bells were broken", StringComparison.Ordinal);

        // the line alone; with what it promised; a line with the hash of other words, as the program would have written it
        _archive.Write("data/urls.lock", published.Replace(line + "\n", "", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
        _archive.Write("data/documents/ab-2.md", falsified);
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
        var words = Fingerprint.Of("Bells were broken for the lamplighters.");
        _archive.Write("data/urls.lock", published.Replace(line, $"documents/ab-2/#p-6.5 {words}", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());

        // a line that promises less than it did, while all is as it was
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps).Write("data/urls.lock", published.Replace(
            line,
            $"documents/ab-2/#p-6.5 {Fingerprint.FormerExactOf("Bells were rung for the lamplighters."):x16}-{line[^16..]}",
            StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
        _archive.Write("data/urls.lock", published.Replace(" " + Hash("a map"), "", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
        _archive.Write("data/urls.lock", published.Replace(line, $"documents/ab-2/#p-6.5 {words}", StringComparison.Ordinal))
            .Write("data/documents/ab-2.md", falsified);

        // a pull request is looked at as it would be merged: what was live is its first parent
        _archive.Commit("falsified");
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
        System.IO.File.Delete(Path.Combine(_archive.Data, "urls.lock"));
        Assert.Contains("COP290 data/urls.lock:1:1", await _archive.CodesAsync());

        // told on the page, it is a correction like others
        _archive.Write("data/urls.lock", published);
        await _archive.DeclareAsync("slip of ours");
        await _archive.PublishAsync();
        Assert.Equal([], await _archive.CodesAsync());

        // and what goes by law goes with its lines
        _archive.Git("checkout", "--quiet", "--force", "HEAD~1");
        _archive.Write("data/documents/ab-2.md", $"---\n{TemporaryArchive.Head("Lamps", "type: report", "date: 2010",
                "symbols: [\"TP/1/2\"]", "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}")}---\n")
            .Write("data/urls.lock", string.Concat(published.Split('\n').SkipLast(1)
                .Where(l => !l.StartsWith("documents/ab-2/#", StringComparison.Ordinal)).Select(l => l + "\n")));
        Assert.DoesNotContain((await _archive.CheckAsync()).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_file_in_whose_place_another_lies_is_a_fault_until_its_entry_tells_so_and_the_page_shows_it()
    {
        await _archive.PublishAsync();
        Assert.Contains($"files/documents/ab-2/map.txt {Hash("a map")}\n", _archive.Read("data/urls.lock"), StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2/map.txt", "b map").Write("data/documents/ab-2.md", (Paper() + Lamps)
            .Replace(Hash("a map"), Hash("b map"), StringComparison.Ordinal));

        var fault = Assert.Single((await _archive.CheckAsync()).Diagnostics);
        Assert.Equal("COP291", fault.Code);
        var line = $"replaces: [{{sha256: \"{Hash("a map")}\", on: 2026-02-03, why: \"(why)\"}}]";
        Assert.Contains(line, fault.Remedy, StringComparison.Ordinal);

        var hash = $"sha256: \"{Hash("b map")}\"";
        _archive.Write("data/documents/ab-2.md", _archive.Read("data/documents/ab-2.md").Replace(
            hash,
            $"{hash}, replaces: [{{sha256: \"{Hash("a map")}\", on: 2026-02-03, why: \"A sheet was missing.\"}}]",
            StringComparison.Ordinal));
        Assert.Equal("", DiagnosticPrinter.Text((await Build.RunAsync(_archive.Options, new NoProgress())).Diagnostics, _ => null));
        var page = _archive.Words("documents/ab-2/index.html");
        Assert.Contains("Until 3 February 2026 there was another file here: A sheet was missing.", page, StringComparison.Ordinal);
        Assert.Contains(Hash("a map"), page, StringComparison.Ordinal);
        await _archive.PublishAsync();
        Assert.Contains($"files/documents/ab-2/map.txt {Hash("b map")}\n", _archive.Read("data/urls.lock"), StringComparison.Ordinal);
        Assert.Equal([], await _archive.CodesAsync());
    }

    [Fact]
    public async Task A_file_that_is_kept_and_not_published_is_missed_when_it_goes_and_the_lock_does_not_name_it()
    {
        Hold(Kept("map.txt", "a map"));
        await _archive.PublishAsync();
        var line = $"kept/documents/ab-2/{Hash("a map")}\n";
        Assert.Contains(line, _archive.Read("data/urls.lock"), StringComparison.Ordinal);
        Assert.DoesNotContain("map.txt", _archive.Read("data/urls.lock"), StringComparison.Ordinal);
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");

        // its entry and its bytes go; other bytes lie under its name; the page is renamed without it
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/map.txt"));
        Hold();
        var fault = Assert.Single((await _archive.CheckAsync()).Diagnostics);
        Assert.Equal("COP294 data/documents/ab-2.md:1:1", $"{fault.Code} {fault.Place}");
        Assert.DoesNotContain("map", fault.Message, StringComparison.Ordinal);
        Hold(Kept("map.txt", "b map"));
        Assert.Equal(["COP294"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));

        // it is there under another name, or published, or the page says what took its place
        _archive.Write("data/documents/ab-2/map.txt", "a map").Write("data/documents/ab-2/plan.txt", "a map");
        Hold(Kept("plan.txt", "a map"), Entry("map.txt", "a map"));
        Assert.Equal([], await _archive.CodesAsync());
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/plan.txt"));
        Hold(Kept("map.txt", "b map", $"replaces: {{sha256: \"{Hash("a map")}\", on: 2026-02-03, why: \"A sheet was missing.\"}}"));
        Assert.Equal([], await _archive.CodesAsync());

        // without the line nothing would be missed; it may go by law alone
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/map.txt"));
        Hold();
        _archive.Write("data/urls.lock", _archive.Read("data/urls.lock").Replace(line, "", StringComparison.Ordinal));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
    }

    [Theory]
    [InlineData("décide-1")]
    [InlineData("resolves-1")]
    public async Task A_clause_that_was_published_under_the_word_of_its_language_keeps_that_address_and_its_words(string on)
    {
        static string French(string words, string more = "") =>
            $"---\ntitle: \"Lampes\"\nstatus: official-translation\ncopy: {{made-from: \"nothing\", on: 2026-01-02}}\n{more}---\n\n"
                + $"## décide {{.operative}}\n\n1 {words}\n";
        var published = string.Concat(
            new[] { ("décide", "décide"), ("décide-1", "de les compter.") }
                .Select(c => $"documents/a/fr/#{Uri.EscapeDataString(c.Item1)} {Fingerprint.Of(c.Item2)}\n"));
        _archive.Write(
            "data/documents/a.md",
            TemporaryArchive.Text("Lamps", "type: report", "date: 2010") + "## resolves {.operative}\n\n1 to count them.\n")
            .Write("data/documents/a.fr.md", French("de les compter."))
            .Write("data/urls.lock", published);
        Assert.Equal([], await _archive.CodesAsync());

        // both lead to it on its page, and both are promised from now on
        Assert.True((await Build.RunAsync(_archive.Options, new NoProgress())).Succeeded);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(
            System.IO.File.ReadAllText(Path.Combine(_archive.Options.Output, "documents/a/fr/index.html")));
        Assert.Contains("de les compter.", page.GetElementById("resolves-1")!.TextContent, StringComparison.Ordinal);
        Assert.Same(page.GetElementById("resolves-1"), page.GetElementById("décide-1")!.ParentElement);
        await _archive.PublishAsync();
        Assert.Contains("documents/a/fr/#resolves-1 ", _archive.Read("data/urls.lock"), StringComparison.Ordinal);
        Assert.Contains($"documents/a/fr/#{Uri.EscapeDataString("décide-1")} ", _archive.Read("data/urls.lock"), StringComparison.Ordinal);

        // other words are one fault, and one correction tells of them, under either name
        _archive.Write("data/documents/a.fr.md", French("de les casser."));
        Assert.Single(await _archive.CodesAsync());
        _archive.Write("data/documents/a.fr.md", French(
            "de les casser.",
            $"corrections: [{{on: [{on}], day: 2026-02-03, was: \"compter\", now: \"casser\", why: \"A slip of ours.\"}}]\n"));
        Assert.Equal([], await _archive.CodesAsync());
    }

    [Fact]
    public async Task A_false_hash_of_a_kept_file_in_the_lock_is_a_damaged_lock_and_no_lost_file()
    {
        Hold(Kept("map.txt", "a map"));
        await _archive.PublishAsync();
        var published = _archive.Read("data/urls.lock");
        var hash = Hash("a map");
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var line = published[..published.IndexOf(hash, StringComparison.Ordinal)].Count(c => c == '\n') + 1;

        _archive.Write("data/urls.lock", published.Replace(hash, hash[..^1], StringComparison.Ordinal));
        Assert.Contains($"COP270 data/urls.lock:{line}:1", await _archive.CodesAsync());
        Assert.DoesNotContain(await _archive.CodesAsync(), c => c.StartsWith("COP294", StringComparison.Ordinal));
        _archive.Write("data/urls.lock", published.Replace(hash, Hash("no map"), StringComparison.Ordinal));
        Assert.Contains("COP290 data/urls.lock:1:1", await _archive.CodesAsync());
        Assert.Contains(await _archive.CodesAsync(), c => c.StartsWith("COP270", StringComparison.Ordinal));
        Assert.DoesNotContain(await _archive.CodesAsync(), c => c.StartsWith("COP294", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_kept_file_that_had_to_be_erased_may_go_from_folder_and_lock_and_its_page_says_why()
    {
        Hold(Kept("map.txt", "a map"), Entry("as-issued.txt", "as issued"));
        await _archive.PublishAsync();
        var line = $"kept/documents/ab-2/{Hash("a map")}\n";
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var erased = Entry("erased.txt", "a map", "erased: {on: 2026-02-03, why: \"A court said so.\"}");
        Hold(erased, Entry("as-issued.txt", "as issued"));

        // what still lies there is no file of the page
        Assert.Equal(["COP155 data/documents/ab-2/map.txt:1:1"], await _archive.CodesAsync());

        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/map.txt"));
        Assert.Equal([], await _archive.CodesAsync());
        _archive.Write("data/urls.lock", _archive.Read("data/urls.lock").Replace(line, "", StringComparison.Ordinal));
        Assert.Equal("", DiagnosticPrinter.Text((await Build.RunAsync(_archive.Options, new NoProgress())).Diagnostics, _ => null));
        Assert.Contains("Erased on 3 February 2026: A court said so.", _archive.Words("documents/ab-2/index.html"),
            StringComparison.Ordinal);
        await _archive.PublishAsync();
        Assert.DoesNotContain("kept/", _archive.Read("data/urls.lock"), StringComparison.Ordinal);

        // one that was published once goes in the same way, from the day on which it is erased
        Hold(erased, Entry("erased-too.txt", "as issued", "erased: {on: 2026-02-03, why: \"A court said so.\"}"));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/as-issued.txt"));
        Assert.Equal([], await _archive.CodesAsync());
        Hold(erased, Entry("erased-too.txt", "as issued", "erased: {on: 2027-02-03, why: \"A court said so.\"}"));
        _archive.Commit("ahead");
        Assert.Equal(["COP171"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));
    }

    [Fact]
    public async Task A_kept_file_is_missed_where_its_page_has_another_name_and_goes_with_a_page_that_is_withdrawn()
    {
        Hold(Kept("map.txt", "a map"));
        await _archive.PublishAsync();
        Directory.Delete(Path.Combine(_archive.Data, "documents/ab-2"), recursive: true);
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.fr.md"));
        var outcome = _archive.Read("data/outcomes/count.yml");
        _archive.Write("data/outcomes/count.yml", outcome.Replace("documents/ab-2", "documents/ab-4", StringComparison.Ordinal))
            .Write("data/documents/ab-4.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n6.4 Les lampes.\n")
            .Write("data/documents/ab-4.md",
                Paper("symbols: [\"TP/1/2\"]", "former-ids: [documents/ab-2]") + Lamps);
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2.md"));

        Assert.Equal(["COP294 data/documents/ab-4.md:1:1"], await _archive.CodesAsync());

        _archive.Write("data/documents/ab-4.md", Paper("symbols: [\"TP/1/2\"]", "former-ids: [documents/ab-2]",
            "withdrawn: {on: 2026-02-03, reason: \"It names people.\"}") + Lamps);
        Assert.DoesNotContain((await _archive.CheckAsync()).Diagnostics, d => d.Severity == Severity.Error);
    }

    [Fact]
    public async Task A_published_file_whose_name_had_to_go_too_is_kept_under_another_and_its_line_may_go()
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        var line = $"files/documents/ab-2/map.txt {Hash("a map")}\n";
        _archive.Write("data/documents/ab-2/plan.txt", "a map")
            .Write("data/urls.lock", _archive.Read("data/urls.lock").Replace(line, "", StringComparison.Ordinal));
        System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2/map.txt"));

        Hold(Kept("plan.txt", "a map"), Entry("as-issued.txt", "as issued"));
        Assert.Equal([], await _archive.CodesAsync());

        // still published, it keeps its address
        Hold(Entry("plan.txt", "a map"), Entry("as-issued.txt", "as issued"));
        Assert.Equal(["COP290 data/urls.lock:1:1"], await _archive.CodesAsync());
    }

    [Fact]
    public async Task Other_bytes_under_a_published_name_are_missed_though_they_are_withheld_from_the_same_day()
    {
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps);
        await _archive.PublishAsync();
        _archive.Write("data/documents/ab-2/map.txt", "b map");
        Hold(Kept("map.txt", "b map"), Entry("as-issued.txt", "as issued"));

        Assert.Equal(["COP291"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));
    }

    /// <summary>The paper with some attached files, and the bytes of those that are there.</summary>
    private void Hold(params string[] entries)
    {
        _archive.Write("data/documents/ab-2.md",
            Paper(["symbols: [\"TP/1/2\"]", .. entries.Length == 0 ? [] : entries.Prepend("files:")]) + Lamps);
        foreach (var file in new[] { "as-issued.txt", "map.txt" }
            .Where(f => !entries.Any(e => e.Contains(f, StringComparison.Ordinal) || e.Contains("erased", StringComparison.Ordinal))))
        {
            System.IO.File.Delete(Path.Combine(_archive.Data, "documents/ab-2", file));
        }

        if (entries.Any(e => e.Contains(Hash("b map"), StringComparison.Ordinal)))
        {
            _archive.Write("data/documents/ab-2/map.txt", "b map");
        }
    }

    private static string Kept(string path, string content, string more = "") =>
        Entry(path, content, "withheld: \"It names people.\"" + (more.Length > 0 ? ", " + more : ""));

    private static string Entry(string path, string content, string more = "") =>
        $"  - {{path: \"{path}\", language: en, role: as-issued, format: text, bytes: {Encoding.UTF8.GetByteCount(content)}, "
            + $"sha256: \"{Hash(content)}\"{(more.Length > 0 ? ", " + more : "")}}}";

    [Fact]
    public async Task The_number_printed_before_a_pinned_paragraph_is_promised_with_its_words()
    {
        _archive.Write("data/documents/ab-2.md", Paper() + Lamps.Replace("6.6 The", "6.9 The", StringComparison.Ordinal)
            .Replace("come.\n", "come. {#p-6.6}\n", StringComparison.Ordinal));
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        _archive.Write(
            "data/documents/ab-2.md",
            _archive.Read("data/documents/ab-2.md").Replace("6.9 The", "6.8 The", StringComparison.Ordinal));

        var fault = Assert.Single((await _archive.CheckAsync()).Diagnostics);

        Assert.Equal("COP276", fault.Code);
        Assert.EndsWith("“6.9” has become “6.8”.", fault.Message, StringComparison.Ordinal);
        await _archive.DeclareAsync("slip of ours");
        Assert.Equal([], await _archive.CodesAsync());
    }

    [Fact]
    public async Task A_day_that_has_not_come_is_a_fault_by_the_day_of_the_commit_and_not_by_the_clock()
    {
        var late = _archive.Options with { Today = new DateOnly(2031, 1, 1) };
        _archive.File("ab-1", "corrected: 2030-05-05");
        Assert.Empty((await _archive.CheckAsync()).Diagnostics);
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("today", "2026-02-03");

        var faults = (await _archive.CheckAsync()).Diagnostics;
        Assert.Equal(["COP171 data/documents/ab-1.yml:4:1"], faults.Select(d => $"{d.Code} {d.Place}"));
        Assert.Equal(faults, (await Build.CheckAsync(late, new NoProgress())).Diagnostics);

        // nor are earlier states told again from a day that has not come
        _archive.File("ab-1", "history-from: 2030-05-05");
        _archive.Commit("hidden", "2026-02-03");
        Assert.Equal(["COP171 data/documents/ab-1.yml:4:1"], await _archive.CodesAsync());
        _archive.File("ab-1", "corrected: 2030-05-05");
        _archive.Commit("corrected", "2026-02-03");

        // what is being written is of today
        _archive.File("ab-3", "corrected: 2030-05-05");
        Assert.Empty((await Build.CheckAsync(late, new NoProgress())).Diagnostics);
        Assert.Equal(2, (await _archive.CheckAsync()).Diagnostics.Count);

        // nothing is corrected here before it is here
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines,
            "corrections: [{on: p-6.5, day: 2025-01-01, was: \"a\", now: \"b\", why: \"c\"}]"]) + Lamps);
        Assert.Contains("COP156 data/documents/ab-2.md:9:20", await _archive.CodesAsync());
    }

    [Fact]
    public async Task A_note_that_quotes_what_was_taken_out_is_warned_of_and_not_quoted()
    {
        await _archive.PublishAsync();
        _archive.Git("init", "--quiet", "--initial-branch=main");
        _archive.Commit("published");
        string[] gone =
            ["history-from: 2026-02-03", "corrections: [{on: [p-6.5], day: 2026-02-03, was: withheld, why: \"A person asked for it.\"}]"];
        var text = Lamps.Replace("Bells were rung for the lamplighters", "Bells were [removed]", StringComparison.Ordinal);
        _archive.Write("data/documents/ab-2.md", Paper([
            .. PaperLines, "notes:\n  - \"Bells were loud.\"\n  - \"It says “rung for the lamplighters” here.\"", .. gone]) + text);

        var warning = Assert.Single((await _archive.CheckAsync()).Diagnostics, d => d.Code != "COP170");

        Assert.Equal("COP292 data/documents/ab-2.md:11:5", $"{warning.Code} {warning.Place}");
        Assert.DoesNotContain("lamplighters", warning.Message + warning.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_on_a_paragraph_that_is_not_there_or_on_a_page_without_a_text_is_a_fault()
    {
        const string line = "corrections: [{on: p-9, day: 2026-02-03, was: \"a\", now: \"b\", why: \"c\"}]";
        _archive.Write("data/documents/ab-2.md", Paper([.. PaperLines, line]) + Lamps);
        _archive.File("ab-1", line);

        Assert.Equal(["COP251", "COP251"], (await _archive.CheckAsync()).Diagnostics.Select(d => d.Code));
    }
}
