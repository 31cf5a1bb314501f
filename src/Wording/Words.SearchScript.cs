using System.Text.Encodings.Web;
using System.Text.Json;

namespace CopArchive.Wording;

/// <content>What the script of the search says; it chooses by numbers and fills the slots itself.</content>
public sealed partial class Words
{
    private static readonly JsonWriterOptions ForScripts = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly (string Key, Message Message)[] _searchScript =
    [
        .. new (string Key, Slot[] Slots)[]
        {
            ("results", [Slot.Number("n")]),
            ("heard", ["results"]),
            ("heard-for", ["results", "words"]),
            ("results-for", ["words"]),
            ("only-for", ["words"]),
            ("did-you-mean", ["offers"]),
            ("or", ["offers", "last"]),
            ("without-filter", []),
            ("without-marks", []),
            ("without-word", ["words"]),
            ("searched-in-full", [Slot.Number("all"), Slot.Number("n")]),
            ("none-has-all", []),
            ("some-words", []),
            ("narrow", [Slot.Number("n")]),
            ("chip", ["facet", "value"]),
            ("only-in", ["value"]),
            ("remove-filter", ["value"]),
            ("clear-filters", []),
            ("keep-filters", [Slot.Number("n")]),
            ("match-in", ["place"]),
            ("the-text", []),
            ("also-called", ["name"]),
            ("why-topic", ["value"]),
            ("why-from", ["value"]),
            ("why-country", ["value"]),
            ("why-region", ["value"]),
            ("why-meeting", ["value"]),
            ("why-type", ["value"]),
            ("why-named", []),
            ("source", ["source"]),
            ("no-paper-has", ["words"]),
            ("looked-for", ["words", "language"]),
            ("looked-for-pair", ["pair", "words"]),
            ("too-many-fit", ["words", Slot.Number("n")]),
            ("number-unknown", ["words"]),
            ("first-words", [Slot.Number("n")]),
            ("no-field", ["field"]),
            ("no-partner", []),
            ("two-letters", []),
            ("not-listed", ["facet", "words"]),
            ("failed", []),
            ("link-copied", []),
            ("copy-from-box", []),
            ("save-from-folder", []),
            ("collecting", [Slot.Number("n"), Slot.Number("all")]),
            ("not-saved", []),
            ("saved", [Slot.Number("n")]),
            ("saved-some", [Slot.Number("n"), Slot.Number("all")]),
            ("saved-first", [Slot.Number("n"), Slot.Number("all"), Slot.Number("most")]),
            ("saved-cited", [Slot.Number("n"), Slot.Number("all")]),
            ("saved-first-cited", [Slot.Number("n"), Slot.Number("all"), Slot.Number("most")]),
        }.Select(m => (m.Key, file.Message($"search-script.{m.Key}", m.Slots))),
    ];

    /// <summary>
    /// What the script of the search says, as JSON: the language, and messages by their keys. A message is a list of words, of slots
    /// (<c>["n"]</c>), and of choices by a number (<c>["n", {"one": [...], "other": [...]}]</c>).
    /// </summary>
    /// <param name="names">What the frame calls what the index has in other words, by group and key; null for nothing.</param>
    public string SearchScript(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>>? names = null)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, ForScripts))
        {
            json.WriteStartObject();
            json.WriteString("language", Language);
            if (names is { Count: > 0 })
            {
                json.WritePropertyName("names");
                JsonSerializer.Serialize(json, names);
            }

            foreach (var (key, message) in _searchScript)
            {
                json.WritePropertyName(key);
                Write(json, message.Parts);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<MessagePart> parts)
    {
        json.WriteStartArray();
        foreach (var part in parts)
        {
            switch (part)
            {
                case MessagePart.Text text:
                    json.WriteStringValue(text.Words);
                    break;
                case MessagePart.Filled filled:
                    json.WriteStartArray();
                    json.WriteStringValue(filled.Slot);
                    json.WriteEndArray();
                    break;
                case MessagePart.Plural { Ordinal: false } plural:
                    json.WriteStartArray();
                    json.WriteStringValue(plural.Slot);
                    json.WriteStartObject();
                    foreach (var (number, words) in plural.Exact)
                    {
                        json.WritePropertyName(FormattableString.Invariant($"{number}"));
                        Write(json, words);
                    }

                    foreach (var (category, words) in plural.Categories)
                    {
                        json.WritePropertyName(Kebab.Of(category));
                        Write(json, words);
                    }

                    json.WriteEndObject();
                    json.WriteEndArray();
                    break;
                case MessagePart.Plural or MessagePart.Select:
                    throw new InvalidOperationException("the script of the search chooses by numbers alone");
                default:
                    throw new InvalidOperationException($"{part.GetType().Name} cannot be filled");
            }
        }

        json.WriteEndArray();
    }
}
