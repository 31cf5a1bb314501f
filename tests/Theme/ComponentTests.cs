using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using CopArchive.Pages;
using CopArchive.Tests.Pages;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;
using CopArchive.Theme.Writing;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace CopArchive.Tests.Theme;

/// <summary>The components of the theme only build: that is why they can be written without the renderer of the framework.</summary>
public sealed class ComponentTests
{
    public static TheoryData<string> Components =>
        [.. typeof(Shell).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IComponent)) && !t.IsAbstract).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_has_parameters_and_builds_and_that_is_all(string name)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var type = typeof(Shell).Assembly.GetType(name)!;
        var properties = type.GetProperties(Own);
        var parameters = properties.Where(p => p.IsDefined(typeof(ParameterAttribute))).ToList();
        var cascading = properties.Where(p => p.IsDefined(typeof(CascadingParameterAttribute))).ToList();

        // one of these is used again and again, so that what is not set would be left from the last
        var isWritten = type.BaseType == typeof(WrittenPart);
        Assert.All(isWritten ? parameters : [], p => Assert.True(p.IsDefined(typeof(EditorRequiredAttribute))));
        Assert.Equal(isWritten ? typeof(WrittenPart) : typeof(ComponentBase), type.BaseType);
        Assert.Equal(typeof(ComponentBase).GetInterfaces(), type.GetInterfaces());
        Assert.DoesNotContain(properties, p => p.IsDefined(typeof(InjectAttribute)));
        Assert.All(cascading, p => Assert.Equal(typeof(Links), p.PropertyType));
        Assert.Equal(
            parameters.Concat(cascading).Select(p => $"<{p.Name}>k__BackingField").Order(),
            type.GetFields(Own).Select(f => f.Name).Order());
        Assert.Equal(
            isWritten ? [] : ["BuildRenderTree"],
            type.GetMethods(Own).Where(m => m.GetBaseDefinition().DeclaringType == typeof(ComponentBase)).Select(m => m.Name));
    }

    [Fact]
    public async Task Every_page_is_what_the_renderer_of_the_framework_writes()
    {
        var lanterns = PlannedPages.Lanterns;
        var style = new LinkStyle(lanterns.Catalogue.Settings.BaseUrl, false);
        foreach (var page in lanterns.All)
        {
            Assert.Equal(
                await ByFramework(page, style, PlannedPages.Assets),
                Encoding.UTF8.GetString(PageRenderer.Render(page, style, PlannedPages.Assets)));
        }
    }

    private static async Task<string> ByFramework(PageModel page, LinkStyle style, Assets assets)
    {
        var services = new ServiceCollection().AddSingleton<HtmlEncoder>(HtmlEncoder.Create(UnicodeRanges.All)).BuildServiceProvider();
        var links = new Links(style, page);
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            ["Value"] = links,
            ["ChildContent"] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<Shell>(0);
                builder.AddComponentParameter(1, nameof(Shell.Links), links);
                builder.AddComponentParameter(2, nameof(Shell.Files), assets);
                builder.CloseComponent();
            }),
        });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<CascadingValue<Links>>(parameters)).ToHtmlString());
    }
}
