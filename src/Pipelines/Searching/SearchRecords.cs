using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Texts;

namespace CopArchive.Pipelines.Searching;

/// <summary>Makes the search index of an archive, worded as on the pages.</summary>
internal static class SearchRecords
{
    /// <summary>Every record whose page a reader can open.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="written">Pages that are no records.</param>
    public static SearchIndex Index(Shelves shelves, IReadOnlyList<(InputPage Page, TextBody Text)> written)
    {
        var facets = new SearchFacets(shelves);
        SearchRecord[] records =
        [
            .. shelves.Records.Where(r => r.IsReadable).AsParallel().AsOrdered().Select(r => Make(shelves, r, facets)),
            .. written.Where(w => w.Page.Name != "index").Select(w => SearchPages.Make(shelves, w.Page, w.Text)),
            .. SearchPages.Lists(shelves),
        ];
        return SearchIndex.Build(records, new SearchSettings
        {
            Languages = shelves.Settings.Languages,
            Aliases = [.. Aliases(shelves)],
            GroupNames = shelves.Settings.GroupNames,
            SymbolSeries = shelves.Settings.SymbolSeries,
            Facets = facets.All,
        });
    }

    /// <summary>What is shown of each record in a further frame, by its id.</summary>
    /// <param name="shelves">The archive in the words of that frame.</param>
    /// <param name="written">Pages that are no records, each in the language of the frame where it is written in that.</param>
    public static IReadOnlyDictionary<string, SearchCard> Cards(
        Shelves shelves, IReadOnlyList<(InputPage Page, TextBody Text)> written) => shelves.Records
        .Where(r => r.IsReadable).AsParallel().Select(r => (Id: r.Id.Value, Card: SearchCards.Make(shelves, r, withUnits: false)))
        .Concat(written.Where(w => w.Page.Name != "index").Select(w => SearchPages.Make(shelves, w.Page, w.Text))
            .Concat(SearchPages.Lists(shelves)).Select(r => (r.Id, r.Card)).AsParallel())
        .ToDictionary(c => c.Id, c => c.Card, StringComparer.Ordinal);

    private static SearchRecord Make(Shelves shelves, ArchiveRecord record, SearchFacets facets)
    {
        var values = facets.ValuesOf(record);
        return new()
        {
            Id = record.Id.Value,
            Added = record.Added,
            Symbols = [.. Numbers(shelves, record), .. record.Texts.Count > 0 ? [SearchKeys.In(record.Id.Value)] : Array.Empty<string>()],
            Titles = SearchNames.Titles(shelves, record),
            Names = SearchNames.WholeNames(shelves, record),
            Belongs = [.. Belongs(shelves, record, facets).Distinct(StringComparer.Ordinal)],
            From = [.. SearchNames.From(shelves, record).Distinct()],
            Topics = [.. record.Topics.SelectMany(t => SearchNames.NamesOf(shelves, shelves.Catalogue[t.Value])).Distinct()],
            // people add the year to a title that they half remember
            Kinds =
            [
                .. SearchNames.Kinds(shelves, record),
                .. NumbersInPieces(shelves, record),
                .. values["year"].Select(shelves.InSiteLanguage),
            ],
            Facets = values,
            IsEntry = record is OutcomeRecord,
            Date = SearchFacets.DateOf(shelves, record),
            Card = SearchCards.Make(shelves, record),
        };
    }

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
        // found by its number and by its days; of a meeting the year too, as in "meetings in 2016"
        MeetingRecord meeting =>
        [
            SearchKeys.Meeting(meeting.Number),
            .. SearchKeys.Days(meeting.Date.ValueOrDefault),
            .. SearchKeys.Years(meeting.Date.ValueOrDefault),
        ],
        EventRecord happened => [.. SearchKeys.Days(happened.Date.ValueOrDefault)],
        OutcomeRecord or PersonRecord or OrganisationRecord or TopicRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>
    /// Numbers of letters and of other groups are remembered by their pieces: <c>BDT 154</c> of <c>BDT/DNS/DGS/154</c>.
    /// </summary>
    private static IEnumerable<SearchText> NumbersInPieces(Shelves shelves, ArchiveRecord record) =>
        record is not DocumentRecord document ? [] : document.Symbols
            .Select(s => s.Printed.Value)
            .Where(printed => shelves.Catalogue.SymbolReader.TryRead(printed) is not { Group: not null })
            .Select(printed => shelves.InSiteLanguage(string.Join(' ', printed.Split(['/', '-', '.', ' ']))));

    /// <summary>The days on which it was, the meetings to which it belongs, those at which a person was.</summary>
    private static IEnumerable<string> Belongs(Shelves shelves, ArchiveRecord record, SearchFacets facets) => record switch
    {
        DocumentRecord document => SearchKeys.Days(document.Date.ValueOrDefault).Concat(facets.MeetingsOf(document)
            .Select(shelves.Catalogue.Find).OfType<MeetingRecord>().Select(m => SearchKeys.Meeting(m.Number))),
        PersonRecord person => shelves.Appearances[person.Id].Select(a => a.In).OfType<MeetingRecord>()
            .Select(m => SearchKeys.Meeting(m.Number)),
        OutcomeRecord outcome when shelves.Catalogue[outcome.Meeting.Value] is MeetingRecord meeting =>
            [SearchKeys.Meeting(meeting.Number)],
        ResolutionVersionRecord version => SearchKeys.Days(version.Adopted.ValueOrDefault),
        ResolutionRecord or OutcomeRecord or MeetingRecord or EventRecord or OrganisationRecord or TopicRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>What people call things; what they ask for as the last, the latest, the present one.</summary>
    private static IEnumerable<SearchAlias> Aliases(Shelves shelves) =>
    [
        .. Named(shelves),
        .. Asked(shelves.Words.AsksForLastMeeting, shelves.LastMeeting()),
        .. Asked(shelves.Words.AsksForLatestReport, shelves.LatestReport()),
        .. Asked(shelves.Words.AsksForChair, shelves.LastChair() is null ? null : shelves.Group()),
    ];

    private static IEnumerable<SearchAlias> Asked(string said, ArchiveRecord? meant) => meant is { IsReadable: true }
        ? said.Split(", ").Select(s => new SearchAlias(s, meant.Title.Value, meant.Id.Value, null))
        : [];

    /// <summary>What the archive says of itself that people call things; a record that is meant by the words of its name.</summary>
    private static IEnumerable<SearchAlias> Named(Shelves shelves) =>
        from word in shelves.Settings.Words
        let record = word.Record is { } id && shelves.Catalogue.Find(id) is { IsReadable: true } found ? found : null
        where record is not null || word.Record is null
        let language = word.Language is { } code && code != shelves.Words.Language ? shelves.Words.LanguageName(code) : null
        from said in word.Say
        select new SearchAlias(said, record?.Title.Value ?? word.Means.Value, record?.Id.Value, language);
}
