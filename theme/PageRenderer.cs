using CopArchive.Pages;
using CopArchive.Theme.Attributes;

namespace CopArchive.Theme;

/// <summary>Renders a page as HTML. Depends only on its arguments, so pages can be rendered in parallel.</summary>
public static class PageRenderer
{
    /// <summary>The bytes of a page, UTF-8.</summary>
    /// <param name="page">What it shows.</param>
    /// <param name="style">How addresses are printed.</param>
    /// <param name="assets">Styles and pictures.</param>
    public static byte[] Render(PageModel page, LinkStyle style, Assets assets) => Write(new Links(style, page), assets, null).Bytes;

    /// <summary>The bytes of a page in two styles; few pages have to be rendered twice for that.</summary>
    public static (byte[] One, byte[] Other) Render(PageModel page, LinkStyle style, LinkStyle other, Assets assets)
    {
        var links = new Links(style, page, remembers: true);
        var (bytes, inOther) = Write(links, assets, other);
        return (bytes, links.IsStyleAsked ? Render(page, other, assets) : inOther!);
    }

    private static (byte[] Bytes, byte[]? InOther) Write(Links links, Assets assets, LinkStyle? other)
    {
        // no renderer sets its parameters: this is the one component that is made by hand
#pragma warning disable BL0005
        return PageWriter.Write(new Shell { Links = links, Files = assets }, links, other);
#pragma warning restore BL0005
    }
}
