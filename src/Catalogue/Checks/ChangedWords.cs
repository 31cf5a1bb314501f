using System.Text.RegularExpressions;
using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>A published paragraph with other words, of which its record does not tell.</summary>
/// <param name="Record">The record.</param>
/// <param name="File">The file in whose head it is to be told.</param>
/// <param name="Anchor">The paragraph.</param>
/// <param name="Was">The words that changed, as they were published; null where they may not be told, or are not known.</param>
/// <param name="Now">The words that stand in their place.</param>
/// <param name="MayBeTold">Whether the former words may be told.</param>
public sealed partial record ChangedWords(ArchiveRecord Record, string File, string Anchor, string? Was, string Now, bool MayBeTold)
{
    /// <summary>What of two wordings differs, with a word beside it where nothing would be left on one side.</summary>
    public static (string Was, string Now) Between(string published, string now)
    {
        var (a, b) = (published.Split(' '), now.Split(' '));
        var start = 0;
        while (start < a.Length && start < b.Length && IsSame(a[start], b[start]))
        {
            start++;
        }

        var end = 0;
        while (end < a.Length - start && end < b.Length - start && IsSame(a[^(end + 1)], b[^(end + 1)]))
        {
            end++;
        }

        // a single word that would be read as the sign for words not told is not left alone either
        while ((start + end >= a.Length || start + end >= b.Length || string.Join(' ', a[start..^end]) == WordCorrection.Withheld)
            && start + end > 0)
        {
            (start, end) = start > 0 ? (start - 1, end) : (start, end - 1);
        }

        return (string.Join(' ', a[start..^end]), string.Join(' ', b[start..^end]));
    }

    /// <summary>Whether words are those that are left when some were taken out, with a mark in brackets where they stood.</summary>
    public static bool IsRest(string now, string published)
    {
        var left = Bare(Mark().Replace(now, " "));
        var before = new Queue<string>(Bare(published));
        return Mark().IsMatch(now) && left.All(word =>
        {
            while (before.TryDequeue(out var next))
            {
                if (IsSame(next, word))
                {
                    return true;
                }
            }

            return false;
        });
    }

    /// <summary>The words without the signs around them.</summary>
    private static IEnumerable<string> Bare(string words) => words.Split(' ')
        .Select(w => string.Concat(w.SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse().SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse()))
        .Where(w => w.Length > 0);

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Mark();

    private static bool IsSame(string one, string other) => SameWords.Folded(one) == SameWords.Folded(other);
}

/// <summary>What corrections tell of words that were published.</summary>
internal static class ToldCorrections
{
    /// <summary>More steps than these to read several corrections of one paragraph together are not tried; of long ones fewer.</summary>
    private const int Most = 10_000, MostLetters = 20_000_000;

    /// <summary>
    /// Whether some corrections, taken back, lead from the words that stand now to those that were published. Where one of them says that
    /// words had to go, its word is taken for it.
    /// </summary>
    /// <param name="corrections">The corrections of the paragraph since then, the oldest first.</param>
    /// <param name="now">The words that stand there.</param>
    /// <param name="isPublished">Whether words are those that were published.</param>
    public static bool Explain(IReadOnlyList<WordCorrection> corrections, string now, Func<string, bool> isPublished)
    {
        var steps = Math.Clamp(MostLetters / (now.Length + 1), 100, Most);
        return corrections.Count > 0
            && (corrections.Any(c => c.Was is null) || LeadsBack(SameWords.Folded(now), corrections.Count));

        // the newest is taken back first: in one place, in each in turn, at last in all of them
        bool LeadsBack(string words, int left)
        {
            if (left == 0 || steps-- <= 0)
            {
                return left == 0 && isPublished(words);
            }

            var (was, stands) = (SameWords.Folded(corrections[left - 1].Was!), SameWords.Folded(corrections[left - 1].Now!));
            var places = 0;
            for (var at = Next(words, stands, 0); at >= 0 && steps > 0; at = Next(words, stands, at + 1))
            {
                places++;
                if (LeadsBack(words[..at] + was + words[(at + stands.Length)..], left - 1))
                {
                    return true;
                }

                steps--;
            }

            // what was corrected once more before it was published stands nowhere any longer; the newer correction of it counts
            return (places > 1 && LeadsBack(words.Replace(stands, was, StringComparison.Ordinal), left - 1))
                || (places == 0 && corrections.Skip(left).Any(c => SameWords.Folded(c.Was!) == was) && LeadsBack(words, left - 1));
        }
    }

    /// <summary>The next place of a piece; nothing stands only where nothing else does.</summary>
    private static int Next(string words, string piece, int start) =>
        piece.Length == 0 ? (words.Length == 0 && start == 0 ? 0 : -1)
        : start >= words.Length ? -1
        : words.IndexOf(piece, start, StringComparison.Ordinal);
}
