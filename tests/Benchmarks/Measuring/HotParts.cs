using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using CopArchive.Benchmarks.Archives;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Pipelines;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Theme;
using CopArchive.Theme.Attributes;
using CopArchive.Wording;

namespace CopArchive.Benchmarks.Measuring;

/// <summary><c>measure parts</c>: what a build does for each paper again and again, each alone and warm, with what it allocates.</summary>
[MemoryDiagnoser]
[HideColumns(Column.Error, Column.StdDev, Column.RatioSD)]
public class HotParts
{
    private readonly Assets _assets = Assets.Load(null);
    private WrittenText _written = null!;
    private MentionFinder _mentions = null!;
    private (TextBody Before, TextBody After) _versions;
    private PlannedPage _planned = null!;
    private PageModel _page = null!;
    private LinkStyle _style = null!;

    /// <summary>Runs all of them in this process, so that nothing is built for it, and prints their table.</summary>
    internal static void Run() => BenchmarkRunner.Run<HotParts>(
        ManualConfig.Create(DefaultConfig.Instance).AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)));

    /// <summary>Reads and links an archive, and takes its longest paper and the longest that has two versions.</summary>
    [GlobalSetup]
    public async Task ReadAsync()
    {
        var archive = Directory.CreateTempSubdirectory().FullName;
        ArchiveWriter.Write(new Plan(200, 1), archive);
        var (catalogue, _) = await Build.LinkAsync(
            new BuildOptions { Data = Path.Combine(archive, "data"), Input = Path.Combine(archive, "input"), Output = "output" },
            new NoProgress()).ConfigureAwait(false);
        Directory.Delete(archive, recursive: true);

        var paper = catalogue!.All<DocumentRecord>().MaxBy(d => d.Texts.Sum(t => t.Source.Text.Length))!;
        _written = paper.Texts[0];
        _mentions = new MentionFinder(catalogue.SymbolReader, catalogue.Settings.ResolutionWords);
        _planned = PagePlan.Of(catalogue, Words.English, [], Published.Of(catalogue)).Single(p => p.Address == Address.Of(paper.Id));
        _page = _planned.Make();
        _style = new LinkStyle(catalogue.Settings.BaseUrl, Portable: false);
        _versions = catalogue.VersionLines.Where(l => l.Versions.Count > 1)
            .Select(l => (Before: catalogue.Texts(l.Versions[0].Id)[0], After: catalogue.Texts(l.Versions[1].Id)[0]))
            .MaxBy(v => v.After.Units.Count);
    }

    /// <summary>Markdown to units, anchors and mentions.</summary>
    [Benchmark(Description = "text read")]
    public TextBody Text() => TextParser.Parse(_written, _mentions, new DiagnosticBag());

    /// <summary>All that the page of the paper shows.</summary>
    [Benchmark(Description = "page made")]
    public PageModel Page() => _planned.Make();

    /// <summary>That page as HTML.</summary>
    [Benchmark(Description = "page written")]
    public byte[] Html() => PageRenderer.Render(_page, _style, _assets);

    /// <summary>Two versions of a paper, paragraph by paragraph and word by word.</summary>
    [Benchmark(Description = "versions compared")]
    public TextComparison Versions() => TextComparison.Of(_versions.Before.Units, _versions.After.Units);

    private sealed class NoProgress : IBuildProgress
    {
        public void Began(Pipeline pipeline)
        {
        }

        public void Advanced(Pipeline pipeline, int done, int all)
        {
        }

        public void Ended(Pipeline pipeline)
        {
        }
    }
}
