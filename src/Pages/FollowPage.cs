using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All feeds, and how to follow them.</summary>
public sealed record FollowPage : PageModel
{
    private FollowPage()
    {
    }

    /// <summary>What the editors wrote; null where they wrote nothing.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>Feeds under headings.</summary>
    public required IReadOnlyList<(string Heading, IReadOnlyList<FeedSubject> Feeds)> Groups { get; init; }

    /// <summary>All that happens to the archive.</summary>
    public FeedSubject Log { get; } = ArchiveLog.Subject;

    internal static FollowPage Of(Shelves shelves, InputPage? page, ShownText? text) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Follow,
        Title = page?.Title.Value ?? shelves.Words.PageName(NamedPage.Follow),
        TitleLanguage = page is null ? null : text?.Language,
        Description = page?.Description
            ?? shelves.Words.FollowDescription,
        CrumbName = page?.Title.Value ?? shelves.Words.PageName(NamedPage.Follow),
        Feeds = shelves.Feeds(Address.Home),
        Text = text,
        Groups =
            [.. shelves.Followed.GroupBy(f => f.Kind).Select(g => (shelves.Words.FeedHeading(g.Key), (IReadOnlyList<FeedSubject>)[.. g]))],
    };
}
