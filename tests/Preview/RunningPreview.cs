using System.Threading.Channels;
using CopArchive.Diagnostics;
using CopArchive.Output;
using CopArchive.Preview;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Preview;

/// <summary>
/// A preview of a made-up archive: one page for each file in <c>data/</c>, whose words it shows; a file that says
/// <c>fault</c> is one.
/// </summary>
internal sealed class RunningPreview : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _ends = new();
    private readonly Channel<PreviewBuild> _builds = Channel.CreateUnbounded<PreviewBuild>();
    private Task<Diagnostic?> _run = Task.FromResult<Diagnostic?>(null);

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public string Output => _folder.File("output");

    /// <summary>What happens, once, after the next build has read its pages and before it writes them.</summary>
    public Action? WhileBuilding { get; set; }

    public string Data => _folder.File("data");

    /// <summary>Starts, and waits for the first build.</summary>
    public static async Task<RunningPreview> StartAsync(string words)
    {
        var preview = new RunningPreview();
        Directory.CreateDirectory(preview.Data);
        preview.Edit(words);
        var options = new PreviewOptions
        {
            Watched = [preview.Data],
            Port = 0,
            Listening = address => preview.Address = address,
            Built = build => preview._builds.Writer.TryWrite(build),
        };
        preview._run = PreviewServer.RunAsync(options, preview.BuildAsync, preview._ends.Token);
        await preview.NextBuildAsync();
        return preview;
    }

    public void Edit(string words, string page = "index") => File.WriteAllText(Path.Combine(Data, page + ".txt"), words);

    /// <summary>Waits until a build has ended; one that was not waited for yet counts.</summary>
    public async Task<PreviewBuild> NextBuildAsync() => await _builds.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task<Diagnostic?> EndAsync()
    {
        await _ends.CancelAsync();
        return await _run;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ends.Dispose();
        _folder.Dispose();
    }

    private Task<PreviewBuild> BuildAsync(IReadOnlyCollection<string>? changed, CancellationToken cancellation)
    {
        var pages = Directory.EnumerateFiles(Data)
            .Order(StringComparer.Ordinal)
            .Select(f => (Name: Path.GetFileName(f), Words: File.ReadAllText(f)))
            .ToList();
        var faults = pages.Where(p => p.Words.Contains("fault", StringComparison.Ordinal))
            .Select(p => FileFaults.Tab(new SourcePlace("data/" + p.Name, 3, 7)) with { Message = "<b>A tab</b> stands here." }).ToList();
        var (happens, _) = (WhileBuilding, WhileBuilding = null);
        happens?.Invoke();
        if (faults.Count == 0)
        {
            using var site = SiteWriter.Open(Output, new DiagnosticBag())!;
            foreach (var (name, words) in pages)
            {
                site.Write(Path.ChangeExtension(name, "html"), Html(words));
            }

            site.Write("paper.atom", "<feed/>"u8.ToArray());
            foreach (var name in (string[])["paper.pdf", "lamp.png", "paper.docx", "paper.txt", "page.html"])
            {
                site.Write("files/documents/a/" + name, "<script>alert(1)</script>"u8.ToArray());
            }

            site.Write("folder/index.html", Html("in a folder"));
            site.Write("404.html", Html("no such page"));
            site.Publish();
        }

        return Task.FromResult(new PreviewBuild(faults.Count == 0 ? new SiteFiles(Output) : null, faults));
    }

    private static byte[] Html(string words) =>
        System.Text.Encoding.UTF8.GetBytes(
            $"<!DOCTYPE html><html lang=\"en\"><head><title>{words}</title></head><body><h1>{words}</h1></body></html>");
}
