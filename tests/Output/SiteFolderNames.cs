namespace CopArchive.Tests.Output;

/// <summary>What may stand in the working folder beside the site.</summary>
internal static class SiteFolderNames
{
    public const string Lock = "lock";
    public const string New = "new";
    public const string Old = "old";
    public const string Former = "former";

    public static string Staging(string output) => Path.Combine(Path.GetDirectoryName(output)!, ".staging-" + Path.GetFileName(output));

    public static IReadOnlyList<string> Beside(string output) =>
        [.. Directory.EnumerateFileSystemEntries(Staging(output)).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];
}
