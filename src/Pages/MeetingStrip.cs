using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;
using CopArchive.Values;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>Where a meeting stands among all meetings.</summary>
/// <param name="Before">The meeting before it and its date; empty where none is known.</param>
/// <param name="After">The meeting after it and its date; empty where none is known.</param>
/// <param name="Ticks">All meetings in their order; none where they are too many to draw.</param>
public sealed record MeetingStrip(StripEnd? Before, StripEnd? After, IReadOnlyList<StripTick> Ticks)
{
    private const int Most = 100;

    /// <summary>Of a meeting.</summary>
    internal static MeetingStrip Of(Shelves shelves, MeetingRecord meeting)
    {
        var before = shelves.Meetings.LastOrDefault(m => m.Number < meeting.Number);
        var after = shelves.Meetings.FirstOrDefault(m => m.Number > meeting.Number);
        return new MeetingStrip(
            before is null ? null : End(shelves, before, meeting.Number - before.Number - 1),
            after is null ? null : End(shelves, after, after.Number - meeting.Number - 1),
            shelves.Meetings.Count > Most
                ? []
                : [.. shelves.Meetings.Select(m => new StripTick(m.Date is Stated<Edtf>.Known, m == meeting))]);
    }

    private static StripEnd End(Shelves shelves, MeetingRecord other, int between) => new(
        other.Name(),
        shelves.Words.Line(shelves.DateUnlabelled(other.Date),
            between == 0 ? "" : shelves.Words.MeetingsBetween(between)));
}

/// <summary>A neighbour of a meeting.</summary>
/// <param name="Meeting">The meeting, leading to its page.</param>
/// <param name="About">Its date, and how many between them have no page.</param>
public sealed record StripEnd(Phrase Meeting, Phrases About);

/// <summary>A meeting on the strip.</summary>
/// <param name="Dated">Whether its day is known.</param>
/// <param name="Here">Whether it is the one whose page this is.</param>
public sealed record StripTick(bool Dated, bool Here);
