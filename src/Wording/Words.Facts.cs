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
    /// <summary>Keys with a name; of all others, which no record has or which are not told, the key is the name.</summary>
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
        // what stands in one
        "against", "as", "by", "checked", "cite-as", "claim", "day", "end", "for", "force", "from", "in", "left-out", "level", "made-from",
        "note", "now", "offset", "on", "original-kept", "page", "printed", "read", "reason", "release", "seen", "start", "to", "value",
        "was", "what", "who", "why", "withheld", "words", "zone",
        // what a word of the glossary has
        "sentence", "term",
    ];

    /// <summary>Values of which a fact has few, and which nothing else names.</summary>
    private static readonly string[] NamedChoices = ["printed", "descriptive", "own", "shared", "misprinted", "withheld"];

    /// <summary>Keys whose value needs no name if they come first.</summary>
    private static readonly HashSet<string> Leading =
        ["value", "text", "who", "to", "in", "page", "path", "level", "start", "made-from", "printed"];

    private readonly IReadOnlyDictionary<string, Message> _factNames = file.Each("fact", NamedKeys);
    private readonly IReadOnlyDictionary<string, Message> _factChoices = file.Each("fact-choice", NamedChoices);
    // made once: a log asks for them at each fact
    private IReadOnlyList<IReadOnlyDictionary<string, string>>? _choices;
    private readonly Message _namedValue = file.Message("fact-value.named", "key", "value");
    private readonly Message _printedValue = file.Message("fact-value.printed", "words");
    private readonly Message _about = file.Message("fact-value.about", "key");
    private readonly Message _checksum = file.Message("fact-value.checksum", "sum");
    private readonly Message _atAnchor = file.Message("fact-value.at", "anchor");

    /// <summary>A fact as a reader calls it: <c>contributions-until</c> is the deadline for contributions.</summary>
    public string FactName(string key) => _factNames.TryGetValue(key, out var name) ? name.Text() : key.Replace('-', ' ');

    /// <summary>What was written of a fact.</summary>
    /// <param name="value">The value.</param>
    /// <param name="records">What the words of records are to the reader; by default they are in this language.</param>
    public Phrases FactValue(FactValue value, RecordWords? records = null) =>
        Written(value.Node, value.Form, value.NameOf, records ?? RecordWords.Here);

    private Phrases Written(YamlNode node, Form? form, Func<string, string?> nameOf, RecordWords records) => node switch
    {
        YamlScalar scalar => Single(scalar.Value.Trim(), form, nameOf, records),
        YamlList list => Sentences(list.Items.Select(i => Written(i, Comparison.FactValue.ItemOf(form), nameOf, records))),
        YamlMap map when Comparison.FactValue.FormsOf(form).OfType<Form.ByLanguage>().Any() => List(map.Entries.Select(e =>
            _namedValue.Filled(LanguageName(e.Key.Value), Written(e.Value, null, nameOf, records.In(e.Key.Value, Language))))),
        YamlMap map => Line(map.Entries.OrderBy(e => Leading.Contains(e.Key.Value) ? 0 : 1)
            .Select((e, i) => (Key: e.Key.Value, e.Value, Form: FieldOf(form, e.Key.Value), First: i == 0))
            .Select(e => Entry(e.Key, e.Value, Written(e.Value, e.Form, nameOf, records), e.Form, e.First))),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private Phrases Entry(string key, YamlNode node, Phrases words, Form? form, bool first) => key switch
    {
        "printed" when !first => _printedValue.Filled(words),
        "on" when form is { } f && f != Shapes.Day.Form => _about.Filled(words),
        "for" when !Comparison.FactValue.FormsOf(form).Contains(Shapes.Reference.Form) =>
            _namedValue.Filled(FactName(key), List(Scalars(node).Select(FactName))),
        "sha256" => _checksum.Text(words.Plain[..Math.Min(8, words.Plain.Length)]),
        "confidence" => words,
        _ when first && Leading.Contains(key) => words,
        _ => _namedValue.Filled(FactName(key), words),
    };

    private static IEnumerable<string> Scalars(YamlNode node) =>
        node is YamlList list ? list.Items.SelectMany(Scalars) : node is YamlScalar scalar ? [scalar.Value.Trim()] : [];

    private Phrases Single(string text, Form? form, Func<string, string?> nameOf, RecordWords records)
    {
        var forms = Comparison.FactValue.FormsOf(form).ToList();
        if (forms.OfType<Form.Choice>().FirstOrDefault(c => c.Values.Contains(text)) is { } choice)
        {
            return ChoiceOf(choice, text);
        }

        if (forms.Contains(Shapes.Date.Form) && Edtf.TryParse(text) is { } date)
        {
            return Date(date);
        }

        if (forms.Contains(Shapes.Day.Form)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Day(day);
        }

        if (forms.Contains(Shapes.Language.Form))
        {
            return LanguageName(text);
        }

        if (forms.Contains(Shapes.Reference.Form) && Reference.TryParse(text) is { } reference
            && (records.NameOf(reference.Id) ?? Own(nameOf(reference.Id.ToString()))) is { } name)
        {
            return reference.Anchor is { } anchor ? _placeInThing.Filled(name, PlaceOf(anchor, records.Language)) : name;
        }

        return text.Any(char.IsLetter) ? Own(text)! : text;

        Phrase? Own(string? words) => words is null ? null : new Phrase(words, Language: records.Language);
    }

    /// <summary>One of the words between which a fact chooses: <c>information-document</c>, <c>not found</c>.</summary>
    private string ChoiceOf(Form.Choice choice, string word) =>
        (_choices ??= [.. AllChoices()]).FirstOrDefault(names => choice.Values.All(names.ContainsKey))?[word] ?? word.Replace('-', ' ');

    private IEnumerable<IReadOnlyDictionary<string, string>> AllChoices()
    {
        yield return new Dictionary<string, string> { ["not stated"] = NotStated, ["not found"] = NotFound, ["none"] = _none.Text() };
        yield return Each<DocumentType>(DocumentType);
        yield return Each<MeetingState>(MeetingState);
        yield return Each<OutcomeForce>(OutcomeForce);
        yield return Each<OutcomeType>(OutcomeType);
        yield return Each<OutcomeState>(OutcomeState);
        yield return Each<OrganisationType>(OrganisationType);
        yield return Each<TextStatus>(TextStatus);
        yield return Each<AccessLevel>(AccessLevel);
        yield return Each<Holding>(Holding);
        yield return Each<Confidence>(Confidence);
        yield return _factChoices.ToDictionary(c => c.Key, c => c.Value.Text());

        static Dictionary<string, string> Each<T>(Func<T, string> name)
            where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => Kebab.Of(v), v => Small(name(v)));
    }

    /// <summary>The target of a reference, as far as its anchor shows: <c>p-6.4</c> is § 6.4.</summary>
    private Phrases PlaceOf(string anchor, string? language) =>
        anchor.StartsWith("p-", StringComparison.Ordinal) && anchor[2..].All(c => char.IsAsciiDigit(c) || c == '.')
            ? PlaceParagraph(anchor[2..])
            : _atAnchor.Filled(new Phrase(anchor, Language: language));

    private static Form? FieldOf(Form? form, string key) =>
        Comparison.FactValue.FormsOf(form).OfType<Form.Mapping>().SelectMany(f => f.Keys).FirstOrDefault(k => k.Name == key)?.Form;
}
