namespace CopArchive.Search;

/// <summary>A word where it stands.</summary>
/// <param name="Start">Where it begins in the original text, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Key">The key of a document number or of the group's name, which is one word; null for any other.</param>
public readonly record struct Token(int Start, int End, string? Key)
{
    /// <summary>The folded form.</summary>
    /// <param name="text">The text that it was found in.</param>
    public string Form(string text) => Key ?? Folding.Fold(text[Start..End]);
}
