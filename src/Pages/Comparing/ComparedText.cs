using CopArchive.Comparison;
using CopArchive.Wording;

namespace CopArchive.Pages.Comparing;

/// <summary>Two texts in one language, compared.</summary>
/// <param name="Language">BCP 47.</param>
/// <param name="LanguageName">In English.</param>
/// <param name="Direction"><c>ltr</c> or <c>rtl</c>.</param>
/// <param name="Prefix">What the anchors of this comparison begin with, so that each language has its own.</param>
/// <param name="HowMuch">How much changed, in words.</param>
/// <param name="List">What changed, a sentence a change, in reading order.</param>
/// <param name="Runs">Both texts, paragraph by paragraph.</param>
public sealed record ComparedText(
    string Language, string LanguageName, string Direction, string Prefix, string HowMuch, IReadOnlyList<ListedChange> List,
    IReadOnlyList<ChangeRun> Runs);

/// <summary>A change in a sentence.</summary>
/// <param name="Words">The sentence.</param>
/// <param name="Anchor">Where it stands on the page.</param>
public sealed record ListedChange(Phrases Words, string Anchor);

/// <summary>Neighbouring paragraphs that changed, or that did not.</summary>
/// <param name="Folded">Whether both texts have them alike, and several of them, so that they are folded away.</param>
/// <param name="Summary">How many are folded away, in words; empty where none is.</param>
/// <param name="Changes">The paragraphs.</param>
public sealed record ChangeRun(bool Folded, string Summary, IReadOnlyList<ShownChange> Changes);

/// <summary>A paragraph of one text beside that of the other.</summary>
public sealed record ShownChange
{
    /// <summary>Its place on the page.</summary>
    public required string Anchor { get; init; }

    /// <summary>What happened to it, in words; empty where nothing did.</summary>
    public required Phrases State { get; init; }

    /// <summary>Its number as printed, compared; empty where none is printed.</summary>
    public required IReadOnlyList<WordChange> Label { get; init; }

    /// <summary>Its words, compared.</summary>
    public required IReadOnlyList<WordChange> Words { get; init; }

    /// <summary>How deep it stands, from 0; no deeper than 4.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether it is a heading.</summary>
    public required bool Heading { get; init; }

    /// <summary>Language where it differs from the text's; null otherwise.</summary>
    public required string? Language { get; init; }

    /// <summary>Where it stands in either text; empty where nothing happened to it.</summary>
    public required IReadOnlyList<Phrase> Places { get; init; }
}
