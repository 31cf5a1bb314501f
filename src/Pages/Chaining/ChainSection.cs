using System.Diagnostics;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages.Chaining;

/// <summary>The part of a page that leads from mandate to outcome: in words, as a drawing and as a table that say the same.</summary>
/// <param name="Story">In sentences.</param>
/// <param name="Groups">What stands under one paragraph of a report; empty where the sentences say all.</param>
/// <param name="Close">A sentence behind them; empty for none.</param>
/// <param name="Drawing">The drawing; null where there is nothing to draw.</param>
/// <param name="Columns">Headings of the table.</param>
/// <param name="Rows">Its rows, each a whole chain.</param>
public sealed record ChainSection(
    IReadOnlyList<Phrases> Story, IReadOnlyList<ChainGroup> Groups, Phrases Close, ChainDrawing? Drawing, IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<Phrases>> Rows)
{
    /// <summary>Anchor of its heading.</summary>
    public const string Anchor = "from-mandate-to-outcome";

    private static readonly (ChainPart[] Parts, string Heading, int Width)[] Drawn =
    [
        ([ChainPart.Mandate, ChainPart.Meeting], "Mandate, meeting", 132),
        ([ChainPart.AgendaItem], "Agenda item", 112),
        ([ChainPart.Paper], "Papers", 116),
        ([ChainPart.Discussion], "Told in", 104),
        ([ChainPart.Outcome], "Outcome", 154),
        ([ChainPart.FollowUp], "What came of it", 122),
    ];

    /// <summary>For a thing; a meeting, paper, outcome, resolution or version of one always has a chain or says why not.</summary>
    internal static ChainSection Of(Shelves shelves, ArchiveRecord record) => record switch
    {
        ResolutionRecord resolution => OfMandate(shelves, [resolution, .. shelves.Versions[resolution.Id]]),
        ResolutionVersionRecord version => OfMandate(shelves, [version]),
        OutcomeRecord outcome => OfChains(shelves, outcome.Id, [shelves.Chains.ChainOf(outcome)]),
        MeetingRecord meeting => shelves.Chains.Through(meeting.Id)
            .Where(c => c.Steps(ChainPart.Meeting)[0].Record.Id == meeting.Id)
            .ToList() is { Count: > 0 } own
            ? OfChains(shelves, meeting.Id, own)
            : OfChains(shelves, meeting.Id, [shelves.Chains.ChainOf(meeting)]),
        DocumentRecord document => shelves.Chains.Through(document.Id) is { Count: > 0 } through
            ? OfChains(shelves, document.Id, through)
            : OfChains(shelves, document.Id, [.. document.Meetings
                .Select(m => shelves.Catalogue[m.Value])
                .Where(m => m.Withdrawn is null)
                .DistinctBy(m => m.Id)
                .Select(m => shelves.Chains.ChainOf(document, m))]),
        EventRecord or PersonRecord or OrganisationRecord or TopicRecord => OfChains(shelves, record.Id, []),
        _ => throw new UnreachableException(record.GetType().Name),
    };

    private static ChainSection OfChains(Shelves shelves, RecordId here, IReadOnlyList<Chain> chains)
    {
        var words = new ChainWords(shelves, here);
        if (chains.Count == 0)
        {
            return new ChainSection([words.NoMeeting()], [], Phrases.Empty, null, [], []);
        }

        var lanes = ChainLane.All(shelves, chains);
        var drawing = ChainDrawing.Of([.. Drawn.Select(d => (d.Heading, d.Width))],
            [.. lanes.GroupBy(l => l.Meeting.Id)
                .Select(g => new ChainNode(0, Heads(shelves, g.First(), here), Children(shelves, [.. g], 1, here)))]);
        var rows = lanes.SelectMany(l => l.Chains)
            .Select(c => (IReadOnlyList<Phrases>)[
                .. Enum.GetValues<ChainPart>().Select(p => ChainCell.Joined(shelves.Cells(c, p, here), shelves.Words)),
            ])
            .ToList();
        return chains.Count == 1
            ? new ChainSection(words.Story(chains[0]), [], Phrases.Empty, drawing, Headings, rows)
            : new ChainSection([.. lanes.GroupBy(l => l.Meeting.Id).Select(g => words.Opening([.. g]))], [.. lanes.Select(words.Group)],
                words.Close(chains), drawing, Headings, rows);
    }

    /// <summary>A resolution: the meetings that were held under it, and the outcomes of which it came.</summary>
    private static ChainSection OfMandate(Shelves shelves, IReadOnlyList<ArchiveRecord> versions)
    {
        var ids = versions.Select(v => v.Id).ToHashSet();
        var words = new ChainWords(shelves, versions[0].Id);
        var before = versions.SelectMany(v => shelves.Chains.Through(v.Id)).Distinct()
            .Where(c => c.Steps(ChainPart.FollowUp).SelectMany(s => s.WithWhatFollowed()).Any(s => ids.Contains(s.Record.Id))).ToList();
        var under = shelves.Meetings
            .Select(m =>
                (Meeting: m, Steps: shelves.Chains.ChainOf(m).Steps(ChainPart.Mandate).Where(s => ids.Contains(s.Record.Id)).ToList()))
            .Where(p => p.Steps.Count > 0)
            .ToList();
        var section = before.Count == 0
            ? new ChainSection([], [], Phrases.Empty, null, Headings, [])
            : OfChains(shelves, versions[0].Id, before);
        if (under.Count == 0)
        {
            return section with { Story = [words.CameOf(before), .. section.Story, words.NothingUnder()] };
        }

        var compact = ChainDrawing.Of([("Mandate", 190), ("Meeting", 240), ("Outcomes", 300)],
        [
            .. under.GroupBy(p => p.Steps[0].Record.Id)
                .Select(g => new ChainNode(0, Mandates(g.SelectMany(p => p.Steps).DistinctBy(s => s.Record.Id)),
                    [.. g.Select(p => new ChainNode(1, MeetingOf(p.Meeting), [new ChainNode(2, [words.Outcomes(p.Meeting)], [])]))])),
        ]);
        return before.Count > 0
            ? section with { Story = [words.CameOf(before), .. section.Story, words.Under([.. under.Select(p => p.Meeting)])] }
            : new ChainSection([words.CameOf(before), words.Under([.. under.Select(p => p.Meeting)])], [], Phrases.Empty, compact,
                ["Mandate", "Meeting", "Date", "Outcomes"],
                [.. under.Select(p => (IReadOnlyList<Phrases>)[
                    ChainCell.Joined(Mandates(p.Steps), shelves.Words),
                    p.Meeting.Name(),
                    shelves.Words.Date(p.Meeting.Date),
                    words.Outcomes(p.Meeting).InWords(shelves.Words),
                ])]);

        IReadOnlyList<ChainCell> Mandates(IEnumerable<ChainStep> steps) =>
            shelves.Cells(new Chain([new ChainLink.Named(ChainPart.Mandate, [.. steps])]), ChainPart.Mandate, versions[0].Id);

        IReadOnlyList<ChainCell> MeetingOf(MeetingRecord meeting) =>
            shelves.Cells(shelves.Chains.ChainOf(meeting), ChainPart.Meeting, versions[0].Id);
    }

    private static IReadOnlyList<string> Headings { get; } =
        ["Mandate", "Meeting", "Agenda item", "Papers", "Told in", "Outcome", "What came of it"];

    /// <summary>Mandates above the meeting held under them.</summary>
    private static IReadOnlyList<ChainCell> Heads(Shelves shelves, ChainLane lane, RecordId here) =>
        [
            .. lane.Cells(shelves, ChainPart.Mandate, here),
            .. lane.Cells(shelves, ChainPart.Meeting, here).Select(c => c with { Continues = true }),
        ];

    /// <summary>Lanes that share what stands in a column are drawn from one box.</summary>
    private static IReadOnlyList<ChainNode> Children(Shelves shelves, IReadOnlyList<ChainLane> lanes, int column, RecordId here)
    {
        if (Drawn[column].Parts[0] == ChainPart.Outcome)
        {
            return [.. lanes.SelectMany(l => l.Chains).Select(c => new ChainNode(column, shelves.Cells(c, ChainPart.Outcome, here),
                shelves.Cells(c, ChainPart.FollowUp, here) is { Count: > 0 } after ? [new ChainNode(column + 1, after, [])] : []))];
        }

        // a chain that skips a link continues in the next column
        return
        [
            .. lanes
                .GroupBy(
                    l => string.Join(
                        '|',
                        l.Cells(shelves, Drawn[column].Parts[0], here).Select(c => $"{c.Label} {c.To?.Path} {c.To?.Fragment}")),
                    StringComparer.Ordinal)
                .SelectMany(g => g.First().Cells(shelves, Drawn[column].Parts[0], here) is { Count: > 0 } cells
                    ? [new ChainNode(column, cells, Children(shelves, [.. g], column + 1, here))]
                    : Children(shelves, [.. g], column + 1, here)),
        ];
    }
}

/// <summary>What stands under one paragraph of a report.</summary>
/// <param name="Lead">The paragraph, its papers, the agenda item.</param>
/// <param name="Points">Each outcome, with what came of it.</param>
public sealed record ChainGroup(Phrases Lead, IReadOnlyList<Phrases> Points);
