using System.Text;
using CopArchive.Tests.Importing;
using CopArchive.Tests.Output;
using Microsoft.Playwright;

namespace CopArchive.Tests.Browsers;

/// <summary>
/// What lies in the folder of attached files runs nothing, even if what must never lie there did: a page, a drawing with a script, a PDF
/// that holds one. Each is opened under the headers of the host.
/// </summary>
public sealed class AttachedFileTests(ChromiumFixture chromium) : IAsyncLifetime
{
    private const string Page = "<!DOCTYPE html><title>page</title><script src=\"x.js\"></script><p onclick=\"alert('ran')\">page";

    private const string Drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert('ran')\"><script href=\"x.js\"/><text y=\"20\">drawing</text></svg>";

    private readonly TemporaryFolder _folder = new();
    private SiteServer _site = null!;

    public async ValueTask InitializeAsync()
    {
        Write("index.html", "<!DOCTYPE html><title>home</title><script src=\"/x.js\"></script>home");
        Write("x.js", "alert('ran')");
        Write("loads.html", "<!DOCTYPE html><title>loads</title><script src=\"/files/documents/a/x.js\"></script>"
            + "<script src=\"/files/documents/a/words.txt\"></script><link rel=\"stylesheet\" href=\"/files/documents/a/words.txt\">loads");
        foreach (var (name, content) in new[]
        {
            ("page.html", Page), ("page.txt", Page), ("page.pdf.html", Page), ("lamp.svg", Drawing), ("lamp.png", Drawing),
            ("feed.xml", Drawing), ("x.js", "alert('ran')"), ("words.txt", "alert('ran')"), ("noending", Page),
        })
        {
            Write("files/documents/a/" + name, content);
        }

        var paper = new MadePdf().Page().Text(72, 700, "A paper").Bytes();
        File.WriteAllBytes(_folder.File("site/files/documents/a/paper.pdf"), WithScript(paper));
        _site = await SiteServer.StartAsync(_folder.File("site"));
    }

    public async ValueTask DisposeAsync()
    {
        await _site.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Nothing_in_the_folder_of_files_runs()
    {
        await using var context = await chromium.NewContextAsync(new() { AcceptDownloads = true });
        var page = await context.NewPageAsync();
        var heard = new List<string>();
        var at = "";
        page.Dialog += async (_, dialog) =>
        {
            heard.Add($"{at}: {dialog.Message}");
            await dialog.DismissAsync();
        };

        foreach (var path in (string[])[
            "loads.html", "files/documents/a/page.html", "files/documents/a/page.txt", "files/documents/a/page.pdf.html",
            "files/documents/a/lamp.svg", "files/documents/a/lamp.png", "files/documents/a/feed.xml", "files/documents/a/x.js",
            "files/documents/a/words.txt", "files/documents/a/noending", "files/documents/a/paper.pdf",
        ])
        {
            at = path;
            await OpenAsync(page, path);
        }

        // that it would have been heard: the same script, where scripts of the site lie
        at = "index.html";
        await OpenAsync(page, "index.html");
        Assert.Equal(["index.html: ran"], heard);
    }

    [Theory]
    [InlineData("page.html")]
    [InlineData("page.txt")]
    [InlineData("lamp.svg")]
    [InlineData("feed.xml")]
    [InlineData("noending")]
    public async Task What_is_neither_a_paper_nor_a_picture_is_saved_and_not_shown(string name)
    {
        await using var context = await chromium.NewContextAsync(new() { AcceptDownloads = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(_site.Address, "loads.html").AbsoluteUri);

        var download = await page.RunAndWaitForDownloadAsync(() => OpenAsync(page, "files/documents/a/" + name));

        Assert.Equal(name, download.SuggestedFilename);
        Assert.EndsWith("loads.html", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_opens_in_the_browser_under_the_headers_of_the_host()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();

        var answer = await page.GotoAsync(new Uri(_site.Address, "files/documents/a/paper.pdf").AbsoluteUri);

        Assert.Equal(200, answer!.Status);
        Assert.Equal("application/pdf", await answer.HeaderValueAsync("content-type"));
        Assert.Equal("inline", await answer.HeaderValueAsync("content-disposition"));
        Assert.Equal("nosniff", await answer.HeaderValueAsync("x-content-type-options"));
        Assert.DoesNotContain("sandbox", await answer.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
        Assert.EndsWith("/files/documents/a/paper.pdf", page.Url, StringComparison.Ordinal);
        Assert.True(page.Frames.Count > 1 || await page.Locator("embed[type='application/pdf']").CountAsync() == 1, "no viewer was opened");
    }

    /// <summary>Opens an address; a download begins in place of a page where the host says so.</summary>
    private async Task OpenAsync(IPage page, string path)
    {
        try
        {
            await page.GotoAsync(new Uri(_site.Address, path).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        }
        catch (PlaywrightException e) when (e.Message.Contains("Download is starting", StringComparison.Ordinal)
            || e.Message.Contains("net::ERR_ABORTED", StringComparison.Ordinal))
        {
            // saved, not shown
        }
    }

    /// <summary>A paper that asks for a script to be run when it is opened.</summary>
    private static byte[] WithScript(byte[] pdf) => Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf).Replace(
        "<</Type/Catalog",
        "<</OpenAction<</S/JavaScript/JS(app.alert\\('ran'\\);app.launchURL\\('/x.js'\\);this.submitForm\\('/x.js'\\))>>/Type/Catalog",
        StringComparison.Ordinal));

    private void Write(string path, string content)
    {
        var file = _folder.File("site/" + path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }
}
