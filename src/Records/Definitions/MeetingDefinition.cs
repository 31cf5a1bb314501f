using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Defines meetings.</summary>
internal static class MeetingDefinition
{
    private static readonly Key<Located<int>> Number = new("number", Shapes.Located(Shapes.Number),
        "Its number in the group's own count.", "2", Required: true);

    private static readonly Key<MeetingState> State = new("state", Shapes.Choice(
        ("planned", MeetingState.Planned), ("confirmed", MeetingState.Confirmed), ("held", MeetingState.Held),
        ("postponed", MeetingState.Postponed), ("cancelled", MeetingState.Cancelled)),
        "Where it stands: planned (not yet fixed), confirmed (day and place are fixed), held, postponed or cancelled. A meeting that was "
            + "postponed or cancelled stays in the archive and says so.", "held", Required: true);

    private static readonly Key<Stated<Edtf>> Date = new("date", Shapes.Stated(Shapes.Date),
        "The day or days.", "2010-03-17/2010-03-18", Required: true);

    private static readonly Key<Stated<PrintedTime>> Time = new("time", SharedShapes.Time,
        "The hours, with the offset from UTC that is meant and the time zone as printed.",
        "{start: \"09:30\", end: \"17:30\", offset: \"+02:00\"}");

    private static readonly Key<Stated<string>> Venue = new("venue", Shapes.Stated(Shapes.Text),
        "The place.", "\"Room 2, Harbour House, Brightwater\"", Required: true);

    private static readonly Key<Stated<string>> Mode = new("mode", Shapes.Stated(Shapes.Text),
        "In the room, remote, or both.", "\"In the room; audio webcast\"");

    private static readonly Key<Stated<IReadOnlyList<string>>> Languages = new("languages", Shapes.Stated(Shapes.Many(Shapes.Language)),
        "The languages in which it was held, by their codes.", "[en, fr]");

    private static readonly Key<Stated<string>> OpenTo = new("open-to", Shapes.Stated(Shapes.Text),
        "Who may attend.", "\"All members\"");

    private static readonly Key<Stated<string>> Participants = new("participants", Shapes.Stated(Shapes.Text),
        "How many took part, as printed.", "\"Around 80 delegates\"");

    private static readonly Key<IReadOnlyList<Role>> People = new("people", SharedShapes.Roles,
        "Who had a part in it: chair, opened by …", "\n  - {who: people/mary-miller, as: \"chair\", for: organisations/norrland}");

    private static readonly Key<Stated<Edtf>> ContributionsUntil = new("contributions-until", Shapes.Stated(Shapes.Date),
        "Until when contributions are taken.", "2027-01-15");

    private static readonly Key<Stated<string>> Registration = new("registration", Shapes.Stated(Shapes.Text),
        "How to register.", "\"Online, by the focal point of each member\"");

    private static readonly Key<DateOnly> DocumentsAsOf = new("documents-as-of", Shapes.Day,
        "The day on which the list of its documents was looked at.", "2026-11-25");

    private static readonly Key<IReadOnlyList<PrintedForm>> PapersMentioned = new("papers-mentioned",
        Shapes.Many(CommonKeys.PrintedFormShape()),
        "Papers that a paper we hold mentions without naming them: the words, and where they stand.",
        "\n  - {text: \"many contributions\", in: documents/report-meeting-2#p-5.1}");

    private static readonly Key<Located<Reference>> Invitation = new("invitation", Shapes.Reference,
        "The letter of invitation.", "documents/invitation-meeting-2");

    private static readonly Key<Located<Reference>> Agenda = new("agenda", Shapes.Reference,
        "The agenda.", "documents/ab-2-1");

    /// <summary>The definition.</summary>
    public static RecordDefinition Definition { get; } = new("meetings", "Meeting",
        "A meeting of the group.",
        [
            Number, State, Date, Time, Venue, Mode, Languages, OpenTo, Participants, ContributionsUntil, Registration, DocumentsAsOf,
            PapersMentioned, People, Invitation, Agenda,
        ],
        (f, identity, _) => new MeetingRecord
        {
            Id = identity.Id,
            Place = identity.Place,
            Title = f.Require(CommonKeys.Title),
            Sources = f.Require(CommonKeys.Sources),
            Added = f.Require(CommonKeys.Added),
            Number = f.Require(Number).Value,
            NumberPlace = f.Require(Number).Place,
            State = f.Require(State),
            Date = f.Require(Date),
            Time = f.Get(Time) ?? new Stated<PrintedTime>.NotFound(),
            Venue = f.Require(Venue),
            Mode = f.Get(Mode) ?? new Stated<string>.NotFound(),
            Languages = f.Get(Languages) ?? new Stated<IReadOnlyList<string>>.NotFound(),
            OpenTo = f.Get(OpenTo) ?? new Stated<string>.NotFound(),
            Participants = f.Get(Participants) ?? new Stated<string>.NotFound(),
            ContributionsUntil = f.Get(ContributionsUntil) ?? new Stated<Edtf>.NotFound(),
            Registration = f.Get(Registration) ?? new Stated<string>.NotFound(),
            DocumentsAsOf = f.Has(DocumentsAsOf) ? f.Get(DocumentsAsOf) : null,
            PapersMentioned = f.Get(PapersMentioned) ?? [],
            People = f.Get(People) ?? [],
            Invitation = f.Has(Invitation) ? f.Get(Invitation) : null,
            Agenda = f.Has(Agenda) ? f.Get(Agenda) : null,
        });
}
