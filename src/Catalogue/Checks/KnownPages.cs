using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Loading;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Which pages there are, and what became of those that are not.</summary>
internal sealed class KnownPages
{
    private readonly LoadedRecords _loaded;
    private readonly Dictionary<RecordId, RecordId> _renamed;
    private readonly AddressLock _promised;

    /// <summary>Those of an archive.</summary>
    /// <param name="loaded">The records, which tell what they were called before.</param>
    /// <param name="promised">What was published.</param>
    public KnownPages(LoadedRecords loaded, AddressLock promised)
    {
        (_loaded, _promised) = (loaded, promised);
        _renamed = loaded.Records.SelectMany(r => r.FormerIds.Select(f => (Former: f.Value, Today: r.Id)))
            .DistinctBy(f => f.Former)
            .ToDictionary(f => f.Former, f => f.Today);
    }

    /// <summary>Whether there is a file for a page.</summary>
    public bool Has(RecordId id) => _loaded.Known.Contains(id);

    /// <summary>The fault of naming a page that is not there.</summary>
    public Diagnostic Missing(SourcePlace place, RecordId id) =>
        _loaded.Waiting.TryGetValue(id, out var release)
            ? LinkFaults.NotReleased(place, id.Value, release, _promised.Has(Address.Of(id).Path))
        : _renamed.TryGetValue(id, out var today) ? LinkFaults.RenamedRecord(place, id.Value, today.Value)
        : _promised.Has(Address.Of(id).Path) ? LinkFaults.LostRecord(place, id.Value)
        : LinkFaults.UnknownRecord(place, id.Value, _loaded.Known.Select(k => k.Value));
}
