using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>Chains in sentences: which of them is said, and what stands in it.</summary>
/// <param name="shelves">The archive.</param>
/// <param name="here">The page at hand.</param>
internal sealed class ChainWords(Shelves shelves, RecordId here)
{
    private readonly Words _words = shelves.Words;

    /// <summary>One chain, from the mandate to the end.</summary>
    public IReadOnlyList<Phrases> Story(Chain chain) =>
        [_words.Paragraph(Mandate(chain), Agenda(chain), Papers(chain), Discussion(chain), After(chain))];

    /// <summary>What several chains of one meeting share.</summary>
    public Phrases Opening(IReadOnlyList<ChainLane> lanes) => _words.Paragraph(Mandate(lanes[0].Shared),
        lanes[0].Shared[ChainPart.AgendaItem] is ChainLink.Silent { Why: Silence.NoAgendaKnown or Silence.AgendaNotHeld }
            ? Agenda(lanes[0].Shared)
            : Phrases.Empty);

    /// <summary>What stands under one paragraph.</summary>
    public ChainGroup Group(ChainLane lane)
    {
        var paragraph = lane.Shared.Steps(ChainPart.Discussion);
        return new ChainGroup(
            _words.ChainGroup(
                paragraph.Count > 0 ? Places(paragraph) : Words.Capital(_words.Silence(Silence.NoParagraphNamed)),
                _words.ChainGroupPapers(Names(lane.Shared, ChainPart.Paper)),
                lane.Shared[ChainPart.AgendaItem] switch
                {
                    ChainLink.Named => _words.ChainGroupAgenda(Deduced(lane.Shared, Items(lane.Shared))),
                    ChainLink.Silent { Why: Silence.NoItemNamed } => _words.ChainGroupAgenda(Phrases.Empty),
                    ChainLink.Silent or null => Phrases.Empty,
                    _ => throw new UnreachableException(nameof(ChainLink)),
                }),
            [.. lane.Chains.Select(Point)]);
    }

    /// <summary>Of which outcomes a resolution came.</summary>
    public Phrases CameOf(IReadOnlyList<Chain> chains) => _words.CameOfMeetings(chains.Count > 0);

    /// <summary>Which meetings were held under a resolution.</summary>
    public Phrases Under(IReadOnlyList<MeetingRecord> meetings) =>
        _words.Paragraph(
            _words.MetUnder(meetings.Select(m => Outcomes(m) is { Form: CellForm.Known } outcomes
                ? _words.MeetingWithOutcomes(m.Name(), shelves.DateUnlabelled(m.Date), outcomes.InWords(_words))
                : _words.Line(m.Name(), shelves.DateUnlabelled(m.Date)))),
            meetings.Any(m => Outcomes(m).Form == CellForm.Silent) ? _words.MetUnderSilent : Phrases.Empty);

    /// <summary>No meeting was held under a resolution.</summary>
    public Phrases NothingUnder() => _words.MetUnderNone;

    /// <summary>How many outcomes a meeting has, leading there.</summary>
    public ChainCell Outcomes(MeetingRecord meeting) => shelves.Outcomes[meeting.Id].Count() is > 0 and var count
        ? new ChainCell(Kind.Outcome, _words.Outcomes(count), "", Address.Of(meeting.Id, "outcomes"), CellForm.Known)
        : new ChainCell(Kind.Paperwork, _words.Silence(Silence.NoOutcomeNamed), "", null, CellForm.Silent);

    private Phrases Mandate(Chain chain)
    {
        var meeting = chain.Steps(ChainPart.Meeting)[0].Record;
        var named = _words.Line(Named(chain, ChainPart.Meeting), meeting.OwnDate is { } date ? shelves.DateUnlabelled(date) : "");
        var mandate = chain.Steps(ChainPart.Mandate).Count > 0 ? Named(chain, ChainPart.Mandate) : Phrases.Empty;
        return meeting is MeetingRecord group ? _words.ChainMeeting(group.State, named, mandate) : _words.ChainEvent(named, mandate);
    }

