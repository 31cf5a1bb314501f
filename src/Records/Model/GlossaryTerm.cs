using CopArchive.Diagnostics;

namespace CopArchive.Records.Model;

/// <summary>
/// A word that readers may not know, explained in a sentence: <c>data/terms/wsis.yml</c>. The glossary is made of all of them; a term has
/// no page of its own.
/// </summary>
public sealed record GlossaryTerm
{
    /// <summary>Its name in the folder, and its anchor in the glossary.</summary>
    public required string Name { get; init; }

    /// <summary>The top of its file.</summary>
    public required SourcePlace Place { get; init; }

    /// <summary>The word.</summary>
    public required string Word { get; init; }

    /// <summary>Other forms of it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>What it means, by language; always in the language of the site.</summary>
    public required IReadOnlyDictionary<string, string> Sentence { get; init; }

    /// <summary>Where the word is printed, and where its meaning comes from; never empty.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }
}
