using CopArchive.Tests.Browsers;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChromiumFixture))]

namespace CopArchive.Tests.Browsers;

/// <summary>
/// One browser for the whole run, started (and where there is none, installed) when the first test asks for it.
/// A test class takes it as an argument of its constructor.
/// </summary>
public sealed class ChromiumFixture : IAsyncDisposable
{
    /// <summary>How long a page may take on a busy machine before something hangs for certain, in milliseconds.</summary>
    private const float Patience = 180_000;

    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> _started = new(StartAsync);

    /// <summary>A fresh context, with nothing of another test in it; dispose of it.</summary>
    public async Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions? options = null)
    {
        var (_, browser) = await _started.Value;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_started.IsValueCreated && _started.Value.IsCompletedSuccessfully)
        {
            var (playwright, browser) = await _started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var chromium = await ChromiumInstallation.FindOrInstallAsync();
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Switches, Timeout = Patience });
        return (playwright, browser);
    }
}
