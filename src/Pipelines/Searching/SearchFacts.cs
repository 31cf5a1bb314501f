using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Search;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pipelines.Searching;

/// <summary>
/// The facts by which a card answers questions: who chaired, when was, what did it propose. Each with its source; what is not known is
/// said. The keys are those of <c>asked.json</c>.
/// </summary>
internal static class SearchFacts
{
    private const int MostValues = 6;

    /// <summary>Those of what is known by name; none of a paper.</summary>
    public static IReadOnlyList<SearchFact> Of(Shelves shelves, ArchiveRecord record) =>
    [
        .. (record switch
        {
            MeetingRecord meeting => OfMeeting(shelves, meeting),
            EventRecord happened =>
            [
                Row("when", shelves.Words.FactDate, shelves.Words.Date(happened.Date), "date"),
                Row("where", shelves.Words.FactPlace, shelves.Words.Value(happened.Venue), "venue"),
                .. happened.People.Select(p => Row("who", Words.Capital(p.Capacity), shelves.Person(p with { Capacity = "" }), "people")),
            ],
            PersonRecord person => OfPerson(shelves, person),
            OrganisationRecord organisation => OfOrganisation(shelves, organisation),
            ResolutionRecord resolution =>
            [
                Row("who", shelves.Words.SearchAdoptedBy, shelves.Name(resolution.Body), "body"),
                Row("when", shelves.Words.SearchVersions,
                    Names(shelves.Versions[resolution.Id].Select(v => v.Name() with { Text = v.VersionLabel })), ""),
            ],
            TopicRecord topic =>
            [
                Row("", shelves.Words.SearchCovers, topic.ScopeNote is { } note ? shelves.Own(note) : Phrases.Empty, "scope-note"),
                Row("papers", shelves.Words.AnswerPapers, Papers(shelves, shelves.ByTopic[topic.Id].OfType<DocumentRecord>()), ""),
                .. Feed(shelves, record),
            ],
            DocumentRecord or ResolutionVersionRecord or OutcomeRecord => Array.Empty<(string, string, Phrases[], string)>(),
            _ => throw new InvalidOperationException($"no facts are known of {record.GetType().Name}"),
        }).Where(r => r.Item3.Any(v => !v.IsEmpty)).Select(r => new SearchFact(
            r.Item1,
            r.Item2,
            [.. r.Item3.Where(v => !v.IsEmpty).Take(MostValues).Select(v => Line(shelves, v))],
            r.Item4.Length == 0 ? [] : Line(shelves, SourceOf(shelves, record, r.Item4, r.Item3[0])))),
    ];

    private static IEnumerable<(string Key, string Label, Phrases[] Values, string From)> OfMeeting(Shelves shelves, MeetingRecord meeting)
    {
        var papers = shelves.Papers[meeting.Id].Order(Shelves.ByNumber).ToList();
        var reports = papers.Where(p => p.Relations.Any(r => r.Type == RelationType.ReportsOn && r.Target.Value.Id == meeting.Id)).ToList();
        return
        [
            Row("when", shelves.Words.FactDate, shelves.Words.Date(meeting.Date), "date"),
            Row("where", shelves.Words.FactPlace, shelves.Words.Value(meeting.Venue), "venue"),
            .. meeting.Notes.Where(n => n.About == "people").Select(n => Row("who", shelves.Words.SearchNote, shelves.Own(n.Text), "")),
            .. meeting.People.GroupBy(p => p.Capacity)
                .Select(g => Row("who", Words.Capital(g.Key), Names(g.Select(p => shelves.Person(p with { Capacity = "" }))), "people")),
            Row("many", shelves.Words.FactTakingPart, shelves.Words.Value(meeting.Participants), "participants"),
            Row("papers", shelves.Words.AnswerReport, Names(reports.Select(r => r.Name())), ""),
            Row("papers", shelves.Words.AnswerPapers, Papers(shelves, papers.Except(reports)), ""),
            Row("did", shelves.Words.PageName(NamedPage.Decisions), Names(shelves.Outcomes[meeting.Id].Select(o => o.Name())), ""),
        ];
    }

    private static IEnumerable<(string Key, string Label, Phrases[] Values, string From)> OfPerson(Shelves shelves, PersonRecord person) =>
    [
        Row("who", shelves.Words.SearchPosts, Names(person.Posts.Select(p => shelves.Words.Line(
            shelves.Own(Words.Capital(p.Capacity)), shelves.Name(p.Who), p.Date is { } date ? shelves.Words.Date(date) : ""))), "posts"),
        Row("where", shelves.Words.FactCountry, person.Country is Stated<Diagnostics.Located<Reference>>.Known { Value: var country }
            ? shelves.Name(country)
            : shelves.Words.Value(person.Country, _ => ""), "country"),
        Row("when", shelves.Words.SearchAtMeetings, Names(shelves.Appearances[person.Id].Where(a => a.In is MeetingRecord)
            .Select(a => shelves.Words.Line(a.In.Name(), shelves.Own(a.Role.Capacity)))), ""),
        Row("papers", shelves.Words.AnswerPapers, Papers(shelves, PartyShelves.Written(shelves, person)), ""),
        .. Feed(shelves, person),
    ];

