using CopArchive.Tests.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CopArchive.Tests.Browsers;

/// <summary>What a reader comes for can be reached by clicking: with scripts, without them, and without a server.</summary>
public sealed class WalkTests(ChromiumFixture chromium, BuiltSites sites, ServedSites served) : IClassFixture<ServedSites>
{
    [Theory]
    [InlineData("real", true)]
    [InlineData("real", false)]
    [InlineData("portable", false)]
    public async Task From_the_home_page_to_a_mandate_and_what_became_of_it(string site, bool scripts)
    {
        await using var context =
            await chromium.NewContextAsync(new() { JavaScriptEnabled = scripts, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var main = page.GetByRole(AriaRole.Main);
        await page.GotoAsync(Home(site));

        await main.GetByRole(AriaRole.Link, new() { Name = "Second meeting, 11 June 2010" }).ClickAsync();
        await IsAtAsync(page, "Second meeting");
        await ClickAsync(main, "Report of the second meeting");

        await IsAtAsync(page, "Report of the second meeting");
        await main.GetByText("Contents", new() { Exact = true }).ClickAsync();
        await ClickAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Contents" }), "6. Discussions");
        Assert.EndsWith(
            "documents/report-meeting-2/" + (site == "portable" ? "index.html" : "") + "#s-6",
            page.Url,
            StringComparison.Ordinal);
        Assert.InRange((await main.GetByRole(AriaRole.Heading, new() { Name = "6. Discussions" }).BoundingBoxAsync())!.Y, 0, 100);
        var paragraph = page.Locator("[id='p-6.5']");
        await Expect(paragraph).ToContainTextAsync("The Group discussed recommendations by some delegates");
        await ClickAsync(paragraph, "Extend the mandate of the group after the Plenipotentiary 2010");

        await IsAtAsync(page, "Extend the mandate of the group after the Plenipotentiary 2010");
        await Expect(main).ToContainTextAsync("A recommendation, classed by the editors");
        await Expect(main).ToContainTextAsync("in part");
        await Section(page, "Led to").GetByRole(AriaRole.Link).ClickAsync();

        await IsAtAsync(page, "Resolution 179 (Guadalajara, 2010)");
        await Expect(main).ToContainTextAsync("ITU's role in child online protection");
        await Expect(main).ToContainTextAsync("Title only");
        await ClickAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "You are here" }), "Resolution 179");

        var versions = main.Locator("#versions + .rail > li");
        await Expect(versions).ToContainTextAsync(["Guadalajara, 2010", "Rev. Busan, 2014", "Rev. Dubai, 2018", "Rev. Bucharest, 2022"]);
        await Expect(versions.Filter(new() { HasText = "title only" })).ToHaveCountAsync(3);
        await Expect(versions.Filter(new() { HasText = "number only" })).ToHaveCountAsync(1);
        await Expect(main.Locator(".answer").GetByRole(AriaRole.Link, new() { Name = "Resolution 179 (Rev. Bucharest, 2022)" }))
            .ToBeVisibleAsync();
        // which of them is the latest before that meeting is told where it can be, and where not, why
        await main.GetByText("Which version was the latest before which meeting").ClickAsync();
        await Expect(main.GetByRole(AriaRole.Row, new() { Name = "1 and 2" })).ToContainTextAsync(
            "not settled: the order is not known of the meeting and of Guadalajara, 2010");
        await Expect(main.GetByRole(AriaRole.Row, new() { Name = "15 to 17" })).ToContainTextAsync("Rev. Dubai, 2018");
        // texts that cannot be read are not offered to be compared
        await Expect(main.GetByText(", compared")).ToHaveCountAsync(0);

