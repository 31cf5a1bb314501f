using System.Collections.Concurrent;
using System.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Finds the chains of an archive, each when somebody asks for it. Immutable.</summary>
public sealed class ChainFinder
{
    private readonly LinkedCatalogue _catalogue;
    private readonly ILookup<RecordId, DocumentRecord> _reports;
    private readonly Dictionary<RecordId, OutcomeRecord> _outcomes;
    private readonly ILookup<RecordId, RecordId> _ofMeeting, _ofEvidence, _ofAgenda;
    private readonly ConcurrentDictionary<RecordId, Lazy<Chain>> _byOutcome = [];
    private readonly ConcurrentDictionary<RecordId, Lazy<IReadOnlyList<AgendaItem>>> _items = [];

    /// <summary>Of the chains of all outcomes that are not withdrawn.</summary>
    public ChainFinder(LinkedCatalogue catalogue)
    {
        _catalogue = catalogue;
        _reports = catalogue.All(RelationType.ReportsOn).Where(r => r.From is DocumentRecord { Withdrawn: null })
            .ToLookup(r => r.Relation.Target.Value.Id, r => (DocumentRecord)r.From);
        _outcomes = catalogue.All<OutcomeRecord>().Where(o => o.Withdrawn is null).ToDictionary(o => o.Id);
        _ofMeeting = _outcomes.Values.ToLookup(o => o.Meeting.Value.Id, o => o.Id);
        _ofEvidence = _outcomes.Values.SelectMany(o => o.Evidence, (o, evidence) => (Paper: evidence.Value.Id, o.Id))
            .ToLookup(e => e.Paper, e => e.Id);
        _ofAgenda = catalogue.All<MeetingRecord>().Where(m => m.Agenda is not null).ToLookup(m => m.Agenda!.Value.Value.Id, m => m.Id);
    }

    /// <summary>The chain of an outcome.</summary>
    public Chain ChainOf(OutcomeRecord outcome) => _byOutcome.GetOrAdd(outcome.Id, _ => new(() => Find(outcome))).Value;

    /// <summary>Chains of outcomes that contain a record at any link, by outcome.</summary>
    public IReadOnlyList<Chain> Through(RecordId id) =>
        [.. MayContain(id).Order().Select(o => ChainOf(_outcomes[o])).Where(c => c.All().Any(s => s.Record.Id == id))];

    /// <summary>Outcomes that can be tied to a record at any link, so that not all chains need to be found for one page.</summary>
    private HashSet<RecordId> MayContain(RecordId id)
    {
        if (_catalogue.Find(id) is not { } record)
        {
            return [];
        }

        var named = _catalogue.Backlinks(id);
        var meetings = Targets(record, RelationType.PresentedAt).Select(m => m.Id).Append(id).Concat(_ofAgenda[id])
            .Concat(named.Where(b => b.Type == RelationType.MandatedBy)
                .SelectMany(b => Targets(b.From, RelationType.ReportsOn).Select(m => m.Id).Append(b.From.Id)));
        var found = meetings.SelectMany(m => _ofMeeting[m]).Concat(_ofEvidence[id]).Concat(named.Select(b => b.From.Id)).ToHashSet();

        // back from what followed
        var followers = new HashSet<RecordId> { id };
        for (var next = new Stack<RecordId>([id]); next.Count > 0;)
        {
            var followed = next.Pop();
            var before = _catalogue.Backlinks(followed)
                .Where(b => b.Type is RelationType.LedTo or RelationType.PresentedAt or RelationType.ReportsOn).Select(b => b.From.Id)
                .Concat(_catalogue.Find(followed) is { } known ? Targets(known, RelationType.EvidenceFor).Select(o => o.Id) : []);
            foreach (var step in before.Where(followers.Add))
            {
                next.Push(step);
            }
        }

        found.UnionWith(followers);
        found.RemoveWhere(o => !_outcomes.ContainsKey(o));
        return found;
    }

