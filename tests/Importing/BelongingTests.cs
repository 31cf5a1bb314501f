using CopArchive.Importing;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Importing;

/// <summary>Files that got among the papers by mistake: whether they are papers of the group is asked, and nothing is refused.</summary>
public sealed class BelongingTests : IDisposable
{
    private readonly PaperArchive _archive = new();

    public BelongingTests() => _archive
        .Write("organisations/isles.yml", TemporaryArchive.Head("Union of the Isles and Rocks", "type: body"))
        .Write("people/ada.yml", TemporaryArchive.Head("Ada Lamplight"))
        .Write("topics/oil.yml", TemporaryArchive.Head("Prices of oil", "labels: {fr: \"Prix de l’huile\"}"));

    public void Dispose() => _archive.Dispose();

    [Theory]
    [InlineData("INVOICE No. 2026-1187\nTo: Union of the Isles and Rocks\n40 reams of paper, 312.00\nPayable within 30 days")]
    [InlineData("Dear Mary,\nThank you for the photographs of the children; we were all so glad to see them.\nLove,\nJohn")]
    [InlineData("# Apple cake\nTake four apples, some butter and a lot of patience, and do not open the oven.")]
    [InlineData("Lebenslauf\nGeboren am See, zur Schule gegangen in der Stadt, und seit vielen Jahren in der Verwaltung tätig.")]
    [InlineData("Facture n° 12\nPapeterie du lac\nNorrland\nÀ payer dans les trente jours, sans escompte, à la banque du port.")]
    [InlineData("# Minutes of the tennis club\nThe courts are closed in winter, and the roof of the hut is to be mended in spring.")]
    public void What_speaks_of_nothing_that_the_group_deals_with_is_asked_about(string lines)
    {
        var report = _archive.Import(meeting: 1, ("scan.docx", lines));
        var paper = Assert.Single(report.Papers);

        Assert.StartsWith("Is it a paper of the group?", paper.Belonging, StringComparison.Ordinal);
        Assert.Contains("type", PaperArchive.Gaps(paper));
        Assert.True(_archive.Has(paper.Path!));
        Assert.Contains(
            "### To do\n\n- `scan.docx`: `Is it a paper of the group?",
            ImportAnswer.Of(report, dryRun: false),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("# On lamps\nThe Standing Party on Tests is invited to note this.")]
    [InlineData("# On lamps\nAs the second meeting asked, the keepers counted them.")]
    [InlineData("# On lamps\nSee also TP/1/3, in which they are counted.")]
    [InlineData("# Sur les lampes\nOn a parlé du prix de l’huile, et encore du prix de l’huile.")]
    [InlineData("# On lamps\nThe keepers were led by Ada Lamplight, who counted them.")]
    [InlineData("Source: Norrland\n# On lamps\nThe keepers counted them.")]
    [InlineData("Document TP/1/3\n# On lamps\nThe keepers counted them.")]
    public void What_speaks_of_the_group_or_of_its_matters_is_not(string lines) =>
        Assert.Empty(Assert.Single(_archive.Import(("a.docx", lines)).Papers).Belonging);
}
