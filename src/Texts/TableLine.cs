namespace CopArchive.Texts;

/// <summary>A line of a pipe table. An escaped pipe is text and does not separate cells.</summary>
internal static class TableLine
{
    public static bool HasPipe(TextLine line, string text) => NextPipe(line.Start, line.End, text) < line.End;

    /// <summary>Whether it is the line of hyphens below the first row.</summary>
    public static bool IsRule(TextLine line, string text)
    {
        var words = line.In(text);
        return words.Contains('|') && words.Contains('-') && !words.ContainsAnyExcept("|-: \t")
            && Cells(line, text).All(c => c.In(text).Trim(':') is var rule && rule.Length > 0 && !rule.ContainsAnyExcept('-'));
    }

    /// <summary>Its cells, without white space at their ends.</summary>
    public static List<TextLine> Cells(TextLine line, string text)
    {
        line = line.Trim(text);
        var start = line.Start < line.End && text[line.Start] == '|' ? line.Start + 1 : line.Start;
        var end = line.End > start && text[line.End - 1] == '|' && text[line.End - 2] != '\\' ? line.End - 1 : line.End;
        var cells = new List<TextLine>();
        while (start <= end)
        {
            var pipe = NextPipe(start, end, text);
            cells.Add(new TextLine(start, pipe).Trim(text));
            start = pipe + 1;
        }

        return cells;
    }

    private static int NextPipe(int from, int end, string text)
    {
        while (from < end && text.AsSpan(from, end - from).IndexOf('|') is >= 0 and var next)
        {
            var pipe = from + next;
            if (pipe == 0 || text[pipe - 1] != '\\')
            {
                return pipe;
            }

            from = pipe + 1;
        }

        return end;
    }
}
