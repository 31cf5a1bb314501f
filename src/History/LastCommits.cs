using System.Globalization;
using System.Text;
using CopArchive.Diagnostics;

namespace CopArchive.History;

/// <summary>
/// What the last commit and the one before it on the same line say (of a pull request: what is proposed, and the main branch): by that a
/// check sees what is taken back and what claims to come from a day ahead. Known only where the records lie in a repository.
/// </summary>
public sealed class LastCommits
{
    private readonly string _dataFolder;

    private LastCommits(string dataFolder, string hash, DateOnly day, IReadOnlyList<AddressLock> locks) =>
        (_dataFolder, Hash, Day, Locks) = (dataFolder, hash, day, locks);

    /// <summary>The name of the last one.</summary>
    public string Hash { get; }

    /// <summary>The day of the last one.</summary>
    public DateOnly Day { get; }

    /// <summary>The promises of both commits, the newest first; those that are the same once.</summary>
    public IReadOnlyList<AddressLock> Locks { get; }

    /// <summary>The name of the last commit alone; null where there is none, or no repository.</summary>
    internal static string? HeadOf(string dataFolder) =>
        new GitProcess(dataFolder, "git").Run(["rev-parse", "HEAD"], default, out _) is { } head ? Encoding.ASCII.GetString(head) : null;

    /// <summary>Reads them; null where there is no commit, or no repository.</summary>
    public static LastCommits? Read(string dataFolder)
    {
        var git = new GitProcess(dataFolder, "git");
        if (git.Run(["log", "-1", "--format=%H %cs", "HEAD"], default, out _) is not { } head
            || git.Run(
                GitObjects.Arguments,
                GitObjects.Input(new[] { "HEAD", "HEAD^1" }.Select(c => $"{c}:./{AddressLock.FileName}")),
                out _) is not { } locks
            || Encoding.UTF8.GetString(head).Trim().Split(' ') is not [var hash, var day]
            || !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture,
                DateTimeStyles.None, out var last))
        {
            return null;
        }

        var file = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)))}/{AddressLock.FileName}";
        return new LastCommits(dataFolder, hash, last,
        [
            .. GitObjects.Parse(locks).Values
                .Select(l => Encoding.UTF8.GetString(l.Span).ReplaceLineEndings("\n").Split('\n'))
                .Select(lines => AddressLock.Parse(lines, file, new DiagnosticBag())),
        ]);
    }

    /// <summary>
    /// The last day that anything in the records can be of: that of the last commit, so that the same state is always judged the same; of
    /// records that are changed and not committed, today. A day more, since it is tomorrow elsewhere.
    /// </summary>
    public DateOnly LastDay(DateOnly today) =>
        (today > Day && HasFurther ? today : Day).AddDays(1);

    /// <summary>Whether records are changed and not committed.</summary>
    public bool HasFurther =>
        new GitProcess(_dataFolder, "git").Run(["status", "--porcelain", "--", "."], default, out _) is { Length: > 0 };
}
