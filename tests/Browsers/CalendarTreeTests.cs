namespace CopArchive.Tests.Browsers;

/// <summary>The calendar page as it is read by ear: read through, corrected, and kept.</summary>
public sealed class CalendarTreeTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    [Fact]
    public async Task The_calendar_is_heard_as_it_was_approved()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("lanterns", "calendar/"));

        var tree = (await page.Locator("main").AriaSnapshotAsync()).ReplaceLineEndings("\n");
        Snapshot.Match(tree + "\n", "calendar.yml");
    }
}
