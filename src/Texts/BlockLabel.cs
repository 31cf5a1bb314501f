using System.Text.RegularExpressions;

namespace CopArchive.Texts;

/// <summary>The grammar of labels, shared by the reader and the printer.</summary>
internal static partial class BlockLabel
{
    /// <summary>
    /// Length of the label at the beginning of a line, and the kind of unit that it begins; null if there is none.
    /// A bare number counts only among <paramref name="clauses"/>.
    /// </summary>
    public static (int Length, UnitKind Kind)? At(ReadOnlySpan<char> line, bool clauses)
    {
        if (line.Length == 0)
        {
            return null;
        }

        if (line[0] == '-')
        {
            return line.Length == 1 || char.IsWhiteSpace(line[1]) ? (1, UnitKind.Bullet) : null;
        }

        return Length(Numbered(), line) is { } numbered ? (numbered, UnitKind.Paragraph)
            : Length(Lettered(), line) is { } lettered ? (lettered, UnitKind.Item)
            : clauses && Length(Bare(), line) is { } bare ? (bare, UnitKind.Item)
            : null;
    }

    /// <summary>Length of the label of a heading; null if it has none.</summary>
    public static int? HeadingLength(ReadOnlySpan<char> title) => Length(Heading(), title);

    /// <summary>The label as a piece of an anchor: letters, digits and inner stops.</summary>
    public static string Segment(string label)
    {
        Span<char> kept = label.Length <= 100 ? stackalloc char[100] : new char[label.Length];
        var length = 0;
        foreach (var c in label)
        {
            if (char.IsLetterOrDigit(c) || c == '.')
            {
                kept[length++] = c;
            }
        }

        var segment = kept[..length].Trim('.');
        return segment.Length == label.Length ? label : segment.ToString();
    }

    /// <summary>Whether the label is a number without stop or bracket.</summary>
    public static bool IsBare(string label) => label.Length > 0 && label.All(char.IsAsciiDigit);

    private static int? Length(Regex form, ReadOnlySpan<char> text)
    {
        foreach (var match in form.EnumerateMatches(text))
        {
            return match.Length;
        }

        return null;
    }

    // three digits at most: "2010. The Group …" is the end of a sentence, not an item
    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,3})+[.)]?(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @"^(?:(?:[0-9]{1,3}|[A-Za-z]|x{0,3}(?:i{1,3}|i[vx]|vi{0,3})|X{0,3}(?:I{1,3}|I[VX]|VI{0,3}))[.)]"
            + @"|\((?:[0-9]{1,3}|[A-Za-z]|x{0,3}(?:i{1,3}|i[vx]|vi{0,3})|X{0,3}(?:I{1,3}|I[VX]|VI{0,3}))\))(?=\s|$)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Lettered();

    [GeneratedRegex(@"^[0-9]{1,3}(?=\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex(@"^[0-9]{1,3}(?:\.[0-9]{1,3})*\.?(?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
