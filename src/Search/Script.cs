using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CopArchive.Search;

/// <summary>Data as a classic script that passes it to a function, so that it loads from any host and from a folder.</summary>
internal static class Script
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _json;

    [ThreadStatic]
    private static Utf8JsonWriter? _writer;

    private static ReadOnlySpan<byte> Escaped => "\\u003c"u8;

    private static ReadOnlySpan<byte> After => ");\n"u8;

    /// <summary>Makes one.</summary>
    /// <param name="name">What the data is called.</param>
    /// <param name="write">Writes the data.</param>
    public static byte[] Write(string name, Action<Utf8JsonWriter> write)
    {
        var rest = Json(write);
        var before = Encoding.UTF8.GetBytes($"ArchiveSearch.take(\"{name}\",");
        var script = new byte[before.Length + rest.Length + (Escaped.Length - 1) * rest.Count((byte)'<') + After.Length];
        var into = script.AsSpan();
        Put(before, ref into);
        // the encoder escapes U+2028 and U+2029, and nothing that only markup minds
        for (var at = rest.IndexOf((byte)'<'); at >= 0; at = rest.IndexOf((byte)'<'))
        {
            Put(rest[..at], ref into);
            Put(Escaped, ref into);
            rest = rest[(at + 1)..];
        }

        Put(rest, ref into);
        Put(After, ref into);
        return script;

        static void Put(ReadOnlySpan<byte> bytes, ref Span<byte> into)
        {
            bytes.CopyTo(into);
            into = into[bytes.Length..];
        }
    }

    /// <summary>The hash of the data of one that is made only when it is written: it would be long to keep until then.</summary>
    /// <param name="write">Writes the data.</param>
    public static string Hash(Action<Utf8JsonWriter> write) => Shard.Hash6(Json(write));

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

    /// <summary>The data; good until this thread writes anew.</summary>
    private static ReadOnlySpan<byte> Json(Action<Utf8JsonWriter> write)
    {
        // used again by each thread: most scripts are small, and all are copied once, to be as long as they are
        var json = _json ??= new ArrayBufferWriter<byte>(65_536);
        var writer = _writer ??= new Utf8JsonWriter(json, Options);
        json.ResetWrittenCount();
        writer.Reset();
        write(writer);
        writer.Flush();
        return json.WrittenSpan;
    }
}
