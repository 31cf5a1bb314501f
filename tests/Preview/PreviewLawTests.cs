using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Preview;
using CopArchive.Tests.History;
using CopArchive.Tests.Pipelines;
using CsCheck;
using Microsoft.AspNetCore.Http;

namespace CopArchive.Tests.Preview;

/// <summary>What a preview shows after any edits is what a build writes.</summary>
public sealed partial class PreviewLawTests : IDisposable
{
    private const string Root = "/archive";

    private const int Kinds = 13;

    private static readonly Gen<(int Kind, int Paper, int Number)> Edits =
        Gen.Select(Gen.Int[0, Kinds - 1], Gen.Int[0, 99], Gen.Int[0, 9]);

    private readonly MadeUpRepository _made = new();
    private readonly List<string> _new = [];

    public PreviewLawTests()
    {
        var lanterns = Path.Combine(Repository.Root, "tests", "archives", "lanterns");
        foreach (var file in Directory.EnumerateFiles(lanterns, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_made.Archive.Root, Path.GetRelativePath(lanterns, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }

        _made.Commit("2026-11-25");
    }

    public void Dispose() => _made.Dispose();

    [Fact]
    public Task After_random_edits_a_preview_serves_every_file_of_a_full_build_byte_for_byte() =>
        HoldsAfterAsync(Edits.Array[12].Single(), tellsWhich: true);

    [Fact]
    public Task So_it_does_after_an_edit_of_each_kind() =>
        HoldsAfterAsync(
            new[] { 3, 6, 3, 7, 3, 8, 3, 9, 3, 4, 0, 1, 2, 5, 10, 11, 12, 13, 3, 0, 1 }.Select((kind, i) => (kind, i * 7, i % 10)),
            tellsWhich: true);

    [Fact]
    public Task So_it_does_where_it_is_not_told_what_was_edited() => HoldsAfterAsync(Edits.Array[8].Single(), tellsWhich: false);

    [Fact]
    public async Task A_fault_in_a_file_is_told_until_it_is_mended_whatever_else_is_edited()
    {
        var (options, archive) = (Options(), new PreviewedArchive());
        await archive.TakeAsync(options);
        var paper = Path.Combine(_made.Data, "documents", "lsp-2012-4.yml");
        var words = File.ReadAllText(paper);
        File.WriteAllText(paper, words.Replace("title:", "titel:", StringComparison.Ordinal));

        Assert.False((await archive.TakeAsync(options, [paper])).Succeeded);
        var other = Make((0, 1, 1));
        var still = await archive.TakeAsync(options, other);
        Assert.Contains(still.Diagnostics, d => d.Place.File == "data/documents/lsp-2012-4.yml" && d.Severity == Severity.Error);
        var misnamed = Path.Combine(_made.Data, "documents", "Mis named.yml");
        File.WriteAllText(misnamed, words);
        File.WriteAllText(paper, words);
        await archive.TakeAsync(options, [paper, misnamed]);
        still = await archive.TakeAsync(options, Make((0, 2, 2)));
        Assert.Contains(still.Diagnostics, d => d.Place.File == "data/documents/Mis named.yml" && d.Severity == Severity.Error);
        File.Delete(misnamed);

        Assert.True((await archive.TakeAsync(options, [misnamed])).Succeeded);
    }

    [Fact]
    public async Task What_was_told_before_a_reading_broke_off_is_not_lost()
    {
        var (options, archive) = (Options(), new PreviewedArchive());
        await archive.TakeAsync(options);
        var paper = Path.Combine(_made.Data, "documents", "hl-7.md");
        File.AppendAllText(paper, "\nIt was told.\n");
        await Assert.ThrowsAnyAsync<Exception>(() => archive.TakeAsync(options with { Input = "\0" }, [paper]));

        var taken = await archive.TakeAsync(options, []);

        Assert.Contains("It was told.", (await AskAsync(taken.Site!, "/documents/hl-7/")).Body, StringComparison.Ordinal);
    }

    private async Task HoldsAfterAsync(IEnumerable<(int Kind, int Paper, int Number)> edits, bool tellsWhich)
    {
        var options = Options();
        var archive = new PreviewedArchive();
        var taken = await archive.TakeAsync(options);
        foreach (var edit in edits)
        {
            // what one page has looked up is looked up in the next state too
            await AskAsync(taken.Site!, "/documents/report-meeting-2/");
            var changed = Make(edit);
            taken = await archive.TakeAsync(options, tellsWhich ? changed : null);
            Assert.True(taken.Succeeded, $"{edit}: {string.Join('\n', taken.Diagnostics)}");
        }

        var report = await Build.RunAsync(options, new NoProgress());

        Assert.DoesNotContain(report.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(await DifferingAsync(options.Output, taken.Site!));
        Assert.Equal(report.Diagnostics, (await taken.Check!(CancellationToken.None)).Diagnostics);
    }

    private BuildOptions Options() => new()
    {
        Data = _made.Data,
        Input = Path.Combine(_made.Archive.Root, "input"),
        Output = Path.Combine(_made.Archive.Root, "output"),
        WholeArchive = false,
        Now = new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero),
    };

    /// <summary>Makes an edit, and says of which files.</summary>
    private IReadOnlyList<string> Make((int Kind, int Paper, int Number) edit)
    {
        var papers = Directory.EnumerateFiles(Path.Combine(_made.Data, "documents"), "*.md")
            .Where(f => Path.GetFileName(f).Count(c => c == '.') == 1).Order(StringComparer.Ordinal).ToList();
        var paper = papers[edit.Paper % papers.Count];
        var words = File.ReadAllText(paper);
        var number = edit.Number.ToString(CultureInfo.InvariantCulture);
        var made = _new.LastOrDefault(f => File.Exists(f) && !File.Exists(Arabic(f))
            && !File.ReadAllText(f).Contains("withdrawn:", StringComparison.Ordinal));
        switch (edit.Kind)
        {
            case 0:
                return Write(paper, words + $"\nA sentence about Document LSP/2012/{number} and LSP/2013/{number}.\n");
            case 1:
                return Write(paper, Title().Replace(words, $"title: \"Another title {number}\"", 1));
            case 2:
                return Write(paper, Date().Replace(words, $"date: 2013-01-1{number}", 1));
            case 3:
                return [.. New($"LSP/2013/{_new.Count}", edit.Number % 2 == 0 ? "revises: documents/lsp-2012-10\n" : "")];
            case 4 when made is not null:
                File.Delete(made);
                return [made];
            case 5:
                _made.Commit("2026-11-26");
                return [];
            case 6 when made is not null:
                _new.Add(made.Replace(".md", "-moved.md", StringComparison.Ordinal));
                File.Move(made, _new[^1]);
                return [made, _new[^1]];
            case 7 when made is not null:
                var symbol = Symbol().Match(File.ReadAllText(made)).Groups[1].Value;
                File.Delete(made);
                return [made, .. New(symbol, "")];
            case 8 when made is not null:
                return Write(made, File.ReadAllText(made).Replace(
                    "added:", "withdrawn: {on: 2026-11-24, reason: \"Asked for.\"}\nadded:", StringComparison.Ordinal));
            case 9 when made is not null:
                return Write(Arabic(made),
                    "---\ntitle: \"ورقة\"\nstatus: other-translation\ncopy: {made-from: \"nothing\", on: 2026-11-20}\n---\n\n"
                        + "LSP/2012/3.\n");
            case 10:
                var settings = Path.Combine(_made.Data, "archive.yml");
                return Write(settings, Rights().Replace(File.ReadAllText(settings), $"rights: \"Copy it {number} times.\"", 1));
            case 11:
                return Write(Path.Combine(_made.Data, "terms", $"wick-{number}.yml"),
                    $"term: \"wick {number}\"\nsentence: {{en: \"It burns.\"}}\n"
                        + "sources:\n  - {in: documents/hl-7, confidence: stated}\n");
            case 12:
                return Write(Path.Combine(_made.Data, "outcomes", $"2-new-{number}.yml"),
                    $"title: \"Outcome {number}\"\nforce: request\ntype: view\nmeeting: meetings/2\n"
                        + "printed-words: \"One delegate remarked that fog is no fault of the lamplighter\"\n"
                        + $"state: done\nstate-as-of: 2026-11-22\nevidence: [documents/report-meeting-2#p-3.9]\n"
                        + "led-to: documents/lsp-2012-10\nsources:\n  - {in: documents/hl-7, confidence: stated}\nadded: 2026-11-20\n");
            default:
                return Write(Path.Combine(_made.Archive.Root, "input", "help.md"),
                    File.ReadAllText(Path.Combine(_made.Archive.Root, "input", "help.md")) + $"\nA line {number}.\n");
        }
    }

    private IReadOnlyList<string> New(string symbol, string line)
    {
        _new.Add(Path.Combine(_made.Data, "documents", $"new-{_new.Count}.md"));
        return Write(_new[^1],
            $"---\ntype: contribution\ntitle: \"A new paper {_new.Count}\"\nsymbols: [\"{symbol}\"]\ndate: 2013-02-11\n{line}"
                + "contributors:\n  - {who: organisations/norrland-isles, as: \"member port\"}\nlanguage: en\npresented-at: meetings/2\n"
                + "copy: {made-from: \"nothing\", on: 2026-11-20}\nsources:\n  - {in: documents/hl-7, confidence: stated}\n"
                + "added: 2026-11-20\n---\n\nIt answers LSP/2012/3.\n");
    }

    private static string Arabic(string paper) => paper.Replace(".md", ".ar.md", StringComparison.Ordinal);

    private static IReadOnlyList<string> Write(string path, string words)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, words);
        return [path];
    }

