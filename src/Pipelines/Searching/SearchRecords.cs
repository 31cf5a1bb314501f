using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Wording;

namespace CopArchive.Pipelines.Searching;

/// <summary>Makes the index of an archive: what search knows of each record is worded as on its page.</summary>
internal static class SearchRecords
{
    /// <summary>Every record whose page a reader can open.</summary>
    /// <param name="catalogue">The archive.</param>
    /// <param name="words">The words of the language in which pages are written.</param>
    /// <param name="followed">Everything that can be followed.</param>
    public static SearchIndex Index(LinkedCatalogue catalogue, Words words, IReadOnlyList<FeedSubject> followed)
    {
        var shelves = new Shelves(catalogue, followed, [], Site.Of(catalogue.Settings, [], words));
        var facets = new SearchFacets(shelves);
        return SearchIndex.Build([.. shelves.Records.Where(r => r.IsReadable).Select(r => Of(shelves, r, facets))], new SearchSettings
        {
            GroupNames = catalogue.Settings.GroupNames,
            SymbolSeries = catalogue.Settings.SymbolSeries,
            Facets = facets.All,
        });
    }

    private static SearchRecord Of(Shelves shelves, ArchiveRecord record, SearchFacets facets) => new()
    {
        Id = record.Id.Value,
        Added = record.Added,
        Symbols = Numbers(shelves, record),
        Titles = SearchNames.Titles(shelves, record),
        From = [.. SearchNames.From(shelves, record).Distinct()],
        Topics = [.. record.Topics.SelectMany(t => SearchNames.Of(shelves, shelves.Catalogue[t.Value])).Distinct()],
        // people add the year to what they remember of a title
        Kinds = [.. SearchNames.Kinds(shelves, record), .. facets.Of(record)["year"].Select(shelves.Said)],
        Facets = facets.Of(record),
        IsEntry = record is OutcomeRecord,
        Date = SearchFacets.DateOf(shelves, record),
        Piece = SearchPieces.Of(shelves, record),
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
