using CopArchive.Tests.Site;
using Microsoft.Playwright;

namespace CopArchive.Tests.Browsers;

/// <summary>Every page, opened in a browser under the headers of the host.</summary>
public sealed class CrawlTests(ChromiumFixture chromium, BuiltSites sites, ServedSites served) : IClassFixture<ServedSites>
{
    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public async Task No_page_breaks_a_rule_of_its_headers_or_asks_another_host(string site)
    {
        await using var context = await chromium.NewContextAsync();
        await context.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', "
            + "e => console.error(`${e.violatedDirective} ${e.blockedURI}`))");
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        var at = "";
        page.Console += (_, message) =>
        {
            // a page that says what is gone is sent as gone
            if (!message.Text.Contains("410 (Gone)", StringComparison.Ordinal) || !served.IsGone(site, at))
            {
                faults.Add($"{at}: {message.Text}");
            }
        };
        page.PageError += (_, error) => faults.Add($"{at}: {error}");
        page.Request += (_, request) =>
        {
            if (!served.IsOurs(request.Url))
            {
                faults.Add($"{at}: asks {request.Url}");
            }
        };

        var pages = BuiltPages.Paths(sites.Folder(site)).Where(path => !LeadsOn(site, path)).ToList();
        foreach (var path in pages)
        {
            at = path;
            await page.GotoAsync(served.Address(site, path), new() { WaitUntil = WaitUntilState.Load });
        }

        Assert.True(faults.Count == 0, $"{faults.Count} on {pages.Count} pages:\n{string.Join('\n', faults.Take(20))}");
        Assert.InRange(pages.Count, 100, int.MaxValue);
    }

    /// <summary>A page that only leads to another holds nothing, and would be left while the next is opened.</summary>
    private bool LeadsOn(string site, string path) =>
        BuiltPages.Parse(sites.Folder(site), path).QuerySelector("meta[http-equiv=refresh]") is not null;
}
