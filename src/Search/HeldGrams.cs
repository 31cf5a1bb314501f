namespace CopArchive.Search;

/// <summary>
/// The hashes of words side by side in the records of a part (<see cref="Grams"/>), in groups by their highest bits, so that each group is
/// sorted alone; in a group one record after the other, of each first those in its title, then those in its text.
/// </summary>
internal sealed class HeldGrams
{
    /// <summary>How many bits choose the group.</summary>
    public const int GroupBits = 4;

    private readonly Pieces<uint>[] _hashes = [.. Enumerable.Range(0, 1 << GroupBits).Select(_ => new Pieces<uint>())];
    private readonly Pieces<int>[] _ends = [.. Enumerable.Range(0, 1 << GroupBits).Select(_ => new Pieces<int>())];

    /// <summary>How many they are, those that stand twice in a record twice.</summary>
    public int Count => _hashes.Sum(h => h.Count);

    /// <summary>Adds one.</summary>
    public void Add(uint hash) => _hashes[hash >> (32 - GroupBits)].Add(hash);

    /// <summary>A title was read, or a text.</summary>
    public void End()
    {
        for (var group = 0; group < _ends.Length; group++)
        {
            _ends[group].Add(_hashes[group].Count);
        }
    }

    /// <summary>How many a group has.</summary>
    public int CountOf(int group) => _hashes[group].Count;

    /// <summary>The hashes of a group in order, each with the place of its record in the part, and whether it stands in a text.</summary>
    public void Read(int group, Action<uint, int, bool> each)
    {
        var (hashes, ends) = (_hashes[group], _ends[group]);
        for (int end = 0, at = 0; end < ends.Count; end++)
        {
            for (; at < ends[end]; at++)
            {
                each(hashes[at], end / 2, end % 2 == 1);
            }
        }
    }
}
