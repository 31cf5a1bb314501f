namespace CopArchive.Comparison;

/// <summary>A fact that two states of a record, or two records, tell differently.</summary>
/// <param name="Key">The key, as written: <c>contributions-until</c>.</param>
/// <param name="Name">What a reader calls it: <c>deadline for contributions</c>.</param>
/// <param name="Before">The values of the earlier that the later has not, in words; empty where the key was added.</param>
/// <param name="After">The values of the later that the earlier has not, in words; empty where the key was removed.</param>
public sealed record KeyChange(string Key, string Name, IReadOnlyList<string> Before, IReadOnlyList<string> After);
