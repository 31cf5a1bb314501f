using System.Collections.Concurrent;
using CopArchive.Values;

namespace CopArchive.Catalogue;

/// <summary>All that names each record. Those of one record are put in order when somebody asks for them.</summary>
internal sealed class Backlinks
{
    private readonly Dictionary<RecordId, List<Backlink>> _all = [];
    private readonly ConcurrentDictionary<RecordId, IReadOnlyList<Backlink>> _inOrder = [];

    /// <summary>Takes note of one, while the archive is linked; those of a record in the order of its text.</summary>
    public void Add(RecordId target, Backlink link)
    {
        if (!_all.TryGetValue(target, out var links))
        {
            _all[target] = links = [];
        }

        links.Add(link);
    }

    /// <summary>All that names a record, each naming place once, in order of the naming record and its text.</summary>
    public IReadOnlyList<Backlink> Of(RecordId target) => !_all.TryGetValue(target, out var links) ? [] : _inOrder.GetOrAdd(target, _ =>
    [
        .. links.DistinctBy(l => (l.From.Id, l.FromLanguage, l.FromUnit?.Anchor, l.Type, l.TargetAnchor)).OrderBy(l => l.From.Id),
    ]);
}
