namespace CopArchive.Pages.Parts;

/// <summary>How words that were published here were corrected here.</summary>
/// <param name="Day">Since when they stand here otherwise, in words.</param>
/// <param name="Was">What stood there; null where the words had to go.</param>
/// <param name="Now">What stands there now; null where nothing came in their place.</param>
/// <param name="Language">Language of these words.</param>
/// <param name="Why">The reason.</param>
public sealed record ChangedReading(string Day, string? Was, string? Now, string Language, string Why);
