using CopArchive.Pages.Parts;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Lists of facts as a reader wants them.</summary>
internal static class FactLists
{
    /// <summary>
    /// Known facts first, one per row; then one row for what the papers do not state, and one for what was not found.
    /// </summary>
    public static IReadOnlyList<Fact> Gathered(this Words words, params IReadOnlyList<Fact> facts)
    {
        var silent = facts.Where(f => IsSilent(words, f))
            .ToLookup(f => f.Values[0].Plain);
        return
        [
            .. facts.Where(f => !silent.Any(s => s.Contains(f))),
            .. silent.OrderByDescending(s => s.Key == words.NotStated).Select(s => Row(words, s)),
        ];
    }

    /// <summary>The facts that have a value.</summary>
    public static IReadOnlyList<Fact> KnownFacts(this Words words, params IReadOnlyList<Fact> facts) =>
        [.. facts.Where(f => !IsSilent(words, f))];

    /// <summary>In a sentence, of which facts the papers say nothing and which were not found; empty where there are none.</summary>
    public static string NotKnown(this Words words, params IReadOnlyList<Fact> facts) => words.Paragraph(facts
        .Where(f => IsSilent(words, f))
        .GroupBy(f => f.Values[0].Plain)
        .OrderByDescending(g => g.Key == words.NotStated)
        .Select(g => (Phrases)words.SilentFacts(g.Key, words.List(g.Select(f => Words.Small(f.Name.Plain)))))).Plain;

    private static bool IsSilent(Words words, Fact fact) =>
        fact.Values is [{ Plain: var value }] && (value == words.NotStated || value == words.NotFound);

    private static Fact Row(Words words, IGrouping<string, Fact> absent) =>
        absent.Count() == 1 ? absent.Single() : new Fact(Words.Capital(absent.Key), words.List(absent.Select(f => Words.Small(f.Name))));
}
