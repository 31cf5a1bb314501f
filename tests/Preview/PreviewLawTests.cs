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

    private static readonly Gen<(int Kind, int Paper, int Number)> Edits = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 9]);

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
    public async Task After_random_edits_a_preview_serves_every_file_of_a_full_build_byte_for_byte()
    {
        var options = new BuildOptions
        {
            Data = _made.Data,
            Input = Path.Combine(_made.Archive.Root, "input"),
            Output = Path.Combine(_made.Archive.Root, "output"),
            WholeArchive = false,
            Now = new DateTimeOffset(2026, 11, 28, 0, 0, 0, TimeSpan.Zero),
        };
        var archive = new PreviewedArchive();
        var taken = await archive.TakeAsync(options);
        foreach (var edit in Edits.Array[8].Single())
        {
            Make(edit);
            taken = await archive.TakeAsync(options);
            Assert.True(taken.Succeeded);
        }

        var report = await Build.RunAsync(options, new NoProgress());

        Assert.DoesNotContain(report.Diagnostics, d => d.Severity == Severity.Error);
        Assert.Empty(await DifferingAsync(options.Output, taken.Site!));
        Assert.Equal(report.Diagnostics, (await taken.Check!(CancellationToken.None)).Diagnostics);
    }

    private void Make((int Kind, int Paper, int Number) edit)
    {
        var papers = Directory.EnumerateFiles(Path.Combine(_made.Data, "documents"), "*.md")
            .Where(f => Path.GetFileName(f).Count(c => c == '.') == 1).Order(StringComparer.Ordinal).ToList();
        var paper = papers[edit.Paper % papers.Count];
        var words = File.ReadAllText(paper);
        var number = edit.Number.ToString(CultureInfo.InvariantCulture);
        switch (edit.Kind)
        {
            case 0:
                File.WriteAllText(paper, words + $"\nA sentence about Document LSP/2012/{number}.\n");
                break;
            case 1:
                File.WriteAllText(paper, Title().Replace(words, $"title: \"Another title {number}\"", 1));
                break;
            case 2:
                File.WriteAllText(paper, Date().Replace(words, $"date: 2013-01-1{number}", 1));
                break;
            case 3:
                var lasting = $"---\ntype: contribution\ntitle: \"A new paper {_new.Count}\"\ndate: 2013-02-1{number}\ncontributors:\n"
                    + "  - {who: organisations/norrland-isles, as: \"member port\"}\nlanguage: en\npresented-at: meetings/2\n"
                    + "copy: {made-from: \"nothing\", on: 2026-11-20}\nsources:\n  - {in: documents/hl-7, confidence: stated}\n"
                    + "added: 2026-11-20\n---\n\nIt answers LSP/2012/3.\n";
                _new.Add(Path.Combine(_made.Data, "documents", $"new-{_new.Count}.md"));
                File.WriteAllText(_new[^1], lasting);
                break;
            case 4 when _new.FirstOrDefault(File.Exists) is { } gone:
                File.Delete(gone);
                break;
            case 4:
                File.AppendAllText(Path.Combine(_made.Archive.Root, "input", "help.md"), $"\nA line {number}.\n");
                break;
            default:
                _made.Commit("2026-11-26");
                break;
        }
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
}
