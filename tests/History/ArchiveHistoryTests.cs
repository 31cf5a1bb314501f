using System.Globalization;
using System.Text;
using CopArchive.History;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.History;

public sealed class ArchiveHistoryTests
{
    private const string Letter = "data/documents/letter.yml";

    private static readonly RecordId LetterId = RecordId.Parse("documents/letter");

    [Fact]
    public void A_file_that_becomes_a_text_is_the_same_page()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("Letter")).Commit("2026-01-03")
            .Delete(Letter)
            .Write("data/documents/letter.md", TemporaryArchive.Text("Letter", "type: letter", "date: not stated") + "Words.\n")
            .Commit("2026-01-04");

        Assert.Equal(["2026-01-03 documents/letter.yml", "2026-01-04 documents/letter.md"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void A_page_that_was_moved_keeps_its_history()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("Letter")).Write("data/documents/plan.yml", Yaml("Plan")).Commit("2026-01-03")
            // moved and changed, as it says itself; moved as it was, and moved again
            .Delete(Letter).Write("data/documents/epistle.yml", Yaml("Epistle, no longer a letter", "former-ids: [documents/letter]"))
            .Move("data/documents/plan.yml", "data/documents/plan-b.yml").Commit("2026-01-04")
            .Move("data/documents/plan-b.yml", "data/documents/plan-c.yml").Commit("2026-01-05");

        var history = made.Read();
        Assert.Equal(
            ["2026-01-03 documents/letter.yml", "2026-01-04 documents/epistle.yml"],
            Told(history.Find(RecordId.Parse("documents/epistle"))));
        Assert.Equal(
            ["2026-01-03 documents/plan.yml", "2026-01-04 documents/plan-b.yml", "2026-01-05 documents/plan-c.yml"],
            Told(history.Find(RecordId.Parse("documents/plan-c"))));
    }

    [Fact]
    public void A_page_that_is_like_one_that_was_taken_away_does_not_inherit_its_words()
    {
        using var made = new MadeUpRepository();
        made.Write("data/documents/secret.yml", Yaml("A name that was taken away")).Commit("2026-01-03")
            .Delete("data/documents/secret.yml").Write(Letter, Yaml("A name")).Commit("2026-01-04");

        Assert.Equal(["2026-01-04"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void A_merge_is_one_change_on_the_day_of_the_merge()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Merge("2026-01-09",
            m => m.Edit(Letter, "One", "Two").Commit("2026-01-04").Edit(Letter, "Two", "Three").Commit("2026-01-05"),
            m => m.Edit("data/meetings/1.yml", "Geneva", "Lyon").Commit("2026-01-06"));

        var letter = made.Read().Find(LetterId)!;
        Assert.Equal(["2026-01-03 documents/letter.yml", "2026-01-09 documents/letter.yml"], Told(letter));
        Assert.Contains("Three", Content(letter.Revisions[1]), StringComparison.Ordinal);
        Assert.Equal(2, made.Read().Find(RecordId.Parse("meetings/1"))!.Revisions.Count);
    }

    [Fact]
    public void The_day_is_that_of_the_change_in_utc()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03", "23:30:00 -0500");

        Assert.Equal(["2026-01-04"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void Files_beside_a_page_are_added_replaced_and_removed()
    {
        using var made = new MadeUpRepository();
        string With(string content) => Yaml("Letter", MadeUpRepository.FilesLine("scan ü.txt", content));
        made.Write(Letter, Yaml("Letter")).Commit("2026-01-03")
            .Write(Letter, With("one")).Write("data/documents/letter/scan ü.txt", "one").Commit("2026-01-04")
            .Write(Letter, With("two")).Write("data/documents/letter/scan ü.txt", "two").Commit("2026-01-05")
            .Write(Letter, Yaml("Letter")).Delete("data/documents/letter/scan ü.txt").Commit("2026-01-06");

        Assert.Equal(
            ["", "scan ü.txt Added", "scan ü.txt Replaced", "scan ü.txt Removed"],
            made.Read().Find(LetterId)!.Revisions.Select(r => string.Join(' ', r.Attachments.Select(a => $"{a.Path} {a.Kind}"))));
    }

    [Fact]
    public void A_change_that_is_not_committed_is_reported_and_is_no_state()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Edit(Letter, "One", "Two").Write("data/documents/new.yml", Yaml("New"));

        var history = made.Read();
        Assert.True(history.Find(LetterId)!.HasUncommitted);
        Assert.Single(history.Find(LetterId)!.Revisions);
        Assert.False(history.Find(RecordId.Parse("meetings/1"))!.HasUncommitted);
        Assert.Null(history.Find(RecordId.Parse("documents/new")));
    }

    [Fact]
    public void Other_line_ends_are_no_change()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One").ReplaceLineEndings("\r\n")).Commit("2026-01-03");

        Assert.False(made.Read().Find(LetterId)!.HasUncommitted);
    }

    [Fact]
    public void A_shallow_clone_knows_since_when_it_knows()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Edit(Letter, "One", "Two").Commit("2026-01-04").Edit(Letter, "Two", "Three")
            .Commit("2026-01-05");

        var history = made.Read(Path.Combine(made.Clone("clone", depth: 2), "data"));

        Assert.Equal(new HistoryReach.Since(new DateOnly(2026, 1, 4)), history.Reach);
        Assert.Equal([true, false], history.Find(LetterId)!.Revisions.Select(r => r.IsEdge));
        Assert.IsType<HistoryReach.Whole>(made.Read().Reach);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data")]
    public void The_folder_of_the_records_may_be_the_repository_or_lie_deep_in_it(string top)
    {
        using var made = new MadeUpRepository(top);
        made.Write(Letter, Yaml("One")).Commit("2026-01-03");

        Assert.Equal(["2026-01-03"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void A_folder_without_git_an_empty_a_broken_and_a_missing_git_are_reported_in_words()
    {
        using var plain = new TemporaryArchive();
        using var unborn = new MadeUpRepository();
        using var broken = new MadeUpRepository();
        broken.Commit("2026-01-03");
        Directory.Delete(Path.Combine(broken.Archive.Root, ".git", "objects"), recursive: true);
        Directory.CreateDirectory(Path.Combine(broken.Archive.Root, ".git", "objects"));

        Assert.Equal("the files are not in a repository", Reason(ArchiveHistory.Read(plain.Data, [])));
        Assert.Equal("nothing has been committed yet", Reason(unborn.Read()));
        Assert.StartsWith("git could not read the repository", Reason(broken.Read()), StringComparison.Ordinal);
        Assert.Equal("git was not found on this machine", Reason(ArchiveHistory.Read(plain.Data, [], program: "no-such-program-as-git")));
    }

    [Fact]
    public void Settings_of_a_user_change_nothing()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Merge("2026-01-09", m => m.Edit(Letter, "One", "Two").Commit("2026-01-04"));
        var before = Told(made.Read().Find(LetterId));

        foreach (var setting in (string[])[
            "core.quotePath=true", "log.showSignature=true", "log.showRoot=false", "log.follow=true", "log.diffMerges=off",
            "diff.renames=copies", "diff.noprefix=true", "diff.external=false", "color.ui=always", "core.pager=false", "format.pretty=full",
            "log.date=relative", "core.abbrev=4",
        ])
        {
            made.Git("config", setting.Split('=')[0], setting.Split('=')[1]);
        }

        Assert.Equal(before, Told(made.Read().Find(LetterId)));
    }

    [Theory]
    [InlineData("withdrawn: {on: 2026-01-06, reason: \"Asked.\"}")]
    [InlineData("access: {level: members, reason: \"Asked.\"}")]
    public void Of_what_is_closed_today_no_word_is_even_read(string line)
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Edit(Letter, "One", "Two").Commit("2026-01-04")
            .Write(Letter, Yaml("Two", line)).Commit("2026-01-05");

        var letter = made.Read().Find(LetterId)!;
        Assert.Equal(HiddenHistory.Content, letter.Hidden);
        Assert.Equal(3, letter.Revisions.Count);
        Assert.All(letter.Revisions, r => Assert.Null(r.Files));
    }

    [Theory]
    [InlineData("access: {level: members, reason: \"Asked.\"}")]
    [InlineData("withdrawn: {on: 2026-01-06, reason: \"Asked.\"}")]
    [InlineData("access: [unclosed")]
    [InlineData("\"withdrawn\" : [unclosed")]
    public void No_word_is_disclosed_of_a_state_that_was_closed_then_nor_of_earlier_ones_though_the_page_is_open_today(string line)
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Write(Letter, Yaml("One", line)).Commit("2026-01-04")
            .Write(Letter, Yaml("Two")).Commit("2026-01-05").Edit(Letter, "Two", "Three").Commit("2026-01-06");

        Assert.Equal([true, true, false, false], made.Read().Find(LetterId)!.Revisions.Select(r => r.Files is null));
    }

    [Fact]
    public void A_state_whose_head_cannot_be_read_is_told_where_nothing_in_it_closes_the_page()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, "title: [One\ntype: letter\n").Commit("2026-01-03").Write(Letter, Yaml("Two")).Commit("2026-01-04");

        Assert.Equal(["2026-01-03 documents/letter.yml", "2026-01-04 documents/letter.yml"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void What_a_page_said_before_it_was_removed_is_not_disclosed_when_it_is_back()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03").Delete(Letter).Commit("2026-01-04").Write(Letter, Yaml("Two"))
            .Commit("2026-01-05");

        Assert.Equal([null, 0, 1], made.Read().Find(LetterId)!.Revisions.Select(r => r.Files?.Count));
    }

    [Fact]
    public void Nothing_is_disclosed_from_before_the_day_that_a_page_names_nor_from_before_it_named_it()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03")
            .Edit(Letter, "One", "Two").Commit("2026-01-04")
            // published some days after the day written
            .Write(Letter, Yaml("Three", "history-from: 2026-01-04")).Commit("2026-01-07")
            .Edit(Letter, "Three", "Four").Commit("2026-01-08");

        var letter = made.Read().Find(LetterId)!;
        Assert.Equal(HiddenHistory.Earlier, letter.Hidden);
        Assert.Equal(["2026-01-07 documents/letter.yml", "2026-01-08 documents/letter.yml"], Told(letter));
    }

    [Fact]
    public void What_a_page_says_on_the_very_day_that_it_names_is_told()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One")).Commit("2026-01-03")
            .Write(Letter, Yaml("Two", "history-from: 2026-01-04")).Commit("2026-01-04")
            .Edit(Letter, "Two", "Three").Commit("2026-01-05");

        Assert.Equal(["2026-01-04 documents/letter.yml", "2026-01-05 documents/letter.yml"], Told(made.Read().Find(LetterId)));
    }

    [Fact]
    public void A_day_that_is_not_committed_yet_hides_all_states()
    {
        using var made = new MadeUpRepository();
        made.Write(Letter, Yaml("One"))
            .Commit("2026-01-03")
            .Edit(Letter, "One", "Two")
            .Commit("2026-01-04")
            .Write(Letter, Yaml("Three", "history-from: 2026-01-01"));

        Assert.Empty(made.Read().Find(LetterId)!.Revisions);
    }

    private static string Yaml(string title, params string[] lines) =>
        TemporaryArchive.Head(title, ["type: letter", "date: not stated", .. lines]);

    private static IReadOnlyList<string> Told(RecordHistory? history) =>
        [.. history!.Revisions
            .Select(r => string.Join(' ', [r.Day.ToString("o", CultureInfo.InvariantCulture), .. (r.Files ?? []).Select(f => f.Path)]))];

    private static string Content(RecordRevision revision) => Encoding.UTF8.GetString(revision.Files![0].Content.Span);

    private static string Reason(ArchiveHistory history) => Assert.IsType<HistoryReach.None>(history.Reach).Reason;
}
