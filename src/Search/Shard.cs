using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CopArchive.Search;

/// <summary>
/// Neighbouring strings that are loaded together. Whether a string begins a shard is said by the strings around it, so that an edit moves
/// no shard far away.
/// </summary>
/// <param name="First">The first string that belongs to it, held or not; empty for the first shard.</param>
/// <param name="Strings">The strings held, in ordinal order.</param>
internal sealed record Shard(string First, IReadOnlyList<string> Strings)
{
    /// <summary>One string in so many begins a shard, whatever stands before it.</summary>
    private const uint OneIn = 512;

    /// <summary>How heavy a shard is at most, but for one string alone: about two kilobytes.</summary>
    private const int Most = 2_048;

    /// <summary>What would give a file a longer name begins none.</summary>
    private const int LongestName = 80;

    private const int MostShared = 60;

    /// <summary>Cuts strings in ordinal order; a heavy one stands alone.</summary>
    /// <param name="sorted">The strings.</param>
    /// <param name="weightOf">How much each adds to its shard.</param>
    public static IReadOnlyList<Shard> Cut(IEnumerable<string> sorted, Func<string, int> weightOf)
    {
        var shards = new List<Shard>();
        var (first, strings, filled, last) = ("", new List<string>(), 0, "");
        foreach (var text in sorted)
        {
            var weight = weightOf(text);
            var beginning = filled + weight > Most ? Separator(last, text) : Hash(text) % OneIn == 0 ? text : null;
            if (beginning is not null && NameOf(beginning).Length <= LongestName)
            {
                End(beginning);
            }

            strings.Add(text);
            filled += weight;
            last = text;
        }

        End("");
        return shards;

        void End(string next)
        {
            if (strings.Count > 0)
            {
                shards.Add(new Shard(first, strings));
            }

            (first, strings, filled) = (next, [], 0);
        }
    }

    /// <summary>
    /// Its name, made of its first string alone, so that the script can derive it: all but small letters, digits and hyphens as codes, and
    /// a sign at its end, since Windows, where readers unpack the whole archive, has no file <c>con.js</c>.
    /// </summary>
    public string Name => NameOf(First);

    /// <summary>A string behind another, without what they share: that is told by one sign, beginning with <c>0</c>.</summary>
    public static string Fronted(string before, string text)
    {
        var shared = Math.Min(before.AsSpan().CommonPrefixLength(text), MostShared);
        // half a surrogate pair is not text
        shared -= shared > 0 && char.IsHighSurrogate(text[shared - 1]) ? 1 : 0;
        return (char)('0' + shared) + text[shared..];
    }

    /// <summary>The first six hexadecimal digits of the SHA-256 of some bytes.</summary>
    public static string Hash6(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..6];

    /// <summary>The same of several one after the other.</summary>
    public static string Hash6(IEnumerable<byte[]> all)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var bytes in all)
        {
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..6];
    }

    /// <summary>The shortest string that stands behind one and begins the next.</summary>
    private static string Separator(string before, string text)
    {
        var shared = before.AsSpan().CommonPrefixLength(text);
        // half a surrogate pair is not text
        return text[..(shared + (char.IsHighSurrogate(text[shared]) ? 2 : 1))];
    }

    private static string NameOf(string first)
    {
        var name = new StringBuilder(first.Length + 1);
        foreach (var c in first)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            {
                name.Append(c);
            }
            else
            {
                name.Append(CultureInfo.InvariantCulture, $"_{(int)c:x4}");
            }
        }

        return name.Append('_').ToString();
    }

    /// <summary>FNV-1a, 32 bits, over UTF-16 units, the low byte first.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var unit in text)
        {
            hash = (hash ^ (byte)unit) * 16777619u;
            hash = (hash ^ (byte)(unit >> 8)) * 16777619u;
        }

        return hash;
    }
}
