using CopArchive.Records.Model;
using CopArchive.Values;

namespace CopArchive.Catalogue.Checks;

/// <summary>The corrections of a paragraph, one behind the other, back to the words that were published.</summary>
internal static class CorrectionChain
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
