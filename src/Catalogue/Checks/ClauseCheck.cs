using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>
/// One clause has one anchor in all languages: that of the first, in whose words resolutions are cited. Where a translation has other
/// headings or clauses than the first language, so that it cannot be told which is which, somebody must say so; what was published under
/// its own words stays there.
/// </summary>
internal static class ClauseCheck
{
    /// <summary>Compares the operative headings of all texts.</summary>
    public static void Run(
        IEnumerable<ArchiveRecord> records, IReadOnlyDictionary<RecordId, IReadOnlyList<TextBody>> texts, AddressLock promised,
        DiagnosticBag faults)
    {
        foreach (var record in records.Where(r => r.Withdrawn is null))
        {
            var all = texts.GetValueOrDefault(record.Id) ?? [];
            var names = all.Take(1).SelectMany(Headings).Select(u => u.Anchor).ToList();
            foreach (var text in all.Skip(1))
            {
                var kept = promised.Anchors(Address.Of(record.Id).Page(text.Language).Path).Select(a => a.Anchor).ToHashSet();
                foreach (var (heading, name) in Headings(text).Zip(names)
                    .Where(h => h.First.Anchor != h.Second && !h.First.Pinned && !kept.Contains(h.First.Anchor)))
                {
                    faults.Add(AdviceFaults.Clause(heading.Place, heading.Anchor, name));
                }
            }
        }
    }

    private static IEnumerable<Unit> Headings(TextBody text) => text.AllUnits().Where(u => u.Kind == UnitKind.Operative);
}
