namespace CopArchive.Diagnostics;

/// <summary>Where something stands in a file that a person wrote.</summary>
/// <param name="File">Path from the folder that holds <c>data/</c>, with forward slashes: <c>data/documents/ab-2-3.md</c>.</param>
/// <param name="Line">Line, counted from 1 at the top of the file.</param>
/// <param name="Column">Column in UTF-16 units, counted from 1.</param>
/// <param name="Length">How many UTF-16 units are meant; at least 1, all on one line.</param>
public sealed record SourcePlace(string File, int Line, int Column, int Length = 1) : IComparable<SourcePlace>
{
    /// <summary>The file as a whole: its first character.</summary>
    public static SourcePlace Top(string file) => new(file, 1, 1);

    /// <summary>Orders by file (ordinal), then line, then column.</summary>
    public int CompareTo(SourcePlace? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byFile = string.CompareOrdinal(File, other.File);
        return byFile != 0 ? byFile : (Line, Column).CompareTo((other.Line, other.Column));
    }

    /// <summary><c>file:line:column</c>, the form that terminals and editors make clickable.</summary>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
