using System.Net;
using System.Text;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Tests.Authoring;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>Files that are too large for the repository lie elsewhere, and are never silently missing.</summary>
public sealed class OriginalsTests : IDisposable
{
    private const string Content = "a webcast of four hours";

    private static readonly string Hash = PublishedArchive.Hash(Content);

    private readonly CanaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_build_without_the_file_stops_and_says_where_it_lies()
    {
        Name("large");

        var report = await Build.RunAsync(_archive.Options, new NoProgress());

        var fault = Assert.Single(report.Diagnostics);
        Assert.Equal(
            ("COP173", "The file 'webcast.txt' (0.0 MB) lies at large and not in originals/."), (fault.Code, fault.Message));
        Assert.False(Directory.Exists(_archive.Output));
        Assert.Equal("webcast.txt", Assert.Single(report.Unfetched).Path.Value);
    }

    [Fact]
    public async Task A_build_from_the_command_line_fetches_it_compares_it_and_publishes_it()
    {
        Name("large");
        _archive.Write("large/webcast.txt", Content);

        var (exitCode, said) = await _archive.RunAsync("build");

        Assert.True(exitCode == 0, said);
        Assert.Contains("Fetched data/documents/lamps.yml: webcast.txt", said, StringComparison.Ordinal);
        Assert.Equal(Content, File.ReadAllText(Path.Combine(_archive.Output, "files/documents/lamps/webcast.txt")));

        // what is here is not fetched again
        Directory.Delete(Path.Combine(_archive.Root, "large"), recursive: true);
        Assert.Equal((0, "All files that the records name are here.\n"), await _archive.RunAsync("fetch"));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("due")]
    [InlineData("embargo")]
    [InlineData("search", "Lamps")]
    [InlineData("check", "--update-lock")]
    public async Task What_does_not_publish_the_file_does_not_need_it(params string[] call)
    {
        Name("https://originals.tests.example");

        var (exitCode, said) = await _archive.RunAsync(call[0], call[1..]);

        Assert.True(exitCode == 0, said);
    }

    [Fact]
    public async Task A_withheld_one_is_not_needed_to_build()
    {
        Name("https://originals.tests.example", "withheld: \"It names people.\"");

        Assert.True((await Build.RunAsync(_archive.Options, new NoProgress())).Succeeded);
    }

    [Fact]
    public async Task Where_a_text_must_go_a_file_that_cannot_be_fetched_is_left_out()
    {
        Name("large");

        var report = await Build.RunAsync(_archive.Options with { IfMissing = IfMissing.Withhold }, new NoProgress());

        Assert.True(report.Succeeded);
        Assert.False(Directory.Exists(Path.Combine(_archive.Output, "files")));
    }

    [Fact]
    public async Task An_address_with_a_password_is_refused()
    {
        Name("https://ann:secret@originals.tests.example");

        var report = await Build.CheckAsync(_archive.Options, new NoProgress());

        Assert.Equal("COP140", Assert.Single(report.Diagnostics).Code);
    }

    [Theory]
    [InlineData("another file, as long", "it is not the file of which its page states the hash")]
    [InlineData("a webcast of four hours and then some", "it is larger than its page says")]
    public async Task Another_file_is_not_kept(string other, string objection)
    {
        Name("large");
        _archive.Write("large/webcast.txt", other);

        var (exitCode, said) = await _archive.RunAsync("fetch");

        Assert.Equal((1, $"Not fetched, data/documents/lamps.yml: webcast.txt, from large: {objection}.\n"), (exitCode, said));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_archive.Root, "originals")));
    }

    [Fact]
    public async Task A_link_in_its_place_is_not_followed()
    {
        Name("large");
        _archive.Write("large/other.txt", Content);
        File.CreateSymbolicLink(Path.Combine(_archive.Root, "large", "webcast.txt"), "other.txt");

        var (exitCode, said) = await _archive.RunAsync("fetch");

        Assert.Equal(
            (1, "Not fetched, data/documents/lamps.yml: webcast.txt, from large: there is no such file.\n"), (exitCode, said));
    }

    [Theory]
    [InlineData("https://originals.tests.example/2027")]
    [InlineData("https://originals.tests.example/2027/")]
    public async Task It_may_lie_on_a_server(string at)
    {
        Name(at);
        var asked = new List<string>();
        using var server = new Answering(request =>
        {
            asked.Add(request.RequestUri!.AbsoluteUri);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Content) };
        });

        var fetched = await Originals.FetchAsync(Originals.Missing(_archive.Data), _archive.Data, server);

        Assert.Null(Assert.Single(fetched).Objection);
        Assert.Equal(["https://originals.tests.example/2027/webcast.txt"], asked);
        Assert.True((await Build.RunAsync(_archive.Options, new NoProgress())).Succeeded);
    }

    [Fact]
    public async Task A_server_that_has_it_no_more_is_said()
    {
        Name("https://originals.tests.example");
        using var server = new Answering(_ => new HttpResponseMessage(HttpStatusCode.NotFound));

        var fetched = await Originals.FetchAsync(Originals.Missing(_archive.Data), _archive.Data, server);

        Assert.Contains("404", Assert.Single(fetched).Objection, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_as_large_as_a_disk_is_not_asked_for()
    {
        Name("https://originals.tests.example");
        var text = File.ReadAllText(Path.Combine(_archive.Data, "documents/lamps.yml"));
        _archive.Write("data/documents/lamps.yml", text.Replace(
            $"bytes: {Encoding.UTF8.GetByteCount(Content)}", "bytes: 5000000000", StringComparison.Ordinal));
        using var server = new Answering(_ => throw new InvalidOperationException("it was asked"));

        var fetched = await Originals.FetchAsync(Originals.Missing(_archive.Data), _archive.Data, server);

        Assert.Equal(
            "its page says that it has 5 GB, and none of more than 4 GB is fetched", Assert.Single(fetched).Objection);
    }

    private void Name(string at, string? more = null) => _archive.Write("data/documents/lamps.yml", TemporaryArchive.Head(
        "Lamps", "type: presentation", "date: 2010",
        $"files: [{{path: \"webcast.txt\", at: \"{at}\", language: en, role: as-issued, format: text, "
            + $"bytes: {Encoding.UTF8.GetByteCount(Content)}, sha256: \"{Hash}\"{(more is null ? "" : ", " + more)}}}]"));

    private sealed class Answering(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
