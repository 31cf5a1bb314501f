using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CopArchive.Search;

/// <summary>Data as a classic script that passes it to a function, so that it loads from any host and from a folder.</summary>
internal static class Script
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes one.</summary>
    /// <param name="name">What the data is called.</param>
    /// <param name="write">Writes the data.</param>
    public static byte[] Write(string name, Action<Utf8JsonWriter> write)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json, Options))
        {
            write(writer);
        }

        using var script = new MemoryStream(json.WrittenCount + name.Length + 32);
        script.Write(Encoding.UTF8.GetBytes($"ArchiveSearch.take(\"{name}\","));
        var rest = json.WrittenSpan;
        // the encoder escapes U+2028 and U+2029, and nothing that only markup minds
        for (var at = rest.IndexOf((byte)'<'); at >= 0; at = rest.IndexOf((byte)'<'))
        {
            script.Write(rest[..at]);
            script.Write("\\u003c"u8);
            rest = rest[(at + 1)..];
        }

        script.Write(rest);
        script.Write(");\n"u8);
        return script.ToArray();
    }

    /// <summary>Writes a list of strings.</summary>
    public static void Strings(this Utf8JsonWriter json, IEnumerable<string> strings)
    {
        json.WriteStartArray();
        foreach (var text in strings)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
