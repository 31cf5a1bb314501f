using CopArchive.Comparison;
using CopArchive.Texts;

namespace CopArchive.Wording;

/// <summary>
/// Changes in sentences: <c>§ 6.4 changed: “15 July” became “30 July”</c>, <c>§ 6.5 was § 6.4</c>, <c>deadline changed from 15 July
/// 2010 to 30 July 2010</c>.
/// </summary>
public static class ChangeWords
{
    /// <summary>How many signs of a wording, and how many places of one paragraph or values of one fact, are told.</summary>
    private const int MostSigns = 80, MostPlaces = 3;

    /// <summary>A change of a paragraph.</summary>
    /// <param name="change">The change; one that is none gives the place alone.</param>
    /// <param name="placeBefore">The place of a paragraph of the earlier text in words: <c>§ 6.4</c>.</param>
    /// <param name="placeAfter">The same in the later text.</param>
    /// <param name="language">Language of the texts, where it differs from that of the sentence; null otherwise.</param>
    public static Phrases InWords(
        this UnitChange change, Func<Unit, string> placeBefore, Func<Unit, string> placeAfter, string? language = null)
    {
        switch (change)
        {
            case { Before: null, After: { } added }:
                return $"{placeAfter(added)} added" + Words(added.Plain(), language);
            case { Before: { } removed, After: null }:
                return $"{placeBefore(removed)} removed" + Words(removed.Plain(), language);
        }

        var (was, now) = (placeBefore(change.Before!), placeAfter(change.After!));
        var (before, after) = (change.Before!.Label, change.After!.Label);
        Phrases[] what =
        [
            !change.Renumbered ? Phrases.Empty
                : was != now ? $"was {was}"
                : before is null ? $"now numbered “{after}”"
                : after is null ? $"no longer numbered “{before}”"
                : $"its number “{before}” became “{after}”",
            change.Moved ? "moved" : "",
            change.Reworded ? "changed: " + Reworded(change.Words, language) : "",
        ];
        var told = what.Where(w => !w.IsEmpty).ToList();
        return told.Count == 0 ? now : $"{now} " + Phrases.Join(" and ", new[] { Phrases.Join(", ", told.SkipLast(1)), told[^1] });
    }

    /// <summary>A change of a fact.</summary>
    public static string InWords(this KeyChange change) => (change.Before, change.After) switch
    {
        ([], var added) => $"{change.Name} added: {Values(added)}",
        (var removed, []) => $"{change.Name} removed: {Values(removed)}",
        var (before, after) => $"{change.Name} changed from {Values(before)} to {Values(after)}",
    };

    private static Phrases Reworded(IReadOnlyList<WordChange> words, string? language)
    {
        var places = new List<Phrases>();
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == WordChangeKind.Same)
            {
                continue;
            }

            var before = i > 0 ? words[i - 1].Text : "";
            var deleted = words[i].Kind == WordChangeKind.Deleted ? words[i].Text : null;
            var inserted = deleted is null ? words[i].Text
                : i + 1 < words.Count && words[i + 1].Kind == WordChangeKind.Inserted ? words[++i].Text
                : null;
            var (lead, trail) = Around(before, deleted + inserted, i + 1 < words.Count ? words[i + 1].Text : "");
            var behind = lead.Trim().Length == 0 ? Phrases.Empty : " behind " + Quoted(lead, language);
            places.Add((deleted, inserted) switch
            {
                ({ } from, { } to) => Quoted(lead + from + trail, language) + " became " + Quoted(lead + to + trail, language),
                ({ } from, null) => Quoted(from, language) + " left out" + behind,
                _ => Quoted(inserted!, language) + " added" + behind,
            });
        }

        return Several(places);
    }

    /// <summary>
    /// What a number or a sign alone does not tell: the word behind the number (<c>15 July</c>), the word before the sign (<c>quays;</c>).
    /// </summary>
    private static (string Lead, string Trail) Around(string before, string changed, string after)
    {
        if (changed.Any(char.IsLetter))
        {
            return ("", "");
        }

        return changed.Any(char.IsDigit)
            ? ("", WordPieces.Of(after[..Math.Min(after.Length, MostSigns)]) is [" ", var word, ..] && word.Any(char.IsLetter)
                ? " " + word
                : "")
            : (string.Concat(WordPieces.Of(before[^Math.Min(before.Length, MostSigns)..]).TakeLast(1)), "");
    }

    private static Phrases Words(string plain, string? language) => plain.Length == 0 ? Phrases.Empty : ": " + Quoted(plain, language);

    /// <summary>
    /// Words in quotation marks; those written from right to left are kept apart from the sentence (U+2068, U+2069),
    /// or its order would be lost.
    /// </summary>
    private static Phrases Quoted(string words, string? language)
    {
        var excerpt = Excerpts.Of(words, MostSigns);
        return "“" + (Phrases)new Phrase(excerpt.Any(IsRightToLeft) ? $"\u2068{excerpt}\u2069" : excerpt, Language: language) + "”";
    }

    private static bool IsRightToLeft(char sign) =>
        sign is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');

    private static string Values(IReadOnlyList<string> values) =>
        Several([.. values.Select(v => (Phrases)Excerpts.Of(v, MostSigns))]).Plain;

    private static Phrases Several(IReadOnlyList<Phrases> told) =>
        Phrases.Join("; ", told.Take(MostPlaces)) + (told.Count > MostPlaces ? $"; and {told.Count - MostPlaces} more" : "");
}
