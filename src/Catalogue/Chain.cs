using CopArchive.Records.Model;
using CopArchive.Texts;

namespace CopArchive.Catalogue;

/// <summary>
/// The way from a mandate to what followed, according to the papers we hold: mandate, meeting, agenda item, paper, paragraph, outcome,
/// follow-up. Each link is named in the papers or says that they are silent; nothing is guessed.
/// </summary>
/// <param name="Links">In that order. A chain that reaches no outcome ends there, with a link that says so.</param>
public sealed record Chain(IReadOnlyList<ChainLink> Links)
{
    /// <summary>One of the links; null if a chain without outcome leaves it out.</summary>
    public ChainLink? this[ChainPart part] => Links.FirstOrDefault(l => l.Part == part);

    /// <summary>The steps at a link; none if the papers are silent.</summary>
    public IReadOnlyList<ChainStep> Steps(ChainPart part) => this[part] is ChainLink.Named named ? named.Steps : [];

    /// <summary>Every step, those that followed one from another included.</summary>
    public IEnumerable<ChainStep> All() =>
        Links.SelectMany(l => l is ChainLink.Named named ? named.Steps.SelectMany(s => s.WithWhatFollowed()) : []);
}

/// <summary>One link of a chain.</summary>
public abstract record ChainLink
{
    private ChainLink(ChainPart part) => Part = part;

    /// <summary>Its place in the chain.</summary>
    public ChainPart Part { get; }

    /// <summary>What the papers name there; never empty.</summary>
    public sealed record Named(ChainPart Of, IReadOnlyList<ChainStep> Steps) : ChainLink(Of);

    /// <summary>The papers we hold are silent, and about what.</summary>
    public sealed record Silent(ChainPart Of, Silence Why) : ChainLink(Of);
}

/// <summary>One thing at a link of a chain.</summary>
/// <param name="Record">The thing.</param>
/// <param name="Confidence">How sure it is that it belongs there.</param>
/// <param name="Unit">The item or paragraph meant; null for the thing as a whole.</param>
/// <param name="Language">The text in which the paragraph stands, where it is not the first; null else.</param>
/// <param name="Then">What followed from it in turn; null where the chain is at its end, a resolution or a meeting, and for all that
/// is not a follow-up.</param>
public sealed record ChainStep(
    ArchiveRecord Record, Confidence Confidence, Unit? Unit = null, string? Language = null, ChainLink? Then = null)
{
    /// <summary>Itself, and all that followed from it.</summary>
    public IEnumerable<ChainStep> WithWhatFollowed() =>
        Then is ChainLink.Named named ? named.Steps.SelectMany(s => s.WithWhatFollowed()).Prepend(this) : [this];
}

/// <summary>The links of a chain, in order.</summary>
public enum ChainPart
{
    /// <summary>The resolution under which the meeting was held.</summary>
    Mandate,

    /// <summary>The meeting.</summary>
    Meeting,

    /// <summary>The item of its agenda.</summary>
    AgendaItem,

    /// <summary>The papers before it.</summary>
    Paper,

    /// <summary>The paragraph about the discussion.</summary>
    Discussion,

    /// <summary>What the meeting did.</summary>
    Outcome,

    /// <summary>What came of it.</summary>
    FollowUp,
}

/// <summary>What the papers we hold are silent about.</summary>
public enum Silence
{
    /// <summary>Neither the meeting's own entry nor a report on it names the mandate under which it was held.</summary>
    NoMandateNamed,

    /// <summary>No agenda of the meeting is known.</summary>
    NoAgendaKnown,

    /// <summary>An agenda is known and its text is not held.</summary>
    AgendaNotHeld,

    /// <summary>No item of the agenda is tied to it.</summary>
    NoItemNamed,

    /// <summary>No paper is named.</summary>
    NoPaperNamed,

    /// <summary>No paragraph is named, or none that can be read here.</summary>
    NoParagraphNamed,

    /// <summary>No outcome is known.</summary>
    NoOutcomeNamed,

    /// <summary>No trace of what came of it was found.</summary>
    NoTrace,

    /// <summary>No follow-up was expected.</summary>
    NothingToFollow,

    /// <summary>Something came of it, and no paper that shows it is named.</summary>
    NoFollowUpNamed,

    /// <summary>No later meeting or resolution to which it led is known.</summary>
    NothingFurther,
}
