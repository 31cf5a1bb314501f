using System.Buffers;
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
    public const int TagBits = 12;

    private const int InOne = 2_048;
    private const int MostBits = 12;

    /// <summary>By so many bits is sorted at once; twice that is enough for the tag and what chooses the file within a group.</summary>
    private const int DigitBits = 11;

    /// <summary>The files; how many there are is a power of two.</summary>
    /// <param name="parts">The parts of the index.</param>
    /// <param name="count">How many records there are.</param>
    public static IReadOnlyList<SearchFile> Write(IReadOnlyList<IndexPart> parts, int count)
    {
        var all = parts.Sum(p => p.SideBySide.Count);
        var bits = Math.Clamp(BitOperations.Log2((uint)Math.Max(1, all / InOne)), HeldGrams.GroupBits, MostBits);
        return [.. Enumerable.Range(0, 1 << HeldGrams.GroupBits).AsParallel().AsOrdered().SelectMany(g => Write(parts, count, g, bits))];
    }

    /// <summary>The files of a group of hashes, sorted by their bits: records come in order, and so need not be compared.</summary>
    private static IReadOnlyList<SearchFile> Write(IReadOnlyList<IndexPart> parts, int count, int group, int bits)
    {
        var inGroup = 1 << (bits - HeldGrams.GroupBits);
        var length = parts.Sum(p => p.SideBySide.CountOf(group));
        // used again for the next group
        var (read, sorted) = (ArrayPool<long>.Shared.Rent(length), ArrayPool<long>.Shared.Rent(length));
        try
        {
            var at = 0;
            foreach (var part in parts)
            {
                part.SideBySide.Read(group, (hash, record, isText) =>
                {
                    // the file within the group, the tag, whether in a text; then the record
                    var file = (hash >> (32 - bits)) & (uint)(inGroup - 1);
                    var key = ((((long)file << TagBits) | (hash & ((1L << TagBits) - 1))) << 1) | (isText ? 1L : 0);
                    read[at++] = (key << 32) | (uint)(part.First + record);
                });
            }

            Sort(read.AsSpan(0, length), sorted, 32);
            Sort(sorted.AsSpan(0, length), read, 32 + DigitBits);
            var files = new List<SearchFile>();
            var rest = read.AsSpan(0, length);
            for (var file = 0; file < inGroup; file++)
            {
                var its = 0;
                while (its < rest.Length && rest[its] >> (32 + TagBits + 1) == file)
                {
                    its++;
                }

                var name = "p/" + ((group * inGroup) + file).ToString(CultureInfo.InvariantCulture);
                var signs = Rising(rest[..its], count);
                files.Add(new SearchFile(name, Script.Write(name, json => json.WriteStringValue(signs.Written))));
                rest = rest[its..];
            }

            return files;
        }
        finally
        {
            ArrayPool<long>.Shared.Return(read);
            ArrayPool<long>.Shared.Return(sorted);
        }
    }

    /// <summary>
    /// The hashes of a file as rising numbers, each once: words can stand side by side twice, and different ones have one tag.
    /// </summary>
    private static Signs Rising(Span<long> hashes, int count)
    {
        var different = 0;
        foreach (var one in hashes)
        {
            var number = ((one >> 32) & ((2L << TagBits) - 1)) * count + (one & uint.MaxValue);
            if (different == 0 || number != hashes[different - 1])
            {
                hashes[different++] = number;
            }
        }

        var signs = Signs.New();
        signs.AddRising<long>(hashes[..different], with: 0);
        return signs;
    }

    /// <summary>A counting sort by some bits, which keeps the order of all that is alike in them.</summary>
    private static void Sort(ReadOnlySpan<long> from, Span<long> to, int shift)
    {
        Span<int> next = stackalloc int[(1 << DigitBits) + 1];
        next.Clear();
        foreach (var one in from)
        {
            next[((int)(one >> shift) & ((1 << DigitBits) - 1)) + 1]++;
        }

        for (var digit = 0; digit < 1 << DigitBits; digit++)
        {
            next[digit + 1] += next[digit];
        }

        foreach (var one in from)
        {
            to[next[(int)(one >> shift) & ((1 << DigitBits) - 1)]++] = one;
        }
    }
}
