using System.Globalization;
using CopArchive.Comparison;
using CopArchive.History;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What was changed on the page of one thing, and when. Nothing is shown of text that is restricted or was removed.</summary>
public sealed record HistoryPage : PageModel
{
    private HistoryPage()
    {
    }

    /// <summary>The thing, leading to its page.</summary>
    public required Phrase Subject { get; init; }

    /// <summary>What is unknown, withheld or not published yet.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>Days on which it was changed, the newest first.</summary>
    public required IReadOnlyList<HistoryDay> Days { get; init; }

    /// <summary>The current state compared with the first; null if the days show that already.</summary>
    public PageChange? FirstAgainstNow { get; init; }

    internal static IEnumerable<PlannedPage> All(Shelves shelves, ArchiveChanges changes) =>
        shelves.Catalogue.Records.Where(r => changes.HasAny(r.Id))
            .Select(r => new PlannedPage(RecordChanges.PageOf(r.Id), () => Make(shelves, r, changes.Reach, changes.Find(r.Id)!)));

    private static HistoryPage Make(Shelves shelves, ArchiveRecord record, HistoryReach reach, RecordChanges changes)
    {
        var showing = new ChangePresenter(record, shelves.Words, shelves.RecordWords);
        return new HistoryPage
        {
            Site = shelves.Site,
            Address = RecordChanges.PageOf(record.Id),
            Title = record is ResolutionRecord or ResolutionVersionRecord
                ? shelves.Words.HistoryTitleOfResolution(shelves.ShortName(record).Text)
                : shelves.Words.HistoryTitle(record.Title.Value),
            Description = shelves.Words.HistoryDescription(record.Title.Value),
            Crumbs = [record.Name()],
            CrumbName = shelves.Words.ChangesToPage,
            Indexed = false,
            Subject = record.Name(),
            Notices = [.. NoticesOf(shelves, record, reach, changes)],
            Days =
            [
                .. changes.Changes.GroupBy(c => c.Day).OrderByDescending(g => g.Key)
                    .Select(g => new HistoryDay(
                        shelves.Words.Day(g.Key),
                        "on-" + g.Key.ToString("o", CultureInfo.InvariantCulture),
                        [.. g.Reverse().Select(showing.Show).Where(s => !s.IsEmpty)])),
            ],
            FirstAgainstNow = changes.FirstAgainstNow is { } all ? showing.Show(all) : null,
        };
    }

    private static IEnumerable<string> NoticesOf(Shelves shelves, ArchiveRecord record, HistoryReach reach, RecordChanges changes)
    {
        if (reach is not HistoryReach.Whole)
        {
            yield return shelves.Words.HistoryReach(reach);
        }

        if (record.Withdrawn is not null)
        {
            yield return shelves.Words.HistoryWithdrawn;
        }
        else if (record.Access.Level != AccessLevel.Public)
        {
            yield return shelves.Words.HistoryNotPublic;
        }
        else if (record.HistoryFrom is { } from)
        {
            yield return shelves.Words.HistoryFrom(shelves.Words.Day(from));
        }

        else if (record.Texts.Any(t => t.Corrections.Any(c => c.Was is null)))
        {
            yield return shelves.Words.HistoryWordsRemoved;
        }

        if (changes.HasUncommitted)
        {
            yield return shelves.Words.HistoryNotPublished;
        }
    }
}

/// <summary>The changes of one day.</summary>
/// <param name="Day">The day, in words.</param>
/// <param name="Anchor">Anchor of its heading.</param>
/// <param name="Changes">Its changes, the newest first; empty if only the day is shown.</param>
public sealed record HistoryDay(string Day, string Anchor, IReadOnlyList<PageChange> Changes);
