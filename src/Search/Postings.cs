using System.Text;

namespace CopArchive.Search;

/// <summary>The postings of all records: those of the parts, brought into the order of terms by counting.</summary>
internal sealed class Postings
{
    private readonly Dictionary<string, int> _numbers;
    private readonly int[][] _starts;
    private readonly (int Record, int Count)[][] _lists;
    private readonly int[][] _lengths;
    private readonly double[] _averages;

    /// <summary>Joins parts, which are in the order of records.</summary>
    public Postings(IReadOnlyList<IndexPart> parts)
    {
        Terms = [.. parts.SelectMany(p => p.Vocabulary.Terms).Distinct(StringComparer.Ordinal)];
        Array.Sort(Terms, StringComparer.Ordinal);
        _numbers = Terms.Index().ToDictionary(t => t.Item, t => t.Index, StringComparer.Ordinal);
        var numbers = parts.Select(p => p.Vocabulary.Terms.Select(t => _numbers[t]).ToArray()).ToArray();
        var fields = Enumerable.Range(0, SearchFields.Letters.Length);
        _lengths = [.. fields.Select(f => parts.SelectMany(p => p.Lengths[f]).ToArray())];
        _averages = [.. _lengths.Select(Impacts.Average)];
        (_starts, _lists) = (new int[SearchFields.Letters.Length][], new (int, int)[SearchFields.Letters.Length][]);
        fields.AsParallel().ForAll(field => (_starts[field], _lists[field]) = Sorted(parts, numbers, field));
    }

    /// <summary>Terms, in ordinal order.</summary>
    public string[] Terms { get; }

    /// <summary>Whether a record holds a term.</summary>
    public bool Hold(string term) => _numbers.ContainsKey(term);

    /// <summary>
    /// Records that hold a term: for each field (by letter), steps of numbers, and how much the term says about the record there.
    /// </summary>
    public IEnumerable<(char Field, string List)> ListsOf(string term)
    {
        var number = _numbers[term];
        for (var field = 0; field < _lists.Length; field++)
        {
            var found = _lists[field].AsSpan(_starts[field][number].._starts[field][number + 1]);
            if (found.Length > 0)
            {
                yield return (SearchFields.Letters[field], Write(found, field));
            }
        }
    }

    /// <summary>How many entries the lists of a term have; 0 for a form that is no term.</summary>
    public int LengthOf(string term) =>
        _numbers.TryGetValue(term, out var number) ? _starts.Sum(s => s[number + 1] - s[number]) : 0;

    private string Write(ReadOnlySpan<(int Record, int Count)> found, int field)
    {
        var text = new StringBuilder(2 * found.Length);
        var last = 0;
        foreach (var (record, count) in found)
        {
            Vlq.Append(text, record - last);
            Vlq.Append(text, Impacts.Of(count, _lengths[field][record], _averages[field]));
            last = record;
        }

        return text.ToString();
    }

    /// <summary>A counting sort: how many of each term, where each begins, each into its place; records keep their order.</summary>
    private (int[] Starts, (int, int)[] Lists) Sorted(IReadOnlyList<IndexPart> parts, int[][] numbers, int field)
    {
        var starts = new int[Terms.Length + 1];
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var posting in parts[part].Postings[field])
            {
                starts[numbers[part][posting.Term] + 1]++;
            }
        }

        for (var term = 0; term < Terms.Length; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts[..^1];
        var lists = new (int, int)[starts[^1]];
        for (var part = 0; part < parts.Count; part++)
        {
            foreach (var posting in parts[part].Postings[field])
            {
                lists[next[numbers[part][posting.Term]]++] = (posting.Record, posting.Count);
            }
        }

        return (starts, lists);
    }
}
