namespace CopArchive.Tests.Browsers;

/// <summary>The way from mandate to outcome as it is read by ear: read through, corrected, and kept.</summary>
public sealed class ChainTreeTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    [Fact]
    public async Task The_chain_of_an_outcome_is_heard_as_it_was_approved()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real", "outcomes/2-comments-until-july-2010/"));
        await page.EvaluateAsync("document.querySelectorAll('.chain details').forEach(d => d.open = true)");

        var tree = (await page.Locator(".chain").AriaSnapshotAsync()).ReplaceLineEndings("\n");
        Snapshot.Match(tree + "\n", "chain.yml");
    }
}
