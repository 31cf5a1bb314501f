using System.Diagnostics;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>The whole archive as one immutable, linked value, without statics, so that two of them can exist in one process.</summary>
public sealed record LinkedCatalogue
{
    private readonly IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> _texts;
    private readonly MentionResolver _resolver;
    private readonly Lazy<Backlinks> _backlinks;
    private readonly Lazy<IReadOnlyList<MissingThing>> _missing;
    private readonly Lazy<RecordIndex<RecordId, Correction>> _corrections;
    private readonly Lazy<RecordIndex<RelationType, Relation>> _rareRelations;
    private readonly Lazy<ILookup<RecordId, ArchiveRecord>> _ofMeeting;
    private readonly Lazy<IReadOnlyList<VersionLine>> _versionLines;
    private readonly Lazy<Dictionary<RecordId, VersionLine>> _lines;
    private readonly Lazy<ILookup<RecordId, VersionLine>> _linesOfWork;

    /// <summary>
    /// An archive. What is looked up in all of it is made when first asked for: a preview shows one page after an edit. What was looked up
    /// in a former state of it is taken over, but for what has changed.
    /// </summary>
    internal LinkedCatalogue(
        ArchiveSettings settings,
        IReadOnlyList<ArchiveRecord> records,
        IReadOnlyDictionary<RecordId, ArchiveRecord> byId,
        IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts,
        SymbolReader symbols,
        LinkedCatalogue? former,
        ChangedRecords? changes)
    {
        (Settings, Records, ById, _texts, SymbolReader) = (settings, records, byId, texts, symbols);
        Symbols = changes is null ? SymbolTable.Of(records, symbols) : former!.Symbols.With(changes, records, symbols);
        _resolver = new MentionResolver(records, byId, texts, Symbols, symbols);
        _backlinks = changes is not null && former!._backlinks is { IsValueCreated: true, Value: var links }
            ? new(links.With(changes, texts, _resolver))
            : new(() => Catalogue.Backlinks.Of(records, texts, _resolver, symbols));
        _missing = new(() => _backlinks.Value.Missing());
        _corrections = RecordIndex<RecordId, Correction>.After(former?._corrections, changes, records, r =>
            r is DocumentRecord { Withdrawn: null } paper ? paper.Corrections.Select(c => (c.Paragraph.Value.Id, c)) : []);
        _rareRelations = RecordIndex<RelationType, Relation>.After(former?._rareRelations, changes, records, r =>
            r.Relations.Where(x => x.Type is RelationType.Revises or RelationType.VersionOf or RelationType.ReportsOn)
                .Select(x => (x.Type, x)));
        _ofMeeting = new(() => ByMeeting(records));
        _versionLines = new(() => VersionLine.All(this));
        _lines = new(() => VersionLines.SelectMany(l => l.Versions.Select(v => (v.Id, l))).ToDictionary(p => p.Id, p => p.l));
        _linesOfWork = new(() => VersionLines.Where(l => l.Work is not null).ToLookup(l => l.Work!.Id));
    }

    /// <summary>What this archive is.</summary>
    public ArchiveSettings Settings { get; init; }

    /// <summary>Every record, by id.</summary>
    public IReadOnlyList<ArchiveRecord> Records { get; }

    /// <summary>The same as they were read, withdrawn ones with their words.</summary>
    internal IReadOnlyList<ArchiveRecord> Written { get; init; } = [];

    /// <summary>Every record by its id.</summary>
    internal IReadOnlyDictionary<RecordId, ArchiveRecord> ById { get; }

    /// <summary>Documents by the keys of their numbers.</summary>
    public SymbolTable Symbols { get; }

    /// <summary>Reads a document number in any spelling.</summary>
    public SymbolReader SymbolReader { get; }

    /// <summary>What held texts name and no record describes, by key.</summary>
    public IReadOnlyList<MissingThing> Missing => _missing.Value;

    /// <summary>Corrections of a paper, each with the corrigendum that makes it; those of withdrawn ones left out.</summary>
    public IEnumerable<(DocumentRecord By, Correction Correction)> Corrections(RecordId corrected) =>
        _corrections.Value[corrected].Select(c => ((DocumentRecord)c.From, c.Entry));

