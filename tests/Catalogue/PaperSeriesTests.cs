using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Tests.Catalogue;

public sealed class PaperSeriesTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tests/archives/lanterns")]
    public void Every_paper_and_every_version_of_a_resolution_stands_in_one_series_alone(string archive)
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, archive, "data"));

        Assert.Equal(
            catalogue.Records.Where(r => r is DocumentRecord or ResolutionVersionRecord && r.Withdrawn is null).Select(r => r.Id),
            PaperSeries.All(catalogue).SelectMany(s => s.Content).Select(r => r.Id).Order());
    }

    [Fact]
    public void Each_meeting_has_its_series_and_papers_of_a_council_stand_in_one_of_their_own()
    {
        var series = PaperSeries.All(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

        Assert.Equal(24, series.Count(s => s.Kind == PaperSeriesKind.Meeting));
        var council = series.Single(s => s.Template?.Template == "C{year}/{number}");
        Assert.Contains(council.Content, r => r.Id.Value == "documents/report-meetings-15-16");
    }
}
