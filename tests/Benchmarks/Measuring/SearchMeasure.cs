using System.Globalization;
using CopArchive.Benchmarks.Archives;
using CopArchive.Tests.Browsers;
using Microsoft.Playwright;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// <c>measure search</c>: each query as the first one on a page just opened, pasted and typed, once more when all is there, and
/// as a later one after others, in Chromium over HTTP with gzip; told as Markdown.
/// </summary>
internal static class SearchMeasure
{
    private const int Later = 3;

    /// <summary>Measures a site that <c>measure build</c> has left, as figures.</summary>
    public static async Task<IReadOnlyList<Answer>> MeasureAsync(int size, ulong seed, string work)
    {
        var queries = Query.Of(new Plan(size, seed), Path.Combine(work, $"archive-{size}"));
        await using var server = await CountingServer.StartAsync(Path.GetFullPath(Path.Combine(work, $"site-{size}")));
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = await ChromiumInstallation.FindOrInstallAsync(),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        });

        // the browser's own start is not the site's
        await (await SearchPage.OpenAsync(browser, server.Address, "")).DisposeAsync();

        var answers = new List<Answer>();
        for (var i = 0; i < queries.Count; i++)
        {
            answers.AddRange(await AskAsync(browser, server, queries, i));
            Console.Error.WriteLine($"{i + 1} of {queries.Count}: {queries[i].Text}, "
                + $"{answers.First(a => a.Query == queries[i] && a.Place == Place.First).Hits}");
        }

        return answers;
    }

    /// <summary>The same as tables.</summary>
    public static async Task RunAsync(int size, ulong seed, string work)
    {
        var answers = await MeasureAsync(size, seed, work);
        Console.WriteLine($"{size.ToString("N0", CultureInfo.InvariantCulture)} records; median, greatest in brackets.");
        Table(answers, "query",
            [
                "first: kB all told", "files of the index", "ms", "typed letter by letter: kB all told", "same again: ms", "later: kB",
                "ms", "without a hit",
            ],
            some =>
            {
                var (first, typed, again, later) =
                    (Of(some, Place.First), Of(some, Place.Typed), Of(some, Place.Again), Of(some, Place.Later));
                return
                [
                    Cell(first, a => a.Sent.Kilobytes), Cell(first, a => a.Sent.IndexFiles), Cell(first, a => a.Milliseconds),
                    Cell(typed, a => a.Sent.Kilobytes),
                    Cell(again, a => a.Milliseconds), Cell(later, a => a.Sent.Kilobytes), Cell(later, a => a.Milliseconds),
                    $"{first.Count(a => !a.Hits.Any(c => c is >= '1' and <= '9'))} of {first.Count}",
                ];
            });
        Table(
            answers,
            "kB of a first query",
            Sent.Parts,
            some => [.. Sent.Parts.Select(part => Cell(Of(some, Place.First), a => a.Sent.KilobytesOf(part)))]);
    }

    private static async Task<IReadOnlyList<Answer>> AskAsync(
        IBrowser browser, CountingServer server, IReadOnlyList<Query> queries, int number)
    {
        server.Take();
        var query = queries[number];
        var answers = new List<Answer>();
        await using (var typing = await SearchPage.OpenAsync(browser, server.Address, query.Address))
        {
            var hits = await typing.TypeAsync(query.Text);
            answers.Add(new Answer(query, Place.Typed, 0, server.Take(), hits));
        }

        await using var page = await SearchPage.OpenAsync(browser, server.Address, query.Address);
        answers.Add(await AnswerAsync(query, Place.First));
        await page.SearchAsync("");
        answers.Add(await AnswerAsync(query, Place.Again));
        for (var step = 1; step <= Later; step++)
        {
            answers.Add(await AnswerAsync(queries[(number + (step * 7)) % queries.Count], Place.Later));
        }

        return answers;

        async Task<Answer> AnswerAsync(Query asked, Place place)
        {
            var (milliseconds, hits) = await page.SearchAsync(asked.Text);
            return new Answer(asked, place, milliseconds, server.Take(), hits);
        }
    }

    private static void Table(
        IReadOnlyList<Answer> answers, string name, IReadOnlyList<string> columns, Func<IReadOnlyList<Answer>, IReadOnlyList<string>> cells)
    {
        Console.WriteLine();
        Row(name, columns);
        Row("---", columns.Select(_ => "--:"));
        foreach (var kind in answers.GroupBy(a => a.Query.Kind))
        {
            Row(kind.Key, cells([.. kind]));
        }

        Row("**all but phrases**", cells([.. answers.Where(a => a.Query.Kind != "phrase")]));
    }

    private static void Row(string name, IEnumerable<string> cells) => Console.WriteLine($"| {name} | {string.Join(" | ", cells)} |");

    private static IReadOnlyList<Answer> Of(IReadOnlyList<Answer> answers, Place place) => [.. answers.Where(a => a.Place == place)];

    /// <summary>Median and greatest.</summary>
    private static string Cell(IReadOnlyList<Answer> answers, Func<Answer, double> value)
    {
        var sorted = answers.Select(value).Order().ToList();
        return sorted.Count == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{sorted[sorted.Count / 2]:0} ({sorted[^1]:0})");
    }

    /// <summary>When a query is asked.</summary>
    internal enum Place
    {
        Typed,
        First,
        Again,
        Later,
    }

    /// <summary>What came of a query.</summary>
    internal sealed record Answer(Query Query, Place Place, double Milliseconds, Sent Sent, string Hits);
}
