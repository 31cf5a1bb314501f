using CopArchive.Pages;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Pages;

/// <summary>
/// The way from mandate to outcome on the pages, and what came of each outcome.
/// </summary>
public sealed class ChainSectionTests
{
    private static readonly PlannedPages Real = new(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

    [Fact]
    public void What_a_resolution_came_of_and_what_was_held_under_it_reads_as_it_was_approved()
    {
        var chain = Real.At<ResolutionPage>("resolutions/179/").Chain;
        var lines = chain.Story.Select(l => l.Plain)
            .Concat(chain.Groups.SelectMany(g => g.Points.Select(p => "  - " + p.Plain).Prepend("- " + g.Lead.Plain)));

        Snapshot.Match(string.Join('\n', lines) + "\n", "chain-resolution.txt");
    }

    [Fact]
    public void The_steps_from_mandate_to_result_read_as_they_were_approved()
    {
        var steps = Real.At<OutcomePage>("outcomes/2-comments-until-july-2010/").Steps
            .Concat(Real.At<OutcomePage>("outcomes/2-extend-mandate-after-2010/").Steps)
            .Select(s => $"{s.Name}{(s.IsDeduced ? " (deduced)" : "")} | {s.Sign} | {s.What.Plain} | {s.Detail.Plain}");

        Snapshot.Match(string.Join('\n', steps) + "\n", "chain-outcome.txt");
    }

    [Fact]
    public void Every_outcome_has_its_steps_from_the_meeting_to_what_came_of_it()
    {
        foreach (var page in Real.All.Concat(PlannedPages.Lanterns.All).OfType<OutcomePage>())
        {
            Assert.Contains(page.Steps, s => s.Kind == Kind.Meeting);
            Assert.Contains(page.Steps, s => s.Kind == Kind.Outcome && s.What.Plain == page.Title);
            Assert.All(page.Steps, s => Assert.False(s.What.IsEmpty, page.Address.Path));
        }
    }

    [Fact]
    public void What_came_of_a_paper_is_told_once_in_full_under_the_paragraphs_that_print_it()
    {
        var page = Real.Read("documents/report-meeting-2/");

        var told = page.QuerySelectorAll($"#{DocumentPage.CameAnchor} .by li").Select(l => l.TextContent).ToList();
        Assert.NotEmpty(told);
        // what the report only quotes did not come of it
        var quoted = page.QuerySelectorAll($"#{DocumentPage.CameAnchor} details")
            .Where(d => d.QuerySelector("summary")!.TextContent.Contains("that it quotes", StringComparison.Ordinal))
            .Sum(d => d.QuerySelectorAll(".by li").Length);
        Assert.Equal(told.Count - quoted, page.QuerySelectorAll(".answer .blocks i").Length);
        Assert.Empty(page.QuerySelectorAll("svg"));
    }

    [Fact]
    public void Between_two_meetings_one_sees_what_came_of_the_earlier_and_what_cannot_be_known()
    {
        var since = Real.At<SincePage>("since/15/");

        var outcomes = since.Parts.Single(p => p.Heading.Plain == "What came of: Fifteenth meeting").Cards;
        Assert.Contains(outcomes, c => c.State.EndsWith("no trace found", StringComparison.Ordinal));
        Assert.Contains(since.NotKnown, l => l.Plain.StartsWith("A paper without a date", StringComparison.Ordinal));
    }

    [Fact]
    public void A_resolution_whose_day_is_not_known_is_not_said_to_fall_between_two_meetings_of_its_year()
    {
        var since = Real.At<SincePage>("since/2/");

        Assert.Contains(
            since.Parts.Single(p => p.Anchor == "resolutions-perhaps").Cards,
            c => c.Title.Text == "Resolution 179 (Guadalajara, 2010)");
        Assert.DoesNotContain(
            since.Parts.Single(p => p.Anchor == "resolutions").Cards,
            c => c.Title.Text == "Resolution 179 (Guadalajara, 2010)");
    }
}
