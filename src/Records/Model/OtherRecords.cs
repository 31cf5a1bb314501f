using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>A resolution as it lives through versions, cited without a date: <c>data/resolutions/179.yml</c>.</summary>
public sealed record ResolutionRecord : ArchiveRecord
{
    /// <summary>Its number: <c>179</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The body that adopts it.</summary>
    public required Located<Reference> Body { get; init; }
}

/// <summary>
/// One version of a resolution: <c>data/resolutions/179/guadalajara-2010.md</c>. It belongs to the work in whose folder it lies.
/// </summary>
public sealed record ResolutionVersionRecord : ArchiveRecord
{
    /// <summary>As cited: <c>Rev. Dubai, 2018</c>.</summary>
    public required string VersionLabel { get; init; }

    /// <summary>When it was adopted.</summary>
    public required Stated<Edtf> Adopted { get; init; }

    /// <inheritdoc/>
    public override Stated<Edtf>? OwnDate => Adopted;

    /// <summary>The session that adopted it, as printed.</summary>
    public Stated<string> Session { get; init; } = new Stated<string>.NotFound();
}

/// <summary>What a meeting, or a session of another body, did: <c>data/outcomes/2-comments-until-july-2010.yml</c>.</summary>
public sealed record OutcomeRecord : ArchiveRecord
{
    /// <summary>How strong the printed verb is.</summary>
    public required OutcomeForce Force { get; init; }

    /// <summary>What it is about doing.</summary>
    public required OutcomeType Type { get; init; }

    /// <summary>The meeting; or the event, where another body did it, as a session of the council.</summary>
    public required Located<Reference> Meeting { get; init; }

    /// <summary>The meeting of the group that did it; null where another body did.</summary>
    public RecordId? OfGroup => Meeting.Value.Id is { Folder: "meetings" } meeting ? meeting : null;

    /// <summary>What stands for printed words that had to go.</summary>
    public const string Removed = "[removed]";

    /// <summary>The words from which the force is read, as printed.</summary>
    public required Located<string> PrintedWords { get; init; }

    /// <summary>Who said or did it, as printed.</summary>
    public Stated<string> Actor { get; init; } = new Stated<string>.NotStated();

    /// <summary>To whom it is addressed, as printed.</summary>
    public Stated<string> Addressee { get; init; } = new Stated<string>.NotStated();

    /// <summary>Until when.</summary>
    public Stated<Edtf> Deadline { get; init; } = new Stated<Edtf>.None();

    /// <summary>What came of it.</summary>
    public required OutcomeState State { get; init; }

    /// <summary>The day on which the state was checked.</summary>
    public required DateOnly StateAsOf { get; init; }

    /// <summary>The paragraphs that state it.</summary>
    public required IReadOnlyList<Located<Reference>> Evidence { get; init; }
}

/// <summary>The force of an outcome; never stronger than the printed verb.</summary>
public enum OutcomeForce
{
    /// <summary>It was decided.</summary>
    Decision,

    /// <summary>It was agreed.</summary>
    Agreement,

    /// <summary>It was recommended.</summary>
    Recommendation,

    /// <summary>It was requested.</summary>
    Request,

    /// <summary>Somebody was invited.</summary>
    Invitation,

    /// <summary>It was proposed.</summary>
    Proposal,

    /// <summary>It was suggested.</summary>
    Suggestion,

    /// <summary>It was encouraged.</summary>
    Encouragement,

    /// <summary>It was remarked.</summary>
    Comment,

    /// <summary>It was announced that it would be done.</summary>
    Announcement,
}

/// <summary>What an outcome is about doing.</summary>
public enum OutcomeType
{
    /// <summary>Something to do.</summary>
    Action,

    /// <summary>A report to write or note.</summary>
    Report,

    /// <summary>A liaison statement.</summary>
    LiaisonStatement,

    /// <summary>Something to publish.</summary>
    Publication,

    /// <summary>The group's own mandate and way of working.</summary>
    Mandate,

    /// <summary>A view on a subject.</summary>
    View,

    /// <summary>How a meeting is run: its agenda, how to take part.</summary>
    Procedure,
}

