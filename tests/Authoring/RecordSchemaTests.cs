using System.Text.Json;
using System.Text.Json.Nodes;
using CopArchive.Authoring;
using NJsonSchema;
using YamlDotNet.RepresentationModel;

namespace CopArchive.Tests.Authoring;

public sealed class RecordSchemaTests
{
    private static readonly Dictionary<string, JsonSchema> Schemas = [];

    public static TheoryData<string> Files => [.. Made().Select(f => f.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void What_editors_read_is_what_the_definitions_say(string path)
    {
        var made = Made().Single(f => f.Path == path);

        Assert.True(made.Text == File.ReadAllText(Path.Combine(Repository.Root, path)), $"{path} is out of date: run the command schema");
    }

    [Fact]
    public async Task An_editor_finds_no_fault_in_a_file_that_the_check_accepts()
    {
        foreach (var root in new[] { Repository.Root, Repository.TestArchive("lanterns") })
        {
            foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "data"), "*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".yml", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
            {
                if (SchemaOf(Path.GetRelativePath(root, file).Replace('\\', '/')) is { } name)
                {
                    Assert.Empty((await SchemaAsync(name)).Validate(Json(File.ReadAllText(file))).Select(e => $"{file}: {e}"));
                }
            }
        }
    }

    [Theory]
    [InlineData("document", "type: contribution\ntitle: A\ndate: 2010\ncolour: red")]
    [InlineData("document", "type: contributoin\ntitle: A\ndate: 2010")]
    [InlineData("document", "title: A\ndate: 2010")]
    [InlineData("meeting", "title: A\nnumber: two\nstate: held\ndate: 2010\nvenue: x\nadded: 2010-01-01\n"
        + "sources: [{page: \"https://a.example\", seen: 2010-01-01, confidence: found}]")]
    [InlineData("document", "type: contribution\ntitle: A\ndate: 11 June 2010\nadded: 2010-01-01\n"
        + "sources: [{page: \"https://a.example\", seen: 2010-01-01, confidence: found}]")]
    [InlineData("document", "type: contribution\ntitle: A\ndate: 2010\nadded: 2010-01-01\nresponds-to: ab-2-3\n"
        + "sources: [{page: \"https://a.example\", seen: 2010-01-01, confidence: found}]")]
    public async Task An_editor_marks_what_the_check_would_refuse(string name, string head)
    {
        Assert.NotEmpty((await SchemaAsync(name)).Validate(Json(head)));
    }

    private static IEnumerable<AuthoredFile> Made() =>
    [
        .. RecordSchemas.All(), RecordSchemas.EditorSettings(), RecordSchemas.EditorExtensions(), RecordSnippets.All(),
        .. IssueForm.Files(),
    ];

    private static string? SchemaOf(string path) => path.Split('/') switch
    {
        ["data", "archive.yml"] => "archive",
        [.., var file] when file.Count(c => c == '.') == 2 => "translation",
        ["data", "resolutions", _, _] => "version-of-a-resolution",
        ["data", var folder, var file] when file.Count(c => c == '.') == 1 => folder switch
        {
            "people" => "person",
            "outcomes" => "decision-or-follow-up",
            _ => folder[..^1],
        },
        _ => null,
    };

    private static async Task<JsonSchema> SchemaAsync(string name) => Schemas.TryGetValue(name, out var read) ? read
        : Schemas[name] = await JsonSchema.FromJsonAsync(
            RecordSchemas.All().Single(f => f.Path == $"schemas/{name}.json").Text,
            TestContext.Current.CancellationToken);

    /// <summary>The head of a file as an editor reads it: YAML 1.2, where a plain 2010 is a number.</summary>
    private static string Json(string text)
    {
        var head = text.StartsWith("---\n", StringComparison.Ordinal) ? text[4..text.IndexOf("\n---", 4, StringComparison.Ordinal)] : text;
        var yaml = new YamlStream();
        yaml.Load(new StringReader(head));
        return Node(yaml.Documents[0].RootNode)!.ToJsonString(new JsonSerializerOptions());
    }

    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(((YamlScalarNode)c.Key).Value!, Node(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag =>
            JsonValue.Create(flag.Value == "true"),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain when long.TryParse(plain.Value, out var number) =>
            JsonValue.Create(number),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value),
        _ => null,
    };
}
