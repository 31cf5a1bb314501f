namespace CopArchive.Tests.Browsers;

/// <summary>Pages as they are read by ear: read through, corrected, and kept.</summary>
public sealed class HeardTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    [Theory]
    [InlineData("lanterns", "calendar/", "main", "calendar")]
    [InlineData("real", "documents/report-meeting-2/", "main", "report")]
    [InlineData("real", "outcomes/2-comments-until-july-2010/", "main", "chain")]
    [InlineData("real", "collection/", "table.chart", "chart")]
    [InlineData("real", "resolutions/1306/council-2009/compare/terms-of-reference-and-report-meeting-2/", "main", "comparison")]
    [InlineData("real", "search/?q=%22user+created+content%22", "main", "search")]
    public async Task A_page_is_heard_as_it_was_approved(string site, string path, string part, string snapshot)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 4000 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address(site, path));
        await page.WaitForFunctionAsync("() => !document.querySelector('#results[data-state=busy]') "
            + "&& (document.querySelector('#said') || document.body).textContent !== ''");

        var tree = (await page.Locator(part).First.AriaSnapshotAsync()).ReplaceLineEndings("\n");
        Snapshot.Match(tree + "\n", $"heard-{snapshot}.yml");
    }

    [Fact]
    public async Task Clauses_side_by_side_are_a_table_by_ear_at_every_width()
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 4000 } });
            var page = await context.NewPageAsync();
            await page.GotoAsync(served.Address("real", "resolutions/1306/council-2009/compare/as-printed/"));

            var tree = (await page.Locator("table").AriaSnapshotAsync()).ReplaceLineEndings("\n");
            Snapshot.Match(tree + "\n", "heard-clauses.yml");
        }
    }
}
