using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Pages.Chaining;

/// <summary>Chains that share all but the outcome: the same meeting, agenda item, papers and paragraph.</summary>
/// <param name="Chains">The chains, in reading order.</param>
internal sealed record ChainLane(IReadOnlyList<Chain> Chains)
{
    /// <summary>What they share.</summary>
    public Chain Shared => Chains[0];

    /// <summary>The meeting.</summary>
    public ArchiveRecord Meeting => Shared.Steps(ChainPart.Meeting)[0].Record;

    /// <summary>Lanes by meeting, each in the order of the paragraphs.</summary>
    public static IReadOnlyList<ChainLane> All(Shelves shelves, IEnumerable<Chain> chains) =>
    [
        .. chains.OrderBy(c => (c.Steps(ChainPart.Meeting)[0].Record as MeetingRecord)?.Number ?? int.MaxValue)
            .ThenBy(c => c.Steps(ChainPart.Meeting)[0].Record.Id)
            .ThenBy(c => Place(shelves, c))
            .ThenBy(c => c.Steps(ChainPart.Outcome).Select(s => s.Record.Id.Value).FirstOrDefault(), StringComparer.Ordinal)
            .GroupBy(c => string.Join('|', new[] { ChainPart.Meeting, ChainPart.AgendaItem, ChainPart.Paper, ChainPart.Discussion }
                .Select(p => string.Join(' ', c.Steps(p).Select(s => s.Record.Id + "#" + Outermost(shelves, s))))), StringComparer.Ordinal)
            .Select(g => new ChainLane([.. g])),
    ];

    /// <summary>The cells of one link.</summary>
    public IReadOnlyList<ChainCell> Cells(Shelves shelves, ChainPart part, RecordId here) => shelves.Cells(Shared, part, here);

    private static (RecordId?, int) Place(Shelves shelves, Chain chain) =>
        chain.Steps(ChainPart.Discussion) is [{ Unit: { } unit } first, ..]
            ? (first.Record.Id, shelves.Locators(first.Record.Id, first.Language)?.Order(unit.Anchor) ?? -1)
            : (default, int.MaxValue);

    private static string? Outermost(Shelves shelves, ChainStep step) =>
        step.Unit is null ? null : shelves.Locators(step.Record.Id, step.Language)?.Outermost(step.Unit.Anchor)?.Anchor ?? step.Unit.Anchor;
}
