using CopArchive.Records;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>A file made to be taken away: a meeting's papers, the whole archive.</summary>
/// <param name="Of">The meeting; null for the whole archive.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Newest">The last day on which something in it was added or changed here.</param>
/// <param name="Papers">How many papers are in it, as text or file.</param>
public sealed record Download(RecordId? Of, Address Address, long Bytes, DateOnly Newest, int Papers)
{
    /// <summary>The page of all downloads.</summary>
    public static Address Page { get; } = Address.Home.Page("take");

    /// <summary>The whole archive.</summary>
    public static Address Whole { get; } = Page.File("whole-archive.zip");

    /// <summary>A meeting's papers.</summary>
    public static Address OfMeeting(RecordId meeting) => Address.Of(meeting).File($"meeting-{meeting.Name}-papers.zip");

    /// <summary>The last day on which one of these was added or changed here; where there are none, the first day that a zip can name.</summary>
    public static DateOnly NewestOf(IEnumerable<ArchiveRecord> records) =>
        records.Select(r => r.Corrected ?? r.Added).DefaultIfEmpty(new DateOnly(1980, 1, 1)).Max();
}
