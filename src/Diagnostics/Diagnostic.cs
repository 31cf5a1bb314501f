namespace CopArchive.Diagnostics;

/// <summary>One fault or warning about what a person wrote: what is wrong, where, and what to do.</summary>
/// <param name="Kind">The entry of the catalogue (<c>Faults</c>) that this is a case of.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Message">What is wrong here, in plain words, naming the value.</param>
/// <param name="Remedy">What to write or do, in plain words.</param>
/// <param name="Excerpt">The line of the file on which it stands, without its line end; null where there is none.</param>
public sealed record Diagnostic(FaultKind Kind, SourcePlace Place, string Message, string Remedy, string? Excerpt = null)
{
    /// <summary>Stable code, as <c>COP101</c>.</summary>
    public string Code => Kind.Code;

    /// <summary>Error or warning, fixed by the kind.</summary>
    public Severity Severity => Kind.Severity;
}
