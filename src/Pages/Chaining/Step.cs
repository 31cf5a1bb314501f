using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>A step on the way from a mandate to what came of an outcome.</summary>
/// <param name="Kind">Its family.</param>
/// <param name="Sign">How it is drawn: solid where it can be read here.</param>
/// <param name="Name">What step it is: <c>Discussed in</c>.</param>
/// <param name="What">What stands there, each thing leading to its page.</param>
/// <param name="Detail">What is to be said of it in small letters; empty for nothing.</param>
public sealed record Step(Kind Kind, Sign Sign, string Name, Phrases What, Phrases Detail)
{
    /// <summary>Whether the editors deduced that it belongs here.</summary>
    public bool IsDeduced { get; init; }

    /// <summary>All steps of an outcome. On what the papers are silent is said at the meeting, and at the end.</summary>
    internal static IReadOnlyList<Step> All(Shelves shelves, OutcomeRecord outcome)
    {
        var chain = shelves.Chains.ChainOf(outcome);
        var silent = new[] { ChainPart.Mandate, ChainPart.AgendaItem, ChainPart.Paper, ChainPart.Discussion }
            .Select(p => chain[p]).OfType<ChainLink.Silent>().Select(l => (Phrases)shelves.Words.Silence(l.Why)).ToList();
        return
        [
            .. Named(shelves, chain, ChainPart.Mandate, outcome),
            .. Named(shelves, chain, ChainPart.Meeting, outcome)
                .Select(s => s with { Detail = Phrases.Join(" · ", silent.Prepend(s.Detail)) }),
            .. Named(shelves, chain, ChainPart.AgendaItem, outcome),
            .. Named(shelves, chain, ChainPart.Paper, outcome),
            .. Named(shelves, chain, ChainPart.Discussion, outcome),
            new Step(
                Kind.Outcome, Sign.Full, shelves.Words.OutcomeForce(outcome.Force), outcome.Name() with { To = null },
                shelves.Words.ThisPage),
            .. After(shelves, chain, outcome),
        ];
    }

    private static IEnumerable<Step> Named(Shelves shelves, Chain chain, ChainPart part, OutcomeRecord outcome) =>
        chain.Steps(part) is not { Count: > 0 } steps ? []
        :
        [
            new Step(
                Cards.KindOf(steps[0].Record),
                SignOf(shelves, steps[0].Record),
                shelves.Words.ChainStep(part),
                shelves.Words.Sentences(shelves.Cells(chain, part, outcome.Id).Select(c => (Phrases)c.Label.Leading(c.To))),
                Phrases.Join(" · ", shelves.Cells(chain, part, outcome.Id).Select(c => c.Detail)
                    .DistinctBy(d => d.Plain)))
            {
                IsDeduced = steps.All(s => s.Confidence == Confidence.Deduced),
            },
        ];

    private static Step[] After(Shelves shelves, Chain chain, OutcomeRecord outcome)
    {
        var looked = shelves.Words.LookedAt(outcome.StateAsOf);
        if (chain.Steps(ChainPart.FollowUp) is not { Count: > 0 } steps)
        {
            return
            [
                new Step(Kind.Outcome, Cards.SignOf(outcome.State), shelves.Words.ChainStep(ChainPart.FollowUp),
                    Words.Capital(shelves.Words.OutcomeState(outcome.State)), looked),
            ];
        }

        var step = Named(shelves, chain, ChainPart.FollowUp, outcome).Single();
        return
        [
            step with
            {
                Name = step.IsDeduced ? shelves.Words.ChainStepDeduced(step.Name) : step.Name,
                Detail = Phrases.Join(" · ", shelves.Words.OutcomeState(outcome.State), step.Detail, looked),
            },
        ];
    }

    private static Sign SignOf(Shelves shelves, ArchiveRecord record) =>
        record is DocumentRecord or ResolutionVersionRecord ? Cards.SignOf(shelves.ReadingOf(record)) : Sign.Full;
}
