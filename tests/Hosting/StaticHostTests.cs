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

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Pages_of_document_numbers_can_be_left_to_a_host_that_redirects_and_to_no_other(bool isStaticHost)
    {
        _archive.Write("data/archive.yml", File.ReadAllText(Path.Combine(_archive.Data, "archive.yml")) + "symbol-pages: false\n")
            .Write("data/documents/lamps.yml", TemporaryArchive.Head("Lamps", "type: report", "date: 2010",
                "symbols: [\"TP/1/2\"]", "former-ids: [documents/lights]"));
        var report = await Build.RunAsync(
            new BuildOptions { Data = _archive.Data, Input = _archive.Input, Output = _archive.Output, PolicyInPages = isStaticHost },
            new NoProgress());

        Assert.True(report.Succeeded);
        Assert.Equal(isStaticHost, File.Exists(Path.Combine(_archive.Output, "s", "tp-1-2", "index.html")));
        Assert.True(File.Exists(Path.Combine(_archive.Output, "documents", "lights", "index.html")));
        Assert.Contains(
            "/s/tp-1-2/ /documents/lamps/ 302!",
            File.ReadAllText(Path.Combine(_archive.Output, "_redirects")),
            StringComparison.Ordinal);
        // who unpacks it has no host
        using var zip = System.IO.Compression.ZipFile.OpenRead(Path.Combine(_archive.Output, "take", "whole-archive.zip"));
        Assert.Contains(zip.Entries, e => e.FullName.EndsWith("s/tp-1-2/index.html", StringComparison.Ordinal));
    }
}
