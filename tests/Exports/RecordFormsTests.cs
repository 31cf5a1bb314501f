using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CopArchive.Catalogue;
using CopArchive.Exports;
using CopArchive.Records.Model;
using CopArchive.Tests.Pages;
using CopArchive.Tests.Site;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Tests.Exports;

/// <summary>Title, date, authors and number of a thing, in every form in which it is put out.</summary>
public sealed partial class RecordFormsTests(BuiltSites sites)
{
    /// <summary>Words made to end a field, a line, an entry or a script.</summary>
    private const string Hostile = "A {brace} \\ & 50% $x_1^2 ~ #1 \"q\" }, @misc{x, ER  - \r\nTY  - BOOK </script><b> 日本 — §";

    [Theory]
    [InlineData("real")]
    [InlineData("lanterns")]
    public void Every_page_of_a_thing_says_title_date_authors_and_number_alike_in_all_its_forms(string site)
    {
        var folder = sites.Folder(site);
        var seen = 0;
        foreach (var json in Directory.EnumerateFiles(folder, "index.json", SearchOption.AllDirectories))
        {
            var record = JsonNode.Parse(File.ReadAllText(json))!;
            var beside = Path.GetDirectoryName(json)!;
            var page = BuiltPages.Parse(folder, Path.GetRelativePath(folder, Path.Combine(beside, "index.html")));
            string? Meta(string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
            var (title, start) = ((string)record["title"]!, (string?)record["date"]?["start"]);
            var number = (string?)record["number"];
            string[] authors = [.. record["authors"]!.AsArray().Select(a => (string)a!["name"]!)];

            Assert.Equal(title, Meta("citation_title"));
            Assert.Equal(title, Meta("DC.title"));
            Assert.Equal(start, Meta("DC.date"));
            Assert.Equal(start?.Replace('-', '/'), Meta("citation_publication_date"));
            Assert.Equal(number, Meta("citation_technical_report_number"));
            Assert.Equal(authors, page.QuerySelectorAll("meta[name=citation_author]").Select(m => m.GetAttribute("content")));
            Assert.Equal(authors, page.QuerySelectorAll("meta[name='DC.creator']").Select(m => m.GetAttribute("content")));

            var ld = JsonNode.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent)!["@graph"]![0]!;
            Assert.Equal(title, (string?)ld["name"]);
            Assert.Equal(start, (string?)(ld["datePublished"] ?? ld["legislationDate"] ?? ld["startDate"]));
            Assert.Equal(number, (string?)(ld["reportNumber"] ?? ld["legislationIdentifier"] ?? ld["identifier"]));
            Assert.Equal(authors, (ld["author"]?.AsArray() ?? []).Select(a => (string)a!["name"]!));

            var csl = JsonNode.Parse(File.ReadAllText(Path.Combine(beside, "cite.json")))![0]!;
            Assert.Equal(title, (string?)csl["title"]);
            Assert.Equal(number, (string?)csl["number"]);
            Assert.Equal(authors, (csl["author"]?.AsArray() ?? []).Select(a => (string)a!["literal"]!));
            Assert.Equal(
                start?.Split('-').Select(p => int.Parse(p, System.Globalization.CultureInfo.InvariantCulture)),
                csl["issued"]?["date-parts"]![0]!.AsArray().Select(p => (int)p!));

            var ris = File.ReadAllText(Path.Combine(beside, "cite.ris")).Split("\r\n").Where(l => l.Length > 6)
                .ToLookup(l => l[..2], l => l[6..]);
            Assert.Equal(title, ris["TI"].Single());
            Assert.Equal(number, ris["SN"].SingleOrDefault());
            Assert.Equal(start?.Replace('-', '/'), ris["DA"].SingleOrDefault());
            Assert.Equal(authors, ris["AU"]);

            var bib = Bib(File.ReadAllText(Path.Combine(beside, "cite.bib")));
            Assert.Equal(title, bib["title"]);
            Assert.Equal(number, bib.GetValueOrDefault("number"));
            Assert.Equal(start, bib.GetValueOrDefault("date")?.TrimEnd('~').Split('/')[0]);
            Assert.Equal(string.Join(" and ", authors), bib.GetValueOrDefault("author", ""));
            seen++;
        }

        Assert.True(seen > 50);
        Assert.Equal(seen, EntryBegins().Count(File.ReadAllText(Path.Combine(folder, "archive.bib"))));
        Assert.Equal(seen, JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "data", "records.json")))!.AsArray().Count);
    }

    [Fact]
    public void Words_that_could_end_a_field_or_an_entry_end_none()
    {
        var work = new CitedWork(
            RecordId.Parse("documents/x"), CitedKind.Paper, "Letter", Hostile, Hostile, Hostile,
            [new CitedAuthor(Hostile, IsPerson: true), new CitedAuthor("B and C", IsPerson: false)], null, [Hostile], null, Hostile, "en",
            new Address("documents/x/"), "https://x.example/documents/x/", Hostile, new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 1));

        var bib = CitationFiles.BibTex(work);
        var depth = 0;
        Assert.All(bib, c => Assert.True((depth += c == '{' ? 1 : c == '}' ? -1 : 0) >= 0));
        Assert.Equal(0, depth);
        Assert.Equal(OneLine, Bib(bib)["title"]);

        var ris = CitationFiles.Ris(work).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.All(ris, line => Assert.Matches("^[A-Z][A-Z0-9]  - ", line));
        Assert.Equal("RPRT", Assert.Single(ris, l => l.StartsWith("TY  - ", StringComparison.Ordinal))[6..]);
        Assert.Contains("TI  - " + OneLine, ris);

        Assert.Equal(Hostile, (string?)JsonNode.Parse(CitationFiles.Csl(work))![0]!["title"]);
    }

    [Fact]
    public void A_report_of_the_group_is_by_the_group_and_not_by_the_chair_who_signed_it()
    {
        var folder = sites.Folder("real");
        var record = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "documents", "report-meeting-2", "index.json")))!;
        Assert.Equal(
            ["ITU Council Working Group on Child Online Protection"], record["authors"]!.AsArray().Select(a => (string)a!["name"]!));
    }

    [Fact]
    public void A_paper_is_published_by_the_group_only_where_it_bears_its_number_or_is_its_report()
    {
        string? Institution(string page) => Bib(File.ReadAllText(Path.Combine(sites.Folder("lanterns"), page, "cite.bib")))
            .GetValueOrDefault("institution");

        Assert.Equal("Harbour Council Standing Party on Lantern Safety", Institution("documents/lsp-2012-3-rev-1"));
        Assert.Equal("Harbour Council Standing Party on Lantern Safety", Institution("documents/report-meeting-1"));
        Assert.NotEqual("Harbour Council Standing Party on Lantern Safety", Institution("documents/hc12-4"));
    }

    [Fact]
    public void A_body_stands_between_braces_and_a_person_as_the_name_is_written()
    {
        var work = new CitedWork(
            RecordId.Parse("documents/x"), CitedKind.Paper, "Report", "Lamps", null, null,
            [
                new CitedAuthor("Ada de Vries", IsPerson: true), new CitedAuthor("Ports and Lamps", IsPerson: false),
                new CitedAuthor("Vries, Ada", IsPerson: true),
            ],
            null, [], null, null, "en", new Address("documents/x/"), "https://x.example/documents/x/", "Archive", new DateOnly(2026, 1, 1),
            new DateOnly(2026, 1, 1));

        Assert.Contains(
            "author = {Ada de Vries and {Ports and Lamps} and {Vries, Ada}},", CitationFiles.BibTex(work), StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_describe_every_column_and_give_a_row_for_each_thing()
    {
        var folder = Path.Combine(sites.Folder("lanterns"), "data");
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "datapackage.json")))!;
        foreach (var table in package["resources"]!.AsArray())
        {
            var rows = Csv(File.ReadAllText(Path.Combine(folder, (string)table!["path"]!)));
            Assert.Equal(table["schema"]!["fields"]!.AsArray().Select(f => (string)f!["name"]!), rows[0]);
            Assert.All(rows, r => Assert.Equal(rows[0].Count, r.Count));
            Assert.All(table["schema"]!["fields"]!.AsArray(), f => Assert.NotEqual("", (string)f!["description"]!));
        }

        var records = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "records.json")))!.AsArray();
        Assert.Equal(records.Count + 1, Csv(File.ReadAllText(Path.Combine(folder, "records.csv"))).Count);
        Assert.All(File.ReadAllLines(Path.Combine(folder, "paragraphs.jsonl")), l => Assert.NotNull(JsonNode.Parse(l)!["anchor"]));
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41 22 730 51 11", "'+41 22 730 51 11")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'tis the season", "''tis the season")]
    [InlineData("1 = 1", "1 = 1")]
    public void A_title_that_a_spreadsheet_would_take_for_a_formula_is_guarded_in_tables_and_exact_in_json(string title, string cell)
    {
        using var archive = new CopArchive.Tests.Records.TemporaryArchive();
        archive.Write("data/documents/odd.yml", CopArchive.Tests.Records.TemporaryArchive.Head(title, "type: letter", "date: 2010"));
        var catalogue = CopArchive.Tests.Catalogue.LinkedArchive.Of(archive.Data);
        var log = CopArchive.Comparison.ArchiveChanges.Of(catalogue, CopArchive.History.ArchiveHistory.None("not asked for")).Log;
        var files = DataFiles.Write(catalogue, log, Words.English, hasRights: true)
            .ToDictionary(f => f.Address.Path, f => Encoding.UTF8.GetString(f.Content()));

        foreach (var table in new[] { "data/records.csv", "data/document.csv" })
        {
            var rows = Csv(files[table]);
            Assert.Equal(cell, rows.Single(r => r[0] == "documents/odd")[rows[0].IndexOf("title")]);
        }

        Assert.Contains(
            JsonNode.Parse(files["data/records.json"])!.AsArray(),
            r => (string?)r!["id"] == "documents/odd" && (string?)r["title"] == title);
        Assert.All(
            JsonNode.Parse(files["data/datapackage.json"])!["resources"]!.AsArray(),
            t => Assert.Contains("drop the first apostrophe", (string)t!["description"]!, StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_that_wants_no_other_forms_gets_none()
    {
        var catalogue = CopArchive.Tests.Catalogue.LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        var none = catalogue with { Settings = catalogue.Settings with { Forms = [] } };
        var log = CopArchive.Comparison.ArchiveChanges.Of(none, CopArchive.History.ArchiveHistory.None("not asked for")).Log;

        Assert.Empty(CitationFiles.Write(none, Words.English));
        Assert.Empty(DataFiles.Write(none, log, Words.English, hasRights: true));
        Assert.Empty(MarkdownFiles.Write(none, Words.English));
        Assert.Empty(WordFiles.Write(none, Words.English));
        Assert.Empty(Epub.Write(none, Words.English));
        Assert.Empty(CopArchive.Feeds.LifeFeeds.Write(none, log, Words.English));
        Assert.Empty(MeetingPapers.Pack(none, Words.English));
        Assert.All(none.Records, r => Assert.Empty(RecordForms.Of(none, r)));
        Assert.DoesNotContain(Published.Of(none).Paths, p => p.EndsWith("-papers.zip", StringComparison.Ordinal));
        Assert.Null(new PlannedPages(none).Read("take/").GetElementById("meetings"));
    }

    [Fact]
    public void Where_an_archive_offers_no_download_the_page_of_downloads_says_so()
    {
        var catalogue = CopArchive.Tests.Catalogue.LinkedArchive.Of(Path.Combine(Repository.TestArchive("lanterns"), "data"));
        PlannedPages Pages(ArchiveSettings settings) => new(catalogue with { Settings = settings });
        var all = catalogue.Settings;

        Assert.Contains(
            Words.English.NothingToTake,
            Pages(all with { Forms = [], WholeArchive = false, Editions = [] }).Read("take/").Body!.TextContent,
            StringComparison.Ordinal);
        Assert.DoesNotContain(Words.English.NothingToTake, Pages(all).Read("take/").Body!.TextContent, StringComparison.Ordinal);
    }

    private static string OneLine => SpacesAndLines().Replace(Hostile, " ");

    /// <summary>The fields of an entry as a program reads them: braces taken off, signs as they are.</summary>
    private static Dictionary<string, string> Bib(string entry) => BibField().Matches(entry)
        .ToDictionary(m => m.Groups[1].Value, m => Plain(m.Groups[2].Value), StringComparer.Ordinal);

    private static string Plain(string tex)
    {
        var plain = tex.Replace("\\textbraceleft{}", "\u0001", StringComparison.Ordinal)
            .Replace("\\textbraceright{}", "\u0002", StringComparison.Ordinal)
            .Replace("\\textbackslash{}", "\u0003", StringComparison.Ordinal)
            .Replace("\\textasciitilde{}", "~", StringComparison.Ordinal)
            .Replace("\\textasciicircum{}", "^", StringComparison.Ordinal);
        return new StringBuilder(TexSign().Replace(plain, "$1")).Replace("{", "").Replace("}", "")
            .Replace('\u0001', '{').Replace('\u0002', '}').Replace('\u0003', '\\').ToString();
    }

    private static List<List<string>> Csv(string text)
    {
        List<List<string>> rows = [[]];
        foreach (Match cell in CsvCell().Matches(text.TrimStart('\uFEFF')))
        {
            if (cell.Length == 0 && cell.Index == text.TrimStart('\uFEFF').Length)
            {
                break;
            }

            var value = cell.Groups[1].Value;
            rows[^1].Add(value.StartsWith('"') ? value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : value);
            if (cell.Groups[2].Value != ",")
            {
                rows.Add([]);
            }
        }

        return [.. rows.Where(r => r.Count > 0)];
    }

    [GeneratedRegex(@"^  (\w+) = \{(.*)\},$", RegexOptions.Multiline)]
    private static partial Regex BibField();

    [GeneratedRegex(@"\\([&%$#_])")]
    private static partial Regex TexSign();

    [GeneratedRegex(@"^@\w+\{", RegexOptions.Multiline)]
    private static partial Regex EntryBegins();

    [GeneratedRegex(@"\s+")]
    private static partial Regex SpacesAndLines();

    [GeneratedRegex("""("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)""")]
    private static partial Regex CsvCell();
}
