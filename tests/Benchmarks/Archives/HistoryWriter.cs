using System.Diagnostics;
using System.Globalization;

namespace CopArchive.Benchmarks.Archives;

/// <summary>Gives an archive a past: a repository in which every fortieth paper was changed once after it came in.</summary>
internal static class HistoryWriter
{
    private const int Rounds = 4, Apart = 40;

    public static void Write(string folder)
    {
        Git(folder, 0, "init", "--quiet");
        Commit(folder, 0);
        var papers = Directory.EnumerateFiles(Path.Combine(folder, "data", "documents"), "kf-*.md").Order(StringComparer.Ordinal).ToList();
        for (var round = 1; round <= Rounds; round++)
        {
            for (var i = round; i < papers.Count; i += Apart * Rounds)
            {
                File.AppendAllText(papers[i], $"\nA sentence that came in round {round.ToString(CultureInfo.InvariantCulture)}.\n");
            }

            Commit(folder, round);
        }
    }

    private static void Commit(string folder, int round)
    {
        Git(folder, round, "add", "data");
        Git(folder, round, "commit", "--quiet", "--message", $"Round {round.ToString(CultureInfo.InvariantCulture)}");
    }

    private static void Git(string folder, int round, params IReadOnlyList<string> arguments)
    {
        var day = $"2026-11-{(20 + round).ToString("D2", CultureInfo.InvariantCulture)}T12:00:00Z";
        var start = new ProcessStartInfo("git", ["-C", folder, "-c", "user.name=Kite", "-c", "user.email=kites@example.org", .. arguments]);
        (start.Environment["GIT_AUTHOR_DATE"], start.Environment["GIT_COMMITTER_DATE"]) = (day, day);
        using var git = Process.Start(start)!;
        git.WaitForExit();
        if (git.ExitCode != 0)
        {
            throw new InvalidOperationException($"git {string.Join(' ', arguments)} failed");
        }
    }
}
