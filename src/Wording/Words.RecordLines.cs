namespace CopArchive.Wording;

/// <content>Lines about things in lists, and beside their pages</content>
public sealed partial class Words
{
    private readonly Message _personAs = file.Message("line.person-as", "person", "capacity");
    private readonly Message _personFor = file.Message("line.person-for", "person", "party");
    private readonly Message _forParty = file.Message("line.for-party", "party");
    private readonly Message _partOf = file.Message("line.part-of", "whole");
    private readonly Message _jointPaper = file.Message("line.joint-paper");
    private readonly Message _namePrintedIn = file.Message("line.name-in", "name", "place");
    private readonly Message _nameAlsoPrintedIn = file.Message("line.name-also-printed-in", "name", "place");
    private readonly Message _placeInThing = file.Message("line.place", "thing", "place");
    private readonly Message _correctionFrom = file.Message("line.corrected-by", "people");
    private readonly Message _sourcePageSeen = file.Message("line.source-seen", "page", "day");
    private readonly Message _sourceOfWhole = file.Message("line.source-of-whole", "sure", "where");
    private readonly Message _sourceOfFacts = file.Message("line.source-of-facts", "facts", "sure");
    private readonly Message _sourceOfFactsAt = file.Message("line.source-of-facts-at", "facts", "sure", "where");
    private readonly Message _notPublicWhy = file.Message("line.not-public-why", "level", "why");
    private readonly Message _fileLine = file.Message("line.file", "role", "format", "language", "size");
    private readonly Message _cameLine = file.Message("line.came", "decision", "state");
    private readonly Message _cameTallies = file.Message("line.came-tallies", "decisions", "states");
    private readonly Message _changesToPage = file.Message("line.changes");
    private readonly Message _noChangeKnown = file.Message("line.no-change");
    private readonly Message _papersOfMembers = file.Message("line.papers-of-members");
    private readonly Message _addressedToIt = file.Message("line.addressed-to-it");
    private readonly Message _membersOfIt = file.Message("line.members");

    /// <summary><c>{person}, {capacity}</c></summary>
    public Phrases PersonAs(Phrases person, Phrases capacity) => _personAs.Filled(person, capacity);

    /// <summary><c>{person}, for {party}</c></summary>
    public Phrases PersonFor(Phrases person, Phrases party) => _personFor.Filled(person, party);

    /// <summary><c>for {party}</c></summary>
    public Phrases ForParty(Phrases party) => _forParty.Filled(party);

    /// <summary><c>part of {whole}</c></summary>
    public Phrases PartOf(Phrases whole) => _partOf.Filled(whole);

    /// <summary><c>joint paper</c></summary>
    public string JointPaper => _jointPaper.Text();

    /// <summary><c>{name} in {place}</c></summary>
    public Phrases NamePrintedIn(Phrases name, Phrases place) => _namePrintedIn.Filled(name, place);

    /// <summary><c>{name}, printed in {place}</c></summary>
    public Phrases NameAlsoPrintedIn(Phrases name, Phrases place) => _nameAlsoPrintedIn.Filled(name, place);

    /// <summary><c>{thing}, {place}</c></summary>
    public Phrases PlaceInThing(Phrases thing, Phrases place) => _placeInThing.Filled(thing, place);

    /// <summary><c>from {people}</c></summary>
    public Phrases CorrectionFrom(Phrases people) => _correctionFrom.Filled(people);

    /// <summary><c>{page} (seen on {day})</c></summary>
    public string SourcePageSeen(string page, string day) => _sourcePageSeen.Text(page, day);

    /// <summary><c>{sure}: {where}</c></summary>
    public Phrases SourceOfWhole(string sure, Phrases where) => _sourceOfWhole.Filled(sure, where);

    /// <summary><c>{facts}: {sure}</c></summary>
    public string SourceOfFacts(string facts, string sure) => _sourceOfFacts.Text(facts, sure);

    /// <summary><c>{facts}: {sure}, {where}</c></summary>
    public Phrases SourceOfFactsAt(string facts, string sure, Phrases where) => _sourceOfFactsAt.Filled(facts, sure, where);

    /// <summary><c>{level}. {why}</c></summary>
    public Phrases NotPublicWhy(string level, Phrases why) => _notPublicWhy.Filled(level, why);

    /// <summary><c>{role}: {format}, {language}, {size}</c></summary>
    public string FileLine(string role, string format, string language, string size) => _fileLine.Text(role, format, language, size);

    /// <summary><c>{decision}, {state}</c></summary>
    public Phrases CameLine(Phrases decision, string state) => _cameLine.Filled(decision, state);

    /// <summary><c>{decisions}: {states}</c></summary>
    public Phrases CameTallies(Phrases decisions, string states) => _cameTallies.Filled(decisions, states);

    /// <summary><c>Changes to this page</c></summary>
    public string ChangesToPage => _changesToPage.Text();

    /// <summary><c>No change to this page is known</c></summary>
    public string NoChangeKnown => _noChangeKnown.Text();

    /// <summary><c>Papers from its bodies, organisations and people</c></summary>
    public string PapersOfMembers => _papersOfMembers.Text();

    /// <summary><c>Decisions and suggestions addressed to it or about it</c></summary>
    public string AddressedToIt => _addressedToIt.Text();

    /// <summary><c>Its bodies and organisations</c></summary>
    public string MembersOfIt => _membersOfIt.Text();
}
