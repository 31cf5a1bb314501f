using CopArchive.Hosting;
using CopArchive.Pipelines;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Hosting;

public sealed class StaticHostTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Where_a_host_sends_no_headers_each_page_carries_the_policy()
    {
        var options = new BuildOptions { Data = _archive.Data, Input = _archive.Input, Output = _archive.Output, PolicyInPages = true };
        var report = await Build.RunAsync(options, new NoProgress());

        Assert.True(report.Succeeded);
        Assert.All(BuiltPages.Paths(_archive.Output), path =>
        {
            var head = BuiltPages.Parse(_archive.Output, path.EndsWith('/') || path.Length == 0 ? path + "index.html" : path).Head!;
            Assert.Equal(
                SiteHeaders.All[SiteHeaders.Policy],
                head.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content") + "; frame-ancestors 'none'");
            Assert.NotNull(head.QuerySelector("meta[name=referrer][content=same-origin]"));
            // before anything that could be asked for
            Assert.Null(head.QuerySelector("link ~ meta[http-equiv=Content-Security-Policy]"));
        });
        // else GitHub Pages leaves out what begins with a stop
        Assert.True(File.Exists(Path.Combine(_archive.Output, ".nojekyll")));
    }
}
