using CopArchive.Diagnostics;

namespace CopArchive.Preview;

/// <summary>What came of a change, as far as it is known.</summary>
/// <param name="Site">The site as it is now; null where there are errors, and the former one stands.</param>
/// <param name="Diagnostics">All that is wrong, in the order to show.</param>
public sealed record PreviewBuild(ServedSite? Site, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>Whether there is a new site.</summary>
    public bool Succeeded => Site is not null;

    /// <summary>Looks for what is wrong with the whole, after the site is shown; null where that is known already.</summary>
    public Func<CancellationToken, Task<PreviewBuild>>? Check { get; init; }
}
