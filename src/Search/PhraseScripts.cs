using System.Globalization;
using System.Numerics;

namespace CopArchive.Search;

/// <summary>
/// Which words stand side by side in which records, in as many files as are good for their size; the hash says in which, and a part of it
/// stands in there (<see cref="Grams"/>).
/// </summary>
internal static class PhraseScripts
{
    /// <summary>How many bits of the hash stand beside each record.</summary>
    public const int TagBits = 14;

    private const int InOne = 2_048;
    private const int MostBits = 12;

    /// <summary>The files; how many there are is a power of two.</summary>
    /// <param name="parts">The parts of the index.</param>
    /// <param name="count">How many records there are.</param>
    public static IReadOnlyList<SearchFile> Write(IReadOnlyList<IndexPart> parts, int count)
    {
        var all = parts.Sum(p => p.SideBySide.Count);
        var bits = Math.Min(MostBits, BitOperations.Log2((uint)Math.Max(1, all / InOne)));
        var starts = new int[(1 << bits) + 1];
        foreach (var part in parts)
        {
            foreach (var one in part.SideBySide)
            {
                starts[Bucket(one, bits) + 1]++;
            }
        }

        for (var bucket = 0; bucket < 1 << bits; bucket++)
        {
            starts[bucket + 1] += starts[bucket];
        }

        var next = starts[..^1];
        var sorted = new long[all];
        foreach (var part in parts)
        {
            foreach (var one in part.SideBySide)
            {
                // the tag, whether in a text, the record: one rising number
                var tag = (long)(one >> 32) & ((1 << TagBits) - 1);
                sorted[next[Bucket(one, bits)]++] = (((tag << 1) | (long)(one & 1)) * count) + (long)((one & uint.MaxValue) >> 1);
            }
        }

        return [.. Enumerable.Range(0, 1 << bits).AsParallel().AsOrdered().Select(bucket =>
        {
            var some = sorted.AsSpan(starts[bucket]..starts[bucket + 1]);
            some.Sort();
            // different words can have one tag, in one record too
            var different = 0;
            foreach (var one in some)
            {
                if (different == 0 || one != some[different - 1])
                {
                    some[different++] = one;
                }
            }

            var signs = Signs.New();
            signs.AddRising(some[..different], with: 0);
            var name = "p/" + bucket.ToString(CultureInfo.InvariantCulture);
            return new SearchFile(name, Script.Write(name, json => json.WriteStringValue(signs.Written)));
        })];
    }

    private static int Bucket(ulong one, int bits) => bits == 0 ? 0 : (int)(one >> (64 - bits));
}
