using CopArchive.Pages;
using CopArchive.Pages.Shelving;

namespace CopArchive.Tests.Browsers;

/// <summary>A page by which a template is judged.</summary>
/// <param name="Template">The model that the template shows.</param>
/// <param name="Site">The site on which it stands.</param>
/// <param name="Path">Its address from the root of that site.</param>
internal sealed record Specimen(Type Template, string Site, string Path)
{
    /// <summary>One of each template at least, and more of those that show very different things.</summary>
    public static IReadOnlyList<Specimen> All { get; } =
    [
        new(typeof(HomePage), "real", ""),
        new(typeof(MeetingsPage), "real", "meetings/"),
        new(typeof(MeetingPage), "real", "meetings/2/"),
        new(typeof(TextDocumentPage), "real", "documents/report-meeting-2/"),
        new(typeof(TextDocumentPage), "lanterns", "documents/report-meeting-2/ar/"),
        new(typeof(KnownByTitlePage), "real", "documents/wg-cp-2-9/"),
        new(typeof(KnownByTitlePage), "real", "documents/wg-cp-2-6/"),
        new(typeof(ResolutionPage), "real", "resolutions/179/"),
        new(typeof(ResolutionVersionPage), "real", "resolutions/179/guadalajara-2010/"),
        new(typeof(ResolutionVersionPage), "lanterns", "resolutions/21/brightwater-2012/ar/"),
        new(typeof(OutcomePage), "real", "outcomes/2-extend-mandate-after-2010/"),
        new(typeof(EventPage), "real", "events/plenipotentiary-2010/"),
        new(typeof(PartyPage), "real", "people/sherif-hashem/"),
        new(typeof(PartyPage), "real", "organisations/itu-secretariat/"),
        new(typeof(PartyPage), "real", "organisations/egypt/"),
        new(typeof(TopicPage), "real", "topics/measurement/"),
        new(typeof(ListPage), "real", "documents/"),
        new(typeof(ListPage), "real", "reports/"),
        new(typeof(ListPage), "real", "countries/"),
        new(typeof(ListPage), "real", "regions/"),
        new(typeof(OutcomesPage), "real", "outcomes/"),
        new(typeof(OutcomesPage), "real", "outcomes-by-addressee/"),
        new(typeof(CollectionPage), "real", "collection/"),
        new(typeof(ListPage), "real", "years/"),
        new(typeof(ListPage), "real", "years/2010/"),
        new(typeof(SearchPage), "real", "search/"),
        new(typeof(SearchPage), "real", "search/?q=user+created+content"),
        new(typeof(SearchPage), "lanterns", "search/?q=lantern"),
        new(typeof(SymbolsPage), "real", "symbols/"),
        new(typeof(SymbolChoicePage), "lanterns", "s/lsp-2012-5/"),
        new(typeof(OutcomePage), "real", "outcomes/2-comments-until-july-2010/"),
        new(typeof(ResolutionPage), "real", "resolutions/1306/"),
        new(typeof(TextDocumentPage), "real", "documents/agenda-webinar-2020/"),
        new(typeof(SincePage), "real", "since/15/"),
        new(typeof(SincePage), "real", "since/1/"),
        new(typeof(SincePage), "lanterns", "since/1/"),
        new(typeof(GlossaryPage), "real", "glossary/"),
        new(typeof(AsOfPage), "real", "as-of/2010-06-11/"),
        new(typeof(CorrectionsPage), "real", "corrections/"),
        new(typeof(CorrectionsPage), "lanterns", "corrections/"),
        new(typeof(TextDocumentPage), "lanterns", "documents/lsp-2012-3/"),
        new(typeof(TextDocumentPage), "lanterns", "documents/lsp-2012-3/ar/"),
        new(typeof(ComparisonPage), "lanterns", "documents/lsp-2012-3-rev-1/compare/lsp-2012-3/"),
        new(typeof(ComparisonPage), "real", "resolutions/1306/council-2009/compare/report-meeting-2-and-report-meetings-15-16/"),
        new(typeof(VersionsPage), "lanterns", "resolutions/21/compare/"),
        new(typeof(AsPrintedPage), "real", "resolutions/1306/council-2009/compare/as-printed/"),
        new(typeof(CoveragePage), "real", "coverage/"),
        new(typeof(CalendarPage), "real", "calendar/"),
        new(typeof(TakePage), "real", "take/"),
        new(typeof(HistoryPage), "real", "documents/report-meeting-2/history/"),
        new(typeof(HistoryPage), "changed", "documents/old/history/"),
        new(typeof(ChangesPage), "real", "changes/"),
        new(typeof(FollowPage), "real", "follow/"),
        new(typeof(WrittenPage), "real", "about/"),
        new(typeof(WrittenPage), "real", "rights/"),
        new(typeof(WrittenPage), "real", "glossary/"),
        new(typeof(WrittenPage), "real", "help/"),
        new(typeof(WrittenPage), "real", "publishing/"),
        new(typeof(ErrorsPage), "real", "errors/"),
        new(typeof(NotFoundPage), "real", "404.html"),
        new(typeof(WithdrawnPage), "lanterns", "documents/lsp-2011-3/"),
    ];

    /// <summary>Where it is to be looked at.</summary>
    public override string ToString() => $"{Site} /{Path}";
}
