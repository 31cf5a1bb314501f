using CopArchive.Catalogue;
using CopArchive.Records.Model;
using CopArchive.Tests.Records;
using CopArchive.Values;

namespace CopArchive.Tests.Catalogue;

public sealed class LinkerTests : IDisposable
{
    private readonly TemporaryArchive _archive = new();

    public void Dispose() => _archive.Dispose();

    [Fact]
    public void A_paper_says_in_which_paragraphs_it_is_cited()
    {
        var catalogue = LinkedArchive.Of(Path.Combine(Repository.Root, "data"));

        var citing = catalogue.Backlinks(RecordId.Parse("documents/wg-cp-2-6"))
            .Where(b => b.Type == RelationType.Cites && b.From.Id.Value == "documents/report-meeting-2")
            .Select(b => b.FromUnit!.Anchor);

        Assert.Superset(new HashSet<string> { "p-4.1-b2", "p-6.1", "p-6.4" }, citing.ToHashSet());
    }

    [Fact]
    public void Whatever_the_spelling_a_mention_leads_to_the_same_paper()
    {
        _archive
            .Write("data/documents/tp-1-3.yml", TemporaryArchive.Head("Paper", "type: letter", "date: not stated", "symbols: [\"TP/1/3\"]"))
            .Write("data/documents/a.md", TemporaryArchive.Text("A", "type: letter", "date: not stated")
                + "1.1 See TP/1/3.\n\n1.2 See Document STP-1/03.\n\n1.3 See TP–1/3.\n\n1.4 See (TP/1/3-E).\n");

        var catalogue = LinkedArchive.Of(_archive.Data);

        Assert.Equal(
            ["p-1.1", "p-1.2", "p-1.3", "p-1.4"],
            catalogue.Backlinks(RecordId.Parse("documents/tp-1-3")).Select(b => b.FromUnit!.Anchor));
        Assert.Empty(catalogue.Missing);
    }

    [Fact]
    public void What_is_mentioned_and_has_no_page_is_listed_with_where_it_is_mentioned()
    {
        _archive.Write(
            "data/documents/a.md",
            TemporaryArchive.Text("A", "type: letter", "date: not stated") + "1.1 See TP/1/9 and Resolution 77.\n\n1.2 See STP/1/09.\n");

        var missing = LinkedArchive.Of(_archive.Data).Missing;

        Assert.Equal(["Resolution 77", "TP/1/9"], missing.Select(m => m.Printed));
        Assert.Equal(["p-1.1", "p-1.2"], missing[1].NamedIn.Select(n => n.Unit.Anchor));
    }

    [Fact]
    public void A_resolution_with_a_date_leads_to_its_version_and_one_without_to_the_work()
    {
        _archive.Write("data/organisations/board.yml", TemporaryArchive.Head("Board", "type: body"))
            .Write("data/resolutions/7.yml", TemporaryArchive.Head("Seventh", "number: \"7\"", "body: organisations/board"))
            .Write(
                "data/resolutions/7/first-2010.yml",
                TemporaryArchive.Head("Seventh", "version-label: \"Harbour, 2010\"", "adopted: 2010"))
            .Write(
                "data/resolutions/7/second-2014.yml",
                TemporaryArchive.Head("Seventh", "version-label: \"Rev. Hill, 2014\"", "adopted: 2014"))
            .Write("data/documents/a.md", TemporaryArchive.Text("A", "type: letter", "date: not stated")
                + "1.1 Resolution 7 says so.\n\n1.2 Resolution 7 (Rev. Hill, 2014) too.\n\n1.3 Res. 7 (Harbour 2010) as well.\n\n"
                + "1.4 Resolution 7 (Rev. Vale, 2018) also.\n");

        var catalogue = LinkedArchive.Of(_archive.Data);

        Assert.Equal(["p-1.1", "p-1.4"], Anchors(catalogue, "resolutions/7"));
        Assert.Equal(["p-1.3"], Anchors(catalogue, "resolutions/7/first-2010"));
        Assert.Equal(["p-1.2"], Anchors(catalogue, "resolutions/7/second-2014"));
        Assert.Equal("Resolution 7 (Rev. Vale, 2018)", Assert.Single(catalogue.Missing).Printed);
    }

