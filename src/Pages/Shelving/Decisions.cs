using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Parts;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Outcomes as a list by paper and paragraph: the one full telling of what came of each.</summary>
internal static class Decisions
{
    /// <summary>Each of these once, under the first paragraph that tells it.</summary>
    public static IReadOnlyList<DecisionSource> DecisionsOf(this Shelves shelves, IEnumerable<OutcomeRecord> outcomes) =>
    [
        .. outcomes.Select(o => (Outcome: o, Place: o.Evidence.Select(e => e.Value).FirstOrDefault()))
            .GroupBy(o => o.Place?.Id)
            .OrderBy(g => g.Key is { } id && shelves.Catalogue.Find(id) is DocumentRecord { Type: DocumentType.Report } ? 0 : 1)
            .Select(paper => new DecisionSource(
                paper.Key is { } id ? shelves.Catalogue.Find(id)?.Name() : null,
                [
                    .. paper.GroupBy(o => Paragraph(shelves, o.Place))
                        .Select(p => new DecisionParagraph(
                            p.Key is { } at ? shelves.Locators(at.Id, at.Language)?.Marked(at.Anchor!) ?? "" : Phrases.Empty,
                            p.Key is { } place ? Address.Of(place) : null,
                            [.. p.Select(o => Of(shelves, o.Outcome))])),
                ])),
    ];

    /// <summary>A thing in a line about what came of something, as short as it is still understood.</summary>
    public static Phrase ShortName(this Shelves shelves, ArchiveRecord record) => record switch
    {
        ResolutionVersionRecord version => shelves.Cited(version),
        ResolutionRecord resolution => shelves.Cited(resolution),
        DocumentRecord { Symbols: [var first, ..] } document => document.Name() with { Text = first.Printed.Value, Language = null },
        DocumentRecord or MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord =>
            record.Name(),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static Decision Of(Shelves shelves, OutcomeRecord outcome) => new(
        outcome.Name(),
        shelves.Words.OutcomeForceInText(outcome.Force),
        Cards.SignOf(outcome.State),
        shelves.Words.OutcomeState(outcome.State),
        Followed(shelves, [.. shelves.Chains.ChainOf(outcome).Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed())
            .DistinctBy(s => s.Record.Id).Select(s => (shelves.ShortName(s.Record), s.Confidence == Confidence.Deduced))]));

    /// <summary>What followed; where the editors deduced all of it, that is said once.</summary>
    private static Phrases Followed(Shelves shelves, IReadOnlyList<(Phrase Thing, bool IsDeduced)> all) =>
        all.Count > 1 && all.All(t => t.IsDeduced)
            ? shelves.Words.AllDeduced(shelves.Words.Sentences(all.Select(t => (Phrases)t.Thing)))
            : shelves.Words.Sentences(all.Select(t => shelves.Words.Deduced(t.Thing, t.IsDeduced)));

    /// <summary>The numbered paragraph in which a place stands; null where that cannot be told.</summary>
    private static Reference? Paragraph(Shelves shelves, Reference? place) =>
        place?.Anchor is { } anchor && shelves.Locators(place.Id, place.Language)?.Outermost(anchor) is { } outermost
            ? new Reference(place.Id, outermost.Anchor, place.Language)
            : null;
}
