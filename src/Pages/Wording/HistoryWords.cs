using CopArchive.Comparison;
using CopArchive.History;
using CopArchive.Texts;

namespace CopArchive.Pages.Wording;

/// <summary>What changed on a page, as a reader says it.</summary>
internal static class HistoryWords
{
    /// <summary>How far back changes are known.</summary>
    public static string InWords(this HistoryReach reach) => reach switch
    {
        HistoryReach.Whole => "All changes are known, from the first day of the archive on.",
        HistoryReach.Since since => $"Changes are known since {since.Day.InWords()}. What was changed before that day is not known here.",
        _ => "This copy of the site was built without the history of its files. What was changed on its pages, and when, is not known here.",
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

    /// <summary>Which part of a text changed, and how: <c>§ 6.4 reworded</c>.</summary>
    public static string InWords(this UnitChange change)
    {
        var unit = change.After ?? change.Before!;
        string[] did =
        [
            .. change.Before is null ? new[] { "added" } : [],
            .. change.After is null ? new[] { "removed" } : [],
            .. change.Reworded ? new[] { "reworded" } : [],
            .. change.Moved ? new[] { "moved" } : [],
            .. change.Renumbered ? new[] { change.Before!.Label is { } former ? $"numbered {former} before" : "without a number before" } : [],
        ];
        return $"{Place(unit)} {string.Join(", ", did)}";
    }

    private static string Place(Unit unit) => (unit.Kind, unit.Label is null ? null : Locators.Bare(unit.Label)) switch
    {
        (UnitKind.Section, { } label) => $"Heading of section {label}",
        (UnitKind.Paragraph, { } label) => $"§ {label}",
        (_, { } label) => $"Item {label}",
        (UnitKind.Section or UnitKind.Operative or UnitKind.Agenda, _) => "Heading",
        (UnitKind.Item, _) => "Item",
        (UnitKind.Bullet, _) => "Point",
        (UnitKind.Table, _) => "Table",
        (UnitKind.Quotation, _) => "Quotation",
        (UnitKind.Omission, _) => "Omission",
        (UnitKind.Signature, _) => "Signature",
        _ => "Paragraph",
    };
}
