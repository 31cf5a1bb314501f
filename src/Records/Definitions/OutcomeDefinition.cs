using CopArchive.Diagnostics;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Records.Definitions;

/// <summary>Defines outcomes.</summary>
internal static class OutcomeDefinition
{
    private static readonly Key<OutcomeForce> Force = new("force",
        Shapes.Choice([.. Enum.GetValues<OutcomeForce>().Select(v => (KeyOf(v), v))]),
        "How strong the printed verb is; never stronger than it.", "suggestion", Required: true);

    private static readonly Key<OutcomeType> Type = new("type",
        Shapes.Choice([.. Enum.GetValues<OutcomeType>().Select(v => (KeyOf(v), v))]),
        "What it is about doing.", "action", Required: true);

    private static readonly Key<Located<Reference>> Meeting = new("meeting", Shapes.Reference,
        "The meeting; or the event, where another body decided, as a session of the council.", "meetings/2", Required: true);

    private static readonly Key<Located<string>> PrintedWords = new("printed-words", Shapes.Located(Shapes.Text),
        "The words from which the force is read, as printed.", "\"some delegates suggested\"", Required: true);

    private static readonly Key<Stated<string>> Actor = new("actor", Shapes.Stated(Shapes.Text),
        "Who said or did it, as printed.", "\"Some delegates\"");

    private static readonly Key<Stated<string>> Addressee = new("addressee", Shapes.Stated(Shapes.Text),
        "To whom it is addressed, as printed.", "\"Council\"");

    private static readonly Key<Stated<Edtf>> Deadline = new("deadline", Shapes.Stated(Shapes.Date),
        "Until when.", "2010-07-15");

    private static readonly Key<Located<OutcomeState>> State = new("state", Shapes.Located(Shapes.Choice(
        ("done", OutcomeState.Done), ("in-part", OutcomeState.InPart), ("replaced", OutcomeState.Replaced),
        ("no-trace", OutcomeState.NoTrace), ("not-applicable", OutcomeState.NotApplicable))),
        "What came of it, as far as the papers held show.", "no-trace", Required: true);

    private static readonly Key<DateOnly> StateAsOf = new("state-as-of", Shapes.Day,
        "The day on which that was looked at.", "2026-11-25", Required: true);

    private static readonly Key<IReadOnlyList<Located<Reference>>> Evidence = new("evidence", Shapes.OneOrMany(Shapes.Reference),
        "The paragraphs that state it.", "[documents/report-meeting-2#p-6.4]", Required: true);

    /// <summary>The definition.</summary>
    public static RecordDefinition Definition { get; } = new("outcomes", "Decision or follow-up",
        "What a meeting decided, agreed, recommended, suggested or said.",
        [Force, Type, Meeting, PrintedWords, Actor, Addressee, Deadline, State, StateAsOf, Evidence],
        (f, identity, _) =>
            new OutcomeRecord
            {
                Id = identity.Id,
                Place = identity.Place,
                Title = f.Require(CommonKeys.Title),
                Sources = f.Require(CommonKeys.Sources),
                Added = f.Require(CommonKeys.Added),
                Force = f.Require(Force),
                Type = f.Require(Type),
                Meeting = f.Require(Meeting),
                PrintedWords = f.Require(PrintedWords),
                Actor = f.Get(Actor) ?? new Stated<string>.NotStated(),
                Addressee = f.Get(Addressee) ?? new Stated<string>.NotStated(),
                Deadline = f.Get(Deadline) ?? new Stated<Edtf>.None(),
                State = f.Require(State).Value,
                StateAsOf = f.Require(StateAsOf),
                Evidence = f.Require(Evidence),
            })
    {
        Check = (f, reading) =>
        {
            if (f.Get(State) is { Place: not null, Value: OutcomeState.Done or OutcomeState.InPart or OutcomeState.Replaced } state
                && !f.Wrote(CommonKeys.Relation(RelationType.LedTo)))
            {
                reading.Fault(RecordFaults.StateWithoutEvidence(state.Place, KeyOf(state.Value)));
            }
        },
    };

    /// <summary><c>LiaisonStatement</c> → <c>liaison-statement</c>.</summary>
    private static string KeyOf<T>(T value)
        where T : struct, Enum =>
        string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
