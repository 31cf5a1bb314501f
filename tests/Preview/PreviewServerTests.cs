using System.Net;
using CopArchive.Hosting;
using CopArchive.Preview;

namespace CopArchive.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private RunningPreview _preview = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _preview = await RunningPreview.StartAsync("first");

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _preview.DisposeAsync();
    }

    [Theory]
    [InlineData("", "text/html; charset=utf-8", "<h1>first</h1>")]
    [InlineData("index.html?words=a", "text/html; charset=utf-8", "<h1>first</h1>")]
    [InlineData("folder/", "text/html; charset=utf-8", "<h1>in a folder</h1>")]
    [InlineData("paper.atom", "application/atom+xml; charset=utf-8", "<feed/>")]
    [InlineData("_preview/live.js", "text/javascript; charset=utf-8", "EventSource")]
    [InlineData("_preview/live.css", "text/css; charset=utf-8", "section")]
    public async Task A_file_of_the_site_is_served_as_what_it_is(string path, string mediaType, string part)
    {
        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.ToString());
        Assert.Contains(part, await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_one_with_it()
    {
        using var answer = await GetAsync("folder?words=a");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/folder/?words=a", answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("s/ab-2-6/", HttpStatusCode.Found, "/documents/ab-2-6/")]
    [InlineData("s/ab-2-6", HttpStatusCode.Found, "/documents/ab-2-6/")]
    [InlineData("s/AB%202%206", HttpStatusCode.Found, "/search/?s=AB%202%206")]
    [InlineData("s/AB%2F2%2F6", HttpStatusCode.Found, "/search/?s=AB%2F2%2F6")]
    [InlineData("old/fr/", HttpStatusCode.MovedPermanently, "/new/fr/")]
    [InlineData("gone/feed.atom", HttpStatusCode.Gone, null)]
    public async Task Redirects_are_those_of_the_host(string path, HttpStatusCode status, string? to)
    {
        Directory.CreateDirectory(Path.Combine(_preview.Output, "gone"));
        File.WriteAllText(Path.Combine(_preview.Output, "gone", "index.html"), "withdrawn");
        File.WriteAllText(Path.Combine(_preview.Output, "_headers"), "/*\n");
        File.WriteAllText(
            Path.Combine(_preview.Output, "_redirects"),
            "/s/ab-2-6/ /documents/ab-2-6/ 302!\n/gone/* /gone/index.html 410!\n/old/* /new/:splat 301!\n");

        using var answer = await GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("s/ab-2-6/", "302", "/documents/ab-2-6/")]
    [InlineData("old/fr/", "301", "/new/fr/")]
    [InlineData("gone/feed.atom", "410", null)]
    public async Task Redirects_are_told_to_curl(string path, string status, string? to)
    {
        Directory.CreateDirectory(Path.Combine(_preview.Output, "gone"));
        File.WriteAllText(Path.Combine(_preview.Output, "gone", "index.html"), "withdrawn");
        File.WriteAllText(Path.Combine(_preview.Output, "_headers"), "/*\n");
        File.WriteAllText(
            Path.Combine(_preview.Output, "_redirects"),
            "/s/ab-2-6/ /documents/ab-2-6/ 302!\n/gone/* /gone/index.html 410!\n/old/* /new/:splat 301!\n");
        try
        {
            using var curl = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
                "curl", ["--silent", "--head", $"{_preview.Address.GetLeftPart(UriPartial.Authority)}/{path}"])
            {
                RedirectStandardOutput = true,
            })!;
            var head = (await curl.StandardOutput.ReadToEndAsync(Cancellation)).Split("\r\n");
            await curl.WaitForExitAsync(Cancellation);

            Assert.Contains($" {status} ", head[0], StringComparison.Ordinal);
            Assert.Equal(to is null ? [] : [$"Location: {to}"], head.Where(l => l.StartsWith("Location:", StringComparison.Ordinal)));
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("there is no curl here");
        }
    }

    [Theory]
    [InlineData("nothing/")]
    [InlineData("//example.org")]
    [InlineData("%2e%2e/data/index.txt")]
    [InlineData("..%2Fdata/index.txt")]
    [InlineData("..%5Cdata")]
    [InlineData("link/index.txt")]
    [InlineData("c:/")]
    public async Task What_is_not_of_the_site_is_not_found(string path)
    {
        Directory.CreateSymbolicLink(Path.Combine(_preview.Output, "link"), _preview.Data);

        using var answer = await GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("no such page", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Nothing_can_be_written_through_it()
    {
        using var answer = await _http.PutAsync(_preview.Address, new StringContent("x"), Cancellation);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("localhost", true)]
    [InlineData("[::1]", true)]
    [InlineData("example.org", false)]
    [InlineData("localhost.example.org", false)]
    [InlineData("127.0.0.1.example.org", false)]
    public async Task Only_this_machines_own_names_are_answered(string host, bool isOurs)
    {
        foreach (var path in (string[])["", "_preview/events", "_preview/live.js"])
        {
            Assert.Equal(
                isOurs ? HttpStatusCode.OK : HttpStatusCode.MisdirectedRequest,
                await StatusAsync(path, $"{host}:{_preview.Address.Port}"));
        }
    }

    [Fact]
    public async Task Another_port_in_the_name_is_not_answered()
    {
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync("", "127.0.0.1"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await StatusAsync("", "127.0.0.1:1"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing/")]
    [InlineData("_preview/live.js")]
    public async Task Every_answer_carries_the_headers_of_the_site(string path)
    {
        using var answer = await GetAsync(path);
        foreach (var (name, value) in SiteHeaders.All)
        {
            Assert.Equal(value, Assert.Single(answer.Headers.GetValues(name)));
        }
    }

    [Fact]
    public async Task What_the_preview_adds_to_a_page_is_never_in_its_file()
    {
        var served = await _http.GetStringAsync(_preview.Address, Cancellation);
        var file = await File.ReadAllTextAsync(Path.Combine(_preview.Output, "index.html"), Cancellation);

        Assert.Matches("<script src=\"/_preview/live.js\" defer data-build=\"[0-9a-f]+-1\"></script></head>", served);
        Assert.DoesNotContain("script", file);
    }

    [Fact]
    public async Task A_browser_hears_of_each_build()
    {
        using var events = new StreamReader(await _http.GetStreamAsync(new Uri(_preview.Address, "_preview/events"), Cancellation));
        Assert.Matches("-1\",\"faults\":\\[\\]", await NextAsync(events));

        _preview.Edit("fault");
        Assert.Matches("-1\",\"faults\":\\[\\{\"code\":\"COP104\",\"place\":\"data/index.txt:3:7\"", await NextAsync(events));

        _preview.Edit("second");
        string line;
        do
        {
            line = await NextAsync(events);
        }
        while (!line.Contains("-2", StringComparison.Ordinal)); // a change may be built twice
        Assert.Contains("<h1>second</h1>", await _http.GetStringAsync(_preview.Address, Cancellation));
    }

    [Fact]
    public async Task A_change_while_a_build_runs_is_not_lost()
    {
        for (var i = 0; i < 5; i++)
        {
            var words = $"words {i}";
            _preview.WhileBuilding = () => _preview.Edit(words);
            _preview.Edit("words that the build reads");
            await ShowsAsync(words);
        }
    }

    [Fact]
    public async Task A_folder_that_is_removed_and_comes_back_is_watched_again()
    {
        Directory.Delete(_preview.Data, recursive: true);
        Directory.CreateDirectory(_preview.Data);
        _preview.Edit("back");
        await ShowsAsync("back");
        _preview.Edit("back and edited");
        await ShowsAsync("back and edited");
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_reported_and_the_preview_goes_on()
    {
        _preview.WhileBuilding = () => throw new FileNotFoundException("It has gone.");
        _preview.Edit("second");
        var failed = await _preview.NextBuildAsync();
        _preview.Edit("third");

        Assert.False(failed.Succeeded);
        Assert.Equal("COP120", Assert.Single(failed.Diagnostics).Code);
        await ShowsAsync("third");
    }

    [Theory]
    [InlineData(typeof(InvalidOperationException))]
    [InlineData(typeof(AggregateException))]
    [InlineData(typeof(ArgumentOutOfRangeException))]
    [InlineData(typeof(NullReferenceException))]
    public async Task A_fault_of_the_program_itself_is_told_and_the_preview_goes_on(Type thrown)
    {
        _preview.WhileBuilding = () => throw (Exception)Activator.CreateInstance(thrown)!;
        _preview.Edit("second");
        var failed = await _preview.NextBuildAsync();
        _preview.Edit("third");

        Assert.False(failed.Succeeded);
        Assert.Equal("COP121", Assert.Single(failed.Diagnostics).Code);
        await ShowsAsync("third");
    }

    [Theory]
    [InlineData("paper.pdf", "application/pdf", "inline", null)]
    [InlineData("lamp.png", "image/png", "inline", "sandbox; default-src 'none'")]
    [InlineData("paper.txt", "text/plain; charset=utf-8", "attachment", "sandbox; default-src 'none'")]
    [InlineData(
        "paper.docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "attachment",
        "sandbox; default-src 'none'")]
    [InlineData("page.html", "application/octet-stream", "attachment", "sandbox; default-src 'none'")]
    public async Task An_attached_file_is_sent_so_that_it_can_do_nothing(string name, string mediaType, string how, string? policy)
    {
        using var answer = await GetAsync("files/documents/a/" + name);

        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.ToString());
        Assert.Equal(how, answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal(
            policy ?? SiteHeaders.All["Content-Security-Policy"],
            Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal("<script>alert(1)</script>", await answer.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_a_fault_that_is_reported()
    {
        var options = new PreviewOptions
        {
            Watched = [],
            Port = _preview.Address.Port,
            Listening = _ => { },
            Built = _ => { },
        };

        var fault = await PreviewServer.RunAsync(options, (_, _) => throw new InvalidOperationException("must not build"), Cancellation);

        Assert.Equal("COP905", fault?.Code);
    }

    [Fact]
    public async Task It_ends_when_told_although_browsers_listen()
    {
        await using var events = await _http.GetStreamAsync(new Uri(_preview.Address, "_preview/events"), Cancellation);
        Assert.Null(await _preview.EndAsync());
    }

    private static async Task<string> NextAsync(StreamReader events)
    {
        var line = await events.ReadLineAsync(Cancellation);
        Assert.Equal("", await events.ReadLineAsync(Cancellation));
        return line!;
    }

    private Task<HttpResponseMessage> GetAsync(string path) =>
        _http.GetAsync(new Uri($"{_preview.Address.GetLeftPart(UriPartial.Authority)}/{path}"), Cancellation);

    private async Task ShowsAsync(string words)
    {
        while (!(await _http.GetStringAsync(_preview.Address, Cancellation)).Contains($"<h1>{words}</h1>", StringComparison.Ordinal))
        {
            await _preview.NextBuildAsync();
        }
    }

    private async Task<HttpStatusCode> StatusAsync(string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_preview.Address, path));
        request.Headers.Host = host;
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return answer.StatusCode;
    }
}
