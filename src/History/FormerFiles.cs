namespace CopArchive.History;

/// <summary>
/// The files below a folder of the records in all states that were committed, whichever way they were merged: by them a file that comes
/// again is known. Where git has none, or is not there, it holds nothing.
/// </summary>
internal sealed class FormerFiles
{
    private readonly GitProcess _git;
    private readonly ILookup<string, FormerFile> _states;
    private readonly ILookup<string, FormerFile> _contents;
    private readonly Dictionary<string, DateOnly?> _removed;
    private readonly Dictionary<string, IReadOnlyList<(FormerFile, ReadOnlyMemory<byte>)>> _read = new(StringComparer.Ordinal);

    private FormerFiles(GitProcess git, IReadOnlyList<GitCommit> commits)
    {
        _git = git;
        var changes = commits.SelectMany(c => c.Changes, (commit, change) => (commit.Day, change)).ToList();
        var states = changes.Where(c => c.change.After is not null)
            .Select(c => new FormerFile(c.change.After!.Path, c.change.After.Object, c.Day)).ToList();
        _states = states.ToLookup(s => s.Path, StringComparer.Ordinal);
        _contents = states.ToLookup(s => s.Object, StringComparer.Ordinal);
        _removed = changes.GroupBy(c => (c.change.After ?? c.change.Before)!.Path).ToDictionary(
            g => g.Key, g => g.First().change.After is null ? g.First().Day : (DateOnly?)null, StringComparer.Ordinal);
    }

    /// <summary>Those below a folder of the records, the newest states first.</summary>
    public static FormerFiles Below(string dataFolder, string folder)
    {
        var git = new GitProcess(dataFolder, "git");
        return new FormerFiles(git, git.Run([.. GitLog.OfAllBranches, "HEAD", "--", folder], default, out _) is { } log
            ? GitLog.Parse(log)
            : []);
    }

    /// <summary>Where and since when a content once stood, the newest first.</summary>
    public IEnumerable<FormerFile> WithContent(byte[] content) =>
        _contents.FirstOrDefault() is { Key: var like } ? _contents[GitObjects.NameOf(content, like)] : [];

    /// <summary>The states of a file, the newest first, with what they hold.</summary>
    public IReadOnlyList<(FormerFile State, ReadOnlyMemory<byte> Content)> StatesOf(string path)
    {
        if (!_read.TryGetValue(path, out var read))
        {
            var states = _states[path].ToList();
            var contents = states.Count > 0
                && _git.Run(GitObjects.Arguments, GitObjects.Input(states.Select(s => s.Object)), out _) is { } output
                    ? GitObjects.Parse(output)
                    : new Dictionary<string, ReadOnlyMemory<byte>>();
            _read[path] = read = [.. states.Where(s => contents.ContainsKey(s.Object)).Select(s => (s, contents[s.Object]))];
        }

        return read;
    }

    /// <summary>The day on which a file was taken away; null where it is there still, or never was.</summary>
    public DateOnly? RemovedOn(string path) => _removed.GetValueOrDefault(path);
}

/// <summary>A file in a committed state.</summary>
/// <param name="Path">From the folder of the records, with forward slashes.</param>
/// <param name="Object">The name of its content.</param>
/// <param name="Since">The day on which it came to be so.</param>
internal sealed record FormerFile(string Path, string Object, DateOnly Since);
