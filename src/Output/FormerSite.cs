using System.Buffers;
using System.IO.Enumeration;

namespace CopArchive.Output;

/// <summary>The site that stands in the output folder, as it was when the writer was opened. Links in it are not followed.</summary>
internal sealed class FormerSite
{
    private readonly string _folder;
    private readonly Dictionary<string, long> _lengths;

    private FormerSite(string folder, Dictionary<string, long> lengths) => (_folder, _lengths) = (folder, lengths);

    /// <summary>Lists a site; a missing one has no files.</summary>
    public static FormerSite Read(string folder)
    {
        var lengths = new Dictionary<string, long>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false };
            var files = new FileSystemEnumerable<(string Path, long Length)>(
                folder,
                (ref entry) => (entry.ToFullPath(), IsLink(ref entry) ? -1 : entry.Length),
                options)
            {
                ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(ref entry),
                ShouldRecursePredicate = (ref entry) => !IsLink(ref entry),
            };
            foreach (var (path, length) in files)
            {
                lengths[Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/')] = length;
            }
        }

        lengths.Remove(SiteFolder.MarkName);
        return new FormerSite(folder, lengths);
    }

    /// <summary>The hash of a file of this length; null where there is none.</summary>
    public string? HashOf(string path, long length)
    {
        if (_lengths.GetValueOrDefault(path, -1) != length)
        {
            return null;
        }

        try
        {
            using var file = File.OpenRead(Path.Combine(_folder, path));
            return Manifest.HashOf(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The file that has exactly these bytes; null where there is none.</summary>
    public string? FindSame(string path, ReadOnlySpan<byte> content)
    {
        // an empty file is not worth linking; pipes and devices, which must not be opened, have no length either
        if (content.IsEmpty || !_lengths.TryGetValue(path, out var length) || length != content.Length)
        {
            return null;
        }

        var file = Path.Combine(_folder, path);
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            using var handle = File.OpenHandle(file);
            for (var rest = content; !rest.IsEmpty;)
            {
                var read = RandomAccess.Read(handle, buffer, content.Length - rest.Length);
                if (read == 0 || read > rest.Length || !rest[..read].SequenceEqual(buffer.AsSpan(0, read)))
                {
                    return null;
                }

                rest = rest[read..];
            }

            return file;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // unreadable, so it is written again
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);
}
