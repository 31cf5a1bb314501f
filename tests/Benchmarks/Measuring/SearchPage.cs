using System.Text.Json;
using Microsoft.Playwright;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>The search page in a browser that has kept nothing of it.</summary>
internal sealed class SearchPage : IAsyncDisposable
{
    /// <summary>Sets the text at once, as pasting does, and waits until the page says that it shows the results of it.</summary>
    private const string Search = """
        text => new Promise((done, failed) => {
          const box = document.getElementById('q'), results = document.getElementById('results');
          const look = () => {
            if (results.dataset.state === 'failed') failed(new Error('the page says failed'));
            if (results.dataset.state === 'done' && results.dataset.query === text)
              done({ ms: performance.now() - start, hits: document.getElementById('count').textContent });
          };
          new MutationObserver(look).observe(results, { attributes: true });
          setTimeout(() => failed(new Error('no results of ' + text + ' after a minute')), 60000);
          box.focus();
          box.value = text;
          const start = performance.now();
          box.dispatchEvent(new Event('input', { bubbles: true }));
          look();
        })
        """;

    private readonly IPage _page;

    private SearchPage(IPage page) => _page = page;

    /// <summary>Opens the page; with something in its address, also waits for the results of that.</summary>
    public static async Task<SearchPage> OpenAsync(IBrowser browser, Uri site, string address)
    {
        var context = await browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(site, "search/" + address).AbsoluteUri, new() { WaitUntil = WaitUntilState.Load });
        if (address.Length > 0)
        {
            await page.Locator("#results[data-state=done]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        }

        return new SearchPage(page);
    }

    /// <summary>Searches: milliseconds from the letter to the results, and what the page says of their number.</summary>
    public async Task<(double Milliseconds, string Hits)> SearchAsync(string text)
    {
        var answer = await _page.EvaluateAsync<JsonElement>(Search, text);
        return (answer.GetProperty("ms").GetDouble(), answer.GetProperty("hits").GetString() ?? "");
    }

    /// <summary>Types letter by letter at a quick typist's pace, and waits for the results.</summary>
    public async Task<string> TypeAsync(string text)
    {
        await _page.Locator("#q").PressSequentiallyAsync(text, new() { Delay = 120 });
        return (await SearchAsync(text)).Hits;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _page.Context.DisposeAsync();
}
