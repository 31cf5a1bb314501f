using System.Globalization;
using System.Xml.Linq;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.History;

/// <summary>What was changed in a file and committed is told by page, log, feeds, sitemap and calendars, without a word more.</summary>
public sealed class MovedRecordsTests
{
    private const string Day = "2026-12-05";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void A_change_of_any_key_of_any_kind_of_page_is_a_change_of_just_that_fact()
    {
        foreach (var kind in RecordDefinitions.All)
        {
            var id = RecordId.Parse(kind.Name.Contains("ersion", StringComparison.Ordinal) ? "resolutions/1/x" : $"{kind.Folder}/x");
            foreach (var key in kind.Keys)
            {
                var line = $"{key.Name}:{(key.Example.StartsWith('\n') ? "" : " ")}{(key.Example.Length == 0 ? "x" : key.Example)}\n";
                var (before, after) = (File("zz-one: 1\n"), File("zz-one: 1\n" + line));

                Assert.Equal(key.Name, Assert.Single(StateComparison.FactsOf(id, before, after, _ => null)).Key);
                Assert.Equal(key.Name, Assert.Single(StateComparison.FactsOf(id, after, before, _ => null)).Key);
            }
        }

        static SourceText File(string text) =>
            SourceText.Decode("x.yml", System.Text.Encoding.UTF8.GetBytes(text), new DiagnosticBag())!;
    }

    [Fact]
    public async Task A_record_that_was_changed_moves_on_its_page_and_in_log_feeds_sitemap_and_calendars_and_no_other_does()
    {
        using var made = new MadeUpRepository();
        Directory.Delete(made.Data, recursive: true);
        Copy(Repository.TestArchive("lanterns"), made.Archive.Root);
        made.Commit("2026-11-23");
        string[] moved =
        [
            "meetings/5", "documents/lsp-2027-1", "resolutions/34", "resolutions/34/harbour-2011", "outcomes/2-fog",
            "events/night-of-lanterns-2012", "people/corin-tallow", "organisations/wickwell", "topics/counting",
        ];
        foreach (var id in moved)
        {
            made.Edit($"data/{id}.yml", "title: \"", "title: \"Moved ");
        }

        made.Edit("data/meetings/5.yml", "date: 2027-02", "date: 2027-02-17")
            .Edit("data/documents/report-meeting-1.md", "for its lamps", "for its candles")
            .Commit(Day)
            // spaces, the order of keys and a comment are no change
            .Edit("data/meetings/4.yml", "number: 4\nstate: cancelled", "# the fourth\nstate:   cancelled\nnumber: 4")
            .Edit("data/events/lamplighters-workshop.yml", "title: ", "title:   ").Commit("2026-12-06");
        var report = await Build.RunAsync(
            new BuildOptions
            {
                Data = made.Data,
                Input = made.Archive.Input,
                Output = made.Archive.Output,
                ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
                Frames = [],
            },
            new NoProgress());
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics.Select(d => d.ToString())));

        string Read(string path) => System.IO.File.ReadAllText(Path.Combine(made.Archive.Output, path));
        bool Leads(XElement entry, string end) =>
            entry.Element(Atom + "link")!.Attribute("href")!.Value.EndsWith(end, StringComparison.Ordinal);
        bool Moves(XElement entry) => entry.Element(Atom + "updated")!.Value.StartsWith(Day, StringComparison.Ordinal);
        var (log, changed, map) = (
            XDocument.Parse(Read("changes/feed.atom")), XDocument.Parse(Read("changed.atom")), XDocument.Parse(Read("sitemap.xml")));
        foreach (var id in moved.Append("documents/report-meeting-1"))
        {
            Assert.Contains("5 December 2026", Read($"{id}/index.html").Split("Last changed here")[1][..60], StringComparison.Ordinal);
            Assert.Equal(Day, map.Descendants()
                .Where(e => e.Name.LocalName == "loc" && e.Value.EndsWith($"/{id}/", StringComparison.Ordinal))
                .Select(e => e.ElementsAfterSelf().Single().Value).SingleOrDefault(Day));
            var entry = log.Descendants(Atom + "entry").Single(e => Moves(e) && Leads(e, $"/{id}/history/"));
            Assert.Contains(
                id.StartsWith("documents/report", StringComparison.Ordinal) ? "candles" : "Moved ",
                entry.Element(Atom + "summary")!.Value,
                StringComparison.Ordinal);
            if (!id.StartsWith("people", StringComparison.Ordinal) && !id.StartsWith("organisations", StringComparison.Ordinal)
                && !id.StartsWith("topics", StringComparison.Ordinal))
            {
                var followed = changed.Descendants(Atom + "entry").Single(e => Leads(e, $"/{id}/"));
                Assert.True(Moves(followed));
                Assert.Equal(entry.Element(Atom + "summary")!.Value, followed.Element(Atom + "summary")!.Value);
            }
        }

        Assert.Contains("Date: February 2027 → 17 February 2027.", Read("meetings/5/changed.atom"), StringComparison.Ordinal);
        Assert.Contains("Date: February 2027 → 17 February 2027.", Read("changes/index.html"), StringComparison.Ordinal);
        var events = Ical.Net.Calendar.Load(Read("meetings.ics"))!.Events;
        Assert.All(events, e =>
        {
            var day = moved.Any(m => e.Url!.AbsolutePath.EndsWith($"/{m}/", StringComparison.Ordinal));

            // the second meeting says of itself that it was corrected
            Assert.Equal(day || e.Url!.AbsolutePath.EndsWith("/meetings/2/", StringComparison.Ordinal), e.Sequence > 0);
            Assert.Equal(day, e.LastModified!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == Day);
            Assert.Equal(e.LastModified.Value, e.DtStamp!.Value);
        });
        Assert.Contains(events, e => e.Sequence == 14 && e.Url!.AbsolutePath.EndsWith("/meetings/5/", StringComparison.Ordinal));
        Assert.DoesNotContain(
            Directory.EnumerateFiles(made.Archive.Output, "*", SearchOption.AllDirectories)
                // which name the last commit
                .Where(f => !f.EndsWith(".zip", StringComparison.Ordinal) && !f.EndsWith("build.json", StringComparison.Ordinal)
                    && !f.EndsWith(Path.Combine("about", "index.html"), StringComparison.Ordinal)),
            f => System.IO.File.ReadAllText(f) is var text
                && new[] { "2026-12-06", "20261206", "6 December 2026" }.Any(d => text.Contains(d, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_copy_without_git_says_on_its_page_about_the_archive_that_it_knows_only_what_pages_say_of_themselves()
    {
        using var copy = new TemporaryArchive();
        Directory.Delete(copy.Data, recursive: true);
        Copy(Repository.TestArchive("lanterns"), copy.Root);
        var report = await Build.RunAsync(
            new BuildOptions
            {
                Data = copy.Data,
                Input = copy.Input,
                Output = copy.Output,
                ThemeAssets = Path.Combine(Repository.Root, "theme", "assets"),
                Frames = [],
            },
            new NoProgress());
        Assert.True(report.Succeeded, string.Join('\n', report.Diagnostics.Select(d => d.ToString())));

        Assert.Contains(
            "it states what each page says of itself",
            await System.IO.File.ReadAllTextAsync(Path.Combine(copy.Output, "about", "index.html"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var path = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.Copy(file, path, overwrite: true);
        }
    }
}
