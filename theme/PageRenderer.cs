using CopArchive.Pages;
using CopArchive.Theme.Attributes;
using CopArchive.Theme.Writing;

namespace CopArchive.Theme;

/// <summary>Renders a page as HTML. Depends only on its arguments, so pages can be rendered in parallel.</summary>
public static class PageRenderer
{
    /// <summary>The bytes of a page, UTF-8.</summary>
    /// <param name="page">What it shows.</param>
    /// <param name="style">How addresses are printed.</param>
    /// <param name="assets">Styles and pictures.</param>
    public static byte[] Render(PageModel page, LinkStyle style, Assets assets)
    {
        byte[] bytes = [];
        Render(page, style, assets, b => bytes = b.ToArray());
        return bytes;
    }

    /// <summary>
    /// Hands the bytes of a page on, which are good until that returns: most pages are written and no more, and a copy of each was a
    /// twentieth of all that a build allocates.
    /// </summary>
    public static void Render(PageModel page, LinkStyle style, Assets assets, Action<ReadOnlyMemory<byte>> to)
    {
        var links = new Links(style, page);
        PageWriter.Write(Shell(links, assets), links, to);
    }

    /// <summary>The bytes of a page in two styles; few pages have to be rendered twice for that.</summary>
    public static (byte[] One, byte[] Other) Render(PageModel page, LinkStyle style, LinkStyle other, Assets assets)
    {
        var links = new Links(style, page, remembers: true);
        var (bytes, inOther) = PageWriter.Write(Shell(links, assets), links, other);
        return (bytes, links.IsStyleAsked ? Render(page, other, assets) : inOther);
    }

    // no renderer sets its parameters: this is the one component that is made by hand
#pragma warning disable BL0005
    private static Shell Shell(Links links, Assets assets) => new() { Links = links, Files = assets };
#pragma warning restore BL0005
}
