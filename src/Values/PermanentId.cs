using System.Security.Cryptography;
using System.Text;

namespace CopArchive.Values;

/// <summary>
/// Ids of feeds and of entries of feeds and calendars, made from names that never change and not from addresses, which may.
/// </summary>
internal static class PermanentId
{
    /// <summary>A name-based UUID (RFC 9562, section 5.5) in the namespace of URLs, as a URN.</summary>
    public static string Urn(string name) => "urn:uuid:" + Uuid(name);

    /// <summary>The same without <c>urn:uuid:</c>, as calendars want it (RFC 7986, section 5.3).</summary>
    public static string Uuid(string name)
    {
        byte[] urlNamespace = [0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8];
        var hash = SHA1.HashData([.. urlNamespace, .. Encoding.UTF8.GetBytes(name)]).AsSpan(0, 16);
        hash[6] = (byte)((hash[6] & 0x0f) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3f) | 0x80);
        return new Guid(hash, bigEndian: true).ToString("D");
    }
}
