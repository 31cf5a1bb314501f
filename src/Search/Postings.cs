namespace CopArchive.Search;

/// <summary>The postings of all records: those of the parts, brought into the order of terms by counting.</summary>
internal sealed class Postings
{
    /// <summary>How many bits say how much a term says.</summary>
    private const int StepBits = 4;

    private readonly Vocabulary _vocabulary;
    private readonly int[] _places;
    private readonly (int[] Starts, int[] Lists)[] _fields;

    /// <summary>Joins parts, which are in the order of records.</summary>
    public Postings(IReadOnlyList<IndexPart> parts, Vocabulary vocabulary)
    {
        _vocabulary = vocabulary;
        Terms = [.. vocabulary.Terms];
        var numbers = Enumerable.Range(0, Terms.Length).ToArray();
        Array.Sort(Terms, numbers, StringComparer.Ordinal);
        _places = new int[Terms.Length];
        for (var place = 0; place < numbers.Length; place++)
        {
            _places[numbers[place]] = place;
        }

        _fields = [.. Enumerable.Range(0, SearchFields.Letters.Length).AsParallel().AsOrdered().Select(field => Sorted(parts, field))];
    }

    /// <summary>Terms, in ordinal order.</summary>
    public string[] Terms { get; }

    /// <summary>Whether a record holds a term.</summary>
    public bool Hold(string term) => _vocabulary.NumberOf(term) >= 0;

    /// <summary>
    /// Records that hold a term, for each field (by letter): their numbers, and with each in four bits how much the term says there.
    /// </summary>
    public IEnumerable<(char Field, ReadOnlyMemory<int> Records)> ListsOf(string term)
    {
        var place = _places[_vocabulary.NumberOf(term)];
        for (var field = 0; field < _fields.Length; field++)
        {
            var (starts, lists) = _fields[field];
            if (starts[place + 1] > starts[place])
            {
                yield return (SearchFields.Letters[field], lists.AsMemory(starts[place]..starts[place + 1]));
            }
        }
    }

    /// <summary>How many entries the lists of a term have; 0 for a form that is no term.</summary>
    public int LengthOf(string term) => _vocabulary.NumberOf(term) is >= 0 and var number
        ? _fields.Sum(f => f.Starts[_places[number] + 1] - f.Starts[_places[number]])
        : 0;

    /// <summary>A list as it stands in the index.</summary>
    public static ReadOnlySpan<byte> Write(ReadOnlyMemory<int> records)
    {
        var signs = Signs.New();
        signs.AddRising(records.Span, StepBits);
        return signs.Written;
    }

    /// <summary>A counting sort: how many of each term, where each begins, each into its place; records keep their order.</summary>
    private (int[] Starts, int[] Lists) Sorted(IReadOnlyList<IndexPart> parts, int field)
    {
        var average = Impacts.Average([.. parts.SelectMany(p => p.Fields[field].Lengths)]);
        var starts = new int[Terms.Length + 1];
        foreach (var part in parts)
        {
            var terms = part.Fields[field].Terms;
            for (var at = 0; at < terms.Count; at++)
            {
                starts[_places[HeldField.Unpacked(terms[at]).Term] + 1]++;
            }
        }

        for (var term = 0; term < Terms.Length; term++)
        {
            starts[term + 1] += starts[term];
        }

        var next = starts[..^1];
        var lists = new int[starts[^1]];
        foreach (var part in parts)
        {
            var held = part.Fields[field];
            for (int record = 0, at = 0; record < held.Ends.Count; record++)
            {
                for (; at < held.Ends[record]; at++)
                {
                    var (term, count) = HeldField.Unpacked(held.Terms[at]);
                    lists[next[_places[term]]++] = ((part.First + record) << StepBits)
                        | Impacts.Of(count, held.Lengths[record], average);
                }
            }
        }

        return (starts, lists);
    }
}
