using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>
/// Reads lines into nested blocks. We do not use Markdig for this, because texts nest by indentation alone and Markdown's rules for blocks
/// swallow words (link definitions, list numbers, underlined headings), and nothing may be lost. Markdig reads the words inside a block.
/// </summary>
internal sealed class BlockReader(TextSource source)
{
    /// <summary>How deeply items, bullets and quotations may be nested.</summary>
    public const int Limit = 12;

    private readonly string _text = source.Text;
    private readonly LineWarnings _warnings = new(source);

    /// <summary>All blocks of a text; headings are siblings of what follows them.</summary>
    public List<TextBlock> Read(List<TextLine> lines)
    {
        var at = 0;
        return ReadList(lines, ref at, 0, 0, new Scope(Quoted: false));
    }

    private List<TextBlock> ReadList(List<TextLine> lines, ref int at, int indentation, int depth, Scope scope)
    {
        var blocks = new List<TextBlock>();
        while (at < lines.Count)
        {
            var line = lines[at].Trim(_text);
            if (line.Start == line.End)
            {
                at++;
            }
            else if (Indentation(lines[at]) < indentation)
            {
                break;
            }
            else
            {
                var block = ReadBlock(lines, ref at, depth, indentation > 0, scope);
                _warnings.WarnIfNotIndented(blocks.Count > 0 ? blocks[^1] : null, block);
                blocks.Add(block);
            }
        }

        return blocks;
    }

    private TextBlock ReadBlock(List<TextLine> lines, ref int at, int depth, bool inside, Scope scope)
    {
        var line = lines[at].Trim(_text);
        var words = line.In(_text);
        if (words is "***" && !inside)
        {
            at++;
            scope.ClauseLevel = 0;
            return new TextBlock { Kind = UnitKind.Paragraph, Place = line, EndsSections = true };
        }

        if (HeadingSigns(words) is > 0 and var level)
        {
            if (!inside)
            {
                at++;
                return Heading(line, level, scope);
            }

            source.Report(line.Start, line.End, TextFaults.HeadingInside);
        }
        else if (words[0] == '>')
        {
            if (depth < Limit)
            {
                return Quotation(lines, ref at, depth);
            }

            source.Report(line.Start, line.End, (p, l) => TextFaults.TooDeep(p, l, Limit));
        }
        else if (words.StartsWith(":::"))
        {
            if (Signature(lines, ref at) is { } signature)
            {
                return signature;
            }
        }
        else if (words is "***")
        {
            source.Report(line.Start, line.End, TextFaults.NothingEnded);
        }
        else if (TableStartsAt(lines, at))
        {
            return Table(lines, ref at);
        }

        return Labelled(lines, ref at, depth, scope);
    }

    private TextBlock Heading(TextLine line, int signs, Scope scope)
    {
        if (signs == 1)
        {
            source.Report(line.Start, line.End, TextFaults.LevelOne);
        }

        var title = new TextLine(line.Start + signs, line.End).Trim(_text);
        var length = BlockLabel.HeadingLength(title.In(_text));
        var label = length is null ? null : _text.Substring(title.Start, length.Value);
        var lines = new List<TextLine>
        {
            length is null ? Unescaped(title) : new TextLine(title.Start + length.Value, title.End).Trim(_text),
        };
        var attributes = BlockAttributes.Take(lines, true, source);
        var level = Math.Max(2, signs);
        if (attributes.Classes.Count > 0)
        {
            scope.ClauseLevel = level;
        }
        else if (level <= scope.ClauseLevel)
        {
            scope.ClauseLevel = 0;
        }

        return new TextBlock
        {
            Kind = attributes.Classes.Contains("operative") ? UnitKind.Operative
                : attributes.Classes.Contains("agenda") ? UnitKind.Agenda
                : UnitKind.Section,
            Place = line,
            Label = label,
            HeadingLevel = level,
            Lines = lines,
            Attributes = attributes,
        };
    }

