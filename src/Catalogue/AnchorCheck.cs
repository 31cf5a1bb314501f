using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue;

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
        var changed = promised.Where(p => !Stands(p, units)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var before = promised.ToDictionary(p => p.Anchor!, p => p.Words?.Exact, StringComparer.Ordinal);
        // words that stand where they did not stand when they were published
        var strangers = units.Values.Select(u => (Unit: u, Exact: Fingerprint.ExactOf(u.Plain())))
            .Where(u => u.Exact is not null && before.GetValueOrDefault(u.Unit.Anchor) != u.Exact).ToLookup(u => u.Exact, u => u.Unit);
        var moved = changed.Where(p => p.Words is not null).Select(p => (Promised: p, Now: strangers[p.Words!.Value.Exact].FirstOrDefault()))
            .Where(m => m.Now is not null).ToDictionary(m => m.Promised.Anchor!, m => m.Now!, StringComparer.Ordinal);

        // what stands inside a paragraph that moved has moved with it, and comes back with it
        foreach (var promise in changed.Where(p => !moved.Keys.Any(m => p.Anchor!.StartsWith(m + "-", StringComparison.Ordinal))))
        {
            faults.Add(moved.TryGetValue(promise.Anchor!, out var now) ? PermanenceFaults.Moved(now.Place, page, promise.Anchor!, now.Anchor)
                : units.TryGetValue(promise.Anchor!, out var unit) ? PermanenceFaults.Words(unit.Place, page, promise.Anchor!)
                : PermanenceFaults.Anchor(place, page, promise.Anchor!));
        }
    }

    /// <summary>The same words, or a misprint mended in them; where the author pinned the anchor, it is the author's word that this is the paragraph.</summary>
    private static bool Stands(LockedAddress promise, Dictionary<string, Unit> units)
    {
        if (!units.TryGetValue(promise.Anchor!, out var unit))
        {
            return false;
        }

        if (promise.Words is not { } words || unit.Pinned || Fingerprint.ExactOf(unit.Plain()) == words.Exact)
        {
            return true;
        }

        return Fingerprint.Of(unit.Plain()) is { } now && words.IsNear(now);
    }
}
