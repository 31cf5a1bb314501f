using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using CopArchive.Tests.Output;
using CopArchive.Tests.Site;

namespace CopArchive.Tests.History;

public sealed class HistoryPageTests(BuiltSites sites)
{
    private readonly string _site = sites.Folder("changed");
    [Fact]
    public void Twenty_commits_are_shown_page_by_page()
    {
        var told = new StringBuilder();
        foreach (var path in BuiltPages.Paths(_site).Where(p => p.EndsWith("/history/index.html", StringComparison.Ordinal)))
        {
            told.Append(CultureInfo.InvariantCulture, $"== {path}\n{Read(_site, path)}\n");
        }

        Snapshot.Match(told.ToString(), "history.txt");
    }

    [Fact]
    public void The_log_and_its_feeds_report_what_was_added_changed_corrected_and_withdrawn()
    {
        Snapshot.Match(Read(_site, "changes/index.html") + "\n", "changes.txt");
        Snapshot.Match(File.ReadAllText(Path.Combine(_site, "changes", "feed.atom")), "changes.atom");
        Snapshot.Match(File.ReadAllText(Path.Combine(_site, "changes", "feed.rss")), "changes.rss");
    }

    [Fact]
    public void No_word_that_was_withdrawn_closed_or_taken_out_stands_anywhere_on_the_site_nor_in_what_can_be_taken_away()
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(_site, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(file) is ".zip" or ".docx" or ".epub")
            {
                using var zip = System.IO.Compression.ZipFile.OpenRead(file);
                foreach (var entry in zip.Entries)
                {
                    using var reader = new StreamReader(entry.Open());
                    Look($"{file}: {entry.FullName}", reader.ReadToEnd());
                }
            }
            else
            {
                Look(file, File.ReadAllText(file));
            }
        }

        Assert.Empty(found);

        void Look(string name, string content) =>
            found.AddRange(TwentyCommits.Secrets
                .Where(s => (name + content).Contains(s, StringComparison.OrdinalIgnoreCase))
                .Select(s => $"{name}: {s}"));
    }

    [Fact]
    public async Task A_clone_gives_the_same_bytes_in_any_culture_and_zone()
    {
        var data = Path.Combine(sites.Changed.Made.Clone("clone"), "data");
        File.Copy(Path.Combine(sites.Changed.Made.Data, "meetings", "1.yml"), Path.Combine(data, "meetings", "1.yml"), overwrite: true);
        var former = (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
        Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
        TimeZoneInfo.ClearCachedData();
        try
        {
            await sites.Changed.BuildAsync(data, _site + "-clone");
        }
        finally
        {
            (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.CurrentCulture, var zone) = former;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }

        var differing = Directory.EnumerateFiles(_site, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(_site, f))
            .Where(f =>
                !File.ReadAllBytes(Path.Combine(_site, f)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_site + "-clone", f))));
        Assert.Empty(differing);
    }

    [Fact]
    public async Task A_shallow_clone_says_since_when_it_knows_and_the_build_goes_on()
    {
        var site = _site + "-shallow";
        var report = await sites.Changed.BuildAsync(Path.Combine(sites.Changed.Made.Clone("shallow", depth: 3), "data"), site);

        Assert.Contains("known since 2026-01-27 only", report.HistoryInWords, StringComparison.Ordinal);
        Assert.Contains("Changes are known since 27 January 2026.", Read(site, "changes/index.html"), StringComparison.Ordinal);
        var histories = BuiltPages.Paths(site).Where(p => p.EndsWith("/history/index.html", StringComparison.Ordinal))
            .Select(p => Read(site, p)).ToList();
        Assert.Contains(histories, h => h.Contains("First state known", StringComparison.Ordinal));
        Assert.All(histories, h => Assert.Contains("Changes are known since 27 January 2026.", h, StringComparison.Ordinal));

        // nothing is known to have changed on this page since then, and a page that only said so is not made
        Assert.False(File.Exists(Path.Combine(site, "documents", "letter", "history", "index.html")));
    }

    [Fact]
    public async Task A_folder_without_git_is_built_and_says_that_nothing_is_known()
    {
        using var folder = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(sites.Changed.Made.Data, "*", SearchOption.AllDirectories))
        {
            var to = folder.File(Path.Combine("data", Path.GetRelativePath(sites.Changed.Made.Data, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        var report = await sites.Changed.BuildAsync(folder.File("data"), folder.File("site"));

        Assert.Equal("Changes to pages are not known: the files are not in a repository.", report.HistoryInWords);
        // a page that could only say that nothing is known is not made, and nothing leads to it
        Assert.False(File.Exists(folder.File("site/documents/letter/history/index.html")));
        Assert.Null(BuiltPages.Parse(folder.File("site"), "documents/letter/index.html").QuerySelector("a[href$='/history/']"));
        Assert.Contains("Withdrawn", Read(folder.File("site"), "changes/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_leads_to_its_changes_which_no_web_search_lists()
    {
        var page = BuiltPages.Parse(_site, "documents/letter/index.html");
        Assert.Equal("/documents/letter/history/", page.QuerySelector("#copy a[href$='/history/']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".foot a[href='/changes/']"));
        Assert.NotNull(BuiltPages.Parse(_site, "follow/index.html").QuerySelector("main a[href='/changes/feed.rss']"));

        var history = BuiltPages.Parse(_site, "documents/letter/history/index.html");
        Assert.Equal("noindex", history.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
        Assert.DoesNotContain("/history/", File.ReadAllText(Path.Combine(_site, "sitemap.xml")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_site_never_speaks_of_commits()
    {
        foreach (var path in BuiltPages.Paths(_site)
            .Where(p => p.Contains("/history/", StringComparison.Ordinal) || p.StartsWith("changes/", StringComparison.Ordinal)))
        {
            Assert.DoesNotMatch(
                "(?i)\\b(git|commit|committed|branch|merge|merged|record|repository|clone)\\b",
                BuiltPages.Parse(_site, path).Body!.TextContent);
        }
    }

    /// <summary>What a reader gets of a page, line by line.</summary>
    private static string Read(string site, string path)
    {
        var main = BuiltPages.Parse(site, path).QuerySelector("main")!;
        var lines = main.QuerySelectorAll("h1, h2, h3, p:not(.plate), li, summary, pre")
            .Where(e => !e.Ancestors<IElement>().Any(a => a.LocalName is "nav" or "li"))
            .Select(e => e.LocalName switch { "h1" => "# ", "h2" => "## ", "h3" => "### ", "li" => "- ", _ => "" } + (e.LocalName == "pre"
                ? e.TextContent.Trim()
                : string.Join(' ', e.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
        return string.Join('\n', lines);
    }
}
