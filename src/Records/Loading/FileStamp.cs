using System.Globalization;

namespace CopArchive.Records.Loading;

/// <summary>By what is seen whether files have changed since they were read: names, lengths and times, without opening them.</summary>
internal static class FileStamp
{
    /// <summary>
    /// Times of files are rough: of one that was written just now it is not certain that it is not written once more at the same moment.
    /// </summary>
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(1);

    /// <summary>Whether a file was written so long ago that another change of it has another time.</summary>
    public static bool IsSettled(DateTime written) => DateTime.UtcNow - written > Settled;

    /// <summary>Of a file, or of all files in a folder and below; never the same twice where one was written just now.</summary>
    public static string Of(string path)
    {
        List<FileSystemInfo> files = new DirectoryInfo(path) is { Exists: true } folder
            ? [.. folder.EnumerateFileSystemInfos("*", SearchOption.AllDirectories)]
            : [new FileInfo(path)];
        return files.All(f => IsSettled(f.LastWriteTimeUtc))
            ? string.Join('\n', files.Select(f => string.Create(
                CultureInfo.InvariantCulture,
                $"{f.FullName}\t{f.LastWriteTimeUtc.Ticks}\t{(f is FileInfo { Exists: true } file ? file.Length : -1)}"))
                .Order(StringComparer.Ordinal))
            : Guid.NewGuid().ToString();
    }
}
