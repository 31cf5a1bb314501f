using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Values;

namespace CopArchive.Pipelines.Searching;

/// <summary>The facets by which results are filtered. Each value corresponds to a plain page.</summary>
internal sealed class SearchFacets
{
    private const int MostWithYears = 2_000;

    private readonly Shelves _shelves;
    private readonly IReadOnlyList<(ArchiveRecord Contributor, IReadOnlyList<DocumentRecord> Papers)> _contributors;
    private readonly IReadOnlyList<OrganisationRecord> _countries;
    private readonly ILookup<RecordId, RecordId> _meetings;
    private readonly ILookup<RecordId, RecordId> _from;
    private readonly ILookup<RecordId, OrganisationRecord> _countriesOf;

    public SearchFacets(Shelves shelves)
    {
        _shelves = shelves;
        _contributors = shelves.Catalogue.Contributors();
        _countries = [.. shelves.All<OrganisationRecord>()
            .Where(o => o.Type == OrganisationType.Country)
            .OrderBy(c => c.Title.Value, StringComparer.Ordinal)
            .ThenBy(c => c.Id)];
        _meetings = shelves.Meetings.SelectMany(m => shelves.Papers[m.Id], (m, paper) => (Key: m.Id, paper.Id))
            .Concat(shelves.All<OutcomeRecord>().Where(o => o.OfGroup is not null).Select(o => (Key: o.OfGroup!, o.Id)))
            .Concat(shelves.Meetings.Select(m => (Key: m.Id, m.Id)))
            .ToLookup(p => p.Id, p => p.Key);
        _from = _contributors.SelectMany(c => c.Papers, (c, paper) => (paper.Id, Contributor: c.Contributor.Id))
            .ToLookup(p => p.Id, p => p.Contributor);
        _countriesOf = _countries.SelectMany(c => PartyShelves.Written(shelves, c).Select(p => p.Id).Append(c.Id), (c, id) => (id, c))
            .Concat(shelves.Records.Select(r => (id: r.Id, c: CountryOf(r)!)).Where(p => p.c is not null))
            .ToLookup(p => p.id, p => p.c);
    }

    /// <summary>All facets with all values.</summary>
    public IReadOnlyList<SearchFacet> All =>
    [
        new("type", _shelves.Words.FacetType, SearchTypes.All(_shelves.Settings, _shelves.Words), IsOpen: true),
        new("meeting", _shelves.Words.FacetMeeting, [.. _shelves.Meetings.Select(m => Value(m, m.Title.Value))]),
        new("year", _shelves.Words.FacetYear, [.. _shelves.ByYear
            .Select(y => y.Key)
            .Order()
            .Select(y => new FacetValue(Number(y), Number(y), SitePages.Year(y).Path, [Number(y)]))],
            // of many records the years would be a fifth of what every search loads
            IsOpen: _shelves.Records.Count <= MostWithYears),
        new(
            "from",
            _shelves.Words.FactFrom,
            [.. _contributors.Where(c => c.Contributor.Withdrawn is null).Select(c => Value(c.Contributor, c.Contributor.Title.Value))]),
        new("country", _shelves.Words.FactCountry, [.. _countries.Select(c => Value(c, c.ShortName ?? c.Title.Value))]),
        new("region", _shelves.Words.FactRegion, [.. _countries.Select(c => c.Region).OfType<string>().Distinct()
            .Order(StringComparer.Ordinal)
            .Select(r => new FacetValue(RegionKey(r), r, SitePages.Region(r).Path, [r]))]),
        new("topic", _shelves.Words.FacetTopic, [.. _shelves.All<TopicRecord>()
            .OrderBy(t => t.Title.Value, StringComparer.Ordinal)
            .ThenBy(t => t.Id)
            .Select(t => Value(t, t.Title.Value))]),
        new("lang", _shelves.Words.FactLanguage, [.. _shelves.Records
            .SelectMany(Languages)
            // of the pages that are no records
            .Append(_shelves.Words.Language)
            .Distinct(StringComparer.Ordinal)
            .Select(l => (Code: l, Name: _shelves.Words.LanguageName(l)))
            .OrderBy(l => l.Name, StringComparer.Ordinal)
            .Select(l => new FacetValue(
                l.Code,
                l.Name,
                null,
                [.. new[] { l.Name, Wording.Languages.OwnName(l.Code) }.Distinct(StringComparer.Ordinal)]))]),
        new("holding", _shelves.Words.FacetHolding, [.. Enum.GetValues<Holding>()
            .Select(h => new FacetValue(h.ToString().ToLowerInvariant(), _shelves.Words.Holding(h), null, [_shelves.Words.Holding(h)]))],
            IsOpen: true),
    ];

