using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All pages that are lists.</summary>
internal static class Lists
{
    /// <summary>Every one of them. Each record that stands comes out in the list of its kind.</summary>
    public static IEnumerable<ListPage> Of(Shelves shelves) =>
    [
        Resolutions(shelves),
        Documents(shelves),
        .. Enum.GetValues<DocumentType>().Select(t => OfType(shelves, t)).OfType<ListPage>(),
        Events(shelves),
        People(shelves),
        Organisations(shelves),
        .. CountryLists.Of(shelves),
        Topics(shelves),
        Years(shelves),
        .. shelves.ByYear.OrderBy(y => y.Key).Select(y => Year(shelves, y.Key, [.. y])),
    ];

    private static ListPage Resolutions(Shelves shelves)
    {
        var works = shelves.Of<ResolutionRecord>()
            .OrderBy(r => r.Number.PadLeft(9, '0'), StringComparer.Ordinal)
            .ThenBy(r => r.Id)
            .ToList();
        return ListPage.Of(shelves, SitePages.Resolutions, "Resolutions",
            $"{shelves.Words.Resolutions(works.Count)} that the group works under or that its papers name, "
                + "each with its versions through time.",
            Section.Resolutions, "A resolution lives through versions: each is cited with the place and year in which it was adopted.",
            [.. works.Select(w =>
                new Shelf(shelves.CalledBy(w), w.Id.Name, [shelves.Card(w), .. shelves.Versions[w.Id].Select(v => shelves.Card(v))]))],
            works.Concat<ArchiveRecord>(works.SelectMany(w => shelves.Versions[w.Id])));
    }

    private static ListPage Documents(Shelves shelves)
    {
        var types = shelves.Documents.GroupBy(d => d.Type).OrderBy(g => g.Key).ToList();
        var readable = shelves.Documents.Count(d => shelves.Texts(d).Count > 0);
        return ListPage.Of(shelves, SitePages.Documents, "All documents",
            $"All {shelves.Words.Papers(shelves.Documents.Count)} known to this archive, by type: reports, "
                + "contributions, letters, agendas and others.",
            Section.Documents,
            $"{Words.Capital(shelves.Words.PapersAreKnown(shelves.Documents.Count))}; {shelves.Words.Readable(readable)}. "
                + "Of the others we know the title, and what papers we hold say about them.",
            [.. types
                .Select(g => new Shelf(shelves.Words.DocumentTypes(g.Key), g.Key.ListSegment(), shelves.CardsOf(g.Order(Shelves.ByDate))))],
            shelves.Documents,
            [
                .. types.Select(g => new Phrase($"{shelves.Words.DocumentTypes(g.Key)} ({g.Count()})", Address.OfList(g.Key))),
                new Phrase("By document number", SitePages.Symbols),
                new Phrase("By year", SitePages.Years),
            ]);
    }

    private static ListPage? OfType(Shelves shelves, DocumentType type)
    {
        var documents = shelves.Documents.Where(d => d.Type == type).ToList();
        return documents.Count == 0 && shelves.Feeds(Address.OfList(type)).Count == 0
            ? null
            : ListPage.Of(shelves, Address.OfList(type), shelves.Words.DocumentTypes(type),
                $"{shelves.Words.DocumentTypes(type)}: {shelves.Words.Papers(documents.Count)} known to this archive, by meeting.",
                Section.Documents,
                $"{Words.Capital(shelves.Words.PapersAreKnown(documents.Count))}; "
                    + $"{shelves.Words.Readable(documents.Count(d => shelves.Texts(d).Count > 0))}.",
                ByMeeting(shelves, documents), documents,
                [new Phrase("All documents", SitePages.Documents)],
                [new Phrase("Documents", SitePages.Documents)]) with
            {
                Labels = Cards.Labels(shelves.Settings.TypeLabels.GetValueOrDefault(type) ?? new Dictionary<string, string>()),
            };
    }

    private static ListPage Events(Shelves shelves)
    {
        var all = shelves.Of<EventRecord>().OrderBy(e => e.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue).ThenBy(e => e.Id).ToList();
        return ListPage.Of(shelves, SitePages.Events, "Events",
            $"Conferences, launches and webinars that are no meetings of the group: {shelves.Words.Events(all.Count)}.",
            Section.Meetings, "What is no meeting of the group itself, but belongs to its work.",
            [new Shelf("", "all", shelves.CardsOf(all))], all, [new Phrase("Meetings of the group", SitePages.Meetings)]);
    }

    private static ListPage People(Shelves shelves)
    {
        var all = shelves.Of<PersonRecord>().OrderBy(p => p.Title.Value, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Id).ToList();
        return ListPage.Of(shelves, SitePages.People, "People",
            $"{Words.Capital(shelves.Words.People(all.Count))} named in the papers, with what they wrote, chaired or signed.",
            Section.People,
            "Everybody here is named in a paper or on a page that is cited. Names stand as they are printed; other spellings are told.",
            [new Shelf("", "all", shelves.CardsOf(all))], all);
    }

