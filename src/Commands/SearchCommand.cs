using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Search;
using CopArchive.Theme;
using Spectre.Console;

namespace CopArchive.Commands;

/// <summary><c>search</c>: asks the archive from the command line, with the script and the index of the site.</summary>
internal static class SearchCommand
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to look for, as in the search box of the site",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = Options.Number("--limit", "How many results to print", 1, int.MaxValue, otherwise: 10);
        var format = Options.Format("json");
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var data = Options.Data();
        var input = Options.Input();
        var command = new Command("search", "Search the records as the site does") { query, limit, format, json, data, input };
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            var options = Options.Build(dataFolder, inputFolder);
            var report = await Build.IndexAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
            if (report.Index is not { } index)
            {
                DiagnosticPrinter.Write(new AnsiWriter(Console.Error), report.Diagnostics, Options.Lines(dataFolder, inputFolder));
                return ExitCode.Faults;
            }

            var searcher = new Searcher(Assets.SearchScript(options.ThemeAssets), index.Files.ToDictionary(f => f.Name, f => f.Script));
            var answer = searcher.Find(string.Join(' ', parsed.GetValue(query)!), parsed.GetValue(limit)!.Value);
            Console.Out.Write(parsed.GetValue(json) || parsed.GetValue(format) == "json" ? AsJson(answer) : AsText(answer));
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
            $"   {h.Type}{(h.Symbol is null ? "" : " " + h.Symbol)}{(h.Locator.Length == 0 ? "" : ", " + h.Locator)} "
                + $"· {h.Url}{(h.Unit is null ? "" : "#" + h.Unit)}\n",
            h.Excerpt.Length == 0 ? "" : $"   {h.Excerpt.ReplaceLineEndings(" ")}\n",
        }),
        answer.Total == 0 ? "Nothing found.\n"
            : answer.Total == 1 ? "1 result.\n"
            : $"{answer.Total} results{(answer.Total > answer.Hits.Count ? $", the first {answer.Hits.Count} shown" : "")}.\n",
    ]);
}