    /// <summary>
    /// The chain of a paper at a meeting where no outcome is tied to it: it ends at the paragraphs of the reports that name it.
    /// </summary>
    public Chain ChainOf(DocumentRecord paper, ArchiveRecord meeting)
    {
        var paragraphs = _catalogue.Backlinks(paper.Id)
            .Where(b =>
                b.FromUnit is not null && b.FromLanguage is null && b.From.IsReadable && _reports[meeting.Id].Any(r => r.Id == b.From.Id))
            .Select(b => new ChainStep(b.From, b.Type == RelationType.Cites ? Confidence.Stated : ConfidenceOf(b.From, b.Type), b.FromUnit))
            .DistinctBy(s => s.Unit!.Anchor).ToList();
        var isReport = _reports[meeting.Id].Contains(paper);
        return new Chain(
        [
            MandateOf(meeting),
            Link(
                ChainPart.Meeting,
                [new ChainStep(meeting, ConfidenceOf(paper, isReport ? RelationType.ReportsOn : RelationType.PresentedAt))],
                default),
            ItemsFor(meeting, [(paper.Id, null)]),
            Link(ChainPart.Paper, [new ChainStep(paper, Confidence.Stated)], default),
            Link(ChainPart.Discussion, paragraphs, Silence.NoParagraphNamed),
            new ChainLink.Silent(ChainPart.Outcome, Silence.NoOutcomeNamed),
        ]);
    }

    /// <summary>The chain of a meeting without a known outcome.</summary>
    public Chain ChainOf(MeetingRecord meeting) => new(
    [
        MandateOf(meeting),
        Link(ChainPart.Meeting, [new ChainStep(meeting, Confidence.Stated)], default),
        new ChainLink.Silent(ChainPart.Outcome, Silence.NoOutcomeNamed),
    ]);

    private Chain Find(OutcomeRecord outcome)
    {
        var meeting = _catalogue[outcome.Meeting.Value];
        var evidence = outcome.Evidence.Select(e => (Step: StepAt(e.Value), e.Value)).Where(e => e.Step.Record.Withdrawn is null)
            .DistinctBy(e => (e.Value.Id, e.Value.Anchor)).Select(e => e.Step).ToList();
        var paragraphs = evidence.Where(e => e.Unit is not null).Select(e => (e.Record, Units: WholeParagraph(e))).ToList();
        var papers = PapersOf(outcome, meeting, paragraphs);
        return new Chain(
        [
            MandateOf(meeting),
            Link(ChainPart.Meeting, [new ChainStep(meeting, Confidence.Stated)], default),
            ItemsFor(meeting,
            [
                .. papers.Select(p => (p.Record.Id, (string?)null)), (outcome.Id, null),
                .. paragraphs.SelectMany(p => p.Units, (p, unit) => (p.Record.Id, unit.Anchor)),
            ]),
            Link(ChainPart.Paper, papers, Silence.NoPaperNamed),
            Link(ChainPart.Discussion, evidence, Silence.NoParagraphNamed),
            Link(ChainPart.Outcome, [new ChainStep(outcome, Confidence.Stated)], default),
            FollowUps(outcome, meeting, []),
        ]);
    }

    /// <summary>As the meeting's own entry says, or else the reports on it.</summary>
    private ChainLink MandateOf(ArchiveRecord meeting)
    {
        IEnumerable<ChainStep> NamedIn(ArchiveRecord record) => Targets(record, RelationType.MandatedBy)
            .Select(m => new ChainStep(_catalogue[m], ConfidenceOf(record, RelationType.MandatedBy)))
            .Where(s => s.Record.Withdrawn is null);

        var own = NamedIn(meeting).ToList();
        return Link(
            ChainPart.Mandate,
            own.Count > 0 ? own : [.. _reports[meeting.Id].SelectMany(NamedIn).DistinctBy(s => s.Record.Id)],
            Silence.NoMandateNamed);
    }

    /// <summary>Papers that the outcome concerns, and papers of the meeting that the paragraph names which states it.</summary>
    private List<ChainStep> PapersOf(
        OutcomeRecord outcome, ArchiveRecord meeting, IReadOnlyList<(ArchiveRecord Record, List<Unit> Units)> paragraphs)
    {
        var followed = Targets(outcome, RelationType.LedTo).Select(t => t.Id).ToHashSet();
        var concerned = Targets(outcome, RelationType.Concerns)
            .Select(t => new ChainStep(_catalogue[t], ConfidenceOf(outcome, RelationType.Concerns)));
        var named = paragraphs.SelectMany(p => NamedFrom(p.Record, p.Units))
            .Where(s => s.Record is DocumentRecord paper
                && Targets(paper, RelationType.PresentedAt).Any(m => m.Id == meeting.Id)
                && !followed.Contains(paper.Id));
        return [.. concerned.Concat(named).Where(s => s.Record is DocumentRecord { Withdrawn: null }).DistinctBy(s => s.Record.Id)];
    }