    private static IEnumerable<(string Key, string Label, Phrases[] Values, string From)> OfOrganisation(
        Shelves shelves, OrganisationRecord organisation) =>
    [
        Row("papers", shelves.Words.AnswerPapers, Papers(shelves, PartyShelves.Written(shelves, organisation)), ""),
        .. LastChair(shelves, organisation),
        Row("who", shelves.Words.AnswerPeople, Names(shelves.All<PersonRecord>()
            .Where(p => p.Withdrawn is null
                && (p.Posts.Any(r => r.Who.Value.Id == organisation.Id)
                    || (p.Country is Stated<Diagnostics.Located<Reference>>.Known { Value: var of } && of.Value.Id == organisation.Id)))
            .OrderByDescending(p => Posts(p, organisation).Max(r => r.Date?.Latest))
            .Select(p => shelves.Words.Line([p.Name(), .. Posts(p, organisation).Select(r => Post(shelves, r))]))), ""),
        Row("when", shelves.Words.SearchRoles, Names(shelves.Appearances[organisation.Id].Where(a => a.In is MeetingRecord or EventRecord)
            .Select(a => shelves.Words.Line(a.In.Name(), a.Role.Who.Value.Id == organisation.Id
                ? shelves.Own(a.Role.Capacity)
                : shelves.Person(a.Role with { OnBehalfOf = null })))), ""),
        Row("", shelves.Words.FactPartOf, organisation.PartOf is { } whole ? shelves.Name(whole) : Phrases.Empty, "part-of"),
        Row("where", shelves.Words.FactCountry, organisation.Country is { } country ? shelves.Name(country) : Phrases.Empty, "country"),
        Row("", shelves.Words.FactRegion,
            organisation.Region is { } region ? shelves.Own(region) with { To = SitePages.Region(region) } : Phrases.Empty, "region"),
        .. Feed(shelves, organisation),
    ];

    /// <summary>Who was last in the chair of the group, at the meeting that says so.</summary>
    private static IEnumerable<(string Key, string Label, Phrases[] Values, string From)> LastChair(
        Shelves shelves, OrganisationRecord organisation) =>
        organisation.Id == shelves.Group()?.Id && shelves.LastChair() is var (meeting, chair)
            ? [Row("who", shelves.Words.SearchLastChairName, shelves.Words.SearchLastChair(
                shelves.Person(chair with { OnBehalfOf = null, Capacity = "" }),
                chair.Capacity,
                meeting.Name(),
                shelves.Words.DateUnlabelled(meeting.Date)), "")]
            : [];

    private static IEnumerable<Role> Posts(PersonRecord person, OrganisationRecord at) =>
        person.Posts.Where(r => r.Who.Value.Id == at.Id);

    private static Phrases Post(Shelves shelves, Role role) =>
        role.Date is { } date ? shelves.Words.PostWithDate(role.Capacity, shelves.Words.Date(date)) : shelves.Own(role.Capacity);

    private static IEnumerable<(string Key, string Label, Phrases[] Values, string From)> Feed(Shelves shelves, ArchiveRecord record) =>
        shelves.Feeds(Address.Of(record.Id)).Take(1)
            .Select(f => Row("", shelves.Words.UseFollow, new Phrase(shelves.Words.FeedOfNewPapers, f.Atom), ""));

    private static (string Key, string Label, Phrases[] Values, string From) Row(string key, string label, Phrases value, string from) =>
        (key, label, [value], from);

    private static (string Key, string Label, Phrases[] Values, string From) Row(string key, string label, Phrases[] values, string from) =>
        (key, label, values, from);

    private static Phrases[] Names(IEnumerable<Phrase> names) => [.. names.Distinct().Select(n => (Phrases)n)];

    private static Phrases[] Names(IEnumerable<Phrases> names) => [.. names.DistinctBy(n => n.Plain)];

    /// <summary>Papers by their numbers; how many more there are, where they are many.</summary>
    private static Phrases[] Papers(Shelves shelves, IEnumerable<DocumentRecord> papers)
    {
        var all = papers.Distinct().Order(Shelves.ByNumber).ToList();
        return
        [
            .. all.Take(all.Count > MostValues ? MostValues - 1 : MostValues).Select(p => Phrases.Join(
                " ", p.Symbols is [var number, ..] ? number.Printed.Value : "", p.Name())),
            .. all.Count > MostValues ? [(Phrases)shelves.Words.SearchMore(all.Count - MostValues + 1)] : Array.Empty<Phrases>(),
        ];
    }

    /// <summary>
    /// Where a fact comes from: what is said of its key alone, else what holds for all of the record. A key may hold several people, each
    /// from a source of their own: only a paragraph that names this one is shown for it, or a page elsewhere.
    /// </summary>
    private static Phrases SourceOf(Shelves shelves, ArchiveRecord record, string key, Phrases value)
    {
        var name = value.Parts[0].Text.Split('(', ',')[0].Trim().Split(' ')[^1];
        var all = record.Sources.Where(s => s.Covers.Contains(key)).Concat(record.Sources.Where(s => s.Covers.Count == 0));
        var source = all.FirstOrDefault(s => key != "people" || s.StatedIn is not { } place
            || (shelves.Catalogue.Unit(place.Value)?.PlainWithChildren().Contains(name, StringComparison.Ordinal) ?? false));
        return source is null ? Phrases.Empty
            : source.StatedIn is { } place ? shelves.Place(place.Value)
            : source.Page is { } page ? shelves.Words.SearchSource(shelves.Words.Confidence(source.Confidence), new Uri(page).Host)
            : shelves.Words.Confidence(source.Confidence);
    }

    /// <summary>The index itself says no languages: its page marks nothing but titles.</summary>
    private static IReadOnlyList<SearchPhrase> Line(Shelves shelves, Phrases phrases) =>
    [
        .. phrases.Parts.Select(p => new SearchPhrase(
            p.Text,
            p.To is { } to ? to.Path + (to.Fragment is null ? "" : "#" + to.Fragment) : null,
            shelves.Site.Frame.IsPlain ? null : p.Language)),
    ];
}
