namespace CopArchive.Search;

/// <summary>
/// A list that grows by pieces: doubling would copy millions of numbers again and again, and leave twice as many behind as garbage.
/// </summary>
internal sealed class Pieces<T>
{
    private const int Length = 4_096;

    private readonly List<T[]> _pieces = [];

    /// <summary>How many it holds.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public T this[int at] => _pieces[at / Length][at % Length];

    /// <summary>Adds one.</summary>
    public void Add(T one)
    {
        if (Count % Length == 0)
        {
            _pieces.Add(new T[Length]);
        }

        _pieces[^1][Count++ % Length] = one;
    }
}
