using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>The part of a page of a resolution that tells of what it came, and what was held under it.</summary>
/// <param name="Story">In sentences.</param>
/// <param name="Groups">What stands under one paragraph of a report; empty where the sentences say all.</param>
public sealed record ChainSection(IReadOnlyList<Phrases> Story, IReadOnlyList<ChainGroup> Groups)
{
    /// <summary>Anchor of its heading.</summary>
    public const string Anchor = "from-mandate-to-outcome";

    /// <summary>Of a resolution, or of one of its versions.</summary>
    internal static ChainSection Of(Shelves shelves, ArchiveRecord record) => record switch
    {
        ResolutionRecord resolution => Of(shelves, [resolution, .. shelves.Versions[resolution.Id]]),
        ResolutionVersionRecord version => Of(shelves, [version]),
        DocumentRecord or MeetingRecord or OutcomeRecord or EventRecord or PersonRecord or OrganisationRecord or TopicRecord =>
            throw new ArgumentException($"{record.GetType().Name} is no resolution", nameof(record)),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    /// <summary>The meetings that were held under it, and the outcomes of which it came.</summary>
    private static ChainSection Of(Shelves shelves, IReadOnlyList<ArchiveRecord> versions)
    {
        var ids = versions.Select(v => v.Id).ToHashSet();
        var words = new ChainWords(shelves, versions[0].Id);
        var before = versions.SelectMany(v => shelves.Chains.Through(v.Id)).Distinct()
            .Where(c => c.Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed()).Any(s => ids.Contains(s.Record.Id))).ToList();
        var under = shelves.Meetings
            .Where(m => shelves.Chains.ChainOf(m).Steps(ChainPart.Mandate).Any(s => ids.Contains(s.Record.Id)))
            .ToList();
        var lanes = ChainLane.All(shelves, before);
        IReadOnlyList<Phrases> story = before.Count == 1
            ? words.Story(before[0])
            : [.. lanes.GroupBy(l => l.Meeting.Id).Select(g => words.Opening([.. g]))];
        return new ChainSection(
            [words.CameOf(before), .. story, under.Count == 0 ? words.NothingUnder() : words.Under(under)],
            before.Count > 1 ? [.. lanes.Select(words.Group)] : []);
    }
}

/// <summary>What stands under one paragraph of a report.</summary>
/// <param name="Lead">The paragraph, its papers, the agenda item.</param>
/// <param name="Points">Each outcome, with what came of it.</param>
public sealed record ChainGroup(Phrases Lead, IReadOnlyList<Phrases> Points);
