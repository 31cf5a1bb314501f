using CopArchive.Pages.Parts;
using CopArchive.Pages.Shelving;
using CopArchive.Records.Model;

namespace CopArchive.Pages;

/// <summary>
/// Coming meetings: those planned or confirmed after which no other took place. The states of the meetings decide, never the clock.
/// </summary>
internal static class ComingMeetings
{
    /// <summary>In the order of their numbers.</summary>
    public static IReadOnlyList<ComingMeeting> All(Shelves shelves) =>
        [.. shelves.Meetings.Where(m => IsComing(shelves, m)).Select(m => Describe(shelves, m))];

    /// <summary>Meetings that were put off or called off, which stay and say so.</summary>
    public static IReadOnlyList<Card> PutOff(Shelves shelves) =>
        shelves.CardsOf(shelves.Meetings.Where(m => m.State is MeetingState.Postponed or MeetingState.Cancelled));

    /// <summary>
    /// Whether it is planned or confirmed and no meeting with a higher number took place; if one did, we simply never learned what became
    /// of this one.
    /// </summary>
    public static bool IsComing(Shelves shelves, MeetingRecord meeting) => meeting.State is MeetingState.Planned or MeetingState.Confirmed
        && shelves.Meetings.All(m => m.State != MeetingState.Held || m.Number < meeting.Number);

    /// <summary>What a reader who wants to take part must know.</summary>
    public static IReadOnlyList<Fact> HowToTakePart(this Shelves shelves, MeetingRecord meeting) =>
    [
        new Fact(shelves.Words.FactContributionsUntil, shelves.Date(meeting.ContributionsUntil)),
        new Fact(shelves.Words.FactHowToRegister, shelves.Value(meeting.Registration)),
    ];

    /// <summary>What its list of papers is called.</summary>
    public static string ListName(this Shelves shelves, MeetingRecord meeting) =>
        meeting.DocumentsAsOf is { } day ? shelves.Words.ListOfDocumentsAsOf(shelves.Words.Day(day)) : shelves.Words.FactListOfDocuments;

    private static ComingMeeting Describe(Shelves shelves, MeetingRecord meeting) => new(
        meeting.Name(),
        [
            new Fact(shelves.Words.FactState, shelves.Words.MeetingState(meeting.State)),
            new Fact(shelves.Words.FactDate, shelves.Date(meeting.Date)),
            new Fact(shelves.Words.FactPlace, shelves.Value(meeting.Venue)),
            .. shelves.HowToTakePart(meeting),
            new Fact(shelves.Words.FactDraftAgenda, meeting.Agenda is { } agenda ? shelves.Name(agenda) : shelves.Words.NotFound),
        ],
        shelves.ListName(meeting),
        [.. shelves.Papers[meeting.Id].Order(Shelves.ByNumber).Select(p => shelves.Card(p, on: meeting.Id))]);
}
