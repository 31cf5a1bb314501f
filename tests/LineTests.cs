using System.Diagnostics;

namespace CopArchive.Tests;

/// <summary>Source is read side by side with its change, so its lines are short.</summary>
public sealed class LineTests
{
    private const int Longest = 140;

    /// <summary>Tables of words, in which a line is an entry and says more whole than broken.</summary>
    private static readonly string[] WordTables = ["src/Importing/Vocabulary/", "src/Search/StopWords.cs"];

    [Fact]
    public void No_line_is_longer_than_140_letters()
    {
        var tooLong = Sources()
            .Where(file => !WordTables.Any(table => file.StartsWith(table, StringComparison.Ordinal)))
            .SelectMany(file => File.ReadLines(Path.Combine(Repository.Root, file))
                .Select((line, at) => (Place: $"{file}:{at + 1}", line.Length)))
            .Where(line => line.Length > Longest)
            .Select(line => $"{line.Place} has {line.Length} letters")
            .ToList();

        Assert.True(tooLong.Count == 0, $"{tooLong.Count} lines are too long:\n{string.Join('\n', tooLong.Take(20))}");
    }

    /// <summary>What git keeps of the program, the theme and the tests; what is made from them is not looked at.</summary>
    private static string[] Sources()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["ls-files", "-z", "--", "*.cs", "*.razor", "*.js", "*.css"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        })!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. files.Where(file => File.Exists(Path.Combine(Repository.Root, file)))];
    }
}
