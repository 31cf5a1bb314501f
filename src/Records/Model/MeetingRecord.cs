using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>A meeting of the group: <c>data/meetings/2.yml</c>.</summary>
public sealed record MeetingRecord : ArchiveRecord
{
    /// <summary>Its number in the group's own count.</summary>
    public required int Number { get; init; }

    /// <summary>Where the number is written.</summary>
    public required SourcePlace NumberPlace { get; init; }

    /// <summary>Planned, confirmed, held, postponed or cancelled.</summary>
    public required MeetingState State { get; init; }

    /// <summary>The days.</summary>
    public required Stated<Edtf> Date { get; init; }

    /// <inheritdoc/>
    public override Stated<Edtf>? OwnDate => Date;

    /// <summary>The hours.</summary>
    public Stated<PrintedTime> Time { get; init; } = new Stated<PrintedTime>.NotFound();

    /// <summary>The place.</summary>
    public required Stated<string> Venue { get; init; }

    /// <summary>In the room, remote, or both, in plain words.</summary>
    public Stated<string> Mode { get; init; } = new Stated<string>.NotFound();

    /// <summary>Languages in which it was held, BCP 47.</summary>
    public Stated<IReadOnlyList<string>> Languages { get; init; } = new Stated<IReadOnlyList<string>>.NotFound();

    /// <summary>Who may attend, in plain words.</summary>
    public Stated<string> OpenTo { get; init; } = new Stated<string>.NotFound();

    /// <summary>How many took part, as printed.</summary>
    public Stated<string> Participants { get; init; } = new Stated<string>.NotFound();

    /// <summary>People with a part in it: chair, acting chair, opened by …</summary>
    public IReadOnlyList<Role> People { get; init; } = [];

    /// <summary>Until when contributions are taken.</summary>
    public Stated<Edtf> ContributionsUntil { get; init; } = new Stated<Edtf>.NotFound();

    /// <summary>How to register, in plain words.</summary>
    public Stated<string> Registration { get; init; } = new Stated<string>.NotFound();

    /// <summary>The day on which the list of its documents was checked; null if it is not kept up.</summary>
    public DateOnly? DocumentsAsOf { get; init; }

    /// <summary>Papers that a paper we hold mentions without naming them, each with its words and where they stand.</summary>
    public IReadOnlyList<PrintedForm> PapersMentioned { get; init; } = [];

    /// <summary>The invitation.</summary>
    public Located<Reference>? Invitation { get; init; }

    /// <summary>The agenda.</summary>
    public Located<Reference>? Agenda { get; init; }
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    /// <summary>Announced, not confirmed.</summary>
    Planned,

    /// <summary>Confirmed by an invitation.</summary>
    Confirmed,

    /// <summary>Took place.</summary>
    Held,

    /// <summary>Moved to a day not yet known.</summary>
    Postponed,

    /// <summary>Will not take place.</summary>
    Cancelled,
}

/// <summary>Hours as printed and as meant.</summary>
/// <param name="Start">As <c>09:30</c>.</param>
/// <param name="End">As <c>17:30</c>; null where not printed.</param>
/// <param name="Offset">Offset from UTC meant, as <c>+02:00</c>.</param>
/// <param name="Zone">The zone as printed (<c>CET</c>); null where none is.</param>
/// <param name="Printed">The hours as printed; null where they are just as given.</param>
public sealed record PrintedTime(TimeOnly Start, TimeOnly? End, string Offset, string? Zone, string? Printed);

/// <summary>Somebody's part in a meeting, event or paper, or a post held.</summary>
/// <param name="Who">A person or an organisation.</param>
/// <param name="Capacity">In what capacity: <c>chair</c>, <c>Member State</c>, <c>expert</c>, <c>signatory</c> …</param>
/// <param name="OnBehalfOf">On whose behalf; null where on their own.</param>
/// <param name="Printed">The name as printed there; null where just as in the record.</param>
/// <param name="Date">When; null where it is that of the record.</param>
public sealed record Role(
    Located<Reference> Who, string Capacity, Located<Reference>? OnBehalfOf = null, string? Printed = null, Edtf? Date = null);
