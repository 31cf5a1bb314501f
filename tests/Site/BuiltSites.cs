using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.History;
using CopArchive.Tests.Pipelines;

[assembly: AssemblyFixture(typeof(CopArchive.Tests.Site.BuiltSites))]

namespace CopArchive.Tests.Site;

/// <summary>
/// The real archive, a second one of an invented group, and a third that was changed again and again, each built once for the whole run,
/// when a test first asks: a run of tests that need no site is quick, and does not fail where no site can be built.
/// </summary>
public sealed class BuiltSites : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("sites-").FullName;
    private readonly Lazy<TwentyCommits> _changed = new();
    private readonly Lazy<string> _built;

    public BuiltSites() => _built = new(() => Task.Run(BuildAllAsync).GetAwaiter().GetResult());

    /// <summary>The names of the sites, for theories.</summary>
    public static TheoryData<string> Names => ["real", "lanterns", "portable", "changed"];

    /// <summary>The third archive, with its history.</summary>
    public TwentyCommits Changed => _changed.Value;

    /// <summary>Name of the environment variable that asks for the archives in all their frames.</summary>
    private const string InFrames = "COPARCHIVE_FRAMES";

    /// <summary>The folder of a site.</summary>
    public string Folder(string name) => Path.Combine(_built.Value, name);

    /// <summary>The address that a site was built for.</summary>
    public static Uri BaseUrl(string name) => new(name switch
    {
        "lanterns" => "https://lanterns.example/archive/",
        "changed" => "https://tests.example/",
        _ => "https://archive.example/",
    });

    public void Dispose()
    {
        if (_changed.IsValueCreated)
        {
            Changed.Dispose();
        }

        Directory.Delete(_root, recursive: true);
    }

    private async Task<string> BuildAllAsync()
    {
        await BuildAsync("real", Repository.Root, portable: false);
        await BuildAsync("lanterns", Repository.TestArchive("lanterns"), portable: false);
        await BuildAsync("portable", Repository.Root, portable: true);
        await Changed.BuildAsync(Changed.Made.Data, Path.Combine(_root, "changed"));
        return _root;
    }

    private async Task BuildAsync(string name, string root, bool portable)
    {
        var options = new BuildOptions
        {
            Data = Path.Combine(root, "data"),
            Input = Path.Combine(root, "input"),
            Output = Path.Combine(_root, name),
            ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
            Portable = portable,
            // a page in six frames is not tested six times, unless somebody asks for that
            Frames = Environment.GetEnvironmentVariable(InFrames) == "1" ? null : [],
        };
        var report = await Build.RunAsync(options, new NoProgress());
        Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
    }
}
