using System.Runtime.CompilerServices;

namespace CopArchive.Tests;

/// <summary>Places in the checkout that the tests run in.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the program.</summary>
    public static string Root { get; } = Path.GetDirectoryName(Path.GetDirectoryName(ThisFile()))!;

    /// <summary>A folder under <c>tests/archives/</c>.</summary>
    public static string TestArchive(string name) => Path.Combine(Root, "tests", "archives", name);

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
