namespace CopArchive.Benchmarks.Archives;

/// <summary>
/// 30,000 words by rank, and names. The forty commonest are English function words, since every real text is full of them
/// and a search has to bear them; all others are made up, a half of them with English endings so that there is something to stem.
/// </summary>
public static class Vocabulary
{
    /// <summary>How many words the texts are made of.</summary>
    public const int Size = 30_000;

    /// <summary>How many of them, at the top, are English function words.</summary>
    public const int FunctionWordCount = 40;

    private const int NameCount = 8_000;

    private static readonly string[] FunctionWords =
    [
        "the", "of", "and", "to", "in", "a", "that", "for", "is", "on", "as", "with", "by", "be", "are", "it", "this", "or", "from", "at",
        "which", "an", "not", "have", "was", "their", "has", "its", "will", "can", "these", "all", "they", "such", "been", "also", "other",
        "were", "into", "would",
    ];

    private static readonly string[] Onsets =
    [
        "b", "br", "d", "dr", "f", "fl", "g", "gl", "h", "j", "k", "kl", "l", "m", "n", "p", "pr", "r", "s", "sk", "st", "t", "tr", "v",
        "w", "z",
    ];
    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "ea", "oo", "ou"];
    private static readonly string[] Codas =
        ["b", "ck", "d", "ft", "g", "k", "l", "ld", "lm", "m", "n", "nd", "nt", "p", "r", "rk", "rn", "rt", "sk", "t", "th"];
    private static readonly string[] Endings = ["s", "ed", "ing", "s", "ed", "ing", "er", "ers", "ation", "ment", "al", "ness", "ive"];

    private static readonly string[] All = MakeAll();
    private static readonly long[] Sums = MakeSums();

    /// <summary>Words by rank, the commonest first.</summary>
    public static ReadOnlySpan<string> Words => All.AsSpan(0, Size);

    /// <summary>A name, with a capital, that is no word of the texts; another for each number below 8,000.</summary>
    public static string Name(int number) => Capital(All[Size + number]);

    /// <summary>The rank of a word drawn by the law of Zipf and Mandelbrot: frequency falls as 1 / (rank + 2.7).</summary>
    public static int Draw(Dice dice)
    {
        var at = Array.BinarySearch(Sums, (long)(dice.Next() % (ulong)Sums[^1]));
        return at >= 0 ? at + 1 : ~at;
    }

    /// <summary>The word with a capital.</summary>
    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static long[] MakeSums()
    {
        var sums = new long[Size];
        var sum = 0L;
        for (var rank = 0; rank < Size; rank++)
        {
            sum += 10_000_000_000_000 / ((10 * rank) + 27); // whole numbers: no machine rounds otherwise
            sums[rank] = sum;
        }

        return sums;
    }

    private static string[] MakeAll()
    {
        var dice = new Dice(1);
        var words = new List<string>(FunctionWords);
        var known = new HashSet<string>(FunctionWords);
        var stems = new List<string>();
        while (words.Count < Size + NameCount)
        {
            var inflected = words.Count < Size && stems.Count > 20 && dice.Chance(50);
            var word = inflected ? dice.One(stems) + dice.One(Endings) : Stem(dice, Syllables(dice, words.Count));
            if (known.Add(word))
            {
                words.Add(word);
                if (!inflected)
                {
                    stems.Add(word);
                }
            }
        }

        return [.. words];
    }

    /// <summary>Common words are short.</summary>
    private static int Syllables(Dice dice, int rank) =>
        rank < 300 ? dice.Between(1, 2) : rank < 5000 ? dice.Between(2, 3) : dice.Between(2, 4);

    private static string Stem(Dice dice, int syllables) =>
        string.Concat(Enumerable.Range(0, syllables).Select(_ => dice.One(Onsets) + dice.One(Vowels))) + dice.One(Codas);
}
