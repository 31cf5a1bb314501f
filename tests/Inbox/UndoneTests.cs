using static CopArchive.Tests.Inbox.Uploads;

namespace CopArchive.Tests.Inbox;

/// <summary>What was closed, deleted, taken back or refused on the way stays so, and stops nothing.</summary>
public sealed class UndoneTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_proposal_that_was_closed_does_not_come_back(bool isProtected)
    {
        using var road = Road.Begin(isProtected: isProtected);

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

    [Fact]
    public void A_file_deleted_from_the_inbox_again_is_nobodys_fault()
    {
        using var road = Road.Begin();
        road.Upload(("wrong.txt", Paper(7, "The wrong paper.")));
        road.Change(null, clone => File.Delete(Path.Combine(clone, "inbox", "wrong.txt")), "Delete");

        Import(road);

        Assert.Empty(road.Open());
        Assert.Empty(road.Issues());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_was_merged_and_reverted_is_taken_back_and_does_not_return(bool isProtected)
    {
        using var road = Road.Begin(isProtected: isProtected);

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

    [Fact]
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

    [Theory]
    [InlineData("pr list")]
    [InlineData("run download")]
    [InlineData("push")]
    [InlineData("api --method")]
    public void A_step_that_fails_leaves_the_papers_where_they_were_and_the_next_run_takes_them(string step)
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(7, "The Party met in the harbour.")));
        road.FailOnce(step);
        Assert.False(road.Import(), step);
        Assert.Contains("inbox/a.txt", road.Files());

        Import(road);

        var branch = Assert.Single(road.Open());
        Assert.Contains("data/documents/tp-1-7.md", road.Files(branch));
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
    }

    [Fact]
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

    [Fact]
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

    [Fact]
    public void Where_no_page_comes_of_what_was_uploaded_that_is_said()
    {
        using var road = Road.Begin();
        road.Upload(("damaged.pdf", "%PDF-1.7\n"));

        Import(road);

        Assert.Empty(road.Open());
        Assert.Contains("`damaged.pdf`: not read.", Assert.Single(road.Issues()), StringComparison.Ordinal);
    }
}
