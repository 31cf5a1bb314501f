using System.Text.RegularExpressions;

namespace CopArchive.Values;

/// <summary>Points at a record or a unit of its text: <c>id</c>, <c>id#anchor</c> or <c>id@lang#anchor</c>.</summary>
/// <param name="Id">The record.</param>
/// <param name="Anchor">The unit's anchor, without <c>#</c>; null for the record as a whole.</param>
/// <param name="Language">The language of the text meant; null for its first language.</param>
public sealed partial record Reference(RecordId Id, string? Anchor = null, string? Language = null)
{
    /// <summary>Reads a reference; null where the text is not one.</summary>
    public static Reference? TryParse(string text)
    {
        string? anchor = null, language = null;
        var hash = text.IndexOf('#');
        if (hash >= 0)
        {
            (text, anchor) = (text[..hash], text[(hash + 1)..]);
        }

        var at = text.IndexOf('@');
        if (at >= 0)
        {
            (text, language) = (text[..at], text[(at + 1)..]);
        }

        return RecordId.TryParse(text) is not { } id || anchor is "" || language is "" || (anchor?.Any(char.IsWhiteSpace) ?? false)
            ? null
            : new Reference(id, anchor, language);
    }

    /// <summary>The reference that a path, or a slip of capitals or spaces, plainly means; null where none is.</summary>
    public static Reference? Meant(string text)
    {
        var parts = text.Trim().Split('#', 2);
        var id = Ending().Replace(Folder().Replace(parts[0].Trim(), ""), "").Trim('/').ToLowerInvariant();
        return TryParse(parts.Length == 1 ? id : $"{id}#{parts[1].Trim()}");
    }

    /// <summary>Prints what <see cref="TryParse"/> reads.</summary>
    public override string ToString() =>
        Id + (Language is null ? "" : "@" + Language) + (Anchor is null ? "" : "#" + Anchor);

    [GeneratedRegex(@"^/?(data/)?", RegexOptions.CultureInvariant)]
    private static partial Regex Folder();

    [GeneratedRegex(@"(\.[a-z]{2})?\.(md|yml|yaml)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
