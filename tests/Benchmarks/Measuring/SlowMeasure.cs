using System.Globalization;
using CopArchive.Tests.Browsers;
using Microsoft.Playwright;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// <c>measure slow</c>: from <em>Search</em> in the head of a page to the first result, on a slow connection and a slow processor, in
/// Chromium over HTTP/1.1 with gzip; told as Markdown.
/// </summary>
internal static class SlowMeasure
{
    /// <summary>Slow 3G: 400 kbit a second, 400 ms there and back.</summary>
    private const int BytesPerSecond = 400_000 / 8, Latency = 400;

    private const int SlowerProcessor = 4;

    private static readonly string[] Queries =
        ["user created content", "WG-CP/2/6", "Egypt", "second meeting", "mascot", "guidlines", "who chaired the second meeting"];

    /// <summary>The moment at which the first result stands on the page, in milliseconds since the click.</summary>
    private const string FirstResult = """
        () => new Promise((done, failed) => {
          const look = () => document.querySelector('#results li.hit') && done(Date.now());
          new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
          setTimeout(() => failed(new Error('no result after a minute')), 60000);
          look();
        })
        """;

    /// <summary>Measures a built site.</summary>
    public static async Task RunAsync(string site)
    {
        await using var server = await CountingServer.StartAsync(Path.GetFullPath(site));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await ChromiumInstallation.FindOrInstallAsync(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });
        Console.WriteLine("| asked in the head of the home page | first result after, s | kB | requests |");
        Console.WriteLine("|---|--:|--:|--:|");
        var all = new List<double>();
        foreach (var query in Queries)
        {
            var (seconds, sent) = await AskAsync(browser, server, query);
            all.Add(seconds);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {query} | {seconds:0.0} | {sent.Kilobytes:0} | {sent.Answers.Count} |"));
        }

        all.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| **median, greatest** | {all[all.Count / 2]:0.0}, {all[^1]:0.0} | | |"));
    }

    private static async Task<(double Seconds, Sent Sent)> AskAsync(IBrowser browser, CountingServer server, string query)
    {
        await using var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(server.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        await page.Locator("#find").FillAsync(query);
        var protocol = await context.NewCDPSessionAsync(page);
        await protocol.SendAsync("Network.enable");
        await protocol.SendAsync("Network.emulateNetworkConditions", new()
        {
            ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond,
        });
        await protocol.SendAsync("Emulation.setCPUThrottlingRate", new() { ["rate"] = SlowerProcessor });
        server.Take();
        var start = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        await page.Locator("#find").PressAsync("Enter");
        await page.WaitForURLAsync("**/search/?**", new() { WaitUntil = WaitUntilState.Commit });
        var end = await page.EvaluateAsync<double>(FirstResult);
        return ((end - start) / 1000, server.Take());
    }
}
