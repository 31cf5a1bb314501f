using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Whether every published paragraph of a text still stands under its name, with its words.</summary>
public static class AnchorCheck
{
    /// <summary>Compares a text with what was promised of it.</summary>
    /// <param name="promised">The paragraphs published, each once.</param>
    /// <param name="page">The address of the text's page.</param>
    /// <param name="text">The text now.</param>
    /// <param name="place">Where what is gone is told: the file of the text.</param>
    /// <param name="faults">Where faults go.</param>
    public static void Run(IReadOnlyList<LockedAddress> promised, string page, TextBody text, SourcePlace place, DiagnosticBag faults)
    {
        var units = text.All().ToDictionary(u => u.Anchor, StringComparer.Ordinal);
        var changed = promised.Where(p => !IsUnchanged(p, units)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var before = promised.ToDictionary(p => p.Anchor!, p => p.Words?.Exact, StringComparer.Ordinal);
        // words that stand where they did not stand when they were published
        var strangers = units.Values.Select(u => (Unit: u, Exact: Fingerprint.ExactOf(u.Plain())))
            .Where(u => u.Exact is not null && before.GetValueOrDefault(u.Unit.Anchor) != u.Exact).ToLookup(u => u.Exact, u => u.Unit);
        var moved = changed.Where(p => p.Words is not null)
            .Select(p => (Promised: p, Now: strangers[p.Words!.Value.Exact].FirstOrDefault()))
            .Where(m => m.Now is not null).ToDictionary(m => m.Promised.Anchor!, m => m.Now!, StringComparer.Ordinal);

        // what stands inside a paragraph that moved has moved with it, and comes back with it
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
    /// The same words under the same name; where the author pinned the name, it is the author's word that this is the paragraph.
    /// </summary>
    private static bool IsUnchanged(LockedAddress promise, Dictionary<string, Unit> units) =>
        units.TryGetValue(promise.Anchor!, out var unit)
        && (promise.Words is null || unit.Pinned || Fingerprint.ExactOf(unit.Plain()) == promise.Words.Value.Exact);

    /// <summary>A misprint mended in its words.</summary>
    private static bool IsCorrected(LockedAddress promise, Unit unit) =>
        promise.Words is { } words && Fingerprint.Of(unit.Plain()) is { } now && words.IsNear(now);
}
