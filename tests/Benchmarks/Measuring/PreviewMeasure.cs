using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Benchmarks.Archives;

namespace CopArchive.Benchmarks.Measuring;

/// <summary>
/// <c>measure preview</c>: saves edits in a generated archive as somebody does who looks at the page meanwhile, and takes the time until
/// the browser has been told and the page is there anew; told as rows of Markdown.
/// </summary>
internal static partial class PreviewMeasure
{
    private static readonly string[] Kinds = ["words", "title", "date", "new record", "record removed"];

    /// <summary>What edits took, in milliseconds until the page was served and until the whole was checked.</summary>
    /// <param name="Start">From the start of the program to its first page.</param>
    /// <param name="StartChecked">From its start to the end of its first check.</param>
    internal sealed record Edits(IReadOnlyList<(string Kind, double Served, double Checked)> All, double Start, double StartChecked)
    {
        /// <summary>Of all kinds.</summary>
        public double Median => PreviewMeasure.Median(All.Select(e => e.Served));

        /// <summary>Of all kinds.</summary>
        public double Worst => All.Max(e => e.Served);
    }

    /// <summary>Edits of each kind in turn, as figures.</summary>
    public static async Task<Edits> MeasureAsync(int size, ulong seed, string work, string? program, int edits)
    {
        var archive = Path.Combine(work, $"preview-{size}");
        if (Directory.Exists(archive))
        {
            Directory.Delete(archive, recursive: true);
        }

        ArchiveWriter.Write(new Plan(size, seed), archive);
        await using var preview = await RunningPreview.StartAsync(archive, program);
        var papers = Directory.EnumerateFiles(Path.Combine(archive, "data", "documents"), "kf-*.md").Order(StringComparer.Ordinal).ToList();
        var took = new List<(string Kind, double Served, double Checked)>();
        var made = "";
        for (var i = 0; i < edits; i++)
        {
            var paper = papers[i * 97 % papers.Count];
            var kind = Kinds[i % Kinds.Length];
            made = kind == "new record" ? Path.Combine(Path.GetDirectoryName(paper)!, $"new-{i}.md") : made;
            var edited = kind is "new record" or "record removed" ? made : paper;
            var page = $"documents/{Path.GetFileNameWithoutExtension(edited)}/";
            var before = await preview.GetAsync(page);
            var words = File.ReadAllText(paper);
            var number = i.ToString(CultureInfo.InvariantCulture);
            Action save = kind switch
            {
                "words" => () => File.WriteAllText(paper, words + $"\nA sentence of edit {number}.\n"),
                "title" => () => File.WriteAllText(paper, Title().Replace(words, $"title: \"Edited title {number}\"", 1)),
                "date" => () => File.WriteAllText(paper, Date().Replace(words, $"date: 1999-01-{i % 28 + 1:D2}", 1)),
                "new record" => () => File.WriteAllText(
                    edited, Symbols().Replace(Title().Replace(words, $"title: \"New paper {number}\"", 1), "")),
                _ => () => File.Delete(edited),
            };
            var (served, after, whole) = await preview.EditAsync(save, page);
            if (after == before)
            {
                throw new InvalidOperationException($"{kind}: the page is not served anew");
            }

            took.Add((kind, served, whole));
        }

        return new Edits(took, preview.Start, preview.StartChecked);
    }

