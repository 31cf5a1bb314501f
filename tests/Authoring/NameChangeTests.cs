using CopArchive.Authoring;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.Pipelines;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Pipelines;
using CopArchive.Tests.Records;
using CopArchive.Wording;

namespace CopArchive.Tests.Authoring;

/// <summary>Persons and organisations get another address, become one, or are taken apart: whatever names them follows.</summary>
public sealed class NameChangeTests : IDisposable
{
    private readonly TemporaryArchive _archive = new TemporaryArchive()
        .Write("input/about.md", "---\ntitle: \"About\"\ndescription: \"What this archive is.\"\n---\n\nWords.\n")
        .Write("data/people/j-roe.yml", TemporaryArchive.Head(
            "J. Roe", "posts:", "  - {who: organisations/harbour-fund, as: \"keeper\"}", "country: organisations/norrland"))
        .Write("data/people/jane-roe.yml", TemporaryArchive.Head("Jane Roe"))
        .Write("data/people/j-roe-b.yml", TemporaryArchive.Head("J. Roe-B"))
        .Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
        .Write("data/organisations/harbour-fund.yml", TemporaryArchive.Head("Harbour Fund", "type: body"))
        .Write("data/documents/a.md", TemporaryArchive.Text(
            "Lamps", "type: contribution", "date: not stated", "contributors:",
            "  - {who: people/j-roe, as: \"keeper\", for: organisations/harbour-fund}")
            + "1.1 Said by [J. Roe](people/j-roe), not by [another](people/j-roe-b); see <https://x.example/people/j-roe>.\n")
        .Write("data/documents/b.yml", TemporaryArchive.Head(
            "Oil", "type: contribution", "date: not stated", "contributors: [{who: people/j-roe, as: \"keeper\"}]"));

    public void Dispose() => _archive.Dispose();

