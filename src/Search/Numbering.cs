namespace CopArchive.Search;

/// <summary>
/// Numbers strings from 0 on, in the order in which they come: to count by numbers is much faster than by strings. Asked from any thread,
/// so that the numbers differ from run to run; nothing that is written depends on them.
/// </summary>
internal sealed class Numbering
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The number of a string, given to it now if it has none.</summary>
    public int Of(string text)
    {
        lock (_lock)
        {
            if (!_numbers.TryGetValue(text, out var number))
            {
                _numbers.Add(text, number = _numbers.Count);
            }

            return number;
        }
    }

    /// <summary>All strings with their numbers, in no order.</summary>
    public IReadOnlyDictionary<string, int> All => _numbers;
}
