using System.Diagnostics;
using System.Text.Json;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>The manifest, which is loaded first: what every search needs, and the hashes of all else.</summary>
internal static class ManifestScript
{
    /// <summary>Writes it.</summary>
    public static SearchFile Write(
        SearchSettings settings, IReadOnlyList<SearchRecord> records, Terms terms, Tokenizer tokenizer, IndexFiles files) =>
        new("manifest", Script.Write("manifest", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 2);
            json.WriteNumber("count", records.Count);
            json.WriteString("fields", SearchFields.Letters);
            json.WriteStartArray("boosts");
            foreach (var boost in SearchFields.Boosts)
            {
                json.WriteNumberValue(boost);
            }

            json.WriteEndArray();
            json.WriteString("entries", Entries(records));
            json.WritePropertyName("terms");
            Shards(json, files.Terms);
            json.WritePropertyName("words");
            Hashes(json, files.Words.Select(w => (w.Letter, w.File)));
            json.WriteStartArray("languages");
            foreach (var language in terms.Languages)
            {
                json.WriteStringValue(language);
            }

            json.WriteEndArray();
            json.WriteNumber("phrases", files.Phrases.Count);
            // one for all: each edit changes most of them
            json.WriteString("p", Shard.Hash6(files.Phrases.Select(p => p.Script)));
            json.WriteString("r", string.Concat(files.Heads.Select(h => Shard.Hash6(h.Script))));
            json.WritePropertyName("files");
            Hashes(json, files.Facets.Append(files.Dates).Append(files.Foreign).Select(f => (f.Name, f)));
            json.WriteStartArray("facets");
            foreach (var facet in settings.Facets)
            {
                if (facet.IsOpen)
                {
                    FacetScripts.Write(json, facet, records);
                }
                else
                {
                    json.Strings([facet.Key, facet.Label]);
                }
            }

            json.WriteEndArray();
            json.WritePropertyName("stop");
            json.Strings(terms.Stop);
            json.WritePropertyName("endings");
            json.Strings(terms.Endings);
            json.WritePropertyName("aliases");
            Aliases(json, settings.Aliases.Where(a => a.Language is null), Numbers(records), tokenizer);
            AskedWords.Write(json, settings.Languages);
            Symbols(json, settings);
            json.WriteEndObject();
        }));

    /// <summary>What people say in other languages than the archive's own: wanted for words that its own does not know.</summary>
    public static SearchFile Foreign(SearchSettings settings, Dictionary<string, int> numbers, Tokenizer tokenizer) =>
        new("foreign", Script.Write("foreign", json =>
            Aliases(json, settings.Aliases.Where(a => a.Language is not null), numbers, tokenizer)));

    private static Dictionary<string, int> Numbers(IReadOnlyList<SearchRecord> records) =>
        records.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);

    private static void Hashes(Utf8JsonWriter json, IEnumerable<(string Name, SearchFile File)> files)
    {
        json.WriteStartObject();
        foreach (var (name, file) in files)
        {
            json.WriteString(name, Shard.Hash6(file.Script));
        }

        json.WriteEndObject();
    }

    /// <summary>Numbers of the records that are entries of the editors, each as its distance from the one before.</summary>
    private static string Entries(IReadOnlyList<SearchRecord> records)
    {
        int[] numbers = [.. Enumerable.Range(0, records.Count).Where(n => records[n].IsEntry)];
        return Vlq.Write(numbers.Select((n, i) => i == 0 ? n : n - numbers[i - 1]));
    }

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
        Utf8JsonWriter json, IEnumerable<SearchAlias> aliases, Dictionary<string, int> numbers, Tokenizer tokenizer)
    {
        json.WriteStartArray();
        foreach (var alias in aliases)
        {
            json.WriteStartArray();
            json.WriteStringValue(string.Join(' ', tokenizer.Tokenize(alias.Say).Select(t => t.Form(alias.Say))));
            json.WriteStringValue(alias.Means);
            if (alias.Record is not null || alias.Language is not null)
            {
                json.WriteNumberValue(alias.Record is { } id && numbers.TryGetValue(id, out var number) ? number + 1 : 0);
            }

            if (alias.Language is not null)
            {
                json.WriteStringValue(alias.Language);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
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
