using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>What git knows of the records: when each was changed, and what it said before.</summary>
public sealed class ArchiveHistory
{
    private readonly IReadOnlyDictionary<RecordId, RecordHistory> _records;

    private ArchiveHistory(HistoryReach reach, IReadOnlyDictionary<RecordId, RecordHistory> records) =>
        (Reach, _records) = (reach, records);

    /// <summary>How far back it goes.</summary>
    public HistoryReach Reach { get; }

    /// <summary>The history of a record; null where none is known.</summary>
    public RecordHistory? Find(RecordId id) => _records.GetValueOrDefault(id);

    /// <summary>An unknown history.</summary>
    /// <param name="reason">Why, in words for those who build.</param>
    public static ArchiveHistory None(string reason) => new(new HistoryReach.None(reason), new Dictionary<RecordId, RecordHistory>());

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

        var lineages = Lineages.Trace(commits, records, withheld ?? WithheldNames.None);
        var needed = lineages.SelectMany(l => l.NeededObjects()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (git.Run(GitObjects.Arguments, GitObjects.Input(needed), out reason) is not { } objects)
        {
            return None(reason);
        }

        var contents = GitObjects.Parse(objects);
        return needed.All(contents.ContainsKey)
            ? new ArchiveHistory(
                commits.FirstOrDefault(c => c.IsEdge) is { } edge ? new HistoryReach.Since(edge.Day) : new HistoryReach.Whole(),
                lineages.AsParallel().Select(l => l.ToHistory(contents)).ToDictionary(h => h.Id))
            : None("some former states of the files are missing from the repository");
    }
}
