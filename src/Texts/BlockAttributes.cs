using System.Text.RegularExpressions;

namespace CopArchive.Texts;

/// <summary>What braces at the end of a block say: <c>{#name .agenda lang=fr}</c>.</summary>
/// <param name="Pin">The anchor pinned; null for none.</param>
/// <param name="Classes">Classes, without their stop.</param>
/// <param name="Language">BCP 47 code; null for the text's own.</param>
internal sealed partial record BlockAttributes(string? Pin, IReadOnlyList<string> Classes, string? Language)
{
    public static BlockAttributes None { get; } = new(null, [], null);

    public bool IsNone => Pin is null && Classes.Count == 0 && Language is null;

    /// <summary>
    /// Takes the attributes off a block's last line. Braces with anything else stay text and are reported.
    /// </summary>
    public static BlockAttributes Take(List<TextLine> lines, bool heading, TextSource source)
    {
        if (lines.Count == 0 || Braces(lines[^1], source.Text) is not { } braces)
        {
            return None;
        }

        var attributes = Read(braces, heading, source);
        if (attributes != None)
        {
            lines[^1] = new TextLine(lines[^1].Start, braces.Start).Trim(source.Text);
            if (lines[^1].Start == lines[^1].End && lines.Count > 1)
            {
                lines.RemoveAt(lines.Count - 1);
            }
        }

        return attributes;
    }

    /// <summary>The attributes of a line that holds nothing else; null where it is no such line.</summary>
    public static BlockAttributes? ReadAlone(TextLine line, TextSource source) =>
        Braces(line.Trim(source.Text), source.Text) is { } braces
        && braces == line.Trim(source.Text)
        && Read(braces, false, source) is { IsNone: false } all
            ? all
            : null;

    /// <summary>As written; empty for none.</summary>
    public override string ToString()
    {
        var all = (Pin is null ? Enumerable.Empty<string>() : ["#" + Pin])
            .Concat(Classes.Select(c => "." + c))
            .Concat(Language is null ? [] : ["lang=" + Language]);
        return IsNone ? "" : "{" + string.Join(' ', all) + "}";
    }

    private static TextLine? Braces(TextLine line, string text)
    {
        var words = line.In(text);
        var open = words.LastIndexOf('{');
        return words.EndsWith("}") && open >= 0 && (open == 0 || char.IsWhiteSpace(words[open - 1]))
            ? new TextLine(line.Start + open, line.End)
            : null;
    }

    private static BlockAttributes Read(TextLine braces, bool heading, TextSource source)
    {
        var written = braces.In(source.Text).ToString();
        string? pin = null, language = null;
        var classes = new List<string>();
        foreach (var word in written[1..^1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (word[0] == '#' && pin is null)
            {
                pin = word[1..];
            }
            else if (heading && word is ".operative" or ".agenda" && classes.Count == 0)
            {
                classes.Add(word[1..]);
            }
            else if (word.StartsWith("lang=", StringComparison.Ordinal) && LanguageForm().IsMatch(word.AsSpan(5)) && language is null)
            {
                language = word[5..];
            }
            else
            {
                source.Report(braces.Start, braces.End, (place, line) => Diagnostics.TextFaults.Attribute(place, line, written));
                return None;
            }
        }

        if (pin is not null && !PinForm().IsMatch(pin))
        {
            source.Report(braces.Start, braces.End, (place, line) => Diagnostics.TextFaults.BadAnchor(place, line, pin));
            return None;
        }

        var attributes = new BlockAttributes(pin, classes, language);
        if (attributes.IsNone)
        {
            source.Report(braces.Start, braces.End, (place, line) => Diagnostics.TextFaults.Attribute(place, line, written));
            return None;
        }

        return attributes;
    }

    [GeneratedRegex(@"^\p{L}(?:[\p{L}\p{Nd}.-]*[\p{L}\p{Nd}])?$", RegexOptions.CultureInvariant)]
    private static partial Regex PinForm();

    /// <summary>BCP 47, in outline.</summary>
    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant)]
    public static partial Regex LanguageForm();
}
