using System.Net;
using CopArchive.Hosting;
using CopArchive.Tests.Browsers;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.Hosting;

/// <summary>
/// Other web servers answer as the preview does, which answers by the model itself: every rule, every attached file, one file of each
/// ending, document numbers in odd spellings, and what is not there.
/// </summary>
public sealed class ServersTests(BuiltSites sites)
{
    private static readonly string[] Odd =
    [
        "", "index.html", "documents", "documents/", "nothing/", "nothing", "404.html", "s/NO%202%206", "s/NO%2F2%2F6", "s/no/2/6",
        "s/%C3%A9%26a=b", "s/a%3Fb", "files/documents/nothing.docx", "files/documents/nothing", "manifest-sha256.txt", "build.json",
    ];

    [Theory]
    [InlineData("nginx", "real")]
    [InlineData("nginx", "lanterns")]
    [InlineData("nginx", "changed")]
    [InlineData("apache", "real")]
    [InlineData("apache", "lanterns")]
    [InlineData("apache", "changed")]
    public async Task A_server_sends_every_header_redirect_and_410_of_the_model(string server, string site)
    {
        var folder = sites.Folder(site);
        using var other = WebServer.Start(server, folder);
        var model = NetlifyFiles.Read(folder)!;
        await using var preview = await SiteServer.StartAsync(folder, model.Root);
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(10) });

        var faults = new List<string>();
        foreach (var path in Paths(folder, model))
        {
            var expected = await AskAsync(http, new Uri(preview.Address, path));
            var actual = await AskAsync(http, new Uri(other.Address, path));
            expected["Cache-Control"] = HostModel.IsUnchanging(path) && expected["status"] == "OK"
                ? HostModel.KeptForEver
                : HostModel.AskedEachTime;
            if (model.IsOpen)
            {
                expected["Access-Control-Allow-Origin"] = "*";
            }

            faults.AddRange(expected
                .Where(e => actual.GetValueOrDefault(e.Key) != e.Value)
                .Select(e => $"/{path}: {e.Key} is {actual.GetValueOrDefault(e.Key, "not sent")}, not {e.Value}"));
        }

        Assert.Equal("", string.Join('\n', faults));
    }

    [Fact]
    public void Every_file_of_a_site_has_a_media_type_of_its_own() => Assert.DoesNotContain(
        Directory.EnumerateFiles(sites.Folder("real"), "*", SearchOption.AllDirectories).Concat(
            Directory.EnumerateFiles(sites.Folder("lanterns"), "*", SearchOption.AllDirectories))
            .Where(f => !f.Contains("/files/", StringComparison.Ordinal) && Path.GetFileName(f)[0] is not ('.' or '_')),
        f => MediaTypes.Of(f) == "application/octet-stream");

    private static IEnumerable<string> Paths(string folder, HostModel model)
    {
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => f[0] is not ('.' or '_')).ToList();
        var rules = model.Rules.Select(r => r.From[model.Root.Length..]).ToList();
        return files.Where(f => f.StartsWith("files/", StringComparison.Ordinal))
            .Concat(files.GroupBy(Path.GetExtension).Select(g => g.First()))
            .Concat(files.GroupBy(f => f.Split('/')[0]).Select(g => g.First()))
            .Select(Escaped)
            .Concat(rules)
            .Concat(model.Rules.Where(r => r.Below).SelectMany(r => new[] { "a", "fr/index.html", "%C3%A9%20b" }
                .Select(below => r.From[model.Root.Length..] + below)))
            .Concat(Odd);
    }

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>All that an answer says, in words that can be compared.</summary>
    private static async Task<Dictionary<string, string>> AskAsync(HttpClient http, Uri address)
    {
        using var answer = await http.GetAsync(address, TestContext.Current.CancellationToken);
        var said = SiteHeaders.All.Keys.Concat(["Access-Control-Allow-Origin", "Cache-Control", "Content-Disposition", "Content-Type"])
            .Select(name => (name, Value: 
                $"{(answer.Headers.NonValidated.TryGetValues(name, out var values)
                    || answer.Content.Headers.NonValidated.TryGetValues(name, out values) ? values : default)}"))
            .Where(h => h.Value.Length > 0 && (h.name != "Content-Type" || (int)answer.StatusCode is 200 or 404 or 410))
            .ToDictionary(h => h.name, h => h.Value);
        said["status"] = $"{answer.StatusCode}";
        if (answer.Headers.Location is { } to)
        {
            // from the root of the host, and each sign of a query as it is meant
            var whole = new Uri(address, to);
            said["Location"] = Uri.UnescapeDataString(whole.AbsolutePath) + Uri.UnescapeDataString(whole.Query);
        }

        if ((int)answer.StatusCode is 200 or 404 or 410)
        {
            said["hash"] = Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(
                await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)));
        }

        return said;
    }
}
