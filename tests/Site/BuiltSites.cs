using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;

[assembly: AssemblyFixture(typeof(CopArchive.Tests.Site.BuiltSites))]

namespace CopArchive.Tests.Site;

/// <summary>The real archive, and a second one of an invented group, each built once for the whole run.</summary>
public sealed class BuiltSites : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("sites-").FullName;

    /// <summary>The names of the sites, for theories.</summary>
    public static TheoryData<string> Names => ["real", "lanterns", "portable"];

    /// <summary>What each build did.</summary>
    public Dictionary<string, BuildReport> Reports { get; } = [];

    /// <summary>The folder of a site.</summary>
    public string Folder(string name) => Path.Combine(_root, name);

    /// <summary>The address that a site was built for.</summary>
    public static Uri BaseUrl(string name) => new(name == "lanterns" ? "https://lanterns.example/archive/" : "https://archive.example/");

    public async ValueTask InitializeAsync()
    {
        await BuildAsync("real", Repository.Root, portable: false);
        await BuildAsync("lanterns", Repository.TestArchive("lanterns"), portable: false);
        await BuildAsync("portable", Repository.Root, portable: true);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task BuildAsync(string name, string root, bool portable)
    {
        var options = new BuildOptions
        {
            Data = Path.Combine(root, "data"),
            Input = Path.Combine(root, "input"),
            Output = Folder(name),
            ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
            Portable = portable,
        };
        var report = await Build.RunAsync(options, new NoProgress());
        Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        Reports.Add(name, report);
    }
}