    /// <summary>What these units of a text name, in its head or in running words.</summary>
    private IEnumerable<ChainStep> NamedFrom(ArchiveRecord record, IReadOnlyList<Unit> units)
    {
        var inText = units.SelectMany(u => u.Mentions()).Select(m => _catalogue.Resolve(m)).OfType<Reference>()
            .Select(r => new ChainStep(_catalogue[r], Confidence.Stated));
        var inHead = record.Relations.Where(r => units.Any(u => u.Anchor == r.FromAnchor))
            .Select(r => new ChainStep(_catalogue[r.Target.Value], ConfidenceOf(record, r.Type)));
        return inText.Concat(inHead);
    }

    /// <summary>Items that name one of the papers, or are named by them, by the paragraphs or by the outcome.</summary>
    /// <param name="meeting">The meeting.</param>
    /// <param name="tied">Papers, outcome, and paragraphs by their anchors.</param>
    private ChainLink ItemsFor(ArchiveRecord meeting, HashSet<(RecordId Id, string? Anchor)> tied)
    {
        if (meeting is not MeetingRecord { Agenda: { } reference } || _catalogue[reference.Value] is not { Withdrawn: null } agenda)
        {
            return new ChainLink.Silent(ChainPart.AgendaItem, Silence.NoAgendaKnown);
        }

        if (!agenda.IsReadable || _catalogue.Texts(agenda.Id) is not [var text, ..])
        {
            return new ChainLink.Silent(ChainPart.AgendaItem, Silence.AgendaNotHeld);
        }

        // several outcomes are of one meeting
        var items = _items.GetOrAdd(agenda.Id, _ => new(() => [.. ItemsOf(agenda, text)])).Value;
        return Link(
            ChainPart.AgendaItem,
            [
                .. from item in items
                   let surest = item.Ties
                       .Where(t => tied.Contains((t.Id, null)) || (t.Anchor is not null && tied.Contains((t.Id, t.Anchor))))
                       .Select(t => (Confidence?)t.Confidence).Min()
                   where surest is not null
                   select new ChainStep(agenda, surest.Value, item.Item),
            ],
            Silence.NoItemNamed);
    }

    /// <summary>The items of an agenda, each with what it names and what names it.</summary>
    private IEnumerable<AgendaItem> ItemsOf(ArchiveRecord agenda, TextBody text) =>
        from unit in text.AllUnits().Where(u => u.Kind == UnitKind.Agenda).SelectMany(a => a.Children).Where(u => u.Kind == UnitKind.Item)
        let inside = WithChildren(unit).ToList()
        let anchors = inside.Select(u => u.Anchor).ToHashSet(StringComparer.Ordinal)
        select new AgendaItem(unit,
        [
            // what is named by the item counts as a whole
            .. NamedFrom(agenda, inside).Where(s => s.Record is DocumentRecord).Select(s => (s.Record.Id, (string?)null, s.Confidence)),
            .. agenda.Relations
                .Where(r => r.Target.Value.Anchor is not null && r.FromAnchor is not null && anchors.Contains(r.FromAnchor))
                .Select(r => (r.Target.Value.Id, r.Target.Value.Anchor, ConfidenceOf(agenda, r.Type))),
            .. _catalogue.Backlinks(agenda.Id)
                .Where(b => b.TargetAnchor is not null && anchors.Contains(b.TargetAnchor))
                .Select(b => (b.From.Id, b.FromUnit?.Anchor,
                    b.Type == RelationType.Cites ? Confidence.Stated : ConfidenceOf(b.From, b.Type))),
        ]);

