using System.Text;
using System.Text.Json;

namespace CopArchive.Search;

/// <summary>Facets and dates of all records in one file, and a file a record with what is shown of it.</summary>
internal static class RecordScripts
{
    /// <summary>Facets, dates and ids.</summary>
    public static SearchFile All(IReadOnlyList<SearchRecord> records, SearchSettings settings) => new("records", Script.Of("records", json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("facets");
        foreach (var facet in settings.Facets)
        {
            Write(json, facet, records);
        }

        json.WriteEndArray();
        json.WriteString("dates", Vlq.Write(records.Select(r => r.Date is { } day ? (day.Year * 372) + ((day.Month - 1) * 31) + day.Day - 1 : 0)));
        json.WriteString("ids", string.Join('\n', records.Select(r => r.Id)));
        json.WriteEndObject();
    }));

    /// <summary>What is shown of a record.</summary>
    public static SearchFile Piece(SearchRecord record, int number)
    {
        var name = SearchIndex.PieceName(number);
        var piece = record.Piece;
        return new(name, Script.Of(name, json =>
        {
            json.WriteStartObject();
            json.WriteString("id", record.Id);
            json.WriteString("type", piece.Type);
            json.WriteString("kind", piece.Kind);
            json.WritePropertyName("numbers");
            json.Strings(piece.Numbers);
            json.WriteString("title", piece.Title);
            json.WriteString("lang", piece.Language);
            json.WriteString("url", piece.Url);
            json.WriteString("date", piece.Date);
            json.WriteString("from", piece.From);
            json.WriteString("about", piece.About);
            json.WriteString("held", piece.Held);
            json.WriteStartArray("units");
            foreach (var unit in piece.Units)
            {
                Write(json, unit, piece.Language);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }));
    }

    /// <summary>Language and address only where they are other than the record's.</summary>
    private static void Write(Utf8JsonWriter json, SearchUnit unit, string language)
    {
        json.WriteStartArray();
        json.WriteStringValue(unit.Anchor);
        json.WriteStringValue(unit.Locator);
        json.WriteStringValue(unit.Text);
        if (unit.Language != language || unit.Url is not null)
        {
            json.WriteStringValue(unit.Language);
        }

        if (unit.Url is not null)
        {
            json.WriteStringValue(unit.Url);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SearchFacet facet, IReadOnlyList<SearchRecord> records)
    {
        var used = records.SelectMany(r => Of(r, facet)).ToHashSet(StringComparer.Ordinal);
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
        var of = new StringBuilder();
        foreach (var record in records)
        {
            // a value that the facet does not list is a fault of ours, and told by the dictionary
            var its = Of(record, facet).Distinct(StringComparer.Ordinal).Select(v => numbers[v]).Order().ToList();
            Vlq.Append(of, its.Count);
            foreach (var (i, number) in its.Index())
            {
                Vlq.Append(of, i == 0 ? number : number - its[i - 1]);
            }
        }

        json.WriteString("of", of.ToString());
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> Of(SearchRecord record, SearchFacet facet) => record.Facets.GetValueOrDefault(facet.Key) ?? [];
}
