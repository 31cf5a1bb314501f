using CopArchive.Records.Loading;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>Follows each record through the log, across renames.</summary>
internal sealed class Lineages
{
    private readonly Dictionary<RecordId, Lineage> _lineages;
    private readonly Dictionary<RecordId, RecordId> _later = [];

    private Lineages(IReadOnlyList<ArchiveRecord> records, WithheldNames withheld) =>
        _lineages = records.ToDictionary(r => r.Id, r => new Lineage(r, withheld));

    /// <summary>One per record that the log mentions.</summary>
    public static IReadOnlyList<Lineage> Trace(
        IReadOnlyList<GitCommit> commits, IReadOnlyList<ArchiveRecord> records, WithheldNames withheld)
    {
        var lineages = new Lineages(records, withheld);
        lineages.Follow(commits, records);
        foreach (var commit in commits)
        {
            lineages.Add(commit);
        }

        return [.. lineages._lineages.Values.Where(l => l.IsKnown)];
    }

    /// <summary>Ids are never reused, so one table of later ids is valid for all times.</summary>
    private void Follow(IReadOnlyList<GitCommit> commits, IReadOnlyList<ArchiveRecord> records)
    {
        foreach (var (before, after) in commits.SelectMany(c => c.Changes)
            .Select(c => (Own(c.Before), Own(c.After)))
            .Where(c => c.Item1 is not null && c.Item2 is not null && c.Item1 != c.Item2))
        {
            _later[before!] = after!;
        }

        foreach (var record in records)
        {
            foreach (var former in record.FormerIds)
            {
                _later[former.Value] = record.Id;
            }
        }

        static RecordId? Own(GitFile? file) =>
            file is { Path: var path } && DataPath.TryParse(path) is { Attachment: null, Language: null } own ? own.Id : null;
    }

    private void Add(GitCommit commit)
    {
        var touched = new HashSet<Lineage>();
        // removals first, then additions: a moved file is both
        foreach (var (lineage, path, file) in commit.Changes.Select(c => Find(c.Before)).OfType<Place>())
        {
            touched.Add(lineage);
            lineage.Remove(path, file);
        }

        foreach (var (lineage, path, file) in commit.Changes.Select(c => Find(c.After)).OfType<Place>())
        {
            touched.Add(lineage);
            lineage.Put(path, file);
        }

        foreach (var lineage in touched)
        {
            lineage.EndCommit(commit);
        }
    }

    private Place? Find(GitFile? file)
    {
        if (file is not { } at || DataPath.TryParse(at.Path) is not { } path)
        {
            return null;
        }

        var seen = new HashSet<RecordId>();
        var id = path.Id;
        while (!_lineages.ContainsKey(id))
        {
            if (!seen.Add(id) || !_later.TryGetValue(id, out id))
            {
                return null;
            }
        }

        return new Place(_lineages[id], path, at);
    }

    private sealed record Place(Lineage Lineage, DataPath Path, GitFile File);
}
