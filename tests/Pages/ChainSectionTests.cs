using CopArchive.Pages;
using CopArchive.Pages.Chaining;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Pages;

/// <summary>
/// The way from mandate to outcome on the pages: words, drawing and table say the same, and every page of its kind has it.
/// </summary>
public sealed class ChainSectionTests
{
    private static readonly PlannedPages Real = new(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

    [Theory]
    [InlineData("outcomes/2-comments-until-july-2010/", "chain-outcome.txt")]
    [InlineData("documents/report-meeting-2/", "chain-report.txt")]
    [InlineData("documents/wg-cp-2-9/", "chain-paper.txt")]
    [InlineData("resolutions/179/", "chain-resolution.txt")]
    public void A_chain_reads_as_it_was_approved(string path, string snapshot)
    {
        var chain = ((RecordPage)Real.At(path)).Chain!;
        var lines = chain.Story.Select(l => l.Plain)
            .Concat(chain.Groups.SelectMany(g => g.Points.Select(p => "  - " + p.Plain).Prepend("- " + g.Lead.Plain)))
            .Append(chain.Close.Plain).Append("")
            .Append(string.Join(" | ", chain.Columns)).Concat(chain.Rows.Select(r => string.Join(" | ", r.Select(c => c.Plain))));

        Snapshot.Match(string.Join('\n', lines) + "\n", snapshot);
    }

    [Fact]
    public void Every_paper_outcome_and_resolution_has_its_chain()
    {
        foreach (var pages in new[] { Real, PlannedPages.Lanterns })
        {
            Assert.All(
                pages.All.OfType<RecordPage>()
                    .Where(p => p is DocumentPage or OutcomePage or ResolutionPage or ResolutionVersionPage),
                p => Assert.True(p.Chain is { Story.Count: > 0 } && p.Chain.Story.All(l => !l.IsEmpty), p.Address.Path));
        }
    }

    [Fact]
    public void The_drawing_shows_nothing_that_the_table_does_not_and_no_box_lies_on_another()
    {
        foreach (var page in Real.All.Concat(PlannedPages.Lanterns.All).OfType<RecordPage>().Where(p => p.Chain?.Drawing is not null))
        {
            var table = string.Join('\n', page.Chain!.Rows.SelectMany(r => r).Select(l => l.Plain));
            var boxes = page.Chain.Drawing!.Boxes;
            Assert.All(
                boxes,
                b => Assert.True(table.Contains(b.Cell.Label, StringComparison.Ordinal), $"{page.Address.Path}: {b.Cell.Label}"));
            Assert.All(boxes, b => Assert.True(
                b.X >= 0 && b.X + b.Width <= page.Chain.Drawing.Width && b.Y + b.Height <= page.Chain.Drawing.Height,
                $"{page.Address.Path}: {b.Cell.Label} leaves the drawing"));
            foreach (var column in boxes.GroupBy(b => b.X))
            {
                var inOrder = column.OrderBy(b => b.Y).ToList();
                Assert.All(inOrder.Zip(inOrder.Skip(1)), p => Assert.True(
                    p.First.Y + p.First.Height < p.Second.Y,
                    $"{page.Address.Path}: {p.First.Cell.Label} and {p.Second.Cell.Label}"));
            }
        }
    }

    [Fact]
    public void Between_two_meetings_one_sees_what_came_of_the_earlier_and_what_cannot_be_known()
    {
        var since = Real.At<SincePage>("since/15/");

        var outcomes = since.Parts.Single(p => p.Heading == "What came of: Fifteenth meeting").Cards;
        Assert.Contains(outcomes, c => c.State == "no trace found");
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
