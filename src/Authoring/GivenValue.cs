using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Records.Reading;

namespace CopArchive.Authoring;

/// <summary>
/// Turns values from a command line or a form into values to write. Whatever it contains, it stays one value: no part of it can become a
/// key, a line or markup of the file. Reading the file shows whether it is right.
/// </summary>
internal static partial class GivenValue
{
    /// <summary>The value of a key.</summary>
    /// <param name="form">What it may look like.</param>
    /// <param name="given">What was given; several make a list where the key has one.</param>
    public static DraftValue Parse(Form form, IReadOnlyList<string> given) =>
        given is [var one] && (IsAbsent(form, one) || (ManyIn(form) is not null && one.TrimStart().StartsWith('['))) ? Single(form, one)
        : ManyIn(form) is { } many ? new DraftValue.Many([.. given.SelectMany(g => Items(many.Item, g)).Select(i => Single(many.Item, i))])
        : Single(form, string.Join(' ', given));

    /// <summary>Splits several values in one text: at line ends, and at commas too unless they are words.</summary>
    private static string[] Items(Form item, string text) =>
        text.Split(
            item is Form.Single && !IsWords(item) ? [',', ' ', '\n', '\r', '\t'] : ['\n', '\r'],
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static DraftValue Single(Form form, string text) =>
        (HasParts(form) ? ParseYaml(PlainAnswer.Hours(form, text) ?? Item().Replace(text, "")) : null)
        ?? (IsAbsent(form, text) || !IsWords(form)
            ? new DraftValue.Bare(OneLine(PlainAnswer.Of(form, text)))
            : new DraftValue.Quoted(text));

    /// <summary>Whether a word is one of those that say why there is no value.</summary>
    public static bool IsAbsent(Form form, string text) =>
        form is Form.AnyOf any && any.Forms.OfType<Form.Choice>().Any(c => c.Values.Contains(text.Trim()));

    private static bool IsWords(Form form) => form switch
    {
        Form.AnyOf any => any.Forms.Any(IsWords),
        Form.Many many => IsWords(many.Item),
        Form.Single or Form.Choice or Form.ByLanguage or Form.Mapping => form == Shapes.Text.Form,
        _ => throw new UnreachableException(form.GetType().Name),
    };

    private static bool HasParts(Form form) => form switch
    {
        Form.AnyOf any => any.Forms.Any(HasParts),
        Form.Single or Form.Choice => false,
        Form.Many or Form.ByLanguage or Form.Mapping => true,
        _ => throw new UnreachableException(form.GetType().Name),
    };

    private static Form.Many? ManyIn(Form form) => form switch
    {
        Form.Many many => many,
        Form.AnyOf any => any.Forms.OfType<Form.Many>().FirstOrDefault(),
        Form.Single or Form.Choice or Form.ByLanguage or Form.Mapping => null,
        _ => throw new UnreachableException(form.GetType().Name),
    };

    /// <summary>
    /// A mapping or list in YAML; null if the text is neither. It is parsed and printed again, so that nothing is copied verbatim.
    /// </summary>
    private static DraftValue? ParseYaml(string text)
    {
        if (text.Trim() is not ['{' or '[', ..])
        {
            return null;
        }

        var faults = new DiagnosticBag();
        return SourceText.Decode("", Encoding.UTF8.GetBytes($"value: {OneLine(text)}\n"), faults) is { } source
            && YamlTree.Read(source, 0, source.Text.Length, faults) is { Entries: [var entry] } && !faults.HasErrors && IsPlain(entry.Value)
            ? RecordEdit.Value(entry.Value)
            : null;
    }

    /// <summary>Whether all keys are such that they can be written as they are.</summary>
    private static bool IsPlain(YamlNode node) => node switch
    {
        YamlMap map => map.Entries.All(e => KeyForm().IsMatch(e.Key.Value) && IsPlain(e.Value)),
        YamlList list => list.Items.All(IsPlain),
        YamlScalar => true,
        _ => throw new UnreachableException(node.GetType().Name),
    };

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The dash of an item, as examples have it.</summary>
    [GeneratedRegex(@"\A\s*-\s+(?=[{\[])", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyForm();
}
