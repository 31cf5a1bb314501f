using System.Text.Json;

namespace CopArchive.Search;

/// <summary>By what results are narrowed, each facet with the values of all records; and the dates by which they are sorted.</summary>
internal static class FacetScripts
{
    /// <summary>A facet that is wanted only when somebody opens it, or asks for one of its values.</summary>
    public static SearchFile File(SearchFacet facet, IReadOnlyList<SearchRecord> records)
    {
        var name = "f/" + facet.Key;
        return new(name, Script.Write(name, json => Write(json, facet, records)));
    }

    /// <summary>A number for the date of each record; 0 where none is known.</summary>
    public static SearchFile Dates(IReadOnlyList<SearchRecord> records) => new("dates", Script.Write("dates", json => json.WriteStringValue(
        Signs.Write(records.Select(r => r.Date is { } day ? (day.Year * 372) + ((day.Month - 1) * 31) + day.Day - 1 : 0)))));

    /// <summary>The values that records have, and for each record how many it has and which.</summary>
    public static void Write(Utf8JsonWriter json, SearchFacet facet, IReadOnlyList<SearchRecord> records)
    {
        var used = records.SelectMany(r => ValuesOf(r, facet)).ToHashSet(StringComparer.Ordinal);
        var values = facet.Values.Where(v => used.Contains(v.Key)).ToList();
        var numbers = values.Index().ToDictionary(v => v.Item.Key, v => v.Index, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("key", facet.Key);
        json.WriteString("label", facet.Label);
        json.WriteStartArray("values");
        foreach (var value in values)
        {
            json.WriteStartArray();
            json.WriteStringValue(value.Key);
            json.WriteStringValue(value.Label);
            json.WriteStringValue(value.Page);
            json.Strings(value.Labels);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        var of = Signs.New();
        foreach (var record in records)
        {
            // a value that the facet does not list is a bug; the dictionary throws
            int[] its = [.. ValuesOf(record, facet).Distinct(StringComparer.Ordinal).Select(v => numbers[v]).Order()];
            of.Add(its.Length);
            for (var i = 0; i < its.Length; i++)
            {
                of.Add(i == 0 ? its[i] : its[i] - its[i - 1]);
            }
        }

        json.WriteString("of", of.Written);
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> ValuesOf(SearchRecord record, SearchFacet facet) =>
        record.Facets.GetValueOrDefault(facet.Key) ?? [];
}
