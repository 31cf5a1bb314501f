using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CopArchive.Exports;

/// <summary>JSON as files hold it: Unicode as it is, lines for a reader, LF at their ends.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Lines = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        IndentSize = 1,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A file.</summary>
    public static byte[] Print(JsonNode node) => [.. JsonSerializer.SerializeToUtf8Bytes(node, Lines), (byte)'\n'];

    /// <summary>On one line.</summary>
    public static string Line(JsonNode node) => node.ToJsonString(OneLine);
}
