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
        Title = shelves.Words.ErrorsTitle,
        Description = shelves.Words.ErrorsDescription,
        CrumbName = shelves.Words.ErrorsTitle,
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
        Title = shelves.Words.NotFoundTitle,
        Description = shelves.Words.NotFoundDescription,
        CrumbName = shelves.Words.NotFoundTitle,
        Indexed = false,
        Ways =
        [
            shelves.Words.To(NamedPage.Home),
            shelves.Words.To(NamedPage.Numbers),
            shelves.Words.To(NamedPage.AllPapers),
            shelves.Words.To(NamedPage.Meetings),
            shelves.Words.To(NamedPage.Coverage),
        ],
    };
}
