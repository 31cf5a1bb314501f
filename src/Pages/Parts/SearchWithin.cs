namespace CopArchive.Pages.Parts;

/// <summary>A search that is narrowed from the beginning.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Key">The filter of the search page.</param>
/// <param name="Value">Its value.</param>
public sealed record SearchWithin(string Label, string Key, string Value);