    private Phrases Agenda(Chain chain) => chain[ChainPart.AgendaItem] switch
    {
        ChainLink.Named { Steps: [{ Unit: { } item } step] } => _words.ChainAgenda(
            Deduced(chain, _words.ChainItem(Items(chain), shelves.In(ChainCells.LanguageOf(shelves, step), item.Plain())))),
        ChainLink.Named => _words.ChainAgenda(Deduced(chain, Items(chain))),
        ChainLink.Silent silent => _words.ChainNoItem(silent.Why),
        null => Phrases.Empty,
        _ => throw new UnreachableException(nameof(ChainLink)),
    };

    private Phrases Papers(Chain chain) => chain[ChainPart.Paper] switch
    {
        ChainLink.Named named => _words.ChainPapers(named.Steps.Count, Named(chain, ChainPart.Paper)),
        ChainLink.Silent => _words.ChainPapers(0, Phrases.Empty),
        null => Phrases.Empty,
        _ => throw new UnreachableException(nameof(ChainLink)),
    };

    private Phrases Discussion(Chain chain)
    {
        var places = chain.Steps(ChainPart.Discussion);
        return chain.Steps(ChainPart.Outcome) is [{ Record: OutcomeRecord outcome }]
            ? _words.ChainTold(places.Count, Places(places), outcome.Force, Named(chain, ChainPart.Outcome))
            : places.Count > 0 ? _words.ChainNoOutcome(Places(places))
            : _words.ChainNoOutcome(looked: chain[ChainPart.Discussion] is not null);
    }

    private Phrases After(Chain chain) =>
        chain.Steps(ChainPart.Outcome) is not [{ Record: OutcomeRecord outcome }] ? Phrases.Empty : chain[ChainPart.FollowUp] switch
    {
        ChainLink.Named => _words.ChainFollowed(outcome.State, Followed(chain)),
        ChainLink.Silent silent => _words.ChainNotFollowed(silent.Why, outcome),
        null => _words.ChainNotFollowed(null, outcome),
        _ => throw new UnreachableException(nameof(ChainLink)),
    };

    private Phrases Point(Chain chain) => chain.Steps(ChainPart.Outcome) is not [{ Record: OutcomeRecord outcome }]
        ? _words.ChainPointNone
        : _words.ChainPoint(Named(chain, ChainPart.Outcome), outcome.Force, chain.Steps(ChainPart.FollowUp).Count > 0
            ? _words.Line(_words.OutcomeState(outcome.State), Followed(chain))
            : Phrases.Join("", shelves.Cells(chain, ChainPart.FollowUp, here).Select(c => c.Label)));

    private Phrases Followed(Chain chain) => ChainCell.Joined(shelves.Cells(chain, ChainPart.FollowUp, here), _words);

    /// <summary>With what the editors deduced said so.</summary>
    private Phrases Named(Chain chain, ChainPart part) => _words.And(shelves.Cells(chain, part, here).Select(c => c.InWords(_words)));

    private Phrases Names(Chain chain, ChainPart part, bool small = false) => _words.And(shelves.Cells(chain, part, here)
        .Where(c => chain[part] is ChainLink.Named).Select(c => (Phrases)(small ? Words.Small(c.Label) : c.Label).Leading(c.To)));

    /// <summary>Items of the agenda, inside a sentence.</summary>
    private Phrases Items(Chain chain) => Names(chain, ChainPart.AgendaItem, small: true);

    /// <summary>Said to be deduced, where the items of the agenda are.</summary>
    private Phrases Deduced(Chain chain, Phrases items) =>
        _words.Deduced(items, chain.Steps(ChainPart.AgendaItem).All(s => s.Confidence == Confidence.Deduced));

    private Phrases Places(IReadOnlyList<ChainStep> steps) => _words.And(steps
        .Select(s => shelves.Place(new Reference(s.Record.Id, AnchorOf(s), s.Language)))
        .DistinctBy(l => l.Plain));

    /// <summary>The paragraph to which a reader counts a step; null for the thing as a whole.</summary>
    private string? AnchorOf(ChainStep step) => step.Unit is null ? null
        : shelves.Locators(step.Record.Id, step.Language)?.Outermost(step.Unit.Anchor)?.Anchor ?? step.Unit.Anchor;
}
