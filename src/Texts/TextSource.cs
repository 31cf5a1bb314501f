using CopArchive.Diagnostics;

namespace CopArchive.Texts;

/// <summary>The file of a text: converts offsets to places, and collects faults.</summary>
internal sealed class TextSource
{
    private readonly List<int> _lineStarts;
    private readonly DiagnosticBag _faults;

    public TextSource(string file, string text, DiagnosticBag faults)
    {
        (File, Text, _faults) = (file, text, faults);
        _lineStarts = new List<int>(text.AsSpan().Count('\n') + 1) { 0 };
        for (var at = text.IndexOf('\n'); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            _lineStarts.Add(at + 1);
        }
    }

    public string File { get; }

    public string Text { get; }

    /// <summary>The lines from an offset on, without their ends.</summary>
    public List<TextLine> LinesFrom(int start)
    {
        var lines = new List<TextLine>(_lineStarts.Count - LineAt(start));
        while (start < Text.Length)
        {
            var end = Text.IndexOf('\n', start);
            lines.Add(new TextLine(start, end < 0 ? Text.Length : end));
            start = end < 0 ? Text.Length : end + 1;
        }

        return lines;
    }

    public int LineAt(int offset)
    {
        var found = _lineStarts.BinarySearch(offset);
        return found >= 0 ? found : ~found - 1;
    }

    /// <summary>Place of the characters from <paramref name="start"/> up to <paramref name="end"/>, cut at the end of its line.</summary>
    public SourcePlace Place(int start, int end)
    {
        var line = LineAt(start);
        return new SourcePlace(File, line + 1, start - _lineStarts[line] + 1, Math.Max(1, Math.Min(end, LineEnd(line)) - start));
    }

    public string Excerpt(int offset)
    {
        var line = LineAt(offset);
        return Text[_lineStarts[line]..LineEnd(line)];
    }

    /// <summary>Reports a fault of the characters from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public void Report(int start, int end, Func<SourcePlace, string, Diagnostic> fault) =>
        _faults.Add(fault(Place(start, end), Excerpt(start)));

    private int LineEnd(int line) => line + 1 < _lineStarts.Count ? _lineStarts[line + 1] - 1 : Text.Length;
}

/// <summary>A piece of one line of the file.</summary>
/// <param name="Start">Offset of its first character.</param>
/// <param name="End">Offset behind its last.</param>
internal readonly record struct TextLine(int Start, int End)
{
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, End - Start);

    /// <summary>The piece without white space at its ends.</summary>
    public TextLine Trim(string text)
    {
        var (start, end) = this;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new TextLine(start, end);
    }
}
