using System.Diagnostics;
using CopArchive.Records.Reading;


namespace CopArchive.Comparison;

/// <summary>A fact in which two states of a record, or two records, differ.</summary>
/// <param name="Key">The key, as written: <c>contributions-until</c>.</param>
/// <param name="Before">The values of the earlier that the later has not; empty where the key was added.</param>
/// <param name="After">The values of the later that the earlier has not; empty where the key was removed.</param>
public sealed record KeyChange(string Key, IReadOnlyList<FactValue> Before, IReadOnlyList<FactValue> After);

/// <summary>A value of a fact as it is written, with what is needed to say it in words.</summary>
public sealed class FactValue
{
    /// <summary>A value.</summary>
    /// <param name="node">What is written.</param>
    /// <param name="form">What may stand there; null where the key is not known.</param>
    /// <param name="nameOf">The title of a record by its id as written; null where there is none.</param>
    internal FactValue(YamlNode node, Form? form, Func<string, string?> nameOf) => (Node, Form, NameOf) = (node, form, nameOf);

    /// <summary>What is written.</summary>
    internal YamlNode Node { get; }

    /// <summary>What may stand there; null where the key is not known.</summary>
    internal Form? Form { get; }

    /// <summary>The title of a record by its id as written; null where there is none.</summary>
    internal Func<string, string?> NameOf { get; }

    /// <summary>The form of the items of a list, or of what may stand in its place; the form itself where it is none.</summary>
    internal static Form? ItemOf(Form? form) => FormsOf(form).OfType<Form.Many>().FirstOrDefault() is { } list
        ? new Form.AnyOf([list.Item, .. FormsOf(form).Where(f => f is not Form.Many)])
        : form;

    /// <summary>A form, or all of which it is any.</summary>
    internal static IEnumerable<Form> FormsOf(Form? form) => form switch
    {
        null => [],
        Form.AnyOf any => any.Forms.SelectMany(FormsOf),
        Form.Single or Form.Choice or Form.Many or Form.ByLanguage or Form.Mapping => [form],
        _ => throw new UnreachableException(form.GetType().Name),
    };
}
