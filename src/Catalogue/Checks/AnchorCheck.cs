using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Checks that every published paragraph of a text still has its anchor and its words.</summary>
public static class AnchorCheck
{
    /// <summary>Compares a text with what was promised of it.</summary>
    /// <param name="promised">The paragraphs published, each once.</param>
    /// <param name="page">The address of the text's page.</param>
    /// <param name="text">The text now.</param>
    /// <param name="place">Where to report what is gone: the file of the text.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Run(IReadOnlyList<LockedAddress> promised, string page, TextBody text, SourcePlace place, DiagnosticBag faults)
    {
        var units = text.AllUnits().ToDictionary(u => u.Anchor, StringComparer.Ordinal);
        var changed = promised.Where(p => !IsUnchanged(p, units)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var before = promised.ToDictionary(p => p.Anchor!, p => p.WordsFingerprint?.Exact, StringComparer.Ordinal);
        // words at an anchor under which they were not published
        var strangers = units.Values.Select(u => (Unit: u, Exact: Fingerprint.ExactOf(u.Plain())))
            .Where(u => u.Exact is not null && before.GetValueOrDefault(u.Unit.Anchor) != u.Exact).ToLookup(u => u.Exact, u => u.Unit);
        var moved = changed.Where(p => p.WordsFingerprint is not null)
            .Select(p => (Promised: p, Now: strangers[p.WordsFingerprint!.Value.Exact].FirstOrDefault()))
            .Where(m => m.Now is not null).ToDictionary(m => m.Promised.Anchor!, m => m.Now!, StringComparer.Ordinal);

        // children of a moved paragraph moved with it, and return with it
        foreach (var promise in changed.Where(p => !moved.Keys.Any(m => p.Anchor!.StartsWith(m + "-", StringComparison.Ordinal))))
        {
            var anchor = promise.Anchor!;
            if (moved.TryGetValue(anchor, out var now))
            {
                faults.Add(PermanenceFaults.Moved(now.Place, page, anchor, now.Anchor));
            }
            else if (!units.TryGetValue(anchor, out var unit))
            {
                faults.Add(PermanenceFaults.Anchor(place, page, anchor));
            }
            else if (!IsCorrected(promise, unit))
            {
                faults.Add(PermanenceFaults.Words(unit.Place, page, anchor));
            }
        }
    }

    /// <summary>
    /// The same words at the same anchor; if the author pinned the anchor, the author vouches for the paragraph.
    /// </summary>
    private static bool IsUnchanged(LockedAddress promise, Dictionary<string, Unit> units) =>
        units.TryGetValue(promise.Anchor!, out var unit)
        && (promise.WordsFingerprint is null || unit.Pinned || Fingerprint.ExactOf(unit.Plain()) == promise.WordsFingerprint.Value.Exact);

    /// <summary>The same words with a misprint corrected.</summary>
    private static bool IsCorrected(LockedAddress promise, Unit unit) =>
        promise.WordsFingerprint is { } words && Fingerprint.Of(unit.Plain()) is { } now && words.IsNear(now);
}
