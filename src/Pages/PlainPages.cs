using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Wording;
using CopArchive.Records;

namespace CopArchive.Pages;

/// <summary>What can be wrong in a file of the archive, and how to mend it.</summary>
public sealed record ErrorsPage : PageModel
{
    private ErrorsPage()
    {
    }

    /// <summary>All kinds of fault, by code.</summary>
    public required IReadOnlyList<FaultKind> Kinds { get; init; }

    internal static ErrorsPage Of(Shelves shelves, IReadOnlyList<FaultKind> kinds) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Errors,
        Title = "What can be wrong in a file",
        Description = "Every message that the check of the archive can give, with an example and how to mend it.",
        CrumbName = "What can be wrong in a file",
        Kinds = [.. kinds.OrderBy(k => k.Code, StringComparer.Ordinal)],
    };
}

/// <summary>Shown where there is no page.</summary>
public sealed record NotFoundPage : PageModel
{
    private NotFoundPage()
    {
    }

    /// <summary>Where to look instead.</summary>
    public required IReadOnlyList<Phrase> Ways { get; init; }

    internal static NotFoundPage Of(Shelves shelves) => new()
    {
        Site = shelves.Site,
        Address = SitePages.NotFound,
        Title = "There is no page here",
        Description = "There is no page at this address.",
        CrumbName = "There is no page here",
        Indexed = false,
        Ways =
        [
            new Phrase("Home", Address.Home),
            new Phrase("Document numbers", SitePages.Symbols),
            new Phrase("All documents", SitePages.Documents),
            new Phrase("Meetings", SitePages.Meetings),
            new Phrase("What is missing", SitePages.Coverage),
        ],
    };
}

/// <summary>Stands where a page was withdrawn.</summary>
public sealed record WithdrawnPage : PageModel
{
    private WithdrawnPage()
    {
    }

    /// <summary>When and why, in words.</summary>
    public required string Reason { get; init; }

    /// <summary>How to ask.</summary>
    public required TellUs TellUs { get; init; }

    /// <summary>On which days it was changed.</summary>
    public required Phrase Changes { get; init; }

    internal static WithdrawnPage Of(Shelves shelves, ArchiveRecord record) => new()
    {
        Site = shelves.Site,
        Address = Address.Of(record.Id),
        Title = record.Title.Value,
        Description = "This page was withdrawn.",
        CrumbName = record.Title.Value,
        LastModified = record.Withdrawn!.On,
        Indexed = false,
        Reason = $"This page was withdrawn on {record.Withdrawn.On.InWords()}. {record.Withdrawn.Reason}",
        Changes = new Phrase("Changes to this page", RecordChanges.PageOf(record.Id)),
        TellUs = Backgrounds.TellUs(shelves.Settings, "A withdrawn page", Address.Of(record.Id), record.Id.Value),
    };
}
