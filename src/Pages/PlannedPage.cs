using CopArchive.Catalogue;

namespace CopArchive.Pages;

/// <summary>
/// A page by its address. What it shows is made when it is written and let go: of a large archive, all of it fills the memory.
/// </summary>
/// <param name="Address">Its plain address, the same in every frame.</param>
/// <param name="Make">Makes what it shows; the same each time.</param>
public sealed record PlannedPage(Address Address, Func<PageModel> Make)
{
    /// <summary>Where it stands on the site: at its address, and in a frame that is not the plain one below its folder.</summary>
    public Address Place { get; init; } = Address;

    /// <summary>Whether it leads on to another page. There is one for all frames.</summary>
    public bool IsMoved { get; private init; }

    /// <summary>Where a document number or a newest version leads on to; null for all other pages.</summary>
    public Address? MovedTo { get; private init; }

    /// <summary>A page that is made already.</summary>
    public static PlannedPage Of(PageModel page) => new(page.Address, () => page)
    {
        IsMoved = page is MovedPage,
        MovedTo = page is MovedPage { IsFormer: false } moved ? moved.To.To : null,
    };
}
