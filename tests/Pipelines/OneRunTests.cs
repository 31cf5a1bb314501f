using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages;
using CopArchive.Pipelines;
using CopArchive.Records.Loading;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;
using CopArchive.Texts;
using CopArchive.Wording;

namespace CopArchive.Tests.Pipelines;

/// <summary>All faults of a file are told in one run: whoever mends them is not sent round and round.</summary>
public sealed class OneRunTests
{
    [Theory]
    [InlineData("date: 2010\ntype: [")] // no head that can be read
    [InlineData("date: 2010-13\ntype: report")] // one that can, with a fault
    [InlineData("date: 2010\ntype: report\ntitle: null")]
    public async Task A_fault_in_a_head_hides_none_of_the_text_nor_of_further_languages(string keys)
    {
        using var archive = new TemporaryArchive();
        var title = keys.Contains("title", StringComparison.Ordinal) ? "" : "title: \"Lamps\"\n";
        archive.Write("data/documents/lamps.md", "---\n" + title + keys + "\nlanguage: en\nadded: 2026-01-02\n"
                + "sources: [{page: \"https://tests.example/a\", seen: 2026-01-02, confidence: found}]\n"
                + "copy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 See [this](javascript:alert(1)).\n")
            .Write("data/documents/lamps.fr.md",
                "---\ntitle: \"Lampes\"\ncopy: {made-from: \"nothing\", on: 2026-01-02}\n---\n\n1.1 Voir [ici](javascript:alert(1)).\n");

        var faults = (await Build.CheckAsync(
            new BuildOptions { Data = archive.Data, Input = archive.Input, Output = archive.Output }, new NoProgress())).Diagnostics;

        Assert.Contains(faults, f => f.Place is { File: "data/documents/lamps.md", Line: < 6 });
        Assert.All(
            (string[])["data/documents/lamps.md", "data/documents/lamps.fr.md"],
            file => Assert.Contains(faults, f => f.Place.File == file && f.Message.Contains("javascript:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_fault_of_each_stage_is_told_in_the_first_run_and_none_comes_to_light_by_mending_others()
    {
        using var archive = new PublishedArchive();
        await archive.PublishAsync();
        var settings = archive.Read("data/archive.yml");
        var count = TemporaryArchive.Head("Count lamps", "meeting: meetings/1", "force: suggestion", "type: action",
            "printed-words: \"Lamps were counted\"", "evidence: [documents/ab-2#p-6.4]", "state: done", "state-as-of: 2026-01-02");
        var lamps = PublishedArchive.Paper([.. PublishedArchive.PaperLines, "responds-to: documents/nowhere"])
            .Replace("language: en\n", "", StringComparison.Ordinal)
            + "6.4 Lamps were counted twice a year, by hand.\n\n6.5 Bells were rung for the lamplighters, see [them](documents/nobody).\n";
        var secret = TemporaryArchive.Text("Secret", "type: letter", "date: 2010", "access: {level: members, reason: \"Asked for.\"}")
            + "1.1 Words.\n";
        archive.Write("data/archive.yml", settings.Replace(".example/", ".example", StringComparison.Ordinal))
            .Write("data/documents/ab-2.md", lamps.Replace("date: 2010\n", "date: 20100\n", StringComparison.Ordinal))
            .Write("data/outcomes/count.yml", count.Replace("force: suggestion\n", "force: strong\n", StringComparison.Ordinal))
            .Write("data/documents/secret.md", secret.Replace("date: 2010\n", "", StringComparison.Ordinal))
            .Write("data/people/ben.yml", TemporaryArchive.Head("Ben", "country: organisations/none"))
            .Write("input/about.md", "---\ntitle: \"About\"\ndescription: \"What it is.\"\n---\n\nSee [it](meetings/12).\n");

        var first = (await archive.CheckAsync()).Diagnostics;

        Assert.Equal(
            [
                "COP131 data/documents/secret.md", "COP135 data/documents/ab-2.md", "COP143 data/outcomes/count.yml",
                "COP147 data/documents/secret.md", "COP150 data/documents/ab-2.md", "COP158 data/archive.yml",
                "COP159 data/outcomes/count.yml", "COP250 data/documents/ab-2.md", "COP250 data/documents/ab-2.md",
                "COP250 data/people/ben.yml", "COP250 input/about.md", "COP274 data/documents/ab-2.md",
                "COP276 data/documents/ab-2.md",
            ],
            first.Select(d => $"{d.Code} {d.Place.File}").Order(StringComparer.Ordinal));

        archive.Write("data/archive.yml", settings).Write("data/documents/ab-2.md", lamps).Write("data/outcomes/count.yml", count)
            .Write("data/documents/secret.md", secret);
        var second = (await archive.CheckAsync()).Diagnostics;

        Assert.Empty(second.Select(Of).Except(first.Select(Of)));

        static string Of(Diagnostic d) => $"{d.Code} {d.Place.File}";
    }

    [Theory]
    [InlineData("TP/1/3", "COP253", "documents/ab-3.yml")] // borne by two papers, of which one has faults
    [InlineData("TP/1/4", "COP277", "urls.lock")] // no paper has the published number any more, nor can the faulty one have it
    [InlineData("TP/1/2", null, null)]
    [InlineData("to fill in", null, null)] // what it has is not known
    public async Task Numbers_are_checked_while_a_head_has_faults_as_far_as_it_can_be_read(string number, string? code, string? file)
    {
        using var archive = new PublishedArchive();
        archive.File("ab-3", "symbols: [\"TP/1/3\"]");
        await archive.PublishAsync();
        archive.Write(
            "data/documents/ab-2.md",
            (PublishedArchive.Paper() + PublishedArchive.Lamps)
                .Replace("date: 2010\n", "date: 20100\n", StringComparison.Ordinal)
                .Replace("[\"TP/1/2\"]", number == "to fill in" ? number : $"[\"{number}\"]", StringComparison.Ordinal));

        var found = (await archive.CheckAsync()).Diagnostics.Where(d => d.Code is "COP253" or "COP277");

        Assert.Equal(
            code is null ? [] : [.. new[] { $"{code} data/{file}", "COP277 data/urls.lock" }.Distinct()],
            found.Select(d => $"{d.Code} {d.Place.File}").Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("page:covrage", true)]
    [InlineData("page:nowhere/at-all", true)]
    [InlineData("page:coverage", false)]
    [InlineData("page:meetings/1", false)]
    [InlineData("page:documents/that-has-faults", false)] // whether there is such a page is not known yet
    public async Task A_link_of_a_written_page_to_no_page_is_told_while_a_record_has_faults(string link, bool isTold)
    {
        using var archive = new PublishedArchive();
        archive.Write("input/about.md", $"---\ntitle: \"About\"\ndescription: \"What it is.\"\n---\n\nSee [it]({link}).\n")
            .Write("data/people/ben.yml", TemporaryArchive.Head("Ben", "country: 1"));

        var found = (await archive.CheckAsync()).Diagnostics;

        Assert.Contains(found, d => d.Place.File == "data/people/ben.yml");
        Assert.Equal(isTold, found.Any(d => d.Place.File == "input/about.md"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("tests/archives/lanterns")]
    public void Without_its_records_it_is_known_with_what_every_address_of_an_archive_begins(string archive)
    {
        var root = Path.Combine([Repository.Root, .. archive.Split('/')]);
        var catalogue = LinkedArchive.Of(Path.Combine(root, "data"));
        var input = InputLoader.Load(Path.Combine(root, "input"), "en", new DiagnosticBag())
            .Select(p => (p, new TextBody("en", []))).ToList();

        var names = InputLinks.NamesWithoutRecords(input, catalogue.Settings, catalogue.Terms, Words.English);

        Assert.Empty(PagePlan.Of(catalogue, Words.English, input, Published.Of(catalogue))
            .Where(p => p.Address.IsPage && p.Address.Path.Length > 0)
            .Select(p => p.Address.Path.Split('/')[0])
            .Except(names));
    }
}
