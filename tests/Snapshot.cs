using System.Runtime.CompilerServices;

namespace CopArchive.Tests;

/// <summary>
/// Compares a whole output with the one that was read and approved, in a file beside the test. To approve a new one, read
/// the difference, then run the test with UPDATE_SNAPSHOTS=1.
/// </summary>
internal static class Snapshot
{
    public static void Match(string actual, string name, [CallerFilePath] string test = "")
    {
        var approved = Path.Combine(Path.GetDirectoryName(test)!, "Snapshots", name);
        var received = approved + ".received";
        Directory.CreateDirectory(Path.GetDirectoryName(approved)!);
        File.Delete(received);
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            File.WriteAllText(approved, actual);
            return;
        }

        var expected = File.Exists(approved) ? File.ReadAllText(approved).ReplaceLineEndings("\n") : "";
        if (actual != expected)
        {
            File.WriteAllText(received, actual);
            Assert.Equal(expected, actual);
        }
    }
}
