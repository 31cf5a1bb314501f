using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CopArchive.Pages;
using CopArchive.Theme.Attributes;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopArchive.Theme;

/// <summary>Writes a page as HTML. Knows nothing but its arguments; pages may be written in parallel.</summary>
public static class PageRenderer
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // the encoder that comes by itself writes every letter outside ASCII as an entity
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();

    /// <summary>The bytes of a page, UTF-8.</summary>
    /// <param name="page">What it shows.</param>
    /// <param name="style">How addresses are printed.</param>
    /// <param name="assets">Styles and pictures.</param>
    public static byte[] Render(PageModel page, LinkStyle style, Assets assets)
    {
        // one renderer a page: a shared one keeps every page it ever wrote
        using var renderer = new HtmlRenderer(Services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(Shell.Links)] = new Links(style, page),
            [nameof(Shell.Files)] = assets,
        });
        using var bytes = new MemoryStream();
        renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<Shell>(parameters);
            using var writer = new StreamWriter(bytes, Utf8, leaveOpen: true) { NewLine = "\n" };
            root.WriteHtmlTo(writer);
        }).GetAwaiter().GetResult();
        return bytes.ToArray();
    }
}
