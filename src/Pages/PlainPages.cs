using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Shelving;
using CopArchive.Wording;

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
            new Phrase("All papers", SitePages.Documents),
            new Phrase("Meetings", SitePages.Meetings),
            new Phrase("What is missing", SitePages.Coverage),
        ],
    };
}
