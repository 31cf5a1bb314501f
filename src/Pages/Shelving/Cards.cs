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
    /// <summary>
    /// Language of the frame of all pages today. When there are more frames, a title is marked wherever it is in
    /// another language than the frame.
    /// </summary>
    private const string Unmarked = "en";

    /// <summary>Its title, leading to its page.</summary>
    public static Phrase Name(this ArchiveRecord record) => new(record.Title.Value, Address.Of(record.Id), TitleLanguage(record));

    /// <summary>The thing that a reference names, leading there.</summary>
    public static Phrase Name(this Shelves shelves, Located<Reference> reference) => shelves.Catalogue[reference.Value].Name();

    /// <summary>The paragraph, or the thing, that a reference names: <c>Report of the second meeting, § 6.4</c>.</summary>
    public static Phrases Place(this Shelves shelves, Reference reference)
    {
        Phrases name = shelves.Catalogue[reference].Name();
        return reference.Anchor is { } anchor && shelves.Locators(reference.Id, reference.Language)?.Of(anchor) is { Length: > 0 } locator
            ? name + ", " + new Phrase(locator, Address.Of(reference))
            : name;
    }

    /// <summary>A resolution as the papers call it: <c>Resolution 179</c>.</summary>
    public static string CitedName(this Shelves shelves, ResolutionRecord resolution) =>
        shelves.Words.Resolution(shelves.Catalogue, resolution);

    /// <summary>A version as the papers call it, since all versions have one title: <c>Resolution 179 (Guadalajara, 2010)</c>.</summary>
    public static string CitedName(this Shelves shelves, ResolutionVersionRecord version) =>
        shelves.Words.Resolution(shelves.Catalogue, version);

    /// <summary>Things in lists, in the order given.</summary>
    public static IReadOnlyList<Card> CardsOf(this Shelves shelves, IEnumerable<ArchiveRecord> records) =>
        [.. records.Select(r => shelves.Card(r))];

    /// <summary>A thing in a list.</summary>
    /// <param name="shelves">The archive.</param>
    /// <param name="record">The thing.</param>
    /// <param name="more">Something to add to the line about it; null for nothing.</param>
    /// <param name="on">The meeting on whose own page it stands, which the line then leaves out; null for none.</param>
    public static Card Card(this Shelves shelves, ArchiveRecord record, Phrases? more = null, RecordId? on = null)
    {
        var (labels, about, held) = record switch
        {
            DocumentRecord document =>
                (shelves.Words.Numbers(document), shelves.About(document, on), (string?)shelves.Words.Holding(document.Holding)),
            MeetingRecord meeting => (
                [Number(meeting)],
                Phrases.Join(
                    " · ",
                    shelves.Words.DateUnlabelled(meeting.Date),
                    meeting.Venue is Stated<string>.Known ? shelves.Words.Value(meeting.Venue) : "",
                    meeting.State == MeetingState.Held ? "" : shelves.Words.MeetingState(meeting.State),
                    shelves.Words.PapersKnown(shelves.Papers[meeting.Id].Count())),
                null),
            ResolutionRecord resolution => ([resolution.Number], shelves.About(resolution), null),
            ResolutionVersionRecord version =>
                ([], Phrases.Join(" · ", version.Title.Value, shelves.Words.Adopted(version.Adopted)), shelves.Words.HeldVersion(
                HeldVersionOf(version.Holding))),
            OutcomeRecord outcome => (
                [],
                Phrases.Join(
                    " · ",
                    outcome.Meeting.Value.Id == on ? Phrases.Empty : shelves.Name(outcome.Meeting),
                    shelves.Words.OutcomeState(outcome.State)),
                null),
            EventRecord happened => (
                [],
                Phrases.Join(
                    " · ",
                    shelves.Words.DateUnlabelled(happened.Date),
                    happened.Venue is Stated<string>.Known ? shelves.Words.Value(happened.Venue) : ""),
                null),
            PersonRecord person => ([], shelves.About(person), null),
            OrganisationRecord organisation =>
                (organisation.ShortName is null ? [] : [organisation.ShortName], shelves.About(organisation), null),
            TopicRecord topic => (Array.Empty<string>(), Phrases.Join(" · ", topic.ScopeNote ?? ""), null),
            _ => throw new UnreachableException(record.GetType().Name),
        };
        return new Card(
            KindOf(record),
            shelves.Words.ExactKind(record),
            labels,
            record is ResolutionVersionRecord named ? Called(record, shelves.CitedName(named)) : record.Name(),
            Phrases.Join(" · ", about, more ?? Phrases.Empty),
            held);
    }

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

    /// <summary>The language of the title, if it differs from the site's.</summary>
    public static string? TitleLanguage(ArchiveRecord record) =>
        record.Texts.Count > 0 && record.Texts[0].Language is var language && language != Unmarked ? language : null;

    /// <summary>A person with capacity and party: <c>A. Name, chair, for Egypt</c>.</summary>
    public static Phrases Person(this Shelves shelves, Role role)
    {
        var name = shelves.Name(role.Who);
        Phrases line = role.Printed is { } printed ? name with { Text = printed } : name;
        line += role.Capacity.Length == 0 ? "" : $", {role.Capacity}";
        return role.OnBehalfOf is { } party && party.Value.Id != role.Who.Value.Id ? line + ", for " + shelves.Name(party) : line;
    }

    /// <summary>Who wrote a paper, or that nobody is named.</summary>
    public static Phrases Contributors(this Shelves shelves, DocumentRecord document) =>
        Phrases.Join("; ", document.Contributors.Select(shelves.Person));

    private static Phrase Called(ArchiveRecord record, string name) => new(name, Address.Of(record.Id));

    private static string Number(MeetingRecord meeting) => meeting.Number.ToString(CultureInfo.InvariantCulture);

    private static Phrases About(this Shelves shelves, DocumentRecord document, RecordId? on) => Phrases.Join(" · ",
        shelves.Contributors(document),
        document.VersionLabel == shelves.Words.Date(document.Date) ? "" : document.VersionLabel ?? "",
        document.Parts.Count > 1 ? shelves.Words.Parts(document.Parts.Count) : "",
        document.Date is Stated<Edtf>.Known ? shelves.Words.Date(document.Date) : "",
        Phrases.Join(", ", document.Meetings.Where(m => m.Value.Id != on).Select(m => (Phrases)shelves.Name(m))));

    private static Phrases About(this Shelves shelves, ResolutionRecord resolution) => Phrases.Join(" · ",
        shelves.Name(resolution.Body),
        Phrases.Join(", ", shelves.Versions[resolution.Id].Select(v => (Phrases)v.VersionLabel)));

    private static Phrases About(this Shelves shelves, PersonRecord person) => Phrases.Join(" · ",
        Phrases.Join("; ", person.Posts.Select(p => Phrases.Join(", ", p.Capacity, shelves.Name(p.Who))).DistinctBy(p => p.Plain)),
        person.Country is Stated<Located<Reference>>.Known { Value: var country } ? shelves.Name(country) : Phrases.Empty);

    private static Phrases About(this Shelves shelves, OrganisationRecord organisation) => Phrases.Join(" · ",
        organisation.PartOf is { } whole ? "part of " + (Phrases)shelves.Name(whole) : "",
        organisation.Country is { } country ? shelves.Name(country) : Phrases.Empty);

    private static HeldVersion HeldVersionOf(Holding holding) => holding switch
    {
        Holding.Text => HeldVersion.Text,
        Holding.File => HeldVersion.File,
        Holding.Metadata or Holding.Announced or Holding.Missing => HeldVersion.NotHeld,
        _ => throw new UnreachableException($"{holding}"),
    };
}
