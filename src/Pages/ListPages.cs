using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All pages that are lists.</summary>
internal static class ListPages
{
    /// <summary>All of them. Each record that is not withdrawn appears in the list of its kind.</summary>
    public static IEnumerable<ListPage> All(Shelves shelves) =>
    [
        .. Resolutions(shelves),
        .. Documents(shelves),
        .. Enum.GetValues<DocumentType>().SelectMany(t => OfType(shelves, t)),
        .. Events(shelves),
        .. People(shelves),
        .. Organisations(shelves),
        .. CountryLists.All(shelves),
        .. Topics(shelves),
        .. Years(shelves),
        .. shelves.ByYear.OrderBy(y => y.Key).SelectMany(y => Year(shelves, y.Key, [.. y])),
    ];

    private static IEnumerable<ListPage> Resolutions(Shelves shelves)
    {
        var works = shelves.All<ResolutionRecord>()
            .OrderBy(r => r.Number.PadLeft(9, '0'), StringComparer.Ordinal)
            .ThenBy(r => r.Id)
            .ToList();
        return ListPage.Of(shelves, SitePages.Resolutions, shelves.Words.PageName(NamedPage.Resolutions),
            shelves.Words.ResolutionsDescription(works.Count),
            Section.Resolutions, shelves.Words.ResolutionsIntro,
            WithVersions(works),
            works.Concat<ArchiveRecord>(works.SelectMany(w => shelves.Versions[w.Id])))
            .Cut(shelves, works, "letter", LetterOf, part => WithVersions(part.Cast<ResolutionRecord>()));

        IReadOnlyList<Shelf> WithVersions(IEnumerable<ResolutionRecord> resolutions) =>
        [
            .. resolutions.Select(w =>
                new Shelf(
                    shelves.Cited(w) with { To = null }, w.Id.Name,
                    [shelves.Card(w), .. shelves.Versions[w.Id].Select(v => shelves.Card(v))])),
        ];
    }

    private static IEnumerable<ListPage> Documents(Shelves shelves)
    {
        var types = shelves.Documents.GroupBy(d => d.Type).OrderBy(g => g.Key).ToList();
        var readable = shelves.Documents.Count(d => shelves.Texts(d).Count > 0);
        return ListPage.Of(shelves, SitePages.Documents, shelves.Words.PageName(NamedPage.AllPapers),
            shelves.Words.AllPapersDescription(shelves.Documents.Count),
            Section.Documents,
            shelves.Words.Paragraph(shelves.Words.PapersKnownAndReadable(shelves.Documents.Count, readable), shelves.Words.AllPapersIntro),
            ByType(shelves.Documents),
            shelves.Documents,
            [
                .. types.Select(g => new Phrase(
                    shelves.Words.PartWithCount(shelves.Words.DocumentTypes(g.Key), g.Count()), Address.OfList(g.Key))),
                shelves.Words.To(NamedPage.ByNumber),
                shelves.Words.To(NamedPage.ByYear),
            ]).Cut(shelves, shelves.Documents, "year", r => YearOf(shelves, r), part => ByType(part.Cast<DocumentRecord>()));

        IReadOnlyList<Shelf> ByType(IEnumerable<DocumentRecord> documents) =>
        [
            .. documents.GroupBy(d => d.Type).OrderBy(g => g.Key)
                .Select(g => shelves.ShelfOf(shelves.Words.DocumentTypes(g.Key), g.Key.ListSegment(), g.Order(Shelves.ByDate))),
        ];
    }

    private static IEnumerable<ListPage> OfType(Shelves shelves, DocumentType type)
    {
        var documents = shelves.Documents.Where(d => d.Type == type).ToList();
        var readable = documents.Count(d => shelves.Texts(d).Count > 0);
        return documents.Count == 0 && shelves.Feeds(Address.OfList(type)).Count == 0
            ? []
            : (ListPage.Of(shelves, Address.OfList(type), shelves.Words.DocumentTypes(type),
                shelves.Words.PapersOfTypeDescription(shelves.Words.DocumentTypes(type), documents.Count),
                Section.Documents,
                shelves.Words.Paragraph(shelves.Words.PapersKnownAndReadable(documents.Count, readable), Latest(shelves, documents)),
                ByMeeting(shelves, documents), documents,
                [shelves.Words.To(NamedPage.AllPapers)],
                [shelves.Words.To(NamedPage.Papers)]) with
            {
                Labels = Cards.Labels(shelves.Settings.TypeLabels.GetValueOrDefault(type) ?? new Dictionary<string, string>()),
            }).Cut(shelves, documents, "year", r => YearOf(shelves, r), part => ByMeeting(shelves, part.Cast<DocumentRecord>()));
    }

