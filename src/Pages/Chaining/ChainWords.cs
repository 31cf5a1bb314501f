using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>Chains in sentences. What the papers do not tell is said, never passed over.</summary>
/// <param name="shelves">The archive.</param>
/// <param name="here">The page at hand.</param>
internal sealed class ChainWords(Shelves shelves, RecordId here)
{
    /// <summary>One chain, from the mandate to the end.</summary>
    public IReadOnlyList<Phrases> Story(Chain chain)
    {
        var sentences = new[] { Mandate(chain), Agenda(chain), Papers(chain), Told(chain), After(chain) };
        return [Phrases.Join(" ", sentences)];
    }

    /// <summary>What several chains of one meeting share.</summary>
    public Phrases Opening(IReadOnlyList<ChainLane> lanes) => Phrases.Join(" ", Mandate(lanes[0].Shared),
        lanes[0].Shared[ChainPart.AgendaItem] is ChainLink.Silent { Why: Silence.NoAgendaKnown or Silence.AgendaNotHeld }
            ? Agenda(lanes[0].Shared)
            : Phrases.Empty);

    /// <summary>What stands under one paragraph.</summary>
    public ChainGroup Group(ChainLane lane)
    {
        var paragraph = lane.Shared.Steps(ChainPart.Discussion);
        Phrases lead = paragraph.Count > 0 ? Places(paragraph) : Numbers.Capital(Silence.NoParagraphNamed.InWords());
        lead += lane.Shared.Steps(ChainPart.Paper).Count > 0 ? ", on " + Names(lane.Shared, ChainPart.Paper) : ", no paper named";
        lead += lane.Shared[ChainPart.AgendaItem] switch
        {
            ChainLink.Named =>
                ", under agenda " + Names(lane.Shared, ChainPart.AgendaItem, lower: true) + Deduced(lane.Shared, ChainPart.AgendaItem),
            ChainLink.Silent { Why: Silence.NoItemNamed } => ", no agenda item named",
            ChainLink.Silent or null => Phrases.Empty,
            _ => throw new UnreachableException(nameof(ChainLink)),
        };
        return new ChainGroup(lead + ":", [.. lane.Chains.Select(Point)]);
    }

    /// <summary>How many of them came to what.</summary>
    public Phrases Close(IReadOnlyList<Chain> chains)
    {
        var outcomes = chains.SelectMany(c => c.Steps(ChainPart.Outcome))
            .Select(s => (OutcomeRecord)s.Record)
            .DistinctBy(o => o.Id)
            .ToList();
        return outcomes.Count == 0 ? Phrases.Empty
            : $"Of {Numbers.Of(outcomes.Count, "outcome", "outcomes")}: "
                + string.Join(", ", outcomes.GroupBy(o => o.State).OrderBy(g => g.Key).Select(g => Counted(g.Key, g.Count()))) + ".";
    }

    private static string Counted(OutcomeState state, int count) => state switch
    {
        OutcomeState.NoTrace => $"for {Numbers.Plain(count)} no trace was found in the papers held",
        OutcomeState.NotApplicable => $"for {Numbers.Plain(count)} nothing was to follow",
        OutcomeState.Done or OutcomeState.InPart or OutcomeState.Replaced => $"{Numbers.Plain(count)} {state.InWords()}",
        _ => throw new UnreachableException($"{state}"),
    };

    /// <summary>Of which outcomes a resolution came.</summary>
    public Phrases CameOf(IReadOnlyList<Chain> chains) => chains.Count == 0
        ? "The papers held name no outcome of the group of which it came."
        : "What the group did at a meeting led to it, as told here; where the editors deduced that, it is said.";

    /// <summary>Which meetings were held under a resolution.</summary>
    public Phrases Under(IReadOnlyList<MeetingRecord> meetings) => "Under it the group met: " + Phrases.Join("; ",
        meetings.Select(m => (Phrases)m.Name() + ", " + m.Date.AsDate() + " (" + Outcomes(m).InWords + ")")) + ".";

    /// <summary>No meeting was held under a resolution.</summary>
    public Phrases NothingUnder() => "No meeting of the group is named as held under it.";

    /// <summary>A paper of no meeting.</summary>
    public Phrases NoMeeting() =>
        "Nothing in the papers held ties it to a meeting of the group, so that no way leads from a mandate over it to an outcome.";

    /// <summary>How many outcomes a meeting has, leading there.</summary>
    public ChainCell Outcomes(MeetingRecord meeting) => shelves.Outcomes[meeting.Id].Count() is > 0 and var count
        ? new ChainCell(
            Kind.Outcome,
            Numbers.Of(count, "outcome", "outcomes"),
            "",
            Address.Of(meeting.Id, ChainSection.Anchor),
            CellForm.Known)
        : new ChainCell(Kind.Paperwork, Silence.NoOutcomeNamed.InWords(), "", null, CellForm.Silent);

    private Phrases Mandate(Chain chain)
    {
        var meeting = chain.Steps(ChainPart.Meeting)[0].Record;
        Phrases met = meeting is MeetingRecord group
            ? group.State switch
            {
                MeetingState.Held => "the group met: ",
                MeetingState.Postponed => "a meeting was put off: ",
                MeetingState.Cancelled => "a meeting was called off: ",
                MeetingState.Planned or MeetingState.Confirmed => "the group is to meet: ",
                _ => throw new UnreachableException($"{group.State}"),
            }
            : "this took place: ";
        met += Named(chain, ChainPart.Meeting) + (Shelves.DateOf(meeting) is { } date ? ", " + date.AsDate() : "") + ".";
        return chain.Steps(ChainPart.Mandate).Count > 0
            ? "Under " + Named(chain, ChainPart.Mandate) + ", " + met
            : "The papers held do not name the mandate under which " + met;
    }

