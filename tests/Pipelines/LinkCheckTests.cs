using System.Net;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Catalogue;

namespace CopArchive.Tests.Pipelines;

/// <summary><c>check --links</c>: pages outside the archive, asked through a stand-in for the network.</summary>
public sealed class LinkCheckTests
{
    [Fact]
    public async Task Each_page_is_asked_once_and_the_answer_says_whether_it_is_there()
    {
        using var network = new StandIn();

        var answers = await LinkCheck.AskAsync([Link("here"), Link("gone"), Link("broken"), Link("slow")], network);

        Assert.Equal(
            ["True 200 OK", "False 404 Not Found", "False no such host", "False no answer in time"],
            answers.Select(a => $"{a.Answers} {a.Words}"));
        Assert.Equal(4, network.Asked);
    }

    [Fact]
    public void Every_page_that_a_record_names_is_asked_for_once_with_the_place_that_names_it()
    {
        var links = LinkCheck.In(LinkedArchive.Of(Path.Combine(Repository.Root, "data")));

        Assert.True(links.Count > 50, $"{links.Count} pages");
        Assert.Distinct(links.Select(l => l.Page));
        Assert.All(links, l => Assert.StartsWith("http", l.Page, StringComparison.Ordinal));
        Assert.Contains(links, l => l.Place.Line > 1);
    }

    private static OutsideLink Link(string path) => new($"https://elsewhere.example/{path}", SourcePlace.Top("data/a.yml"));

    private sealed class StandIn : HttpMessageHandler
    {
        private int _asked;

        public int Asked => _asked;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _asked);
            return request.RequestUri!.AbsolutePath switch
            {
                "/here" => Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request }),
                "/gone" => Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotFound) { RequestMessage = request }),
                "/broken" => throw new HttpRequestException("no such host"),
                _ => throw new TaskCanceledException(),
            };
        }
    }
}
