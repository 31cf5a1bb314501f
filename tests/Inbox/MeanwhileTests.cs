using static CopArchive.Tests.Inbox.Uploads;

namespace CopArchive.Tests.Inbox;

/// <summary>What somebody uploads, mends or saves while a proposal is open is kept, and stops nothing.</summary>
public sealed class MeanwhileTests
{
    [Fact]
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

    [Fact]
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

    [Fact]
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

    [Fact]
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

    [Fact]
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
        Assert.Contains("lighthouse", road.Show(branch, "data/documents/tp-1-7/as-issued.txt"), StringComparison.Ordinal);
        road.FillIn(branch);
        Assert.True(road.Merge(branch), "merged");
        Assert.Equal(["inbox/README.md"], road.Files(under: "inbox"));
        Import(road);
        Assert.Empty(road.Open());
    }

    [Fact]
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
}
