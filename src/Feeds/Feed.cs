using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Feeds;

/// <summary>A feed in no format yet.</summary>
/// <param name="Settings">What the archive is.</param>
/// <param name="Subject">What is followed.</param>
/// <param name="Entries">The newest first.</param>
/// <param name="Total">How many there are of which these are the newest.</param>
/// <param name="AsChange">True where changes are followed as well as additions.</param>
/// <param name="Words">The words of the language in which it is written.</param>
/// <param name="Folder">What stands before its address and those of its pages in a further frame: <c>fr/</c>.</param>
internal sealed record Feed(
    ArchiveSettings Settings, FeedSubject Subject, IReadOnlyList<FeedEntry> Entries, int Total, bool AsChange, Words Words,
    string Folder = "")
{
    /// <summary>Title, as a feed reader lists it.</summary>
    public string Title => Words.FeedTitle(Subject, Settings.Title, AsChange);

    /// <summary>What it holds, in a sentence.</summary>
    public string Description => Words.FeedDescription(Subject.Kind, AsChange, FeedWriter.Limit, Total);

    /// <summary>The last day on which an entry changed; where there are none yet, the first day that feeds can name.</summary>
    public DateOnly Updated => Entries.Count > 0 ? Entries.Max(e => e.Updated) : new DateOnly(1970, 1, 1);

    /// <summary>The day by which an entry is sorted.</summary>
    public DateOnly DayOf(FeedEntry entry) => AsChange ? entry.Updated : entry.Published;

    /// <summary>The language in which it speaks, BCP 47.</summary>
    public string Language => Folder.Length == 0 ? Settings.Languages[0] : Words.Language;

    /// <summary>Where a page or a file of it stands.</summary>
    public Address At(Address plain) => plain with { Path = Folder + plain.Path };

    /// <summary>
    /// An id that never changes, whatever the address of the archive. Each frame has a feed of its own; its entries are the same in all.
    /// </summary>
    public string Id => PermanentId.Urn($"{Settings.GroupNames[0]}/{Folder}{Subject.Page.Path}{(AsChange ? "changed" : "feed")}");
}
