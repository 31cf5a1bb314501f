using System.Diagnostics;
using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Diagnostics;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Names of records in lists and lines.</summary>
internal static class Cards
{
    /// <summary>Its title, leading to its page.</summary>
    public static Phrase Name(this ArchiveRecord record) => new(record.Title.Value, Address.Of(record.Id), record.TitleLanguage);

    /// <summary>
    /// To whom something is addressed. Somebody who has a name in the language of the page is called by it, with the words printed behind
    /// it where they are others.
    /// </summary>
    public static Phrases Addressee(this Shelves shelves, Stated<string> addressee)
    {
        if (addressee is not Stated<string>.Known known || shelves.Addressees.Find(addressee) is not { OwnTitle: { } own } party)
        {
            return shelves.Value(addressee);
        }

        var printed = known.Printed ?? known.Value;
        return printed == own ? party.Name() : shelves.Words.PrintedOtherwise(party.Name(), shelves.Own(printed));
    }

    /// <summary>The thing that a reference names, leading there.</summary>
    public static Phrase Name(this Shelves shelves, Located<Reference> reference) => shelves.Catalogue[reference.Value].Name();

    /// <summary>The paragraph, or the thing, that a reference names: <c>Report of the second meeting, § 6.4</c>.</summary>
    public static Phrases Place(this Shelves shelves, Reference reference)
    {
        Phrases name = shelves.Catalogue[reference].Name();
        return reference.Anchor is { } anchor
            && shelves.Locators(reference.Id, reference.Language)?.Marked(anchor) is { IsEmpty: false } locator
            ? shelves.Words.PlaceInThing(name, locator.Leading(Address.Of(reference)))
            : name;
    }

    /// <summary>A resolution as the papers call it: <c>Resolution 179</c>.</summary>
    public static string CitedName(this Shelves shelves, ResolutionRecord resolution) =>
        shelves.Words.Resolution(shelves.Catalogue, resolution);

    /// <summary>A version as the papers call it, since all versions have one title: <c>Resolution 179 (Guadalajara, 2010)</c>.</summary>
    public static string CitedName(this Shelves shelves, ResolutionVersionRecord version) =>
        shelves.Words.Resolution(shelves.Catalogue, version);

    /// <summary>The same, leading to its page.</summary>
    public static Phrase Cited(this Shelves shelves, ResolutionRecord resolution) =>
        shelves.Cited(resolution, shelves.CitedName(resolution), "");

    /// <summary>The same, leading to its page.</summary>
    public static Phrase Cited(this Shelves shelves, ResolutionVersionRecord version) =>
        shelves.Cited(version, shelves.CitedName(version), version.VersionLabel);

    /// <summary>Where the settings say what a resolution is called in the language of the page, its name is in that.</summary>
    private static Phrase Cited(this Shelves shelves, ArchiveRecord record, string name, string version) =>
        shelves.Settings.ResolutionLabels.ContainsKey(shelves.Words.Language)
            ? shelves.Marking(name, version).Leading(Address.Of(record.Id))
            : record.Name() with { Text = name };

    /// <summary>Things in lists, in the order given.</summary>
    public static IReadOnlyList<Card> CardsOf(this Shelves shelves, IEnumerable<ArchiveRecord> records) =>
        [.. records.Select(r => shelves.Card(r))];

    /// <summary>Papers under a heading that says how many of them can be read.</summary>
    public static Shelf ShelfOf(this Shelves shelves, Phrases heading, string anchor, IEnumerable<DocumentRecord> papers)
    {
        var all = shelves.ReadableFirst(papers).ToList();
        return new Shelf(heading, anchor, shelves.CardsOf(all), Count: shelves.Known(all));
    }

    /// <summary>Those that can be read before all others, each in the order given.</summary>
    public static IEnumerable<DocumentRecord> ReadableFirst(this Shelves shelves, IEnumerable<DocumentRecord> papers) =>
        papers.OrderBy(p => shelves.ReadingOf(p) != Reading.Here);