    /// <summary>All relations by which a paper revises another, is of a work, or reports on a meeting; by the ids of the papers.</summary>
    internal IReadOnlyList<(ArchiveRecord From, Relation Relation)> All(RelationType type) => _rareRelations.Value[type];

    /// <summary>Every address that was published; each must stay.</summary>
    public AddressLock Promised { get; internal init; } = AddressLock.None;

    /// <summary>The terms of the glossary.</summary>
    public IReadOnlyList<GlossaryTerm> Terms { get; internal init; } = [];

    /// <summary>What is not released yet, and when it will be.</summary>
    public IReadOnlyDictionary<RecordId, DateTimeOffset> Waiting { get; internal init; } = new Dictionary<RecordId, DateTimeOffset>();

    /// <summary>All lines of versions, by the id of the first.</summary>
    public IReadOnlyList<VersionLine> VersionLines => _versionLines.Value;

    /// <summary>The record with this id; null where there is none.</summary>
    public ArchiveRecord? Find(RecordId id) => ById.GetValueOrDefault(id);

    /// <summary>The record that a reference names.</summary>
    /// <exception cref="KeyNotFoundException">There is none. References are checked while linking, so this is a bug.</exception>
    public ArchiveRecord this[Reference reference] => ById[reference.Id];

    /// <summary>The last day on which git tells that what a record publishes was changed; null where the history is not known.</summary>
    public Func<ArchiveRecord, DateOnly?> ChangedInHistory { get; init; } = _ => null;

    /// <summary>The day on which a record was last changed here, or else added. There is no other source of it.</summary>
    public DateOnly LastChanged(ArchiveRecord record) => Changed(record) ?? record.Added;

    /// <summary>
    /// The day on which a record was last changed here, by its own words or by its history, whichever is later; null where it never was.
    /// </summary>
    public DateOnly? Changed(ArchiveRecord record)
    {
        var last = ChangedInHistory(record);
        Take(record.Corrected);
        foreach (var text in record.Texts)
        {
            foreach (var correction in text.Corrections)
            {
                Take(correction.Day);
            }
        }

        return last;

        void Take(DateOnly? other) => last = last is null || other > last ? other ?? last : last;
    }

    /// <summary>All records of one type, by id.</summary>
    public IEnumerable<T> All<T>()
        where T : ArchiveRecord => Records.OfType<T>();

    /// <summary>Texts held of a record, its first language first.</summary>
    public IReadOnlyList<TextBody> Texts(RecordId id) => _texts.GetValueOrDefault(id) ?? [];

    /// <summary>The unit that a reference names; null for a record as a whole.</summary>
    public Unit? Unit(Reference reference) => reference.Anchor is null
        ? null
        : Texts(reference.Id).FirstOrDefault(t => reference.Language is null || t.Language == reference.Language)
            ?.Find(reference.Anchor);

    /// <summary>Everything that names a record, in order of the naming record and its text.</summary>
    public IReadOnlyList<Backlink> Backlinks(RecordId id) => _backlinks.Value.Of(id);

    /// <summary>Where a mention leads; null where the thing named has no record.</summary>
    public Reference? Resolve(Mention mention) => _resolver.Find(mention.Target);

    /// <summary>What belongs to a meeting: itself, the papers presented at it or reporting on it, what it decided; by id.</summary>
    public IReadOnlyList<ArchiveRecord> OfMeeting(MeetingRecord meeting) => [.. _ofMeeting.Value[meeting.Id]];

    private static ILookup<RecordId, ArchiveRecord> ByMeeting(IReadOnlyList<ArchiveRecord> records)
    {
        var callers = records.OfType<MeetingRecord>()
            .SelectMany(m => new[] { m.Agenda, m.Invitation }.OfType<Located<Reference>>(), (m, paper) => (Paper: paper.Value.Id, m.Id))
            .ToLookup(p => p.Paper, p => p.Id);
        return records.SelectMany(r => MeetingsOf(r).Distinct(), (r, meeting) => (r, meeting)).ToLookup(p => p.meeting, p => p.r);

        IEnumerable<RecordId> MeetingsOf(ArchiveRecord record) => record switch
        {
            MeetingRecord meeting => [meeting.Id],
            DocumentRecord document => document.Meetings.Select(m => m.Value.Id).Concat(callers[document.Id]),
            OutcomeRecord outcome => [outcome.Meeting.Value.Id],
            ResolutionRecord or ResolutionVersionRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord => [],
            _ => throw new UnreachableException(record.GetType().Name),
        };
    }

