using CopArchive.Diagnostics;

namespace CopArchive.Output;

/// <summary>
/// The one writer of the site, all or nothing: a whole new tree is written beside the output folder and swapped in by
/// <see cref="Publish"/>; until then, and if that never comes, the former site stands untouched. A file that has not
/// changed is a second name (hard link) of the former one; no file of the site is ever opened for writing in place.
/// </summary>
/// <remarks>
/// Nothing is flushed to the disk (fsync): for thousands of files that takes minutes, and a killed program loses nothing
/// without it. After a power cut a page may be torn; the next build compares all bytes and writes it anew.
/// </remarks>
public sealed class SiteWriter : IDisposable
{
    private readonly SiteFolder _folder;
    private readonly FileStream _lock;
    private readonly FormerSite _former;
    private readonly Func<string, string, bool> _exchange;
    private readonly SitePaths _paths = new();
    private long _bytes;
    private int _begun;
    private int _finished;
    private int _changed;

    private SiteWriter(SiteFolder folder, FileStream @lock, Func<string, string, bool> exchange)
    {
        (_folder, _lock, _exchange) = (folder, @lock, exchange);
        folder.Recover();
        _former = FormerSite.Read(folder.Output);
        Directory.CreateDirectory(folder.New);
        _paths.Take(SiteFolder.MarkName);
        WriteNew(SiteFolder.MarkName, SiteFolder.Mark);
    }

    /// <summary>Begins a new site; cleans up after a killed build, and locks out other builds until disposed of.</summary>
    /// <param name="output">The folder for the site: not there yet, empty, or written by an earlier build.</param>
    /// <param name="faults">Receives the reason if null is returned.</param>
    /// <param name="exchange">Swaps two folders atomically, or returns false (two renames follow then); the system call by default.</param>
    public static SiteWriter? Open(string output, DiagnosticBag faults, Func<string, string, bool>? exchange = null)
    {
        var folder = new SiteFolder(output);
        FileStream? @lock = null;
        try
        {
            if (folder.Objection() is { } objection)
            {
                faults.Add(objection);
                return null;
            }

            @lock = folder.TryLock();
            if (@lock is not null)
            {
                return new SiteWriter(folder, @lock, exchange ?? NativeFiles.TryExchange);
            }

            faults.Add(OutputFaults.Busy(output));
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            @lock?.Dispose();
            faults.Add(OutputFaults.CannotWrite(output, e.Message));
            return null;
        }
    }

    /// <summary>Writes one file of the new site, from any thread.</summary>
    /// <param name="filePath">Path from the root of the site, with forward slashes.</param>
    /// <param name="content">All its bytes.</param>
    /// <exception cref="ArgumentException">The path is no plain path inside the site.</exception>
    /// <exception cref="InvalidOperationException">The path is taken, also by one that differs in case alone, or a file stands where a
    /// folder is needed.</exception>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public void Write(string filePath, ReadOnlyMemory<byte> content)
    {
        Interlocked.Increment(ref _begun);
        WriteBegun(filePath, content.Span);
        Interlocked.Increment(ref _finished);
    }

    /// <summary>Writes one file that is made while it is written.</summary>
    /// <param name="filePath">Path from the root of the site, with forward slashes.</param>
    /// <param name="content">Writes it, and may write other files of the site meanwhile.</param>
    /// <returns>Its length and its hash.</returns>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public (long Length, string Hash) Write(string filePath, Action<Stream> content)
    {
        Interlocked.Increment(ref _begun);
        _paths.Take(filePath);
        var target = Path.Combine(_folder.New, filePath);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using var file = new FileStream(target, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, 1 << 16);
        content(file);
        file.Position = 0;
        var hash = Manifest.HashOf(file);
        if (_former.HashOf(filePath, file.Length) != hash)
        {
            Interlocked.Increment(ref _changed);
        }

        Interlocked.Add(ref _bytes, file.Length);
        Interlocked.Increment(ref _finished);
        return (file.Length, hash);
    }

    /// <summary>
    /// Swaps the new site in. A reader sees the former site whole until that instant, and the new one whole from then on.
    /// </summary>
    /// <exception cref="InvalidOperationException">A file is still being written.</exception>
    /// <exception cref="IOException">The folder cannot be replaced; the former site stands.</exception>
    public WrittenSite Publish()
    {
        if (_begun != _finished)
        {
            throw new InvalidOperationException("A file of the site is not finished.");
        }

        _folder.Swap(_exchange);
        return new WrittenSite(_begun, _bytes, _changed);
    }

    /// <summary>Releases the lock; a site that was not published is deleted.</summary>
    public void Dispose()
    {
        try
        {
            SiteFolder.Delete(_folder.New);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // the next build removes it
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private void WriteBegun(string filePath, ReadOnlySpan<byte> content)
    {
        _paths.Take(filePath);
        var target = Path.Combine(_folder.New, filePath);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (_former.FindSame(filePath, content) is { } same)
        {
            if (!NativeFiles.TryLink(same, target))
            {
                WriteNew(filePath, content);
            }
        }
        else
        {
            WriteNew(filePath, content);
            Interlocked.Increment(ref _changed);
        }

        Interlocked.Add(ref _bytes, content.Length);
    }

    private void WriteNew(string filePath, ReadOnlySpan<byte> content)
    {
        using var handle = File.OpenHandle(Path.Combine(_folder.New, filePath), FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(handle, content, 0);
    }
}
