namespace CopArchive.Diagnostics;

/// <summary>Collects the diagnostics of one run, from any thread. Handed on explicitly; there is no global one.</summary>
public sealed class DiagnosticBag
{
    // a preview keeps one for each record: a list is small
    private readonly List<Diagnostic> _all = [];

    /// <summary>Adds one.</summary>
    public void Add(Diagnostic diagnostic)
    {
        lock (_all)
        {
            _all.Add(diagnostic);
        }
    }

    /// <summary>Adds all of these to another.</summary>
    public void CopyTo(DiagnosticBag other)
    {
        foreach (var diagnostic in All)
        {
            other.Add(diagnostic);
        }
    }

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => All.Length == 0;

    /// <summary>Whether any error (not a mere warning) was added.</summary>
    public bool HasErrors => All.Any(d => d.Severity == Severity.Error);

    /// <summary>All, each once, in the order of their places: the same on every machine and number of threads.</summary>
    public IReadOnlyList<Diagnostic> Sorted() =>
        [.. All.Distinct()
            .OrderBy(d => d.Place)
            .ThenBy(d => d.Code, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)];

    private Diagnostic[] All
    {
        get
        {
            lock (_all)
            {
                return _all.Count == 0 ? [] : [.. _all];
            }
        }
    }
}
