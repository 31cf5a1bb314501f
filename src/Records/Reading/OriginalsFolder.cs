namespace CopArchive.Records.Reading;

/// <summary>Files that are too large for the repository, fetched to where they lie, each named by its hash.</summary>
/// <param name="Path">Their folder on this machine; it may be missing.</param>
/// <param name="IfMissing">What it means that one is not there.</param>
public sealed record OriginalsFolder(string Path, IfMissing IfMissing)
{
    /// <summary>The folder beside that of the records.</summary>
    public static string Of(string dataFolder) => System.IO.Path.Combine(
        System.IO.Path.GetDirectoryName(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(dataFolder))) ?? "",
        "originals");
}

/// <summary>What it means that a large original is not there.</summary>
public enum IfMissing
{
    /// <summary>Nothing: its bytes are not asked for.</summary>
    Accept,

    /// <summary>A fault: a page is never published without a file that it names.</summary>
    Refuse,

    /// <summary>It is withheld: a text that has to go cannot wait until a server answers.</summary>
    Withhold,
}
