using System.Text.RegularExpressions;
using CopArchive.Wording;

namespace CopArchive.Tests.Wording;

/// <summary>Writes the parts of a message as a file of words has them.</summary>
internal static class PrintedMessage
{
    public static string Of(IReadOnlyList<MessagePart> parts, string? inPlural = null) =>
        string.Concat(parts.Select(p => Of(p, inPlural)));

    private static string Of(MessagePart part, string? inPlural) => part switch
    {
        MessagePart.Text text => Regex.Replace(
            text.Words,
            inPlural is null ? "[{}][{}']*|'" : "[{}#][{}#']*|'",
            m => m.Value == "'" ? "''" : $"'{m.Value.Replace("'", "''")}'"),
        MessagePart.Filled filled => filled.Slot == inPlural ? "#" : "{" + filled.Slot + "}",
        MessagePart.Plural plural => $"{{{plural.Slot}, {(plural.Ordinal ? "selectordinal" : "plural")}, " + string.Join(' ',
        [
            .. plural.Exact.Select(e => $"={e.Key} {{{Of(e.Value, plural.Slot)}}}"),
            .. plural.Categories.Select(c => $"{c.Key.ToString().ToLowerInvariant()} {{{Of(c.Value, plural.Slot)}}}"),
        ]) + "}",
        MessagePart.Select select => $"{{{select.Slot}, select, "
            + string.Join(' ', select.Cases.Select(c => $"{c.Key} {{{Of(c.Value, inPlural)}}}")) + "}",
        _ => throw new InvalidOperationException(),
    };
}
