using System.Net;
using System.Text.RegularExpressions;
using CopArchive.Importing.Papers;
using CopArchive.Importing.Vocabulary;

namespace CopArchive.Importing.Readers.Plain;

/// <summary>
/// Reads plain text and Markdown, as people and converters write them. One reader for both, since plain text is full of Markdown markup,
/// and Markdown files have tabs and numbers that CommonMark would swallow.
/// </summary>
internal sealed partial class PlainTextReader
{
    private const int ParagraphPerLine = 150;
    private const double Full = 0.9;

    /// <summary>So many blocks the head of a paper has at most, and so long is each.</summary>
    private const int MostHeads = 40, LongestHead = 200;

    private readonly FindingList _findings = new();
    private readonly List<SourceBlock> _blocks = [];
    private readonly List<(int Number, string Text)> _lines = [];
    private readonly Hyphens _hyphens;
    private readonly int _width;
    private readonly bool _isSpaced;
    private readonly bool _isMarkdown;
    private int _joined;

    private PlainTextReader(string text, bool isMarkdown)
    {
        _isMarkdown = isMarkdown || HasMarks(text);
        var body = WithoutHead(text.ReplaceLineEndings("\n"));
        var number = 1 + text.ReplaceLineEndings("\n")[..^body.Length].Count(c => c == '\n');
        foreach (var line in body.Split('\n'))
        {
            _lines.AddRange(WithoutMarks(line, number).Select(l => (number, l)));
            number++;
        }

        _hyphens = new Hyphens(body, _findings);

        // if all lines are short, they are lines of a page; if some are long, each is a paragraph
        var lengths = _lines.Select(l => l.Text.Trim().Length).Where(l => l > 0).Order().ToList();
        var widest = lengths.Count == 0 ? 0 : lengths[(int)Math.Round((lengths.Count - 1) * 0.95)];
        _width = widest < ParagraphPerLine ? widest : int.MaxValue;
        var follows = _lines.Zip(_lines.Skip(1)).Count(p => p.First.Text.Trim().Length > 0 && p.Second.Text.Trim().Length > 0);
        var apart = _lines.Zip(_lines.Skip(1)).Count(p => p.First.Text.Trim().Length > 0 && p.Second.Text.Trim().Length == 0);

        // a single empty line, at the end of the file, sets nothing apart
        _isSpaced = apart * 20 > follows && (_width != int.MaxValue || apart * 2 > follows);
    }

    /// <summary>The paper in a text.</summary>
    public static SourcePaper Read(string fileName, string text, bool isMarkdown)
    {
        var reader = new PlainTextReader(text, isMarkdown);
        reader.Blocks();
        var blocks = Repeats.Drop(reader._blocks, reader._findings);
        return new SourcePaper(fileName, isMarkdown ? "markdown" : "text", blocks, reader._findings.All);
    }

    /// <summary>
    /// Whether a text holds what hardly anybody prints and converters write: then stars, tags and signs in front of lines are marks. In any
    /// other they are words like others.
    /// </summary>
    private static bool HasMarks(string text) =>
        Head().IsMatch(text) || ConversionMark().IsMatch(text) || CertainMark().Count(text) > 0 || HeadingLine().Count(text) > 1;

    private IReadOnlyList<SourceRun> Runs(string text, string where)
    {
        if (_isMarkdown)
        {
            return InlineMarks.Read(text, _findings, where);
        }

        var runs = new RunList();
        runs.Add(new SourceRun(text));
        return runs.Trimmed();
    }

    private string WithoutHead(string text)
    {
        if (Head().Match(text) is not { Success: true } head)
        {
            return text;
        }

        _findings.Dropped("the head of the file, with keys and values", head.Groups[1].Value, "line 1");
        return text[head.Length..];
    }

    /// <summary>A line without marks of conversion; tags of HTML cut it into several.</summary>
    private IEnumerable<string> WithoutMarks(string line, int number)
    {
        var marks = ConversionMark().Matches(line);
        if (marks.Count > 0)
        {
            _findings.Dropped("marks of a conversion", string.Concat(marks.Select(m => m.Value)), $"line {number}");
            line = ConversionMark().Replace(line, "");
        }

        line = line.Replace("\f", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal);
        if (PrintedLines.IsPageNumber(line))
        {
            _findings.Dropped("the number of a page", line, $"line {number}");
            return [];
        }

        var tags = Tag().Matches(line);
        if (tags.Count == 0 || !_isMarkdown)
        {
            return [line];
        }

        _findings.Dropped("tags of HTML", string.Concat(tags.Select(t => t.Value)), $"line {number}");
        var cut = Tag().Replace(line, t => t.Groups["block"].Success ? "\n" : "");
        return WebUtility.HtmlDecode(cut).Split('\n').SelectMany(l => BulletInside().Split(l)).Where(l => l.Trim().Length > 0);
    }

