using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace CopArchive.Values;

/// <summary>
/// Hashes words as UTF-8 through a borrowed buffer: bytes that were made for a hash alone were a twentieth of all that a build allocates.
/// </summary>
internal static class HashedText
{
    /// <summary>Takes the words in.</summary>
    public static void Append(this IncrementalHash hash, ReadOnlySpan<char> words)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(words.Length));
        hash.AppendData(bytes, 0, Encoding.UTF8.GetBytes(words, bytes));
        ArrayPool<byte>.Shared.Return(bytes);
    }

    /// <summary>What came of it, in small hexadecimal digits.</summary>
    public static string InHex(this IncrementalHash hash) => Convert.ToHexStringLower(hash.GetHashAndReset());
}