    private TextBlock Quotation(List<TextLine> lines, ref int at, int depth)
    {
        var place = lines[at].Trim(_text);
        var quoted = new List<TextLine>();
        for (; at < lines.Count && Starts(lines[at], ">"); at++)
        {
            var start = lines[at].Trim(_text).Start + 1;
            quoted.Add(new TextLine(start < lines[at].End && _text[start] == ' ' ? start + 1 : start, lines[at].End));
        }

        var inner = 0;
        var block = new TextBlock
        {
            Kind = UnitKind.Quotation,
            Place = place,
            Children = ReadList(quoted, ref inner, 0, depth + 1, new Scope(Quoted: true)),
        };
        if (!TakeAttributeLine(block, lines, ref at) && at < lines.Count && lines[at].Trim(_text) is var next && next.Start < next.End
            && !Interrupts(lines, at, afterItem: true))
        {
            source.Report(next.Start, next.End, TextFaults.AfterQuotation);
        }

        return block;
    }

    private TextBlock? Signature(List<TextLine> lines, ref int at)
    {
        var line = lines[at].Trim(_text);
        var head = new List<TextLine> { new TextLine(line.Start + 3, line.End).Trim(_text) };
        var name = head[0].In(_text).ToString();
        var attributes = name.StartsWith("signature", StringComparison.Ordinal)
            ? BlockAttributes.Take(head, false, source)
            : BlockAttributes.None;
        if (head[0].In(_text) is not "signature")
        {
            source.Report(line.Start, line.End, (p, l) => TextFaults.Container(p, l, name));
            return null;
        }

        var from = at + 1;
        var end = lines.FindIndex(from, l => Starts(l, ":::"));
        if (end < 0 || lines[end].Trim(_text).In(_text) is not ":::")
        {
            source.Report(line.Start, line.End, TextFaults.Unclosed);
            end = lines.FindIndex(from, IsBlank) is >= 0 and var blank ? blank : lines.Count;
            at = end;
        }
        else
        {
            at = end + 1;
        }

        return new TextBlock
        {
            Kind = UnitKind.Signature,
            Place = line,
            Attributes = attributes,
            Lines = [.. lines[from..end].Where(l => !IsBlank(l)).Select(l => Unescaped(l.Trim(_text)))],
        };
    }

    private TextBlock Table(List<TextLine> lines, ref int at)
    {
        var rows = new List<CellRow>();
        var block = new TextBlock { Kind = UnitKind.Table, Place = lines[at].Trim(_text), Rows = rows };
        var header = TableLine.Cells(lines[at], _text);
        if (header.Any(c => c.Start < c.End))
        {
            rows.Add(new CellRow(true, header));
        }

        for (at += 2; at < lines.Count && !IsBlank(lines[at]) && TableLine.HasPipe(lines[at], _text); at++)
        {
            var line = lines[at].Trim(_text);
            var cells = TableLine.Cells(line, _text);
            if (cells.Count != header.Count)
            {
                var count = cells.Count;
                source.Report(line.Start, line.End, (p, l) => TextFaults.RowLength(p, l, count, header.Count));
                cells.AddRange(Enumerable.Repeat(new TextLine(line.End, line.End), Math.Max(0, header.Count - count)));
            }

            rows.Add(new CellRow(false, cells));
        }

        TakeAttributeLine(block, lines, ref at);
        return block;
    }

