using CopArchive.Tests.Browsers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CopArchive.Tests.Preview;

/// <summary>What somebody who edits sees in the browser.</summary>
public sealed class LiveReloadTests(ChromiumFixture chromium)
{
    [Fact]
    public async Task An_edit_reloads_the_page_and_a_fault_is_shown_above_the_last_good_one_until_it_is_mended()
    {
        await using var preview = await RunningPreview.StartAsync("first");
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(preview.Address.AbsoluteUri);
        var words = page.Locator("h1");
        var overlay = page.GetByRole(AriaRole.Alert);

        await ShowsAsync(words, "first");
        preview.Edit("second");
        await ShowsAsync(words, "second");

        preview.Edit("fault");
        await ShowsAsync(overlay, "COP104");
        await ShowsAsync(overlay, "data/index.txt:3:7");
        await ShowsAsync(overlay, "<b>A tab</b> stands here.");
        await ShowsAsync(overlay, "What to do: Put spaces in its place");
        await ShowsAsync(words, "second");
        Assert.Equal("fixed", await overlay.EvaluateAsync<string>("panel => getComputedStyle(panel).position"));

        await page.ReloadAsync();
        await ShowsAsync(overlay, "COP104");
        await ShowsAsync(words, "second");
        await page.GotoAsync(preview.Address + "nothing/");
        await ShowsAsync(words, "no such page");
        await ShowsAsync(overlay, "COP104");
        await page.GotoAsync(preview.Address.AbsoluteUri);

        preview.Edit("third");
        await ShowsAsync(words, "third");
        await Expect(overlay).ToHaveCountAsync(0, new() { Timeout = 180_000 });
        Assert.DoesNotContain(complaints, c => !c.Contains("404", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_fault_can_be_put_aside()
    {
        await using var preview = await RunningPreview.StartAsync("fault");
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(preview.Address.AbsoluteUri);

        await page.GetByRole(AriaRole.Button, new() { Name = "Hide" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(0);
        await ShowsAsync(page.Locator("h1"), "Not built yet");
    }

    /// <summary>Waits; the limit is only there for a test that hangs.</summary>
    private static Task ShowsAsync(ILocator place, string words) => Expect(place).ToContainTextAsync(words, new() { Timeout = 180_000 });
}
