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
        var countries = shelves.All<OrganisationRecord>()
            .Where(o => o.Type == OrganisationType.Country)
            .OrderBy(o => o.Title.Value, StringComparer.OrdinalIgnoreCase)
            .ThenBy(o => o.Id)
            .ToList();
        var regions = countries.Where(c => c.Region is not null)
            .GroupBy(c => SitePages.Region(c.Region!))
            .OrderBy(g => g.Key.Path, StringComparer.Ordinal)
            .ToList();
        var byRegion = regions.Select(g => new Phrase($"{g.First().Region} ({g.Count()})", g.Key)).ToList();
        var unplaced = countries.Where(c => c.Region is null).ToList();
        yield return ListPage.Of(shelves, SitePages.Countries, "Countries",
            $"What each of {shelves.Words.Countries(countries.Count)} wrote in the papers of the group, its ministries, "
                + "regulators, organisations and people included.",
            Section.Organisations,
            "Under each country are the papers that it wrote or sent, and those of its ministries, regulators, organisations and people.",
            Written(shelves, countries), countries,
            [new Phrase("By region", SitePages.Regions), new Phrase("All organisations", SitePages.Organisations)],
            [new Phrase("Countries and organisations", SitePages.Organisations)]);
        yield return ListPage.Of(shelves, SitePages.Regions, "Regions",
            $"Countries named in the papers of the group by region: {shelves.Words.Regions(regions.Count)}.",
            Section.Organisations,
            regions.Count > 0 ? "Regions are called as in the countries’ organisation." : "No country’s region was found yet.",
            [
                .. regions.Select(g => new Shelf(g.First().Region!, g.Key.Path.Split('/')[1], [.. g.Select(c => Counted(shelves, c))])),
                new Shelf("Region not found", "not-found", [.. unplaced.Select(c => Counted(shelves, c))]),
            ],
            countries, [.. byRegion, new Phrase("All countries", SitePages.Countries)],
            [new Phrase("Countries and organisations", SitePages.Organisations)]);
        foreach (var region in regions)
        {
            yield return ListPage.Of(shelves, region.Key, region.First().Region!,
                $"What the countries of the region {region.First().Region} wrote in the papers of the group, country by country.",
                Section.Organisations,
                "Under each country are the papers that it wrote or sent, and those of its ministries, regulators, organisations "
                    + "and people.",
                Written(shelves, region), region,
                [new Phrase("All regions", SitePages.Regions), new Phrase("All countries", SitePages.Countries)],
                [new Phrase("Countries and organisations", SitePages.Organisations), new Phrase("Regions", SitePages.Regions)]);
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
                .Select(p => new Shelf(p.Country.ShortName ?? p.Country.Title.Value, p.Country.Id.Name, shelves.CardsOf(p.Papers),
                    new Phrase("Everything about " + (p.Country.ShortName ?? p.Country.Title.Value), p.Country.Name().To))),
            new Shelf("No paper known", "none-known", shelves.CardsOf(papers.Where(p => p.Papers.Count == 0).Select(p => p.Country))),
        ];
    }

    private static Card Counted(Shelves shelves, OrganisationRecord country) =>
        shelves.Card(country, shelves.Words.Papers(PartyShelves.Written(shelves, country).Count()));
}
