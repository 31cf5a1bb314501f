using System.Collections.Concurrent;
using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>
/// What git knows of the records: when each was changed, and what it said before. The log is read once; the states of a record are made of
/// it when somebody asks for them.
/// </summary>
public sealed class ArchiveHistory
{
    private readonly ConcurrentDictionary<RecordId, Lazy<RecordHistory?>> _records = [];
    private readonly Lazy<IReadOnlyDictionary<RecordId, Lineage>> _lineages;
    private readonly IReadOnlyList<GitCommit> _commits;
    private readonly FormerContents _contents;

    private readonly IReadOnlyList<ArchiveRecord> _now;
    private readonly Lazy<Dictionary<RecordId, ArchiveRecord>> _byId;
    private readonly Lazy<HashSet<RecordId>> _logged;
    private readonly WithheldNames _withheld;

    private ArchiveHistory(
        HistoryReach reach, IReadOnlyList<GitCommit> commits, FormerContents contents, IReadOnlyList<ArchiveRecord> records,
        WithheldNames withheld, ArchiveHistory? former = null)
    {
        (Reach, _commits, _contents, _now, _withheld) = (reach, commits, contents, records, withheld);
        _byId = new(() => records.ToDictionary(r => r.Id));
        _logged = former?._logged ?? new(() => commits.SelectMany(c => c.Changes).SelectMany(c => new[] { c.Before, c.After })
            .Select(f => f is { Path: var path } ? DataPath.TryParse(path)?.Id : null).OfType<RecordId>().ToHashSet());
        _lineages = former is not null && ChangedRecords.Between(former._now, records) is var changes
            && Logged(changes.Gone).SequenceEqual(Logged(changes.Come))
            ? former._lineages
            : new(() => Lineages.Trace(commits, records, withheld).ToDictionary(l => l.Id));
    }

    /// <summary>How far back it goes.</summary>
    public HistoryReach Reach { get; }

    /// <summary>The history of a record; null where none is known.</summary>
    public RecordHistory? Find(RecordId id) => _commits.Count == 0 ? null : _records.GetOrAdd(id, _ => new(() => HistoryOf(id))).Value;

    /// <summary>An unknown history.</summary>
    /// <param name="reason">Why, in words for those who build.</param>
    public static ArchiveHistory None(string reason) =>
        new(new HistoryReach.None(reason), [], new FormerContents(new GitProcess("", "git")), [], WithheldNames.None);

    /// <summary>
    /// Reads it, in one pass over the log and one over the contents needed. Problems there never stop a build; they are reported.
    /// </summary>
    /// <param name="dataFolder">The folder of the records, at the top of a repository or deep in it.</param>
    /// <param name="records">The records as they are now.</param>
    /// <param name="withheld">Names to be covered in former states too; null for none.</param>
    /// <param name="program">The program git.</param>
    public static ArchiveHistory Read(
        string dataFolder, IReadOnlyList<ArchiveRecord> records, WithheldNames? withheld = null, string program = "git")
    {
        var git = new GitProcess(dataFolder, program);
        if (git.Run(GitLog.Arguments, default, out var reason) is not { } log)
        {
            return None(reason);
        }

        var commits = GitLog.Parse(log);
        if (commits.Count == 0)
        {
            return None("nothing in the folder of the records has been committed yet");
        }

        HistoryReach reach = commits.FirstOrDefault(c => c.IsEdge) is { } edge
            ? new HistoryReach.Since(edge.Day)
            : new HistoryReach.Whole();
        var contents = new FormerContents(git);
        var history = new ArchiveHistory(reach, commits, contents, records, withheld ?? WithheldNames.None);
        return contents.Load([.. history._lineages.Value.Values.SelectMany(l => l.NeededObjects())]) is { } fault ? None(fault) : history;
    }

    /// <summary>The same history for the records as they are now: of git only states are read that were not needed before.</summary>
    internal ArchiveHistory Of(IReadOnlyList<ArchiveRecord> records, WithheldNames withheld) =>
        new(Reach, _commits, _contents, records, withheld, this);

    /// <summary>The names of those records of which the log can tell: not of new ones that are not committed yet.</summary>
    private IEnumerable<RecordId> Logged(IReadOnlyList<ArchiveRecord> records) => records
        .Where(r => r.FormerIds.Count > 0 || _logged.Value.Contains(r.Id))
        .SelectMany(r => r.FormerIds.Select(f => f.Value).Prepend(r.Id));

    private RecordHistory? HistoryOf(RecordId id)
    {
        if (!_lineages.Value.TryGetValue(id, out var traced) || !_byId.Value.TryGetValue(id, out var record))
        {
            return null;
        }

        var lineage = traced.Of(record, _withheld);
        return lineage.ToHistory(_contents.Read(lineage.NeededObjects()));
    }

    /// <summary>Contents of former files, by the names that git gives them.</summary>
    private sealed class FormerContents(GitProcess git)
    {
        private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _read = new(StringComparer.Ordinal);

        /// <summary>Those with these names, and others; read where they are not known yet.</summary>
        public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Read(IEnumerable<string> names)
        {
            Load([.. names]);
            return _read;
        }

        /// <summary>Reads them; what is wrong if one cannot be read, else null.</summary>
        public string? Load(IReadOnlyList<string> names)
        {
            var needed = names.Where(n => !_read.ContainsKey(n)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            if (needed.Count == 0)
            {
                return null;
            }

            if (git.Run(GitObjects.Arguments, GitObjects.Input(needed), out var reason) is not { } objects)
            {
                return reason;
            }

            foreach (var (name, content) in GitObjects.Parse(objects))
            {
                _read[name] = content;
            }

            return needed.All(_read.ContainsKey) ? null : "some former states of the files are missing from the repository";
        }
    }
}
