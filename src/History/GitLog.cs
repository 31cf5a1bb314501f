using System.Globalization;
using System.Text;

namespace CopArchive.History;

/// <summary>What changed in the files of a folder, commit by commit along the main line: a merge is one change.</summary>
internal static class GitLog
{
    private const char Head = '\u0002';

    /// <summary>
    /// The arguments of git for <see cref="Parse"/>: the folder in which it runs, oldest first, a merge against its first parent.
    /// </summary>
    /// <remarks>
    /// Git reports a rename only if not one byte changed: between similar files (and those of an archive are alike) it could only guess. A
    /// record that was moved and changed says so itself (<c>former-ids</c>). Of decorations only "grafted" is left, the edge
    /// of a shallow clone.
    /// </remarks>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "log", "--reverse", "--first-parent", "--diff-merges=first-parent", "--raw", "-z", "--no-abbrev", "-M100%", "--relative",
        "--no-color", "--no-ext-diff", "--no-textconv", "--no-show-signature", "--decorate-refs=refs/none/",
        "--format=" + Head + "%H %ct %D", "--", ".",
    ];

    /// <summary>The same on all branches that were merged, the newest first, without renames; a revision and paths are to follow.</summary>
    public static IReadOnlyList<string> OfAllBranches { get; } =
    [
        "log", "--full-history", "--raw", "-z", "--no-abbrev", "--no-renames", "--relative", "--no-color", "--no-ext-diff",
        "--no-textconv", "--no-show-signature", "--decorate-refs=refs/none/", "--format=" + Head + "%H %ct %D",
    ];

    /// <summary>Reads what git printed.</summary>
    public static IReadOnlyList<GitCommit> Parse(byte[] output)
    {
        var commits = new List<GitCommit>();
        var changes = new List<GitChange>();
        var tokens = Encoding.UTF8.GetString(output).Split('\0');
        for (var at = 0; at < tokens.Length; at++)
        {
            var token = tokens[at].TrimStart('\n');
            if (token.StartsWith(Head))
            {
                var parts = token[1..].Split(' ', 3);
                changes = [];
                commits.Add(new GitCommit(parts[0], Day(parts[1]), parts[2].Split(", ").Contains("grafted"), changes));
            }
            else if (token.StartsWith(':'))
            {
                // :mode mode object object status, then one path, or two
                var parts = token[1..].Split(' ');
                var before = tokens[++at];
                var after = parts[4][0] is 'R' or 'C' ? tokens[++at] : before;
                changes.Add(new GitChange(
                    IsFile(parts[0]) ? new GitFile(before, parts[2]) : null,
                    IsFile(parts[1]) ? new GitFile(after, parts[3]) : null));
            }
        }

        return commits;
    }

    /// <summary>Links and submodules are not files of an archive.</summary>
    private static bool IsFile(string mode) => mode.StartsWith("100", StringComparison.Ordinal);

    private static DateOnly Day(string seconds) =>
        DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime);
}

/// <summary>A commit of the main line.</summary>
/// <param name="Hash">Its name.</param>
/// <param name="Day">The day on which it was committed, in UTC.</param>
/// <param name="IsEdge">Whether it is the oldest commit of a shallow clone, where all files seem new.</param>
/// <param name="Changes">Its changes against the first parent.</param>
internal sealed record GitCommit(string Hash, DateOnly Day, bool IsEdge, IReadOnlyList<GitChange> Changes);

/// <summary>A file changed.</summary>
/// <param name="Before">What it was; null where it was added.</param>
/// <param name="After">What it became; null where it was removed.</param>
internal sealed record GitChange(GitFile? Before, GitFile? After);

/// <summary>A file in some state.</summary>
/// <param name="Path">From the folder of the data, with forward slashes.</param>
/// <param name="Object">The name of its content.</param>
internal sealed record GitFile(string Path, string Object);
