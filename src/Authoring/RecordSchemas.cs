using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CopArchive.Records.Definitions;
using CopArchive.Records.Reading;

namespace CopArchive.Authoring;

/// <summary>
/// Schemas with which editors check and explain keys while a file is written: JSON Schemas (draft 7, the one that editors know),
/// made from the definitions by which the files are read.
/// </summary>
public static class RecordSchemas
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static IReadOnlyList<string> TermFiles => [$"data/{TermDefinition.Folder}/*.yml"];

    /// <summary>One for each kind of file, by the name of its own file: <c>meeting.json</c>.</summary>
    public static IReadOnlyList<AuthoredFile> All() =>
    [
        SchemaFile("archive", "What the archive is", SettingsDefinition.Keys, ["data/archive.yml"]),
        .. RecordDefinitions.All.Select(d => SchemaFile(NameOf(d), d.Name + ": " + d.Explanation, d.Keys, Files(d))),
        SchemaFile("term", TermDefinition.Name + ": " + TermDefinition.Explanation, TermDefinition.Keys, TermFiles),
        SchemaFile("translation", "A further language of a page: only what differs.", TranslationDefinition.Keys, []),
    ];

    /// <summary>The settings of the editor: which schema stands for which files.</summary>
    public static AuthoredFile EditorSettings() => new(".vscode/settings.json", Text(new JsonObject
    {
        ["files.eol"] = "\n",
        ["files.encoding"] = "utf8",
        ["files.insertFinalNewline"] = true,
        ["files.trimTrailingWhitespace"] = true,
        ["yaml.schemas"] = new JsonObject(RecordDefinitions.All
            .Select(d => (Name: NameOf(d), Files: Files(d)))
            .Prepend((Name: "archive", Files: ["data/archive.yml"]))
            .Append((Name: "term", Files: TermFiles))
            .Select(s => KeyValuePair.Create<string, JsonNode?>(
                $"./schemas/{s.Name}.json",
                new JsonArray([.. s.Files.Select(f => JsonValue.Create(f))])))),
    }));

    /// <summary>What the editor needs to read the schemas. It reads none in heads of Markdown: there the check alone helps.</summary>
    public static AuthoredFile EditorExtensions() =>
        new(".vscode/extensions.json", Text(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") }));

    private static AuthoredFile SchemaFile(string name, string explanation, IReadOnlyList<Key> keys, IReadOnlyList<string> files)
    {
        var schema = Object(keys);
        return new AuthoredFile($"schemas/{name}.json", Text(new JsonObject(
        [
            KeyValuePair.Create<string, JsonNode?>("$schema", "http://json-schema.org/draft-07/schema#"),
            KeyValuePair.Create<string, JsonNode?>("title", explanation),
            .. files.Count == 0 ? [] : new[] { KeyValuePair.Create<string, JsonNode?>("$comment", "For " + string.Join(" and ", files)) },
            .. schema.ToList().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())),
        ])));
    }

    private static JsonObject Object(IReadOnlyList<Key> keys) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject(keys.Select(k => KeyValuePair.Create<string, JsonNode?>(k.Name, Property(k)))),
        ["required"] = new JsonArray([.. keys.Where(k => k.Required).Select(k => JsonValue.Create(k.Name))]),
        ["additionalProperties"] = false,
    };

    private static JsonObject Property(Key key)
    {
        var schema = SchemaOf(key.Form);
        schema["description"] = key.Explanation;
        if (key.Example.Length > 0)
        {
            schema["markdownDescription"] = $"{key.Explanation}\n\n```yaml\n{key.Name}: {key.Example}\n```";
        }

        return schema;
    }

    private static JsonObject SchemaOf(Form form) => form switch
    {
        Form.Single single => Single(single),
        Form.Choice choice => new() { ["enum"] = new JsonArray([.. choice.Values.Select(ChoiceValue)]) },
        Form.Many { OrOne: true } many => new() { ["anyOf"] = new JsonArray(Array(many), SchemaOf(many.Item)) },
        Form.Many many => Array(many),
        Form.ByLanguage =>
            new() { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "string" }, ["minProperties"] = 1 },
        Form.Mapping fields => Object(fields.Keys),
        Form.AnyOf any => new() { ["anyOf"] = new JsonArray([.. any.Forms.Select(SchemaOf)]) },
        _ => throw new InvalidOperationException("unknown form"),
    };

    private static JsonObject Array(Form.Many many) => new() { ["type"] = "array", ["items"] = SchemaOf(many.Item), ["minItems"] = 1 };

    /// <summary>Editors read <c>2010</c> as a number and <c>true</c> as a boolean; here all single values are text.</summary>
    private static JsonObject Single(Form.Single single)
    {
        var schema = new JsonObject { ["type"] = new JsonArray("string", "number", "boolean"), ["title"] = single.Words };
        if (single.Pattern is not null)
        {
            schema["pattern"] = single.Pattern;
        }

        return schema;
    }

    private static JsonNode ChoiceValue(string word) => word switch
    {
        "true" => JsonValue.Create(true),
        "false" => JsonValue.Create(false),
        _ => JsonValue.Create(word),
    };

    private static string NameOf(RecordDefinition definition) => definition.Name.ToLowerInvariant().Replace(' ', '-');

    private static IReadOnlyList<string> Files(RecordDefinition definition) =>
        definition == ResolutionDefinitions.Version ? [$"data/{definition.Folder}/*/*.yml"] : [$"data/{definition.Folder}/*.yml"];

    private static string Text(JsonNode node) => node.ToJsonString(Readable) + "\n";
}
