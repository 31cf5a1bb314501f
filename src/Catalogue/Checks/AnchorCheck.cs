using CopArchive.Diagnostics;
using CopArchive.History;
using CopArchive.Records.Model;
using CopArchive.Texts;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>Whether every published paragraph of a text stands under its name, with its words or the tale of their correction.</summary>
public static class AnchorCheck
{
    /// <summary>Compares a text with what was promised of it; the paragraphs with other words, in the order of their names.</summary>
    /// <param name="promised">The paragraphs published, each once.</param>
    /// <param name="page">The address of the text's page.</param>
    /// <param name="text">The text now.</param>
    /// <param name="place">Where to report what is gone: the file of the text.</param>
    /// <param name="faults">Where faults go, those of other words apart.</param>
    /// <param name="corrections">What the record tells of words that it corrected.</param>
    public static IReadOnlyList<(LockedAddress Promise, Unit Now, bool IsDeclared)> Run(
        IReadOnlyList<LockedAddress> promised, string page, TextBody text, SourcePlace place, DiagnosticBag faults,
        IReadOnlyList<WordCorrection>? corrections = null)
    {
        var units = text.AllUnits().SelectMany(u => new[] { u.Anchor, u.FormerAnchor }.OfType<string>().Select(a => (Anchor: a, Unit: u)))
            .ToDictionary(u => u.Anchor, u => u.Unit, StringComparer.Ordinal);
        var declared = (corrections ?? [])
            .SelectMany(c => c.On.SelectMany(o => Names(o.Value).Distinct().Select(a => (Anchor: a, Correction: c))))
            .ToLookup(c => c.Anchor, c => c.Correction);
        var changed = promised.Where(p => !IsKept(p, units, declared[p.Anchor!].ToList())).ToList();
        if (changed.Count == 0)
        {
            return [];
        }

        // words at an anchor under which they were not published
        var kept = promised.Except(changed).Select(p => p.Anchor).ToHashSet();
        var strangers = units.Values.Distinct()
            .Where(u => !kept.Contains(u.Anchor) && !kept.Contains(u.FormerAnchor) && u.Said().Length > 0).ToList();
        var byWords = strangers
            .SelectMany(u => new[]
            {
                (Fingerprint.ExactOf(u.Said()), u), (Fingerprint.ExactOf(u.Numbered()), u), (Fingerprint.FormerExactOf(u.Plain()), u),
            })
            .ToLookup(u => u.Item1, u => u.u);
        var moved = changed.Where(p => p.WordsFingerprint is not null)
            .Select(p => (Promised: p, Now: byWords[p.WordsFingerprint!.Value.Exact].FirstOrDefault(u => !u.IsAt(p.Anchor))))
            .Where(m => m.Now is not null).ToDictionary(m => m.Promised.Anchor!, m => m.Now!, StringComparer.Ordinal);
        var found = moved.Values.ToHashSet();
        var others = strangers.Where(u => !found.Contains(u)).Select(u => (Unit: u, Print: Fingerprint.Of(u.Said()))).ToList();

        // children of a moved paragraph moved with it, and return with it
        var reworded = new List<(LockedAddress Promise, Unit Now, bool IsDeclared)>();
        foreach (var promise in changed.Where(p => !moved.Keys.Any(m => p.Anchor!.StartsWith(m + "-", StringComparison.Ordinal))))
        {
            var anchor = promise.Anchor!;
            if (declared[anchor].Count() < promise.Corrections)
            {
                faults.Add(PermanenceFaults.CorrectionGone(place, page, anchor));
            }
            else if (moved.TryGetValue(anchor, out var now))
            {
                faults.Add(PermanenceFaults.Moved(now.Place, page, anchor, now.Anchor));
            }
            else if (units.TryGetValue(anchor, out var unit) && (unit.Pinned || IsNear(promise, unit) || Nearest(promise, others) is null))
            {
                reworded.Add((promise, unit, declared[anchor].Count() > promise.Corrections));
            }
            else if (Nearest(promise, others) is { } near)
            {
                faults.Add(PermanenceFaults.MovedAndChanged(near.Place, page, anchor, near.Anchor));
            }
            else
            {
                faults.Add(PermanenceFaults.Anchor(place, page, anchor));
            }
        }

        // a clause that is promised under the names of two languages is one
        return [.. reworded.DistinctBy(r => r.Now)];

        IEnumerable<string> Names(string anchor) => units.GetValueOrDefault(anchor) is { FormerAnchor: { } former } unit
            ? [unit.Anchor, former]
            : [anchor];
    }

    /// <summary>Whether some words are those that were published.</summary>
    internal static bool IsPublished(LockedAddress promise, Unit unit) =>
        Is(promise, promise.WordsFingerprint?.IsFormer == true ? unit.Plain() : unit.Cited());

    /// <summary>Whether a paragraph of a text has the words published, or the record tells how others came about.</summary>
    internal static bool IsKept(LockedAddress promise, TextBody text, IReadOnlyList<WordCorrection> corrections) => IsKept(
        promise,
        text.Find(promise.Anchor) is { } unit ? new Dictionary<string, Unit> { [promise.Anchor!] = unit } : [],
        [.. corrections.Where(c => c.On.Any(on => on.Value == promise.Anchor || text.Find(promise.Anchor)?.IsAt(on.Value) == true))]);

    /// <summary>The same words under the same name, or other words and how they came about.</summary>
    private static bool IsKept(LockedAddress promise, Dictionary<string, Unit> units, IReadOnlyList<WordCorrection> declared)
    {
        if (!units.TryGetValue(promise.Anchor!, out var unit) || declared.Count < promise.Corrections)
        {
            return false;
        }

        return IsPublished(promise, unit)
            || CorrectionChain.Explain(
                [.. declared.OrderBy(c => c.Day).Skip(promise.Corrections)],
                promise.WordsFingerprint?.IsFormer == true ? unit.Plain() : unit.Cited(),
                words => Is(promise, words) || (unit.Pinned && Is(promise, WithoutNumber(promise.Anchor!, words))));
    }

    private static bool Is(LockedAddress promise, string words) => promise.WordsFingerprint is not { } print
        || (print.IsFormer ? Fingerprint.FormerExactOf(words) : Fingerprint.ExactOf(words)) == print.Exact;

    /// <summary>
    /// The number that an anchor says (of a second paragraph with the same number, with a further one behind it) was not counted among the
    /// words when they were published.
    /// </summary>
    private static string WithoutNumber(string anchor, string words)
    {
        var number = words.Split(' ')[0];
        return Unit.IsNamedBy(anchor, number) || (anchor.LastIndexOf('.') is > 0 and var stop && Unit.IsNamedBy(anchor[..stop], number))
            ? words[number.Length..].TrimStart(' ')
            : words;
    }

    private static bool IsNear(LockedAddress promise, Unit unit) => promise.WordsFingerprint?.IsNear(Fingerprint.Of(unit.Said())) == true;

    /// <summary>The paragraph elsewhere that is most like the one that was published; null where none is.</summary>
    private static Unit? Nearest(LockedAddress promise, IReadOnlyList<(Unit Unit, Fingerprint Print)> others) =>
        promise.WordsFingerprint is not { } words
            ? null
            : others.Where(o => !o.Unit.IsAt(promise.Anchor) && words.IsNear(o.Print)).OrderBy(o => words.Distance(o.Print))
                .Select(o => o.Unit).FirstOrDefault();
}
