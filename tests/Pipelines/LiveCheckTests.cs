using CopArchive.Pipelines;
using CopArchive.Tests.Hosting;
using CopArchive.Tests.Output;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Pipelines;

/// <summary>The live site is compared with the built one, as nginx serves it on this machine.</summary>
public sealed class LiveCheckTests(BuiltSites sites)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_a_live_site_that_is_what_was_built_nothing_is_reported()
    {
        using var server = WebServer.Start("nginx", sites.Folder("lanterns"));

        var report = await LiveCheck.RunAsync(sites.Folder("lanterns"), server.Address, DateTimeOffset.UtcNow, Cancellation);

        Assert.Equal("", string.Join('\n', report!.Faults));
    }

    [Fact]
    public async Task What_is_off_is_said_in_sentences_with_its_addresses()
    {
        using var live = new TemporaryFolder();
        Copy(sites.Folder("lanterns"), live.File("site"));
        File.AppendAllText(live.File("site/about/index.html"), "<!-- changed -->");
        File.Delete(live.File("site/glossary/index.html"));
        File.WriteAllText(live.File("site/build.json"), "{\"commit\": \"abc\"}");
        using var server = WebServer.Start("nginx", live.File("site"), c => c
            .Replace("add_header X-Frame-Options \"DENY\" always;", "", StringComparison.Ordinal)
            .Replace("return 410;", "return 403;", StringComparison.Ordinal)
            .Replace("\"/archive/documents/report-meeting-2/\"", "\"/archive/documents/elsewhere/\"", StringComparison.Ordinal));

        var said = (await LiveCheck.RunAsync(sites.Folder("lanterns"), server.Address, DateTimeOffset.UtcNow, Cancellation))!.Faults;

        Assert.Contains("/glossary/ was built, and answers with 404.", said);
        Assert.Contains(said, s => s.Contains("is not what was built", StringComparison.Ordinal)
            && s.Contains("/about/", StringComparison.Ordinal) && s.Contains("/build.json", StringComparison.Ordinal));
        Assert.Contains(said, s => s.Contains("is sent without the header X-Frame-Options: DENY", StringComparison.Ordinal));
        Assert.Contains("/documents/lsp-2011-3/ was withdrawn, and does not answer that it is gone (410).", said);
        Assert.Contains(said, s => s.Contains("does not lead on as it should (302)", StringComparison.Ordinal)
            && s.Contains("/s/lsp-2012-12/", StringComparison.Ordinal));
        Assert.Contains(said, s =>
            s.StartsWith("The site is built from the commit abc, and what it is compared with from ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_site_that_does_not_answer_is_one_sentence()
    {
        // nobody listens there
        var nowhere = new Uri("http://127.0.0.1:9/");

        var report = await LiveCheck.RunAsync(sites.Folder("lanterns"), nowhere, DateTimeOffset.UtcNow, Cancellation);

        Assert.StartsWith("The site does not answer (", Assert.Single(report!.Faults), StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
