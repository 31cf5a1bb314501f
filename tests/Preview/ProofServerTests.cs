using System.Net;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Hosting;
using CopArchive.Preview;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Preview;

/// <summary>A text is shown beside its paper; who compared them is written down by its own page alone, and for these words alone.</summary>
public sealed partial class ProofServerTests : IAsyncLifetime
{
    private const string Page = "documents/a/";

    private readonly TemporaryArchive _archive = new();
    private readonly CancellationTokenSource _ends = new();
    private readonly HttpClient _http = new(new HttpClientHandler { AllowAutoRedirect = false });
    private Task<Diagnostic?> _run = Task.FromResult<Diagnostic?>(null);
    private Uri _address = new("http://127.0.0.1/");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Write("Lamps are lit at dusk.");
        var listening = new TaskCompletionSource<Uri>();
        _run = ProofServer.RunAsync(new ProofOptions
        {
            Data = _archive.Data,
            Port = 0,
            WordsOf = _ => null,
            Today = new DateOnly(2026, 11, 28),
            Listening = listening.SetResult,
            Written = (_, _) => { },
        }, _ends.Token);
        _address = await listening.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await _ends.CancelAsync();
        await _run;
        _ends.Dispose();
        _http.Dispose();
        _archive.Dispose();
    }

    [Fact]
    public async Task Who_compared_a_text_is_written_to_its_record_and_counts_until_the_words_change()
    {
        using var answer = await SendAsync(await FormAsync());

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Contains("Compared with the paper: on 2026-11-28, by Ann Miller, against the printed paper.", await GetAsync(Page));
        Assert.Contains("(a note that stays)", File.ReadAllText(Path.Combine(_archive.Data, "documents/a.md")), StringComparison.Ordinal);

        var file = File.ReadAllText(Path.Combine(_archive.Data, "documents/a.md"));
        _archive.Write("data/documents/a.md", file.Replace("dusk", "dawn", StringComparison.Ordinal));
        Assert.Contains("not as it stands; it was on 2026-11-28, and words have changed since", await GetAsync(Page));
    }

    [Theory]
    [InlineData("Origin", "http://example.org")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Host", "example.org")]
    [InlineData("token", "00")]
    [InlineData("by", " ")]
    [InlineData("by", "Ann\nMiller")]
    [InlineData("whole", null)]
    public async Task Nothing_is_written_where_another_page_sends_the_form_or_an_answer_is_missing(string what, string? value)
    {
        var form = await FormAsync();
        var before = File.ReadAllText(Path.Combine(_archive.Data, "documents/a.md"));
        Replace(form, what, value);

        using var answer = await SendAsync(form);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        Assert.Equal(before, File.ReadAllText(Path.Combine(_archive.Data, "documents/a.md")));
    }

    [Fact]
    public async Task Nothing_is_written_of_words_that_changed_while_they_were_read()
    {
        var form = await FormAsync();
        Write("Lamps are lit at dawn.");

        using var answer = await SendAsync(form);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.DoesNotContain("checked", File.ReadAllText(Path.Combine(_archive.Data, "documents/a.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_of_a_text_never_become_markup_and_no_script_runs()
    {
        Write("Lamps & <script>alert(1)</script> \"quoted\".");

        using var answer = await _http.GetAsync(new Uri(_address, Page), Cancellation);
        var html = await answer.Content.ReadAsStringAsync(Cancellation);

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.Equal(SiteHeaders.All["Content-Security-Policy"], Assert.Single(answer.Headers.GetValues("Content-Security-Policy")));
    }

    [Fact]
    public async Task The_list_names_every_text_and_what_is_known_of_it()
    {
        var html = await GetAsync("");
        Assert.Contains("href=\"/documents/a/\"", html, StringComparison.Ordinal);
        Assert.Contains("not yet", html, StringComparison.Ordinal);
    }

    private void Write(string words) => _archive.Write(
        "data/documents/a.md",
        "---\ntitle: \"Lamps\"\ntype: report\ndate: 2010-03-17\nlanguage: en\nnotes: [\"(a note that stays)\"]\n"
            + "copy: {made-from: \"a typed copy\", on: 2026-11-20}\nsources: [{in: documents/a, confidence: stated}]\n"
            + "added: 2026-11-20\n---\n\n"
            + words + "\n");

    private async Task<string> GetAsync(string path) => await _http.GetStringAsync(new Uri(_address, path), Cancellation);

    /// <summary>The form as a browser would send it.</summary>
    private async Task<Dictionary<string, string?>> FormAsync() =>
        Hidden().Matches(await GetAsync(Page)).ToDictionary(m => m.Groups[1].Value, m => (string?)m.Groups[2].Value)
            .Append(new("by", "Ann Miller")).Append(new("against", "the printed paper")).Append(new("whole", "yes"))
            .Append(new("Origin", _address.GetLeftPart(UriPartial.Authority))).Append(new("Sec-Fetch-Site", "same-origin"))
            .ToDictionary();

    private static void Replace(Dictionary<string, string?> form, string what, string? value)
    {
        if (value is null)
        {
            form.Remove(what);
        }
        else
        {
            form[what] = value;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(Dictionary<string, string?> form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_address, Page));
        foreach (var header in (string[])["Origin", "Sec-Fetch-Site", "Host"])
        {
            if (form.TryGetValue(header, out var value))
            {
                request.Headers.TryAddWithoutValidation(header, value);
            }
        }

        request.Content = new FormUrlEncodedContent(form.Where(f => char.IsLower(f.Key[0])));
        return await _http.SendAsync(request, Cancellation);
    }

    [GeneratedRegex("""<input type="hidden" name="([a-z]+)" value="([0-9a-f]+)" />""")]
    private static partial Regex Hidden();
}
