using System.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>Finds the chains of an archive. Immutable.</summary>
public sealed class ChainFinder
{
    private readonly LinkedCatalogue _catalogue;
    private readonly ILookup<RecordId, DocumentRecord> _reports;
    private readonly Dictionary<RecordId, Chain> _byOutcome;
    private readonly ILookup<RecordId, Chain> _through;

    /// <summary>Finds the chain of every outcome that is not withdrawn.</summary>
    public ChainFinder(LinkedCatalogue catalogue)
    {
        _catalogue = catalogue;
        _reports = NotWithdrawn<DocumentRecord>()
            .SelectMany(d => Targets(d, RelationType.ReportsOn).Select(m => (Meeting: m.Id, Report: d)))
            .ToLookup(p => p.Meeting, p => p.Report);
        var outcomes = NotWithdrawn<OutcomeRecord>().ToList();
        _byOutcome = outcomes.ToDictionary(o => o.Id, Find);
        _through = outcomes.Select(o => _byOutcome[o.Id])
            .SelectMany(c => c.All().Select(s => s.Record.Id).Distinct().Select(id => (id, c)))
            .ToLookup(p => p.id, p => p.c);
    }

    /// <summary>The chain of an outcome.</summary>
    public Chain ChainOf(OutcomeRecord outcome) => _byOutcome[outcome.Id];

    /// <summary>Chains of outcomes that contain a record at any link, by outcome.</summary>
    public IReadOnlyList<Chain> Through(RecordId id) => [.. _through[id]];

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
            ItemsFor(meeting, [paper.Id], []),
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
        var papers = PapersOf(outcome, meeting, evidence);
        return new Chain(
        [
            MandateOf(meeting),
            Link(ChainPart.Meeting, [new ChainStep(meeting, Confidence.Stated)], default),
            ItemsFor(meeting, [.. papers.Select(p => p.Record.Id)], evidence, outcome),
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
    private List<ChainStep> PapersOf(OutcomeRecord outcome, ArchiveRecord meeting, IReadOnlyList<ChainStep> evidence)
    {
        var followed = Targets(outcome, RelationType.LedTo).Select(t => t.Id).ToHashSet();
        var concerned = Targets(outcome, RelationType.Concerns)
            .Select(t => new ChainStep(_catalogue[t], ConfidenceOf(outcome, RelationType.Concerns)));
        var named = evidence.Where(e => e.Unit is not null)
            .SelectMany(e => NamedFrom(e.Record, WholeParagraph(e)))
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
    private ChainLink ItemsFor(
        ArchiveRecord meeting, IReadOnlyList<RecordId> papers, IReadOnlyList<ChainStep> evidence, OutcomeRecord? outcome = null)
    {
        if (meeting is not MeetingRecord { Agenda: { } reference } || _catalogue[reference.Value] is not { Withdrawn: null } agenda)
        {
            return new ChainLink.Silent(ChainPart.AgendaItem, Silence.NoAgendaKnown);
        }

        if (!agenda.IsReadable || _catalogue.Texts(agenda.Id) is not [var text, ..])
        {
            return new ChainLink.Silent(ChainPart.AgendaItem, Silence.AgendaNotHeld);
        }

        bool Belongs(ArchiveRecord record, string? anchor) => papers.Contains(record.Id) || record.Id == outcome?.Id
            || evidence.Any(e => e.Record.Id == record.Id && anchor is not null && WholeParagraph(e).Any(u => u.Anchor == anchor));

        var items = text.AllUnits().Where(u => u.Kind == UnitKind.Agenda).SelectMany(a => a.Children).Where(u => u.Kind == UnitKind.Item);
        var tied = new List<ChainStep>();
        foreach (var item in items)
        {
            var inside = WithChildren(item).ToList();
            var forth = NamedFrom(agenda, inside).Where(s => papers.Contains(s.Record.Id)).Select(s => s.Confidence)
                .Concat(agenda.Relations
                    .Where(r => r.Target.Value.Anchor is { } to
                        && inside.Any(u => u.Anchor == r.FromAnchor)
                        && Belongs(_catalogue[r.Target.Value], to))
                    .Select(r => ConfidenceOf(agenda, r.Type)));
            var back = _catalogue.Backlinks(agenda.Id)
                .Where(b => inside.Any(u => u.Anchor == b.TargetAnchor) && Belongs(b.From, b.FromUnit?.Anchor))
                .Select(b => b.Type == RelationType.Cites ? Confidence.Stated : ConfidenceOf(b.From, b.Type));
            if (forth.Concat(back).Select(c => (Confidence?)c).Min() is { } surest)
            {
                tied.Add(new ChainStep(agenda, surest, item));
            }
        }

        return Link(ChainPart.AgendaItem, tied, Silence.NoItemNamed);
    }

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
        var above = text.AllUnits().Where(u => u.Kind is not (UnitKind.Section or UnitKind.Operative or UnitKind.Agenda)
            && u.Anchor != step.Unit!.Anchor && WithChildren(u).Any(c => c.Anchor == step.Unit.Anchor));
        return [.. above, .. WithChildren(step.Unit!)];
    }

    /// <summary>The confidence of a relation: that of its best source, or else of the record's.</summary>
    private static Confidence ConfidenceOf(ArchiveRecord record, RelationType type) =>
        record.SourcesFor(type.Key()).Select(s => s.Confidence).DefaultIfEmpty(Confidence.Deduced).Min();


    private static IEnumerable<Unit> WithChildren(Unit unit) => unit.Children.SelectMany(WithChildren).Prepend(unit);

    private static IEnumerable<Reference> Targets(ArchiveRecord record, RelationType type) =>
        record.Relations.Where(r => r.Type == type).Select(r => r.Target.Value);

    private IEnumerable<T> NotWithdrawn<T>()
        where T : ArchiveRecord => _catalogue.All<T>().Where(r => r.Withdrawn is null);
}