    private void Blocks()
    {
        for (var i = 0; i < _lines.Count;)
        {
            var (number, line) = _lines[i];
            var where = $"line {number}";
            if (line.Trim().Length == 0)
            {
                i++;
            }
            else if (Rule().IsMatch(line) || line.TrimStart().StartsWith("```", StringComparison.Ordinal))
            {
                _findings.Dropped("a horizontal rule", line, where);
                i++;
            }
            else if (IsTable(i))
            {
                i = Table(i);
            }
            else if (_isMarkdown && HeadingMark().Match(line) is { Success: true } heading)
            {
                Add(SourceBlockKind.Heading, heading.Groups["words"].Value, heading.Groups["marks"].Length, where);
                i++;
            }
            else if (i + 1 < _lines.Count
                && line.Trim().Length < 120
                && Underline().Match(_lines[i + 1].Text) is { Success: true } underline)
            {
                Add(SourceBlockKind.Heading, line, underline.Value.StartsWith('=') ? 1 : 2, where);
                i += 2;
            }
            else
            {
                i = Paragraph(i);
            }
        }

        if (_joined > 0)
        {
            _findings.Doubted($"lines that were broken inside a paragraph were joined, {_joined} times", "", "the file");
        }
    }

    /// <summary>A paragraph, point or quotation, from that line on; the line behind it.</summary>
    private int Paragraph(int at)
    {
        var (number, first) = _lines[at];
        var where = $"line {number}";
        var (kind, label) = (SourceBlockKind.Paragraph, (string?)null);
        var text = first.Trim();
        var level = Level(first);
        if (Note().Match(first) is { Success: true } note)
        {
            (kind, label, text, level) = (SourceBlockKind.Footnote, note.Groups["label"].Value, note.Groups["words"].Value, 0);
        }
        else if (Quoted().Match(first) is { Success: true } quoted)
        {
            (kind, text, level) = (SourceBlockKind.Quotation, quoted.Groups["words"].Value.Trim(), 0);
        }
        else if (PrintedLines.AfterBullet(first) is { } words)
        {
            (kind, text) = (SourceBlockKind.Bullet, words);
        }

        var isHead = kind == SourceBlockKind.Paragraph && IsHead(first);
        var former = first.Trim();
        var next = at + 1;
        for (; next < _lines.Count; next++)
        {
            var line = _lines[next].Text.TrimEnd();
            if (line.Trim().Length == 0 || Begins(next, kind) || (Announced().IsMatch(former) && Announced().IsMatch(line)))
            {
                break;
            }

            var following = kind == SourceBlockKind.Quotation && Quoted().Match(line) is { Success: true } inner
                ? inner.Groups["words"].Value.Trim()
                : line.Trim();
            var firstWord = following.Split(' ', 2)[0];
            var isOpen = Count(text, "**") % 2 == 1;
            if (next == at + 1 && PrintedLines.IsLabel(former))
            {
                text += "\t" + following;
            }
            else if (!(isHead && text.Length <= LongestHead && AnnouncedLines.StandsAlone(following))
                && (PrintedLines.RunsOn(former, following)
                    || isOpen
                    || (_width != int.MaxValue && former.Length + firstWord.Length >= _width * Full)))
            {
                text = _hyphens.Join(text, following, where);
                _joined++;
            }
            else if (_isSpaced && following.Length > 0)
            {
                text += "\n" + following;
            }
            else
            {
                break;
            }

            former = following;
        }

        Add(kind, text, level, where, label);
        return next;
    }

    /// <summary>Whether a line may still belong to the head: it is not numbered, and nothing long stands before it.</summary>
    private bool IsHead(string line) => !PrintedLines.BeginsWithLabel(line)
        && _blocks.Count < MostHeads
        && _blocks.TrueForAll(b => b.Plain.Length <= LongestHead);

    private static int Count(string text, string sign) =>
        (text.Length - text.Replace(sign, "", StringComparison.Ordinal).Length) / sign.Length;

    /// <summary>Whether the line begins a block of its own, even without an empty line before it.</summary>
    private bool Begins(int at, SourceBlockKind within)
    {
        var line = _lines[at].Text;
        return (_isMarkdown && HeadingMark().IsMatch(line)) || Rule().IsMatch(line) || IsTable(at) || Note().IsMatch(line)
            || PrintedLines.BeginsWithLabel(line)
            || PrintedLines.AfterBullet(line) is not null || (within != SourceBlockKind.Quotation && Quoted().IsMatch(line));
    }