    private static ListPage Organisations(Shelves shelves)
    {
        var all = shelves.Of<OrganisationRecord>().OrderBy(o => o.Title.Value, StringComparer.OrdinalIgnoreCase).ThenBy(o => o.Id).ToList();
        return ListPage.Of(shelves, SitePages.Organisations, "Countries and organisations",
            $"{Words.Capital(shelves.Words.CountriesAndOrganisations(all.Count))} named in the papers, with what each contributed.",
            Section.Organisations, "Countries, bodies, companies and others that wrote, hosted or are named in the papers.",
            [.. all.GroupBy(o => o.Type)
                .OrderBy(g => g.Key)
                .Select(g => new Shelf(shelves.Words.OrganisationTypes(g.Key), g.Key.ToString().ToLowerInvariant(), shelves.CardsOf(g)))],
            all,
            [new Phrase("By country", SitePages.Countries), new Phrase("By region", SitePages.Regions)]);
    }

    private static ListPage Topics(Shelves shelves)
    {
        var all = shelves.Of<TopicRecord>().OrderBy(t => t.Title.Value, StringComparer.OrdinalIgnoreCase).ThenBy(t => t.Id).ToList();
        return ListPage.Of(shelves, SitePages.Topics, "Topics",
            $"{Words.Capital(shelves.Words.Topics(all.Count))} under which papers, decisions and events are gathered.",
            Section.Topics, "Topics are chosen by the editors; the papers do not print them.",
            [new Shelf("", "all", [.. all.Select(t => shelves.Card(t, shelves.Words.Pages(shelves.ByTopic[t.Id].Count())))])], all);
    }

    private static ListPage Years(Shelves shelves)
    {
        var undated = shelves.Records
            .Where(r => shelves.YearOf(r) is null
                && (r is DocumentRecord or MeetingRecord or EventRecord or ResolutionVersionRecord or OutcomeRecord))
            .ToList();
        return ListPage.Of(shelves, SitePages.Years, "Years", "Papers, meetings, decisions and events by year.", Section.None,
            "A paper stands under the date printed on it or, where it has none, under that of its meeting.",
            [new Shelf("Year not known", "not-known", shelves.CardsOf(undated))], shelves.Records,
            [.. shelves.ByYear
                .OrderBy(y => y.Key)
                .Select(y => new Phrase($"{y.Key.ToString(CultureInfo.InvariantCulture)} ({y.Count()})", SitePages.Year(y.Key)))]);
    }

    private static ListPage Year(Shelves shelves, int year, IReadOnlyList<ArchiveRecord> records) => ListPage.Of(
        shelves, SitePages.Year(year), year.ToString(CultureInfo.InvariantCulture),
        $"What is known of {year.ToString(CultureInfo.InvariantCulture)}: {shelves.Words.Meetings(records.OfType<MeetingRecord>().Count())}"
            + $", {shelves.Words.Papers(records.OfType<DocumentRecord>().Count())}, "
            + $"{shelves.Words.DecisionsAndOutcomes(records.OfType<OutcomeRecord>().Count())}.",
        Section.None, Phrases.Empty, ByKind(shelves, records), records, crumbs: [new Phrase("Years", SitePages.Years)]);

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
                Of<MeetingRecord>(shelves.Words.Kinds(RecordKind.Meeting), "meetings"),
                new Shelf(
                    shelves.Words.Kinds(RecordKind.Resolution),
                    "resolutions",
                    shelves.CardsOf(all.Where(r => r is ResolutionRecord or ResolutionVersionRecord))),
                new Shelf(
                    shelves.Words.DocumentTypes(DocumentType.Other),
                    "papers",
                    shelves.CardsOf(all.OfType<DocumentRecord>().Order(Shelves.ByDate))),
                Of<OutcomeRecord>(shelves.Words.Kinds(RecordKind.Outcome), "outcomes"),
                Of<EventRecord>(shelves.Words.Kinds(RecordKind.Event), "events"),
                Of<PersonRecord>(shelves.Words.Kinds(RecordKind.Person), "people"),
                Of<OrganisationRecord>("Countries and organisations", "organisations"),
                Of<TopicRecord>(shelves.Words.Kinds(RecordKind.Topic), "topics"),
            }.Where(s => s.Cards.Count > 0),
        ];
    }

    private static IReadOnlyList<Shelf> ByMeeting(Shelves shelves, IReadOnlyList<DocumentRecord> documents)
    {
        var byMeeting = documents
            .ToLookup(d => d.Meetings.Select(m => shelves.Catalogue[m.Value]).OfType<MeetingRecord>().FirstOrDefault());
        return
        [
            .. byMeeting.Where(g => g.Key is not null)
                .OrderBy(g => g.Key!.Number)
                .Select(g => new Shelf(g.Key!.Title.Value, g.Key.Id.Name, shelves.CardsOf(g.Order(Shelves.ByNumber)))),
            new Shelf(byMeeting.Count == 1 ? "" : "Of no meeting", "other", shelves.CardsOf(byMeeting[null].Order(Shelves.ByDate))),
        ];
    }
}
