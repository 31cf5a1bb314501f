using AngleSharp.Dom;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Pages.Versioning;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Pages.Versioning;

public sealed class VersionPageTests
{
    private readonly PlannedPages _lanterns = PlannedPages.Lanterns;

    [Fact]
    public void A_replaced_version_says_so_under_its_title_and_names_the_latest()
    {
        var page = _lanterns.Read("documents/lsp-2012-3/");

        var notice = Versions(page)!;
        Assert.StartsWith(
            "This is an earlier version. Latest known (20 November 2026): LSP/2012/3 Rev.1, ", Words(notice), StringComparison.Ordinal);
        Assert.Equal("/archive/documents/lsp-2012-3-rev-1/", notice.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains(", earlier version · ", page.Title, StringComparison.Ordinal);
        Assert.NotNull(Versions(_lanterns.Read("documents/lsp-2012-3/ar/"))!.Closest("[lang=en][dir=ltr]"));
        Assert.Null(Versions(_lanterns.Read("documents/lsp-2012-3-rev-1/")));

        static IElement? Versions(IDocument page) =>
            page.QuerySelectorAll(".answer dt").FirstOrDefault(d => d.TextContent == "Versions")?.NextElementSibling;
    }

    [Fact]
    public void Programs_are_told_the_versions_around_a_page_and_never_the_page_itself()
    {
        foreach (var pages in new[] { _lanterns, new PlannedPages(LinkedArchive.Of(Path.Combine(Repository.Root, "data"))) })
        {
            Assert.All(pages.All.Where(p => p.VersionLinks is not null), page =>
            {
                Assert.DoesNotContain(page.VersionLinks!.All(), l => l.To == page.Address);
                Assert.All(
                    page.VersionLinks.All(),
                    l => Assert.True(pages.All.Any(p => p.Address == l.To) || l.Relation == "version-history"));
            });
        }

        Assert.Equal(
            [
                ("version-history", "/archive/resolutions/21/compare/"), ("latest-version", "/archive/resolutions/21/old-harbour-2015/"),
                ("predecessor-version", "/archive/resolutions/21/harbour-2009/"),
                ("successor-version", "/archive/resolutions/21/old-harbour-2015/"),
            ],
            _lanterns.Read("resolutions/21/brightwater-2012/")
                .QuerySelectorAll("head link[rel*=version]")
                .Select(l => (l.GetAttribute("rel")!, l.GetAttribute("href")!)));
        Assert.Equal(
            "https://lanterns.example/archive/documents/lsp-2012-3/",
            _lanterns.Read("documents/lsp-2012-3/").QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public void The_address_latest_leads_to_the_newest_from_the_work_and_from_every_version()
    {
        Assert.All(new[] { "resolutions/21/latest/", "resolutions/21/harbour-2009/latest/", "resolutions/21/old-harbour-2015/latest/" },
            path => Assert.Equal("resolutions/21/old-harbour-2015/", _lanterns.At<MovedPage>(path).To.To!.Path));
        Assert.Equal("documents/lsp-2012-3-rev-1/", _lanterns.At<MovedPage>("documents/lsp-2012-3/latest/").To.To!.Path);
    }

    [Fact]
    public void A_resolution_shows_for_each_meeting_the_version_adopted_before_it_or_why_it_cannot()
    {
        var pages = new PlannedPages(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

        var rows = pages.At<ResolutionPage>("resolutions/179/").AtMeetings.ToDictionary(r => r.Meeting.Text, r => r.Version.Plain);

        Assert.Equal(
            "not settled: the order is not known of the meeting and of Guadalajara, 2010 (adopted: 2010)",
            rows["Second meeting"]);
        Assert.Equal("Rev. Dubai, 2018", rows["Sixteenth meeting"]);
        Assert.Equal("not settled: the date is not known", rows["Third meeting"]);
        Assert.Equal("Council 2009", pages.At<ResolutionPage>("resolutions/1306/").AtMeetings[0].Version.Plain);
    }

    [Fact]
    public void Versions_stand_in_order_with_what_can_be_read_of_each()
    {
        var list = _lanterns.Read("resolutions/21/brightwater-2012/").QuerySelectorAll("ol.rail li").ToList();

        Assert.Equal(3, list.Count);
        Assert.Contains("this page", Words(list[1]), StringComparison.Ordinal);
        Assert.Null(list[1].QuerySelector("a"));
        Assert.EndsWith("title only", Words(list[2]), StringComparison.Ordinal);
    }

    internal static string Words(INode element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
