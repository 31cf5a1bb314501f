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