    /// <summary>How many papers are known and how many of them can be read: <c>13 known, 2 can be read here</c>.</summary>
    public static string Known(this Shelves shelves, IReadOnlyCollection<DocumentRecord> papers) => shelves.Words.Known(
        papers.Count, papers.Count(p => shelves.ReadingOf(p) == Reading.Here));

    /// <summary>A thing in a list.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="record">The thing.</param>
    /// <param name="more">Something to add to the line about it; null for nothing.</param>
    /// <param name="on">The meeting on whose own page it stands, which the line then leaves out; null for none.</param>
    public static Card Card(this Shelves shelves, ArchiveRecord record, Phrases? more = null, RecordId? on = null)
    {
        var card = on is null
            ? shelves.Cards.GetOrAdd(record, static (record, shelves) => shelves.CardOf(record, null), shelves)
            : shelves.CardOf(record, on);
        return more is null ? card : card with { About = Phrases.Join(" · ", card.About, more) };
    }

    private static Card CardOf(this Shelves shelves, ArchiveRecord record, RecordId? on)
    {
        var (sign, state) = shelves.StateOf(record);
        return new Card(
            KindOf(record),
            shelves.Words.ExactKind(record),
            shelves.LabelsOf(record),
            record is ResolutionVersionRecord version ? shelves.Cited(version) : record.Name(),
            shelves.AboutOf(record, on),
            shelves.WhenOf(record),
            state,
            sign);
    }

    /// <summary>What can be read of it.</summary>
    public static Reading ReadingOf(this Shelves shelves, ArchiveRecord record) =>
        record.Withdrawn is not null ? Reading.Withdrawn
        : shelves.Texts(record).Count > 0 ? Reading.Here
        : !record.IsReadable ? Reading.NotPublic
        : record.Holding switch
        {
            Holding.File => Reading.File,
            Holding.Announced or Holding.Missing => Reading.NumberOnly,
            Holding.Text or Holding.Metadata => Reading.TitleOnly,
            _ => throw new UnreachableException($"{record.Holding}"),
        };

    /// <summary>The same in words, with the minutes that it takes to read.</summary>
    public static string ReadingInWords(this Shelves shelves, ArchiveRecord record) => shelves.ReadingOf(record) is var reading
        && reading == Reading.Here
            ? shelves.Words.ReadingTime(reading, shelves.Minutes(record))
            : shelves.Words.Reading(reading);

    /// <summary>How what can be read is drawn.</summary>
    public static Sign SignOf(Reading reading) => reading switch
    {
        Reading.Here => Sign.Full,
        Reading.NumberOnly => Sign.Number,
        Reading.File or Reading.TitleOnly or Reading.NotPublic or Reading.Withdrawn => Sign.None,
        _ => throw new UnreachableException($"{reading}"),
    };

    /// <summary>How what came of an outcome is drawn.</summary>
    public static Sign SignOf(OutcomeState state) => state switch
    {
        OutcomeState.Done => Sign.Full,
        OutcomeState.InPart or OutcomeState.Replaced => Sign.Part,
        OutcomeState.NoTrace => Sign.None,
        OutcomeState.NotApplicable => Sign.Nil,
        _ => throw new UnreachableException($"{state}"),
    };

    /// <summary>How many of these can be read, are known by title, by number: <c>8 can be read here</c>.</summary>
    public static IReadOnlyList<Tally> ReadingTallies(this Shelves shelves, IEnumerable<ArchiveRecord> papers) =>
    [
        .. papers.GroupBy(shelves.ReadingOf).OrderBy(g => g.Key)
            .Select(g => new Tally(SignOf(g.Key), g.Count(), shelves.Words.Tally(g.Count(), shelves.Words.Reading(g.Key)))),
    ];

