using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Wording;

namespace CopArchive.Pages;

/// <summary>All meetings: on a time line, as a table, as a list.</summary>
public sealed record MeetingsPage : PageModel
{
    private MeetingsPage()
    {
    }

    /// <summary>The time line; null where too few dates are known to draw one.</summary>
    public required TimeLine? TimeLine { get; init; }

    /// <summary>How many are known.</summary>
    public required string Count { get; init; }

    /// <summary>Meetings to come.</summary>
    public required IReadOnlyList<ComingMeeting> Coming { get; init; }

    /// <summary>Meetings that were put off or called off.</summary>
    public required IReadOnlyList<Card> PutOff { get; init; }

    /// <summary>The meetings in the group's count.</summary>
    public required IReadOnlyList<Card> Meetings { get; init; }

    /// <summary>Events, which are no meetings of the group.</summary>
    public required Phrase Events { get; init; }

    /// <summary>Meetings, events and deadlines in a calendar.</summary>
    public required Phrase Calendar { get; init; }

    internal static MeetingsPage Of(Shelves shelves) => new()
    {
        Site = shelves.Site,
        Address = SitePages.Meetings,
        Title = shelves.Words.PageName(NamedPage.Meetings),
        Description = shelves.Words.MeetingsDescription(shelves.Meetings.Count),
        Section = Section.Meetings,
        CrumbName = shelves.Words.PageName(NamedPage.Meetings),
        LastModified = shelves.LastModified(shelves.Meetings),
        TimeLine = TimeLine.Of(shelves),
        Count = shelves.Words.Meetings(shelves.Meetings.Count),
        Coming = ComingMeetings.All(shelves),
        PutOff = ComingMeetings.PutOff(shelves),
        Meetings = shelves.CardsOf(shelves.Meetings),
        Calendar = shelves.Words.To(NamedPage.CalendarOfAll),
        Events = shelves.Words.To(NamedPage.OtherEvents),
    };
}
