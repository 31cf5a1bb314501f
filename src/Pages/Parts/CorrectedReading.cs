using CopArchive.Wording;

namespace CopArchive.Pages.Parts;

/// <summary>How some words of a paper are to be read since a corrigendum.</summary>
/// <param name="Before">Words in front of those corrected; empty where the whole is replaced, or where the text is not held.</param>
/// <param name="Printed">The words as printed; empty where the whole paragraph is replaced.</param>
/// <param name="Read">What to read instead.</param>
/// <param name="After">Words behind those corrected.</param>
/// <param name="Language">Language of these words.</param>
/// <param name="By">The corrigendum, with its date and whose it is.</param>
/// <param name="Why">The reason that it gives; null where it gives none.</param>
public sealed record CorrectedReading(string Before, string Printed, string Read, string After, string Language, Phrases By, string? Why);