    [Fact]
    public async Task A_renamed_person_is_named_by_the_new_address_everywhere_and_the_old_one_leads_on()
    {
        Write(NameChange.Rename(_archive.Data, "people/j-roe", "people/jo-roe"));

        Assert.False(File.Exists(Path.Combine(_archive.Data, "people", "j-roe.yml")));
        Assert.Contains("former-ids: [people/j-roe]", Read("people/jo-roe.yml"), StringComparison.Ordinal);
        Assert.Contains("{who: people/jo-roe, as: \"keeper\", for: organisations/harbour-fund}", Read("documents/a.md"),
            StringComparison.Ordinal);
        Assert.Contains(
            "1.1 Said by [J. Roe](people/jo-roe), not by [another](people/j-roe-b); see <https://x.example/people/j-roe>.",
            Read("documents/a.md"), StringComparison.Ordinal);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public async Task A_renamed_organisation_is_followed_by_its_persons_and_papers()
    {
        Write(NameChange.Rename(_archive.Data, "organisations/harbour-fund", "organisations/fund-of-the-harbours"));

        Assert.Contains("organisations/fund-of-the-harbours", Read("people/j-roe.yml"), StringComparison.Ordinal);
        Assert.Contains("for: organisations/fund-of-the-harbours", Read("documents/a.md"), StringComparison.Ordinal);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public async Task Of_two_pages_of_one_person_the_one_that_stays_gets_what_only_the_other_had()
    {
        var look = Write(NameChange.Merge(_archive.Data, "people/j-roe", "people/jane-roe"));

        var page = Read("people/jane-roe.yml");
        Assert.Contains("title: \"Jane Roe\"\n", page, StringComparison.Ordinal);
        Assert.Contains("as: \"keeper\"", page, StringComparison.Ordinal);
        Assert.Contains("country: organisations/norrland\n", page, StringComparison.Ordinal);
        Assert.Contains("former-ids: [people/j-roe]\n", page, StringComparison.Ordinal);
        Assert.Contains("people/jane-roe keeps its title; people/j-roe had: title: \"J. Roe\"", look);
        Assert.Contains("who: people/jane-roe", Read("documents/b.yml"), StringComparison.Ordinal);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public async Task Names_that_led_to_a_page_that_is_renamed_twice_lead_to_the_last()
    {
        Write(NameChange.Rename(_archive.Data, "people/j-roe", "people/jo-roe"));
        Write(NameChange.Merge(_archive.Data, "people/j-roe", "people/jane-roe"));

        Assert.Contains("former-ids: [people/jo-roe, people/j-roe]\n", Read("people/jane-roe.yml"), StringComparison.Ordinal);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public async Task A_paper_that_named_both_is_pointed_out()
    {
        _archive.Write("data/documents/b.yml", TemporaryArchive.Head(
            "Oil", "type: contribution", "date: not stated", "contributors:",
            "  - {who: people/j-roe, as: \"keeper\"}", "  - {who: people/jane-roe, as: \"keeper\"}"));

        var look = Write(NameChange.Merge(_archive.Data, "people/j-roe", "people/jane-roe"));

        Assert.Contains("data/documents/b.yml named both; it may name people/jane-roe twice now.", look);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public async Task A_page_taken_apart_leaves_to_the_second_the_papers_that_mean_them()
    {
        Write(NameChange.Split(_archive.Data, "people/j-roe", "people/john-roe", "John Roe", ["documents/b"], new DateOnly(2026, 11, 28)));

        Assert.Contains("who: people/john-roe", Read("documents/b.yml"), StringComparison.Ordinal);
        Assert.Contains("who: people/j-roe", Read("documents/a.md"), StringComparison.Ordinal);
        Assert.StartsWith("title: \"John Roe\"\n", Read("people/john-roe.yml"), StringComparison.Ordinal);
        Assert.DoesNotContain("former-ids", Read("people/john-roe.yml"), StringComparison.Ordinal);
        Assert.Equal([], await FaultsAsync());
    }

    [Fact]
    public void A_page_does_not_get_an_address_that_was_published_for_another_and_may_have_its_own_back()
    {
        _archive.Write("data/urls.lock", "people/jo-roe/\npeople/j-roe/\n")
            .Write("data/people/jane-roe.yml", TemporaryArchive.Head("Jane Roe", "former-ids: [people/jr]"));

        foreach (var taken in (string[])["people/jo-roe", "people/jr"])
        {
            Assert.Equal(
                $"NEW: the address '{taken}' was published for another page and must go on leading to that; give the page another name.",
                NameChange.Rename(_archive.Data, "people/j-roe", taken).Refusal);
            Assert.NotNull(Split("people/j-roe", taken).Refusal);
        }

        Assert.Null(Split("people/j-roe", "people/john-roe").Refusal);
        Assert.NotNull(Split("people/jane-roe", "people/jr").Refusal);
        Write(NameChange.Rename(_archive.Data, "people/j-roe", "people/jr-roe"));
        Write(NameChange.Rename(_archive.Data, "people/jr-roe", "people/j-roe"));

        NameChange.Outcome Split(string from, string to) =>
            NameChange.Split(_archive.Data, from, to, "John Roe", ["documents/b"], new DateOnly(2026, 11, 28));
    }

    [Fact]
    public void Links_among_the_records_are_not_followed()
    {
        _archive.Write("elsewhere/c.yml", "people/j-roe\n");
        Directory.CreateSymbolicLink(Path.Combine(_archive.Data, "topics"), Path.Combine(_archive.Root, "elsewhere"));
        File.CreateSymbolicLink(Path.Combine(_archive.Data, "documents", "c.yml"), Path.Combine(_archive.Root, "elsewhere", "c.yml"));

        var changes = NameChange.Rename(_archive.Data, "people/j-roe", "people/jo-roe").Changes;

        Assert.DoesNotContain(changes, c => c.Path.EndsWith("c.yml", StringComparison.Ordinal));
    }

    [Fact]
    public void What_changes_for_readers_by_a_new_address_is_the_address_alone()
    {
        var report = Impact(() => Write(NameChange.Rename(_archive.Data, "people/j-roe", "people/jo-roe")));

        Assert.Contains("people/j-roe/ leads to people/jo-roe/ from now on.", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Changed", report, StringComparison.Ordinal);
        Assert.DoesNotContain("Missing pages", report, StringComparison.Ordinal);
        Assert.DoesNotContain("New pages", report, StringComparison.Ordinal);
    }

    [Fact]
    public void What_changes_for_readers_by_two_pages_that_become_one_is_told_once()
    {
        var report = Impact(() => Write(NameChange.Merge(_archive.Data, "people/j-roe", "people/jane-roe")));

        Assert.Contains("people/j-roe/ leads to people/jane-roe/ from now on.", report, StringComparison.Ordinal);
        Assert.Equal(2, report.Split("Changed: Jane Roe").Length);
        Assert.DoesNotContain("Missing pages", report, StringComparison.Ordinal);
        Assert.DoesNotContain("New pages", report, StringComparison.Ordinal);
    }

    private string Impact(Action change)
    {
        var before = LinkedArchive.Of(_archive.Data, out var faultsBefore);
        change();
        var after = LinkedArchive.Of(_archive.Data, out var faultsAfter);
        return ImpactReport.Of(ArchiveComparison.Of(before, after), faultsBefore, faultsAfter, Words.English).AsMarkdown();
    }

    private IReadOnlyList<string> Write(NameChange.Outcome outcome)
    {
        Assert.Null(outcome.Refusal);
        Assert.Equal([], DataWriter.Write(_archive.Data, outcome.Changes));
        return outcome.ToLookAt;
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(_archive.Data, path));

    private async Task<IEnumerable<string>> FaultsAsync() =>
        (await Build.CheckAsync(
            new BuildOptions { Data = _archive.Data, Input = _archive.Input, Output = "unused" }, new NoProgress()))
            .Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Place}: {d.Message}");
}
