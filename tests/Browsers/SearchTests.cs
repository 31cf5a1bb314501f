using CopArchive.Tests.Search;
using CopArchive.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CopArchive.Tests.Browsers;

/// <summary>Searching as a member does it: from a host, from a folder, by mouse, by keyboard, without scripts.</summary>
public sealed class SearchTests(ChromiumFixture chromium, BuiltSites sites, ServedSites served) : IClassFixture<ServedSites>
{
    [Theory]
    [InlineData("real")]
    [InlineData("portable")]
    public async Task Every_question_is_answered_on_the_page_as_its_reader_would_want(string site)
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await OpenAsync(context, site);
        var wrong = new List<string>();
        // in a folder the same script answers from the same index: there every fourth is asked
        foreach (var question in QuestionFile.Questions.Where((_, i) => site == "real" || i % 4 == 0))
        {
            await AskAsync(page, question.Query);
            var first = await page.Locator("#results > li").CountAsync() == 0
                ? []
                : await page.Locator("#results > li").First.Locator("a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
            var isRight = question.First.Count == 0 ? first.Length == 0 : first.Any(link => question.First.Any(w => IsAt(link, w)));
            if (!isRight)
            {
                wrong.Add($"{question.Query}: {string.Join(" ", first)}");
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task Every_spelling_of_a_document_number_leads_first_to_its_paper()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await OpenAsync(context, "real");
        var wrong = new List<string>();
        foreach (var (spelling, document) in QuestionFile.Symbols)
        {
            await AskAsync(page, spelling);
            var links = await page.Locator("#results h3 a").EvaluateAllAsync<string[]>("all => all.map(a => a.href)");
            if (links.Length == 0 || !IsAt(links[0], new Wanted(document, "")))
            {
                wrong.Add($"{spelling}: {links.FirstOrDefault()}");
            }
        }

        Assert.Equal([], wrong);
    }

    [Fact]
    public async Task A_short_address_in_any_spelling_leads_to_the_paper()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        foreach (var (spelling, document) in QuestionFile.Symbols.Where((_, i) => i % 2 == 0))
        {
            await page.GotoAsync(served.Address("real", "s/" + Uri.EscapeDataString(spelling.ReplaceLineEndings(" "))));
            // looked at again and again: waiting for a navigation misses one that a page makes at once
            await Expect(page).ToHaveURLAsync(served.Address("real", document + "/"));
        }
    }

    [Theory]
    [InlineData("real")]
    [InlineData("portable")]
    public async Task From_words_to_a_year_to_the_paragraph_and_its_citation(string site)
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(site == "portable"
            ? new Uri(Path.Combine(sites.Folder(site), "index.html")).AbsoluteUri
            : served.Address(site));
        await page.GetByRole(AriaRole.Combobox).FillAsync("user created content");
        await page.GetByRole(AriaRole.Combobox).PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Search");
        await DoneAsync(page, "user created content");
        await page.Locator("#facets details", new() { HasText = "Year" }).First.EvaluateAsync("details => { details.open = true; }");
        var year = page.Locator("#facets li", new() { HasText = "2010" });
        var count = await year.Locator(".count").TextContentAsync();
        await year.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(page.Locator("#count")).ToHaveTextAsync($"{count} results");
        Assert.Contains("year=2010", page.Url, StringComparison.Ordinal);

        var paper = page.Locator("#results > li", new() { HasText = "WG-CP/2/10" }).First;
        await Expect(paper).ToContainTextAsync("title only");
        var report = page.Locator(
            "#results > li",
            new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Report of the second meeting", Exact = true }) });
        await report.ScrollIntoViewIfNeededAsync();
        await report.GetByRole(AriaRole.Link, new() { NameRegex = new("match in § 6.2") }).First.ClickAsync();

        var target = page.Locator(":target");
        await Expect(target).ToContainTextAsync("user");
        await Expect(target).ToBeFocusedAsync();
        await Expect(page.Locator("[id='p-6.2'] > .body > .cited")).ToContainTextAsync("Report of the second meeting");
        await page.GoBackAsync();
        await DoneAsync(page, "user created content");
        await Expect(report.Locator("h3 a").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task It_works_by_keyboard_alone()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to search");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("mascots");
        await page.Keyboard.PressAsync("Enter");

        await DoneAsync(page, "mascots");
        await Expect(page.Locator("#notices")).ToBeEmptyAsync();
        await Expect(page.Locator("#said")).ToHaveTextAsync("2 results for mascots.");
        await page.Locator("#q").FocusAsync();
        for (var i = 0; i < 30 && !await page.EvaluateAsync<bool>("document.activeElement.matches('#results h3 a')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        // the decision stands under the report from which it comes
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("Joint report on the fifteenth and sixteenth meetings");
    }

    [Fact]
    public async Task Of_the_index_the_manifest_alone_is_loaded_before_the_first_letter()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(served.Address("real", "search/"));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        static bool IsOfIndex(string path) =>
            path.StartsWith("/search/", StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);
        Assert.Equal(["/search/manifest.js"], loaded.Where(IsOfIndex));

        await AskAsync(page, "mascot");
        Assert.Contains(loaded, path => path.StartsWith("/search/t/", StringComparison.Ordinal));
        Assert.Single(loaded, path => path == "/search/manifest.js");
    }

    [Fact]
    public async Task A_part_of_the_index_that_does_not_arrive_is_asked_for_again()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var failed = 0;
        await page.RouteAsync(
            "**/search/*.js*",
            route => Interlocked.Increment(ref failed) <= 2 ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync(served.Address("real", "search/?q=mascot"));

        await DoneAsync(page, "mascot");
        await Expect(page.Locator("#count")).ToHaveTextAsync("2 results");
        Assert.True(failed > 2);
    }

    [Fact]
    public async Task Narrowing_and_asking_for_more_leave_the_keyboard_where_it_was()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real", "search/?q=guidelines"));
        await DoneAsync(page, "guidelines");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show more results" }).ClickAsync();
        await Expect(page.Locator("#results li.hit")).ToHaveCountAsync(20);
        await Expect(page.Locator("#results h3 a:focus")).ToHaveCountAsync(1);

        await page.Locator("#facets details", new() { HasText = "Year" }).First.EvaluateAsync("details => { details.open = true; }");
        var box = page.Locator("#facets li", new() { HasText = "2009" }).GetByRole(AriaRole.Checkbox);
        await box.CheckAsync();
        await Expect(box).ToBeFocusedAsync();
        await Expect(box).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Results_are_saved_as_a_table_and_as_the_citations_of_their_pages()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var loaded = new List<string>();
        page.Request += (_, request) => loaded.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(served.Address("real", "search/?q=mascot"));
        await DoneAsync(page, "mascot");
        Assert.DoesNotContain(loaded, path => path.StartsWith("/assets/save.", StringComparison.Ordinal));

        var table = (await SavedAsync(page, "CSV")).Split("\r\n");
        await Expect(page.Locator("#saved")).ToHaveTextAsync("Saved: 2 results.");
        var pages = await page.Locator("#results h3 a").EvaluateAllAsync<string[]>("all => all.map(a => new URL(a.href).pathname)");
        Assert.Equal("\uFEFFtype,number,title,from,date,about,held,language,address", table[0]);
        Assert.Equal(pages.Order(StringComparer.Ordinal), table[1..^1].Select(row => new Uri(row.Split(',')[^1]).AbsolutePath)
            .Order(StringComparer.Ordinal));

        foreach (var (button, ending) in new[] { ("BibTeX", "bib"), ("RIS", "ris") })
        {
            var saved = await SavedAsync(page, button);
            Assert.All(pages, path => Assert.Contains(
                File.ReadAllText(Path.Combine(sites.Folder("real"), path.Trim('/'), $"cite.{ending}")), saved, StringComparison.Ordinal));
        }

        await page.RouteAsync("**/cite.bib", route => route.AbortAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "BibTeX" }).ClickAsync();
        await Expect(page.Locator("#saved")).ToContainTextAsync("nothing was saved");
    }

    [Fact]
    public async Task From_a_folder_results_are_saved_as_a_table_and_it_is_said_where_citations_are()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await OpenAsync(context, "portable");
        await AskAsync(page, "mascot");

        Assert.Contains(",https://archive.example/", await SavedAsync(page, "CSV"), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "RIS" }).ClickAsync();
        await Expect(page.Locator("#saved")).ToContainTextAsync("where the archive is on the web");
    }

    [Fact]
    public async Task Hostile_words_are_words()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var alarms = 0;
        page.Dialog += async (_, dialog) =>
        {
            alarms++;
            await dialog.DismissAsync();
        };
        var query = "<img src=x onerror=alert(1)> \"\"\" +( -] foo:bar ~9 * javascript:alert(2)";
        await page.GotoAsync(served.Address(
            "real",
            "search/?q=" + Uri.EscapeDataString(query) + "&type=%3Cscript%3E&sort=__proto__&constructor=x"));

        await DoneAsync(page, query);
        Assert.Equal(0, alarms);
        Assert.Equal(0, await page.Locator("#search img").CountAsync());
    }

    [Fact]
    public async Task Two_hundred_hostile_queries_leave_the_page_whole()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var wrong = new List<string>();
        page.PageError += (_, error) => wrong.Add(error);
        page.Console += (_, message) => wrong.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.Dialog += async (_, dialog) =>
        {
            wrong.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        var queries = HostileQueries.All(200);
        Assert.Equal(200, queries.Distinct().Count());

        // a few by the address, with foreign keys; all others by the box, which costs no new page
        foreach (var query in queries.Take(10))
        {
            var asked = Uri.EscapeDataString(query);
            await page.GotoAsync(served.Address(
                "real", $"search/?q={asked}&{asked}={asked}&type={asked}&year=2010&sort={asked}&in={asked}"));
            await DoneAsync(page, query);
        }

        await page.GotoAsync(served.Address("real", "search/"));
        foreach (var query in queries)
        {
            await AskAsync(page, query);
            wrong.AddRange(await page.Locator("#search :is(img, script, iframe, object, style, svg)").CountAsync() > 0 ? [query] : []);
        }

        Assert.Equal([], wrong);
        await AskAsync(page, "mascot");
        await Expect(page.Locator("#count")).ToHaveTextAsync("2 results");
    }

    [Fact]
    public async Task Without_scripts_the_box_leads_to_lists_of_everything()
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real"));
        await page.GetByRole(AriaRole.Searchbox).FillAsync("indicators");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Searching needs JavaScript");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Topics" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Topics");
    }

    [Fact]
    public async Task The_box_at_the_head_of_a_page_suggests_names_and_numbers_and_leads_straight_to_them()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real"));
        await page.GetByRole(AriaRole.Combobox).PressSequentiallyAsync("egy");

        await Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("Egypt");
        Assert.InRange(await page.GetByRole(AriaRole.Option).CountAsync(), 1, 7);
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(served.Address("real", "organisations/egypt/"));
    }

    [Fact]
    public async Task A_name_shows_its_card_a_filter_its_chip_and_nothing_found_a_way_on()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("real", "search/?q=who+chaired+the+second+meeting&year=1850&utm_source=mail"));
        await DoneAsync(page, "who chaired the second meeting");

        await Expect(page.Locator("#answer dd").First).ToContainTextAsync("Sherif Hashem");
        await Expect(page.Locator("#count")).ToHaveTextAsync("Nothing found");
        await Expect(page.Locator("#notices a", new() { HasText = "without the filter" })).ToHaveCountAsync(1);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the filter 1850" }).ClickAsync();
        await Expect(page.Locator("#results > li").First.Locator("h3")).ToHaveTextAsync("Second meeting");
    }

    private async Task<IPage> OpenAsync(IBrowserContext context, string site)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync(site == "portable"
            ? new Uri(Path.Combine(sites.Folder(site), "search", "index.html")).AbsoluteUri
            : served.Address(site, "search/"));
        return page;
    }

    private static async Task<string> SavedAsync(IPage page, string form)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = form }).ClickAsync());
        // not as text, which would drop the mark at its beginning
        return System.Text.Encoding.UTF8.GetString(
            await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken));
    }

    private static async Task AskAsync(IPage page, string typed)
    {
        // as a browser does with what is pasted into a box of one line
        var query = typed.ReplaceLineEndings(" ");
        await page.Locator("#q").FillAsync(query);
        await page.Locator("#q").PressAsync("Enter");
        await DoneAsync(page, query);
    }

    private static Task DoneAsync(IPage page, string query) => page.WaitForFunctionAsync(
        "q => { const r = document.getElementById('results'); return r && r.dataset.state === 'done' && r.dataset.query === q.trim(); }",
        query);

    /// <summary>Whether a link leads to a record, and to the paragraph or one within it.</summary>
    private static bool IsAt(string link, Wanted wanted)
    {
        var address = new Uri(link);
        var path = address.AbsolutePath.Replace("/index.html", "/", StringComparison.Ordinal);
        return path.EndsWith("/" + wanted.Record + "/", StringComparison.Ordinal)
            && wanted.Is(wanted.Record, Uri.UnescapeDataString(address.Fragment.TrimStart('#')));
    }
}
