using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Reading;
using CopArchive.Search;
using CopArchive.Theme;

namespace CopArchive.Commands;

/// <summary><c>search</c>: asks the archive from the command line, with the script and the index of the site.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY") { Description = "What to look for, as in the search box of the site" };
        var limit = new Option<int>("--limit") { Description = "How many results to print", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "Print the results as a JSON array" };
        var data = Options.Data();
        var input = Options.Input();
        var command = new Command("search", "Search the records as the site does") { query, limit, json, data, input };
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            if (!Options.Exists(dataFolder, "--data"))
            {
                return ExitCode.WrongUse;
            }

            var options = Options.Build(dataFolder, inputFolder, "output", null, false);
            var report = await Build.IndexAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            if (report.Index is not { } index)
            {
                Console.Error.Write(DiagnosticPrinter.Text(report.Diagnostics, new SourceLines([dataFolder, inputFolder]).Find));
                return ExitCode.Faults;
            }

            var searcher = new Searcher(Assets.SearchScript(options.ThemeAssets), index.Files.ToDictionary(f => f.Name, f => f.Script));
            var answer = searcher.Find(string.Join(' ', parsed.GetValue(query)!), Math.Max(0, parsed.GetValue(limit)));
            Console.Out.Write(parsed.GetValue(json) ? AsJson(answer) : AsText(answer));
            return ExitCode.Ok;
        });
        return command;
    }

    private static string AsJson(SearchAnswer answer) =>
        JsonSerializer.Serialize(answer.Hits.Select(h => new { h.Id, h.Type, h.Symbol, h.Title, h.Url, h.Unit, h.Score }), Readable) + "\n";

    private static string AsText(SearchAnswer answer) => string.Concat(
    [
        .. answer.Notices.Select(n => n + "\n"),
        .. answer.Hits.SelectMany((h, i) => new[]
        {
            $"{i + 1}. {h.Title}\n",
            $"   {h.Type}{(h.Symbol is null ? "" : " " + h.Symbol)}{(h.Locator.Length == 0 ? "" : ", " + h.Locator)} · {h.Url}{(h.Unit is null ? "" : "#" + h.Unit)}\n",
            h.Excerpt.Length == 0 ? "" : $"   {h.Excerpt.ReplaceLineEndings(" ")}\n",
        }),
        answer.Total == 0 ? "Nothing found.\n" : answer.Total == 1 ? "1 result.\n" : $"{answer.Total} results{(answer.Total > answer.Hits.Count ? $", the first {answer.Hits.Count} shown" : "")}.\n",
    ]);
}
