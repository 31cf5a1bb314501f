using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Links to pages that are about no single thing, by what they are called.</summary>
internal static class PageLinks
{
    /// <summary>Leads to a page: <c>Papers</c>.</summary>
    public static Phrase To(this Words words, NamedPage page) => new(words.PageName(page), AddressOf(page));

    /// <summary>A kind of paper, leading to the list of its papers: <c>Contributions</c>.</summary>
    public static Phrase To(this Words words, DocumentType type) => new(words.DocumentTypes(type), Address.OfList(type));

    private static Address AddressOf(NamedPage page) => page switch
    {
        NamedPage.Home => Address.Home,
        NamedPage.Meetings or NamedPage.MeetingsOfGroup => SitePages.Meetings,
        NamedPage.Topics or NamedPage.AllTopics => SitePages.Topics,
        NamedPage.Papers or NamedPage.AllPapers => SitePages.Documents,
        NamedPage.Resolutions => SitePages.Resolutions,
        NamedPage.Decisions => SitePages.Outcomes,
        NamedPage.People => SitePages.People,
        NamedPage.Countries or NamedPage.AllCountries or NamedPage.ByCountry => SitePages.Countries,
        NamedPage.Regions or NamedPage.AllRegions or NamedPage.ByRegion => SitePages.Regions,
        NamedPage.Organisations or NamedPage.AllOrganisations or NamedPage.ByOrganisation => SitePages.Organisations,
        NamedPage.Years or NamedPage.ByYear => SitePages.Years,
        NamedPage.Events or NamedPage.OtherEvents => SitePages.Events,
        NamedPage.Numbers or NamedPage.ByNumber => SitePages.Symbols,
        NamedPage.Calendar or NamedPage.CalendarOfAll => SitePages.Calendar,
        NamedPage.Coverage => SitePages.Coverage,
        NamedPage.Corrections => SitePages.Corrections,
        NamedPage.Collection => SitePages.Collection,
        NamedPage.Changes or NamedPage.ChangesOfArchive => ArchiveLog.Page,
        NamedPage.Follow => SitePages.Follow,
        NamedPage.Take => Download.Page,
        NamedPage.Search => SitePages.Search,
        NamedPage.Glossary => SitePages.Glossary,
        NamedPage.About or NamedPage.Help or NamedPage.Publishing or NamedPage.Developers or NamedPage.Accessibility
            or NamedPage.Privacy or NamedPage.Rights => SitePages.Page(page.ToString().ToLowerInvariant()),
        _ => throw new UnreachableException($"{page}"),
    };
}
