using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;

namespace CopArchive.Pipelines;

/// <summary>
/// Asks the pages outside the archive that its records name whether they still answer: sources, places where a paper can be read, other
/// databases, help. Only somebody who types <c>check --links</c> starts it; no build and no workflow goes out of the house.
/// </summary>
public static class LinkCheck
{
    /// <summary>So many at once, and no more: they are guests' questions to other people's machines.</summary>
    private const int AtOnce = 4;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Every page that is named, once, with the first place that names it.</summary>
    public static IReadOnlyList<OutsideLink> In(LinkedCatalogue catalogue) =>
    [
        .. catalogue.Records.SelectMany(r => r.Sources.Select(s => (s.Page, s.Place))
                .Concat(r.Elsewhere.Select(e => ((string?)e.Page, r.PlaceOf("elsewhere"))))
                .Concat(r.SameAs.Select(s => ((string?)s.Page, r.PlaceOf("same-as")))))
            .Concat(catalogue.Terms.SelectMany(t => t.Sources).Select(s => (s.Page, s.Place)))
            .Concat(catalogue.Settings.HelpNow.SelectMany(h => new[] { h.Page, h.Source })
                .Select(p => ((string?)p, SourcePlace.Top("data/archive.yml"))))
            .Where(l => Uri.TryCreate(l.Item1, UriKind.Absolute, out var to) && to.Scheme is "http" or "https")
            .Select(l => new OutsideLink(l.Item1!, l.Item2))
            .DistinctBy(l => l.Page).OrderBy(l => l.Page, StringComparer.Ordinal),
    ];

    /// <summary>Asks each of them once, and says which answered and how, in the order given.</summary>
    /// <param name="links">The pages.</param>
    /// <param name="handler">What carries the questions.</param>
    public static async Task<IReadOnlyList<LinkAnswer>> AskAsync(IReadOnlyList<OutsideLink> links, HttpMessageHandler handler)
    {
        using var client = new HttpClient(handler, disposeHandler: false) { Timeout = Patience };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("CopArchive-check-links");
        var answers = new LinkAnswer[links.Count];
        await Parallel.ForAsync(0, links.Count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (at, _) =>
            answers[at] = await AskAsync(links[at], client).ConfigureAwait(false)).ConfigureAwait(false);
        return answers;
    }

    private static async Task<LinkAnswer> AskAsync(OutsideLink link, HttpClient client)
    {
        try
        {
            // some hosts refuse HEAD, so that a page is asked for and only the head of the answer is read
            using var answer = await client.GetAsync(new Uri(link.Page), HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
            var status = string.Create(CultureInfo.InvariantCulture, $"{(int)answer.StatusCode} {answer.ReasonPhrase}").TrimEnd();
            var moved = answer.RequestMessage?.RequestUri is { } now && now.Host != new Uri(link.Page).Host ? $", now at {now.Host}" : "";
            return new LinkAnswer(link, answer.IsSuccessStatusCode, status + moved);
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException or IOException)
        {
            return new LinkAnswer(link, false, fault is TaskCanceledException ? "no answer in time" : fault.Message);
        }
    }
}

/// <summary>A page outside the archive.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Place">Where it is named first.</param>
public sealed record OutsideLink(string Page, SourcePlace Place);

/// <summary>What a page answered.</summary>
/// <param name="Link">The page.</param>
/// <param name="Answers">Whether it is there.</param>
/// <param name="Words">How it answered: a status, or why there was no answer.</param>
public sealed record LinkAnswer(OutsideLink Link, bool Answers, string Words);
