using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;

namespace CopArchive.Authoring;

/// <summary>
/// Editor snippets: typing a kind of page inserts its keys, each with an example to overwrite.
/// </summary>
public static class RecordSnippets
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>All of them, as Visual Studio Code reads them.</summary>
    public static AuthoredFile All() => new(".vscode/records.code-snippets",
        new JsonObject(RecordDefinitions.All.Select(d => KeyValuePair.Create<string, JsonNode?>(d.Name, new JsonObject
        {
            ["scope"] = "yaml,markdown",
            ["prefix"] = d.Name.ToLowerInvariant().Replace(' ', '-'),
            ["description"] = d.Explanation,
            ["body"] = new JsonArray([.. Body(d).Select(l => JsonValue.Create(l))]),
        }))).ToJsonString(Readable) + "\n");

    /// <summary>Required keys, and the kind's own keys as comments, so that nobody has to remember them.</summary>
    private static IEnumerable<string> Body(RecordDefinition definition)
    {
        var required = definition.Keys.Where(k => k.Required).ToList();
        foreach (var (key, at) in required.Select((k, i) => (k, i + 1)))
        {
            yield return $"# {key.Explanation}";
            foreach (var line in Placed(key, at).Split('\n'))
            {
                yield return line;
            }
        }

        foreach (var key in definition.OwnKeys.Where(k => !k.Required))
        {
            foreach (var line in $"{key.Name}:{(key.Example.StartsWith('\n') ? "" : " ")}{Escaped(key.Example)}".Split('\n'))
            {
                yield return "# " + line;
            }
        }
    }

    private static string Placed(Key key, int at) => key.Example.StartsWith('\n')
        ? $"{key.Name}:{Escaped(key.Example)}"
        : $"{key.Name}: ${{{at}:{Escaped(key.Example)}}}";

    /// <summary>Signs that mean something to a snippet.</summary>
    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("$", "\\$", StringComparison.Ordinal)
        .Replace("}", "\\}", StringComparison.Ordinal);
}