    /// <summary>What came of an outcome, and what followed from that, until a resolution, a meeting or a silence.</summary>
    private ChainLink FollowUps(OutcomeRecord outcome, ArchiveRecord meeting, IReadOnlyList<RecordId> before)
    {
        IReadOnlyList<RecordId> path = [.. before, outcome.Id];
        var written = outcome.Relations
            .Where(r => r.Type == RelationType.LedTo)
            .Select(r => StepAt(r.Target.Value) with { Confidence = ConfidenceOf(outcome, RelationType.LedTo) });
        var told = _catalogue.Backlinks(outcome.Id)
            .Where(b => b.Type == RelationType.EvidenceFor)
            .Select(b => new ChainStep(b.From, ConfidenceOf(b.From, b.Type)));
        return Link(ChainPart.FollowUp,
            [.. written.Concat(told)
                .Where(s => s.Record.Withdrawn is null)
                .DistinctBy(s => s.Record.Id)
                .Select(s => s with { Then = Then(s.Record, meeting, path) })],
            outcome.State switch
            {
                OutcomeState.NoTrace => Silence.NoTrace,
                OutcomeState.NotApplicable => Silence.NothingToFollow,
                OutcomeState.Done or OutcomeState.InPart or OutcomeState.Replaced => Silence.NoFollowUpNamed,
                _ => throw new UnreachableException($"{outcome.State}"),
            });
    }

    private ChainLink? Then(ArchiveRecord record, ArchiveRecord meeting, IReadOnlyList<RecordId> path)
    {
        var silent = new ChainLink.Silent(ChainPart.FollowUp, Silence.NothingFurther);
        if (record is ResolutionRecord or ResolutionVersionRecord or MeetingRecord)
        {
            return null;
        }

        if (path.Contains(record.Id))
        {
            return silent;
        }

        if (record is OutcomeRecord outcome)
        {
            return FollowUps(outcome, _catalogue[outcome.Meeting.Value], path);
        }

        // an event leads to what its own entry says; a paper also to the later meeting at which it was presented
        var later = record is DocumentRecord paper && meeting is MeetingRecord from
            ? paper.Meetings
                .Select(m => _catalogue[m.Value])
                .OfType<MeetingRecord>()
                .Where(m => m.Number > from.Number && m.Withdrawn is null)
            : [];
        var next = Targets(record, RelationType.LedTo).Select(t => _catalogue[t]).Where(r => r.Withdrawn is null)
            .Select(r => new ChainStep(r, ConfidenceOf(record, RelationType.LedTo)))
            .Concat(later.Select(m => new ChainStep(m, ConfidenceOf(record, RelationType.PresentedAt))))
            .DistinctBy(s => s.Record.Id).Select(s => s with { Then = Then(s.Record, meeting, [.. path, record.Id]) });
        return Link(ChainPart.FollowUp, [.. next], silent.Why);
    }

    private static ChainLink Link(ChainPart part, IReadOnlyList<ChainStep> steps, Silence otherwise) =>
        steps.Count > 0 ? new ChainLink.Named(part, steps) : new ChainLink.Silent(part, otherwise);

    private ChainStep StepAt(Reference reference)
    {
        var record = _catalogue[reference];
        return new ChainStep(record, Confidence.Stated, record.IsReadable ? _catalogue.Unit(reference) : null, reference.Language);
    }

    /// <summary>
    /// A paragraph with its children, and the numbered paragraph that contains it, but not its siblings.
    /// </summary>
    private List<Unit> WholeParagraph(ChainStep step)
    {
        var text = _catalogue.Texts(step.Record.Id).First(t => step.Language is null || t.Language == step.Language);
        var above = text.AllUnits().Where(u => u.Children.Count > 0
            && u.Kind is not (UnitKind.Section or UnitKind.Operative or UnitKind.Agenda)
            && u.Anchor != step.Unit!.Anchor && WithChildren(u).Any(c => c.Anchor == step.Unit.Anchor));
        return [.. above, .. WithChildren(step.Unit!)];
    }

    /// <summary>The confidence of a relation: that of its best source, or else of the record's.</summary>
    private static Confidence ConfidenceOf(ArchiveRecord record, RelationType type) =>
        record.SourcesFor(type.Key()).Select(s => s.Confidence).DefaultIfEmpty(Confidence.Deduced).Min();


    private static IEnumerable<Unit> WithChildren(Unit unit) => unit.Children.SelectMany(WithChildren).Prepend(unit);

    private static IEnumerable<Reference> Targets(ArchiveRecord record, RelationType type) =>
        record.Relations.Where(r => r.Type == type).Select(r => r.Target.Value);

    /// <summary>An item of an agenda, and the things to which it is tied, some of them at a paragraph.</summary>
    private sealed record AgendaItem(Unit Item, IReadOnlyList<(RecordId Id, string? Anchor, Confidence Confidence)> Ties);
}
