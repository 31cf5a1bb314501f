using System.Text;
using System.Text.RegularExpressions;

namespace CopArchive.Texts;

/// <summary>Prints running text in its normal form as Markdown.</summary>
internal sealed partial class InlinePrinter
{
    /// <summary>How a forced line break is written.</summary>
    public string LineBreak { get; init; } = "\\\n";

    /// <summary>Whether it stands in a cell of a table.</summary>
    public bool InCell { get; init; }

    public string Print(IReadOnlyList<Inline> content) =>
        string.Concat(content.Select((inline, i) => PrintInline(inline, i + 1 < content.Count ? content[i + 1] : null)));

    private string PrintInline(Inline inline, Inline? next) => inline switch
    {
        Inline.Words words => PrintWords(words.Text, next),
        Inline.Break => InCell ? "[]{.break}" : LineBreak,
        Inline.Emphasis emphasis => "*" + Print(emphasis.Content) + "*",
        Inline.Strong strong => "**" + Print(strong.Content) + "**",
        Inline.Styled { Tag: "sup" } sup => "^" + Print(sup.Content) + "^",
        Inline.Styled { Tag: "sub" } sub => "~" + Print(sub.Content) + "~",
        Inline.Styled { Tag: "del" } deleted => "[" + Print(deleted.Content) + "]{.deleted}",
        Inline.Styled { Tag: "ins" } inserted => "[" + Print(inserted.Content) + "]{.inserted}",
        Inline.Styled code => Code(Inline.Raw(code.Content)),
        Inline.Foreign foreign => "[" + Print(foreign.Content) + "]{lang=" + foreign.Language + "}",
        Inline.Mentioned { Mention: { Target: MentionTarget.Record record } mention } =>
            Link(record.Reference.ToString(), Escape(mention.Printed)),
        Inline.Mentioned { Mention: var mention } => Escape(mention.Printed),
        Inline.Link link => Address(link) ?? Link(link.Target, Print(link.Content)),
        _ => throw new ArgumentException($"no way to write {inline.GetType().Name}"),
    };

    private string? Address(Inline.Link link)
    {
        var words = link.Content is [Inline.Words only] ? only.Text : null;
        return words is not null
            && ((words == link.Target && AddressForm().IsMatch(words)) || (link.Target == "mailto:" + words && MailForm().IsMatch(words)))
            && !(InCell && words.Contains('|'))
            ? "<" + words + ">"
            : null;
    }

    private static string Link(string target, string content)
    {
        var written = new StringBuilder();
        foreach (var c in target)
        {
            written.Append(c switch
            {
                '&' => "&amp;",
                '\\' or '<' or '>' or '(' or ')' or '|' or '"' or '\'' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return target.Length == 0 || target.Any(char.IsWhiteSpace) ? $"[{content}](<{written}>)" : $"[{content}]({written})";
    }

    private string Code(string text)
    {
        var longest = Backticks().Matches(text).Select(m => m.Length).DefaultIfEmpty(0).Max();
        var fence = new string('`', longest + 1);
        var space = text[0] == '`' || text[^1] == '`' || (text[0] == ' ' && text[^1] == ' ' && text.Trim(' ').Length > 0) ? " " : "";
        text = InCell ? text.Replace("|", "\\|", StringComparison.Ordinal) : text;
        return fence + space + text + space + fence;
    }

    /// <summary>Words; the last character is escaped if what follows could join it.</summary>
    private string PrintWords(string words, Inline? next) => (words[^1], next) switch
    {
        ('!', Inline.Break) when InCell => Escape(words[..^1]) + "\\!",
        ('!', Inline.Link or Inline.Foreign or Inline.Styled { Tag: "del" or "ins" } or Inline.Mentioned
        {
            Mention.Target: MentionTarget.Record,
        }) => Escape(words[..^1]) + "\\!",
        ('`', Inline.Styled { Tag: "code" }) => Escape(words[..^1]) + "&#96;", // Markdig sees no code after a backtick
        _ => Escape(words),
    };

    private static string Escape(string words) =>
        Special().Replace(words, m => m.Value[^1] is ':' or '.' ? m.Value[..^1] + "\\" + m.Value[^1] : "\\" + m.Value);

    /// <summary>Everything that could be read as markup inside a block.</summary>
    [GeneratedRegex(@"[\\*_^~`\[\]{|<]|&(?=#|[A-Za-z][A-Za-z0-9]*;)|(?:https?|ftp|mailto|tel):|www\.", RegexOptions.CultureInvariant)]
    private static partial Regex Special();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>\\]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AddressForm();

    [GeneratedRegex(
        @"^[A-Za-z0-9.+\-]+@[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9\-]*[A-Za-z0-9])?)+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex MailForm();

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();
}
