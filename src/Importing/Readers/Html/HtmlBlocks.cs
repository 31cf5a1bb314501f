using CopArchive.Importing.Papers;

namespace CopArchive.Importing.Readers.Html;

/// <summary>Collects the blocks of a page: words go into the block at hand until an element ends it.</summary>
internal sealed class HtmlBlocks(FindingList findings)
{
    private List<SourceBlock> _finished = [];
    private RunList _runs = new();
    private List<SourceBlock> _after = [];
    private int _count;

    /// <summary>The number or sign in front of the next block; null for none.</summary>
    public string? Label { get; set; }

    /// <summary>Whether the page puts each line at its own place, as copies of printed pages do.</summary>
    public bool ArePlaced { get; set; }

    /// <summary>The current place.</summary>
    public string Where => $"block {_count + 1}";

    /// <summary>The blocks so far, without the one at hand.</summary>
    public IReadOnlyList<SourceBlock> Finished => _finished;

    /// <summary>Adds words to the block at hand.</summary>
    public void Add(string text, HtmlContext look)
    {
        text = text.Replace("\u00AD", "", StringComparison.Ordinal).Replace("\u200B", "", StringComparison.Ordinal);
        if (!look.IsPre)
        {
            text = HtmlElements.OneLine(text);
            if (text.StartsWith(' ') && (_runs.IsBlank || _runs.Last is ' ' or '\n'))
            {
                text = text[1..];
            }
        }

        if (look.Change is { } change && text.Trim().Length > 0)
        {
            findings.Doubted(change, text, Where);
        }

        var language = Scripts.Dominant(text) == Script.None ? null : look.Language;
        _runs.Add(new SourceRun(text, look.Bold, look.Italic, look.Raised, look.Link, language, look.Mark));
    }

    /// <summary>Ends a line within the block at hand.</summary>
    public void BreakLine(HtmlContext look) => _runs.Add(new SourceRun("\n", look.Bold, look.Italic, look.Raised, look.Link));

    /// <summary>Adds the sign of a note to the block at hand, and the note after it.</summary>
    public void AddNote(SourceBlock note, HtmlContext look)
    {
        _runs.Add(new SourceRun(note.Label!, look.Bold, look.Italic, 1, null));
        _after.Add(note);
    }

    /// <summary>Adds finished blocks.</summary>
    public void AddRange(IEnumerable<SourceBlock> blocks) => _finished.AddRange(blocks);

    /// <summary>The blocks that are read in between, which are not added to the others.</summary>
    public List<SourceBlock> Within(HtmlContext look, Action read)
    {
        var outer = _finished;
        _finished = [];
        read();
        End(look);
        var inner = _finished;
        _finished = outer;
        return inner;
    }

    /// <summary>Ends the block at hand.</summary>
    public void End(HtmlContext look)
    {
        var runs = _runs.Trimmed();
        var (label, after) = (Label, _after);
        _runs = new RunList();
        _after = [];
        if (runs.Count > 0)
        {
            Label = null;
            _count++;
            Finish(runs, label, look);
        }

        _finished.AddRange(after);
    }

    private void Finish(IReadOnlyList<SourceRun> runs, string? label, HtmlContext look)
    {
        var plain = string.Concat(runs.Select(r => r.Text));
        var kind = Kind(label, look);
        if (kind != SourceBlockKind.Heading
            && label is null
            && (Boilerplate.IsLine(plain.Trim()) || (look.IsPageHead && PrintedLines.IsBareNumber(plain))))
        {
            findings.Dropped(
                PrintedLines.IsPageNumber(plain) || PrintedLines.IsBareNumber(plain)
                    ? "the number of a page"
                    : "words of the site, not of the paper",
                plain,
                Where);
            return;
        }

        _finished.Add(new SourceBlock
        {
            Kind = kind,
            Label = kind == SourceBlockKind.Bullet || string.IsNullOrEmpty(label) ? null : label,
            Level = kind == SourceBlockKind.Heading ? look.Heading : look.Level,
            Runs = kind == SourceBlockKind.Heading && runs.All(r => r.Bold) ? [.. runs.Select(r => r with { Bold = false })] : runs,
            Where = ArePlaced ? $"line {_count}" : $"block {_count}",
        });
    }

    private static SourceBlockKind Kind(string? label, HtmlContext look)
    {
        var isBullet = look.IsBullet
            || (look.IsMsoList && label is not null && !label.Any(char.IsLetterOrDigit))
            || (look.IsMsoList && label == "o");
        return look.IsPageHead ? SourceBlockKind.PageHead
            : look.Heading > 0 ? SourceBlockKind.Heading
            : isBullet ? SourceBlockKind.Bullet
            : look.IsQuotation ? SourceBlockKind.Quotation
            : SourceBlockKind.Paragraph;
    }
}
