using System.Buffers;
using System.Text.RegularExpressions;
using CopArchive.Diagnostics;
using CopArchive.Values;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CopArchive.Texts;

/// <summary>Reads the words of a block. Markdig reads the lines in place, so that every offset is an offset in the file.</summary>
internal sealed partial class InlineReader(TextSource source, MentionFinder mentions)
{
    private const int LongestBlock = 100_000;
    private const int MostSigns = 2_000;

    /// <summary>Brackets open at one place: what each costs grows with those before it.</summary>
    private const int MostOpen = 100;

    private static readonly SearchValues<char> MarkSigns = SearchValues.Create("\\*_^~[]{}<>&`\r");

    // what begins an address that Markdig makes a link of
    private static readonly SearchValues<string> Addresses =
        SearchValues.Create(["://", "www.", "mailto:", "tel:"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What a link may lead to: pages, mailboxes, telephones; <c>page:</c> names a page of the site.</summary>
    private static readonly HashSet<string> Schemes = new(["http", "https", "ftp", "mailto", "tel", "page"],
        StringComparer.OrdinalIgnoreCase);

    // most texts have no marks and need none
    private InlineProcessor? _processor;

    // what is read of lines without marks, block after block: a builder for each was a tenth of what is allocated for a text
    private readonly MappedText _unmarked = new();
    private readonly List<Inline> _content = [];

    /// <summary>The running text of some lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="breaks">Whether forced line breaks can stand in it.</param>
    /// <param name="everyLine">Whether every line end is a forced break, as in signatures.</param>
    /// <param name="cell">Whether it is a cell of a table, where a pipe in code has a backslash before it.</param>
    public IReadOnlyList<Inline> Read(IReadOnlyList<TextLine> lines, bool breaks = true, bool everyLine = false, bool cell = false)
    {
        return AreUnmarked(lines)
            ? NormalInlines.Normalise(Unmarked(lines, new ReadOptions(everyLine, cell, InLink: false)), breaks)
            : ReadMarks(lines, breaks, everyLine, cell);
    }

    /// <summary>The same by way of Markdig, whether marks are in it or not.</summary>
    private IReadOnlyList<Inline> ReadMarks(IReadOnlyList<TextLine> lines, bool breaks = true, bool everyLine = false, bool cell = false)
    {
        if (lines.Sum(l => l.End - l.Start) > LongestBlock || lines.Sum(CountMarks) > MostSigns || OpenBrackets(lines) > MostOpen)
        {
            source.Report(lines[0].Start, lines[0].End, TextFaults.TooMuch);
            return NormalInlines.Normalise([new Inline.Words(string.Join(' ', lines.Select(l => l.In(source.Text).ToString())))], breaks);
        }

        var block = new ParagraphBlock { Lines = new StringLineGroup(lines.Count) };
        foreach (var line in lines)
        {
            var piece = new StringLine(new StringSlice(source.Text, line.Start, line.End - 1), source.LineAt(line.Start), 0, line.Start,
                NewLine.LineFeed);
            block.Lines.Add(ref piece);
        }

        _processor ??= new InlineProcessor(new MarkdownDocument(), InlineParsers.All, preciseSourcelocation: true, context: null);
        _processor.ProcessInlineLeaf(block);
        return NormalInlines.Normalise(Convert(block.Inline!, new ReadOptions(everyLine, cell, InLink: false)), breaks);
    }

    /// <summary>
    /// Whether no line has a sign that could mean anything but itself. Nine blocks in ten of real papers are made of such lines, and for
    /// those Markdig, which takes most of the time of a text, would only hand the words back.
    /// </summary>
    private bool AreUnmarked(IReadOnlyList<TextLine> lines)
    {
        var length = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var words = lines[i].In(source.Text);
            length += words.Length;
            if (length > LongestBlock || words.ContainsAny(MarkSigns) || words.ContainsAny(Addresses))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Lines without marks: the words side by side.</summary>
    private Inline[] Unmarked(IReadOnlyList<TextLine> lines, ReadOptions way)
    {
        var content = _content;
        content.Clear();
        if (lines is [var only])
        {
            Add(only.In(source.Text).ToString(), only.Start, null, content, way);
            return [.. content];
        }

        var run = _unmarked;
        for (var i = 0; i < lines.Count - 1; i++)
        {
            var line = lines[i];
            run.Add(line.In(source.Text).TrimEnd(' '), line.Start, exact: true);
            if (way.EveryLine)
            {
                Flush(run, content, way);
                content.Add(new Inline.Break());
            }
            else
            {
                run.Add(" ", line.End, exact: true);
            }
        }

        run.Add(lines[^1].In(source.Text), lines[^1].Start, exact: true);
        Flush(run, content, way);
        return [.. content];
    }

    private List<Inline> Convert(ContainerInline container, ReadOptions way)
    {
        var content = new List<Inline>();
        var run = new MappedText();
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
            {
                WarnOfHtml(literal);
                run.Add(literal.Content.AsSpan(), literal.Span.End + 1 - literal.Content.Length, exact: true);
            }
            else if (inline is HtmlEntityInline entity)
            {
                run.Add(Allowed(entity.Transcoded.ToString(), entity.Span), entity.Span.Start, exact: false);
            }
            else if (inline is LineBreakInline { IsBackslash: false } && !way.EveryLine)
            {
                run.Add(" ", inline.Span.Start, exact: true);
            }
            else
            {
                Flush(run, content, way);
                content.AddRange(Marked(inline, way));
            }
        }

        Flush(run, content, way);
        return content;
    }

    private IEnumerable<Inline> Marked(Markdig.Syntax.Inlines.Inline inline, ReadOptions way) => inline switch
    {
        LineBreakInline => [new Inline.Break()],
        CodeInline code => [new Inline.Styled(
            "code",
            [new Inline.Words(way.Cell ? code.Content.Replace("\\|", "|", StringComparison.Ordinal) : code.Content)])],
        AutolinkInline { IsEmail: true } mail => [new Inline.Link("mailto:" + mail.Url, [new Inline.Words(mail.Url)])],
        AutolinkInline address => [new Inline.Link(Target(address.Url, address.Span), [new Inline.Words(address.Url)])],
        LinkInline link => [Link(link, way)],
        PassageInline { Language: { } language } passage => [new Inline.Foreign(language, Convert(passage, way))],
        PassageInline { Tag: "br" } end => [.. Convert(end, way), new Inline.Break()],
        PassageInline { Tag: { } tag } passage => [new Inline.Styled(tag, Convert(passage, way))],
        EmphasisInline { DelimiterChar: '^' } sup => [new Inline.Styled("sup", Convert(sup, way))],
        EmphasisInline { DelimiterChar: '~' } sub => [new Inline.Styled("sub", Convert(sub, way))],
        EmphasisInline { DelimiterCount: 2 } strong => [new Inline.Strong(Convert(strong, way))],
        EmphasisInline emphasis => [new Inline.Emphasis(Convert(emphasis, way))],
        DelimiterInline open => [new Inline.Words(open.ToLiteral()), .. Convert(open, way)],
        ContainerInline other => Convert(other, way),
        _ => throw new InvalidOperationException($"no inline of ours for {inline.GetType().Name}"),
    };

    private Inline Link(LinkInline link, ReadOptions way)
    {
        var (start, end) = (link.Span.Start, link.Span.End + 1);
        if (link.IsImage)
        {
            source.Report(start, end, TextFaults.Image);
            return new Inline.Words(source.Text[start..end]);
        }

        if (!string.IsNullOrEmpty(link.Title))
        {
            source.Report(start, end, (place, line) => TextFaults.LinkTitle(place, line, link.Title));
        }

        var content = Convert(link, way with { InLink = true });
        var words = Inline.Plain(content);
        var target = Target(link.Url ?? "", link.Span);
        return !link.IsAutoLink && words.Length > 0 && Reference.TryParse(target) is { } reference
            ? new Inline.Mentioned(new Mention(words, new MentionTarget.Record(reference), source.Place(start, end)))
            : new Inline.Link(target, content);
    }

    /// <summary>
    /// Where a link leads. What a browser would run, or hand to another program, is a fault; white space does not count, as in browsers.
    /// </summary>
    private string Target(string url, SourceSpan span)
    {
        var target = Allowed(url, span);
        var bare = string.Concat(target.Where(c => c > ' '));
        var end = bare.AsSpan().IndexOfAny(":/?#");
        if (end >= 0 && bare[end] == ':' && !Schemes.Contains(bare[..end]))
        {
            source.Report(span.Start, span.End + 1, (place, line) => TextFaults.LinkScheme(place, line, bare[..end]));
        }

        return target;
    }

    /// <summary>What entities brought in is refused as if it stood in the file; what is read on is without it.</summary>
    private string Allowed(string decoded, SourceSpan span)
    {
        if (HiddenSigns.IndexIn(decoded) is >= 0 and var hidden)
        {
            source.Report(span.Start, span.End + 1, (place, _) => FileFaults.Control(place, decoded[hidden]));
        }

        return HiddenSigns.Without(decoded);
    }

    private void Flush(MappedText run, List<Inline> content, ReadOptions way)
    {
        Add(run.Text, 0, run, content, way);
        run.Clear();
    }

    /// <summary>Adds a run of words with what they mention.</summary>
    /// <param name="text">The words.</param>
    /// <param name="start">Where they begin in the file.</param>
    /// <param name="run">Where they stand in the file, if not in one piece.</param>
    /// <param name="content">Where they go.</param>
    /// <param name="way">How they are read.</param>
    private void Add(string text, int start, MappedText? run, List<Inline> content, ReadOptions way)
    {
        var at = 0;
        foreach (var found in way.InLink ? [] : mentions.Find(text))
        {
            var printed = text.Substring(found.Start, found.Length);
            var last = found.Start + found.Length - 1;
            var place = run is null
                ? source.Place(start + found.Start, start + last + 1)
                : source.Place(run.Offset(found.Start), run.Offset(last) + 1);
            AddWords(text[at..found.Start], content);
            content.Add(new Inline.Mentioned(new Mention(printed, found.Target, place)));
            at = found.Start + found.Length;
        }

        AddWords(text[at..], content);
    }

    private static void AddWords(string words, List<Inline> content)
    {
        if (words.Length > 0)
        {
            content.Add(new Inline.Words(words));
        }
    }

    private void WarnOfHtml(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        for (var i = literal.IsFirstCharacterEscaped ? 1 : 0; i < words.Length; i++)
        {
            var offset = literal.Span.End + 1 - words.Length + i;
            if (words[i] == '<' && Tag().Match(source.Text, offset, Math.Min(300, source.Text.Length - offset)) is { Success: true } tag)
            {
                source.Report(offset, offset + tag.Length, (place, line) => TextFaults.Html(place, line, tag.Value));
            }
        }
    }

    private int OpenBrackets(IReadOnlyList<TextLine> lines)
    {
        var (open, most) = (0, 0);
        foreach (var line in lines)
        {
            var words = line.In(source.Text);
            for (var i = 0; i < words.Length; i++)
            {
                if (words[i] == '\\')
                {
                    i++;
                }
                else if (words[i] == '[')
                {
                    most = Math.Max(most, ++open);
                }
                else if (words[i] == ']')
                {
                    open = Math.Max(open - 1, 0);
                }
            }
        }

        return most;
    }

    private int CountMarks(TextLine line)
    {
        var words = line.In(source.Text);
        return words.Count('[') + words.Count('*') + words.Count('_') + words.Count('<') + words.Count('`') + words.Count('~')
            + words.Count('^') + words.Count("://");
    }

    [GeneratedRegex(@"^(?:</?[A-Za-z][^<>\n]*>|<!--)", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    /// <summary>How the inlines of a block are read.</summary>
    private readonly record struct ReadOptions(bool EveryLine, bool Cell, bool InLink);
}
