using CopArchive.Pages;
using CopArchive.Pages.Parts;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CopArchive.Tests.Browsers;

/// <summary>No page shuts anybody out: what a program can find of that, on each template.</summary>
public sealed class AxeTests(ChromiumFixture chromium, ServedSites served) : IClassFixture<ServedSites>
{
    /// <summary>
    /// A fault a line: rule, place, element, and what to mend. By all rules, with target size, which belongs to WCAG 2.2 AA
    /// and is off by itself.
    /// </summary>
    private const string Judge = """
        async () => (await axe.run(document, { rules: { 'target-size': { enabled: true } } }))
            .violations.flatMap(v => v.nodes.map(n =>
                `${v.id} at ${n.target.join(' ')}: ${n.html} ${n.failureSummary.replace(/\s+/g, ' ')}`))
        """;

    [Fact]
    public void Every_template_is_opened_in_a_browser()
    {
        var templates = typeof(PageModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract);

        Assert.Equal([typeof(MovedPage)], templates.Except(Specimen.All.Select(s => s.Template)));
    }

    /// <summary>Where a page is looked at: one place a page, in turn; all of them where <see cref="Everywhere"/> is set.</summary>
    private static readonly (int Width, ColorScheme Scheme)[] Places =
    [
        (1280, ColorScheme.Light), (320, ColorScheme.Dark), (360, ColorScheme.Light), (1280, ColorScheme.Dark), (320, ColorScheme.Light),
        (360, ColorScheme.Dark),
    ];

    /// <summary>Name of the environment variable that asks for the whole matrix.</summary>
    private const string Everywhere = "COPARCHIVE_AXE_EVERYWHERE";

    [Fact]
    public async Task Axe_finds_no_fault_on_any_template_wide_or_narrow_light_or_dark()
    {
        await using var context = await chromium.NewContextAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var axe = new BundledAxeScriptProvider().GetScript();
        var everywhere = Environment.GetEnvironmentVariable(Everywhere) == "1";
        var faults = new List<string>();
        foreach (var (at, address) in Specimen.All.SelectMany(served.InFrames).Index())
        {
            await page.GotoAsync(address);
            await page.WaitForFunctionAsync("() => !document.querySelector('#results[data-state=busy]')");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.EvaluateAsync(axe);
            foreach (var (width, scheme) in everywhere ? Places : [Places[at % Places.Length]])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                await page.SetViewportSizeAsync(width, 900);
                faults.AddRange((await page.EvaluateAsync<string[]>(Judge)).Select(fault => $"{address}, {width} px, {scheme}: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
