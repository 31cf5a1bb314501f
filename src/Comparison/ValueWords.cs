using System.Diagnostics;
using System.Globalization;
using CopArchive.Records.Reading;
using CopArchive.Values;

namespace CopArchive.Comparison;

/// <summary>Values of a record as a reader says them, read leniently: what fits no form is told as it is written.</summary>
/// <param name="nameOf">The title of a record by its id as written; null where there is none.</param>
internal sealed class ValueWords(Func<string, string?> nameOf)
{
    /// <summary>Keys that are told by their value alone, where they stand first.</summary>
    private static readonly HashSet<string> Leading =
        ["value", "text", "who", "to", "in", "page", "path", "level", "start", "made-from", "printed"];

    /// <summary>A value in words.</summary>
    public string Of(YamlNode node, Form? form) => node switch
    {
        YamlScalar scalar => Single(scalar.Value.Trim(), form),
        YamlList list => string.Join("; ", list.Items.Select(i => Of(i, ItemOf(form)))),
        YamlMap map => string.Join(", ", map.Entries
            .OrderBy(e => Leading.Contains(e.Key.Value) ? 0 : 1)
            .Select((e, i) => Entry(e, FieldOf(form, e.Key.Value), first: i == 0))),
        _ => throw new UnreachableException(node.GetType().Name),
    };

    /// <summary>The form of the items of a list; the form itself where it is none.</summary>
    public static Form? ItemOf(Form? form) => Any(form).OfType<Form.Many>().FirstOrDefault()?.Item ?? form;

    private string Entry(YamlEntry entry, Form? form, bool first)
    {
        var (key, words) = (entry.Key.Value, Of(entry.Value, form));
        return key switch
        {
            "printed" when !first => $"printed “{words}”",
            "on" when form is { } f && f != Shapes.Day.Form => $"about {words}",
            "sha256" => "checksum " + words[..Math.Min(8, words.Length)],
            _ when first && Leading.Contains(key) => words,
            _ => $"{KeyNames.Of(key)} {words}",
        };
    }

    private string Single(string text, Form? form)
    {
        var forms = Any(form).ToList();
        if (forms.Contains(Shapes.Date.Form) && Edtf.TryParse(text) is { } date)
        {
            return DateWords.Of(date);
        }

        if (forms.Contains(Shapes.Day.Form)
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return DateWords.Of(day);
        }

        if (forms.Contains(Shapes.Reference.Form) && Reference.TryParse(text) is { } reference)
        {
            var name = nameOf(reference.Id.ToString());
            return name is null ? text : reference.Anchor is { } anchor ? $"{name}, {Place(anchor)}" : name;
        }

        return forms.OfType<Form.Choice>().Any(c => c.Values.Contains(text)) ? text.Replace('-', ' ') : text;
    }

    /// <summary>Where a reference leads to, as far as its anchor tells: <c>p-6.4</c> is § 6.4.</summary>
    private static string Place(string anchor) =>
        anchor.StartsWith("p-", StringComparison.Ordinal) && anchor[2..].All(c => char.IsAsciiDigit(c) || c == '.')
            ? "§ " + anchor[2..]
            : $"at “{anchor}”";

    private static Form? FieldOf(Form? form, string key) =>
        Any(form).OfType<Form.Fields>().SelectMany(f => f.Keys).FirstOrDefault(k => k.Name == key)?.Form;

    /// <summary>A form, or all of which it is any; those of one item, where one can stand for a list.</summary>
    private static IEnumerable<Form> Any(Form? form) => form switch
    {
        null => [],
        Form.AnyOf any => any.Forms.SelectMany(Any),
        Form.Single or Form.Choice or Form.Many or Form.ByLanguage or Form.Fields => [form],
        _ => throw new UnreachableException(form.GetType().Name),
    };
}
