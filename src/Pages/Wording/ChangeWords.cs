using CopArchive.Comparison;
using CopArchive.Texts;

namespace CopArchive.Pages.Wording;

/// <summary>Changes in sentences: <c>§ 6.4 changed: “15 July” became “30 July”</c>, <c>§ 6.5 was § 6.4</c>, <c>deadline changed from 15 July 2010 to 30 July 2010</c>.</summary>
public static class ChangeWords
{
    /// <summary>How many signs of a wording, and how many places of one paragraph or values of one fact, are told.</summary>
    private const int MostSigns = 80, MostPlaces = 3;

    /// <summary>A change of a paragraph.</summary>
    /// <param name="change">The change; one that is none gives the place alone.</param>
    /// <param name="placeBefore">The place of a paragraph of the earlier text in words: <c>§ 6.4</c>.</param>
    /// <param name="placeAfter">The same in the later text.</param>
    public static string InWords(this UnitChange change, Func<Unit, string> placeBefore, Func<Unit, string> placeAfter)
    {
        switch (change)
        {
            case { Before: null, After: { } added }:
                return $"{placeAfter(added)} added{Words(added.Plain())}";
            case { Before: { } removed, After: null }:
                return $"{placeBefore(removed)} removed{Words(removed.Plain())}";
        }

        var (was, now) = (placeBefore(change.Before!), placeAfter(change.After!));
        var (before, after) = (change.Before!.Label, change.After!.Label);
        string?[] what =
        [
            !change.Renumbered ? null
                : was != now ? $"was {was}"
                : before is null ? $"now numbered “{after}”"
                : after is null ? $"no longer numbered “{before}”"
                : $"its number “{before}” became “{after}”",
            change.Moved ? "moved" : null,
            change.Reworded ? "changed: " + Reworded(change.Words) : null,
        ];
        var told = what.OfType<string>().ToList();
        return told.Count == 0 ? now : $"{now} {string.Join(", ", told.SkipLast(1))}{(told.Count > 1 ? " and " : "")}{told[^1]}";
    }

    /// <summary>A change of a fact.</summary>
    public static string InWords(this KeyChange change) => (change.Before, change.After) switch
    {
        ([], var added) => $"{change.Name} added: {Values(added)}",
        (var removed, []) => $"{change.Name} removed: {Values(removed)}",
        var (before, after) => $"{change.Name} changed from {Values(before)} to {Values(after)}",
    };

    private static string Reworded(IReadOnlyList<WordChange> words)
    {
        var places = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordChangeKind.Same)
            {
                continue;
            }

            var before = i > 0 ? words[i - 1].Text : "";
            var deleted = words[i].Kind == WordChangeKind.Deleted ? words[i].Text : null;
            var inserted = deleted is null ? words[i].Text : i + 1 < words.Count && words[i + 1].Kind == WordChangeKind.Inserted ? words[++i].Text : null;
            var (lead, trail) = Around(before, deleted + inserted, i + 1 < words.Count ? words[i + 1].Text : "");
            places.Add((deleted, inserted) switch
            {
                ({ } from, { } to) => $"{Quoted(lead + from + trail)} became {Quoted(lead + to + trail)}",
                ({ } from, null) => $"{Quoted(from)} left out{Behind(lead)}",
                _ => $"{Quoted(inserted!)} added{Behind(lead)}",
            });
        }

        return Several(places);
    }

    /// <summary>What a number or a sign alone does not tell: the word behind the number (<c>15 July</c>), the word before the sign (<c>quays;</c>).</summary>
    private static (string Lead, string Trail) Around(string before, string changed, string after)
    {
        if (changed.Any(char.IsLetter))
        {
            return ("", "");
        }

        return changed.Any(char.IsDigit)
            ? ("", WordPieces.Of(after[..Math.Min(after.Length, MostSigns)]) is [" ", var word, ..] && word.Any(char.IsLetter) ? " " + word : "")
            : (string.Concat(WordPieces.Of(before[^Math.Min(before.Length, MostSigns)..]).TakeLast(1)), "");
    }

    private static string Behind(string lead) => lead.Trim().Length == 0 ? "" : $" behind {Quoted(lead)}";

    private static string Words(string plain) => plain.Length == 0 ? "" : ": " + Quoted(plain);

    private static string Quoted(string words) => $"“{Excerpts.Of(words.Replace('\t', ' '), MostSigns)}”";

    private static string Values(IReadOnlyList<string> values) => Several([.. values.Select(v => Excerpts.Of(v, MostSigns))]);

    private static string Several(IReadOnlyList<string> told) =>
        string.Join("; ", told.Take(MostPlaces)) + (told.Count > MostPlaces ? $"; and {told.Count - MostPlaces} more" : "");
}
