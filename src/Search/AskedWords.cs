using System.Text.Json;

namespace CopArchive.Search;

/// <summary>
/// How people ask, by language: months, ordinals, what a meeting is called, and the words of questions by the fact that they ask for.
/// They stand in <c>asked.json</c>; the script is handed those of the archive's languages, folded.
/// </summary>
internal static class AskedWords
{
    /// <summary>Writes them: by language, each list one text.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<string> languages)
    {
        using var stream = typeof(AskedWords).Assembly.GetManifestResourceStream("CopArchive.Search.asked.json")!;
        using var all = JsonDocument.Parse(stream);
        json.WriteStartArray("asked");
        foreach (var language in all.RootElement.EnumerateObject().Where(l => languages.Contains(l.Name)))
        {
            Write(json, language.Value);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var member in value.EnumerateObject())
            {
                json.WritePropertyName(member.Name);
                Write(json, member.Value);
            }

            json.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            // several names of one month stand in one text; between months stands a bar
            json.WriteStringValue(string.Join('|', value.EnumerateArray().Select(v => Folding.Fold(v.GetString()!))));
        }
        else
        {
            json.WriteStringValue(Folding.Fold(value.GetString()!));
        }
    }
}
