using System.Text;
using System.Text.Json;
using CopArchive.Search;
using Jint;

namespace CopArchive.Tests.Search;

/// <summary>An index read back from its files alone, as a browser does.</summary>
internal sealed class ReadIndex(SearchIndex index)
{
    private Engine? _engine;

    private readonly Dictionary<string, string> _scripts = index.Files.ToDictionary(f => f.Name, f => Encoding.UTF8.GetString(f.Script));

    /// <summary>Names of all files.</summary>
    public IEnumerable<string> Names => _scripts.Keys;

    /// <summary>What a file hands over.</summary>
    public JsonElement this[string name]
    {
        get
        {
            var (before, after) = ($"ArchiveSearch.take(\"{name}\",", ");\n");
            var script = _scripts[name];
            Assert.StartsWith(before, script, StringComparison.Ordinal);
            Assert.EndsWith(after, script, StringComparison.Ordinal);
            return JsonElement.Parse(script[before.Length..^after.Length]);
        }
    }

    public string Script(string name) => _scripts[name];

    public JsonElement Manifest => this["manifest"];

    public IReadOnlyList<string> Strings(string key) => Strings(Manifest.GetProperty(key));

    public static IReadOnlyList<string> Strings(JsonElement list) => [.. list.EnumerateArray().Select(s => s.GetString()!)];

    /// <summary>The shard to whose range a string belongs.</summary>
    public string ShardOf(string text) => NameOf(Shards.Last(s => string.CompareOrdinal(s, text) <= 0));

    /// <summary>The first strings of the shards of terms.</summary>
    public IEnumerable<string> Shards => Enumerable.Range(0, Manifest.GetProperty("directory").GetInt32()) is var parts && parts.Any()
        ? parts.SelectMany(p => Unfronted(this[$"t/{p}"]))
        : FirstsOf(Manifest);

    /// <summary>The first strings of the shards of terms that a manifest names.</summary>
    public static IEnumerable<string> FirstsOf(JsonElement manifest) => Unfronted(manifest.GetProperty("terms"));

    private static IEnumerable<string> Unfronted(JsonElement list)
    {
        var last = "";
        return [.. Strings(list).Select(one => last = last[..(one[0] - '0')] + one[1..])];
    }

    /// <summary>The name of a shard.</summary>
    public static string NameOf(string first) => "t/" + string.Concat(first
        .Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' ? c.ToString() : $"_{(int)c:x4}")) + "_";

    /// <summary>Ids in the order of the records' numbers.</summary>
    public IReadOnlyList<string> Ids() => [.. Enumerable.Range(0, Manifest.GetProperty("count").GetInt32())
        .Select(n => Head(n).GetProperty("id").GetString()!)];

    /// <summary>What is shown of a record in a list of results.</summary>
    public JsonElement Head(int number) => this[SearchIndex.CardName(number)][number % 4];

    /// <summary>The terms of a form; none where no record holds it.</summary>
    public IReadOnlyList<string> Terms(string form)
    {
        var shard = this[ShardOf(form)];
        var entry = shard.GetProperty("f").EnumerateArray().SingleOrDefault(f => f[0].GetString() == form);
        string Term(JsonElement term) =>
            term.ValueKind == JsonValueKind.Number ? shard.GetProperty("w")[term.GetInt32()][0].GetString()! : term.GetString()!;
        return entry.ValueKind == JsonValueKind.Undefined ? []
            : entry[1].ValueKind == JsonValueKind.Array ? [.. entry[1].EnumerateArray().Select(Term)]
            : [Term(entry[1])];
    }

    /// <summary>How much a term says of each record that holds it in a field, from 1 to 16, by number of the record.</summary>
    public IReadOnlyDictionary<int, int> Steps(string term, string field)
    {
        var counts = new Dictionary<int, int>();
        var entry = this[ShardOf(term)].GetProperty("w").EnumerateArray().Single(w => w[0].GetString() == term)[1];
        if (entry.TryGetProperty(field, out var list))
        {
            foreach (var (record, step) in ReadSigns.Rising(list.GetString()!, 4))
            {
                counts.Add((int)record, step + 1);
            }
        }

        return counts;
    }

    /// <summary>Records in which words stand one behind the other, as the script finds them.</summary>
    public IReadOnlyList<int> Phrase(params string[] forms)
    {
        if (_engine is null)
        {
            _engine = new Engine().Execute(SiteSearcher.Script);
            foreach (var name in Names.Where(n => !n.StartsWith("s/", StringComparison.Ordinal)))
            {
                _engine.Execute(_scripts[name]);
            }
        }

        _engine.SetValue("forms", JsonSerializer.Serialize(forms));
        var records = _engine.Evaluate(
            """
            (() => { const clause = { kind: 'phrase', forms: JSON.parse(forms), field: null };
            return JSON.stringify([...ArchiveSearch.conceptOf(ArchiveSearch.index, clause).records]); })()
            """);
        return [.. JsonSerializer.Deserialize<int[]>(records.AsString())!.Order()];
    }

    /// <summary>The words of a language in the files by first letter, unfolded, each as it is written.</summary>
    public IReadOnlyList<string> Words(string language = "en")
    {
        var words = new List<string>();
        foreach (var name in Names.Where(n => n.StartsWith("v/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            var last = "";
            foreach (var word in this[name].TryGetProperty(language, out var list) ? Strings(list) : [])
            {
                var parts = word[1..].Split(['^', '='], 2);
                last = last[..(word[0] - '0')] + parts[0];
                words.Add(parts.Length == 1 ? last : parts[1].Length > 0 ? parts[1] : char.ToUpperInvariant(last[0]) + last[1..]);
            }
        }

        return words;
    }
}
