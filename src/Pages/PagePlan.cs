using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
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
            new Shelves(catalogue, published, Site.Of(catalogue.Settings, [.. written.Select(w => w.Page)], Frame.Plain(words))), written);

    /// <summary>
    /// All pages in one frame, in the order of their addresses. What leads on to another page stands in the plain frame alone.
    /// </summary>
    /// <param name="shelves">The archive in the frame.</param>
    /// <param name="written">Pages that the editors wrote.</param>
    internal static IReadOnlyList<PlannedPage> Of(Shelves shelves, IReadOnlyList<(InputPage Page, TextBody Text)> written)
    {
        var frame = shelves.Site.Frame;
        return
        [
            .. Single(shelves, written).Concat(Several(shelves)).Concat(shelves.Records.SelectMany(r => OfRecord(shelves, r)))
                .Where(p => frame.IsPlain || !p.IsMoved).OrderBy(p => p.Address.Path, StringComparer.Ordinal)
                .Select(p => p with { Place = frame.Of(p.Address) }),
        ];
    }

    /// <summary>The pages of which there is one whatever the records say.</summary>
    /// <param name="shelves">The archive in a frame.</param>
    /// <param name="written">Pages that the editors wrote.</param>
    internal static IReadOnlyList<PlannedPage> Single(Shelves shelves, IReadOnlyList<(InputPage Page, TextBody Text)> written)
    {
        written = InLanguage(written, shelves.Words.Language, shelves.Settings.Languages[0]);
        (InputPage? Page, ShownText? Text) Written(string name) => written.Where(w => w.Page.Name == name)
            .Select(w => ((InputPage?)w.Page, (ShownText?)new TextPresenter(shelves.Catalogue).Set(w.Text))).FirstOrDefault();

        var hasTerms = shelves.Catalogue.Terms.Count > 0;
        return
        [
            new(Address.Home, () => HomePage.Of(shelves, Written("index").Page, Written("index").Text)),
            new(SitePages.Meetings, () => MeetingsPage.Of(shelves)),
            new(SitePages.Collection, () => CollectionPage.Of(shelves)),
            new(SitePages.Search, () => SearchPage.Of(shelves)),
            new(SitePages.Corrections, () => CorrectionsPage.Of(shelves)),
            new(Download.Page, () => TakePage.Of(shelves) with { Data = PageData.OfWhole(shelves) }),
            new(SitePages.Errors, () => ErrorsPage.Of(shelves, FaultCatalogue.All)),
            new(SitePages.NotFound, () => NotFoundPage.Of(shelves)),
            new(SitePages.Follow, () => FollowPage.Of(shelves, Written("follow").Page, Written("follow").Text)),
            .. hasTerms
                ? [new(SitePages.Glossary, () => GlossaryPage.Of(shelves, Written("glossary").Page, Written("glossary").Text))]
                : Array.Empty<PlannedPage>(),
            .. written.Where(w => w.Page.Name is not ("index" or "follow") && !(w.Page.Name == "glossary" && hasTerms))
                .Select(w => new PlannedPage(SitePages.Page(w.Page.Name), () => WrittenPage.Of(shelves, w.Page, w.Text))),
        ];
    }

    /// <summary>Lists, comparisons and all else of which the records say how many pages there are.</summary>
    private static IEnumerable<PlannedPage> Several(Shelves shelves)
    {
        var changes = shelves.Changes.Value;
        PageModel[] few =
        [
            .. ListPages.All(shelves),
            .. SymbolsPage.All(shelves),
            .. SymbolChoicePage.All(shelves),
            .. LatestPages.All(shelves),
            .. ChangesPage.All(shelves, changes),
            .. VersionsPage.All(shelves),
            .. AsPrintedPage.All(shelves),
            .. CoveragePage.All(shelves),
            .. CalendarPage.All(shelves),
            .. shelves.Catalogue.Records.SelectMany(r => WithdrawnPage.All(shelves, r)),
            .. shelves.Catalogue.Records.SelectMany(r => r.FormerIds.SelectMany(f => MovedPage.ForFormerId(shelves, r, f.Value))),
        ];
        return
        [
            .. few.Select(PlannedPage.Of),
            .. ComparisonPage.All(shelves),
            .. OutcomesPage.All(shelves),
            .. SincePage.All(shelves),
            .. AsOfPage.All(shelves),
            .. HistoryPage.All(shelves, changes),
        ];
    }

    /// <summary>Each page that the editors wrote, in the language of the frame, or else in the first one.</summary>
    private static IReadOnlyList<(InputPage Page, TextBody Text)> InLanguage(
        IReadOnlyList<(InputPage Page, TextBody Text)> written, string language, string first) =>
    [
        .. written.Where(w => w.Page.Text.Language == language
            || (w.Page.Text.Language == first && written.All(o => o.Page.Name != w.Page.Name || o.Page.Text.Language != language))),
    ];

    /// <summary>The pages of a record that stands.</summary>
    internal static IEnumerable<PlannedPage> OfRecord(Shelves shelves, ArchiveRecord record)
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