    /// <summary>Everybody who wrote a paper, by name, with the papers; countries include those of their ministries and agencies.</summary>
    public IReadOnlyList<(ArchiveRecord Contributor, IReadOnlyList<DocumentRecord> Papers)> Contributors()
    {
        var byAgent = All<DocumentRecord>()
            .SelectMany(d => d.Contributors
                .SelectMany(c => c.OnBehalfOf is { } @for ? [c.Who.Value.Id, @for.Value.Id] : new[] { c.Who.Value.Id })
                .SelectMany(WithCountry).Distinct().Select(agent => (agent, d)))
            .ToLookup(p => p.agent, p => p.d);
        return
        [
            .. byAgent.Where(g => ById.ContainsKey(g.Key))
                .Select(g => (Contributor: ById[g.Key], Papers: (IReadOnlyList<DocumentRecord>)[.. g]))
                .OrderBy(c => c.Contributor.Title.Value, StringComparer.Ordinal).ThenBy(c => c.Contributor.Id),
        ];
    }

    /// <summary>The year of a thing: that of its own date, else of its meeting; null where that is not one year.</summary>
    public int? YearOf(ArchiveRecord record) => YearOf(record.OwnDate?.ValueOrDefault) ?? record switch
    {
        DocumentRecord document => document.Meetings
            .Select(m => Find(m.Value.Id)) // a check asks before it is known that all meetings have pages
            .OfType<MeetingRecord>()
            .Select(m => YearOf(m.Date.ValueOrDefault))
            .FirstOrDefault(y => y is not null),
        OutcomeRecord outcome => YearOf(Find(outcome.Meeting.Value.Id)?.OwnDate?.ValueOrDefault),
        MeetingRecord or ResolutionRecord or ResolutionVersionRecord or EventRecord or PersonRecord or OrganisationRecord
            or TopicRecord => null,
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>The year in which all days of a date lie; null where that is not one.</summary>
    private static int? YearOf(Edtf? date) => date?.Earliest?.Year is { } year && date.Latest?.Year == year ? year : null;

    private IEnumerable<RecordId> WithCountry(RecordId agent) => Find(agent) switch
    {
        OrganisationRecord { Country: { } country } => [agent, country.Value.Id],
        null => [],
        DocumentRecord or MeetingRecord or ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or EventRecord or PersonRecord
            or OrganisationRecord or TopicRecord => [agent],
        var other => throw new UnreachableException(other.GetType().Name),
    };

    /// <summary>The resolution that a version is of.</summary>
    public static RecordId WorkOf(ResolutionVersionRecord version) => RecordId.Parse(version.Id.Value[..version.Id.Value.LastIndexOf('/')]);

    /// <summary>The line of a version; null if it is not a version, or the only one and of no work.</summary>
    public VersionLine? LineOf(RecordId version) => _lines.Value.GetValueOrDefault(version);

    /// <summary>The lines of a work's versions: usually one; several if they are for different readers.</summary>
    public IReadOnlyList<VersionLine> LinesOf(RecordId work) => [.. _linesOfWork.Value[work]];
}

/// <summary>One record names another.</summary>
/// <param name="From">The naming record.</param>
/// <param name="FromUnit">The unit in which it is named, or from which a relation in front matter starts; null for the
/// record as a whole.</param>
/// <param name="FromLanguage">Language of the naming text where that is not the record's first; null else.</param>
/// <param name="Type">The relation; <see cref="RelationType.Cites"/> for a mention in running text.</param>
/// <param name="TargetAnchor">The unit named; null for the record as a whole.</param>
public sealed record Backlink(ArchiveRecord From, Unit? FromUnit, string? FromLanguage, RelationType Type, string? TargetAnchor);

/// <summary>Something that held texts name and that has no record.</summary>
/// <param name="Printed">As first printed.</param>
/// <param name="Target">What is named.</param>
/// <param name="NamedIn">Each record and unit that names it.</param>
public sealed record MissingThing(string Printed, MentionTarget Target, IReadOnlyList<(ArchiveRecord From, Unit Unit)> NamedIn);
