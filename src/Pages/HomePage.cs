using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The home page: what this is, how much of it can be read here, where to start.</summary>
public sealed record HomePage : PageModel
{
    private HomePage()
    {
    }

    /// <summary>What the editors wrote for it; null where they wrote nothing.</summary>
    public required ShownText? Text { get; init; }

    /// <summary>How many papers are known, and how many can be read here.</summary>
    public required Phrases Known { get; init; }

    /// <summary>The meetings; null where too few dates are known.</summary>
    public required TimeLine? TimeLine { get; init; }

    /// <summary>Meetings to come.</summary>
    public required IReadOnlyList<ComingMeeting> Coming { get; init; }

    /// <summary>Where to start: one thing of each kind.</summary>
    public required IReadOnlyList<Card> Start { get; init; }

    /// <summary>Ways into the archive.</summary>
    public required IReadOnlyList<Phrase> Ways { get; init; }

    internal static HomePage Of(Shelves shelves, ShownText? text, string? description)
    {
        var readable = shelves.Documents.Count(d => shelves.Texts(d).Count > 0);
        var all = shelves.Documents.Count;
        return new HomePage
        {
            Site = shelves.Site,
            Address = Address.Home,
            Title = shelves.Settings.Tagline,
            Description = description ?? $"{shelves.Settings.Title}: {shelves.Settings.Tagline}",
            LastModified = shelves.LastModified(shelves.Records),
            Feeds = shelves.Feeds(Address.Home),
            Text = text,
            Known = $"{Words.Capital(shelves.Words.PapersAreKnown(all))}; {shelves.Words.Readable(readable)}. "
                + (Phrases)new Phrase("See what is missing, and help us find it", SitePages.Coverage) + ".",
            TimeLine = TimeLine.Of(shelves),
            Coming = ComingMeetings.All(shelves),
            Start = shelves.CardsOf(StartWith(shelves)),
            Ways =
            [
                new Phrase("All documents", SitePages.Documents),
                new Phrase("By document number", SitePages.Symbols),
                new Phrase("By year", SitePages.Years),
                new Phrase("By country", SitePages.Countries),
                new Phrase("By organisation", SitePages.Organisations),
                new Phrase("By topic", SitePages.Topics),
                new Phrase("The group and its papers", SitePages.Collection),
                new Phrase("Follow by feed", SitePages.Follow),
            ],
        };
    }

    /// <summary>
    /// The meeting with most papers, the resolution and the unread paper most mentioned, the latest report that can be read.
    /// </summary>
    private static IEnumerable<ArchiveRecord> StartWith(Shelves shelves)
    {
        int Mentions(ArchiveRecord record) => shelves.Catalogue.Backlinks(record.Id).Count;
        return new ArchiveRecord?[]
        {
            shelves.Meetings.MaxBy(m => shelves.Papers[m.Id].Count()),
            shelves.All<ResolutionRecord>().MaxBy(Mentions),
            shelves.Documents.Where(d => d.Type == DocumentType.Report && shelves.Texts(d).Count > 0)
                .MaxBy(d => shelves.YearOf(d) ?? 0),
            shelves.Documents.Where(d => shelves.Texts(d).Count == 0).MaxBy(Mentions),
        }.OfType<ArchiveRecord>();
    }
}
