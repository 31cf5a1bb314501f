using System.Threading.Channels;

namespace CopArchive.Preview;

/// <summary>
/// Tells of changes in some folders, and of which files. No change is lost: one that comes while a build runs is kept for the next, and
/// after an overflow of the system's own list any file may have changed.
/// </summary>
public sealed class ChangeWatch : IDisposable
{
    /// <summary>Editors write a file in several steps; they count as one change.</summary>
    private static readonly TimeSpan QuietTime = TimeSpan.FromMilliseconds(25);

    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(new BoundedChannelOptions(1)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
    });
    private readonly Lock _lock = new();
    private readonly List<FileSystemWatcher> _parents = [];
    private readonly Dictionary<string, FileSystemWatcher> _folders = [];
    private HashSet<string>? _paths = [];
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
    /// <returns>What may have changed, by full paths; null where that can be anything.</returns>
    public async Task<IReadOnlyCollection<string>?> NextAsync(CancellationToken cancellation)
    {
        await _changed.Reader.ReadAsync(cancellation);
        await Task.Delay(QuietTime, cancellation);
        lock (_lock)
        {
            _changed.Reader.TryRead(out _); // before the build begins to read, so that later changes signal again
            var paths = _paths;
            _paths = [];
            return paths;
        }
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

    private void Changed(params IEnumerable<string> paths)
    {
        lock (_lock)
        {
            _paths?.UnionWith(paths);
            _changed.Writer.TryWrite(true);
        }
    }

    private void AnythingChanged()
    {
        lock (_lock)
        {
            _paths = null;
            _changed.Writer.TryWrite(true);
        }
    }

    /// <summary>A folder may be removed and come back, as by git; its own watcher does not survive that.</summary>
    private void WatchParent(string folder)
    {
        var parent = Path.GetDirectoryName(folder);
        if (Directory.Exists(parent))
        {
            var watcher = new FileSystemWatcher(parent, Path.GetFileName(folder)) { NotifyFilter = NotifyFilters.DirectoryName };
            watcher.Created += (_, _) => WatchAnew(folder);
            watcher.Renamed += (_, _) => WatchAnew(folder);
            watcher.Deleted += (_, _) => AnythingChanged();
            watcher.EnableRaisingEvents = true;
            _parents.Add(watcher);
        }
    }

    private void WatchAnew(string folder)
    {
        Watch(folder);
        AnythingChanged();
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
                // where folders tell of what they hold, that is told by itself too
                watcher.Changed += (_, e) => Changed(Directory.Exists(e.FullPath) ? [] : [e.FullPath]);
                watcher.Created += (_, e) => Changed(e.FullPath);
                watcher.Deleted += (_, e) => Changed(e.FullPath);
                watcher.Renamed += (_, e) => Changed(e.OldFullPath, e.FullPath);
                watcher.Error += (_, _) => AnythingChanged();
                watcher.EnableRaisingEvents = true;
                _folders.GetValueOrDefault(folder)?.Dispose();
                _folders[folder] = watcher;
            }
        }
    }
}
