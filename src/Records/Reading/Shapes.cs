using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Values;

namespace CopArchive.Records.Reading;

/// <summary>The shapes that values of records have.</summary>
internal static partial class Shapes
{
    /// <summary>Words.</summary>
    public static Shape<string> Text { get; } = Scalar("text, best in quotation marks", null, text => text, null);

    /// <summary><c>true</c> or <c>false</c>.</summary>
    public static Shape<bool> Flag { get; } = Choice(("true", true), ("false", false));

    /// <summary>A whole number from 1.</summary>
    public static Shape<int> Number { get; } = Struct<int>("a whole number", "^[1-9][0-9]{0,8}$",
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0 ? n : null, RecordFaults.NotNumber);

    /// <summary>A size in bytes.</summary>
    public static Shape<long> Bytes { get; } = Struct<long>("a size in bytes", "^[0-9]{1,12}$",
        text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null, RecordFaults.NotNumber);

    /// <summary>A full day.</summary>
    public static Shape<DateOnly> Day { get; } = Struct<DateOnly>("a day as 2026-11-25", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        text => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null,
        DayFault);

    /// <summary>A date, or an end of an interval, as editors check it; whether there is such a day only the reader knows.</summary>
    private const string Part = @"\.\.|[0-9]{2}[0-9X]{2}(-[0-9X]{2}){0,2}[?~%]?";

    /// <summary>A date, with its uncertainty.</summary>
    public static Shape<Edtf> Date { get; } = Scalar(
        "a date as far as it is known: 2010-06-11, 2010-03-17/2010-03-18, 2021-01, 2018-01-23?",
        $@"^({Part})?(/({Part})?)?$", Edtf.TryParse, DateFault);

    /// <summary>An hour of the day.</summary>
    public static Shape<TimeOnly> Hour { get; } = Struct<TimeOnly>("an hour as 09:30", "^[0-2][0-9]:[0-5][0-9]$",
        text => TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null,
        RecordFaults.NotHour);

    /// <summary>A moment: a day, an hour and the offset from UTC of that hour.</summary>
    public static Shape<DateTimeOffset> Moment { get; } = Struct<DateTimeOffset>(
        "a moment as 2027-01-18T09:00+01:00", "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-2][0-9]:[0-5][0-9](Z|[+-][01][0-9]:[0-5][0-9])$",
        ParseMoment, RecordFaults.NotMoment);

    /// <summary>An offset from UTC.</summary>
    public static Shape<string> Offset { get; } = Scalar("an offset from UTC as +02:00", "^[+-][01][0-9]:[0-5][0-9]$",
        text => OffsetForm().IsMatch(text) ? text : null, RecordFaults.NotOffset);

    /// <summary>The code of a language (BCP 47).</summary>
    public static Shape<string> Language { get; } = Scalar("the code of a language, as en, ar, zh", "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
        text => LanguageForm().IsMatch(text) ? text : null, RecordFaults.NotLanguage);

    /// <summary>The code of a country (ISO 3166-1).</summary>
    public static Shape<string> CountryCode { get; } = Scalar("the code of a country, as EG", "^[A-Z]{2}$",
        text => text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? text : null, RecordFaults.NotCountryCode);

    /// <summary>The address of a page elsewhere.</summary>
    public static Shape<string> WebPage { get; } = Scalar("the full address of a page, in quotation marks", "^https?://",
        text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? text : null,
        RecordFaults.NotAddress);

    /// <summary>A SHA-256 hash.</summary>
    public static Shape<string> Sha256 { get; } = Scalar("a SHA-256 hash, 64 digits and small letters", "^[0-9a-f]{64}$",
        text => HashForm().IsMatch(text) ? text : null, RecordFaults.NotHash);

    /// <summary>A reference to a record or a paragraph of its text.</summary>
    public static Shape<Located<Reference>> Reference { get; } = Noted(Located(Scalar(
        "a reference, as documents/ab-2-3 or documents/report-meeting-2#p-6.4", @"^[a-z]+/[^\s]+$", Values.Reference.TryParse,
        NotReference)));

    /// <summary>The id of a record.</summary>
    public static Shape<Located<RecordId>> Id { get; } = Located(Scalar(
        "an address part, as documents/ab-2-3", @"^[a-z]+/[^\s#@]+$", RecordId.TryParse, NotReference));

