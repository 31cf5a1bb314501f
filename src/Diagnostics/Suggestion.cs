namespace CopArchive.Diagnostics;

/// <summary>"Did you mean …": the nearest of some known words.</summary>
internal static class Suggestion
{
    /// <summary>
    /// The nearest candidate, where it is near enough to be a slip of the same word; null else. With another number it is another thing:
    /// whoever writes of meeting 12 does not mean meeting 1.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => candidates
        .Where(c => Numbers(c) == Numbers(word))
        .Select(c => (Candidate: c, Distance: Distance(word.ToLowerInvariant(), c)))
        .Where(c => c.Distance <= Math.Max(1, c.Candidate.Length / 3))
        .OrderBy(c => c.Distance).ThenBy(c => c.Candidate, StringComparer.Ordinal)
        .Select(c => c.Candidate)
        .FirstOrDefault();

    /// <summary>The sentence, with a blank before it; empty where nothing is near.</summary>
    public static string Sentence(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $" Did you mean '{nearest}'?" : "";

    private static string Numbers(string word) => string.Join(' ', string.Concat(word.Select(c => char.IsAsciiDigit(c) ? c : ' '))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n.TrimStart('0')));

    /// <summary>Optimal string alignment: insertions, deletions, substitutions and swapped neighbours each cost one.</summary>
    internal static int Distance(string a, string b)
    {
        if (Math.Abs(a.Length - b.Length) > 20 || a.Length > 200)
        {
            return int.MaxValue;
        }

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    d[i, j] = i + j;
                    continue;
                }

                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
