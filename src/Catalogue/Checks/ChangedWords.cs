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
/// <param name="MayBeQuoted">Whether the former words may be told.</param>
public sealed partial record ChangedWords(ArchiveRecord Record, string File, string Anchor, string? Was, string Now, bool MayBeQuoted)
{
    /// <summary>What of two wordings differs, with a word beside it where nothing would be left on one side.</summary>
    public static (string Was, string Now) Between(string published, string now)
    {
        var (a, b) = (Pieces(published), Pieces(now));
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

        return WithoutSign(string.Join(' ', a[start..^end]), string.Join(' ', b[start..^end]));
    }

    /// <summary>What stands between spaces; a number in groups of three digits (<c>1 200</c>) is one word.</summary>
    private static string[] Pieces(string words) => [.. PieceForm().Matches(words).Select(m => m.Value)];

    /// <summary>The sign that ends both is no part of the difference.</summary>
    private static (string Was, string Now) WithoutSign(string was, string now) =>
        was is [.., var before, var sign] && now is [.., var after, var same] && sign == same && Signs.Contains(sign)
        && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after) && was[..^1] != now[..^1] && was[..^1] != WordCorrection.Withheld
            ? (was[..^1], now[..^1])
            : (was, now);

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

    /// <summary>Whether a text holds three words in a row that were published and are taken out.</summary>
    public static bool QuotesRemoved(string text, string published, string now)
    {
        var (before, left, said) = (Runs(Bare(published)), Runs(Bare(Mark().Replace(now, " "))), Runs(Bare(text)));
        return before.Except(left).Intersect(said).Any();

        static HashSet<string> Runs(IEnumerable<string> words)
        {
            var all = words.Select(SameWords.Folded).ToList();
            return [.. Enumerable.Range(0, Math.Max(0, all.Count - 2)).Select(i => string.Join(' ', all.Skip(i).Take(3)))];
        }
    }

    /// <summary>The words without the signs around them.</summary>
    private static IEnumerable<string> Bare(string words) => words.Split(' ')
        .Select(w => string.Concat(w.SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse().SkipWhile(c => !char.IsLetterOrDigit(c)).Reverse()))
        .Where(w => w.Length > 0);

    private const string Signs = ".,;:!?،؛؟。，；：";

    [GeneratedRegex(
        @"[^ \p{L}\p{Nd}]*[0-9]{1,3}(?:[ \u00A0\u2009\u202F][0-9]{3}(?![\p{L}\p{Nd}]))+[^ ]*|[^ ]+",
        RegexOptions.CultureInvariant)]
    private static partial Regex PieceForm();

    [GeneratedRegex(@"\[[^\[\]]*\]")]
    private static partial Regex Mark();

    private static bool IsSame(string one, string other) => SameWords.Folded(one) == SameWords.Folded(other);
}