    private static async Task<IReadOnlyList<string>> DifferingAsync(string built, ServedSite preview)
    {
        var files = new SiteFiles(built);
        var differing = new List<string>();
        foreach (var path in Directory.EnumerateFiles(built, "*", SearchOption.AllDirectories)
            .Select(f => "/" + Path.GetRelativePath(built, f).Replace('\\', '/'))
            .Where(p => p is not ("/manifest-sha256.txt" or "/.coparchive"))
            .Concat(["/nothing/", "/documents/nothing/", "/ar/documents/nothing/", "/files/nothing.pdf", "/documents/hl-9", "/s/HL 9"]))
        {
            if (await AskAsync(files, path) != await AskAsync(preview, path))
            {
                differing.Add(path);
            }
        }

        return differing;
    }

    private static async Task<(int Status, string Location, string Body)> AskAsync(ServedSite site, string path)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.PathBase = Root;
        context.Request.Path = path.EndsWith("/index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path;
        context.Response.Body = body;
        await site.AnswerAsync(context);
        return (context.Response.StatusCode, context.Response.Headers.Location.ToString(), Encoding.Latin1.GetString(body.ToArray()));
    }

    [GeneratedRegex("^title: .*$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex("^date: .*$", RegexOptions.Multiline)]
    private static partial Regex Date();

    [GeneratedRegex("^rights: .*$", RegexOptions.Multiline)]
    private static partial Regex Rights();

    [GeneratedRegex("^symbols: \\[\"(.*)\"\\]", RegexOptions.Multiline)]
    private static partial Regex Symbol();
}
