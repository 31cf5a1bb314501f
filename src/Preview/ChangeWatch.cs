using System.Threading.Channels;

namespace CopArchive.Preview;

/// <summary>
/// Signals changes in some folders. No change is lost: one that comes while a build runs is kept for the next, and an overflow of the
/// system's own list counts as a change.
/// </summary>
internal sealed class ChangeWatch : IDisposable
{
    /// <summary>Editors write a file in several steps; they count as one change.</summary>
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(25);

    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private readonly List<FileSystemWatcher> _parents = [];
    private readonly Dictionary<string, FileSystemWatcher> _folders = [];
    private bool _disposed;

    /// <summary>Watches from now on.</summary>
    public ChangeWatch(IEnumerable<string> folders)
    {
        foreach (var folder in folders.Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f))))
        {
            WatchParent(folder);
            Watch(folder);
        }
    }

    /// <summary>Ends when something has changed since the last call.</summary>
    public async Task NextAsync(CancellationToken cancellation)
    {
        await _changed.Reader.ReadAsync(cancellation);
        await Task.Delay(QuietTime, cancellation);
        _changed.Reader.TryRead(out _); // before the build begins to read, so that later changes signal again
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_folders)
        {
            _disposed = true;
            foreach (var watcher in _folders.Values.Concat(_parents))
            {
                watcher.Dispose();
            }
        }
    }

    private void Changed() => _changed.Writer.TryWrite(true);

    /// <summary>A folder may be removed and come back, as by git; its own watcher does not survive that.</summary>
    private void WatchParent(string folder)
    {
        var parent = Path.GetDirectoryName(folder);
        if (Directory.Exists(parent))
        {
            var watcher = new FileSystemWatcher(parent, Path.GetFileName(folder)) { NotifyFilter = NotifyFilters.DirectoryName };
            watcher.Created += (_, _) => WatchAnew(folder);
            watcher.Renamed += (_, _) => WatchAnew(folder);
            watcher.Deleted += (_, _) => Changed();
            watcher.EnableRaisingEvents = true;
            _parents.Add(watcher);
        }
    }

    private void WatchAnew(string folder)
    {
        Watch(folder);
        Changed();
    }

    private void Watch(string folder)
    {
        lock (_folders)
        {
            if (!_disposed && Directory.Exists(folder))
            {
                var watcher = new FileSystemWatcher(folder)
                {
                    IncludeSubdirectories = true,
                    NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
                };
                watcher.Changed += (_, _) => Changed();
                watcher.Created += (_, _) => Changed();
                watcher.Deleted += (_, _) => Changed();
                watcher.Renamed += (_, _) => Changed();
                watcher.Error += (_, _) => Changed();
                watcher.EnableRaisingEvents = true;
                _folders.GetValueOrDefault(folder)?.Dispose();
                _folders[folder] = watcher;
            }
        }
    }
}
