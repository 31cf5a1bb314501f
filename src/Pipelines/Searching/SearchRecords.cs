using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;

namespace CopArchive.Pipelines.Searching;

/// <summary>Makes the search index of an archive, worded as on the pages.</summary>
internal static class SearchRecords
{
    /// <summary>Every record whose page a reader can open.</summary>
    public static SearchIndex Index(Shelves shelves)
    {
        var facets = new SearchFacets(shelves);
        return SearchIndex.Build([.. shelves.Records.Where(r => r.IsReadable).Select(r => Make(shelves, r, facets))], new SearchSettings
        {
            GroupNames = shelves.Settings.GroupNames,
            SymbolSeries = shelves.Settings.SymbolSeries,
            Facets = facets.All,
        });
    }

    private static SearchRecord Make(Shelves shelves, ArchiveRecord record, SearchFacets facets) => new()
    {
        Id = record.Id.Value,
        Added = record.Added,
        Symbols = Numbers(shelves, record),
        Titles = SearchNames.Titles(shelves, record),
        From = [.. SearchNames.From(shelves, record).Distinct()],
        Topics = [.. record.Topics.SelectMany(t => SearchNames.NamesOf(shelves, shelves.Catalogue[t.Value])).Distinct()],
        // people add the year to a title that they half remember
        Kinds = [.. SearchNames.Kinds(shelves, record), .. facets.ValuesOf(record)["year"].Select(shelves.InSiteLanguage)],
        Facets = facets.ValuesOf(record),
        IsEntry = record is OutcomeRecord,
        Date = SearchFacets.DateOf(shelves, record),
        Card = SearchCards.Make(shelves, record),
    };

    /// <summary>Keys of document numbers, but for those printed by mistake; the number of a resolution.</summary>
    private static IReadOnlyList<string> Numbers(Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord document => [.. document.Symbols
            .Where(s => s.Claim != SymbolClaim.Misprinted)
            .Select(s => shelves.Catalogue.SymbolReader.Key(s.Printed.Value).Value)
            .Distinct(StringComparer.Ordinal)],
        ResolutionRecord resolution => [Folding.Fold(resolution.Number)],
        ResolutionVersionRecord version =>
            [Folding.Fold(((ResolutionRecord)shelves.Catalogue.Find(LinkedCatalogue.WorkOf(version))!).Number)],
        MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    };
}
