using CopArchive.Catalogue;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Wording;

namespace CopArchive.Pages.Versioning;

/// <summary>For a meeting, the latest version of a resolution adopted before it, as far as known.</summary>
/// <param name="Meeting">The meeting, leading to its page.</param>
/// <param name="Date">Its date in words.</param>
/// <param name="Version">The version, or in words why it is not established.</param>
public sealed record MeetingVersion(Phrase Meeting, string Date, Phrases Version)
{
    /// <summary>One for every meeting, in order.</summary>
    internal static IReadOnlyList<MeetingVersion> All(Shelves shelves, ResolutionRecord resolution)
    {
        var versions = shelves.Versions[resolution.Id].ToList();
        return versions.Count == 0
            ? []
            : [.. shelves.Meetings.Select(m => new MeetingVersion(
                m.Name(),
                shelves.Words.Date(m.Date),
                InWords(shelves, AdoptedBefore.Of(versions, m.Date.ValueOrDefault), m)))];
    }

    private static Phrases InWords(Shelves shelves, AdoptedBefore found, MeetingRecord meeting) => found switch
    {
        AdoptedBefore.Latest latest => Name(latest.Version),
        AdoptedBefore.None => "none: all versions known were adopted later",
        AdoptedBefore.NotEstablished { Undecided: [] } => meeting.Date.ValueOrDefault is null
            ? "not established: the date of the meeting is not known"
            : "not established: the date of the meeting is not certain",
        AdoptedBefore.NotEstablished open => "not established: whether it was before or after the meeting is not known of "
            + Phrases.Join(", ", open.Undecided.Select(v => Name(v) + $" (adopted: {shelves.Words.Date(v.Adopted)})")),
        _ => throw new InvalidOperationException("no words for this"),
    };

    private static Phrases Name(ResolutionVersionRecord version) => new Phrase(version.VersionLabel, Address.Of(version.Id));
}