    /// <summary>What came of how many of these: <c>3 done</c>.</summary>
    public static IReadOnlyList<Tally> OutcomeTallies(this Shelves shelves, IEnumerable<OutcomeRecord> outcomes) =>
    [
        .. outcomes.GroupBy(o => o.State).OrderBy(g => g.Key)
            .Select(g => new Tally(SignOf(g.Key), g.Count(), shelves.Words.Tally(g.Count(), shelves.Words.OutcomeState(g.Key)))),
    ];

    /// <summary>Its family.</summary>
    public static Kind KindOf(ArchiveRecord record) => record switch
    {
        MeetingRecord or EventRecord => Kind.Meeting,
        ResolutionRecord or ResolutionVersionRecord => Kind.Resolution,
        DocumentRecord { Type: DocumentType.Report } => Kind.Report,
        DocumentRecord { Type: DocumentType.Contribution } => Kind.Contribution,
        OutcomeRecord => Kind.Outcome,
        DocumentRecord => Kind.Paperwork,
        PersonRecord or OrganisationRecord or TopicRecord => Kind.Guide,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>Words in further languages, by the code of the language.</summary>
    public static IReadOnlyList<Phrase> Labels(IReadOnlyDictionary<string, string> labels) =>
        [.. labels.OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => new Phrase(l.Value, Language: l.Key))];

    /// <summary>What a thing is called in other languages than that of the page, its own name first.</summary>
    public static IReadOnlyList<Phrase> Labels(this Shelves shelves, ArchiveRecord record, IReadOnlyDictionary<string, string> labels) =>
    [
        .. shelves.OwnName(record).Parts,
        .. Labels(labels).Where(l => shelves.Site.Frame.IsPlain || l.Language != shelves.Words.Language),
    ];

    /// <summary>Its name as the archive has it, beside that in the language of the page; nothing where that is the same.</summary>
    public static Phrases OwnName(this Shelves shelves, ArchiveRecord record) =>
        record.OwnTitle is { } title && title != record.Title.Value ? shelves.Own(title) : Phrases.Empty;

    /// <summary>A person with capacity and party: <c>A. Name, chair, for Egypt</c>.</summary>
    public static Phrases Person(this Shelves shelves, Role role)
    {
        var who = shelves.Catalogue[role.Who.Value];
        Phrases line = role.Printed is not { } printed || printed == who.OwnTitle ? who.Name()
            : who.OwnTitle is null ? shelves.Own(printed) with { To = who.Name().To }
            : shelves.Words.PrintedOtherwise(who.Name(), shelves.Own(printed));
        line = role.Capacity.Length == 0 ? line : shelves.Words.PersonAs(line, shelves.Own(role.Capacity));
        return role.OnBehalfOf is { } party && party.Value.Id != role.Who.Value.Id
            ? shelves.Words.PersonFor(line, shelves.Name(party))
            : line;
    }

    /// <summary>Who wrote a paper, or that nobody is named.</summary>
    public static Phrases Contributors(this Shelves shelves, DocumentRecord document) =>
        shelves.Words.Sentences(document.Contributors.Select(shelves.Person));