    /// <summary>The same as a table.</summary>
    public static async Task RunAsync(int size, ulong seed, string work, string? program, int edits)
    {
        var took = await MeasureAsync(size, seed, work, program, edits);
        Console.WriteLine($"{Machine.Describe("pagefind")}; load {Machine.Load():0.0}; {edits} edits, {size:N0} records.");
        Console.WriteLine();
        Console.WriteLine("| edit saved → that page served, ms | median | worst | → whole checked, median |");
        Console.WriteLine("| --- | --: | --: | --: |");
        foreach (var (kind, all) in Kinds.Select(k => (k, took.All.Where(t => t.Kind == k).ToList())).Append(("all", [.. took.All])))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kind} | {Median(all.Select(t => t.Served)):N0} | {all.Select(t => t.Served).DefaultIfEmpty().Max():N0} "
                    + $"| {Median(all.Select(t => t.Checked)):N0} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| start → first page | {took.Start:N0} | | {took.StartChecked:N0} |"));
    }

    private static double Median(IEnumerable<double> values) =>
        values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : 0;

    [GeneratedRegex("^title: .*$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex("^date: .*$", RegexOptions.Multiline)]
    private static partial Regex Date();

    [GeneratedRegex("^symbols: .*\n", RegexOptions.Multiline)]
    private static partial Regex Symbols();

    /// <summary>The program as it is started by hand, and a browser that looks at it.</summary>
    private sealed class RunningPreview : IAsyncDisposable
    {
        private readonly HttpClient _http = new() { Timeout = Timeout.InfiniteTimeSpan };
        private readonly Process _process;
        private StreamReader? _events;
        private string _build = "";

        private RunningPreview(Process process) => _process = process;

        public double Start { get; private set; }

        public double StartChecked { get; private set; }

        public static async Task<RunningPreview> StartAsync(string archive, string? program)
        {
            var clock = Stopwatch.StartNew();
            var preview = new RunningPreview(Process.Start(new ProcessStartInfo(
                program ?? "dotnet",
                [
                    .. program is null ? [typeof(CopArchive.Pipelines.Build).Assembly.Location] : Array.Empty<string>(),
                    "preview", "--port", "0", "--data", Path.Combine(archive, "data"), "--input", Path.Combine(archive, "input"),
                ])
            {
                WorkingDirectory = archive,
                RedirectStandardOutput = true,
            })!);
            var address = new Uri((await preview._process.StandardOutput.ReadLineAsync())!.Split(' ')[1]);
            preview._http.BaseAddress = address;
            await preview.GetAsync("documents/kf-1-1/");
            preview.Start = clock.Elapsed.TotalMilliseconds;
            preview._events = new StreamReader(await preview._http.GetStreamAsync("_preview/events"));
            await preview.NextBuildAsync();
            await preview.CheckedAsync();
            preview.StartChecked = clock.Elapsed.TotalMilliseconds;
            return preview;
        }

        public async Task<string> GetAsync(string page)
        {
            using var answer = await _http.GetAsync(new Uri(page, UriKind.Relative));
            return $"{(int)answer.StatusCode} {Build().Replace(await answer.Content.ReadAsStringAsync(), "")}";
        }

        public async Task<(double Served, string Page, double Checked)> EditAsync(Action save, string page)
        {
            var clock = Stopwatch.StartNew();
            save();
            await NextBuildAsync();
            var after = await GetAsync(page);
            var served = clock.Elapsed.TotalMilliseconds;
            await CheckedAsync();
            return (served, after, clock.Elapsed.TotalMilliseconds);
        }

        public async ValueTask DisposeAsync()
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
            _http.Dispose();
        }

        /// <summary>Waits until the browser is told that there is another site.</summary>
        private async Task NextBuildAsync()
        {
            while (true)
            {
                var line = await _events!.ReadLineAsync();
                if (line is { Length: > 0 } && Build().Match(line) is { Success: true } build && build.Value != _build)
                {
                    _build = build.Value;
                    return;
                }
            }
        }

        /// <summary>Waits until the terminal says what the change came to.</summary>
        private async Task CheckedAsync()
        {
            while (await _process.StandardOutput.ReadLineAsync() is var line
                && line?.StartsWith("Shown: ", StringComparison.Ordinal) != true
                && line?.StartsWith("Built: ", StringComparison.Ordinal) != true)
            {
                if (line is null || line.StartsWith("Not ", StringComparison.Ordinal))
                {
                    throw new InvalidOperationException($"the preview says: {line}");
                }
            }
        }
    }

    [GeneratedRegex("[0-9a-f]{32}-[0-9]+")]
    private static partial Regex Build();
}
