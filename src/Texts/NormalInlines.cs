using System.Diagnostics;

namespace CopArchive.Texts;

/// <summary>
/// Normalises running text to the one form that can be written: no white space at the ends of a block or of marked-up text, neighbours of
/// one kind joined, nothing empty, no emphasis inside emphasis. Reading gives this form; printing normalises to it.
/// </summary>
public static class NormalInlines
{
    /// <summary>The normal form.</summary>
    /// <param name="content">Running text of one block.</param>
    /// <param name="breaks">Whether forced line breaks can stand in it: not in headings, where they become spaces.</param>
    public static IReadOnlyList<Inline> Normalise(IReadOnlyList<Inline> content, bool breaks = true)
    {
        // as most blocks are
        if (IsNormal(content))
        {
            return content;
        }

        var all = Joined(breaks ? content : WithoutBreaks(content), []);
        return TrimBreaks([.. SplitEdges(all).Middle]);
    }

    /// <summary>Whether it is nothing but words and mentions as they are to be.</summary>
    private static bool IsNormal(IReadOnlyList<Inline> content)
    {
        var afterWords = false;
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i] is Inline.Words { Text: { Length: > 0 } text })
            {
                if (afterWords || (i == 0 && char.IsWhiteSpace(text[0])) || (i == content.Count - 1 && char.IsWhiteSpace(text[^1])))
                {
                    return false;
                }

                afterWords = true;
            }
            else if (content[i] is Inline.Mentioned { Mention.Printed.Length: > 0 })
            {
                afterWords = false;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static List<Inline> Joined(IEnumerable<Inline> content, string[] around)
    {
        var joined = new List<Inline>();
        foreach (var inline in content.SelectMany(i => Pieces(i, around)))
        {
            Append(joined, inline, around);
        }

        return joined;
    }

    /// <summary>An inline with the white space at its ends moved out of it.</summary>
    private static IEnumerable<Inline> Pieces(Inline inline, string[] around)
    {
        if (inline is Inline.Styled { Tag: "code" } code)
        {
            var text = Inline.Plain(code.Content) is { Length: 0 } ? "" : string.Concat(code.Content.Select(c => Inline.Raw([c])));
            return text.Length == 0 ? [] : [new Inline.Styled("code", [new Inline.Words(text)])];
        }

        if (inline is Inline.Mentioned { Mention: var mention } && (around.Contains("a") || mention.Printed.Length == 0))
        {
            return [new Inline.Words(mention.Printed)];
        }

        if (inline is not (Inline.Emphasis or Inline.Strong or Inline.Styled or Inline.Link or Inline.Foreign))
        {
            return [inline];
        }

        var kind = KindOf(inline);
        if (around.Contains(kind))
        {
            return Joined(Inline.Inside(inline), around);
        }

        var (lead, middle, trail) = SplitEdges(Joined(Inline.Inside(inline), [.. around, kind]));
        if (middle.Count == 0)
        {
            var address = inline is Inline.Link link && link.Target.Trim() is { Length: > 0 } target
                ? new Inline.Link(link.Target, [new Inline.Words(target)])
                : null;
            return [.. lead, .. address is null ? Enumerable.Empty<Inline>() : [address], .. trail];
        }

        return [.. lead, With(inline, middle), .. trail];
    }

    private static void Append(List<Inline> list, Inline inline, string[] around)
    {
        if (inline is Inline.Words { Text.Length: 0 })
        {
            return;
        }

        // strong containing only emphasis is written the other way round
        if (inline is Inline.Strong { Content: [Inline.Emphasis inner] })
        {
            inline = new Inline.Emphasis([new Inline.Strong(inner.Content)]);
        }

        var last = list.Count > 0 ? list[^1] : null;
        if (last is Inline.Words before && inline is Inline.Words words)
        {
            list[^1] = new Inline.Words(before.Text + words.Text);
        }
        else if (last is Inline.Styled { Tag: "code" } && inline is Inline.Styled { Tag: "code" })
        {
            list[^1] = new Inline.Styled("code", [new Inline.Words(Inline.Raw([last, inline]))]);
        }
        else if (last is not null && inline is Inline.Emphasis or Inline.Strong or Inline.Styled && KindOf(last!) == KindOf(inline))
        {
            list[^1] = With(inline, Joined([.. Inline.Inside(last!), .. Inline.Inside(inline)], [.. around, KindOf(inline)]));
        }
        else
        {
            list.Add(inline);
        }
    }

    /// <summary>White space and line breaks at both ends, and the middle.</summary>
    private static (List<Inline> Lead, List<Inline> Middle, List<Inline> Trail) SplitEdges(List<Inline> all)
    {
        List<Inline> lead = [], trail = [], middle = [.. all];
        while (middle.Count > 0 && Split(middle[0], fromStart: true) is { } split)
        {
            lead.Add(split.Space);
            middle.RemoveAt(0);
            if (split.Remaining is not null)
            {
                middle.Insert(0, split.Remaining);
                break;
            }
        }

        while (middle.Count > 0 && Split(middle[^1], fromStart: false) is { } split)
        {
            trail.Insert(0, split.Space);
            middle.RemoveAt(middle.Count - 1);
            if (split.Remaining is not null)
            {
                middle.Add(split.Remaining);
                break;
            }
        }

        return (lead, middle, trail);
    }

    private static (Inline Space, Inline? Remaining)? Split(Inline inline, bool fromStart)
    {
        if (inline is Inline.Break)
        {
            return (inline, null);
        }

        if (inline is not Inline.Words { Text: var text })
        {
            return null;
        }

        var rest = fromStart ? text.TrimStart() : text.TrimEnd();
        var space = fromStart ? text[..(text.Length - rest.Length)] : text[rest.Length..];
        return space.Length == 0 ? null : (new Inline.Words(space), rest.Length == 0 ? null : new Inline.Words(rest));
    }

    /// <summary>Lines have no white space at their ends, and none is empty.</summary>
    private static IReadOnlyList<Inline> TrimBreaks(IReadOnlyList<Inline> content)
    {
        var trimmed = new List<Inline>();
        for (var i = 0; i < content.Count; i++)
        {
            var inline = content[i];
            if (inline is Inline.Words words)
            {
                var text = i > 0 && content[i - 1] is Inline.Break ? words.Text.TrimStart() : words.Text;
                text = i + 1 < content.Count && content[i + 1] is Inline.Break ? text.TrimEnd() : text;
                inline = new Inline.Words(text);
            }
            else if (inline is Inline.Emphasis or Inline.Strong or Inline.Styled { Tag: not "code" } or Inline.Link or Inline.Foreign)
            {
                inline = With(inline, TrimBreaks(Inline.Inside(inline)));
            }

            if (inline is not Inline.Words { Text.Length: 0 } && !(inline is Inline.Break && trimmed is [.., Inline.Break]))
            {
                trimmed.Add(inline);
            }
        }

        return trimmed;
    }

    private static IEnumerable<Inline> WithoutBreaks(IReadOnlyList<Inline> content) => content.Select(inline => inline switch
    {
        Inline.Break => new Inline.Words(" "),
        Inline.Words or Inline.Mentioned => inline,
        Inline.Emphasis or Inline.Strong or Inline.Styled or Inline.Link or Inline.Foreign =>
            With(inline, [.. WithoutBreaks(Inline.Inside(inline))]),
        _ => throw new UnreachableException(inline.GetType().Name),
    });

    private static string KindOf(Inline inline) => inline switch
    {
        Inline.Emphasis => "em",
        Inline.Strong => "strong",
        Inline.Styled styled => styled.Tag,
        Inline.Link => "a",
        Inline.Foreign foreign => "lang=" + foreign.Language,
        Inline.Words or Inline.Break or Inline.Mentioned => "",
        _ => throw new UnreachableException(inline.GetType().Name),
    };

    private static Inline With(Inline inline, IReadOnlyList<Inline> content) => inline switch
    {
        Inline.Emphasis => new Inline.Emphasis(content),
        Inline.Strong => new Inline.Strong(content),
        Inline.Styled styled => styled with { Content = content },
        Inline.Link link => link with { Content = content },
        Inline.Foreign foreign => foreign with { Content = content },
        Inline.Words or Inline.Break or Inline.Mentioned => inline,
        _ => throw new UnreachableException(inline.GetType().Name),
    };
}