    private static IReadOnlyList<Phrase> LabelsOf(this Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord { Symbols: [var first, ..] } => [new(first.Printed.Value)],
        DocumentRecord => [new(shelves.Words.NoNumber)],
        MeetingRecord meeting => [new(meeting.Number.ToString(CultureInfo.InvariantCulture))],
        ResolutionRecord resolution => [new(resolution.Number)],
        OrganisationRecord { ShortName: { } name } => [shelves.Own(name)],
        OrganisationRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord or PersonRecord or TopicRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static Phrases WhenOf(this Shelves shelves, ArchiveRecord record) => record switch
    {
        MeetingRecord meeting => shelves.DateUnlabelled(meeting.Date),
        EventRecord happened => shelves.DateUnlabelled(happened.Date),
        DocumentRecord { Date: Stated<Edtf>.Known known } => shelves.Date(known),
        ResolutionVersionRecord version => shelves.Adopted(version.Adopted),
        DocumentRecord or ResolutionRecord or OutcomeRecord or PersonRecord or OrganisationRecord or TopicRecord => "",
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static (Sign? Sign, string State) StateOf(this Shelves shelves, ArchiveRecord record) => record switch
    {
        DocumentRecord or ResolutionVersionRecord => (SignOf(shelves.ReadingOf(record)), shelves.ReadingInWords(record)),
        OutcomeRecord outcome => (SignOf(outcome.State), shelves.Words.OutcomeState(outcome.State)),
        MeetingRecord meeting => (
            shelves.Papers[meeting.Id].Any(p => shelves.ReadingOf(p) == Reading.Here) ? Sign.Full : Sign.None,
            shelves.Words.PapersKnown(shelves.Papers[meeting.Id].Count())),
        ResolutionRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => ((Sign?)null, ""),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static Phrases AboutOf(this Shelves shelves, ArchiveRecord record, RecordId? on) => record switch
    {
        DocumentRecord document => shelves.About(document, on),
        MeetingRecord meeting => Phrases.Join(
            " · ",
            meeting.Venue is Stated<string>.Known ? shelves.Value(meeting.Venue) : Phrases.Empty,
            meeting.State == MeetingState.Held ? "" : shelves.Words.MeetingState(meeting.State)),
        ResolutionRecord resolution => shelves.About(resolution),
        ResolutionVersionRecord version => version.Name() with { To = null },
        OutcomeRecord outcome => outcome.Meeting.Value.Id == on ? Phrases.Empty : shelves.Name(outcome.Meeting),
        EventRecord happened => happened.Venue is Stated<string>.Known ? shelves.Value(happened.Venue) : Phrases.Empty,
        PersonRecord person => shelves.About(person),
        OrganisationRecord organisation => shelves.About(organisation),
        TopicRecord { ScopeNote: { } note } => shelves.Own(note),
        TopicRecord => Phrases.Empty,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static Phrases About(this Shelves shelves, DocumentRecord document, RecordId? on) => Phrases.Join(" · ",
        shelves.Contributors(document),
        document.VersionLabel is { } label && label != shelves.Words.Date(document.Date) ? shelves.Own(label) : Phrases.Empty,
        Phrases.Join(" · ", document.Symbols.Skip(1).Select(s => (Phrases)shelves.Words.AlsoPrinted(s.Printed.Value))),
        document.Parts.Count > 1 ? shelves.Words.Parts(document.Parts.Count) : "",
        shelves.Words.List(document.Meetings.Where(m => m.Value.Id != on).Select(m => (Phrases)shelves.Name(m))));

    private static Phrases About(this Shelves shelves, ResolutionRecord resolution) => Phrases.Join(" · ",
        shelves.Name(resolution.Body),
        shelves.Words.List(shelves.Versions[resolution.Id].Select(v => (Phrases)shelves.Own(v.VersionLabel))));

    private static Phrases About(this Shelves shelves, PersonRecord person) => Phrases.Join(" · ",
        shelves.Words.Sentences(person.Posts
            .Select(p => shelves.Words.Line(shelves.Own(p.Capacity), shelves.Name(p.Who), shelves.YearsOf(p.Date)))
            .DistinctBy(p => p.Plain)),
        person.Country is Stated<Located<Reference>>.Known { Value: var country } ? shelves.Name(country) : Phrases.Empty);

    /// <summary>The years of a date; all of it where a doubt about it stands with it, or an end is open.</summary>
    private static string YearsOf(this Shelves shelves, Edtf? date) => date switch
    {
        null => "",
        { IsUncertain: false, IsApproximate: false, Earliest: { } first, Latest: { } last } => shelves.Words.Years(first.Year, last.Year),
        _ => shelves.Words.Date(date),
    };

    private static Phrases About(this Shelves shelves, OrganisationRecord organisation) => Phrases.Join(" · ",
        organisation.PartOf is { } whole ? shelves.Words.PartOf(shelves.Name(whole)) : "",
        organisation.Country is { } country ? shelves.Name(country) : Phrases.Empty);
}
