using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Wording;

/// <content>Kinds of things, and what single things of a kind are called.</content>
public sealed partial class Words
{
    private readonly EnumMessages<RecordKind> _kind = file.Each<RecordKind>("kind");
    private readonly EnumMessages<RecordKind> _kinds = file.Each<RecordKind>("kinds");
    private readonly EnumMessages<DocumentType> _documentType = file.Each<DocumentType>("document-type");
    private readonly EnumMessages<DocumentType> _documentTypes = file.Each<DocumentType>("document-types");
    private readonly EnumMessages<OrganisationType> _organisationType = file.Each<OrganisationType>("organisation-type");
    private readonly EnumMessages<OrganisationType> _organisationTypes = file.Each<OrganisationType>("organisation-types");
    private readonly EnumMessages<RelationType> _relation = file.Each<RelationType>("relation");
    private readonly EnumMessages<RelationType> _relationReverse = file.Each<RelationType>("relation-reverse");
    private readonly Message _resolution = file.Message("resolution-name", "word", "number");
    private readonly Message _resolutionVersion = file.Message("resolution-version-name", "resolution", "version");
    private readonly IReadOnlyDictionary<string, Message> _languages = file.Each("language", Languages.Known);
    private readonly EnumMessages<NumberBasis> _numbersKnown = file.Each<NumberBasis>("numbers-known");
    private readonly EnumMessages<NumberBasis> _numberKnown = file.Each<NumberBasis>("number-known");

    /// <summary>What a thing is, in a word: <c>Meeting</c>, <c>Contribution</c>.</summary>
    public string Kind(ArchiveRecord record) =>
        record is DocumentRecord document ? DocumentType(document.Type) : Kind(RecordKinds.Of(record));

    /// <summary>The same more exactly: of an outcome its force, of an organisation what it is.</summary>
    public string ExactKind(ArchiveRecord record) => record switch
    {
        OutcomeRecord outcome => OutcomeForce(outcome.Force),
        OrganisationRecord organisation => OrganisationType(organisation.Type),
        DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or EventRecord or PersonRecord
            or TopicRecord => Kind(record),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>A kind: <c>Meeting</c>.</summary>
    public string Kind(RecordKind kind) => _kind[kind].Text();

    /// <summary>Many of a kind: <c>Meetings</c>.</summary>
    public string Kinds(RecordKind kind) => _kinds[kind].Text();

    /// <summary>A kind of paper: <c>Contribution</c>.</summary>
    public string DocumentType(DocumentType type) => _documentType[type].Text();

    /// <summary>Many of a kind of paper: <c>Contributions</c>.</summary>
    public string DocumentTypes(DocumentType type) => _documentTypes[type].Text();

    /// <summary>What an organisation is.</summary>
    public string OrganisationType(OrganisationType type) => _organisationType[type].Text();

    /// <summary>Many of them.</summary>
    public string OrganisationTypes(OrganisationType type) => _organisationTypes[type].Text();

    /// <summary>A relation, from the thing that names the other: <c>reports on</c>.</summary>
    public string Relation(RelationType type) => _relation[type].Text();

    /// <summary>A relation, from the thing that is named: <c>reported in</c>.</summary>
    public string RelationReverse(RelationType type) => _relationReverse[type].Text();

    /// <summary>A resolution as the papers call it: <c>Resolution 179</c>.</summary>
    public string Resolution(LinkedCatalogue catalogue, ResolutionRecord resolution) =>
        _resolution.Text(
            catalogue.Settings.ResolutionLabels.GetValueOrDefault(Language) ?? catalogue.Settings.ResolutionWords[0], resolution.Number);

    /// <summary>A version as the papers call it, since all versions have one title: <c>Resolution 179 (Guadalajara, 2010)</c>.</summary>
    public string Resolution(LinkedCatalogue catalogue, ResolutionVersionRecord version) =>
        _resolutionVersion.Text(
            Resolution(catalogue, (ResolutionRecord)catalogue.Find(LinkedCatalogue.WorkOf(version))!), version.VersionLabel);

    /// <summary>A language: <c>French</c>; its code where it is not on our list.</summary>
    public string LanguageName(string code) => _languages.TryGetValue(Languages.Primary(code), out var name) ? name.Text() : code;

    /// <summary>Several languages: <c>English and French</c>.</summary>
    public string LanguageNames(IEnumerable<string> codes) => And(codes.Select(LanguageName));

    /// <summary>What is known of one document number, or of a run of them.</summary>
    public string NumbersKnown(NumberBasis basis, bool single) => (single ? _numberKnown : _numbersKnown)[basis].Text();
}

/// <summary>Kinds of things that are no papers; those of papers are <see cref="DocumentType"/>.</summary>
public enum RecordKind
{
    /// <summary>A meeting.</summary>
    Meeting,

    /// <summary>An outcome.</summary>
    Outcome,

    /// <summary>A resolution.</summary>
    Resolution,

    /// <summary>A version of one.</summary>
    ResolutionVersion,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A person.</summary>
    Person,

    /// <summary>A country.</summary>
    Country,

    /// <summary>An organisation that is no country.</summary>
    Organisation,

    /// <summary>A topic.</summary>
    Topic,
}

/// <summary>The kind of a record.</summary>
public static class RecordKinds
{
    /// <summary>That of a thing which is no paper.</summary>
    public static RecordKind Of(ArchiveRecord record) => record switch
    {
        MeetingRecord => RecordKind.Meeting,
        OutcomeRecord => RecordKind.Outcome,
        ResolutionRecord => RecordKind.Resolution,
        ResolutionVersionRecord => RecordKind.ResolutionVersion,
        EventRecord => RecordKind.Event,
        PersonRecord => RecordKind.Person,
        OrganisationRecord { Type: OrganisationType.Country } => RecordKind.Country,
        OrganisationRecord => RecordKind.Organisation,
        TopicRecord => RecordKind.Topic,
        DocumentRecord => throw new InvalidOperationException("a paper has a type, not a kind"),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>Its key: <c>resolution-version</c>.</summary>
    public static string Key(this RecordKind kind) => Kebab.Of(kind);
}