        await ClickAsync(page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }), "Resolutions");
        await main.Locator("li", new() { Has = page.GetByText("1306", new() { Exact = true }) })
            .GetByRole(AriaRole.Link).First
            .ClickAsync();
        await IsAtAsync(page, "Resolution 1306");
        await ClickAsync(Section(page, "Compared"), "Resolution 1306 (Council 2009) as 3 papers print it, compared");

        await IsAtAsync(page, "Resolution 1306 (Council 2009) as 3 papers print it");
        var clauses = main.GetByRole(AriaRole.Table);
        foreach (var paper in (string[])[
            "Resolution 1306, resolves, and the elaborated terms of reference",
            "Report of the second meeting",
            "Joint report on the fifteenth and sixteenth meetings",
        ])
        {
            await Expect(clauses.GetByRole(AriaRole.Columnheader, new() { Name = paper })).ToBeVisibleAsync();
        }

        await Expect(clauses.GetByRole(AriaRole.Row).Last).ToContainTextAsync("not printed there");
        await ClickAsync(main, "Resolution 1306, resolves, and the elaborated terms of reference and Report of the second meeting");

        await Expect(main).ToContainTextAsync("5 %");
        await Expect(main.Locator("ins").Filter(new() { HasText = "CWG-CP" }).First).ToBeVisibleAsync();
        await Expect(main.Locator("del").Filter(new() { HasText = "WG-CP" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("real")]
    [InlineData("portable")]
    public async Task A_paper_that_is_not_held_shows_where_it_is_cited_and_links_there(string site)
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        await page.GotoAsync(Home(site));
        await ClickAsync(page.GetByRole(AriaRole.Main), "By document number");
        await ClickAsync(page.GetByRole(AriaRole.Main), "s/wg-cp-2-6/");
        var paper = page.Url;

        await IsAtAsync(page, "Draft Child Online Protection Statistical Framework and Indicators");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Title only: we do not have the text.");
        var cited = Section(page, "Cited by").Locator("li").Filter(new() { HasText = "Report of the second meeting" });
        foreach (var (place, words) in ((string, string)[])[
            ("§ 4.1", "WG-CP/2/6: Draft Child Online Protection Statistical Framework and Indicators"),
            ("§ 6.1", "Comments on the Draft Child Online Protection Statistical Framework and Indicators included:"),
            ("§ 6.4", "be opened for comments until 15 July 2010")])
        {
            await ClickAsync(cited, place);
            await IsAtAsync(page, "Report of the second meeting");
            var target = page.Locator(":target");
            await Expect(target).ToContainTextAsync(words);
            Assert.InRange((await target.BoundingBoxAsync())!.Y, 0, 500);
            await page.GotoAsync(paper);
        }
    }

    [Fact]
    public async Task Every_name_of_the_group_leads_from_a_document_number_to_its_paper()
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        foreach (var number in (string[])["wg-cp-2-6", "cwg-cp-2-6", "wg-cop-2-6", "cwg-cop-2-6"])
        {
            await page.GotoAsync(served.Address("real", $"s/{number}/"));

            await Expect(page).ToHaveURLAsync(served.Address("real", "documents/wg-cp-2-6/"));
        }
    }

    [Fact]
    public async Task A_number_that_two_papers_bear_leads_to_a_choice_of_both()
    {
        await using var context = await chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(served.Address("lanterns", "s/lsp-2012-5/"));

        await IsAtAsync(page, "Document number LSP/2012/5");
        await Expect(page.GetByRole(AriaRole.Main).Locator(".what > a")).ToHaveTextAsync(["Count of lanterns", "List of broken lanterns"]);
        await ClickAsync(page.GetByRole(AriaRole.Main), "List of broken lanterns");
        await IsAtAsync(page, "List of broken lanterns");
    }

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public async Task An_address_without_a_page_says_so_and_leads_on(string site)
    {
        await using var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(served.Address(site, "documents/no-such-paper/page/"));

        Assert.Equal(404, answer!.Status);
        await IsAtAsync(page, "There is no page here");
        Assert.NotEqual("", await page.EvaluateAsync<string>("document.styleSheets[0].cssRules[0].cssText"));
        await ClickAsync(page.GetByRole(AriaRole.Main), "All papers");
        await IsAtAsync(page, "All papers");
    }

    private string Home(string site) =>
        site == "portable" ? new Uri(Path.Combine(sites.Folder(site), "index.html")).AbsoluteUri : served.Address(site);

    private static Task ClickAsync(ILocator place, string link) =>
        place.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    private static Task IsAtAsync(IPage page, string title) =>
        Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);

    private static ILocator Section(IPage page, string heading) =>
        page.Locator("aside section", new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true }) });
}
