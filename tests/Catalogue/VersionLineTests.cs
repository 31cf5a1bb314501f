using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

public sealed class VersionLineTests
{
    [Fact]
    public void Revisions_follow_one_another_whatever_their_dates_and_names()
    {
        using var archive = new TemporaryArchive()
            .Write("data/documents/c.md", Text("First", "date: 2012-03-01"))
            .Write("data/documents/a.md", Text("Second", "date: not stated", "revises: documents/c"))
            .Write("data/documents/b.md", Text("Third", "date: 2011-03-01", "revises: documents/a"));
        var catalogue = LinkedArchive.Of(archive.Data);

        var line = Assert.Single(catalogue.VersionLines);

        Assert.Equal(["documents/c", "documents/a", "documents/b"], line.Versions.Select(v => v.Id.Value));
        Assert.Null(line.Work);
        Assert.Equal("documents/b", line.Latest?.Id.Value);
        Assert.Equal(("documents/c", "documents/b"), (line.Before(line.Versions[1])?.Id.Value, line.After(line.Versions[1])?.Id.Value));
        Assert.Equal(
            [("documents/c", "documents/a"), ("documents/a", "documents/b"), ("documents/c", "documents/b")],
            line.ComparedPairs().Select(c => (c.Earlier.Id.Value, c.Later.Id.Value)));
        Assert.Same(line, catalogue.LineOf(RecordId.Parse("documents/a")));
        Assert.Null(catalogue.LineOf(RecordId.Parse("documents/report")));
    }

    [Fact]
    public void A_withdrawn_version_keeps_its_place_and_is_neither_the_latest_nor_a_neighbour()
    {
        using var archive = new TemporaryArchive()
            .Write("data/documents/a.md", Text("First", "date: 2012-03-01"))
            .Write("data/documents/b.md", Text("Second", "date: 2012-03-02", "revises: documents/a",
                "withdrawn: {on: 2026-01-03, reason: \"Asked for.\"}"))
            .Write("data/documents/c.md", Text("Third", "date: 2012-03-03", "revises: documents/b"))
            .Write("data/documents/d.md", Text("Fourth", "date: 2012-03-04", "revises: documents/c",
                "withdrawn: {on: 2026-01-03, reason: \"Asked for.\"}"));

        var line = Assert.Single(LinkedArchive.Of(archive.Data).VersionLines);

        Assert.Equal(4, line.Versions.Count);
        Assert.Equal("documents/c", line.Latest?.Id.Value);
        Assert.Equal("documents/c", line.After(line.Versions[0])?.Id.Value);
        Assert.Equal([("documents/a", "documents/c")], line.ComparedPairs().Select(c => (c.Earlier.Id.Value, c.Later.Id.Value)));
    }

    [Fact]
    public void A_work_has_a_line_for_each_kind_of_reader_whose_editions_follow_one_another()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, "data"));

        var lines = catalogue.LinesOf(RecordId.Parse("documents/cop-guidelines"));

        Assert.Equal(
            [
                ["documents/cop-guidelines-2009", "documents/cop-guidelines-2020"],
                ["documents/cop-guidelines-children-2016"],
                ["documents/cop-guidelines-industry-2014", "documents/cop-guidelines-industry-2015"],
            ],
            lines.Select(l => l.Versions.Select(v => v.Id.Value)));
    }

    [Theory]
    [InlineData("2010-06-11", "2009-10|2014", "2009-10")]
    [InlineData("2010-06-11", "2009-10|2010", null)] // 2010 may be before or after
    [InlineData("2010-06-11", "2009-10|2010-06-11", null)] // on the day itself
    [InlineData("2010-06-11", "2009-10|2010-06-10", "2010-06-10")]
    [InlineData("2008", "2009-10|2014", "none")]
    [InlineData("not found", "2009-10", null)]
    [InlineData("2010-06-11?", "2009-10", null)]
    [InlineData("2010-06-11", "2009-10?", null)]
    [InlineData("2010-06-11", "2009-10|not found", null)] // the undated one may be the later
    [InlineData("2010-06-11", "2009-10|unsourced", null)]
    public void The_version_before_a_meeting_comes_from_dates_of_adoption_with_a_source_or_is_not_established(
        string meeting, string adopted, string? expected)
    {
        using var archive = new TemporaryArchive()
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", $"date: {meeting}", "venue: Geneva"))
            .Write("data/organisations/body.yml", TemporaryArchive.Head("Body", "type: body"))
            .Write("data/resolutions/5.yml", TemporaryArchive.Head("Five", "number: \"5\"", "body: organisations/body"));
        foreach (var (date, at) in adopted.Split('|').Select((d, i) => (d, i)))
        {
            var head = TemporaryArchive.Head("Five", $"version-label: \"{date}\"", $"adopted: {(date == "unsourced" ? "2010-01" : date)}");
            archive.Write($"data/resolutions/5/v{at}.yml", date == "unsourced"
                ? head.Replace("confidence: found}", "confidence: found, for: [title]}", StringComparison.Ordinal)
                : head);
        }

        var catalogue = LinkedArchive.Of(archive.Data);

        var found = AdoptedBefore.Of(
            Assert.Single(catalogue.LinesOf(RecordId.Parse("resolutions/5"))).Versions.OfType<ResolutionVersionRecord>().ToList(),
            catalogue.All<MeetingRecord>().Single(m => m.Number == 2).Date.ValueOrDefault);

        Assert.Equal(expected, found switch
        {
            AdoptedBefore.Latest latest => latest.Version.VersionLabel,
            AdoptedBefore.None => "none",
            _ => null,
        });
    }

    private static string Text(string title, params string[] lines) =>
        TemporaryArchive.Text(title, ["type: report", .. lines]) + "1.1 Lamps were counted.\n";
}