    /// <summary>The values that a record has.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> ValuesOf(ArchiveRecord record) =>
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            ["type"] = [SearchTypes.KeyOf(record)],
            ["meeting"] = [.. KeysNotWithdrawn(_meetings[record.Id])],
            ["year"] = _shelves.YearOf(record) is { } year ? [Number(year)] : [],
            ["from"] = [.. KeysNotWithdrawn(_from[record.Id])],
            ["country"] = [.. _countriesOf[record.Id].Select(c => c.Id.Name).Distinct()],
            ["region"] = [.. _countriesOf[record.Id].Select(c => c.Region).OfType<string>().Select(RegionKey).Distinct()],
            ["topic"] = [.. KeysNotWithdrawn(record.Topics.Select(t => t.Value.Id).Concat(record is TopicRecord ? [record.Id] : []))],
            ["lang"] = [.. Languages(record)],
            ["holding"] = record is DocumentRecord or ResolutionVersionRecord ? [record.Holding.ToString().ToLowerInvariant()] : [],
        };

    /// <summary>The meetings to which a record belongs.</summary>
    public IEnumerable<RecordId> MeetingsOf(ArchiveRecord record) => _meetings[record.Id];

    /// <summary>The first day on which it can have been; where it has no date, that of its meeting.</summary>
    public static DateOnly? DateOf(
        Shelves shelves, ArchiveRecord record) => record.OwnDate?.ValueOrDefault?.Earliest ?? record switch
    {
        DocumentRecord document => document.Meetings.Select(m => MeetingDate(shelves, m)).FirstOrDefault(d => d is not null),
        OutcomeRecord outcome => MeetingDate(shelves, outcome.Meeting),
        MeetingRecord or ResolutionRecord or ResolutionVersionRecord or EventRecord or PersonRecord or OrganisationRecord
            or TopicRecord => null,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static DateOnly? MeetingDate(Shelves shelves, Located<Reference> meeting) =>
        shelves.Catalogue[meeting.Value].OwnDate?.ValueOrDefault?.Earliest;

    private FacetValue Value(ArchiveRecord record, string label) =>
        new(
            Key(record.Id),
            label,
            Address.Of(record.Id).Path,
            [.. SearchNames.NamesOf(_shelves, record).Select(n => n.Text).Prepend(label).Distinct(StringComparer.Ordinal)]);

    /// <summary>People beside organisations might bear the same name.</summary>
    private static string Key(RecordId id) => id.Folder == "people" ? id.Value : id.Name;

    /// <summary>Keys without withdrawn records: a facet does not offer those.</summary>
    private IEnumerable<string> KeysNotWithdrawn(IEnumerable<RecordId> ids) =>
        ids.Where(id => _shelves.Catalogue.Find(id) is { Withdrawn: null }).Select(Key).Distinct(StringComparer.Ordinal);

    private OrganisationRecord? CountryOf(ArchiveRecord record) => (record switch
    {
        OrganisationRecord organisation => organisation.Country,
        PersonRecord { Country: Stated<Located<Reference>>.Known { Value: var country } } => country,
        DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord
            or PersonRecord or TopicRecord => (Located<Reference>?)null,
        _ => throw new UnreachableException(record.GetType().Name),
    }) is { } named && _shelves.Catalogue[named.Value] is OrganisationRecord { Withdrawn: null, Type: OrganisationType.Country } of
        ? of
        : null;

    private IEnumerable<string> Languages(ArchiveRecord record) =>
        record.Texts.Count > 0 ? record.Texts.Select(t => t.Language).Distinct(StringComparer.Ordinal) : [_shelves.Words.Language];

    private static string RegionKey(string region) => SymbolSpelling.Slug(region);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
