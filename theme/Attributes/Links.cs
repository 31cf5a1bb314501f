using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using CopArchive.Catalogue;
using CopArchive.Pages;
using CopArchive.Pages.Shelving;
using CopArchive.Wording;

namespace CopArchive.Theme.Attributes;

/// <summary>How addresses are printed in this build.</summary>
/// <param name="Root">Where the site stands; its path goes before every address.</param>
/// <param name="Portable">Whether the site must also work from a folder, without a server.</param>
/// <param name="PolicyInPages">Whether each page carries the policy itself, since its host sends no headers.</param>
public sealed record LinkStyle(Uri Root, bool Portable, bool PolicyInPages = false)
{
    /// <summary>Paths of the pages and files that stand in every frame; empty where there is one frame.</summary>
    public IReadOnlySet<string> InFrames { get; init; } = FrozenSet<string>.Empty;
}

/// <summary>
/// Prints addresses for the page at hand; every template gets it, and none writes an address by itself. If asked, it remembers what it
/// printed: by that a page is written once, and then once more with its addresses in another style.
/// </summary>
/// <param name="style">How.</param>
/// <param name="page">The page at hand.</param>
/// <param name="remembers">Whether the page is wanted in another style too.</param>
public sealed class Links(LinkStyle style, PageModel page, bool remembers = false)
{
    private const string English = "en";

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

    /// <summary>All frames in which the page stands, the plain one first.</summary>
    public IReadOnlyList<Frame> Frames => style.InFrames.Contains(page.Address.Path) ? page.Site.Frames : [page.Site.Frame];

    /// <summary>For an <c>href</c>: it is the whole value of an attribute. It leads within the frame, where there is such a page.</summary>
    public string To(Address address) => To(address, page.Site.Frame);

    /// <summary>The same in another frame.</summary>
    public string To(Address address, Frame frame) =>
        Print("", style.InFrames.Contains(address.Path) ? frame.Of(address) : address);

    /// <summary>For a <c>meta</c> that leads on at once.</summary>
    public string MovedTo(Address address) => Print("0; url=", address);

    /// <summary>The root of the site as this page sees it: scripts put the names of files behind it.</summary>
    public string SiteRoot => Root(page.Site.Frames[0]);

    /// <summary>
    /// The root of the pages of this frame: scripts put the addresses of pages behind it; null where it is that of the site.
    /// </summary>
    public string? PagesRoot => page.Site.Frame.IsPlain ? null : Root(page.Site.Frame);

    /// <summary>The title of the page at hand, inside a line of it.</summary>
    public Phrases Title => page.Heading ?? new Phrase(page.Title, Language: page.TitleLanguage);

    /// <summary>Words of the editors or of a paper, marked where the page around them is in another language.</summary>
    public Phrase Own(string words) => page.Site.Own(words);

    /// <summary>A language, BCP 47, where it is not that of the page; null otherwise.</summary>
    public string? Foreign(string language) => language == page.Language ? null : language;

    /// <summary>Its direction, where it is not that of the page; null otherwise.</summary>
    public string? ForeignDirection(string language) => language == page.Language ? null : Languages.Direction(language);

    /// <summary>What the program has to say to keepers, which it says in English in every frame.</summary>
    public Phrase InEnglish(string words) => new(words, Language: Words.Language == English ? null : English);

    /// <summary>The page at hand in another frame; the home page where it has no address of its own there.</summary>
    public string Here(Frame frame) =>
        To(page is NotFoundPage || !style.InFrames.Contains(page.Address.Path) ? Address.Home : page.Address, frame);

    /// <summary>A place on the page at hand.</summary>
    public string Here(string anchor) => Address.HashOf(anchor);

    /// <summary>The whole address, the same in every build.</summary>
    public string Absolute(Address address) => address.Absolute(page.Site.BaseUrl);

    /// <summary>The same within the frame, where that has such a page or file: to be copied.</summary>
    public string AbsoluteHere(Address address) =>
        Absolute(style.InFrames.Contains(address.Path) ? page.Site.Frame.Of(address) : address);

    /// <summary>Whether just this string was printed here.</summary>
    internal bool IsPrinted(string text, [NotNullWhen(true)] out Printed? printed)
    {
        printed = null;
        return _printed is not null && _printed.TryGetValue(text, out printed);
    }

    private string Root(Frame frame) => Style.Portable ? To(Address.Home, frame)[..^"index.html".Length] : To(Address.Home, frame);

    private string Print(string before, Address to)
    {
        var text = Printed.In(style, page, before, to);
        if (_printed is not null)
        {
            _printed[text] = new Printed(before, to);
        }

        return text;
    }

    /// <summary>An address, in a frame where that has such a page, and what stands before it.</summary>
    internal sealed record Printed(string Before, Address To)
    {
        /// <summary>As printed on a page in a style.</summary>
        public string In(LinkStyle style, PageModel page) => In(style, page, Before, To);

        /// <summary>The same of one that is not kept.</summary>
        public static string In(LinkStyle style, PageModel page, string before, Address to) =>
            before + (style.Portable ? to.Relative(page.Site.Frame.Of(page.Address)) : to.Rooted(style.Root));
    }
}
