using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CopArchive.Values;

namespace CopArchive.History;

/// <summary>Contents of files by the names that git gives them.</summary>
internal static class GitObjects
{
    /// <summary>The arguments of git for <see cref="Parse"/>.</summary>
    public static IReadOnlyList<string> Arguments { get; } = ["cat-file", "--batch"];

    /// <summary>The input for git: one name per line.</summary>
    public static byte[] Input(IEnumerable<string> names) => Encoding.ASCII.GetBytes(string.Concat(names.Select(n => n + "\n")));

    /// <summary>Reads what git printed: <c>name type size</c>, then the content; unknown names are left out.</summary>
    public static IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Parse(byte[] output)
    {
        var contents = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var at = 0; at < output.Length;)
        {
            var end = Array.IndexOf(output, (byte)'\n', at);
            var head = Encoding.ASCII.GetString(output, at, end - at).Split(' ');
            at = end + 1;
            if (head is [var name, "blob", var size])
            {
                var length = int.Parse(size, CultureInfo.InvariantCulture);
                contents[name] = output.AsMemory(at, length);
                at += length + 1;
            }
        }

        return contents;
    }

    /// <summary>The object name of a text, by the same hash as another name: a repository uses one of two.</summary>
    public static string NameOf(string text, string like)
    {
        using var hash = HashLike(like);
        hash.Append(string.Create(CultureInfo.InvariantCulture, $"blob {Encoding.UTF8.GetByteCount(text)}\0"));
        hash.Append(text);
        return hash.InHex();
    }

    /// <summary>The same of any content.</summary>
    public static string NameOf(byte[] content, string like)
    {
        using var hash = HashLike(like);
        hash.Append(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0"));
        hash.AppendData(content);
        return hash.InHex();
    }

    private static IncrementalHash HashLike(string name) =>
        IncrementalHash.CreateHash(name.Length == 64 ? HashAlgorithmName.SHA256 : HashAlgorithmName.SHA1);
}
