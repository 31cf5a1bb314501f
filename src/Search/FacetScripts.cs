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
            var its = ValuesOf(record, facet);
            if (its.Count == 1)
            {
                // as nearly all have; a value that the facet does not list is a bug, and the dictionary throws
                of.Add(1);
                of.Add(numbers[its[0]]);
                continue;
            }

            int[] several = [.. its.Distinct(StringComparer.Ordinal).Select(v => numbers[v]).Order()];
            of.Add(several.Length);
            for (var i = 0; i < several.Length; i++)
            {
                of.Add(i == 0 ? several[i] : several[i] - several[i - 1]);
            }
        }

        json.WriteString("of", of.Written);
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> ValuesOf(SearchRecord record, SearchFacet facet) =>
        record.Facets.GetValueOrDefault(facet.Key) ?? [];
}
