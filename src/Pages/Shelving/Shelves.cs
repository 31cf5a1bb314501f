using System.Collections.Concurrent;
using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Comparison;
using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>
/// The archive, indexed for its pages and its search: what belongs to a meeting, a person, a topic. Immutable; each index is made once,
/// when it is first asked for.
/// </summary>
internal sealed record Shelves
{
    private readonly ConcurrentDictionary<(RecordId, string), Locators> _locators = [];
    private readonly ConcurrentDictionary<RecordId, int> _minutes = [];
    private readonly ConcurrentDictionary<RecordId, IReadOnlyList<Backlink>> _naming = [];
    private readonly Published _published;
    private readonly Lazy<ILookup<Address, FeedSubject>> _feeds;
    private readonly Lazy<ChainFinder> _chains;
    private readonly Lazy<IReadOnlyList<ArchiveRecord>> _records;
    private readonly Lazy<IReadOnlyList<DocumentRecord>> _documents;
    private readonly Lazy<IReadOnlyList<MeetingRecord>> _meetings;
    private readonly Lazy<ILookup<RecordId, DocumentRecord>> _papers;
    private readonly Lazy<ILookup<RecordId, OutcomeRecord>> _outcomes, _addressedTo;
    private readonly Lazy<ILookup<RecordId, (string? Anchor, OutcomeRecord Outcome)>> _evidence;
    private readonly Lazy<ILookup<RecordId, ResolutionVersionRecord>> _versions;
    private readonly Lazy<ILookup<RecordId, ArchiveRecord>> _witnesses, _byTopic;
    private readonly Lazy<ILookup<RecordId, Appearance>> _appearances;
    private readonly Lazy<ILookup<RecordId, OrganisationRecord>> _members;
    private readonly Lazy<ILookup<int, ArchiveRecord>> _byYear;
    private readonly Lazy<IReadOnlyList<NumberRun>> _runs;
    private readonly Lazy<Addressees> _addressees;

    // hundreds of pages ask for all records of a type
    private readonly Lazy<ILookup<Type, ArchiveRecord>> _byType;

    public Shelves(LinkedCatalogue catalogue, Published published, Site site)
    {
        (Catalogue, _published, Site) = (catalogue, published, site);
        Changes = new(() => ArchiveChanges.Of(catalogue, ArchiveHistory.None("it was not asked for")));
        _feeds = new(() => Followed.ToLookup(f => f.Page));
        _chains = new(() => new ChainFinder(catalogue));
        Citations = new Citations(catalogue, site.Words);
        _records = new(() => [.. catalogue.Records.Where(r => r.Withdrawn is null)]);
        _byType = new(() => Records.ToLookup(r => r.GetType()));
        _documents = new(() => [.. All<DocumentRecord>().OrderBy(d => d, ByDate)]);
        _meetings = new(() => [.. All<MeetingRecord>().OrderBy(m => m.Number).ThenBy(m => m.Id)]);
        _papers = new(() => Documents
            .SelectMany(d => d.Meetings.Select(m => m.Value.Id).Distinct(), (d, m) => (Meeting: m, Paper: d))
            .Concat(Meetings.SelectMany(m => new[] { m.Agenda, m.Invitation }
                .Where(r => r.HasValue)
                .Select(r => (Meeting: m.Id, Paper: (catalogue[r!.Value.Value] as DocumentRecord)!))))
            .Where(p => p.Paper is { Withdrawn: null }).DistinctBy(p => (p.Meeting, p.Paper.Id)).ToLookup(p => p.Meeting, p => p.Paper));
        _evidence = new(() => All<OutcomeRecord>()
            .SelectMany(o => o.Evidence.Select(e => (e.Value.Id, e.Value.Anchor, o)))
            .ToLookup(e => e.Id, e => (e.Anchor, e.o)));
        _versions = new(() => All<ResolutionVersionRecord>()
            .OrderBy(v => v.Adopted.ValueOrDefault?.Earliest ?? DateOnly.MaxValue).ThenBy(v => v.Id)
            .ToLookup(LinkedCatalogue.WorkOf));
        _appearances = new(() => Records
            .SelectMany(r => Roles(r).SelectMany(role => Ends(role).Select(end => (end, new Appearance(r, role)))))
            .ToLookup(a => a.end, a => a.Item2));
        _byTopic = new(() => Records.SelectMany(r => r.Topics.Select(t => (t.Value.Id, r))).ToLookup(p => p.Id, p => p.r));
        _members = new(() => All<OrganisationRecord>()
            .SelectMany(o => new[] { o.PartOf?.Value.Id, o.Country?.Value.Id }.OfType<RecordId>().Distinct().Select(id => (id, o)))
            .ToLookup(p => p.id, p => p.o));
        _addressees = new(() => Addressees.Of(catalogue));
        _addressedTo = new(() => Addressees.Outcomes());
        _runs = new(() => NumberRun.All(catalogue));
        _byYear = new(() => Records.Select(r => (Year: YearOf(r), r)).Where(p => p.Year is not null)
            .ToLookup(p => p.Year!.Value, p => p.r));
        _witnesses = new(() => Records.Where(r => r.Witnesses.Count > 0)
            .SelectMany(r => r.Witnesses.SelectMany(w => w).Select(w => w.Value.Id).Append(r.Id).Distinct().Select(id => (id, r)))
            .ToLookup(p => p.id, p => p.r));
        _outcomes = new(() => All<OutcomeRecord>()
            .OrderBy(o => o.Evidence.Select(PositionOf).FirstOrDefault())
            .ThenBy(o => o.Id)
            .ToLookup(o => o.Meeting.Value.Id));
    }

