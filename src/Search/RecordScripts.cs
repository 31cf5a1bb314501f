using System.Text.Json;

namespace CopArchive.Search;

/// <summary>
/// What a list of results says of a record, in a file with its neighbours; and in files of their own its paragraphs, which are long and
/// wanted of few, and the facts of what is known by name.
/// </summary>
internal static class RecordScripts
{
    /// <summary>What is wanted of a record when it is shown: its paragraphs and its facts, where it has any.</summary>
    /// <param name="record">The record.</param>
    /// <param name="number">Its number.</param>
    public static IReadOnlyList<SearchFile> DetailsOf(SearchRecord record, int number) =>
    [
        .. record.Card.Units.Count > 0 ? [Paragraphs(record, number)] : Array.Empty<SearchFile>(),
        .. record.Card.Facts.Count > 0 ? [Facts(record, number)] : Array.Empty<SearchFile>(),
    ];

    /// <summary>What neighbouring records are in a list of results.</summary>
    /// <param name="records">The records, with their details.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="numbers">The numbers of all records, by id.</param>
    public static SearchFile Heads(
        IReadOnlyList<(SearchRecord Record, IReadOnlyList<SearchFile> Details)> records, int first, Dictionary<string, int> numbers)
    {
        var name = SearchIndex.CardName(first);
        return new(name, Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var (record, details) in records)
            {
                Head(json, record, details, numbers);
            }

            json.WriteEndArray();
        }));
    }

    private static void Head(
        Utf8JsonWriter json, SearchRecord record, IReadOnlyList<SearchFile> details, Dictionary<string, int> numbers)
    {
        var piece = record.Card;
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
        if (piece.OtherNames.Count > 0)
        {
            json.WritePropertyName("also");
            json.Strings(piece.OtherNames);
        }

        if (piece.Under is { } under && numbers.TryGetValue(under, out var above))
        {
            json.WriteNumber("under", above);
        }

        // by the first letter of their names: the hashes of its paragraphs and of its facts
        foreach (var file in details)
        {
            json.WriteString(file.Name[..1], Shard.Hash6(file.Script));
        }

        json.WriteEndObject();
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
}
