namespace CopArchive.Tests.Kills;

/// <summary>
/// Readers of a site beside its builds. Each reads the manifest, all files that it names, and the manifest again: where it is the same,
/// nothing was swapped meanwhile, so that every file has to be as it says; where it is another, every file has to be there (all builds
/// have the same files).
/// </summary>
internal sealed class SiteReaders : IDisposable
{
    private readonly SiteFolders _site;
    private readonly List<Thread> _threads;
    private readonly List<string> _faults = [];
    private volatile bool _stopped;
    private int _passes;
    private long _files;

    /// <summary>Begins to read.</summary>
    public SiteReaders(SiteFolders site, int readers)
    {
        _site = site;
        _threads = [.. Enumerable.Range(0, readers).Select(_ => new Thread(Read))];
        _threads.ForEach(t => t.Start());
    }

    /// <summary>What was missing or not whole so far.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            lock (_faults)
            {
                return [.. _faults];
            }
        }
    }

    /// <summary>How often the whole site was read without a swap meanwhile.</summary>
    public int Passes => _passes;

    /// <summary>How many files were read.</summary>
    public long Files => _files;

    /// <summary>Reads to the end of the pass.</summary>
    public void Dispose()
    {
        _stopped = true;
        _threads.ForEach(t => t.Join());
    }

    private void Read()
    {
        do
        {
            var before = _site.Published;
            var named = SiteFolders.Hashes(before);
            var read = named.Keys.Select(path => (Path: path, Hash: _site.HashOf(path))).ToList();
            var after = _site.Published;

            Interlocked.Add(ref _files, read.Count);
            Note(named.Count == 0 ? ["the manifest"] : read.Where(r => r.Hash is null).Select(r => $"missing: {r.Path}"));
            if (before == after)
            {
                Interlocked.Increment(ref _passes);
                Note(read.Where(r => r.Hash is not null && r.Hash != named[r.Path]).Select(r => $"not whole: {r.Path}"));
            }
        }
        while (!_stopped);
    }

    private void Note(IEnumerable<string> faults)
    {
        lock (_faults)
        {
            _faults.AddRange(faults);
        }
    }
}