    /// <summary>One of several words.</summary>
    public static Shape<T> Choice<T>(params (string Word, T Value)[] choices)
    {
        var words = new string[choices.Length];
        for (var at = 0; at < words.Length; at++)
        {
            words[at] = choices[at].Word;
        }

        return new(new Form.Choice(words), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value) =>
        {
            value = default;
            if (!TryText(node, reading, out var text))
            {
                return false;
            }

            if (Array.IndexOf(words, text) is >= 0 and var at)
            {
                value = choices[at].Value;
                return true;
            }

            return reading.Fault(RecordFaults.NotChoice(node.Place, text, words));
        });
    }

    /// <summary>The value with its place.</summary>
    public static Shape<Located<T>> Located<T>(Shape<T> shape) =>
        new(shape.Form, (YamlNode node, ReadingContext reading, out Located<T> value) =>
        {
            var ok = shape.TryRead(node, reading, out var inner);
            value = new Located<T>(inner!, node.Place);
            return ok;
        });

    /// <summary>A list.</summary>
    public static Shape<IReadOnlyList<T>> Many<T>(Shape<T> item) => List(item, orOne: false);

    /// <summary>A list, or one item alone.</summary>
    public static Shape<IReadOnlyList<T>> OneOrMany<T>(Shape<T> item) => List(item, orOne: true);

    /// <summary>Keys with values.</summary>
    public static Shape<T> Keys<T>(IReadOnlyList<Key> keys, Func<KeyValues, ReadingContext, T?> build)
        where T : class =>
        new(new Form.Mapping(keys), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value) =>
        {
            value = null;
            if (node is not YamlMap map)
            {
                return reading.Fault(RecordFaults.NotKeys(
                    node.Place,
                    KindOf(node),
                    keys.Where(k => k.Required || keys.All(o => !o.Required)).Select(k => $"{k.Name}: ({k.Form.InWords()})")));
            }

            var fields = KeyValues.Read(map, keys, reading);
            value = fields.Ok ? build(fields, reading) : null;
            return value is not null;
        });

    /// <summary>Text by language.</summary>
    public static Shape<IReadOnlyDictionary<string, string>> ByLanguage { get; } = new(
        new Form.ByLanguage(),
        (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out IReadOnlyDictionary<string, string> value) =>
        {
            var words = new SortedDictionary<string, string>(StringComparer.Ordinal);
            value = words;
            if (node is not YamlMap map)
            {
                return reading.Fault(RecordFaults.NotKeys(node.Place, KindOf(node), ["fr: \"(the words in French)\""]));
            }

            var ok = true;
            foreach (var entry in map.Entries)
            {
                ok &= Language.TryRead(entry.Key, reading, out var language) & Text.TryRead(entry.Value, reading, out var text);
                words[language ?? ""] = text ?? "";
            }

            return ok;
        });

    /// <summary>A text alone, or keys with values.</summary>
    public static Shape<T> TextOr<T>(Func<string, T> fromText, Shape<T> shape) => ScalarOr(Text, fromText, shape);

    /// <summary>A single value alone, or keys with values.</summary>
    public static Shape<T> ScalarOr<TSingle, T>(Shape<TSingle> single, Func<TSingle, T> fromSingle, Shape<T> shape) =>
        new(new Form.AnyOf([single.Form, shape.Form]), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value) =>
        {
            if (node is not YamlScalar)
            {
                return shape.TryRead(node, reading, out value);
            }

            var ok = single.TryRead(node, reading, out var inner);
            value = ok ? fromSingle(inner!) : default;
            return ok;
        });

    /// <summary>Keys with values of one kind where a key stands among them, of another kind where it does not.</summary>
    public static Shape<T> IfKey<T>(string key, Shape<T> with, Shape<T> without) =>
        new(new Form.AnyOf([without.Form, with.Form]), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value) =>
            (node is YamlMap map && map.Entries.Any(e => e.Key.Value == key) ? with : without).TryRead(node, reading, out value));

    /// <summary>A value, or why it is absent; with the printed form, if it differs.</summary>
    public static Shape<Stated<T>> Stated<T>(Shape<T> shape)
    {
        var value = new Key<T>("value", shape, "the value", "", Required: true);
        var printed = new Key<string>("printed", Text, "how the paper prints it", "");
        var withPrinted = Keys<Stated<T>>([value, printed], (f, _) => new Stated<T>.Known(f.Require(value), f.Get(printed)));
        var absent = new Form.Choice(["not stated", "not found", "none"]);
        return new Shape<Stated<T>>(new Form.AnyOf([shape.Form, absent, withPrinted.Form]),
            (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out Stated<T> result) =>
            {
                result = node is YamlScalar scalar ? scalar.Value switch
                {
                    "not stated" => new Stated<T>.NotStated(),
                    "not found" => new Stated<T>.NotFound(),
                    "none" => new Stated<T>.None(),
                    _ => null,
                } : null;
                if (result is not null)
                {
                    return true;
                }

                if (node is YamlMap)
                {
                    return withPrinted.TryRead(node, reading, out result);
                }

                var ok = shape.TryRead(node, reading, out var inner);
                result = ok ? new Stated<T>.Known(inner!) : null;
                return ok;
            });
    }

    /// <summary>Each number of a paper, say, is shown beside all others of it.</summary>
    private const int MostItems = 1_000;

    private static Shape<IReadOnlyList<T>> List<T>(Shape<T> item, bool orOne) =>
        new(new Form.Many(item.Form, orOne), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out IReadOnlyList<T> value) =>
        {
            value = null;
            var nodes = node switch
            {
                YamlList list => list.Items,
                YamlScalar { Value: "", Quoted: false } => null,
                YamlScalar or YamlMap => orOne ? [node] : null,
                _ => throw new UnreachableException(node.GetType().Name),
            };
            if (nodes is null)
            {
                return reading.Fault(RecordFaults.NotList(
                    node.Place,
                    KindOf(node),
                    node is YamlScalar { Value.Length: > 0 } single ? Written(single) : null,
                    item.Form.InWords()));
            }

            if (nodes.Count == 0)
            {
                return reading.Fault(RecordFaults.Empty(node.Place));
            }

            if (nodes.Count > MostItems)
            {
                return reading.Fault(FileFaults.TooMany(node.Place, nodes.Count, MostItems));
            }

            var items = new List<T>(nodes.Count);
            var ok = true;
            foreach (var one in nodes)
            {
                if (item.TryRead(one, reading, out var read))
                {
                    items.Add(read);
                }
                else
                {
                    ok = false;
                }
            }

            value = items;
            return ok;
        });

    private static Shape<T> Scalar<T>(string words, string? pattern, Func<string, T?> parse, Func<SourcePlace, string, Diagnostic>? fault)
        where T : class =>
        new(new Form.Single(words, pattern), (YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out T value) =>
        {
            value = null;
            if (!TryText(node, reading, out var text))
            {
                return false;
            }

            value = parse(text);
            return value is not null || reading.Fault(fault!(node.Place, text));
        });

    private static Shape<T> Struct<T>(string words, string? pattern, Func<string, T?> parse, Func<SourcePlace, string, Diagnostic> fault)
        where T : struct =>
        new(new Form.Single(words, pattern), (YamlNode node, ReadingContext reading, out T value) =>
        {
            value = default;
            if (!TryText(node, reading, out var text))
            {
                return false;
            }

            if (parse(text) is not { } parsed)
            {
                return reading.Fault(fault(node.Place, text));
            }

            value = parsed;
            return true;
        });

    /// <summary>The same, and what is named is kept with the file.</summary>
    private static Shape<Located<Reference>> Noted(Shape<Located<Reference>> shape) =>
        new(shape.Form, (YamlNode node, ReadingContext reading, out Located<Reference> value) =>
        {
            var ok = shape.TryRead(node, reading, out value);
            if (ok)
            {
                reading.Named.Add(value);
            }

            return ok;
        });

    private static Diagnostic NotReference(SourcePlace place, string text) =>
        RecordFaults.NotReference(place, text, Values.Reference.Meant(text)?.ToString());

    /// <summary>Where the text has the form of a date, the reason is exact; else the form itself is explained.</summary>
    private static Diagnostic DateFault(SourcePlace place, string text) =>
        Edtf.TryParse(text, out var refusal) is null && refusal!.Reason != EdtfReason.Form
            ? RecordFaults.NoSuchDate(place, text, refusal.InWords(), refusal.Remedy())
            : RecordFaults.NotDate(place, text);

    /// <summary>Reads a moment; null where the text is not one.</summary>
    public static DateTimeOffset? ParseMoment(string text) => DateTimeOffset.TryParseExact(
        text, ["yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mmZ"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
        ? moment
        : null;

    private static Diagnostic DayFault(SourcePlace place, string text) =>
        Edtf.TryParse(text, out var refusal) is null
        && refusal!.Reason is EdtfReason.Year or EdtfReason.Month or EdtfReason.Day
        && !text.Contains('/')
            ? RecordFaults.NoSuchDay(place, text, refusal.InWords())
            : RecordFaults.NotDay(place, text);

    private static bool TryText(YamlNode node, ReadingContext reading, [MaybeNullWhen(false)] out string text)
    {
        // YAML says so of a value that is none
        text = node is YamlScalar { Quoted: false, Value: "null" or "Null" or "NULL" or "~" } ? "" : (node as YamlScalar)?.Value.Trim();
        return text switch
        {
            null => reading.Fault(RecordFaults.NotSingle(
                node.Place, KindOf(node), [.. (node as YamlList)?.Items.OfType<YamlScalar>().Select(Written) ?? []])),
            "" => reading.Fault(RecordFaults.Empty(node.Place)),
            _ => true,
        };
    }

    /// <summary>A single value as one writes it.</summary>
    private static string Written(YamlScalar scalar) => scalar.Quoted
        ? $"\"{scalar.Value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
        : scalar.Value;

    private static string KindOf(YamlNode node) => node switch
    {
        YamlList => "a list",
        YamlMap => "keys with values",
        YamlScalar => "a single value",
        _ => throw new UnreachableException(node.GetType().Name),
    };

    [GeneratedRegex("^[+-](0[0-9]|1[0-4]):[0-5][0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex OffsetForm();

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex LanguageForm();

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant)]
    private static partial Regex HashForm();
}
