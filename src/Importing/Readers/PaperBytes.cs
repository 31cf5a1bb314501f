using CopArchive.Diagnostics;

namespace CopArchive.Importing.Readers;

/// <summary>
/// The bytes of a file that somebody wants imported. A link is never followed: what it leads to is not what its sender sent. A pipe or a
/// device, which may never end, is told by its having no length.
/// </summary>
internal static class PaperBytes
{
    private const long Most = 200_000_000;

    /// <summary>The bytes, or why they are not read.</summary>
    public static (byte[]? Content, Diagnostic? Refusal) Read(string path, SourcePlace place)
    {
        try
        {
            var file = new FileInfo(path);
            if (IsLinked(path))
            {
                return (null, SourceFaults.NoPlainFile(place, "it is a link, or lies in a folder that is one"));
            }

            if (!file.Exists)
            {
                return (null, Directory.Exists(path)
                    ? SourceFaults.NoPlainFile(place, "it is a folder, though its name is that of a file")
                    : SourceFaults.Absent(place));
            }

            // a pipe or a device has no length either
            return file.Length == 0 ? (null, SourceFaults.Nothing(place))
                : file.Length > Most ? (null, SourceFaults.TooMuch(place, "it has more than 200 MB"))
                : (File.ReadAllBytes(path), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, SourceFaults.Absent(place));
        }
    }

    /// <summary>
    /// Whether the file, or a folder on the way to it from the folder at hand, is a link. How one comes to the folder at hand, or to a
    /// file elsewhere, is the business of whoever runs the program.
    /// </summary>
    private static bool IsLinked(string path)
    {
        var here = Path.TrimEndingDirectorySeparator(Directory.GetCurrentDirectory()) + Path.DirectorySeparatorChar;
        var part = Path.GetFullPath(path);
        do
        {
            FileSystemInfo entry = Directory.Exists(part) ? new DirectoryInfo(part) : new FileInfo(part);
            if (entry.LinkTarget is not null)
            {
                return true;
            }

            part = Path.GetDirectoryName(part);
        }
        while (part?.StartsWith(here, StringComparison.Ordinal) == true);
        return false;
    }
}
