using CopArchive.Catalogue;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>
/// The site's own words around its pages, in one language. A site has one frame or more: every page stands in each of them, in the first
/// at its plain address, in the others below the code of the language. A text's own language stands behind its address instead.
/// </summary>
/// <param name="Words">The words.</param>
/// <param name="Folder">What stands before the addresses of its pages: <c>fr/</c>; empty for the first.</param>
public sealed record Frame(Words Words, string Folder)
{
    /// <summary>A frame whose pages stand at their plain addresses.</summary>
    public static Frame Plain(Words words) => new(words, "");

    /// <summary>One for each language, the first one plain.</summary>
    public static IReadOnlyList<Frame> All(IEnumerable<Words> words) =>
        [.. words.Select((w, i) => new Frame(w, i == 0 ? "" : w.Language + "/"))];

    /// <summary>Its language, BCP 47.</summary>
    public string Language => Words.Language;

    /// <summary>Whether its pages stand at their plain addresses.</summary>
    public bool IsPlain => Folder.Length == 0;

    /// <summary>Where a page stands in it.</summary>
    /// <param name="plain">Where it stands in the first frame.</param>
    public Address Of(Address plain) => IsPlain ? plain : plain with { Path = Folder + plain.Path };
}
