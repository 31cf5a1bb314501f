using CopArchive.Catalogue;

namespace CopArchive.Pages;

/// <summary>
/// A page by its address. What it shows is made when it is written and let go: of a large archive, all of it fills the memory.
/// </summary>
/// <param name="Address">Where it will stand.</param>
/// <param name="Make">Makes what it shows; the same each time.</param>
public sealed record PlannedPage(Address Address, Func<PageModel> Make)
{
    /// <summary>Where a document number or a newest version leads on to; null for all other pages.</summary>
    public Address? MovedTo { get; private init; }

    /// <summary>A page that is made already.</summary>
    public static PlannedPage Of(PageModel page) => new(page.Address, () => page)
    {
        MovedTo = page is MovedPage { IsFormer: false } moved ? moved.To.To : null,
    };
}
