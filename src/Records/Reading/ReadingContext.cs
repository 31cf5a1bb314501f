using CopArchive.Diagnostics;

namespace CopArchive.Records.Reading;

/// <summary>What is at hand while one file is read.</summary>
/// <param name="Faults">Where to say what is wrong.</param>
/// <param name="AttachmentFile">The record's folder of attached files, as in <see cref="SourcePlace.File"/>.</param>
/// <param name="AttachmentPath">The same folder on this machine.</param>
internal sealed record ReadingContext(DiagnosticBag Faults, string AttachmentFile, string AttachmentPath)
{
    /// <summary>Adds a fault; returns false, so that a reader can end with it.</summary>
    public bool Fault(Diagnostic diagnostic)
    {
        Faults.Add(diagnostic);
        return false;
    }
}