/// <summary>What came of an outcome. The archive does not judge: never <em>open</em>, <em>overdue</em>, <em>failed</em>.</summary>
public enum OutcomeState
{
    /// <summary>Done, with evidence.</summary>
    Done,

    /// <summary>In part, with evidence.</summary>
    InPart,

    /// <summary>Replaced by a later one.</summary>
    Replaced,

    /// <summary>No trace found in the papers held.</summary>
    NoTrace,

    /// <summary>No follow-up was expected.</summary>
    NotApplicable,
}

/// <summary>An event other than a meeting of the group: a launch, a webinar, a conference.</summary>
public sealed record EventRecord : ArchiveRecord
{
    /// <summary>The days.</summary>
    public required Stated<Edtf> Date { get; init; }

    /// <inheritdoc/>
    public override Stated<Edtf>? OwnDate => Date;

    /// <summary>The hours.</summary>
    public Stated<PrintedTime> Time { get; init; } = new Stated<PrintedTime>.NotStated();

    /// <summary>The place; <c>none</c> for a virtual one.</summary>
    public Stated<string> Venue { get; init; } = new Stated<string>.NotStated();

    /// <summary>In the room, remote or both.</summary>
    public Stated<string> Mode { get; init; } = new Stated<string>.NotStated();

    /// <summary>Speakers and hosts.</summary>
    public IReadOnlyList<Role> People { get; init; } = [];
}

/// <summary>A person named in the papers; <see cref="ArchiveRecord.Title"/> is the name.</summary>
public sealed record PersonRecord : ArchiveRecord
{
    /// <summary>Posts held, each with its date and on whose behalf.</summary>
    public IReadOnlyList<Role> Posts { get; init; } = [];

    /// <summary>Country; <see cref="Stated{T}.NotStated"/> where papers do not say.</summary>
    public Stated<Located<Reference>> Country { get; init; } = new Stated<Located<Reference>>.NotStated();
}

/// <summary>An organisation, body, country or the group itself; <see cref="ArchiveRecord.Title"/> is the name.</summary>
public sealed record OrganisationRecord : ArchiveRecord
{
    /// <summary>What it is.</summary>
    public required OrganisationType Type { get; init; }

    /// <summary>The country it is of; itself none for countries and world bodies.</summary>
    public Located<Reference>? Country { get; init; }

    /// <summary>The larger organisation that it is part of.</summary>
    public Located<Reference>? PartOf { get; init; }

    /// <summary>Short name as used in papers; null where none.</summary>
    public string? ShortName { get; init; }

    /// <summary>The region that a country belongs to, as the parent organisation names it; null for all else and where not known.</summary>
    public string? Region { get; init; }

    /// <summary>Code of a country, ISO 3166-1 alpha-2; null for all else.</summary>
    public string? Iso { get; init; }

    /// <summary>From when to when it existed.</summary>
    public Stated<Edtf> Existence { get; init; } = new Stated<Edtf>.NotFound();

    /// <summary>How it came about and what became of it, in the editors' words; null if unknown.</summary>
    public string? Background { get; init; }

    /// <summary>The name in further languages, by BCP 47 code.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}

/// <summary>What an organisation is.</summary>
public enum OrganisationType
{
    /// <summary>A country.</summary>
    Country,

    /// <summary>A ministry, regulator or agency of a country.</summary>
    Government,

    /// <summary>An organisation of states.</summary>
    Intergovernmental,

    /// <summary>A part of an organisation: council, bureau, study group, working group, conference.</summary>
    Body,

    /// <summary>A non-governmental organisation.</summary>
    NonGovernmental,

    /// <summary>A company or its association.</summary>
    Company,

    /// <summary>A university or institute.</summary>
    Academia,

    /// <summary>An initiative of several.</summary>
    Initiative,
}

/// <summary>A subject; <see cref="ArchiveRecord.Title"/> is the preferred label.</summary>
public sealed record TopicRecord : ArchiveRecord
{
    /// <summary>What it covers and does not.</summary>
    public string? ScopeNote { get; init; }

    /// <summary>The wider topics.</summary>
    public IReadOnlyList<Located<Reference>> Broader { get; init; } = [];

    /// <summary>The label in further languages, by BCP 47 code.</summary>
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();
}
