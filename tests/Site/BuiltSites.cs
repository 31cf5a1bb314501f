using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.History;
using CopArchive.Tests.Pipelines;

[assembly: AssemblyFixture(typeof(CopArchive.Tests.Site.BuiltSites))]

namespace CopArchive.Tests.Site;

/// <summary>
/// The real archive, a second one of an invented group, and a third that was changed again and again, each built once for the whole run.
/// </summary>
public sealed class BuiltSites : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("sites-").FullName;

    /// <summary>The names of the sites, for theories.</summary>
    public static TheoryData<string> Names => ["real", "lanterns", "portable", "changed"];

    /// <summary>The third archive, with its history.</summary>
    public TwentyCommits Changed { get; } = new();

    /// <summary>What each build did.</summary>
    public Dictionary<string, BuildReport> Reports { get; } = [];

    /// <summary>The folder of a site.</summary>
    public string Folder(string name) => Path.Combine(_root, name);

    /// <summary>The address that a site was built for.</summary>
    public static Uri BaseUrl(string name) => new(name switch
    {
        "lanterns" => "https://lanterns.example/archive/",
        "changed" => "https://tests.example/",
        _ => "https://archive.example/",
    });

    public async ValueTask InitializeAsync()
    {
        await BuildAsync("real", Repository.Root, portable: false);
        await BuildAsync("lanterns", Repository.TestArchive("lanterns"), portable: false);
        await BuildAsync("portable", Repository.Root, portable: true);
        Reports.Add("changed", await Changed.BuildAsync(Changed.Made.Data, Folder("changed")));
    }

    public ValueTask DisposeAsync()
    {
        Changed.Dispose();
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
