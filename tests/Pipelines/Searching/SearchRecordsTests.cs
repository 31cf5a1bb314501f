using System.Text.Json;
using CopArchive.Pipelines;
using CopArchive.Search;
using CopArchive.Tests.Records;
using CopArchive.Tests.Search;

namespace CopArchive.Tests.Pipelines.Searching;

/// <summary>What a reader can find in an archive.</summary>
public sealed class SearchRecordsTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_paper_known_by_its_title_is_found_by_title_number_contributor_and_notes_and_says_what_is_held()
    {
        _archive
            .Write(
                "data/organisations/isle.yml",
                TemporaryArchive.Head("Northern Isles", "type: country", "short-name: \"NI\"", "labels: {fr: \"Îles du Nord\"}"))
            .Write("data/organisations/quay.yml", TemporaryArchive.Head("Quay Office", "type: government", "country: organisations/isle"))
            .Write("data/topics/fog.yml", TemporaryArchive.Head("Fog", "labels: {fr: \"Brouillard\"}"))
            .Write(
                "data/documents/paper.yml",
                TemporaryArchive.Head("Bells in mist", "type: contribution", "symbols: [\"STP/1/02\"]", "date: 2010-03-01",
                    "contributors: [{who: organisations/quay, as: office}]", "presented-at: meetings/1", "topics: [topics/fog]",
                    "notes: [\"Seen on a shelf.\"]"));
        var (index, number) = await FindAsync("documents/paper");

        Assert.Contains(number, Holders(index, "bells", "t"));
        Assert.Contains(number, Holders(index, "tp-1-2", "s"));
        Assert.Contains(number, Holders(index, "quay", "f"));
        Assert.Contains(number, Holders(index, "iles", "f"));
        Assert.Contains(number, Holders(index, "brouillard", "p"));
        Assert.Contains(number, Holders(index, "contribution", "k"));
        Assert.Contains(number, Holders(index, "shelf", "x"));
        Assert.Equal("title only", index.Head(number).GetProperty("held").GetString());
        Assert.Equal(("1 March 2010", "Quay Office, office", "First meeting"), (Piece("date"), Piece("from"), Piece("about")));
        Assert.Equal(
            ["type=contribution", "meeting=1", "year=2010", "from=isle quay", "country=isle", "topic=fog", "lang=en", "holding=metadata"],
            Facets(index, number).Select(f => $"{f.Key}={f.Value}"));

        string? Piece(string key) => index.Head(number).GetProperty(key).GetString();
    }

    [Fact]
    public async Task Every_paragraph_of_every_language_is_found_where_it_stands()
    {
        _archive.Write(
            "data/documents/report.fr.md",
            "---\ntitle: \"Rapport\"\nstatus: official-translation\nsources: [{page: \"https://tests.example/a\", seen: 2026-01-02, "
                + "confidence: found}]\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Des délégués ont proposé une chose.\n");
        var (index, number) = await FindAsync("documents/report");

        Assert.Contains(number, index.Phrase("delegates", "suggested"));
        Assert.Contains(number, index.Phrase("delegues", "ont"));
        Assert.Contains(number, Holders(index, "rapport", "t"));
        var units = index[SearchIndex.ParagraphsName(number)].EnumerateArray().ToList();
        Assert.Equal("""["p-1.1","§ 1.1","Some delegates suggested a thing."]""", units[0].GetRawText());
        Assert.Equal("""["p-1.1","§ 1.1","Des délégués ont proposé une chose.","fr","documents/report/fr/"]""", units[1].GetRawText());
        Assert.Contains("lang=en fr", Facets(index, number).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task What_was_withdrawn_narrows_no_search_and_the_papers_that_name_it_are_found_as_before()
    {
        const string Withdrawn = "withdrawn: {on: 2026-02-03, reason: \"Ours was wrong.\"}";
        _archive
            .Write("data/organisations/isle.yml", TemporaryArchive.Head("Northern Isles", "type: country", Withdrawn))
            .Write(
                "data/organisations/quay.yml",
                TemporaryArchive.Head("Quay Office", "type: government", "country: organisations/isle", Withdrawn))
            .Write("data/people/ann.yml", TemporaryArchive.Head("Ann", "country: organisations/isle", Withdrawn))
            .Write("data/topics/fog.yml", TemporaryArchive.Head("Fog", Withdrawn))
            .Write(
                "data/meetings/2.yml",
                TemporaryArchive.Head("Second meeting", "number: 2", "state: held", "date: 2011-03-17", "venue: Geneva", Withdrawn))
            .Write("data/documents/paper.yml", TemporaryArchive.Head("Bells in mist", "type: contribution", "date: 2010-03-01",
                "presented-at: meetings/2", "topics: [topics/fog]",
                "contributors: [{who: people/ann, as: author, for: organisations/quay}, {who: organisations/isle, as: host}]"));

        var (index, number) = await FindAsync("documents/paper");

        Assert.Contains(number, Holders(index, "bells", "t"));
        Assert.Equal(
            ["type=contribution", "year=2010", "lang=en", "holding=metadata"],
            Facets(index, number).Select(f => $"{f.Key}={f.Value}"));
    }

    [Fact]
    public async Task What_no_reader_can_open_is_not_found()
    {
        _archive
            .Write("data/documents/gone.yml", TemporaryArchive.Head("Goneaway", "type: letter", "date: not found",
                "withdrawn: {on: 2026-01-03, reason: \"Ours was wrong.\"}"))
            .Write("data/documents/closed.yml", TemporaryArchive.Head("Closeddoor", "type: letter", "date: not found",
                "access: {level: members, reason: \"So printed.\"}"));
        var index = await IndexAsync();

        Assert.Empty(index.Terms("goneaway"));
        Assert.Empty(index.Terms("closeddoor"));
        Assert.Equal(["documents/report", "meetings/1"], index.Ids().Where(id => !id.StartsWith("pages/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_archive_with_errors_has_no_index_and_says_why()
    {
        _archive.Write("data/documents/bad.yml", "title: \"Bad\"\n");

        var report = await Build.IndexAsync(Options(), new NoProgress());

        Assert.Null(report.Index);
        Assert.NotEmpty(report.Diagnostics);
    }

    private BuildOptions Options() => new() { Data = _archive.Data, Input = _archive.Input, Output = _archive.Output };

    private async Task<ReadIndex> IndexAsync()
    {
        var report = await Build.IndexAsync(Options(), new NoProgress());
        Assert.True(report.Index is not null, string.Join('\n', report.Diagnostics));
        Assert.False(Directory.Exists(_archive.Output));
        return new ReadIndex(report.Index);
    }

    private async Task<(ReadIndex Index, int Number)> FindAsync(string id)
    {
        var index = await IndexAsync();
        return (index, index.Ids().ToList().IndexOf(id));
    }

    private static IEnumerable<int> Holders(ReadIndex index, string form, string field) =>
        index.Terms(form).SelectMany(t => index.Steps(t, field).Keys);

    /// <summary>Facets in which a record has a value, with the keys of its values.</summary>
    private static IEnumerable<(string Key, string Value)> Facets(ReadIndex index, int number)
    {
        foreach (var facet in index.Manifest.GetProperty("facets").EnumerateArray()
            .Select(f => f.ValueKind == JsonValueKind.Array ? index["f/" + f[0].GetString()] : f))
        {
            var numbers = new Queue<int>(ReadSigns.Of(facet.GetProperty("of").GetString()!));
            for (var record = 0; numbers.Count > 0; record++)
            {
                var (values, value) = (new List<string>(), 0);
                for (var left = numbers.Dequeue(); left > 0; left--)
                {
                    values.Add(facet.GetProperty("values")[value += numbers.Dequeue()][0].GetString()!);
                }

                if (record == number && values.Count > 0)
                {
                    yield return (facet.GetProperty("key").GetString()!, string.Join(' ', values));
                }
            }
        }
    }
}
