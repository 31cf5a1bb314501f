using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace CopArchive.Texts;

/// <summary>A piece of running text.</summary>
public abstract record Inline
{
    // what char.IsWhiteSpace knows besides the space
    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create(
        "\t\n\v\f\r\u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000");

    // asked for by search, fingerprints, zips, checks: of every block with a mention
    [ThreadStatic]
    private static StringBuilder? _raw;

    private Inline()
    {
    }

    /// <summary>Plain words.</summary>
    public sealed record Words(string Text) : Inline;

    /// <summary>Emphasis (<c>em</c>).</summary>
    public sealed record Emphasis(IReadOnlyList<Inline> Content) : Inline;

    /// <summary>Strong emphasis.</summary>
    public sealed record Strong(IReadOnlyList<Inline> Content) : Inline;

    /// <summary>
    /// Superscript, subscript, code, or words that the paper itself proposes to delete or to insert: <paramref name="Tag"/> is <c>sup</c>,
    /// <c>sub</c>, <c>code</c>, <c>del</c> or <c>ins</c>.
    /// </summary>
    public sealed record Styled(string Tag, IReadOnlyList<Inline> Content) : Inline;

    /// <summary>
    /// A link printed in the paper. Dead addresses are shown as text, so the page decides whether it becomes an <c>a</c>.
    /// </summary>
    public sealed record Link(string Target, IReadOnlyList<Inline> Content) : Inline;

    /// <summary>A passage in another language (<c>[…]{lang=id}</c>).</summary>
    public sealed record Foreign(string Language, IReadOnlyList<Inline> Content) : Inline;

    /// <summary>A forced line break.</summary>
    public sealed record Break : Inline;

    /// <summary>A mention of another record.</summary>
    public sealed record Mentioned(Mention Mention) : Inline;

    /// <summary>The words, white space folded.</summary>
    public static string Plain(IReadOnlyList<Inline> content)
    {
        // most blocks are one run of words that is folded already: it is handed on, not copied
        var raw = content is [Words words] ? words.Text : Raw(content);
        return IsFolded(raw) ? raw : string.Join(' ', raw.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether its only white space is single spaces between words.</summary>
    private static bool IsFolded(string text) =>
        !text.AsSpan().ContainsAny(OtherSpaces) && !text.Contains("  ", StringComparison.Ordinal)
        && !text.StartsWith(' ') && !text.EndsWith(' ');

    /// <summary>The words with the signs that carry meaning, white space folded.</summary>
    public static string Said(IReadOnlyList<Inline> content) =>
        string.Join(' ', string.Concat(content.Select(Said)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>All mentions, in reading order.</summary>
    public static IReadOnlyList<Mention> Mentions(IReadOnlyList<Inline> content)
    {
        var mentions = new List<Mention>();
        AddMentions(content, mentions);
        return mentions;
    }

    /// <summary>All links that are no mentions, in reading order.</summary>
    public static IEnumerable<Link> Links(IReadOnlyList<Inline> content) =>
        content.SelectMany(inline => inline is Link link ? [link] : Links(Inside(inline)));

    /// <summary>The words as they stand, white space included.</summary>
    internal static string Raw(IReadOnlyList<Inline> content)
    {
        var text = (_raw ??= new StringBuilder()).Clear();
        Append(content, text);
        return text.ToString();
    }

    private static void AddMentions(IReadOnlyList<Inline> content, List<Mention> mentions)
    {
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i] is Mentioned mentioned)
            {
                mentions.Add(mentioned.Mention);
            }
            else
            {
                AddMentions(Inside(content[i]), mentions);
            }
        }
    }

    private static string Said(Inline inline)
    {
        var inside = string.Concat(Inside(inline).Select(Said));
        return inline switch
        {
            Styled { Tag: "sup" } => $"^{inside}^",
            Styled { Tag: "sub" } => $"~{inside}~",
            Styled { Tag: not "code" } other => $"<{other.Tag}>{inside}</{other.Tag}>",
            Link link when link.Target != inside && link.Target != "mailto:" + inside => $"{inside} ({link.Target})",
            Words or Mentioned or Break => Raw([inline]),
            _ => inside,
        };
    }

    private static void Append(IReadOnlyList<Inline> content, StringBuilder text)
    {
        for (var i = 0; i < content.Count; i++)
        {
            var inline = content[i];
            text.Append(inline switch
            {
                Words words => words.Text,
                Mentioned mentioned => mentioned.Mention.Printed,
                Break => "\n",
                Emphasis or Strong or Styled or Link or Foreign => "",
                _ => throw new UnreachableException(inline.GetType().Name),
            });
            Append(Inside(inline), text);
        }
    }

    /// <summary>What a marked piece holds; empty for words, breaks and mentions.</summary>
    internal static IReadOnlyList<Inline> Inside(Inline inline) => inline switch
    {
        Emphasis e => e.Content,
        Strong s => s.Content,
        Styled s => s.Content,
        Link l => l.Content,
        Foreign f => f.Content,
        Words or Break or Mentioned => [],
        _ => throw new UnreachableException(inline.GetType().Name),
    };
}
