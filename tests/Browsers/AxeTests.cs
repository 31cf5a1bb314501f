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
    /// and is off by itself; in the dark by those about colour, since nothing else differs there.
    /// </summary>
    private const string Judge = """
        async dark => (await axe.run(document, dark
            ? { runOnly: ['color-contrast', 'link-in-text-block'] }
            : { rules: { 'target-size': { enabled: true } } }))
            .violations.flatMap(v => v.nodes.map(n =>
                `${v.id} at ${n.target.join(' ')}: ${n.html} ${n.failureSummary.replace(/\s+/g, ' ')}`))
        """;

    [Fact]
    public void Every_template_is_opened_in_a_browser()
    {
        var templates = typeof(PageModel).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(PageModel)) && !t.IsAbstract);

        Assert.Equal([typeof(MovedPage)], templates.Except(Specimen.All.Select(s => s.Template)));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_no_fault_on_any_template_wide_or_narrow(ColorScheme scheme)
    {
        await using var context = await chromium.NewContextAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        var page = await context.NewPageAsync();
        var axe = new BundledAxeScriptProvider().GetScript();
        var faults = new List<string>();
        foreach (var specimen in Specimen.All)
        {
            await page.GotoAsync(served.Address(specimen));
            await page.WaitForFunctionAsync("() => !document.querySelector('#results[data-state=busy]')");
            await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
            await page.EvaluateAsync(axe);
            foreach (var width in (int[])[1280, 320])
            {
                await page.SetViewportSizeAsync(width, 900);
                faults.AddRange((await page.EvaluateAsync<string[]>(Judge, scheme == ColorScheme.Dark))
                    .Select(fault => $"{specimen}, {width} px: {fault}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
