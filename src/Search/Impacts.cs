namespace CopArchive.Search;

/// <summary>
/// How much a word says about a record in one of its fields, by BM25: more the more often it stands there, less the longer the field is.
/// Folded into the index when it is built, in steps, so that nobody needs the lengths of all records to search.
/// </summary>
public static class Impacts
{
    /// <summary>The greatest step; four bits of a list. The least, 0, says a sixteenth.</summary>
    internal const int Most = 15;

    private const double K1 = 1.2;
    private const double B = 0.75;

    /// <summary>The step of a word.</summary>
    internal static int Of(int count, int length, double average) =>
        Math.Clamp((int)Math.Round(Exact(count, length, average) / (K1 + 1) * (Most + 1)) - 1, 0, Most);

    /// <summary>The same without steps, from 0 to 2.2.</summary>
    public static double Exact(int count, int length, double average) =>
        (K1 + 1) * count / ((K1 * (1 - B + (B * length / average))) + count);

    /// <summary>
    /// The average length of a field, as a power of the square root of two: an edit moves it hardly ever, and so changes nothing of what
    /// does not hold its words.
    /// </summary>
    internal static double Average(int[] lengths)
    {
        var average = lengths.Length == 0 ? 1 : Math.Max(0.25, lengths.Average());
        return Math.Pow(2, Math.Round(Math.Log2(average) * 2) / 2);
    }
}
