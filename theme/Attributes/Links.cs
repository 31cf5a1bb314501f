using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Wording;

namespace CopArchive.Theme.Attributes;

/// <summary>How addresses are printed in this build.</summary>
/// <param name="Root">Where the site stands; its path goes before every address.</param>
/// <param name="Portable">Whether the site must also work from a folder, without a server.</param>
public sealed record LinkStyle(Uri Root, bool Portable);

/// <summary>Prints addresses for the page at hand; every template gets it, and none writes an address by itself.</summary>
/// <param name="Style">How.</param>
/// <param name="Page">The page at hand.</param>
public sealed record Links(LinkStyle Style, PageModel Page)
{
    /// <summary>The words of the language in which the page is written.</summary>
    public Words Words => Page.Site.Words;

    /// <summary>For an <c>href</c>.</summary>
    public string To(Address address) => Style.Portable ? address.Relative(Page.Address) : address.Rooted(Style.Root);

    /// <summary>The root of the site as this page sees it: scripts put the addresses of records behind it.</summary>
    public string SiteRoot => Style.Portable ? To(Address.Home)[..^"index.html".Length] : To(Address.Home);

    /// <summary>A place on the page at hand.</summary>
    public string Here(string anchor) => "#" + Uri.EscapeDataString(anchor);

    /// <summary>The whole address, the same in every build.</summary>
    public string Absolute(Address address) => address.Absolute(Page.Site.BaseUrl);
}
