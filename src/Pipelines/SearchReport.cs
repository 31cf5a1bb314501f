using CopArchive.Diagnostics;
using CopArchive.Search;

namespace CopArchive.Pipelines;

/// <summary>An index made without a site.</summary>
/// <param name="Index">The index; null where the records have errors.</param>
/// <param name="Diagnostics">What is wrong, in the order of places.</param>
public sealed record SearchReport(SearchIndex? Index, IReadOnlyList<Diagnostic> Diagnostics);
