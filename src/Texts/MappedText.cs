using System.Text;

namespace CopArchive.Texts;

/// <summary>Adjacent words, assembled from pieces of the file; knows the file offset of each character.</summary>
internal sealed class MappedText
{
    private readonly StringBuilder _text = new();
    private readonly List<(int At, int Offset, bool Exact)> _pieces = [];

    public string Text => _text.ToString();

    /// <summary>Adds a piece.</summary>
    /// <param name="words">Its words.</param>
    /// <param name="offset">Where they begin in the file.</param>
    /// <param name="exact">False if the file has other characters in their place (<c>&amp;amp;</c>).</param>
    public void Add(ReadOnlySpan<char> words, int offset, bool exact)
    {
        _pieces.Add((_text.Length, offset, exact));
        _text.Append(words);
    }

    /// <summary>The offset in the file of a sign of the run.</summary>
    public int Offset(int at)
    {
        var piece = _pieces.FindLast(p => p.At <= at);
        return piece.Exact ? piece.Offset + at - piece.At : piece.Offset;
    }

    public void Clear()
    {
        _text.Clear();
        _pieces.Clear();
    }
}
