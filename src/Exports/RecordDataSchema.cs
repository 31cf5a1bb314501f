using System.Text.Json.Nodes;
using CopArchive.Catalogue;
using CopArchive.Records.Model;

namespace CopArchive.Exports;

/// <summary>The JSON Schema (draft-07) of a record as data.</summary>
internal static class RecordDataSchema
{
    /// <summary>Where it lies; the version is part of its name.</summary>
    public static Address Address { get; } = RecordForms.Folder.File($"record-{RecordData.Version}.schema.json");

    /// <summary>The schema.</summary>
    public static JsonObject Of(ArchiveSettings settings) => new()
    {
        ["$schema"] = "http://json-schema.org/draft-07/schema#",
        ["$id"] = Address.Absolute(settings.BaseUrl),
        ["title"] = "A record of the archive",
        ["type"] = "object",
        ["required"] = new JsonArray(
            "version", "id", "kind", "kindName", "url", "title", "titleIsPrinted", "authors", "topics", "relations", "held", "access",
            "texts", "files", "added", "changed", "facts"),
        ["properties"] = new JsonObject
        {
            ["version"] = new JsonObject { ["const"] = RecordData.Version },
            ["id"] = Text("Permanent identity: the path of its page.", "^[a-z0-9]+(/[a-z0-9.-]+)+$"),
            ["kind"] = Choice(
                "meeting", "document", "resolution", "resolution-version", "outcome", "event", "person", "organisation", "topic"),
            ["kindName"] = Text("What it is, in a reader's word."),
            ["url"] = Text("Its page.", "^https?://"),
            ["title"] = Text("Its title or name."),
            ["titleIsPrinted"] = new JsonObject { ["type"] = "boolean", ["description"] = "False where the editors describe it." },
            ["number"] = Text("Its number as printed."),
            ["numbers"] = List(Text("A number printed on it.")),
            ["versionLabel"] = Text("Which version it is, as printed."),
            ["language"] = Text("Its first language, BCP 47."),
            ["date"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "The date of the thing itself.",
                ["required"] = new JsonArray("written", "start"),
                ["properties"] = new JsonObject
                {
                    ["written"] = Text("As the record has it: EDTF level 1."),
                    ["start"] = Text("Day, month or year.", DatePattern),
                    ["end"] = Text("The end of an interval.", DatePattern),
                },
            },
            ["authors"] = List(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("name", "person"),
                ["properties"] = new JsonObject
                {
                    ["name"] = Text("As the archive calls them."),
                    ["person"] = new JsonObject { ["type"] = "boolean" },
                },
            }),
            ["place"] = Text("Where it took place, as printed."),
            ["topics"] = List(Text("The id of a topic.")),
            ["relations"] = List(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("type", "to"),
                ["properties"] = new JsonObject
                {
                    ["type"] = Choice([.. Enum.GetValues<RelationType>().Select(t => t.Key())]),
                    ["to"] = Text("The id of a record, and perhaps a paragraph: id#anchor."),
                    ["from"] = Text("The paragraph from which it starts."),
                },
            }),
            ["held"] = Choice([.. Enum.GetValues<Holding>().Select(h => h.ToString().ToLowerInvariant())]),
            ["access"] = Choice([.. Enum.GetValues<AccessLevel>().Select(a => a.ToString().ToLowerInvariant())]),
            ["texts"] = List(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("language", "url"),
                ["properties"] = new JsonObject { ["language"] = Text("BCP 47."), ["url"] = Text("Its page.", "^https?://") },
            }),
            ["files"] = List(new JsonObject
            {
                ["type"] = "object",
                ["required"] = new JsonArray("url", "language", "format", "bytes", "sha256"),
                ["properties"] = new JsonObject
                {
                    ["url"] = Text("The file.", "^https?://"),
                    ["language"] = Text("BCP 47."),
                    ["format"] = Text("As pdf, docx, text."),
                    ["bytes"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
                    ["sha256"] = Text("Hash of its bytes.", "^[0-9a-f]{64}$"),
                },
            }),
            ["added"] = Text("The day on which it came into the archive.", DayPattern),
            ["changed"] = Text("The day on which it was last changed here, or else added.", DayPattern),
            ["facts"] = new JsonObject
            {
                ["type"] = "object",
                ["description"] = "The keys of its file as written; the page for the secretariat explains each.",
            },
        },
    };

    private const string DayPattern = @"^\d{4}-\d{2}-\d{2}$";
    private const string DatePattern = @"^\d{4}(-\d{2}(-\d{2})?)?$";

    private static JsonObject Text(string what, string? pattern = null)
    {
        var text = new JsonObject { ["type"] = "string", ["description"] = what };
        if (pattern is not null)
        {
            text["pattern"] = pattern;
        }

        return text;
    }

    private static JsonObject Choice(params IReadOnlyList<string> values) =>
        new() { ["enum"] = new JsonArray([.. values.Select(v => (JsonNode)v)]) };

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
}
