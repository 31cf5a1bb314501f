using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>The versions of one thing in order of publication; at least two, or one if there is a work.</summary>
/// <param name="Work">The work, cited without a date; null if no record describes it.</param>
/// <param name="Versions">Earliest first. Withdrawn ones keep their place.</param>
public sealed record VersionLine(ArchiveRecord? Work, IReadOnlyList<ArchiveRecord> Versions)
{
    /// <summary>The last that stands; null where all were withdrawn.</summary>
    public ArchiveRecord? Latest => Versions.LastOrDefault(v => v.Withdrawn is null);

    /// <summary>The page of all versions and their comparisons.</summary>
    public Address Overview => Address.Of(Work?.Id ?? Versions[0].Id).Page("compare");

    /// <summary>The version before this one that stands; null where it is the first.</summary>
    public ArchiveRecord? Before(ArchiveRecord version) =>
        Versions.TakeWhile(v => v.Id != version.Id).LastOrDefault(v => v.Withdrawn is null);

    /// <summary>The version after this one that stands; null where it is the last.</summary>
    public ArchiveRecord? After(ArchiveRecord version) =>
        Versions.SkipWhile(v => v.Id != version.Id).Skip(1).FirstOrDefault(v => v.Withdrawn is null);

    /// <summary>
    /// The pairs to compare, of which both texts can be read: neighbours, and the first with the latest; withdrawn versions are left out.
    /// </summary>
    public IEnumerable<(ArchiveRecord Earlier, ArchiveRecord Later)> ComparedPairs()
    {
        var standing = Versions.Where(v => v.Withdrawn is null).ToList();
        return standing.Zip(standing.Skip(1)).Concat(standing.Count > 2 ? [(standing[0], standing[^1])] : [])
            .Where(p => CanBeRead(p.First) && CanBeRead(p.Second));
    }

    private static bool CanBeRead(ArchiveRecord version) => version.IsReadable && version.Texts.Count > 0;

    /// <summary>Where two versions are compared: at the later one, under the name of the earlier.</summary>
    public static Address Comparison(ArchiveRecord earlier, ArchiveRecord later) =>
        Address.Of(later.Id).Page("compare").Page(earlier.Id.Name);

    /// <summary>All lines of an archive, by the id of the first version.</summary>
    internal static IReadOnlyList<VersionLine> All(LinkedCatalogue catalogue)
    {
        var (byId, lines) = (catalogue.ById, new List<VersionLine>());
        foreach (var versions in catalogue.All<ResolutionVersionRecord>().GroupBy(LinkedCatalogue.WorkOf))
        {
            lines.Add(new VersionLine(
                byId.GetValueOrDefault(versions.Key),
                [.. versions.OrderBy(v => v.Adopted.ValueOrDefault?.Earliest ?? DateOnly.MaxValue).ThenBy(v => v.Id)]));
        }

        // nearly all papers are of one version and of no work
        var documents = catalogue.All(RelationType.Revises).SelectMany(r => new[] { r.From.Id, r.Relation.Target.Value.Id })
            .Concat(catalogue.All(RelationType.VersionOf).Select(r => r.From.Id))
            .Distinct().Order().Select(byId.GetValueOrDefault).OfType<DocumentRecord>();
        var groups = new Dictionary<RecordId, List<DocumentRecord>>();
        foreach (var document in documents)
        {
            var first = First(document, byId);
            (groups.TryGetValue(first.Id, out var group) ? group : groups[first.Id] = []).Add(document);
        }

        foreach (var group in groups.Values)
        {
            var work = group.SelectMany(d => d.Relations)
                .Where(r => r.Type == RelationType.VersionOf)
                .Select(r => byId.GetValueOrDefault(r.Target.Value.Id))
                .FirstOrDefault(w => w is not null);
            if (group.Count > 1 || work is not null)
            {
                lines.Add(new VersionLine(work, [.. group.OrderBy(d => Depth(d, byId))
                    .ThenBy(d => d.Date.ValueOrDefault?.Earliest ?? DateOnly.MaxValue)
                    .ThenBy(d => d.Id)]));
            }
        }

        return [.. lines.OrderBy(l => l.Versions[0].Id)];
    }

    private static DocumentRecord First(DocumentRecord document, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) =>
        Earlier(document, byId).LastOrDefault() ?? document;

    private static int Depth(DocumentRecord document, IReadOnlyDictionary<RecordId, ArchiveRecord> byId) => Earlier(document, byId).Count();

    /// <summary>What a paper revises, and what that revises; stops at a circle, which is reported elsewhere.</summary>
    private static IEnumerable<DocumentRecord> Earlier(DocumentRecord document, IReadOnlyDictionary<RecordId, ArchiveRecord> byId)
    {
        var seen = new HashSet<RecordId> { document.Id };
        for (var at = Revised(document); at is not null && seen.Add(at.Id); at = Revised(at))
        {
            yield return at;
        }

        DocumentRecord? Revised(DocumentRecord of) => of.Relations.Where(r => r.Type == RelationType.Revises)
            .Select(r => byId.GetValueOrDefault(r.Target.Value.Id)).OfType<DocumentRecord>().FirstOrDefault();
    }
}
