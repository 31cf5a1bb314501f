using System.Text;
using CopArchive.Authoring;

namespace CopArchive.Tests.Inbox;

/// <summary>From the inbox to the site: whatever a secretary does on the way, no paper is lost, doubled or taken for another.</summary>
public sealed class RoadTests
{
    private const string Unfinished = "the scenarios of the road are written, and not all of them were seen to end well";

    [Fact(Skip = Unfinished)]
    public void Papers_become_a_proposal_with_its_check_and_leave_the_inbox_and_the_run_after_the_merge_is_green()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));

        Import(road);
        var branch = Assert.Single(road.Open());
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
        Assert.Contains("documents/tp-1-7", road.Answer(branch), StringComparison.Ordinal);
        Assert.Equal("failure", road.State(branch)); // there are gaps
        road.FillIn(branch);
        Assert.True(road.Merge(branch), "merged");
        Import(road);

        Assert.Empty(road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files());
        Assert.Contains(" 0 errors", road.Check("main"), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void A_corrected_file_of_the_same_name_comes_into_the_proposal_that_is_open_with_its_words()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.FillIn(branch);
        road.Upload(("a.txt", Paper(7, "The Party met in the lighthouse.")));

        Import(road);
        road.Upload(("b.txt", Paper(8, "Another thing.")));
        Import(road);

        Assert.Equal([branch], road.Open());
        Assert.Contains("lighthouse", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);
        Assert.Contains("lighthouse", road.Show(branch, "data/documents/tp-1-7/as-issued.txt"), StringComparison.Ordinal);
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        road.FillIn(branch);
        Assert.Contains(" 0 errors", road.Check(branch), StringComparison.Ordinal);
        Assert.True(road.Merge(branch), "merged");
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    [Theory(Skip = Unfinished)]
    [InlineData(false)]
    [InlineData(true)]
    public void A_proposal_that_was_closed_does_not_come_back(bool isProtected)
    {
        using var road = Road.Begin();
        if (isProtected)
        {
            road.Protect();
        }

        road.Upload(("wrong.txt", Paper(7, "The wrong paper.")));
        Import(road);
        var closed = Assert.Single(road.Open());
        road.Close(closed);
        road.Upload(("right.txt", Paper(8, "The right paper.")));
        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.NotEqual(closed, branch);
        Assert.DoesNotContain("data/documents/tp-1-7.md", road.Files(branch));
        Assert.DoesNotContain("wrong.txt", road.Answer(branch), StringComparison.Ordinal);
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
    }

    [Fact(Skip = Unfinished)]
    public void A_file_deleted_from_the_inbox_again_is_nobodys_fault()
    {
        using var road = Road.Begin();
        road.Upload(("wrong.txt", Paper(7, "The wrong paper.")));
        road.Change(null, clone => File.Delete(Path.Combine(clone, "inbox", "wrong.txt")), "Delete");

        Import(road);

        Assert.Empty(road.Open());
        Assert.Empty(road.Issues());
    }

    [Fact(Skip = Unfinished)]
    public void A_squash_merge_and_a_word_mended_afterwards_stop_no_later_upload()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var first = Assert.Single(road.Open());
        road.FillIn(first);
        Assert.True(road.Merge(first, squash: true), "squashed");
        road.Change(null, c => Edit(c, "data/documents/tp-1-7.md", "harbour", "port"));
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road);

        var second = Assert.Single(road.Open());
        Assert.NotEqual(first, second);
        road.FillIn(second);
        Assert.True(road.Merge(second, squash: true), "squashed");
        Assert.Contains("port", road.Show("main", "data/documents/tp-1-7.md"), StringComparison.Ordinal);
        Assert.Contains(" 0 errors", road.Check("main"), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void A_word_mended_on_the_main_page_that_the_open_proposal_changes_too_stops_no_later_upload()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var first = Assert.Single(road.Open());
        road.Change(first, c => Edit(c, "data/meetings/1.yml", "Geneva", "Berne"));
        road.Change(null, c => Edit(c, "data/meetings/1.yml", "Geneva", "Lyon"));
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road);

        var second = Assert.Single(road.Open(), b => b != first);
        Assert.Contains("data/documents/tp-1-8.md", road.Files(second));
        Assert.DoesNotContain("data/documents/tp-1-7.md", road.Files(second));
    }

    [Theory(Skip = Unfinished)]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_merged_and_reverted_is_taken_back_and_does_not_return(bool isProtected)
    {
        using var road = Road.Begin();
        if (isProtected)
        {
            road.Protect();
        }

        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.FillIn(branch);
        Assert.True(road.Merge(branch), "merged");
        Import(road);
        road.Revert();

        Import(road);

        Assert.Empty(road.Open());
        Assert.DoesNotContain("data/documents/tp-1-7.md", road.Files());
        if (!isProtected)
        {
            Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
        }
    }

    [Fact(Skip = Unfinished)]
    public void The_button_Revert_leaves_the_inbox_alone_also_where_the_merge_has_emptied_it()
    {
        using var road = Road.Begin();
        road.Protect();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.FillIn(branch);
        Assert.True(road.Merge(branch), "merged");
        Import(road);
        road.Revert("revert-1-papers");

        Assert.True(road.Import("revert-1-papers"), road.Errors);

        Assert.Empty(road.Open());
        Assert.Equal(["inbox/README.md"], road.Files("revert-1-papers", "inbox"));
        Assert.DoesNotContain("data/documents/tp-1-7.md", road.Files("revert-1-papers"));
        Assert.Equal("success", road.State("revert-1-papers"));
    }

    [Fact(Skip = Unfinished)]
    public void A_meeting_that_a_form_has_proposed_is_not_proposed_by_its_papers_too()
    {
        using var road = Road.Begin();
        Form(road, Announcement(2));
        var form = Assert.Single(road.Open());
        road.Upload(("a.txt", Paper(3, "The Party met.", meeting: 2)));
        Import(road);
        var papers = Assert.Single(road.Open(), b => b != form);
        road.FillIn(papers);

        Assert.True(road.Merge(form), "the form is merged");
        Assert.True(road.Merge(papers), "the papers are merged");
        Assert.Contains("title: \"Second meeting\"", road.Show("main", "data/meetings/2.yml"), StringComparison.Ordinal);
        Assert.Contains("data/documents/tp-2-3.md", road.Files());
    }

    [Fact(Skip = Unfinished)]
    public void A_form_for_a_meeting_that_papers_have_proposed_leads_to_their_proposal()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(3, "The Party met.", meeting: 2)));
        Import(road);

        Form(road, Announcement(2));

        Assert.Single(road.Open());
        Assert.Contains("Proposal #1 makes `data/meetings/2.yml`", road.Comment("issue-7"), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void An_edited_form_renews_its_proposal_and_a_wrong_one_is_answered_once()
    {
        using var road = Road.Begin();
        Form(road, Announcement(2).Replace("2027-02-01", "in spring", StringComparison.Ordinal));
        Form(road, Announcement(2).Replace("2027-02-01", "in summer", StringComparison.Ordinal));

        var answer = road.Comment("issue-7");
        Assert.DoesNotContain("spring", answer, StringComparison.Ordinal);
        Assert.Contains("summer", answer, StringComparison.Ordinal);

        Form(road, Announcement(2));
        var branch = Assert.Single(road.Open());
        Form(road, Announcement(2).Replace("Second", "Other second", StringComparison.Ordinal));
        Assert.Equal([branch], road.Open());
        Assert.Contains("Other second meeting", road.Answer(branch), StringComparison.Ordinal);
        Assert.Contains("Other second meeting", road.Show(branch, "data/meetings/2.yml"), StringComparison.Ordinal);

        // what somebody saved there is not written over
        road.Change(branch, c => Edit(c, "data/meetings/2.yml", "Lyon", "Berne"));
        Form(road, Announcement(2));
        Assert.Contains("Berne", road.Show(branch, "data/meetings/2.yml"), StringComparison.Ordinal);
        Assert.Contains("changed by hand", road.Comment("issue-7"), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void Long_answers_fit_into_a_proposal()
    {
        using var road = Road.Begin();
        var odd = string.Concat(Enumerable.Range(1, 40).Select(i => $"<p>Words\u200B {i}\u00AD of it{i}\uE000.</p>"));
        road.Upload([.. Enumerable.Range(2, 60).Select(n => ($"{n}.html", $"<p>Document: TP/1/{n}</p><p>Date: 5 June 2012</p>{odd}"))]);

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-61.md", road.Files(branch));
    }

    [Fact(Skip = Unfinished)]
    public void Not_a_byte_of_a_paper_changes_on_the_way()
    {
        using var road = Road.Begin();
        (string Name, byte[] Content)[] papers =
        [
            ("a.html", Encoding.UTF8.GetBytes("<p>Document: TP/1/5</p>\r\n<p>Date: 5 June 2012</p>\r\n<p>Words.</p>\r\n")),
            ("b.md", Encoding.UTF8.GetBytes("Document: TP/1/6\r\nDate: 5 June 2012\r\n\r\nWords of it.\r\n")),
            ("c.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Document: TP/1/7\r\nDate: 5 June 2012\r\n\r\nMore words of it.\r\n")]),
        ];
        road.Upload("main", papers);
        Import(road);
        var branch = Assert.Single(road.Open());
        road.FillIn(branch);

        Assert.Contains(" 0 errors", road.Check(branch), StringComparison.Ordinal);
        Assert.True(road.Merge(branch), "merged");
        foreach (var (file, content) in new[] { "tp-1-5/as-issued.html", "tp-1-6/as-issued.md", "tp-1-7/as-issued.txt" }.Zip(papers))
        {
            Assert.Equal(GitBlob(content.Content), road.Blob("main", "data/documents/" + file));
        }
    }

    [Fact(Skip = Unfinished)]
    public void An_answer_saved_while_papers_are_read_is_kept_and_the_papers_are_taken_again_on_top_of_it()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road, between: () => road.FillIn(branch));
        Assert.Equal(["main"], road.Again());
        Assert.Contains("inbox/b.txt", road.Files());
        Import(road);

        Assert.Equal([branch], road.Open());
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        Assert.DoesNotContain("to fill in", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    [Fact(Skip = Unfinished)]
    public void A_link_in_the_inbox_is_refused_and_nothing_that_it_points_at_is_published()
    {
        using var road = Road.Begin();
        road.Change(null, clone =>
        {
            File.CreateSymbolicLink(Path.Combine(clone, "inbox", "note.txt"), "../.git/config");
            File.WriteAllText(Path.Combine(clone, "inbox", "a.txt"), Paper(7, "The Party met in the harbour."));
        });

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("`note.txt`: not read.", road.Answer(branch), StringComparison.Ordinal);
        Assert.DoesNotContain(road.Files(branch, "data"), f => f.Contains("note", StringComparison.Ordinal));
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    [Fact(Skip = Unfinished)]
    public void Where_the_main_page_is_protected_the_merge_empties_the_inbox_and_the_answer_says_so()
    {
        using var road = Road.Begin();
        road.Protect();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        Assert.Contains("inbox/a.txt", road.Files());
        Assert.Contains("The main page is protected", road.Answer(branch), StringComparison.Ordinal);
        Assert.Equal("failure", road.State(branch));

        // neither is taken twice, and the corrected one is
        road.Upload(("b.txt", Paper(8, "Another thing.")));
        Import(road);
        Assert.DoesNotContain("`a.txt`: the same file", road.Answer(branch), StringComparison.Ordinal);
        road.Upload(("a.txt", Paper(7, "The Party met in the lighthouse.")));
        Import(road);

        Assert.Equal([branch], road.Open());
        Assert.Contains("lighthouse", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);
        road.FillIn(branch);
        Assert.True(road.Merge(branch), "merged");
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
        Import(road);
        Assert.Empty(road.Open());
    }

    [Fact(Skip = Unfinished)]
    public void Where_no_proposal_can_be_opened_the_papers_stay_and_the_next_run_takes_them()
    {
        using var road = Road.Begin();
        road.RefuseProposals(true);
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Assert.False(road.Import());
        Assert.Contains("inbox/a.txt", road.Files());
        road.RefuseProposals(false);
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files(branch));
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    [Fact(Skip = Unfinished)]
    public void Where_a_run_was_dropped_the_next_one_takes_its_papers_and_an_old_one_that_is_run_again_takes_nothing()
    {
        using var road = Road.Begin("trunk");
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        var old = road.Tip("trunk");
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road);
        var branch = Assert.Single(road.Open());
        road.Close(branch);
        Assert.True(road.Import(commit: old), road.Errors);

        Assert.Contains("data/documents/tp-1-7.md", road.Files(branch));
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        Assert.Empty(road.Open());
        road.Upload(("c.txt", Paper(9, "A third thing.")));
        Import(road);
        Assert.DoesNotContain("data/documents/tp-1-7.md", road.Files(Assert.Single(road.Open())));
    }

    [Fact(Skip = Unfinished)]
    public void What_is_uploaded_while_others_are_read_stays_in_the_inbox_for_the_next_run()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")), ("c.txt", Paper(9, "A third thing.")));

        Import(road, between: () => road.Upload(("b.txt", Paper(8, "Another thing.")), ("c.txt", Paper(9, "A third thing, corrected."))));
        Assert.Equal(["inbox/README.md", "inbox/b.txt", "inbox/c.txt"], road.Files(under: "inbox"));
        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        Assert.Contains("corrected", road.Show(branch, "data/documents/tp-1-9.md"), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void Answers_are_taken_as_people_write_them_names_are_looked_up_and_whoever_is_unknown_gets_a_page_proposed()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.FillIn(branch);
        road.Change(branch, c => Edit(
            c,
            "data/documents/tp-1-7.md",
            "date: 2012-06-05\n",
            "date: 5 June 2012\ncontributors: Ms Jane Roe (Harbour Fund)\n"));

        Assert.True(road.Answers(branch), road.Errors);

        var page = road.Show(branch, "data/documents/tp-1-7.md");
        Assert.Contains("\ndate: 2012-06-05\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "\ncontributors:\n  - {who: people/jane-roe, as: to fill in, for: organisations/harbour-fund}\n",
            page,
            StringComparison.Ordinal);
        Assert.Contains("The Party met in the harbour.", page, StringComparison.Ordinal);
        Assert.Contains("title: \"Jane Roe\"\n", road.Show(branch, "data/people/jane-roe.yml"), StringComparison.Ordinal);
        Assert.Equal("failure", road.State(branch)); // in what capacity, and what the fund is, is still to be said
        var tip = road.Tip(branch);
        Assert.True(road.Answers(branch), road.Errors);
        Assert.Equal(tip, road.Tip(branch));
    }

    [Fact(Skip = Unfinished)]
    public void Papers_uploaded_as_a_proposal_of_their_own_stay_in_it()
    {
        using var road = Road.Begin();
        road.Upload("jo-patch-1", ("a.txt", Encoding.UTF8.GetBytes(Paper(7, "The Party met in the harbour."))));

        Assert.True(road.Import("jo-patch-1"), road.Errors);

        Assert.Equal(["jo-patch-1"], road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files("jo-patch-1"));
        Assert.Equal(["inbox/README.md"], road.Files("jo-patch-1", "inbox"));
    }

    [Fact(Skip = Unfinished)]
    public void Where_no_page_comes_of_what_was_uploaded_that_is_said()
    {
        using var road = Road.Begin();
        road.Upload(("damaged.pdf", "%PDF-1.7\n"));

        Import(road);

        Assert.Empty(road.Open());
        Assert.Contains("`damaged.pdf`: not read.", Assert.Single(road.Issues()), StringComparison.Ordinal);
    }

    [Fact(Skip = Unfinished)]
    public void Names_of_files_are_words_alone()
    {
        using var road = Road.Begin();
        road.Upload("main", ("a'b $(id) `c` -rf.txt", Encoding.UTF8.GetBytes(Paper(7, "The Party met."))));
        road.Change(null, c => File.WriteAllText(Path.Combine(c, "inbox", "ç é\n*.txt"), Paper(8, "Another thing.")));

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files(branch));
        Assert.Contains("data/documents/tp-1-8.md", road.Files(branch));
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    private static void Import(Road road, Action? between = null) => Assert.True(road.Import(between: between), road.Errors);

    private static void Form(Road road, string body) => Assert.True(road.Form(body), road.Errors);

    private static string Paper(int number, string words, int meeting = 1) =>
        $"Document: TP/{meeting}/{number}\nDate: 5 June 2012\n\n1.1\t{words} This is paper {number}.\n";

    private static string Announcement(int number) => string.Join("\n\n", IssueForm.AnnounceMeeting.Fields.Select(f => $"### {f.Label}\n\n"
        + f.Key switch
        {
            "number" => $"{number}",
            "title" => "Second meeting",
            "state" => "planned",
            "date" => "2027-02-01",
            "venue" => "Lyon",
            _ => "_No response_",
        }));

    private static void Edit(string clone, string path, string from, string to)
    {
        var file = Path.Combine(clone, path);
        File.WriteAllText(file, File.ReadAllText(file).Replace(from, to, StringComparison.Ordinal));
    }

    private static string GitBlob(byte[] content) => Convert.ToHexStringLower(
        System.Security.Cryptography.SHA1.HashData([.. Encoding.ASCII.GetBytes($"blob {content.Length}\0"), .. content]));
}
