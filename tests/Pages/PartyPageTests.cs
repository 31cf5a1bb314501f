using CopArchive.Pages.Parts;
using CopArchive.Tests.Catalogue;
using CopArchive.Tests.Records;

namespace CopArchive.Tests.Pages;

public sealed class PartyPageTests
{
    [Fact]
    public void A_country_shows_the_papers_of_its_ministries_and_of_their_offices_apart_from_its_own()
    {
        using var archive = new TemporaryArchive();
        archive.Write("data/organisations/norrland.yml", TemporaryArchive.Head("Norrland", "type: country"))
            .Write(
                "data/organisations/ministry.yml",
                TemporaryArchive.Head("Ministry of Lamps", "type: government", "country: organisations/norrland"))
            .Write(
                "data/organisations/office.yml",
                TemporaryArchive.Head("Wick Office", "type: government", "part-of: organisations/ministry"))
            .Write("data/documents/a.yml", Paper("On oil", "norrland"))
            .Write("data/documents/b.yml", Paper("On lamps", "ministry"))
            .Write("data/documents/c.yml", Paper("On wicks", "office"));

        var page = new PlannedPages(LinkedArchive.Of(archive.Data)).Read("organisations/norrland/");

        Assert.Equal(["On oil"], Titles("papers"));
        Assert.Equal(["On lamps", "On wicks"], Titles("papers-of-members"));

        static string Paper(string title, string from) =>
            TemporaryArchive.Head(
                title,
                "type: contribution",
                "date: 2010",
                $"contributors: [{{who: organisations/{from}, as: \"Member\"}}]");

        IEnumerable<string> Titles(string shelf) =>
            page.GetElementById(shelf)!.ParentElement!
                .QuerySelectorAll("a[href*='/documents/']")
                .Select(a => a.TextContent)
                .Order(StringComparer.Ordinal);
    }
}
