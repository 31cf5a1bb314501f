using System.Text;

namespace CopArchive.Search;

/// <summary>The postings of all records, written incrementally: records are added in order of number.</summary>
internal sealed class Postings(Vocabulary vocabulary)
{
    private TermPostings?[] _terms = [];
    private RisingList?[] _positions = [];
    private readonly StringBuilder[] _lengths = [.. SearchFields.Letters.Select(_ => new StringBuilder())];
    private int _record;

    /// <summary>Terms, in no order.</summary>
    public IEnumerable<string> Terms => vocabulary.Terms.All.Where(t => PostingsOf(t.Value) is not null).Select(t => t.Key);

    /// <summary>Forms that have places, in no order.</summary>
    public IEnumerable<string> PlacedForms => vocabulary.Forms.All.Where(f => PlacesOf(f.Value) is not null).Select(f => f.Key);

    /// <summary>Lengths of all records, one text a field.</summary>
    public IEnumerable<string> Lengths => _lengths.Select(l => l.ToString());

    /// <summary>Records that hold a term: for each field (by letter), steps of numbers and counts.</summary>
    public IEnumerable<(char Field, string List)> ListsOf(string term) => PostingsOf(vocabulary.Terms.All[term])!.Lists
        .Select((list, field) => (SearchFields.Letters[field], list))
        .Where(l => l.list is not null)
        .Select(l => (l.Item1, l.list!.Text.ToString()));

    /// <summary>How long the lists of a term are; 0 for a form that is no term.</summary>
    public int LengthOf(string term) => vocabulary.Terms.All.TryGetValue(term, out var number) && PostingsOf(number) is { } postings
        ? postings.Lists.Sum(l => l?.Text.Length ?? 0)
        : 0;

    /// <summary>Places of a form: steps of numbers, how many, steps of places.</summary>
    public string PositionsOf(string form) => PlacesOf(vocabulary.Forms.All[form])!.Text.ToString();

    /// <summary>How long that is.</summary>
    public int PositionsLengthOf(string form) => PlacesOf(vocabulary.Forms.All[form])!.Text.Length;

    /// <summary>Adds the next record.</summary>
    public void Add(RecordWords words)
    {
        for (var field = 0; field < _lengths.Length; field++)
        {
            Vlq.Append(_lengths[field], words.Lengths[field]);
        }

        foreach (var (term, counts) in words.Counts)
        {
            var postings = At(ref _terms, term) ??= new TermPostings();
            for (var field = 0; field < counts.Length; field++)
            {
                if (counts[field] > 0)
                {
                    var list = postings.Lists[field] ??= new RisingList();
                    list.Step(_record);
                    Vlq.Append(list.Text, counts[field]);
                }
            }
        }

        foreach (var (form, positions) in words.Positions)
        {
            var list = At(ref _positions, form) ??= new RisingList();
            list.Step(_record);
            Vlq.Append(list.Text, positions.Count);
            var last = 0;
            foreach (var position in positions)
            {
                Vlq.Append(list.Text, position - last);
                last = position;
            }
        }

        _record++;
    }

    private TermPostings? PostingsOf(int term) => term < _terms.Length ? _terms[term] : null;

    private RisingList? PlacesOf(int form) => form < _positions.Length ? _positions[form] : null;

    private static ref T? At<T>(ref T?[] all, int number)
    {
        if (number >= all.Length)
        {
            Array.Resize(ref all, 2 * (number + 1));
        }

        return ref all[number];
    }

    private sealed class TermPostings
    {
        public RisingList?[] Lists { get; } = new RisingList?[SearchFields.Letters.Length];
    }

    /// <summary>A list of records, each written as the step from the one before.</summary>
    private sealed class RisingList
    {
        private int _last;

        public StringBuilder Text { get; } = new();

        public void Step(int record)
        {
            Vlq.Append(Text, record - _last);
            _last = record;
        }
    }
}
