using System.Text;
using System.Text.Json;

namespace CopArchive.Search;

/// <summary>
/// Facets and dates of all records in one file, and two files a record: what a list of results says of it, and its paragraphs, which
/// are long and wanted of few.
/// </summary>
internal static class RecordScripts
{
    /// <summary>Facets and dates.</summary>
    public static SearchFile All(
        IReadOnlyList<SearchRecord> records, SearchSettings settings) => new("records", Script.Write("records", json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("facets");
        foreach (var facet in settings.Facets)
        {
            Write(json, facet, records);
        }

        json.WriteEndArray();
        json.WriteString(
            "dates",
            Vlq.Write(records.Select(r => r.Date is { } day ? (day.Year * 372) + ((day.Month - 1) * 31) + day.Day - 1 : 0)));
        json.WriteEndObject();
    }));

    /// <summary>What is shown of a record: its head, then its paragraphs, where it has any.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">Its number.</param>
    /// <param name="numbers">The numbers of all records, by id.</param>
    public static IEnumerable<SearchFile> FilesOf(SearchRecord record, int number, IReadOnlyDictionary<string, int> numbers) =>
    [
        Head(record, number, numbers),
        .. record.Card.Units.Count > 0 ? [Paragraphs(record, number)] : Array.Empty<SearchFile>(),
        .. record.Card.Facts.Count > 0 ? [Facts(record, number)] : Array.Empty<SearchFile>(),
    ];

    private static SearchFile Head(SearchRecord record, int number, IReadOnlyDictionary<string, int> numbers)
    {
        var name = SearchIndex.CardName(number);
        var piece = record.Card;
        return new(name, Script.Write(name, json =>
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
            json.WriteNumber("units", piece.Units.Count);
            if (piece.OtherNames.Count > 0)
            {
                json.WritePropertyName("also");
                json.Strings(piece.OtherNames);
            }

            if (piece.Under is { } under && numbers.TryGetValue(under, out var above))
            {
                json.WriteNumber("under", above);
            }

            if (piece.Facts.Count > 0)
            {
                json.WriteNumber("facts", piece.Facts.Count);
            }

            json.WriteEndObject();
        }));
    }

    private static SearchFile Facts(SearchRecord record, int number)
    {
        var name = SearchIndex.FactsName(number);
        return new(name, Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var fact in record.Card.Facts)
            {
                json.WriteStartArray();
                json.WriteStringValue(fact.Key);
                json.WriteStringValue(fact.Label);
                json.WriteStartArray();
                foreach (var value in fact.Values)
                {
                    Line(json, value);
                }

                json.WriteEndArray();
                Line(json, fact.Source);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }));
    }

    /// <summary>Words, and links as words with an address.</summary>
    private static void Line(Utf8JsonWriter json, IReadOnlyList<(string Text, string? Url)> line)
    {
        json.WriteStartArray();
        foreach (var (text, url) in line)
        {
            if (url is null)
            {
                json.WriteStringValue(text);
            }
            else
            {
                json.Strings([text, url]);
            }
        }

        json.WriteEndArray();
    }

    private static SearchFile Paragraphs(SearchRecord record, int number)
    {
        var name = SearchIndex.ParagraphsName(number);
        return new(name, Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var unit in record.Card.Units)
            {
                Write(json, unit, record.Card.Language);
            }

            json.WriteEndArray();
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
        var of = new StringBuilder();
        foreach (var record in records)
        {
            // a value that the facet does not list is a bug; the dictionary throws
            var its = ValuesOf(record, facet).Distinct(StringComparer.Ordinal).Select(v => numbers[v]).Order().ToList();
            Vlq.Append(of, its.Count);
            foreach (var (i, number) in its.Index())
            {
                Vlq.Append(of, i == 0 ? number : number - its[i - 1]);
            }
        }

        json.WriteString("of", of.ToString());
        json.WriteEndObject();
    }

    private static IReadOnlyList<string> ValuesOf(SearchRecord record, SearchFacet facet) =>
        record.Facets.GetValueOrDefault(facet.Key) ?? [];
}
