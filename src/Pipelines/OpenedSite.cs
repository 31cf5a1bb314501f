using CopArchive.Diagnostics;

namespace CopArchive.Pipelines;

/// <summary>A site that can be asked for pages and is not checked yet.</summary>
/// <param name="Contents">What it holds; null where the files have errors.</param>
/// <param name="Diagnostics">What is wrong with the files, each seen alone, in the order of places.</param>
/// <param name="Check">Checks the whole, and says all that is wrong.</param>
internal sealed record OpenedSite(
    SiteContents? Contents, IReadOnlyList<Diagnostic> Diagnostics, Func<CancellationToken, Task<BuildReport>> Check);
