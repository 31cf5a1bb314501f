using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>A download: a meeting's papers, or the whole archive.</summary>
/// <param name="Meeting">The meeting; null for the whole archive.</param>
/// <param name="Address">Where it lies.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Newest">The last day on which something in it was added or changed here.</param>
/// <param name="Papers">How many papers are in it, as text or file.</param>
public sealed record Download(RecordId? Meeting, Address Address, long Bytes, DateOnly Newest, int Papers)
{
    /// <summary>The page of all downloads.</summary>
    public static Address Page { get; } = Address.Home.Page("take");

    /// <summary>The whole archive.</summary>
    public static Address Whole { get; } = Page.File("whole-archive.zip");

    /// <summary>A meeting's papers.</summary>
    public static Address OfMeeting(RecordId meeting) => Address.Of(meeting).File($"meeting-{meeting.Name}-papers.zip");

    /// <summary>
    /// Whether a meeting's papers can be downloaded: the archive wants zips, and one paper is held, or was when they were first offered.
    /// </summary>
    public static bool IsOffered(LinkedCatalogue catalogue, MeetingRecord meeting) => meeting.Withdrawn is null
        && catalogue.Settings.Forms.Contains(RecordForm.Zips)
        && (catalogue.OfMeeting(meeting).OfType<DocumentRecord>().Any(HasContent)
            || meeting.FormerIds.Select(f => f.Value).Append(meeting.Id).Any(id => catalogue.Promised.Has(OfMeeting(id).Path)));

    /// <summary>Whether there is something to download of a paper: its text or a file.</summary>
    public static bool HasContent(DocumentRecord paper) =>
        paper.IsReadable
        && (paper.Texts.Count > 0 || paper.Files.Any(f => f.Withheld is null));

    /// <summary>
    /// The last day on which one of these was added or changed here; where there are none, the first day that a zip can name.
    /// </summary>
    public static DateOnly NewestOf(LinkedCatalogue catalogue, IEnumerable<ArchiveRecord> records) =>
        records.Select(catalogue.LastChanged).DefaultIfEmpty(new DateOnly(1980, 1, 1)).Max();
}
