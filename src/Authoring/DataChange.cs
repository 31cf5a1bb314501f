namespace CopArchive.Authoring;

/// <summary>A file under <c>data/</c> that is to be written or taken away.</summary>
/// <param name="Path">Path under <c>data/</c>, with forward slashes.</param>
/// <param name="Content">What is to stand in it; null where it is to go.</param>
/// <param name="Replaces">Whether a file may stand there already.</param>
public sealed record DataChange(string Path, byte[]? Content, bool Replaces = false);
