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

    private static readonly JsonSerializerOptions OneLine = new(Readable) { WriteIndented = false };

    public static Command Create()
    {
        var query = new Argument<string[]>("QUERY")
        {
            Description = "What to look for, as in the search box of the site; - for queries from standard input, one a line",
            Arity = ArgumentArity.OneOrMore,
        };
        var limit = Options.Number("--limit", "How many results to print", 1, int.MaxValue, otherwise: 10);
        var format = Options.Format("json");
        var json = new Option<bool>("--json") { Description = "The same as --format json" };
        var site = new Option<string?>("--site")
        {
            Description = "Folder of a built site: its index is read, which is faster than making one",
            HelpName = "DIR",
        };
        var data = Options.Data();
        var input = Options.Input();
        var command = new Command("search", "Search the records as the site does") { query, limit, format, json, site, data, input };
        command.Validators.Add(result =>
        {
            if (result.GetResult(site)?.Tokens is [{ Value: var folder }] && Searcher.ScriptOf(folder) is null)
            {
                result.AddError($"--site: there is no index in '{folder}'. Name the folder of a site that was built.");
            }
        });
        Options.RequireData(command, data);
        Options.RequireFolder(command, input);
        command.SetAction(async (parsed, _) =>
        {
            var (dataFolder, inputFolder) = (parsed.GetValue(data)!, parsed.GetValue(input)!);
            var options = Options.Build(dataFolder, inputFolder);
            Searcher searcher;
            if (parsed.GetValue(site) is { } folder)
            {
                searcher = Searcher.OfSite(folder);
            }
            else
            {
                var report = await Build.IndexAsync(options, new PlainProgress(TextWriter.Null)).ConfigureAwait(false);
                if (report.Index is not { } index)
                {
                    DiagnosticPrinter.Write(new AnsiWriter(Console.Error), report.Diagnostics, Options.Lines(dataFolder, inputFolder));
                    return ExitCode.Faults;
                }

                searcher = Searcher.Of(Assets.SearchScript(options.ThemeAssets), index);
            }

            var asJson = parsed.GetValue(json) || parsed.GetValue(format) == "json";
            var words = parsed.GetValue(query)!;
            var isList = words is ["-"];
            foreach (var asked in isList ? Lines(Console.In) : [string.Join(' ', words)])
            {
                var answer = searcher.Find(asked, parsed.GetValue(limit)!.Value);
                Console.Out.Write(asJson ? AsJson(asked, answer, isList ? OneLine : Readable)
                    : isList ? $"# {asked}\n\n{AsText(answer)}\n"
                    : AsText(answer));
            }

            return ExitCode.Ok;
        });
        return command;
    }

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            // an empty one asks for nothing; to the search it would mean everything
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return line.Trim();
            }
        }
    }

    private static string AsJson(string query, SearchAnswer answer, JsonSerializerOptions options) => JsonSerializer.Serialize(
        new { query, answer.Total, answer.Notices, answer.Instead, answer.Offers, answer.Ways, answer.Facts, answer.Hits }, options) + "\n";

    private static string AsText(SearchAnswer answer) => string.Concat(
    [
        .. answer.Notices.Select(n => n + "\n"),
        .. answer.Instead.Length > 0 ? [$"Results for “{answer.Instead}”:\n"]
            : answer.Offers.Count > 0 ? [$"Did you mean {string.Join(", ", answer.Offers.Select(o => o.Text))}?\n"]
            : Array.Empty<string>(),
        .. answer.Facts.Take(3).Select(f => $"{f.Label}: {string.Join("; ", f.Values)}{(f.Source.Length == 0 ? "" : $" ({f.Source})")}\n"),
        .. answer.Hits.SelectMany((h, i) => new[]
        {
            $"{i + 1}. {h.Title}\n",
            $"   {h.Type}{(h.Symbol is null ? "" : " " + h.Symbol)}{(h.Locator.Length == 0 ? "" : ", " + h.Locator)} "
                + $"· {h.Url}{(h.Unit is null ? "" : "#" + h.Unit)}\n",
            h.Excerpt.Length == 0 ? "" : $"   {h.Excerpt.ReplaceLineEndings(" ")}\n",
            h.Why.Length == 0 ? "" : $"   {h.Why}\n",
        }),
        .. answer.Ways.Select(w => $"{w.Count} {w.Text}: {w.Query}\n"),
        answer.Total == 0 ? "Nothing found.\n"
            : answer.Total == 1 ? "1 result.\n"
            : $"{answer.Total} results{(answer.Total > answer.Hits.Count ? $", the first {answer.Hits.Count} shown" : "")}.\n",
    ]);
}