    private Phrases Agenda(Chain chain) => chain[ChainPart.AgendaItem] switch
    {
        ChainLink.Named named => "Its agenda has the matter under " + Names(chain, ChainPart.AgendaItem, lower: true)
            + (named.Steps is [{ Unit: { } item }] ? $", “{item.Plain()}”" : "") + Deduced(chain, ChainPart.AgendaItem) + ".",
        ChainLink.Silent { Why: Silence.NoAgendaKnown } => "No agenda of it was found.",
        ChainLink.Silent { Why: Silence.AgendaNotHeld } => "Its agenda is known, and its text is not held.",
        ChainLink.Silent => "No item of its agenda is tied to the matter in the papers held.",
        null => Phrases.Empty,
        _ => throw new UnreachableException(nameof(ChainLink)),
    };

    private Phrases Papers(Chain chain) => chain[ChainPart.Paper] switch
    {
        ChainLink.Named { Steps.Count: 1 } => "The paper before it was " + Named(chain, ChainPart.Paper) + ".",
        ChainLink.Named => "The papers before it were " + Named(chain, ChainPart.Paper) + ".",
        ChainLink.Silent => "No paper is named for it.",
        null => Phrases.Empty,
        _ => throw new UnreachableException(nameof(ChainLink)),
    };

    private Phrases Told(Chain chain)
    {
        var places = chain.Steps(ChainPart.Discussion);
        return (places.Count, chain.Steps(ChainPart.Outcome)) switch
        {
            ( > 0, [{ Record: OutcomeRecord outcome }]) => Places(places)
                + $", {(places.Count > 1 ? "tell" : "tells")} what the meeting did, by the words printed {outcome.Force.WithArticle()}: "
                + Named(chain, ChainPart.Outcome) + ".",
            (0, [{ Record: OutcomeRecord outcome }]) => $"What the meeting did, {outcome.Force.WithArticle()}, is "
                + Named(chain, ChainPart.Outcome) + "; no paragraph that can be read here is named for it.",
            ( > 0, _) => "It is named in " + Places(places) + ". The papers held tell of no outcome that is tied to it.",
            _ when chain[ChainPart.Discussion] is null => "The papers held tell of no outcome.",
            _ => "No paragraph of a report that can be read here names it, and the papers held tell of no outcome that is tied to it.",
        };
    }

    private Phrases After(Chain chain) => chain.Steps(ChainPart.Outcome) is not [{ Record: OutcomeRecord outcome }]
        ? Phrases.Empty
        : chain[ChainPart.FollowUp] switch
        {
            ChainLink.Named => $"What came of it ({outcome.State.InWords()}): " + Followed(chain) + ".",
            ChainLink.Silent { Why: Silence.NoTrace } =>
                $"No trace of what came of it was found in the papers held (looked at on {outcome.StateAsOf.InWords()}).",
            ChainLink.Silent { Why: Silence.NothingToFollow } => "Nothing was to follow.",
            ChainLink.Silent or null => $"What came of it: {outcome.State.InWords()}; no paper is named that shows it.",
            _ => throw new UnreachableException(nameof(ChainLink)),
        };

    private Phrases Point(Chain chain)
    {
        if (chain.Steps(ChainPart.Outcome) is not [{ Record: OutcomeRecord outcome }])
        {
            return Numbers.Capital(Silence.NoOutcomeNamed.InWords()) + ".";
        }

        return Named(chain, ChainPart.Outcome) + $" ({outcome.Force.ToString().ToLowerInvariant()}): "
            + (chain.Steps(ChainPart.FollowUp).Count > 0
                ? outcome.State.InWords() + ", " + Followed(chain)
                : string.Join("", shelves.Cells(chain, ChainPart.FollowUp, here).Select(c => c.Label))) + ".";
    }

    private Phrases Followed(Chain chain) => ChainCell.Joined(shelves.Cells(chain, ChainPart.FollowUp, here));

    /// <summary>With what the editors deduced said so.</summary>
    private Phrases Named(Chain chain, ChainPart part) => And([.. shelves.Cells(chain, part, here).Select(c => c.InWords)]);

    private Phrases Names(Chain chain, ChainPart part, bool lower = false) => And([.. shelves.Cells(chain, part, here).Select(c =>
        (Phrases)new Phrase(lower ? char.ToLowerInvariant(c.Label[0]) + c.Label[1..] : c.Label, c.To))]);

    private static string Deduced(Chain chain, ChainPart part) =>
        chain.Steps(part).All(s => s.Confidence == Confidence.Deduced) ? " (deduced by the editors)" : "";

    private Phrases Places(IReadOnlyList<ChainStep> steps) => And([.. steps
        .Select(s => shelves.Place(new Reference(
            s.Record.Id,
            s.Unit is null ? null : shelves.Locators(s.Record.Id, s.Language)?.Outermost(s.Unit.Anchor)?.Anchor ?? s.Unit.Anchor,
            s.Language)))
        .DistinctBy(l => l.Plain)]);

    private static Phrases And(IReadOnlyList<Phrases> lines) =>
        lines.Count < 2 ? Phrases.Join("", lines) : Phrases.Join(", ", lines.SkipLast(1)) + " and " + lines[^1];
}
