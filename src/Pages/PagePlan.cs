using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Which pages there are, and what each shows. The same archive gives the same pages.</summary>
public static class PagePlan
{
    /// <summary>All pages, in the order of their addresses.</summary>
    /// <param name="catalogue">The archive; its settings name the address at which it is published.</param>
    /// <param name="words">The words of the language in which they are written.</param>
    /// <param name="written">Pages that the editors wrote.</param>
    /// <param name="followed">Everything that can be followed: feeds lie beside these pages.</param>
    /// <param name="downloads">What can be taken away of meetings; null for nothing.</param>
    /// <param name="changes">What was changed; null where that is not known.</param>
    public static IReadOnlyList<PageModel> Of(
        LinkedCatalogue catalogue, Words words, IReadOnlyList<(InputPage Page, TextBody Text)> written, IReadOnlyList<FeedSubject> followed,
        IReadOnlyList<Download>? downloads = null,
        ArchiveChanges? changes = null)
    {
        changes ??= ArchiveChanges.Of(catalogue, ArchiveHistory.None("it was not asked for"));
        var shelves = new Shelves(catalogue, followed, Site.Of(catalogue.Settings, [.. written.Select(w => w.Page)], words))
        {
            Downloads = downloads ?? [],
        };
        (InputPage? Page, ShownText? Text) Written(string name) => written.Where(w => w.Page.Name == name)
            .Select(w => ((InputPage?)w.Page, (ShownText?)new TextSetting(catalogue).Set(w.Text))).FirstOrDefault();

        List<PageModel> pages =
        [
            HomePage.Of(shelves, Written("index").Text, Written("index").Page?.Description),
            MeetingsPage.Of(shelves),
            .. shelves.Records.SelectMany(r => Of(shelves, r)),
            .. Lists.Of(shelves),
            .. OutcomesPage.All(shelves),
            CollectionPage.Of(shelves),
            SearchPage.Of(shelves),
            SymbolsPage.Of(shelves),
            .. SymbolChoicePage.All(shelves),
            .. SincePage.All(shelves),
            .. AsOfPage.All(shelves),
            .. LatestPages.Of(shelves),
            .. HistoryPage.All(shelves, changes),
            .. ChangesPage.All(shelves, changes),
            .. VersionsPage.All(shelves),
            .. ComparisonPage.All(shelves),
            .. AsPrintedPage.All(shelves),
            CoveragePage.Of(shelves),
            CorrectionsPage.Of(shelves),
            CalendarPage.Of(shelves),
            TakePage.Of(shelves),
            ErrorsPage.Of(shelves, FaultCatalogue.All),
            NotFoundPage.Of(shelves),
            .. catalogue.Records.SelectMany(r => WithdrawnPage.All(shelves, r)),
            .. catalogue.Records.SelectMany(r => r.FormerIds.SelectMany(f => MovedPage.Of(shelves, r, f.Value))),
            FollowPage.Of(shelves, Written("follow").Page, Written("follow").Text),
            .. written.Where(w => w.Page.Name is not ("index" or "follow")).Select(w => WrittenPage.Of(shelves, w.Page, w.Text)),
        ];
        return [.. pages.OrderBy(p => p.Address.Path, StringComparer.Ordinal)];
    }

    private static IEnumerable<PageModel> Of(Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord document => DocumentPage.Of(shelves, document),
        MeetingRecord meeting => [MeetingPage.Of(shelves, meeting)],
        ResolutionRecord resolution => [ResolutionPage.Of(shelves, resolution)],
        ResolutionVersionRecord version => ResolutionVersionPage.Of(shelves, version),
        OutcomeRecord outcome => [OutcomePage.Of(shelves, outcome)],
        EventRecord happened => [EventPage.Of(shelves, happened)],
        PersonRecord person => [PartyPage.Of(shelves, person)],
        OrganisationRecord organisation => [PartyPage.Of(shelves, organisation)],
        TopicRecord topic => [TopicPage.Of(shelves, topic)],
        _ => throw new InvalidOperationException($"no page for {record.GetType().Name}"),
    };
}
