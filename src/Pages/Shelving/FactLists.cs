using CopArchive.Pages.Parts;
using CopArchive.Wording;

namespace CopArchive.Pages.Shelving;

/// <summary>Lists of facts as a reader wants them.</summary>
internal static class FactLists
{
    /// <summary>
    /// What is known first, each in its row; then in one row what the papers do not state, and in one what was not found.
    /// </summary>
    public static IReadOnlyList<Fact> Gathered(params IReadOnlyList<Fact> facts)
    {
        var silent = facts.Where(f => f.Values is [{ Plain: StateWords.NotStated or StateWords.NotFound }])
            .ToLookup(f => f.Values[0].Plain);
        return
        [
            .. facts.Where(f => !silent.Any(s => s.Contains(f))),
            .. silent.OrderByDescending(s => s.Key, StringComparer.Ordinal).Select(Row),
        ];
    }

    private static Fact Row(IGrouping<string, Fact> absent) =>
        absent.Count() == 1
            ? absent.Single()
            : new Fact(Capital(absent.Key), string.Join(", ", absent.Select(f => char.ToLowerInvariant(f.Name[0]) + f.Name[1..])));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
