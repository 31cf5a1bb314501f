namespace CopArchive.Tests.Output;

/// <summary>A folder that is gone after the test; where it lies can be told by TMPDIR.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string FullPath { get; } = Directory.CreateTempSubdirectory("coparchive-").FullName;

    public string File(string path) => Path.Combine(FullPath, path);

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
