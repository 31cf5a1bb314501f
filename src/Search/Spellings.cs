namespace CopArchive.Search;

/// <summary>British and American spelling: whoever types one finds what is written in the other.</summary>
internal static class Spellings
{
    private const int Shortest = 5;

    private static readonly string[] Doubled = ["labe", "trave", "mode", "counse", "cance", "signa", "channe", "leve", "fue"];

    // plain strings and not fourteen regular expressions: to make those ready costs more than all words of an archive
    private static readonly Rule[] Rules =
    [
        .. Both(null, "is", "iz", ["e", "ed", "er", "es", "ers", "ing", "ation", "ations", "ational", "able"]),
        .. Both(["behavi", "lab", "col", "fav", "hon", "harb", "neighb", "hum", "endeav", "rum", "vig"], "our", "or", null),
        .. Both(["cent", "theat", "met", "lit", "fib", "calib"], "re", "er", ["", "s"]),
        .. Both(["catal", "dial", "anal"], "ogue", "og", ["", "s"]),
        .. Both(["progr"], "amme", "am", ["", "s"]),
        .. Both(["def", "off", "lic", "pret"], "ence", "ense", ["", "s", "d"]),
        .. Both(Doubled, "ll", "l", ["ed", "ing", "er", "ers"]),
    ];

    /// <summary>The other spellings of a folded English word; mostly none.</summary>
    public static string[] Of(string form)
    {
        if (form.Length < Shortest)
        {
            return [];
        }

        List<string>? found = null;
        foreach (var rule in Rules)
        {
            if (rule.Of(form) is { } other && found?.Contains(other) != true)
            {
                (found ??= []).Add(other);
            }
        }

        return found is null ? [] : [.. found];
    }

    private static Rule[] Both(string[]? before, string one, string other, string[]? behind) =>
        [new(before, one, other, behind), new(before, other, one, behind)];

    /// <summary>Letters that are written otherwise.</summary>
    /// <param name="Before">What the word begins with; null for any three letters.</param>
    /// <param name="Written">The letters.</param>
    /// <param name="Other">What stands in their place.</param>
    /// <param name="Behind">The ends of the word; null for any letters.</param>
    private sealed record Rule(string[]? Before, string Written, string Other, string[]? Behind)
    {
        /// <summary>The word so written; null where it has not these letters there.</summary>
        public string? Of(string form)
        {
            for (var at = form.IndexOf(Written, StringComparison.Ordinal); at >= 0;
                at = form.IndexOf(Written, at + 1, StringComparison.Ordinal))
            {
                var before = form.AsSpan(0, at);
                var behind = form.AsSpan(at + Written.Length);
                if ((Before is null ? at >= 3 && AreLetters(before[^3..]) : Has(Before, before))
                    && (Behind is null ? AreLetters(behind) : Has(Behind, behind)))
                {
                    return string.Concat(before, Other, behind);
                }
            }

            return null;
        }

        private static bool AreLetters(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('a', 'z');

        private static bool Has(string[] all, ReadOnlySpan<char> text)
        {
            foreach (var one in all)
            {
                if (text.SequenceEqual(one))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