    /// <summary>Papers by number in natural order (2 before 10), then by id.</summary>
    public static IComparer<DocumentRecord> ByNumber { get; } = Comparer<DocumentRecord>.Create((a, b) =>
        Compare(a.Symbols, b.Symbols) is var byNumber and not 0 ? byNumber : a.Id.CompareTo(b.Id));

    /// <summary>Papers by date, those without one last, then by number and id.</summary>
    public static IComparer<DocumentRecord> ByDate { get; } = Comparer<DocumentRecord>.Create((a, b) =>
        (a.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue).CompareTo(b.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue) is var byDate
            and not 0
            ? byDate
            : ByNumber.Compare(a, b));

    /// <summary>Things in the order of time, those without a date last; meetings of unknown date by their number.</summary>
    public static IComparer<ArchiveRecord> ByTime { get; } = Comparer<ArchiveRecord>.Create((a, b) => (a, b) switch
    {
        (MeetingRecord first, MeetingRecord second) when first.Number != second.Number => first.Number.CompareTo(second.Number),
        (DocumentRecord first, DocumentRecord second) => ByDate.Compare(first, second),
        _ => (Begins(a), a.Id).CompareTo((Begins(b), b.Id)),
    });

    public LinkedCatalogue Catalogue { get; }

    /// <summary>Cards that were made: a paper stands in the lists of its kind, year, meeting, topics and authors.</summary>
    public ConcurrentDictionary<ArchiveRecord, Card> Cards { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Lines that were made, without places: a paper stands beside all that it cites and that cite it.</summary>
    public ConcurrentDictionary<ArchiveRecord, RelationEntry> Entries { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Everything that can be followed.</summary>
    public IReadOnlyList<FeedSubject> Followed => _published.Followed;

    public Site Site { get; }

    /// <summary>Ways from mandates to outcomes.</summary>
    public ChainFinder Chains => _chains.Value;

    /// <summary>What belongs into a calendar.</summary>
    public IReadOnlyList<CalendarEntry> Calendar => _published.Calendar;

    /// <summary>From what the site is made; null where nobody asked.</summary>
    public Lazy<BuiltFrom>? BuiltFrom { get; init; }

    /// <summary>The papers of a meeting as a download; null where they are not offered as one.</summary>
    public Func<MeetingRecord, Download?> DownloadOf { get; init; } = _ => null;

    /// <summary>What was changed; by default nothing is known of it.</summary>
    public Lazy<ArchiveChanges> Changes { get; init; }

    /// <summary>Leads to the page of a thing's changes, or says that none is known.</summary>
    public Phrase ChangesOf(ArchiveRecord record) => Changes.Value.HasAny(record.Id)
        ? new Phrase(Words.ChangesToPage, RecordChanges.PageOf(record.Id))
        : new Phrase(Words.NoChangeKnown);

    public ArchiveSettings Settings => Catalogue.Settings;

    /// <summary>The words of the language in which pages are written.</summary>
    public Words Words => Site.Words;

    /// <summary>What the words of records are to the reader of a page.</summary>
    public RecordWords RecordWords => new(
        Site.OwnLanguage, id => Catalogue.Find(id) is { } record ? new Phrase(record.Title.Value, Language: record.TitleLanguage) : null);

    /// <summary>How things are cited.</summary>
    public Citations Citations { get; }

    /// <summary>All records that stand, by id.</summary>
    public IReadOnlyList<ArchiveRecord> Records => _records.Value;

    public IReadOnlyList<DocumentRecord> Documents => _documents.Value;

    public IReadOnlyList<MeetingRecord> Meetings => _meetings.Value;

    /// <summary>Papers by meeting.</summary>
    public ILookup<RecordId, DocumentRecord> Papers => _papers.Value;

    /// <summary>Outcomes by meeting, in the order of its papers.</summary>
    public ILookup<RecordId, OutcomeRecord> Outcomes => _outcomes.Value;

    /// <summary>What papers are evidence for, by paper, each with the paragraph.</summary>
    public ILookup<RecordId, (string? Anchor, OutcomeRecord Outcome)> Evidence => _evidence.Value;

    /// <summary>Versions by resolution, earliest first.</summary>
    public ILookup<RecordId, ResolutionVersionRecord> Versions => _versions.Value;

    /// <summary>Texts that several papers print, by themselves and by each of these papers.</summary>
    public ILookup<RecordId, ArchiveRecord> Witnesses => _witnesses.Value;

    /// <summary>Parts played, by person or organisation.</summary>
    public ILookup<RecordId, Appearance> Appearances => _appearances.Value;

    public ILookup<RecordId, ArchiveRecord> ByTopic => _byTopic.Value;

    /// <summary>Organisations by the larger one or the country that they belong to.</summary>
    public ILookup<RecordId, OrganisationRecord> Members => _members.Value;

    public ILookup<int, ArchiveRecord> ByYear => _byYear.Value;

    /// <summary>To whom things are addressed.</summary>
    public Addressees Addressees => _addressees.Value;

    /// <summary>Outcomes by the person or organisation that they are addressed to or concern.</summary>
    public ILookup<RecordId, OutcomeRecord> AddressedTo => _addressedTo.Value;

    /// <summary>The runs of document numbers.</summary>
    public IReadOnlyList<NumberRun> Runs => _runs.Value;

    public IEnumerable<T> All<T>()
        where T : ArchiveRecord => _byType.Value[typeof(T)].Cast<T>();

    /// <summary>By name, in the order of the language of the page; where that has none, by their names in the archive.</summary>
    public IOrderedEnumerable<T> ByName<T>(IEnumerable<T> records)
        where T : ArchiveRecord => records
        .OrderBy(r => Words.Alphabet.Orders ? r.Title.Value : r.OwnTitle ?? r.Title.Value, Words.Alphabet).ThenBy(r => r.Id);

    /// <summary>All that belongs to a country or organisation, its parts' parts too, each once and by id.</summary>
    public IReadOnlyList<OrganisationRecord> AllMembers(RecordId whole)
    {
        var found = new SortedDictionary<RecordId, OrganisationRecord>();
        for (var next = new Stack<RecordId>([whole]); next.Count > 0;)
        {
            foreach (var member in Members[next.Pop()].Where(m => m.Id != whole && found.TryAdd(m.Id, m)))
            {
                next.Push(member.Id);
            }
        }

        return [.. found.Values];
    }

    /// <summary>What a reader of a page can follow.</summary>
    public IReadOnlyList<FeedSubject> Feeds(Address page) => [.. _feeds.Value[page]];

    /// <summary>Where the paragraphs of a text stand; null where no such text is held.</summary>
    public Locators? Locators(RecordId id, string? language = null)
    {
        if (Catalogue.Find(id) is not { IsReadable: true })
        {
            return null;
        }

        var texts = Catalogue.Texts(id);
        for (var i = 0; i < texts.Count; i++)
        {
            if (language is null || texts[i].Language == language)
            {
                return _locators.GetOrAdd(
                    (id, texts[i].Language), static (_, of) => new Locators(of.Text, of.Words), (Text: texts[i], Site.Words));
            }
        }

        return null;
    }

    /// <summary>
    /// Everything that stands and names a thing, in reading order; where front matter says from which paragraph, with that paragraph.
    /// </summary>
    public IReadOnlyList<Backlink> Naming(RecordId id) => _naming.GetOrAdd(id, static (id, shelves) =>
    [
        .. shelves.Paragraphs(id).Where(b => b.From.Withdrawn is null && b.From.Id != id)
            .OrderBy(b => b.From.Id).ThenBy(b => b.FromLanguage, StringComparer.Ordinal)
            .ThenBy(b => b.FromUnit is null ? -1 : shelves.Locators(b.From.Id, b.FromLanguage)?.Order(b.FromUnit.Anchor) ?? -1),
    ], this);

    private IEnumerable<Backlink> Paragraphs(RecordId id) => Catalogue.Backlinks(id).SelectMany(link => link.FromUnit is not null
        ? (link.From.IsReadable ? [link] : [])
        : link.From.Relations
            .Where(r => r.Type == link.Type && r.Target.Value.Id == id && r.Target.Value.Anchor == link.TargetAnchor)
            .Select(r => r.FromAnchor is { } anchor && link.From.IsReadable
                ? link with { FromUnit = Catalogue.Unit(new Reference(link.From.Id, anchor)) }
                : link));

    /// <summary>The texts of a record that may be shown, its first language first.</summary>
    public IReadOnlyList<TextBody> Texts(ArchiveRecord record) => record.IsReadable ? Catalogue.Texts(record.Id) : [];

    /// <summary>How many minutes it takes to read it in its first language; 0 where there is no text.</summary>
    public int Minutes(ArchiveRecord record) => Texts(record) is [var first, ..]
        ? _minutes.GetOrAdd(record.Id, static (_, text) => ReadingTime.Minutes(text), first)
        : 0;

    /// <summary>The last day on which one of these was added or changed here; null for none.</summary>
    public DateOnly? LastModified(IEnumerable<ArchiveRecord> records) =>
        records.Select(r => (DateOnly?)Catalogue.LastChanged(r)).Max();

    /// <summary>The year under which a reader looks for it: its own, or else that of its meeting.</summary>
    public int? YearOf(ArchiveRecord record) => Catalogue.YearOf(record);

    /// <summary>Every part that somebody has in a thing.</summary>
    public static IReadOnlyList<Role> Roles(ArchiveRecord record) => record switch
    {
        DocumentRecord document => document.Contributors,
        MeetingRecord meeting => meeting.People,
        EventRecord happened => happened.People,
        PersonRecord person => person.Posts,
        ResolutionRecord or ResolutionVersionRecord or OutcomeRecord or OrganisationRecord or TopicRecord => [],
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static DateOnly Begins(ArchiveRecord record) => record.OwnDate?.ValueOrDefault?.Earliest ?? DateOnly.MaxValue;

    private (RecordId Paper, int Order) PositionOf(Located<Reference> evidence)
    {
        var (id, anchor, language) = (evidence.Value.Id, evidence.Value.Anchor, evidence.Value.Language);
        var text = anchor is null || Catalogue.Find(id) is not { IsReadable: true } ? null
            : Catalogue.Texts(id).FirstOrDefault(t => language is null || t.Language == language);
        return (id, text?.AllUnits().Index().Where(u => u.Item.Anchor == anchor).Select(u => u.Index).FirstOrDefault(-1) ?? -1);
    }

    private static IEnumerable<RecordId> Ends(Role role) =>
        new[] { role.Who.Value.Id, role.OnBehalfOf?.Value.Id }.OfType<RecordId>().Distinct();

    /// <summary>Numbers as read by people, 2 before 10; a paper without one comes last.</summary>
    private static int Compare(IReadOnlyList<PrintedSymbol> a, IReadOnlyList<PrintedSymbol> b)
    {
        if (a.Count == 0 || b.Count == 0)
        {
            return (a.Count == 0).CompareTo(b.Count == 0);
        }

        // sorting compares each paper a dozen times: no string is made for that
        var first = new PaddedSigns(a[0].Printed.Value);
        var second = new PaddedSigns(b[0].Printed.Value);
        while (true)
        {
            var (one, other) = (first.Next(), second.Next());
            if (one != other || one == PaddedSigns.None)
            {
                return one.CompareTo(other);
            }
        }
    }

    /// <summary>The signs of a number, one by one, each run of digits padded to nine.</summary>
    private ref struct PaddedSigns(ReadOnlySpan<char> text)
    {
        /// <summary>What comes behind the last.</summary>
        public const int None = -1;

        private readonly ReadOnlySpan<char> _text = text;
        private int _at, _zeros, _digitsEnd;

        public int Next()
        {
            if (_zeros == 0 && _at < _text.Length && _at >= _digitsEnd && char.IsAsciiDigit(_text[_at]))
            {
                for (_digitsEnd = _at; _digitsEnd < _text.Length && char.IsAsciiDigit(_text[_digitsEnd]); _digitsEnd++)
                {
                }

                while (_at < _digitsEnd && _text[_at] == '0')
                {
                    _at++;
                }

                _zeros = Math.Max(0, 9 - (_digitsEnd - _at));
            }

            if (_zeros > 0)
            {
                _zeros--;
                return '0';
            }

            return _at < _text.Length ? _text[_at++] : None;
        }
    }
}

/// <summary>Somebody's part in a thing.</summary>
/// <param name="In">The thing.</param>
/// <param name="Role">The part.</param>
internal sealed record Appearance(ArchiveRecord In, Role Role);
