using System.Diagnostics.CodeAnalysis;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Wording;

namespace CopArchive.Theme.Attributes;

/// <summary>How addresses are printed in this build.</summary>
/// <param name="Root">Where the site stands; its path goes before every address.</param>
/// <param name="Portable">Whether the site must also work from a folder, without a server.</param>
/// <param name="PolicyInPages">Whether each page carries the policy itself, since its host sends no headers.</param>
public sealed record LinkStyle(Uri Root, bool Portable, bool PolicyInPages = false);

/// <summary>
/// Prints addresses for the page at hand; every template gets it, and none writes an address by itself. If asked, it remembers what it
/// printed: by that a page is written once, and then once more with its addresses in another style.
/// </summary>
/// <param name="style">How.</param>
/// <param name="page">The page at hand.</param>
/// <param name="remembers">Whether the page is wanted in another style too.</param>
public sealed class Links(LinkStyle style, PageModel page, bool remembers = false)
{
    private readonly Dictionary<string, Printed>? _printed = remembers ? new(ReferenceEqualityComparer.Instance) : null;

    /// <summary>How addresses are printed. Whatever asks for it is different in another style, and not by its addresses alone.</summary>
    public LinkStyle Style
    {
        get
        {
            IsStyleAsked = true;
            return style;
        }
    }

    /// <summary>Whether the page carries the policy itself; asked only where it does, a page need not be rendered twice for it.</summary>
    public bool PolicyInPages
    {
        get
        {
            IsStyleAsked |= style.PolicyInPages;
            return style.PolicyInPages;
        }
    }

    /// <summary>Whether a template has asked for the style.</summary>
    internal bool IsStyleAsked { get; private set; }

    /// <summary>The page at hand.</summary>
    public PageModel Page => page;

    /// <summary>The words of the language in which the page is written.</summary>
    public Words Words => page.Site.Words;

    /// <summary>For an <c>href</c>: it is the whole value of an attribute.</summary>
    public string To(Address address) => Print(new Printed("", address));

    /// <summary>For a <c>meta</c> that leads on at once.</summary>
    public string MovedTo(Address address) => Print(new Printed("0; url=", address));

    /// <summary>The root of the site as this page sees it: scripts put the addresses of records behind it.</summary>
    public string SiteRoot => Style.Portable ? To(Address.Home)[..^"index.html".Length] : To(Address.Home);

    /// <summary>A place on the page at hand.</summary>
    public string Here(string anchor) => "#" + Uri.EscapeDataString(anchor);

    /// <summary>The whole address, the same in every build.</summary>
    public string Absolute(Address address) => address.Absolute(page.Site.BaseUrl);

    /// <summary>Whether just this string was printed here.</summary>
    internal bool IsPrinted(string text, [NotNullWhen(true)] out Printed? printed)
    {
        printed = null;
        return _printed is not null && _printed.TryGetValue(text, out printed);
    }

    private string Print(Printed printed)
    {
        var text = printed.In(style, page);
        if (_printed is not null)
        {
            _printed[text] = printed;
        }

        return text;
    }

    /// <summary>An address and what stands before it.</summary>
    internal sealed record Printed(string Before, Address To)
    {
        /// <summary>As printed on a page in a style.</summary>
        public string In(LinkStyle style, PageModel page) =>
            Before + (style.Portable ? To.Relative(page.Address) : To.Rooted(style.Root));
    }
}
