using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>The search page. The script fills in results from the index; without it the page links to the lists.</summary>
public sealed record SearchPage : PageModel
{
    private SearchPage()
    {
    }

    /// <summary>Lists in which everything can be found by looking.</summary>
    public required IReadOnlyList<Phrase> Lists { get; init; }

    /// <summary>Whether results can be saved as citations, which are made of the files beside their pages.</summary>
    public required bool HasCitations { get; init; }

    internal static SearchPage Of(Shelves shelves) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Search,
        Title = "Search",
        Description = "Search every paper, meeting, decision, person and country of this archive: by words, "
            + "by document number in any spelling, by country or topic in six languages.",
        CrumbName = "Search",
        HasCitations = shelves.Settings.Forms.Contains(RecordForm.Citations),
        Lists =
        [
            new Phrase("All papers", SitePages.Documents),
            new Phrase("Document numbers", SitePages.Symbols),
            new Phrase("Meetings", SitePages.Meetings),
            new Phrase("Decisions", SitePages.Outcomes),
            new Phrase("Countries", SitePages.Countries),
            new Phrase("Regions", SitePages.Regions),
            new Phrase("Countries and organisations", SitePages.Organisations),
            new Phrase("People", SitePages.People),
            new Phrase("Topics", SitePages.Topics),
            new Phrase("Years", SitePages.Years),
        ],
    };
}
