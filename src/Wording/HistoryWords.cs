using CopArchive.Comparison;
using CopArchive.History;

namespace CopArchive.Wording;

/// <summary>What changed on a page, as a reader says it.</summary>
internal static class HistoryWords
{
    /// <summary>How far back changes are known.</summary>
    public static string InWords(this HistoryReach reach) => reach switch
    {
        HistoryReach.Whole => "All changes are known, from the first day of the archive on.",
        HistoryReach.Since since => $"Changes are known since {since.Day.InWords()}. What was changed before that day is not known here.",
        _ =>
            "This copy of the site was built without the history of its files. What was changed on its pages, and when, is not known here.",
    };

    /// <summary>What kind of thing happened; empty where the changes themselves tell.</summary>
    public static string InWords(this RecordChangeKind kind) => kind switch
    {
        RecordChangeKind.Began => "First state of this page.",
        RecordChangeKind.Known => "First state of which we can tell; this page had others before.",
        RecordChangeKind.Untold => "This page was changed; what it said before is not shown.",
        RecordChangeKind.Removed => "This page was taken away.",
        RecordChangeKind.Returned => "This page was put back.",
        _ => "",
    };

    /// <summary>What became of a file.</summary>
    /// <param name="change">The change.</param>
    /// <param name="named">Whether the file may be named: only one that readers can have.</param>
    public static string InWords(this AttachmentChange change, bool named)
    {
        var did = change.Kind switch
        {
            AttachmentChangeKind.Added => "added",
            AttachmentChangeKind.Replaced => "replaced",
            _ => "removed",
        };
        return named ? $"A file was {did}: {change.Path}." : $"A file was {did}.";
    }
}
