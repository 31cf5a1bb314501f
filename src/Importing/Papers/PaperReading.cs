using CopArchive.Diagnostics;

namespace CopArchive.Importing.Papers;

/// <summary>What a reader makes of a file.</summary>
/// <param name="Content">The bytes that were read, and that are kept; empty where they could not be.</param>
/// <param name="Paper">The paper; null where it cannot be read.</param>
/// <param name="Fault">Why not; null where it can.</param>
public sealed record PaperReading(byte[] Content, SourcePaper? Paper, Diagnostic? Fault);

/// <summary>Reads a file, of whatever kind.</summary>
public delegate PaperReading PaperReader(string path);
