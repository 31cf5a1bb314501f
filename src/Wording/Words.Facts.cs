using System.Diagnostics;
using System.Globalization;
using CopArchive.Comparison;
using CopArchive.Records.Model;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Wording;

/// <content>
/// Facts of a record by the keys under which editors write them, and their values, read leniently: what fits no form is shown as it
/// is written.
/// </content>
public sealed partial class Words
{
    /// <summary>Keys with a name; of all others, which stand inside these, the key is the name.</summary>
    private static readonly string[] NamedKeys =
    [
        "text", "files", "access", "actor", "added", "addressee", "adopted", "body", "broader", "contributions-until", "copy",
        "corrected", "date", "documents-as-of", "evidence", "existence", "former-ids", "corrections", "former-symbols",
        "history-from", "holding", "labels", "mode", "notes", "open-to", "part-of", "people", "printed-words", "scope-note",
        "state-as-of", "status", "symbols", "title-is", "type", "version-label", "witnesses", "withdrawn", "reports-on",
        "responds-to", "revises", "version-of", "annex-of", "presented-at", "mandated-by", "evidence-for", "corrects", "concerns",
        "led-to", "cites", "elsewhere", "iso", "same-as",
        "action-required", "agenda", "background", "contributors", "country", "deadline", "invitation", "language",
        "languages", "meeting", "meetings", "name", "number", "organisations", "other-names", "papers-mentioned",
        "participants", "parts", "posts", "region", "registration", "session", "short-name", "sources",
        "state", "time", "title", "topics", "venue",
    ];

    /// <summary>Keys whose value needs no name if they come first.</summary>
    private static readonly HashSet<string> Leading =
        ["value", "text", "who", "to", "in", "page", "path", "level", "start", "made-from", "printed"];

    private readonly IReadOnlyDictionary<string, Message> _factNames = file.Each("fact", NamedKeys);
    private readonly Message _namedValue = file.Message("fact-value.named", "key", "value");
    private readonly Message _printedValue = file.Message("fact-value.printed", "words");
    private readonly Message _about = file.Message("fact-value.about", "key");
    private readonly Message _checksum = file.Message("fact-value.checksum", "sum");
    private readonly Message _atAnchor = file.Message("fact-value.at", "anchor");

    /// <summary>A fact as a reader calls it: <c>contributions-until</c> is the deadline for contributions.</summary>
    public string FactName(string key) => _factNames.TryGetValue(key, out var name) ? name.Text() : key.Replace('-', ' ');

    /// <summary>What was written of a fact.</summary>
    public string FactValue(FactValue value) => Written(value.Node, value.Form, value.NameOf);

    private string Written(YamlNode node, Form? form, Func<string, string?> nameOf) => node switch
    {
        YamlScalar scalar => Single(scalar.Value.Trim(), form, nameOf),
        YamlList list => string.Join(_betweenSentences, list.Items.Select(i => Written(i, Comparison.FactValue.ItemOf(form), nameOf))),
        YamlMap map => string.Join(_betweenParts, map.Entries.OrderBy(e => Leading.Contains(e.Key.Value) ? 0 : 1)
            .Select((e, i) => (Key: e.Key.Value, e.Value, Form: FieldOf(form, e.Key.Value), First: i == 0))
            .Select(e => Entry(e.Key, Written(e.Value, e.Form, nameOf), e.Form, e.First))),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private string Entry(string key, string words, Form? form, bool first) => key switch
    {
        "printed" when !first => _printedValue.Text(words),
        "on" when form is { } f && f != Shapes.Day.Form => _about.Text(words),
        "confidence" when Enum.TryParse<Confidence>(words.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out var sure) =>
            Confidence(sure),
        "for" => _namedValue.Text(FactName(key), List(words.Split(_betweenSentences).Select(FactName))),
        "sha256" => _checksum.Text(words[..Math.Min(8, words.Length)]),
        _ when first && Leading.Contains(key) => words,
        _ => _namedValue.Text(FactName(key), words),
    };

    private string Single(string text, Form? form, Func<string, string?> nameOf)
    {
        var forms = Comparison.FactValue.FormsOf(form).ToList();
        if (forms.Contains(Shapes.Date.Form) && Edtf.TryParse(text) is { } date)
        {
            return Date(date);
        }

        if (forms.Contains(Shapes.Day.Form)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        if (forms.Contains(Shapes.Reference.Form) && Reference.TryParse(text) is { } reference)
        {
            var name = nameOf(reference.Id.ToString());
            return name is null ? text : reference.Anchor is { } anchor ? _placeInThing.Text(name, PlaceOf(anchor)) : name;
        }

        return forms.OfType<Form.Choice>().Any(c => c.Values.Contains(text)) ? text.Replace('-', ' ') : text;
    }

    /// <summary>The target of a reference, as far as its anchor shows: <c>p-6.4</c> is § 6.4.</summary>
    private string PlaceOf(string anchor) =>
        anchor.StartsWith("p-", StringComparison.Ordinal) && anchor[2..].All(c => char.IsAsciiDigit(c) || c == '.')
            ? PlaceParagraph(anchor[2..])
            : _atAnchor.Text(anchor);

    private static Form? FieldOf(Form? form, string key) =>
        Comparison.FactValue.FormsOf(form).OfType<Form.Mapping>().SelectMany(f => f.Keys).FirstOrDefault(k => k.Name == key)?.Form;
}
