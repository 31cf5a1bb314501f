using System.Text;
using static CopArchive.Tests.Inbox.Uploads;

namespace CopArchive.Tests.Inbox;

/// <summary>From the inbox to the site: no paper is lost, doubled or taken for another on the way.</summary>
public sealed class RoadTests
{
    [Fact]
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

    [Fact]
    public void A_corrected_file_of_another_name_takes_its_place_once_it_is_put_where_the_answer_says()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        var branch = Assert.Single(road.Open());
        road.Upload(("b.txt", Paper(7, "The Party met in the port.")));
        Import(road);
        Assert.Contains("put it into the folder inbox/anyway", road.Answer(branch), StringComparison.Ordinal);
        Assert.Contains("in the harbour", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);

        road.Upload(("anyway/b.txt", Paper(7, "The Party met in the port.")));
        Import(road);

        Assert.Contains("in the port", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);
        Assert.Contains("`“the harbour.” becomes “the port.”`", road.Answer(branch), StringComparison.Ordinal);
        Assert.Equal(["data/documents/tp-1-7/as-issued.txt"], road.Files(branch, "data/documents/tp-1-7"));
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));

        // the former file, sent again by somebody who does not know
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        Import(road);
        Assert.Contains("and another took its place", road.Answer(branch), StringComparison.Ordinal);
        Assert.Contains("in the port", road.Show(branch, "data/documents/tp-1-7.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Forty_papers_a_new_contributor_a_corrected_file_and_a_wrong_one_end_well_as_the_guide_tells_it()
    {
        using var road = Road.Begin();
        road.Upload([.. Enumerable.Range(10, 40).Select(n => ($"{n}.txt", Paper(n, "The Party met.")))]);
        Import(road);
        var branch = Assert.Single(road.Open());
        road.Upload(
            ("new.txt", Paper(60, "The lamps are new.").Replace("2012\n", "2012\nSource: Lamp Union\n", StringComparison.Ordinal)),
            ("11.txt", Paper(11, "The Party met at night.")));
        Import(road);

        // the wrong paper is taken out, and the answers are written, without a word of YAML but the answers themselves
        road.Change(branch, c =>
        {
            File.Delete(Path.Combine(c, "data", "documents", "tp-1-12.md"));
            File.Delete(Path.Combine(c, "data", "documents", "tp-1-12", "as-issued.txt"));
        });
        road.Change(branch, c =>
        {
            Edit(c, "data/organisations/lamp-union.yml", "type: to fill in", "type: body");
            Edit(c, "data/documents/tp-1-60.md", "as: to fill in", "as: \"observer\"");
        });
        road.FillIn(branch);
        Assert.True(road.Answers(branch), road.Errors);
        var check = road.Check(branch);
        Assert.True(check.Contains(" 0 errors", StringComparison.Ordinal), check[^Math.Min(2_000, check.Length)..]);
        Assert.True(road.Merge(branch), "merged");
        Import(road);

        Assert.Empty(road.Open());
        Assert.DoesNotContain("data/documents/tp-1-12.md", road.Files());
        Assert.Contains("at night", road.Show("main", "data/documents/tp-1-11.md"), StringComparison.Ordinal);
        Assert.Contains("organisations/lamp-union", road.Show("main", "data/documents/tp-1-60.md"), StringComparison.Ordinal);
        Assert.Equal(41, road.Files(under: "data/documents").Count(f => f.EndsWith(".md", StringComparison.Ordinal)));
    }

    [Fact]
    public void Long_answers_fit_into_a_proposal()
    {
        using var road = Road.Begin();
        var odd = string.Concat(Enumerable.Range(1, 40).Select(i => $"<p>Words\u200B {i}\u00AD of it{i}\uE000.</p>"));
        road.Upload([.. Enumerable.Range(2, 60).Select(n => ($"{n}.html", $"<p>Document: TP/1/{n}</p><p>Date: 5 June 2012</p>{odd}"))]);

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-61.md", road.Files(branch));
    }

    [Fact]
    public void Not_a_byte_of_a_paper_changes_on_the_way()
    {
        using var road = Road.Begin();
        (string Name, byte[] Content)[] papers =
        [
            ("a.html", Encoding.UTF8.GetBytes("<p>Document: TP/1/5</p>\r\n<p>Date: 5 June 2012</p>\r\n<p>Lamps stay lit.</p>\r\n")),
            ("b.md", Encoding.UTF8.GetBytes("Document: TP/1/6\r\nDate: 5 June 2012\r\n\r\nBoats are counted at noon.\r\n")),
            ("c.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Document: TP/1/7\r\nDate: 5 June 2012\r\n\r\nNobody paints here.\r\n")]),
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

    [Fact]
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

    [Fact]
    public void Papers_uploaded_as_a_proposal_of_their_own_stay_in_it()
    {
        using var road = Road.Begin();
        road.Upload("jo-patch-1", ("a.txt", Encoding.UTF8.GetBytes(Paper(7, "The Party met in the harbour."))));

        Assert.True(road.Import("jo-patch-1"), road.Errors);

        Assert.Equal(["jo-patch-1"], road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files("jo-patch-1"));
        Assert.Equal(["inbox/README.md"], road.Files("jo-patch-1", "inbox"));
    }

    [Fact]
    public void Papers_on_the_main_page_and_in_a_proposal_of_their_own_are_two_proposals_and_both_can_be_merged()
    {
        using var road = Road.Begin();
        road.Upload("jo-patch-1", ("a.txt", Encoding.UTF8.GetBytes(Paper(7, "The Party met in the harbour."))));
        road.Upload(("b.txt", Paper(8, "Another thing.")));

        Import(road);
        Assert.True(road.Import("jo-patch-1"), road.Errors);

        Assert.Equal(2, road.Open().Count);
        foreach (var branch in road.Open())
        {
            road.FillIn(branch);
            Assert.True(road.Merge(branch), branch);
        }

        Assert.Contains("data/documents/tp-1-7.md", road.Files());
        Assert.Contains("data/documents/tp-1-8.md", road.Files());
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
        Assert.Contains(" 0 errors", road.Check("main"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_proposals_that_need_the_page_of_one_new_meeting_can_both_be_merged()
    {
        using var road = Road.Begin();
        road.Upload("jo-patch-1", ("a.txt", Encoding.UTF8.GetBytes(Paper(7, "The Party met in the harbour.", meeting: 2))));
        Assert.True(road.Import("jo-patch-1"), road.Errors);
        road.Upload(("b.txt", Paper(8, "Another thing.", meeting: 2)));
        Import(road);
        var second = Assert.Single(road.Open(), b => b != "jo-patch-1");
        Assert.DoesNotContain("data/documents/tp-2-7.md", road.Files(second));

        // the page of the meeting is filled in in one of them
        road.Change("jo-patch-1", c => Edit(c, "data/meetings/2.yml", "venue: to fill in", "venue: \"Berne\""));
        road.FillIn("jo-patch-1");
        Assert.True(road.Merge("jo-patch-1"), "the first is merged");
        road.Change(second, c => Edit(c, "data/documents/tp-2-8.md", "type: to fill in", "type: other"));
        Assert.True(road.Merge(second), "the second is merged");

        Assert.Contains("Berne", road.Show("main", "data/meetings/2.yml"), StringComparison.Ordinal);
        Assert.Contains("data/documents/tp-2-7.md", road.Files());
        Assert.Contains("data/documents/tp-2-8.md", road.Files());
    }

    [Fact]
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
}
