using System.Text.Json;

namespace CopArchive.Search;

/// <summary>
/// What a list of results says of a record, in a file with its neighbours; and in files of their own its paragraphs, which are long and
/// wanted of few, and the facts of what is known by name.
/// </summary>
internal static class RecordScripts
{
    /// <summary>The paragraphs of a record, and the hash by which they are asked for; null where it has none.</summary>
    /// <param name="card">What is shown of it.</param>
    /// <param name="number">Its number.</param>
    public static (SearchFile File, string Hash)? ParagraphsOf(SearchCard card, int number)
    {
        var (units, language, name) = (card.Units, card.Language, SearchIndex.ParagraphsName(number));
        return units.Count == 0 ? null
            : (new SearchFile(name, () => Script.Write(name, json => Write(json, units, language))),
                Script.Hash(json => Write(json, units, language)));
    }

    /// <summary>The facts of a record; null where it has none.</summary>
    /// <param name="card">What is shown of it.</param>
    /// <param name="number">Its number.</param>
    public static SearchFile? FactsOf(SearchCard card, int number) => card.Facts.Count > 0 ? Facts(card, number) : null;

    /// <summary>What neighbouring records are in a list of results.</summary>
    /// <param name="records">The records.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="numbers">The numbers of all records, by id.</param>
    public static SearchFile Heads(IReadOnlyList<RecordHead> records, int first, IReadOnlyDictionary<string, int> numbers)
    {
        var name = SearchIndex.CardName(first);
        return new(name, Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var record in records)
            {
                Head(json, record, numbers);
            }

            json.WriteEndArray();
        }));
    }

    private static void Head(Utf8JsonWriter json, RecordHead record, IReadOnlyDictionary<string, int> numbers)
    {
        // what most have alike, and what is empty, the script adds
        var piece = record.Card;
        json.WriteStartObject();
        json.WriteString("id", record.Id);
        json.WriteString("type", piece.Type);
        json.WriteString("kind", piece.Kind);
        if (piece.Numbers.Count > 0)
        {
            json.WritePropertyName("numbers");
            json.Strings(piece.Numbers);
        }

        json.WriteString("title", piece.Title);
        json.WriteString("lang", piece.Language);
        Unless(record.Id + "/", "url", piece.Url);
        Unless("", "date", piece.Date);
        Unless("", "from", piece.From);
        Unless("", "about", piece.About);
        Unless(null, "aboutLang", piece.AboutLanguage);
        Unless(null, "held", piece.Held);
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
        Unless(null, "x", record.Paragraphs);
        Unless(null, "c", record.Facts);
        json.WriteEndObject();

        void Unless(string? usual, string name, string? value)
        {
            if (value != usual)
            {
                json.WriteString(name, value);
            }
        }
    }

    private static SearchFile Facts(SearchCard card, int number)
    {
        var name = SearchIndex.FactsName(number);
        return new(name, Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var fact in card.Facts)
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

    /// <summary>Words, and links as words with an address; with their language, where it is another one.</summary>
    private static void Line(Utf8JsonWriter json, IReadOnlyList<SearchPhrase> line)
    {
        json.WriteStartArray();
        foreach (var phrase in line)
        {
            switch (phrase)
            {
                case { Language: { } language }:
                    json.Strings([phrase.Text, phrase.Url ?? "", language]);
                    break;
                case { Url: { } url }:
                    json.Strings([phrase.Text, url]);
                    break;
                default:
                    json.WriteStringValue(phrase.Text);
                    break;
            }
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<SearchUnit> units, string language)
    {
        json.WriteStartArray();
        foreach (var unit in units)
        {
            Write(json, unit, language);
        }

        json.WriteEndArray();
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

/// <summary>What a list of results says of a record.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Card">What is shown of it.</param>
/// <param name="Paragraphs">The hash of the file of its paragraphs; null where it has none.</param>
/// <param name="Facts">The hash of the file of its facts; null where it has none.</param>
internal sealed record RecordHead(string Id, SearchCard Card, string? Paragraphs, string? Facts);
