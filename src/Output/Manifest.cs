using System.Security.Cryptography;
using System.Text;

namespace CopArchive.Output;

/// <summary>The hash of every file of a site, in the form that <c>sha256sum -c</c> reads (GNU coreutils): hash, two spaces, path.</summary>
internal static class Manifest
{
    /// <summary>Its name at the root of the site. It does not name itself.</summary>
    public const string FileName = "manifest-sha256.txt";

    /// <summary>The hash of a file's bytes: 64 small hexadecimal digits.</summary>
    public static string HashOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The hash of a stream.</summary>
    public static string HashOf(Stream content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The whole file, sorted by path.</summary>
    public static byte[] Print(IEnumerable<KeyValuePair<string, string>> hashes) => Encoding.UTF8.GetBytes(
        string.Concat(hashes.Where(h => h.Key != FileName)
            .OrderBy(h => h.Key, StringComparer.Ordinal)
            .Select(h => $"{h.Value}  {h.Key}\n")));

    /// <summary>Reads a line; null for one that is damaged, or whose path leads out of the folder.</summary>
    public static (string Path, string Hash)? TryParse(string line) =>
        line.Length > 66 && line.AsSpan(0, 64).IndexOfAnyExcept("0123456789abcdef") < 0 && line.AsSpan(64, 2) is "  "
        && SitePaths.IsInside(line[66..]) && line[66..] != FileName
            ? (line[66..], line[..64])
            : null;
}
