using CopArchive.Comparison;
using CopArchive.History;
using CopArchive.Wording;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Pages.Parts;
using CopArchive.Pipelines;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pipelines;

/// <summary>What is lost on the way stops the build; that nothing is lost is seen by every other test that builds a site.</summary>
public sealed class ConservationTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task Whatever_is_planned_and_not_written_stops_the_build_and_is_named()
    {
        _archive.Write("data/documents/report/as-issued.txt", "Lamps.")
            .Write(
                "data/documents/report.md",
                TemporaryArchive.Text("Report", "type: report", "date: 2010-03-18", "symbols: [\"TP/1/2\"]", "presented-at: meetings/1",
                    "files: [{path: as-issued.txt, language: en, role: as-issued, format: text, bytes: 6, sha256: "
                        + "\"264b5973a19f587b488f3088e018fb9418ec4f7870ad0b17b063aebd8a59f9b6\"}]")
                    + "1.1 Some delegates suggested a thing.\n")
            .Write(
                "data/documents/report.fr.md",
                "---\ntitle: \"Rapport\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Une chose.\n");
        var options = new BuildOptions
        {
            Data = _archive.Data,
            Input = _archive.Input,
            Output = _archive.Output,
            ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
        };
        var report = await Build.RunAsync(options, new NoProgress());
        Assert.True(report.Succeeded, DiagnosticPrinter.Text(report.Diagnostics, _ => null));
        var written = Directory.EnumerateFiles(_archive.Output, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_archive.Output, f).Replace('\\', '/'))
            .ToHashSet();
        var index = (await Build.IndexAsync(options, new NoProgress())).Index!;
        var catalogue = LinkedArchive.Of(_archive.Data);
        var published = Published.Of(catalogue);
        var pages = PagePlan.Of(catalogue, Words.English, [], published);

        var changes = ArchiveChanges.Of(catalogue, ArchiveHistory.Read(_archive.Data, catalogue.Records));

        void Check(IReadOnlySet<string> found) => Conservation.Check(catalogue, pages, published, changes, [], index, options, found);

        Check(written);
        Assert.Throws<InvalidOperationException>(() => Check(new HashSet<string>()));
        Assert.All(
            [
                "index.html", "reports/index.html", "documents/report/index.html", "documents/report/fr/index.html",
                "files/documents/report/as-issued.txt", "s/tp-1-2/index.html", "s/stp-1-2/index.html",
                "meetings/1/feed.atom", "reports/changed.rss", "changes/feed.rss", "meetings/1/meeting.ics",
                "meetings/1/meeting-1-papers.zip", "take/whole-archive.zip", "search/manifest.js", "search/r/1.js",
            ],
            (string file) =>
            {
                var fault = Assert.Throws<InvalidOperationException>(() => Check(written.Where(w => w != file).ToHashSet()));
                Assert.EndsWith($": {file}", fault.Message.Split(", ")[0], StringComparison.Ordinal);
            });
    }
}
