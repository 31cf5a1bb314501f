using System.Globalization;
using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Versioning;

/// <summary>For a meeting, the latest version of a resolution adopted before it, as far as known.</summary>
/// <param name="Meeting">The meeting, leading to its page.</param>
/// <param name="Date">Its date in words.</param>
/// <param name="Version">The version, or in words why it is not established.</param>
/// <param name="Number">The meeting's number.</param>
public sealed record MeetingVersion(Phrase Meeting, Phrases Date, Phrases Version, int Number)
{
    /// <summary>One for every meeting, in order.</summary>
    internal static IReadOnlyList<MeetingVersion> All(Shelves shelves, ResolutionRecord resolution)
    {
        var versions = shelves.Versions[resolution.Id].ToList();
        return versions.Count == 0
            ? []
            : [.. shelves.Meetings.Select(m => new MeetingVersion(
                m.Name(),
                shelves.Date(m.Date),
                InWords(shelves, AdoptedBefore.Of(versions, m.Date.ValueOrDefault), m),
                m.Number))];
    }

    /// <summary>Meetings that follow each other and of which the same is to be said, on one row.</summary>
    internal static IReadOnlyList<MeetingRange> Gathered(Shelves shelves, IReadOnlyList<MeetingVersion> all)
    {
        var runs = new List<List<MeetingVersion>>();
        foreach (var next in all)
        {
            if (runs.LastOrDefault() is { } run && run[0].Version.Plain == next.Version.Plain)
            {
                run.Add(next);
            }
            else
            {
                runs.Add([next]);
            }
        }

        return [.. runs.Select(r => new MeetingRange(InNumbers(shelves, r), r[0].Version))];
    }

    /// <summary>For the version of a resolution, the meetings before which it was the latest: <c>9 to 13</c>; empty for none.</summary>
    internal static Phrases MeetingsAfter(Shelves shelves, IReadOnlyList<MeetingVersion> all, ResolutionVersionRecord version) =>
        InNumbers(shelves, [.. all.Where(m => m.Version is { Parts: [{ To: { } to }] } && to == Address.Of(version.Id))]);

    private static Phrases InNumbers(Shelves shelves, IReadOnlyList<MeetingVersion> meetings)
    {
        Phrases Link(MeetingVersion meeting) => meeting.Meeting with
        {
            Text = meeting.Number.ToString(CultureInfo.InvariantCulture),
            Language = null,
        };

        var inOneRun = meetings.Count > 2 && meetings[^1].Number - meetings[0].Number == meetings.Count - 1;
        return inOneRun
            ? shelves.Words.Range(Link(meetings[0]), Link(meetings[^1]))
            : shelves.Words.And(meetings.Select(Link));
    }

    private static Phrases InWords(Shelves shelves, AdoptedBefore found, MeetingRecord meeting) => found switch
    {
        AdoptedBefore.Latest latest => Name(shelves, latest.Version),
        AdoptedBefore.None => shelves.Words.VersionNone,
        AdoptedBefore.NotEstablished { Undecided: [] } => meeting.Date.ValueOrDefault is null
            ? shelves.Words.VersionDateNotKnown
            : shelves.Words.VersionDateNotCertain,
        AdoptedBefore.NotEstablished open => shelves.Words.VersionOrderNotKnown(shelves.Words.List(
            open.Undecided.Select(v => shelves.Words.VersionAdopted(Name(shelves, v), shelves.Date(v.Adopted))))),
        _ => throw new InvalidOperationException("no words for this"),
    };

    private static Phrase Name(Shelves shelves, ResolutionVersionRecord version) =>
        shelves.Own(version.VersionLabel) with { To = Address.Of(version.Id) };
}

/// <summary>Meetings of which the same is to be said.</summary>
/// <param name="Meetings">Their numbers, each leading to its page.</param>
/// <param name="Version">The latest version before them, or why it is not established.</param>
public sealed record MeetingRange(Phrases Meetings, Phrases Version);
