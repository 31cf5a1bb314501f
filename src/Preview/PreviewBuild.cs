using CopArchive.Diagnostics;

namespace CopArchive.Preview;

/// <summary>How one build of a preview went.</summary>
/// <param name="Succeeded">Whether a new site was written; else the former one stands.</param>
/// <param name="Diagnostics">All that the build complained of, in the order to show.</param>
public sealed record PreviewBuild(bool Succeeded, IReadOnlyList<Diagnostic> Diagnostics);
