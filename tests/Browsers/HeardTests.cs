namespace CopArchive.Tests.Browsers;

/// <summary>Pages as they are read by ear: read through, corrected, and kept.</summary>
public sealed class HeardTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    [Theory]
    [InlineData("lanterns", "calendar/", "main", "calendar")]
    [InlineData("real", "documents/report-meeting-2/", "main", "report")]
    [InlineData("real", "outcomes/2-comments-until-july-2010/", "main", "chain")]
    [InlineData("real", "outcomes/", "figure", "chart")]
    [InlineData("real", "search/?q=%22user+created+content%22", "main", "search")]
    public async Task A_page_is_heard_as_it_was_approved(string site, string path, string part, string snapshot)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 4000 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address(site, path));
        await page.WaitForFunctionAsync("() => !document.querySelector('#results[data-state=busy]') && (document.querySelector('#said') || document.body).textContent !== ''");
        await page.EvaluateAsync("document.querySelectorAll('figure details').forEach(d => d.open = true)");

        var tree = (await page.Locator(part).First.AriaSnapshotAsync()).ReplaceLineEndings("\n");
        Snapshot.Match(tree + "\n", $"heard-{snapshot}.yml");
    }
}
