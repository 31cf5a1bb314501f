using System.Formats.Tar;
using CopArchive.History;

namespace CopArchive.Authoring;

/// <summary>The files of an archive in a former state, in a temporary folder.</summary>
internal sealed class FormerState : IDisposable
{
    private readonly string _root;

    private FormerState(string root, string name) => (_root, Data) = (root, Path.Combine(root, name));

    /// <summary>Folder of the records as they were.</summary>
    public string Data { get; }

    /// <summary>
    /// Takes them from git, at the merge base with the current state; null, with a reason in words, if that fails.
    /// </summary>
    /// <param name="dataFolder">Folder of the records.</param>
    /// <param name="revision">Any name of a state that git knows.</param>
    /// <param name="reason">Why not; empty where they were taken.</param>
    public static FormerState? Take(string dataFolder, string revision, out string reason)
    {
        var git = new GitProcess(dataFolder, "git");
        if (git.Run(["rev-parse", "--git-dir"], default, out reason) is null)
        {
            return null;
        }

        if (git.Run(["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"], default, out reason) is not { } named)
        {
            reason = $"there is no state '{revision}' in this repository";
            return null;
        }

        // what was merged there since then must not look as if it were reverted here
        var hash = FirstLine(named);
        hash = git.Run(["merge-base", hash, "HEAD"], default, out _) is { } common && FirstLine(common).Length > 0
            ? FirstLine(common)
            : hash;
        if (git.Run(["archive", "--format=tar", hash, "--", "."], default, out reason) is not { } tar)
        {
            return null;
        }

        var state = new FormerState(
            Directory.CreateTempSubdirectory("former-").FullName,
            Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder))));
        Directory.CreateDirectory(state.Data);
        Unpack(tar, state.Data);
        return state;
    }

    /// <summary>Files only: a link could lead anywhere, and the archive has none.</summary>
    private static void Unpack(byte[] tar, string folder)
    {
        using var reader = new TarReader(new MemoryStream(tar));
        while (reader.GetNextEntry() is { } entry)
        {
            var path = Path.GetFullPath(Path.Combine(folder, entry.Name));
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile
                && path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                entry.ExtractToFile(path, overwrite: false);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string FirstLine(byte[] output) => System.Text.Encoding.UTF8.GetString(output).Trim();
}
