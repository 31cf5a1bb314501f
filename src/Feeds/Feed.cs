using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Feeds;

/// <summary>A feed in no format yet.</summary>
/// <param name="Settings">What the archive is.</param>
/// <param name="Subject">What is followed.</param>
/// <param name="Entries">The newest first.</param>
/// <param name="Total">How many there are of which these are the newest.</param>
/// <param name="AsChange">True where changes are followed as well as additions.</param>
internal sealed record Feed(ArchiveSettings Settings, FeedSubject Subject, IReadOnlyList<FeedEntry> Entries, int Total, bool AsChange)
{
    /// <summary>Title, as a feed reader lists it.</summary>
    public string Title => Subject.Kind == FeedSubjectKind.Log
        ? $"{Subject.Title} · {Settings.Title}"
        : (AsChange ? "Changes: " : "New: ")
            + (Subject.Kind == FeedSubjectKind.Whole ? Settings.Title : $"{Subject.Title} · {Settings.Title}");

    /// <summary>What it holds, in a sentence.</summary>
    public string Description
    {
        get
        {
            var what = Subject.Kind == FeedSubjectKind.Log ? "added to the archive, changed, corrected or withdrawn"
                : AsChange ? "added to the archive or changed in it"
                : "added to the archive";
            return Total > FeedWriter.Limit
                ? $"The newest {FeedWriter.Limit} of {Total} entries {what}; the page shows all."
                : $"What was {what}, the newest first.";
        }
    }

    /// <summary>The last day on which an entry changed; where there are none yet, the first day that feeds can name.</summary>
    public DateOnly Updated => Entries.Count > 0 ? Entries.Max(e => e.Updated) : new DateOnly(1970, 1, 1);

    /// <summary>The day by which an entry is sorted.</summary>
    public DateOnly DayOf(FeedEntry entry) => AsChange ? entry.Updated : entry.Published;

    /// <summary>An id that never changes, whatever the address of the archive.</summary>
    public string Id => PermanentId.Of($"{Settings.GroupNames[0]}/{Subject.Page.Path}{(AsChange ? "changed" : "feed")}");
}
