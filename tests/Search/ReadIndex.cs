using System.Text;
using System.Text.Json;
using CopArchive.Search;

namespace CopArchive.Tests.Search;

/// <summary>An index read back from its files alone, as a browser does.</summary>
internal sealed class ReadIndex(SearchIndex index)
{
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

    /// <summary>The shard to whose range a string belongs: <c>terms</c> or <c>positions</c>.</summary>
    public string ShardOf(string text, string kind) =>
        NameOf(Shards(kind).Last(s => string.CompareOrdinal(s[0].GetString(), text) <= 0), kind);

    /// <summary>The shards of a kind: each its first string, its hash, and its name where that is not made of the string.</summary>
    public IEnumerable<JsonElement> Shards(string kind) =>
        (kind == "terms" ? Manifest.GetProperty("terms") : this["places"]).EnumerateArray();

    /// <summary>The name of a shard.</summary>
    public static string NameOf(JsonElement shard, string kind) => (kind == "terms" ? "t/" : "w/") + (shard.GetArrayLength() > 2
        ? shard[2].GetString()
        : string.Concat(shard[0].GetString()!
            .Select(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) ? c.ToString() : $"_{(int)c:x4}")));

    /// <summary>Ids in the order of the records' numbers.</summary>
    public IReadOnlyList<string> Ids() => [.. Enumerable.Range(0, Manifest.GetProperty("count").GetInt32())
        .Select(n => this[SearchIndex.CardName(n)].GetProperty("id").GetString()!)];

    /// <summary>The terms of a form; none where no record holds it.</summary>
    public IReadOnlyList<string> Terms(string form)
    {
        var shard = this[ShardOf(form, "terms")];
        var entry = shard.GetProperty("f").EnumerateArray().SingleOrDefault(f => f[0].GetString() == form);
        string Term(JsonElement term) =>
            term.ValueKind == JsonValueKind.Number ? shard.GetProperty("w")[term.GetInt32()][0].GetString()! : term.GetString()!;
        return entry.ValueKind == JsonValueKind.Undefined ? []
            : entry[1].ValueKind == JsonValueKind.Array ? [.. entry[1].EnumerateArray().Select(Term)]
            : [Term(entry[1])];
    }

    /// <summary>How often each record holds a term in a field, by number of the record.</summary>
    public IReadOnlyDictionary<int, int> Counts(string term, string field)
    {
        var counts = new Dictionary<int, int>();
        var entry = this[ShardOf(term, "terms")].GetProperty("w").EnumerateArray().Single(w => w[0].GetString() == term)[1];
        if (entry.TryGetProperty(field, out var list))
        {
            var record = 0;
            foreach (var pair in ReadVlq.Of(list.GetString()!).Chunk(2))
            {
                counts.Add(record += pair[0], pair[1]);
            }
        }

        return counts;
    }

    /// <summary>Where a form stands in each record, by number of the record.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<int>> Positions(string form)
    {
        var shard = this[ShardOf(form, "positions")];
        var at = Strings(shard.GetProperty("f")).ToList().IndexOf(form);
        var found = new Dictionary<int, IReadOnlyList<int>>();
        var numbers = new Queue<int>(at < 0 ? [] : ReadVlq.Of(shard.GetProperty("p")[at].GetString()!));
        for (var record = 0; numbers.Count > 0;)
        {
            record += numbers.Dequeue();
            var (places, place) = (new List<int>(), 0);
            for (var left = numbers.Dequeue(); left > 0; left--)
            {
                places.Add(place += numbers.Dequeue());
            }

            found.Add(record, places);
        }

        return found;
    }

    /// <summary>Records in which words stand one behind the other.</summary>
    public IReadOnlyList<int> Phrase(params string[] forms)
    {
        var places = forms.Select(Positions).ToList();
        return [.. places[0]
            .Where(first => first.Value.Any(p =>
                places.Skip(1).Index().All(next => next.Item.GetValueOrDefault(first.Key)?.Contains(p + next.Index + 1) ?? false)))
            .Select(f => f.Key)
            .Order()];
    }

    /// <summary>The words of a language in <c>words</c>, unfolded, each as it is written.</summary>
    public IReadOnlyList<string> Words(string language = "en")
    {
        var (words, last) = (new List<string>(), "");
        foreach (var word in this["words"].TryGetProperty(language, out var list) ? Strings(list) : [])
        {
            var parts = word[1..].Split(['^', '='], 2);
            last = last[..(word[0] - '0')] + parts[0];
            words.Add(parts.Length == 1 ? last : parts[1].Length > 0 ? parts[1] : char.ToUpperInvariant(last[0]) + last[1..]);
        }

        return words;
    }
}
