using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CopArchive.Search;

/// <summary>
/// Neighbouring strings that are loaded together. Boundaries depend only on the strings themselves, so that an edit moves no other shard.
/// </summary>
/// <param name="First">The first string that belongs to it, held or not; empty for the first shard.</param>
/// <param name="Strings">The strings held, in ordinal order.</param>
internal sealed record Shard(string First, IReadOnlyList<string> Strings)
{
    /// <summary>One string in so many begins a shard.</summary>
    private const uint OneIn = 64;

    private const int LongestName = 40;

    /// <summary>Names that no file may have on Windows, where readers unpack the whole archive.</summary>
    private static readonly HashSet<string> Reserved =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(n => new[] { $"com{n}", $"lpt{n}" }),
    ];

    /// <summary>Cuts strings in ordinal order; one that is large stands alone.</summary>
    public static IReadOnlyList<Shard> Cut(IEnumerable<string> sorted, Func<string, bool> isLarge)
    {
        var shards = new List<Shard>();
        var (first, strings) = ("", new List<string>());
        foreach (var text in sorted)
        {
            var large = isLarge(text);
            if (large || Hash(text) % OneIn == 0)
            {
                End(text);
            }

            strings.Add(text);
            if (large)
            {
                // what follows begins with the next string that there can be, whatever it is
                End(text + '\0');
            }
        }

        End("");
        return shards;

        void End(string next)
        {
            if (strings.Count > 0)
            {
                shards.Add(new Shard(first, strings));
            }

            (first, strings) = (next, []);
        }
    }

    /// <summary>Its name, made of its first string alone: safe in file names and addresses.</summary>
    public string Name => Plain.Length switch
    {
        0 => "_",
        3 or 4 when Reserved.Contains(Plain) => Plain + "_",
        > LongestName => Plain[..30] + "~" + Hash6(Encoding.UTF8.GetBytes(First)),
        _ => Plain,
    };

    /// <summary>
    /// Whether the name is its first string with all but letters and digits written as codes, so that the script can derive it.
    /// </summary>
    public bool HasPlainName => Plain.Length > 0 && Name == Plain;

    private string Plain => string.Concat(First.Select(c =>
        char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c.ToString() : "_" + ((int)c).ToString("x4", CultureInfo.InvariantCulture)));

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