    [Fact]
    public void A_number_that_two_papers_share_leads_to_neither_alone()
    {
        foreach (var name in new[] { "one", "two" })
        {
            _archive.Write(
                $"data/documents/{name}.yml",
                TemporaryArchive.Head(name, "type: letter", "date: not stated", "symbols: [{printed: \"TP/1/3\", claim: shared}]"));
        }

        _archive.Write("data/documents/a.md", TemporaryArchive.Text("A", "type: letter", "date: not stated") + "1.1 See TP/1/3.\n");

        var catalogue = LinkedArchive.Of(_archive.Data);

        Assert.Equal(2, catalogue.Symbols.Find(new SymbolKey("tp-1-3")).Count);
        Assert.Empty(catalogue.Backlinks(RecordId.Parse("documents/one")));
        Assert.Empty(catalogue.Missing);
    }

    [Fact]
    public void A_number_that_one_paper_has_for_itself_cannot_be_shared_by_another()
    {
        _archive.Write("data/documents/one.yml", TemporaryArchive.Head("One", "type: letter", "date: not stated", "symbols: [\"TP/1/3\"]"))
            .Write(
                "data/documents/two.yml",
                TemporaryArchive.Head("Two", "type: letter", "date: not stated", "symbols: [{printed: \"STP-1/03\", claim: shared}]"));

        LinkedArchive.Of(_archive.Data, out var faults);

        var fault = Assert.Single(faults);
        Assert.Equal(("COP253", "data/documents/two.yml"), (fault.Code, fault.Place.File));
    }

    [Fact]
    public void A_number_printed_by_mistake_leads_to_the_paper_whose_it_is()
    {
        _archive
            .Write("data/documents/right.yml", TemporaryArchive.Head("Right", "type: letter", "date: not stated", "symbols: [\"TP/1/3\"]"))
            .Write(
                "data/documents/wrong.yml",
                TemporaryArchive.Head("Wrong", "type: letter", "date: not stated", "symbols: [{printed: \"TP/1/3\", claim: misprinted}]"));

        Assert.Equal("documents/right", LinkedArchive.Of(_archive.Data).Symbols.FindOnly(new SymbolKey("tp-1-3"))!.Id.Value);
    }

    [Fact]
    public void The_line_on_which_a_paper_prints_its_number_by_mistake_cites_nobody()
    {
        var wrong = TemporaryArchive.Text(
            "Wrong", "type: report", "date: not stated", "symbols: [{printed: \"TP/1/3\", claim: misprinted}]");
        _archive
            .Write("data/documents/right.yml", TemporaryArchive.Head("Right", "type: letter", "date: not stated", "symbols: [\"TP/1/3\"]"))
            .Write("data/documents/wrong.md", wrong + "Document TP/1/3-E, 24 May 2012\n\n1.1 Lamps.\n\n1.2 The party noted with thanks "
                + "what the keepers of the harbour had written about the price of oil in Document TP/1/3, and asked them to go on.\n");

        var cited = Assert.Single(LinkedArchive.Of(_archive.Data).Backlinks(RecordId.Parse("documents/right")));

        Assert.Equal("p-1.2", cited.FromUnit!.Anchor);
    }

    [Fact]
    public void Two_archives_stand_side_by_side_in_one_process()
    {
        var before = LinkedArchive.Of(_archive.Data);
        _archive.Write("data/documents/b.yml", TemporaryArchive.Head("B", "type: letter", "date: not stated"));
        var after = LinkedArchive.Of(_archive.Data);

        Assert.Equal(before.Records.Count + 1, after.Records.Count);
    }

    private static IEnumerable<string> Anchors(LinkedCatalogue catalogue, string id) =>
        catalogue.Backlinks(RecordId.Parse(id)).Where(b => b.Type == RelationType.Cites).Select(b => b.FromUnit!.Anchor);
}