    private TextBlock Labelled(List<TextLine> lines, ref int at, int depth, Scope scope)
    {
        var indentation = Indentation(lines[at]);
        var line = lines[at].Trim(_text);
        var found = BlockLabel.At(line.In(_text), scope.ClauseLevel > 0);
        var words = found is null ? Unescaped(line) : new TextLine(line.Start + found.Value.Length, line.End).Trim(_text);
        if (found is null)
        {
            _warnings.WarnOfSigns(line);
        }

        var own = new List<TextLine>(1) { words };
        var isItem = found?.Kind == UnitKind.Item;
        for (at++; at < lines.Count && !IsBlank(lines[at]) && !Interrupts(lines, at, isItem); at++)
        {
            var next = lines[at].Trim(_text);
            _warnings.WarnOfLabel(next, scope.ClauseLevel > 0, found is null ? "" : _text.Substring(line.Start, found.Value.Length));
            _warnings.WarnOfSigns(next);
            own.Add(Unescaped(next));
        }

        var attributes = BlockAttributes.Take(own, false, source);
        var omitted = found is null && scope.Quoted && own.Count == 1 && own[0].In(_text) is "[…]" or "[...]";
        var block = new TextBlock
        {
            Kind = found?.Kind ?? (omitted ? UnitKind.Omission : UnitKind.Paragraph),
            Place = line,
            Lines = own,
            Attributes = attributes,
            Label = found is null || found.Value.Kind == UnitKind.Bullet ? null : _text.Substring(line.Start, found.Value.Length),
        };
        if (found is not null && depth < Limit)
        {
            block.Children = ReadList(lines, ref at, indentation + 1, depth + 1, scope);
        }
        else if (found is not null && FirstInside(lines, at, indentation) is { } deeper)
        {
            source.Report(deeper.Start, deeper.End, (p, l) => TextFaults.TooDeep(p, l, Limit));
        }

        return block;
    }

    /// <summary>Whether a line begins a block even without an empty line before it.</summary>
    private bool Interrupts(List<TextLine> lines, int at, bool afterItem)
    {
        var words = lines[at].Trim(_text).In(_text);
        return words[0] == '>' || words.StartsWith(":::") || words is "***" || HeadingSigns(words) > 0 || TableStartsAt(lines, at)
            || (BlockLabel.At(words, clauses: false) is { } label
                && (label.Kind == UnitKind.Bullet || (afterItem && label.Kind == UnitKind.Item)));
    }

    private bool TakeAttributeLine(TextBlock block, List<TextLine> lines, ref int at)
    {
        if (at >= lines.Count || BlockAttributes.ReadAlone(lines[at], source) is not { } attributes)
        {
            return false;
        }

        block.Attributes = attributes;
        at++;
        return true;
    }

    private TextLine? FirstInside(List<TextLine> lines, int at, int indentation)
    {
        while (at < lines.Count && IsBlank(lines[at]))
        {
            at++;
        }

        return at < lines.Count && Indentation(lines[at]) > indentation ? lines[at].Trim(_text) : null;
    }

    /// <summary>A backslash before a digit says that it is not a label; it is not part of the text.</summary>
    private TextLine Unescaped(TextLine line) =>
        line.End - line.Start > 1 && _text[line.Start] == '\\' && char.IsAsciiDigit(_text[line.Start + 1])
            ? line with { Start = line.Start + 1 }
            : line;

    private bool TableStartsAt(List<TextLine> lines, int at) =>
        at + 1 < lines.Count && TableLine.HasPipe(lines[at], _text) && TableLine.IsRule(lines[at + 1], _text)
        && TableLine.Cells(lines[at], _text).Count == TableLine.Cells(lines[at + 1], _text).Count;

    private int Indentation(TextLine line)
    {
        var columns = 0;
        for (var i = line.Start; i < line.End && char.IsWhiteSpace(_text[i]); i++)
        {
            columns = _text[i] == '\t' ? (columns / 4 * 4) + 4 : columns + 1;
        }

        return columns;
    }

    private bool IsBlank(TextLine line) => line.In(_text).IsWhiteSpace();

    private bool Starts(TextLine line, string sign) => line.Trim(_text).In(_text).StartsWith(sign);

    private static int HeadingSigns(ReadOnlySpan<char> words)
    {
        var signs = words.IndexOfAnyExcept('#') is >= 0 and var first ? first : words.Length;
        return signs is >= 1 and <= 6 && (signs == words.Length || char.IsWhiteSpace(words[signs])) ? signs : 0;
    }

    /// <summary>The context of a list of blocks.</summary>
    private sealed record Scope(bool Quoted)
    {
        /// <summary>Level of the operative or agenda heading that is open; 0 for none.</summary>
        public int ClauseLevel { get; set; }
    }
}
