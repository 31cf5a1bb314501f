using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What can be taken away: the whole archive, and each meeting's papers.</summary>
public sealed record TakePage : PageModel
{
    private TakePage()
    {
    }

    /// <summary>Whether the whole archive is offered.</summary>
    public required bool OffersWhole { get; init; }

    /// <summary>Whether the papers of each meeting are offered.</summary>
    public required bool OffersPapers { get; init; }

    /// <summary>
    /// The whole archive; null in the copy that is inside it, which cannot know its own size, and in a preview, which does not make it.
    /// </summary>
    public Download? Whole { get; init; }

    /// <summary>
    /// Each meeting of which a paper is held, in the group's count, with its papers as one file and its texts as a book, if there is one.
    /// </summary>
    public required IReadOnlyList<(Phrase Meeting, Download Download, RecordForms? Book)> Meetings { get; init; }

    /// <summary>Editions that were packed and lie elsewhere, the newest first.</summary>
    public required IReadOnlyList<PublishedEdition> Editions { get; init; }

    /// <summary>Whether anything is offered.</summary>
    public bool OffersAnything => OffersWhole || OffersPapers || Editions.Count > 0;

    internal static TakePage Of(Shelves shelves) => new()
    {
        Site = shelves.Site,
        Address = Download.Page,
        Title = shelves.Words.PageName(NamedPage.Take),
        Description = shelves.Words.TakeDescription,
        CrumbName = shelves.Words.PageName(NamedPage.Take),
        LastModified = shelves.LastModified(shelves.Records),
        OffersWhole = shelves.Settings.WholeArchive,
        OffersPapers = shelves.Settings.Forms.Contains(RecordForm.Zips),
        Editions = [.. shelves.Settings.Editions.OrderByDescending(e => e.Number)],
        Meetings =
        [
            .. shelves.Meetings.Select(m => (Meeting: m, Download: shelves.DownloadOf(m))).Where(m => m.Download is not null)
                .Select(m => (m.Meeting.Name(), m.Download!, BookOf(shelves, m.Meeting))),
        ],
    };

    /// <summary>The texts of a meeting as a book; null where there is none.</summary>
    internal static RecordForms? BookOf(Shelves shelves, ArchiveRecord meeting) =>
        RecordForms.Of(shelves.Catalogue, meeting).FirstOrDefault(f => f.Form == RecordForm.Epub);
}
