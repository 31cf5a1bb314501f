using CopArchive.Pages;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CopArchive.Tests.Browsers;

/// <summary>Every template fits every screen, and paper; it asks nothing of anybody else.</summary>
public sealed class LayoutTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    /// <summary>
    /// What sticks out at the sides; nothing where the page does not scroll sideways. A wide table scrolls in a frame of its own.
    /// </summary>
    private const string SticksOut = """
        () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
            [...document.querySelectorAll('body *')].filter(e => !e.closest('.scroll'))
                .filter(e => {
                    const box = e.getBoundingClientRect();
                    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1 && box.right > 0)
                })
                .map(e => e.cloneNode(false).outerHTML + e.textContent.trim().slice(0, 60))
                .concat(`${document.scrollingElement.scrollWidth} px wide`)
        """;

    /// <summary>
    /// Text that is cut off, where it does not fit its box and cannot be scrolled to; what is typed into a box moves with the cursor.
    /// </summary>
    private const string IsCutOff = """
        () => [...document.querySelectorAll('body *:not(input)')]
            .filter(e => e.checkVisibility() && e.clientWidth > 1 && ['hidden', 'clip'].includes(getComputedStyle(e).overflowX))
            .filter(e => e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1)
            .map(e => 'cut off: ' + e.outerHTML.slice(0, 160))
        """;

    /// <summary>Boxes so narrow that a line of them holds a word or two; a wide table scrolls in a frame of its own.</summary>
    private const string IsNarrow = """
        () => [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && !e.closest('svg, .scroll, table') && getComputedStyle(e).display !== 'inline')
            .filter(e => [...e.childNodes].filter(n => n.nodeType === 3).map(n => n.data).join('').trim().length > 40)
            .filter(e => e.clientWidth > 1 && e.clientWidth < 90)
            .map(e => `${e.clientWidth} px: ${e.outerHTML.slice(0, 160)}`)
        """;

    /// <summary>Words too pale for paper, and the ground where it is not white.</summary>
    private const string IsPale = """
        () => [...document.querySelectorAll('body *')]
            .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
            .filter(e => getComputedStyle(e).color.match(/[\d.]+/g).slice(0, 3).reduce((sum, part) => sum + +part, 0) > 400)
            .map(e => 'pale: ' + e.outerHTML.slice(0, 160))
            .concat(getComputedStyle(document.documentElement).backgroundColor === 'rgb(255, 255, 255)' ? [] : 'ground')
        """;

    /// <summary>The widest spacing that a reader may set without loss (WCAG 2.2, 1.4.12).</summary>
    private const string Widen = """
        () => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } '
                + 'p { margin-block-end: 2em !important }');
            document.adoptedStyleSheets = [sheet];
        }
        """;

    /// <summary>A shift (CLS) that nobody sees: parts of a pixel. 0.1 is where web browsers begin to speak of one.</summary>
    private const double Unseen = 0.001;

    /// <summary>How much moved while a page came: the sum of its layout shifts.</summary>
    private const string Shift = """
        async () => {
            const all = [];
            const observer = new PerformanceObserver(list => all.push(...list.getEntries()));
            observer.observe({ type: 'layout-shift', buffered: true });
            await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            return all.concat(observer.takeRecords()).reduce((sum, entry) => sum + entry.value, 0);
        }
        """;

    /// <summary>The longest text that is held: it has the most paragraphs, and the most that came of them.</summary>
    [Theory]
    [InlineData(1280, 9_000)]
    [InlineData(360, 15_000)]
    public async Task A_report_with_all_that_came_of_it_is_no_longer_than_some_screens(int width, int most)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 740 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real", "documents/report-meeting-2/"));

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, most);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, false)] // also 1280 px at 400 % zoom
    [InlineData(320, true)]
    public async Task No_template_scrolls_sideways_or_cuts_off_a_word(int width, bool widened)
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 256 } });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        foreach (var specimen in Specimen.All)
        {
            await page.GotoAsync(served.Address(specimen));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            if (widened)
            {
                await page.EvaluateAsync(Widen);
            }

            var found = (string[])[.. await page.EvaluateAsync<string[]>(SticksOut), .. await page.EvaluateAsync<string[]>(IsCutOff)];
            faults.AddRange(found.Select(fault => $"{specimen}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_words_stand_in_a_column_of_letters_on_a_phone()
    {
        await using var context = await chromium.NewContextAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        foreach (var specimen in Specimen.All)
        {
            await page.GotoAsync(served.Address(specimen));
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            faults.AddRange((await page.EvaluateAsync<string[]>(IsNarrow)).Select(fault => $"{specimen}: {fault}"));
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_template_moves_asks_another_host_or_is_refused_anything_by_the_browser()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        var specimen = Specimen.All[0];
        void Tell(string fault, bool isGone = false)
        {
            // the page of a thing that was withdrawn says so in the place of what is gone
            if (!isGone || specimen.Template != typeof(WithdrawnPage))
            {
                faults.Add($"{specimen}: {fault}");
            }
        }

        page.Console += (_, message) => Tell($"console: {message.Text}", message.Text.Contains("410 (Gone)", StringComparison.Ordinal));
        page.PageError += (_, error) => Tell($"error: {error}");
        page.RequestFailed += (_, request) => Tell($"failed: {request.Url}");
        page.Response += (_, response) =>
        {
            if (response.Status != 200 || !served.IsOurs(response.Url))
            {
                Tell($"{response.Status}: {response.Url}", response.Status == 410);
            }
        };
        foreach (var next in Specimen.All)
        {
            specimen = next;
            var answer = await page.GotoAsync(served.Address(specimen), new() { WaitUntil = WaitUntilState.Load });
            Assert.Contains("default-src 'none'", await answer!.HeaderValueAsync("content-security-policy"), StringComparison.Ordinal);
            Assert.NotEqual(0, await page.EvaluateAsync<int>("document.styleSheets.length"));
            // what was looked for comes bit by bit; a page can come in pieces on a busy machine, so that only what moves each time moves
            for (var visits = 1; !next.Path.Contains('?') && await page.EvaluateAsync<double>(Shift) is > Unseen and var shift; visits++)
            {
                if (visits == 3)
                {
                    Tell($"moves while it comes: {shift}");
                    break;
                }

                await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Load });
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task On_paper_there_is_the_page_and_no_way_through_the_site()
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = ColorScheme.Dark });
        var page = await context.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var specimen in Specimen.All)
        {
            await page.GotoAsync(served.Address(specimen));

            Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav, .skips, "
                + "summary')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 160))"));
            Assert.Empty(await page.EvaluateAsync<string[]>(IsPale));
            await Expect(page.Locator("h1")).ToBeVisibleAsync();
        }
    }

    [Fact]
    public async Task The_first_key_shows_a_link_that_skips_to_the_content()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        foreach (var specimen in Specimen.All)
        {
            await page.GotoAsync(served.Address(specimen));
            await page.Keyboard.PressAsync("Tab");

            var skip = page.Locator(":focus");
            await Expect(skip).ToHaveTextAsync("Skip to content");
            await Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });
            await page.Keyboard.PressAsync("Enter");
            await Expect(page.Locator("main")).ToBeFocusedAsync();
            await page.Keyboard.PressAsync("Tab");
            Assert.True(await page.EvaluateAsync<bool>("document.activeElement.closest('main, footer') !== null"), specimen.ToString());
        }
    }
}
