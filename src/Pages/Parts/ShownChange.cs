using CopArchive.Comparison;

namespace CopArchive.Pages.Parts;

/// <summary>A change of a page, ready to be shown. It links to nothing: what it names may be gone.</summary>
/// <param name="Sentences">What happened, in whole sentences.</param>
/// <param name="Facts">Facts told differently.</param>
/// <param name="Texts">Its texts, paragraph by paragraph, each with the language where there are several.</param>
public sealed record ShownChange(IReadOnlyList<string> Sentences, IReadOnlyList<ShownFactChange> Facts, IReadOnlyList<ShownTextChange> Texts);

/// <summary>A fact told differently.</summary>
/// <param name="Name">The fact, with a capital letter.</param>
/// <param name="Before">What was told; empty where nothing was.</param>
/// <param name="After">What is told since then; empty where nothing is.</param>
public sealed record ShownFactChange(string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <summary>Changes of one text.</summary>
/// <param name="Language">Its language, BCP 47; null for the first language of the page.</param>
/// <param name="Parts">What was changed, in reading order.</param>
/// <param name="Left">How many more changes there are, which are not shown.</param>
/// <param name="AsLines">Whether they are lines of the file, since one of its states cannot be read as a page any more.</param>
public sealed record ShownTextChange(string? Language, IReadOnlyList<ShownPartChange> Parts, int Left, bool AsLines);

/// <summary>A changed paragraph, or some lines.</summary>
/// <param name="Lead">Which, and how it changed; empty for lines.</param>
/// <param name="Words">Its words; empty where they are the same.</param>
public sealed record ShownPartChange(string Lead, IReadOnlyList<WordChange> Words);