    /// <summary>In which order they stand, and the one with the latest date; nothing of a few.</summary>
    private static Phrases Latest(Shelves shelves, IReadOnlyList<DocumentRecord> documents) =>
        documents.Count > 2 && documents.Where(d => d.Date is Stated<Edtf>.Known).Order(Shelves.ByDate).LastOrDefault() is { } latest
            ? shelves.Words.PapersLatest(latest.Name(), shelves.Date(latest.Date))
            : Phrases.Empty;

    private static IEnumerable<ListPage> Events(Shelves shelves)
    {
        var all = shelves.All<EventRecord>().OrderBy(e => e.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Id).ToList();
        return ListPage.Of(shelves, SitePages.Events, shelves.Words.PageName(NamedPage.Events),
            shelves.Words.EventsDescription(all.Count),
            Section.Meetings, shelves.Words.EventsIntro,
            [new Shelf("", "all", shelves.CardsOf(all))], all, [shelves.Words.To(NamedPage.MeetingsOfGroup)])
            .Cut(shelves, all, "year", r => YearOf(shelves, r), part => [new Shelf("", "all", shelves.CardsOf(part))]);
    }

    private static IEnumerable<ListPage> People(Shelves shelves)
    {
        var all = shelves.ByName(shelves.All<PersonRecord>()).ToList();
        return ListPage.Of(shelves, SitePages.People, shelves.Words.PageName(NamedPage.People),
            shelves.Words.PeopleDescription(all.Count),
            Section.People,
            shelves.Words.PeopleIntro,
            [new Shelf("", "all", shelves.CardsOf(all))], all)
            .Cut(shelves, all, "letter", LetterOf, part => [new Shelf("", "all", shelves.CardsOf(part))]);
    }

    private static IEnumerable<ListPage> Organisations(Shelves shelves)
    {
        var all = shelves.ByName(shelves.All<OrganisationRecord>()).ToList();
        return ListPage.Of(shelves, SitePages.Organisations, shelves.Words.PageName(NamedPage.Organisations),
            shelves.Words.OrganisationsDescription(all.Count),
            Section.Organisations, shelves.Words.OrganisationsIntro,
            ByType(all),
            all,
            [shelves.Words.To(NamedPage.ByCountry), shelves.Words.To(NamedPage.ByRegion)])
            .Cut(shelves, all, "letter", LetterOf, part => ByType(part.Cast<OrganisationRecord>()));

        IReadOnlyList<Shelf> ByType(IEnumerable<OrganisationRecord> organisations) =>
        [
            .. organisations.GroupBy(o => o.Type).OrderBy(g => g.Key)
                .Select(g => new Shelf(shelves.Words.OrganisationTypes(g.Key), g.Key.ToString().ToLowerInvariant(), shelves.CardsOf(g))),
        ];
    }

    private static IEnumerable<ListPage> Topics(Shelves shelves)
    {
        var all = shelves.ByName(shelves.All<TopicRecord>()).ToList();
        return ListPage.Of(shelves, SitePages.Topics, shelves.Words.PageName(NamedPage.Topics),
            shelves.Words.TopicsDescription(all.Count),
            Section.Topics, shelves.Words.TopicsIntro,
            Counted(all), all).Cut(shelves, all, "letter", LetterOf, Counted);

        IReadOnlyList<Shelf> Counted(IReadOnlyList<ArchiveRecord> topics) =>
            [new Shelf("", "all", [.. topics.Select(t => shelves.Card(t) with
            {
                State = shelves.Words.Entries(shelves.ByTopic[t.Id].Count()),
            })])];
    }

    private static IEnumerable<ListPage> Years(Shelves shelves)
    {
        var undated = shelves.Records
            .Where(r => shelves.YearOf(r) is null
                && (r is DocumentRecord or MeetingRecord or EventRecord or ResolutionVersionRecord or OutcomeRecord))
            .ToList();
        return ListPage.Of(shelves, SitePages.Years, shelves.Words.PageName(NamedPage.Years), shelves.Words.YearsDescription, Section.None,
            shelves.Words.YearsIntro,
            NotKnown(undated), shelves.Records,
            [.. shelves.ByYear
                .OrderBy(y => y.Key)
                .Select(y => new Phrase(
                    shelves.Words.PartWithCount(y.Key.ToString(CultureInfo.InvariantCulture), y.Count()), SitePages.Year(y.Key)))])
            .Cut(shelves, undated, "letter", LetterOf, NotKnown);

        IReadOnlyList<Shelf> NotKnown(IReadOnlyList<ArchiveRecord> records) =>
            [new Shelf(shelves.Words.YearNotKnownHeading, "not-known", shelves.CardsOf(records))];
    }

