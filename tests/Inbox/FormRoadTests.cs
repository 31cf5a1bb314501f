using static CopArchive.Tests.Inbox.Uploads;

namespace CopArchive.Tests.Inbox;

/// <summary>Forms and answers become proposals beside those of papers.</summary>
public sealed class FormRoadTests
{
    [Fact]
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

    [Fact]
    public void A_form_for_a_meeting_that_papers_have_proposed_leads_to_their_proposal()
    {
        using var road = Road.Begin();
        road.Upload(("a.txt", Paper(3, "The Party met.", meeting: 2)));
        Import(road);

        Form(road, Announcement(2));

        Assert.Single(road.Open());
        Assert.Contains("Proposal #1 makes `data/meetings/2.yml`", road.Comment("issue-7"), StringComparison.Ordinal);
    }

    [Fact]
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

    [Fact]
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

    [Fact]
    public void In_what_capacity_somebody_writes_is_answered_once_for_all_their_papers()
    {
        using var road = Road.Begin();
        road.Upload([.. Enumerable.Range(10, 3).Select(n => (
            $"{n}.txt", Paper(n, "The Party met.").Replace("2012\n", "2012\nSource: Lamp Union\n", StringComparison.Ordinal)))]);
        Import(road);
        var branch = Assert.Single(road.Open());
        road.Change(branch, c =>
        {
            Edit(c, "data/organisations/lamp-union.yml", "type: to fill in", "type: body");
            Edit(c, "data/documents/tp-1-11.md", "as: to fill in", "as: \"observer\"");
        });
        road.FillIn(branch);

        Assert.True(road.Answers(branch), road.Errors);

        Assert.All(
            [10, 11, 12],
            n => Assert.Contains(
                "{who: organisations/lamp-union, as: \"observer\"}",
                road.Show(branch, $"data/documents/tp-1-{n}.md"),
                StringComparison.Ordinal));
        Assert.Equal("success", road.State(branch));
    }
}
