using CopArchive.Wording;

namespace CopArchive.Pages.Comparing;

/// <summary>A clause as one paper prints it.</summary>
/// <param name="Place">Where it stands, in words, leading there.</param>
/// <param name="Label">Its number as printed; null where none is.</param>
/// <param name="Words">Its words.</param>
/// <param name="Language">Their language where it differs from the page's; null otherwise.</param>
/// <param name="Direction">Their direction where it differs from the page's; null otherwise.</param>
public sealed record PrintedClause(Phrase Place, string? Label, string Words, string? Language, string? Direction);
