using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>The manifest, which is loaded first: what every search needs, and what there is else.</summary>
internal static class ManifestScript
{
    /// <summary>Writes it.</summary>
    /// <param name="settings">What the index knows of the archive as a whole.</param>
    /// <param name="records">The records, by number.</param>
    /// <param name="terms">The terms of all forms.</param>
    /// <param name="tokenizer">Cuts texts into words.</param>
    /// <param name="files">The files that are asked for with one hash: that of all of them.</param>
    /// <param name="shards">The shards of terms among them.</param>
    public static SearchFile Write(
        SearchSettings settings, IReadOnlyList<SearchRecord> records, Terms terms, Tokenizer tokenizer, IReadOnlyList<SearchFile> files,
        IReadOnlyList<Shard> shards) =>
        new("manifest", Script.Write("manifest", json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 4);
            json.WriteNumber("count", records.Count);
            // one for all: a hash of each would be a third of what every search loads
            json.WriteString("hash", Shard.Hash6(files.Select(f => f.Script)));
            json.WriteString("fields", SearchFields.Letters);
            json.WriteStartArray("boosts");
            foreach (var boost in SearchFields.Boosts)
            {
                json.WriteNumberValue(boost);
            }

            json.WriteEndArray();
            json.WriteString("entries", Entries(records));
            json.WritePropertyName("terms");
            json.Strings(TermScripts.Roots(shards));
            json.WriteNumber("directory", TermScripts.FilesOf(shards));
            json.WriteString("words", string.Concat(files.Select(f => f.Name).Where(n => n.StartsWith("v/", StringComparison.Ordinal))
                .Select(n => (char)int.Parse(n.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
            json.WritePropertyName("languages");
            json.Strings(terms.Languages);
            json.WriteNumber("phrases", files.Count(f => f.Name.StartsWith("p/", StringComparison.Ordinal)));
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

    /// <summary>Numbers of the records that are entries of the editors, each as its distance from the one before.</summary>
    private static string Entries(IReadOnlyList<SearchRecord> records)
    {
        int[] numbers = [.. Enumerable.Range(0, records.Count).Where(n => records[n].IsEntry)];
        return Signs.Write(numbers.Select((n, i) => i == 0 ? n : n - numbers[i - 1]));
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