    private void Add(SourceBlockKind kind, string text, int level, string where, string? label = null)
    {
        var runs = Runs(text.Trim(), where);
        if (runs.Count == 0)
        {
            return;
        }

        if (kind == SourceBlockKind.Heading)
        {
            runs = [.. runs.Select(r => runs.All(x => x.Bold) ? r with { Bold = false } : r)];
        }

        _blocks.Add(new SourceBlock { Kind = kind, Label = label, Level = level, Runs = runs, Where = where });
    }

    /// <summary>A tab indents by one level, as do four spaces, or two before a bullet.</summary>
    private static int Level(string line)
    {
        var space = line[..(line.Length - line.TrimStart().Length)];
        var step = PrintedLines.AfterBullet(line) is null ? 4 : 2;
        return Math.Min(space.Count(c => c == '\t') + (space.Count(c => c is ' ' or '\u00A0') / step), 9);
    }

    private bool IsTable(int at) =>
        _lines[at].Text.Contains('|', StringComparison.Ordinal) && at + 1 < _lines.Count && TableRule().IsMatch(_lines[at + 1].Text);

    private int Table(int at)
    {
        var rows = new List<IReadOnlyList<IReadOnlyList<SourceBlock>>>();
        var where = $"line {_lines[at].Number}";
        var next = at;
        for (; next < _lines.Count && _lines[next].Text.Contains('|', StringComparison.Ordinal); next++)
        {
            if (next == at + 1)
            {
                continue;
            }

            var place = $"line {_lines[next].Number}";
            var cells = _lines[next].Text.Trim().Trim('|').Replace("\\|", "\u0000", StringComparison.Ordinal).Split('|');
            rows.Add([.. cells.Select(c => Cell(c.Replace('\u0000', '|').Trim(), place))]);
        }

        _blocks.Add(new SourceBlock { Kind = SourceBlockKind.Table, Rows = rows, Where = where });
        return next;
    }

    private IReadOnlyList<SourceBlock> Cell(string text, string where) =>
        Runs(text, where) is { Count: > 0 } runs
            ? [new SourceBlock { Kind = SourceBlockKind.Paragraph, Runs = runs, Where = where }]
            : [];

    [GeneratedRegex(
        @"\*\*[^\s*][^*\n]*[^\s*]?\*\*|\[[^\]\n]+\]\((?:https?:|mailto:|#)[^)\s]*\)|</?(?:p|div|span|br|li|table)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase)]
    private static partial Regex CertainMark();

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"\A\uFEFF?---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\z)", RegexOptions.Singleline)]
    private static partial Regex Head();

    [GeneratedRegex(
        @"\[bookmark: [^\]]*\]|\[\]\{#[^}]*\}|\{#[\w.:-]+(?: \.[\w-]+)*\}|\{\.[\w-]+\}|<!--.*?-->"
            + @"|\[(?:image|picture|embedded image)(?::[^\]]*)?\](?!\()",
        RegexOptions.IgnoreCase)]
    private static partial Regex ConversionMark();

    [GeneratedRegex(
        @"</?(?:(?<block>p|div|ul|ol|li|br|tr|table|thead|tbody|h[1-6]|blockquote)|span|b|i|u|em|strong|sup"
            + @"|sub|font|a|td|th|img)(?:\s[^<>]*)?/?>",
        RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+(?=[•·]\s)")]
    private static partial Regex BulletInside();

    [GeneratedRegex(@"^\s*(?:-\s*){3,}$|^\s*(?:\*\s*){3,}$|^\s*_{3,}\s*$|^\s*={5,}\s*$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^ {0,3}(?<marks>#{1,6})[ \t]+(?<words>.*?)[ \t]*#*[ \t]*$")]
    private static partial Regex HeadingMark();

    [GeneratedRegex(@"^(?:={3,}|-{3,})\s*$")]
    private static partial Regex Underline();

    /// <summary>Two such lines, as <c>Document: AB/2/3</c> and <c>Date: 3 May 2010</c>, are never one paragraph.</summary>
    [GeneratedRegex(@"^\s*\p{Lu}[\p{L} ]{1,25}:\s+\S")]
    private static partial Regex Announced();

    [GeneratedRegex(@"^\s*\[\^(?<label>[^\]\s]+)\]:\s*(?<words>.*)$")]
    private static partial Regex Note();

    [GeneratedRegex(@"^ {0,3}>\s?(?<words>.*)$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$")]
    private static partial Regex TableRule();
}
