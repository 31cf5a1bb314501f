using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Model;

/// <summary>
/// One correction that a corrigendum makes: where, what was printed, what to read, and why. When and on whose authority are the date
/// and the contributors of the corrigendum. The text as issued is never changed by it.
/// </summary>
/// <param name="Paragraph">The paragraph corrected; or the whole paper, where its text is not held.</param>
/// <param name="Printed">The words as printed; null if the correction replaces the whole paragraph.</param>
/// <param name="Read">What to read instead, as the corrigendum prints it.</param>
/// <param name="Why">The reason that the corrigendum gives; null where it gives none.</param>
public sealed record Correction(Located<Reference> Paragraph, Located<string>? Printed, string Read, string? Why);

/// <summary>
/// Words of a text that were published here and stand here otherwise since: a misprint of ours mended, a name taken out. Whoever cited them
/// finds them told.
/// </summary>
/// <param name="On">The paragraphs.</param>
/// <param name="Day">The day of the change.</param>
/// <param name="Was">What stood there, or just the words of it that changed; null where the words had to go.</param>
/// <param name="Now">What stands there now, or just the words of it that changed; null where nothing came in the place of words
/// that had to go.</param>
/// <param name="Why">Why, in plain words.</param>
public sealed record WordCorrection(IReadOnlyList<Located<string>> On, DateOnly Day, string? Was, string? Now, string Why)
{
    /// <summary>What stands for words that are not told.</summary>
    public const string Withheld = "withheld";
}