    private static IEnumerable<ListPage> Year(Shelves shelves, int year, IReadOnlyList<ArchiveRecord> records) => ListPage.Of(
        shelves, SitePages.Year(year), year.ToString(CultureInfo.InvariantCulture),
        shelves.Words.YearDescription(
            year.ToString(CultureInfo.InvariantCulture),
            records.OfType<MeetingRecord>().Count(),
            records.OfType<DocumentRecord>().Count(),
            records.OfType<OutcomeRecord>().Count()),
        Section.None, Phrases.Empty, ByKind(shelves, records), records, crumbs: [shelves.Words.To(NamedPage.Years)])
        .Cut(shelves, records, "letter", LetterOf, part => ByKind(shelves, part));

    /// <summary>The year under which a reader looks for it; that of the parts of lists where none is known.</summary>
    public static string YearOf(Shelves shelves, ArchiveRecord record) =>
        shelves.YearOf(record)?.ToString("D4", CultureInfo.InvariantCulture) ?? ListParts.NoYear;

    /// <summary>
    /// The first letter of its name in the archive, without accent; what begins with no Latin letter stands together. It is part of an
    /// address, and so the same in every language.
    /// </summary>
    public static string LetterOf(ArchiveRecord record) =>
        (record.OwnTitle ?? record.Title.Value) is var name
            && SymbolSpelling.Slug(name) is [>= 'a' and <= 'z' and var letter, ..] && name[0] < '\u0250'
            ? char.ToUpperInvariant(letter).ToString()
            : ListParts.NoLetter;

    /// <summary>Things under the names of their kinds.</summary>
    public static IReadOnlyList<Shelf> ByKind(Shelves shelves, IEnumerable<ArchiveRecord> records)
    {
        var all = records.ToList();
        Shelf Of<T>(string heading, string anchor)
            where T : ArchiveRecord => new(heading, anchor, shelves.CardsOf(all.OfType<T>().OrderBy(r => r, Shelves.ByTime)));

        return
        [
            .. new[]
            {
                shelves.ShelfOf(
                    shelves.Words.PapersHeading, "papers", all.OfType<DocumentRecord>().Order(Shelves.ByDate)),
                Of<MeetingRecord>(shelves.Words.Kinds(RecordKind.Meeting), "meetings"),
                new Shelf(
                    shelves.Words.Kinds(RecordKind.Resolution),
                    "resolutions",
                    shelves.CardsOf(all.Where(r => r is ResolutionRecord or ResolutionVersionRecord))),
                Of<OutcomeRecord>(shelves.Words.Kinds(RecordKind.Outcome), "outcomes"),
                Of<EventRecord>(shelves.Words.Kinds(RecordKind.Event), "events"),
                Of<PersonRecord>(shelves.Words.Kinds(RecordKind.Person), "people"),
                Of<OrganisationRecord>(shelves.Words.PageName(NamedPage.Organisations), "organisations"),
                Of<TopicRecord>(shelves.Words.Kinds(RecordKind.Topic), "topics"),
            }.Where(s => s.Cards.Count > 0),
        ];
    }

    private static IReadOnlyList<Shelf> ByMeeting(Shelves shelves, IEnumerable<DocumentRecord> documents)
    {
        var byMeeting = documents
            .ToLookup(d => d.Meetings.Select(m => shelves.Catalogue[m.Value]).OfType<MeetingRecord>().FirstOrDefault());
        return
        [
            .. byMeeting.Where(g => g.Key is not null)
                .OrderBy(g => g.Key!.Number)
                .Select(g => shelves.ShelfOf(g.Key!.Name() with { To = null }, g.Key!.Id.Name, g.Order(Shelves.ByNumber))),
            shelves.ShelfOf(byMeeting.Count == 1 ? "" : shelves.Words.PapersOfNoMeeting, "other", byMeeting[null].Order(Shelves.ByDate)),
        ];
    }
}
