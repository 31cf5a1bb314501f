using System.Diagnostics;
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
    /// <summary>All pages of an archive in one frame, without downloads and history, in the order of their addresses.</summary>
    /// <param name="catalogue">The archive; its settings name the address at which it is published.</param>
    /// <param name="words">The words of the language in which they are written.</param>
    /// <param name="written">Pages that the editors wrote.</param>
    /// <param name="published">What is published of it: feeds and calendars lie beside these pages.</param>
    public static IReadOnlyList<PlannedPage> Of(
        LinkedCatalogue catalogue, Words words, IReadOnlyList<(InputPage Page, TextBody Text)> written, Published published) =>
        Of(
            new Shelves(catalogue, published, Site.Of(catalogue.Settings, [.. written.Select(w => w.Page)], Frame.Plain(words))),
            written,
            ArchiveChanges.Of(catalogue, ArchiveHistory.None("it was not asked for")));

    /// <summary>
    /// All pages in one frame, in the order of their addresses. What leads on to another page stands in the plain frame alone.
    /// </summary>
    /// <param name="indexed">The archive in the frame, with the downloads of its meetings.</param>
    /// <param name="written">Pages that the editors wrote.</param>
    /// <param name="changes">What was changed.</param>
    internal static IReadOnlyList<PlannedPage> Of(
        Shelves indexed, IReadOnlyList<(InputPage Page, TextBody Text)> written, ArchiveChanges changes)
    {
        written = InLanguage(written, indexed.Words.Language, indexed.Settings.Languages[0]);
        var shelves = indexed with { Changes = changes };
        var catalogue = shelves.Catalogue;
        (InputPage? Page, ShownText? Text) Written(string name) => written.Where(w => w.Page.Name == name)
            .Select(w => ((InputPage?)w.Page, (ShownText?)new TextPresenter(catalogue).Set(w.Text))).FirstOrDefault();

        List<PageModel> few =
        [
            HomePage.Of(shelves, Written("index").Page, Written("index").Text),
            MeetingsPage.Of(shelves),
            .. ListPages.All(shelves),
            CollectionPage.Of(shelves),
            SearchPage.Of(shelves),
            .. SymbolsPage.All(shelves),
            .. SymbolChoicePage.All(shelves),
            .. LatestPages.All(shelves),
            .. ChangesPage.All(shelves, changes),
            .. VersionsPage.All(shelves),
            .. AsPrintedPage.All(shelves),
            .. CoveragePage.All(shelves),
            CorrectionsPage.Of(shelves),
            .. CalendarPage.All(shelves),
            TakePage.Of(shelves) with { Data = PageData.OfWhole(shelves) },
            ErrorsPage.Of(shelves, FaultCatalogue.All),
            NotFoundPage.Of(shelves),
            .. catalogue.Records.SelectMany(r => WithdrawnPage.All(shelves, r)),
            .. catalogue.Records.SelectMany(r => r.FormerIds.SelectMany(f => MovedPage.ForFormerId(shelves, r, f.Value))),
            FollowPage.Of(shelves, Written("follow").Page, Written("follow").Text),
            .. catalogue.Terms.Count > 0
                ? new PageModel[] { GlossaryPage.Of(shelves, Written("glossary").Page, Written("glossary").Text) }
                : [],
            .. written.Where(w => w.Page.Name is not ("index" or "follow") && !(w.Page.Name == "glossary" && catalogue.Terms.Count > 0))
                .Select(w => WrittenPage.Of(shelves, w.Page, w.Text)),
        ];
        PlannedPage[] pages =
        [
            .. few.Select(PlannedPage.Of),
            .. ComparisonPage.All(shelves),
            .. OutcomesPage.All(shelves),
            .. shelves.Records.SelectMany(r => PagesOf(shelves, r)),
            .. SincePage.All(shelves),
            .. AsOfPage.All(shelves),
            .. HistoryPage.All(shelves, changes),
        ];
        var frame = shelves.Site.Frame;
        return
        [
            .. pages.Where(p => frame.IsPlain || !p.IsMoved).OrderBy(p => p.Address.Path, StringComparer.Ordinal)
                .Select(p => p with { Place = frame.Of(p.Address) }),
        ];
    }

    /// <summary>Each page that the editors wrote, in the language of the frame, or else in the first one.</summary>
    private static IReadOnlyList<(InputPage Page, TextBody Text)> InLanguage(
        IReadOnlyList<(InputPage Page, TextBody Text)> written, string language, string first) =>
    [
        .. written.Where(w => w.Page.Text.Language == language
            || (w.Page.Text.Language == first && written.All(o => o.Page.Name != w.Page.Name || o.Page.Text.Language != language))),
    ];

    private static IEnumerable<PlannedPage> PagesOf(Shelves shelves, ArchiveRecord record)
    {
        var pages = record switch
        {
            DocumentRecord document => DocumentPage.All(shelves, document),
            ResolutionVersionRecord version => ResolutionVersionPage.All(shelves, version),
            MeetingRecord meeting => One(() => MeetingPage.Of(shelves, meeting)),
            ResolutionRecord resolution => One(() => ResolutionPage.Of(shelves, resolution)),
            OutcomeRecord outcome => One(() => OutcomePage.Of(shelves, outcome)),
            EventRecord happened => One(() => EventPage.Of(shelves, happened)),
            PersonRecord person => PartyPage.All(shelves, person),
            OrganisationRecord organisation => PartyPage.All(shelves, organisation),
            TopicRecord topic => TopicPage.All(shelves, topic),
            _ => throw new UnreachableException(record.GetType().Name),
        };
        return pages.Select(p => p with
        {
            Make = () => p.Make() is var made && made is RecordPage page
                ? page with { Data = PageData.Of(shelves, record, page), TitleLanguage = TitleLanguage(record, page) }
                : made,
        });

        // a text is headed by its own title
        static string? TitleLanguage(ArchiveRecord record, RecordPage page) =>
            page is TextDocumentPage ? page.TextLanguage : record.TitleLanguage;

        IEnumerable<PlannedPage> One(Func<PageModel> make) => [new PlannedPage(Address.Of(record.Id), make)];
    }
}
