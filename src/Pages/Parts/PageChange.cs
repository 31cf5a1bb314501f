using CopArchive.Comparison;
using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>A change of a page, ready to be shown. It links to nothing: what it names may be gone.</summary>
/// <param name="Sentences">What happened.</param>
/// <param name="Files">What the page says otherwise, in its first language and in further ones.</param>
public sealed record PageChange(IReadOnlyList<string> Sentences, IReadOnlyList<PageFileChange> Files)
{
    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Sentences.Count == 0 && Files.Count == 0;
}

/// <summary>What a page says otherwise in one language.</summary>
/// <param name="Language">The further language, BCP 47; null for the first one.</param>
/// <param name="Sentences">Facts, then paragraphs of the text, a sentence each.</param>
/// <param name="Left">How many more there are, which are not shown.</param>
/// <param name="Lines">Lines of the two states, where one of them can no longer be read; empty otherwise.</param>
public sealed record PageFileChange(string? Language, IReadOnlyList<Phrases> Sentences, int Left, IReadOnlyList<WordChange> Lines);
