using Markdig.Extensions.AutoLinks;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;

namespace CopArchive.Texts;

/// <summary>The parsers of Markdig that read the words inside a block, and two of our own.</summary>
internal static class InlineParsers
{
    /// <summary>Shared by all threads, like Markdig's own pipelines.</summary>
    public static InlineParserList All { get; } = new(
    [
        new HtmlEntityParser(),
        new PassageParser(),
        new LinkInlineParser(),
        new EscapeInlineParser(),
        new FreeEmphasisParser(),
        new CodeInlineParser(),
        new AutolinkInlineParser(new AutolinkOptions { EnableHtmlParsing = false }),
        new LineBreakInlineParser(),
        new AutoLinkParser(new AutoLinkOptions { ValidPreviousCharacters = "*_~^(\"'“‘«[" }),
    ]);

    /// <summary>
    /// Stars and carets open before, and close after, anything but white space. CommonMark is stricter next to punctuation, so some
    /// emphasis in papers (<c>a“<em>b</em>”c</c>) could not be written at all. The underscore keeps CommonMark's rules, since it occurs
    /// inside words.
    /// </summary>
    private sealed class FreeEmphasisParser : EmphasisInlineParser
    {
        private readonly EmphasisDescriptor _star;
        private readonly EmphasisDescriptor _superscript = new('^', 1, 1, true);
        private readonly EmphasisDescriptor _subscript = new('~', 1, 1, true);

        public FreeEmphasisParser()
        {
            _star = EmphasisDescriptors.First(d => d.Character == '*');
            EmphasisDescriptors.Add(_superscript);
            EmphasisDescriptors.Add(_subscript);
        }

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var sign = slice.CurrentChar;
            if (sign == '_')
            {
                return base.Match(processor, ref slice);
            }

            var before = slice.PeekCharExtra(-1);
            if (before == sign && slice.PeekCharExtra(-2) != '\\')
            {
                return false;
            }

            var start = slice.Start;
            while (slice.CurrentChar == sign)
            {
                slice.SkipChar();
            }

            var type = (IsSpace(slice.CurrentChar) ? DelimiterType.Undefined : DelimiterType.Open) | (IsSpace(before)
                ? DelimiterType.Undefined
                : DelimiterType.Close);
            if (type == DelimiterType.Undefined)
            {
                return false;
            }

            var descriptor = sign switch { '*' => _star, '^' => _superscript, _ => _subscript };
            processor.Inline = new EmphasisDelimiterInline(this, descriptor)
            {
                Content = new StringSlice(slice.Text, start, slice.Start - 1),
                DelimiterCount = slice.Start - start,
                Type = type,
                Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
                Line = line,
                Column = column,
            };
            return true;
        }

        private static bool IsSpace(char c) => c == '\0' || char.IsWhiteSpace(c);
    }

    /// <summary>
    /// A passage in another language, <c>[words]{lang=id}</c>, or one that the paper proposes to delete or to insert,
    /// <c>[words]{.deleted}</c>, <c>[words]{.inserted}</c>; or the end of a line in a cell of a table, <c>[]{.break}</c>. Parsed the way
    /// Markdig parses links.
    /// </summary>
    private sealed class PassageParser : InlineParser
    {
        public PassageParser() => OpeningCharacters = [']'];

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            slice.SkipChar();
            var rest = slice.AsSpan();
            var end = rest.Length > 0 && rest[0] == '{' ? rest.IndexOf('}') : -1;
            if (end < 0 || Attribute(rest[1..end]) is not { } attribute
                || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } opening)
            {
                return false;
            }

            var passage = new PassageInline(attribute.Language, attribute.Tag)
            {
                Span = opening.Span,
                Line = opening.Line,
                Column = opening.Column,
            };
            slice.Start += end + 1;
            opening.ReplaceBy(passage);
            processor.Inline = passage;
            processor.PostProcessInlines(0, passage, null, false);
            passage.IsClosed = true;
            return true;
        }

        private static (string? Language, string? Tag)? Attribute(ReadOnlySpan<char> written) => written switch
        {
            ".deleted" => (null, "del"),
            ".inserted" => (null, "ins"),
            ".break" => (null, "br"),
            ['l', 'a', 'n', 'g', '=', .. var language] when BlockAttributes.LanguageForm().IsMatch(language) => (language.ToString(), null),
            _ => null,
        };
    }
}

/// <summary>A passage in another language, one that is deleted or inserted, or a line's end, in Markdig's tree.</summary>
internal sealed class PassageInline(string? language, string? tag) : ContainerInline
{
    public string? Language { get; } = language;

    public string? Tag { get; } = tag;
}
