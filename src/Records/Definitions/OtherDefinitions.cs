using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Defines events, people, organisations and topics.</summary>
internal static class OtherDefinitions
{
    private static readonly Key<string> NameNote = new("withheld", Shapes.Text, "what was asked, what was done and why", "",
        Required: true);

    private static readonly Key<Stated<Edtf>> Date = new("date", Shapes.Stated(Shapes.Date), "The day or days.", "2020-06-24",
        Required: true);

    private static readonly Key<Stated<PrintedTime>> Time = new("time", SharedShapes.Time,
        "The hours, with the offset from UTC that is meant and the time zone as printed.",
        "{start: \"14:00\", end: \"15:30\", offset: \"+02:00\", zone: \"CET\"}");

    private static readonly Key<Stated<string>> Venue = new("venue", Shapes.Stated(Shapes.Text), "The place.", "none");
    private static readonly Key<Stated<string>> Mode = new("mode", Shapes.Stated(Shapes.Text), "In the room, remote or both.",
        "\"Webinar\"");

    private static readonly Key<IReadOnlyList<Role>> People = new("people", SharedShapes.Roles,
        "Speakers and hosts.", "\n  - {who: people/john-smith, as: \"speaker\"}");

    /// <summary>
    /// That a person is not to be named on the site. The note is for whoever keeps the archive; the program reads it and shows it nowhere.
    /// </summary>
    public static readonly Key<string> Name = new("name",
        Shapes.ScalarOr(
            Shapes.Choice(("withheld", "")),
            none => none,
            Shapes.Keys<string>([NameNote], (f, _) => f.Require(NameNote))),
        "Write 'withheld' where this person must not be named on the site: the name goes from titles, addresses, lists and search. "
            + "Better with a note of what was asked, what was done and why; it stays in this file and is not published.",
        "{withheld: \"Asked on 2026-12-01 by letter; granted, since …\"}");

    private static readonly Key<IReadOnlyList<Role>> Posts = new("posts", SharedShapes.Roles,
        "Posts held: at which organisation, as what, when.", "\n  - {who: organisations/harbour-fund, as: \"specialist\", date: 2020}");

    private static readonly Key<Stated<Located<Reference>>> PersonCountry = new("country", Shapes.Stated(Shapes.Reference),
        "The country, where papers say so.", "organisations/norrland");

    private static readonly Key<OrganisationType> Type = new("type", Shapes.Choice(
        ("country", OrganisationType.Country), ("government", OrganisationType.Government),
        ("intergovernmental", OrganisationType.Intergovernmental),
        ("body", OrganisationType.Body), ("non-governmental", OrganisationType.NonGovernmental), ("company", OrganisationType.Company),
        ("academia", OrganisationType.Academia), ("initiative", OrganisationType.Initiative)),
        "What it is.", "government", Required: true);

    private static readonly Key<Located<Reference>> Country = new("country", Shapes.Reference, "The country that it is of.",
        "organisations/norrland");
    private static readonly Key<Located<Reference>> PartOf = new("part-of", Shapes.Reference,
        "The larger organisation that it is part of.", "organisations/harbour-council");
    private static readonly Key<string> ShortName = new("short-name", Shapes.Text, "The short name that papers use.", "\"HF\"");
    private static readonly Key<string> Region = new("region", Shapes.Text, "The region that a country belongs to.", "\"Europe\"");
    private static readonly Key<string> Iso = new("iso", Shapes.CountryCode, "The code of a country (ISO 3166-1, two letters).", "EG");
    private static readonly Key<Stated<Edtf>> Existence = new("existence", Shapes.Stated(Shapes.Date), "From when to when it existed.",
        "2009/..");
    private static readonly Key<string> Background = new("background", Shapes.Text, "How it came about and what became of it.",
        "\"Set up by the council in 2009.\"");
    private static readonly Key<IReadOnlyDictionary<string, string>> Labels = new("labels", Shapes.ByLanguage,
        "The name or label in further languages.", "{fr: \"Statistiques\", es: \"Estadísticas\"}");
    private static readonly Key<string> ScopeNote = new("scope-note", Shapes.Text, "What it covers and what not.",
        "\"Counting lamps, not their makers.\"");
    private static readonly Key<IReadOnlyList<Located<Reference>>> Broader = new("broader", Shapes.Many(Shapes.Reference),
        "The wider topics.", "[topics/research]");

    /// <summary>Events.</summary>
    public static RecordDefinition Event { get; } = new("events", "Event",
        "Something that is no meeting of the group: a launch, a webinar, a conference.",
        [Date, Time, Venue, Mode, People],
        (f, identity, _) => new EventRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Date = f.Require(Date),
            Time = f.Get(Time) ?? new Stated<PrintedTime>.NotStated(),
            Venue = f.Get(Venue) ?? new Stated<string>.NotStated(),
            Mode = f.Get(Mode) ?? new Stated<string>.NotStated(),
            People = f.Get(People) ?? [],
        });

    /// <summary>People.</summary>
    public static RecordDefinition Person { get; } = new("people", "Person",
        "A person named in the papers; the title is the name.",
        [Name, Posts, PersonCountry],
        (f, identity, _) => new PersonRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Posts = f.Get(Posts) ?? [],
            Country = f.Get(PersonCountry) ?? new Stated<Located<Reference>>.NotStated(),
        });

    /// <summary>Organisations.</summary>
    public static RecordDefinition Organisation { get; } = new("organisations", "Organisation",
        "An organisation, a body, a country, or the group itself; the title is the name.",
        [Type, ShortName, Country, Region, Iso, PartOf, Existence, Background, Labels],
        (f, identity, _) => new OrganisationRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Type = f.Require(Type),
            ShortName = f.Get(ShortName),
            Region = f.Get(Region),
            Iso = f.Get(Iso),
            Existence = f.Get(Existence) ?? new Stated<Edtf>.NotFound(),
            Background = f.Get(Background),
            Labels = f.Get(Labels) ?? new Dictionary<string, string>(),
            Country = f.Has(Country) ? f.Get(Country) : null,
            PartOf = f.Has(PartOf) ? f.Get(PartOf) : null,
        });

    /// <summary>Topics.</summary>
    public static RecordDefinition Topic { get; } = new("topics", "Topic",
        "A subject; the title is the label that is used.",
        [ScopeNote, Broader, Labels],
        (f, identity, _) => new TopicRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            ScopeNote = f.Get(ScopeNote),
            Labels = f.Get(Labels) ?? new Dictionary<string, string>(),
            Broader = f.Get(Broader) ?? [],
        });
}
