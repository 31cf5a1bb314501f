using System.Diagnostics;
using CopArchive.Benchmarks.Archives;
using CopArchive.Tests.Output;

namespace CopArchive.Tests.Kills;

/// <summary>A made-up archive and its first site, built once for all tests that begin with one.</summary>
public sealed class FirstSite : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Lazy<SiteFolders> _site;

    /// <summary>Writes the archive; the site is built when the first test asks for it.</summary>
    public FirstSite()
    {
        Archive = _folder.File("archive");
        ArchiveWriter.Write(new Plan(50, 1), Archive);
        _site = new(() =>
        {
            var build = new KillableBuild(Archive, _folder.File("site"));
            var (exitCode, said) = build.Run(1);
            Assert.True(exitCode == 0, said);
            Assert.Empty(build.Folders.Faults());
            return build.Folders;
        });
    }

    /// <summary>The folder of the archive.</summary>
    public string Archive { get; }

    /// <summary>Puts the site, and the working folder beside it, into a folder of this test's own, as if it had been built there.</summary>
    internal void CopyTo(SiteFolders folders)
    {
        Copy(_site.Value.Output, folders.Output);
        Copy(_site.Value.Staging, folders.Staging);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Dispose();

    private static void Copy(string from, string to)
    {
        using var copy = Process.Start("cp", ["-a", from, to]);
        copy.WaitForExit();
        Assert.Equal(0, copy.ExitCode);
    }
}
