using CopArchive.Pages.Parts;
using CopArchive.Records;

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
    public required IReadOnlyList<(string Heading, IReadOnlyList<Feed> Feeds)> Groups { get; init; }

    internal static FollowPage Of(Shelves shelves, InputPage? page, ShownText? text, IReadOnlyList<PageModel> others)
    {
        IReadOnlyList<Feed> Feeds(Func<PageModel, bool> of) => [.. others.Where(of).SelectMany(p => p.Feeds).Distinct()];
        return new FollowPage
        {
            Site = shelves.Site,
            Address = SitePages.Follow,
            Title = page?.Title.Value ?? "Follow by feed",
            Description = page?.Description ?? "Feeds of what is new in the archive, of the whole and of each meeting, topic, contributor and type of paper.",
            CrumbName = page?.Title.Value ?? "Follow by feed",
            Feeds = Feeds(p => p is HomePage),
            Text = text,
            Groups =
            [
                .. new (string Heading, IReadOnlyList<Feed> Feeds)[]
                {
                    ("The whole archive", Feeds(p => p is HomePage)),
                    ("Meetings", Feeds(p => p is MeetingPage)),
                    ("Topics", Feeds(p => p is TopicPage)),
                    ("Types of paper", Feeds(p => p is ListPage)),
                    ("Contributors", Feeds(p => p is PartyPage)),
                }.Where(g => g.Feeds.Count > 0),
            ],
        };
    }
}
