using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Reading;

/// <summary>What readers need while one file is read.</summary>
/// <param name="Faults">Receives what is wrong.</param>
/// <param name="AttachmentFile">The record's folder of attached files, as in <see cref="SourcePlace.File"/>.</param>
/// <param name="AttachmentPath">The same folder on this machine.</param>
internal sealed record ReadingContext(DiagnosticBag Faults, string AttachmentFile, string AttachmentPath)
{
    /// <summary>Where files lie that are too large for the repository; null where they are looked for nowhere.</summary>
    public OriginalsFolder? Originals { get; init; }

    /// <summary>
    /// What was named so far: where a head has faults and nothing is made of it, whether these pages exist is reported all the same.
    /// </summary>
    public List<Located<Reference>> Named { get; } = [];

    /// <summary>Adds a fault and returns false, so that a reader can return it.</summary>
    public bool Fault(Diagnostic diagnostic)
    {
        Faults.Add(diagnostic);
        return false;
    }
}
