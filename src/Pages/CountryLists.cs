using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>What did my country, my region say? Lists by country and by region.</summary>
internal static class CountryLists
{
    public static IEnumerable<ListPage> All(Shelves shelves)
    {
        var countries = shelves.ByName(shelves.All<OrganisationRecord>().Where(o => o.Type == OrganisationType.Country)).ToList();
        var regions = countries.Where(c => c.Region is not null)
            .GroupBy(c => SitePages.Region(c.Region!))
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
            .ToList();
        var byRegion = regions.Select(g => (Name: g.First().Region!, To: g.Key, Count: g.Count()))
            .Select(r => shelves.Marking(shelves.Words.PartWithCount(r.Name, r.Count), r.Name).Leading(r.To)).ToList();
        var unplaced = countries.Where(c => c.Region is null).ToList();
        yield return ListPage.Of(shelves, SitePages.Countries, shelves.Words.PageName(NamedPage.Countries),
            shelves.Words.CountriesDescription(countries.Count),
            Section.Organisations,
            shelves.Words.CountriesIntro,
            Written(shelves, countries), countries,
            [shelves.Words.To(NamedPage.ByRegion), shelves.Words.To(NamedPage.AllOrganisations)],
            [shelves.Words.To(NamedPage.Organisations)]);
        yield return ListPage.Of(shelves, SitePages.Regions, shelves.Words.PageName(NamedPage.Regions),
            shelves.Words.RegionsDescription(regions.Count),
            Section.Organisations,
            regions.Count > 0 ? shelves.Words.RegionsIntro : shelves.Words.RegionsNone,
            [
                .. regions.Select(g => new Shelf(
                    shelves.Own(g.First().Region!), g.Key.Path.Split('/')[1], [.. g.Select(c => Counted(shelves, c))])),
                new Shelf(shelves.Words.RegionNotFound, "not-found", [.. unplaced.Select(c => Counted(shelves, c))]),
            ],
            countries, [.. byRegion, shelves.Words.To(NamedPage.AllCountries)],
            [shelves.Words.To(NamedPage.Organisations)]);
        foreach (var region in regions)
        {
            yield return ListPage.Of(shelves, region.Key, region.First().Region!,
                shelves.Words.RegionDescription(region.First().Region!),
                Section.Organisations,
                shelves.Words.CountriesIntro,
                Written(shelves, region), region,
                [shelves.Words.To(NamedPage.AllRegions), shelves.Words.To(NamedPage.AllCountries)],
                [shelves.Words.To(NamedPage.Organisations), shelves.Words.To(NamedPage.Regions)]) with
            {
                TitleLanguage = shelves.Site.OwnLanguage,
            };
        }
    }

    /// <summary>What each country wrote, then those of which no paper is known.</summary>
    private static IReadOnlyList<Shelf> Written(Shelves shelves, IEnumerable<OrganisationRecord> countries)
    {
        var papers = countries.Select(c => (Country: c, Papers: PartyShelves.Written(shelves, c).Order(Shelves.ByDate).ToList())).ToList();
        return papers.Sum(p => p.Papers.Count) > ListPage.MostRows
            ? [new Shelf("", "all", [.. papers.Select(p => Counted(shelves, p.Country))])]
            :
        [
            .. papers.Where(p => p.Papers.Count > 0)
                .Select(p => (p.Country, p.Papers, Name: ShortName(shelves, p.Country)))
                .Select(p => new Shelf(p.Name, p.Country.Id.Name, shelves.CardsOf(p.Papers),
                    shelves.Words.EverythingAbout(p.Name).Leading(p.Country.Name().To))),
            new Shelf(shelves.Words.NoPaperKnown, "none-known",
                shelves.CardsOf(papers.Where(p => p.Papers.Count == 0).Select(p => p.Country))),
        ];
    }

    private static Phrase ShortName(Shelves shelves, OrganisationRecord country) =>
        country is { ShortName: { } name, OwnTitle: null } ? shelves.Own(name) : country.Name() with { To = null };

    private static Card Counted(Shelves shelves, OrganisationRecord country) =>
        shelves.Card(country, shelves.Words.Papers(PartyShelves.Written(shelves, country).Count()));
}
