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

    /// <summary>What this frame calls what the index has in the words of the plain one, by group and key; empty in that.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Names { get; init; }

    internal static SearchPage Of(Shelves shelves) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Search,
        Title = shelves.Words.PageName(NamedPage.Search),
        Description = shelves.Words.SearchDescription,
        CrumbName = shelves.Words.PageName(NamedPage.Search),
        Names = NamesInFrame.Of(shelves),
        HasCitations = shelves.Settings.Forms.Contains(RecordForm.Citations),
        Lists =
        [
            shelves.Words.To(NamedPage.AllPapers),
            shelves.Words.To(NamedPage.Numbers),
            shelves.Words.To(NamedPage.Meetings),
            shelves.Words.To(NamedPage.Decisions),
            shelves.Words.To(NamedPage.Countries),
            shelves.Words.To(NamedPage.Regions),
            shelves.Words.To(NamedPage.Organisations),
            shelves.Words.To(NamedPage.People),
            shelves.Words.To(NamedPage.Topics),
            shelves.Words.To(NamedPage.Years),
        ],
    };
}
