using System.Collections.Concurrent;

namespace CopArchive.Diagnostics;

/// <summary>Collects the diagnostics of one run, from any thread. Handed on explicitly; there is no global one.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> _all = [];

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic) => _all.Add(diagnostic);

    /// <summary>Adds all of these to another.</summary>
    public void CopyTo(DiagnosticBag other)
    {
        foreach (var diagnostic in _all)
        {
            other.Add(diagnostic);
        }
    }

    /// <summary>Whether any error (not a mere warning) was added.</summary>
    public bool HasErrors => _all.Any(d => d.Severity == Severity.Error);

    /// <summary>All, each once, in the order of their places: the same on every machine and number of threads.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. _all.Distinct()
            .OrderBy(d => d.Place)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];
}
