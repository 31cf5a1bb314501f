using CopArchive.Comparison;
using CopArchive.Exports;
using CopArchive.History;
using CopArchive.Tests.Catalogue;
using CopArchive.Wording;

namespace CopArchive.Tests.Exports;

public sealed class NumbersTests
{
    private static readonly (DateOnly From, DateOnly To) Year = (new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));

    [Fact]
    public void The_archive_is_counted_in_all_and_in_a_time()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var log = ArchiveChanges.Of(catalogue, ArchiveHistory.None("it was not asked for")).Log;
        var papers = catalogue.All<CopArchive.Records.Model.DocumentRecord>().Where(d => d.Withdrawn is null).ToList();
        var added = papers.Count(d => d.Added.Year == 2026);

        var said = Numbers.Print(catalogue, log, Year.From, Year.To, null, Words.English);

        Assert.Contains($"\n  papers: {papers.Count}{(added > 0 ? $" (+{added})" : "")}\n", said, StringComparison.Ordinal);
        Assert.Contains("\nDecisions by state\n", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Read in this time", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_are_counted_by_page_and_no_address_of_one_is_kept()
    {
        string[] lines =
        [
            "192.0.2.7 - - [28/Nov/2026:10:00:00 +0000] \"GET /meetings/2/ HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"",
            "192.0.2.7 - - [28/Nov/2026:10:00:01 +0000] \"GET /assets/site.css HTTP/1.1\" 200 512 \"-\" \"Mozilla/5.0\"",
            "192.0.2.8 - - [28/Nov/2026:10:00:02 +0000] \"GET /meetings/2/?a=b HTTP/1.1\" 304 0 \"-\" \"Mozilla/5.0\"",
            "192.0.2.9 - - [28/Nov/2026:10:00:03 +0000] \"GET /about/ HTTP/1.1\" 404 0 \"-\" \"Mozilla/5.0\"",
            "192.0.2.9 - - [28/Nov/2026:10:00:04 +0000] \"GET /about/ HTTP/1.1\" 200 9 \"-\" \"Examplebot/1.0\"",
            "192.0.2.9 - - [28/Nov/2025:10:00:05 +0000] \"GET /about/ HTTP/1.1\" 200 9",
            "192.0.2.9 - - [28/Nov/2026:10:00:06 +0000] \"GET / HTTP/1.1\" 200 9",
            "not a line of a log",
        ];

        var read = HostLog.Read(lines, Year.From, Year.To);

        Assert.Equal(3, read.Total);
        Assert.Equal([("/meetings/2/", 2), ("/", 1)], read.Most);
    }

    [Fact]
    public void The_page_for_whoever_takes_over_says_what_the_settings_say()
    {
        var settings = LinkedArchive.Of(Path.Combine(Repository.Root, "data")).Settings;
        var workflows = Directory.EnumerateFiles(Path.Combine(Repository.Root, ".github", "workflows"), "*.yml")
            .Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();

        Assert.True(
            HandOver.Print(settings, workflows) == File.ReadAllText(Path.Combine(Repository.Root, "docs", "hand-over.md")),
            "docs/hand-over.md is out of date. Run: dotnet run -c Release -- hand-over --to docs/hand-over.md");
    }
}
