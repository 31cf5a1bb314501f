using System.Text.Json;

namespace CopArchive.Search;

/// <summary>Shards of terms.</summary>
internal static class TermScripts
{
    /// <summary>A form takes about as much as so many postings.</summary>
    private const int Form = 8;

    /// <summary>Forms with their terms, and terms with the records that hold them.</summary>
    public static IReadOnlyList<(Shard Shard, SearchFile File)> Terms(Terms terms, Postings postings)
    {
        string[] strings = [.. terms.Forms.Union(postings.Terms, StringComparer.Ordinal)];
        Array.Sort(strings, StringComparer.Ordinal);
        return Shard.Cut(strings, s => Form + postings.LengthOf(s))
            .AsParallel().AsOrdered().Select(shard =>
            {
                var numbers = shard.Strings.Where(postings.Hold).Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
                var name = "t/" + shard.Name;
                return (shard, new SearchFile(name, Script.Write(name, json => Write(json, shard, terms, postings, numbers))));
            }).ToList();
    }

    private static void Write(Utf8JsonWriter json, Shard shard, Terms terms, Postings postings, Dictionary<string, int> numbers)
    {
        json.WriteStartObject();
        json.WriteStartArray("f");
        foreach (var form in shard.Strings)
        {
            if (terms.TermsOf(form) is { Length: > 0 } itsTerms)
            {
                json.WriteStartArray();
                json.WriteStringValue(form);
                WriteTerms(json, itsTerms, numbers);
                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("w");
        foreach (var term in shard.Strings.Where(numbers.ContainsKey))
        {
            json.WriteStartArray();
            json.WriteStringValue(term);
            json.WriteStartObject();
            foreach (var (field, list) in postings.ListsOf(term))
            {
                json.WriteString([field], Postings.Write(list));
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A term of this shard by its number in it, another by itself; a list where there are several.</summary>
    private static void WriteTerms(Utf8JsonWriter json, string[] terms, Dictionary<string, int> numbers)
    {
        if (terms.Length > 1)
        {
            json.WriteStartArray();
        }

        for (var i = 0; i < terms.Length; i++)
        {
            if (numbers.TryGetValue(terms[i], out var number))
            {
                json.WriteNumberValue(number);
            }
            else
            {
                json.WriteStringValue(terms[i]);
            }
        }

        if (terms.Length > 1)
        {
            json.WriteEndArray();
        }
    }
}
