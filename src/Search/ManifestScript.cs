using System.Diagnostics;
using System.Text.Json;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>The manifest, which is loaded first: the shards, the lengths of records, and the form of document numbers.</summary>
internal static class ManifestScript
{
    /// <summary>Writes it.</summary>
    public static SearchFile Write(
        SearchSettings settings, IReadOnlyList<SearchRecord> records, Postings postings, Terms terms,
        IReadOnlyList<(Shard Shard, SearchFile File)> termShards, SearchFile places, SearchFile all,
        SearchFile words, Tokenizer tokenizer) => new("manifest", Script.Write("manifest", json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("count", records.Count);
        json.WriteString("fields", SearchFields.Letters);
        json.WriteStartArray("boosts");
        foreach (var boost in SearchFields.Boosts)
        {
            json.WriteNumberValue(boost);
        }

        json.WriteEndArray();
        json.WriteString("entries", Entries(records));
        json.WritePropertyName("lengths");
        json.Strings(postings.Lengths);
        json.WritePropertyName("terms");
        Shards(json, termShards);
        json.WriteString("places", Shard.Hash6(places.Script));
        json.WriteString("records", Shard.Hash6(all.Script));
        json.WriteString("words", Shard.Hash6(words.Script));
        json.WritePropertyName("stop");
        json.Strings(terms.Stop);
        json.WritePropertyName("endings");
        json.Strings(terms.Endings);
        Aliases(json, settings, records, tokenizer);
        AskedWords.Write(json, settings.Languages);
        Symbols(json, settings);
        json.WriteEndObject();
    }));

    /// <summary>Numbers of the records that are entries of the editors, each as its distance from the one before.</summary>
    private static string Entries(IReadOnlyList<SearchRecord> records)
    {
        int[] numbers = [.. Enumerable.Range(0, records.Count).Where(n => records[n].IsEntry)];
        return Vlq.Write(numbers.Select((n, i) => i == 0 ? n : n - numbers[i - 1]));
    }

    /// <summary>Which shards of places there are: wanted for words in quotation marks only.</summary>
    public static SearchFile Places(IReadOnlyList<(Shard Shard, SearchFile File)> shards) =>
        new("places", Script.Write("places", json => Shards(json, shards)));

    /// <summary>Of each its first string and hash; its name follows from the string, and stands here where it does not.</summary>
    private static void Shards(Utf8JsonWriter json, IReadOnlyList<(Shard Shard, SearchFile File)> shards)
    {
        json.WriteStartArray();
        foreach (var (shard, file) in shards)
        {
            json.Strings(shard.HasPlainName
                ? [shard.First, Shard.Hash6(file.Script)]
                : [shard.First, Shard.Hash6(file.Script), shard.Name]);
        }

        json.WriteEndArray();
    }

    /// <summary>What people say, what it means, the number of the record that is meant (0 for none, else one more), a language.</summary>
    private static void Aliases(
        Utf8JsonWriter json, SearchSettings settings, IReadOnlyList<SearchRecord> records, Tokenizer tokenizer)
    {
        var numbers = records.Index().ToDictionary(r => r.Item.Id, r => r.Index + 1, StringComparer.Ordinal);
        json.WriteStartArray("aliases");
        foreach (var alias in settings.Aliases)
        {
            json.WriteStartArray();
            json.WriteStringValue(Forms(alias.Say));
            json.WriteStringValue(alias.Means);
            if (alias.Record is not null || alias.Language is not null)
            {
                json.WriteNumberValue(alias.Record is { } id ? numbers.GetValueOrDefault(id) : 0);
            }

            if (alias.Language is not null)
            {
                json.WriteStringValue(alias.Language);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();

        string Forms(string text) => string.Join(' ', tokenizer.Tokenize(text).Select(t => t.Form(text)));
    }

    private static void Symbols(Utf8JsonWriter json, SearchSettings settings)
    {
        json.WriteStartObject("symbols");
        json.WriteStartArray("groups");
        foreach (var name in settings.GroupNames)
        {
            json.Strings(SymbolSpelling.Atoms(name));
        }

        json.WriteEndArray();
        json.WriteString("group", settings.GroupNames.Count == 0 ? "" : SymbolSpelling.Slug(settings.GroupNames[0]));
        json.WriteStartArray("patterns");
        foreach (var series in settings.SymbolSeries.Select(SymbolSeries.TryParse).OfType<SymbolSeries>())
        {
            json.WriteStartObject();
            json.WriteStartArray("atoms");
            foreach (var (kind, text) in series.Atoms(groupName: null))
            {
                json.Strings([kind.ToString().ToLowerInvariant(), kind == SymbolTokenKind.Literal ? text : ""]);
            }

            json.WriteEndArray();
            json.WriteString("key", series.Write(token => token.Kind switch
            {
                SymbolTokenKind.Separator => "-",
                SymbolTokenKind.Literal => token.Text.ToLowerInvariant(),
                SymbolTokenKind.Group or SymbolTokenKind.Meeting or SymbolTokenKind.Year or SymbolTokenKind.Number => $"{{{token.Text}}}",
                _ => throw new UnreachableException($"{token.Kind}"),
            }));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
