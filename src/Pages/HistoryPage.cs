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
        var showing = new ChangePresenter(record, shelves.Words);
        return new HistoryPage
        {
            Site = shelves.Site,
            Address = RecordChanges.PageOf(record.Id),
            Title = record is ResolutionRecord or ResolutionVersionRecord
                ? $"Changes to {shelves.ShortName(record).Text}"
                : $"Changes: {record.Title.Value}",
            Description = $"What was changed on this page of the archive, and when: {record.Title.Value}",
            Crumbs = [record.Name()],
            CrumbName = "Changes to this page",
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
            yield return "This page was withdrawn. Only the days on which it was changed are shown here, not what it said.";
        }
        else if (record.Access.Level != AccessLevel.Public)
        {
            yield return "Not everybody may read what this page is about. "
                + "Only the days on which it was changed are shown here, not what it said.";
        }
        else if (record.HistoryFrom is { } from)
        {
            yield return "Earlier states of this page are not shown: "
                + $"its changes are shown from {shelves.Words.Day(from)} on, or from a later day.";
        }

        else if (record.Texts.Any(t => t.Corrections.Any(c => c.Was is null)))
        {
            yield return "Earlier states of this page are not shown, since words had to be removed from them.";
        }

        if (changes.HasUncommitted)
        {
            yield return "What this page says now is not published yet; this last change is not among those below.";
        }
    }
}

/// <summary>The changes of one day.</summary>
/// <param name="Day">The day, in words.</param>
/// <param name="Anchor">Anchor of its heading.</param>
/// <param name="Changes">Its changes, the newest first; empty if only the day is shown.</param>
public sealed record HistoryDay(string Day, string Anchor, IReadOnlyList<PageChange> Changes);
