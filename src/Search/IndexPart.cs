using System.Globalization;

namespace CopArchive.Search;

/// <summary>
/// The words of a run of records, counted. Each core fills a part of its own; <see cref="Postings"/> joins them. What is needed of a record
/// at a time is used again for the next.
/// </summary>
internal sealed class IndexPart
{
    private const int LongestName = 8;

    private readonly Tokenizer _tokenizer;
    private readonly Vocabulary _vocabulary;
    private readonly List<Token> _tokens = [];
    private readonly List<int> _met = [];
    private readonly Dictionary<string, MetWords> _words = new(StringComparer.Ordinal);
    private int[] _counts = new int[1_024];
    private int[] _times = new int[1_024];
    private int _length;
    private int _own;

    /// <summary>Counts them.</summary>
    /// <param name="records">All records, by number.</param>
    /// <param name="first">The number of the first that belongs to this part.</param>
    /// <param name="end">The number behind the last.</param>
    /// <param name="tokenizer">Cuts texts into words.</param>
    /// <param name="vocabulary">The words of all parts.</param>
    public IndexPart(IReadOnlyList<SearchRecord> records, int first, int end, Tokenizer tokenizer, Vocabulary vocabulary)
    {
        (_tokenizer, _vocabulary, First) = (tokenizer, vocabulary, first);
        for (var number = first; number < end; number++)
        {
            Add(records[number]);
        }
    }

    /// <summary>The number of its first record.</summary>
    public int First { get; }

    /// <summary>What its records hold, by field.</summary>
    public HeldField[] Fields { get; } = [.. SearchFields.Letters.Select(_ => new HeldField())];

    /// <summary>How often words were met, by their numbers; words that no record of this part has may be beyond its end.</summary>
    public ReadOnlySpan<int> Times => _times;

    /// <summary>Words side by side.</summary>
    public HeldGrams SideBySide { get; } = new();

    private void Add(SearchRecord record)
    {
        var language = record.Card.Language;
        foreach (var key in record.Symbols
            .Concat(record.Names.SelectMany(Names).Select(NameKey).OfType<string>().Distinct(StringComparer.Ordinal)))
        {
            Count(_vocabulary.FindKey(key));
        }

        End(SearchFields.Symbol);
        Read(record.Titles, language, placed: true);
        End(SearchFields.Title);
        SideBySide.End();
        Read(record.From, language);
        End(SearchFields.From);
        Read(record.Topics, language);
        End(SearchFields.Topic);
        foreach (var key in record.Belongs)
        {
            Count(_vocabulary.FindKey(key));
        }

        Read(record.Kinds, language);
        End(SearchFields.Kind);
        foreach (var unit in record.Card.Units)
        {
            Read(unit.Text, unit.Language, placed: true);
        }

        _own = 0; // a text in another language is as long as it is
        End(SearchFields.Text);
        SideBySide.End();
    }

    /// <summary>
    /// A whole short name as one word, so that whoever types it finds its bearer first; null for a long one, which nobody types.
    /// </summary>
    private string? NameKey(SearchText name)
    {
        var tokens = _tokenizer.Tokenize(name.Text);
        return tokens.Count is > 0 and <= LongestName
            ? SearchFields.NameMark + string.Join(' ', tokens.Select(t => t.Form(name.Text)))
            : null;
    }

    /// <summary>A name, and where a short one stands behind it in brackets both apart: <c>Sector (UIT-D)</c>.</summary>
    private static IEnumerable<SearchText> Names(SearchText name) =>
        name.Text.EndsWith(')')
        && name.Text.LastIndexOf(" (", StringComparison.Ordinal) is > 0 and var at
        && !name.Text.AsSpan(at + 2).Contains(' ')
            ? [name, name with { Text = name.Text[..at] }, name with { Text = name.Text[(at + 2)..^1] }]
            : [name];

    /// <summary>Whether a hyphen joins two words, since others write them as one.</summary>
    private static bool AreJoined(string text, Token first, Token second) =>
        first.Key is null && second.Key is null && second.Start == first.End + 1
        && char.GetUnicodeCategory(text[first.End]) == UnicodeCategory.DashPunctuation
        && char.IsLetter(text[first.Start]) && char.IsLetter(text[second.Start]);

    private void Read(IReadOnlyList<SearchText> texts, string own, bool placed = false)
    {
        foreach (var text in texts)
        {
            Read(text.Text, text.Language, placed);
            _own += text.Language == own ? _tokens.Count : 0;
        }
    }

    private void Read(string text, string language, bool placed)
    {
        _tokens.Clear();
        _tokenizer.Tokenize(text, _tokens);
        if (!_words.TryGetValue(language, out var words))
        {
            _words.Add(language, words = new MetWords(language, _vocabulary));
        }

        AnalysedWord? last = null, before = null;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            var word = token.Key is { } key ? _vocabulary.FindKey(key) : words.Find(text.AsSpan(token.Start, token.End - token.Start));
            Count(word);
            if (!placed)
            {
                continue;
            }

            if (last is not null && AreJoined(text, _tokens[i - 1], _tokens[i]))
            {
                Count(words.Find(last.Written + word.Written));
                _length--; // it is counted as two words already
            }

            if (last is { IsGlue: false })
            {
                SideBySide.Add(Grams.Mixed(Grams.Join(last.FormHash, word.FormHash)));
            }
            else if (last is not null && before is { IsGlue: false })
            {
                SideBySide.Add(Grams.Mixed(Grams.Join(Grams.Join(before.FormHash, last.FormHash), word.FormHash)));
            }

            (before, last) = (last, word);
        }
    }

    private void Count(AnalysedWord word)
    {
        _length++;
        At(ref _times, word.Number)++;
        if (At(ref _counts, word.TermNumber)++ == 0)
        {
            _met.Add(word.TermNumber);
        }
    }

    private static ref int At(ref int[] numbers, int at)
    {
        if (at >= numbers.Length)
        {
            Array.Resize(ref numbers, 2 * (at + 1));
        }

        return ref numbers[at];
    }

    /// <summary>A field of a record was read.</summary>
    private void End(int field)
    {
        var held = Fields[field];
        foreach (var term in _met)
        {
            held.Terms.Add(HeldField.Packed(term, _counts[term]));
            _counts[term] = 0;
        }

        _met.Clear();
        held.Ends.Add(held.Terms.Count);
        // the same name in further languages makes a field no longer: one that is asked for in its own language would count less
        held.Lengths.Add(_own > 0 ? _own : _length);
        (_length, _own) = (0, 0);
    }
}

/// <summary>The terms that a field has in each record of a part, one record after the other.</summary>
internal sealed class HeldField
{
    private const int Most = 255;

    /// <summary>The terms: the number of each, and in eight bits how often it stands there.</summary>
    public Pieces<uint> Terms { get; } = new();

    /// <summary>Where the terms of each record end.</summary>
    public List<int> Ends { get; } = [];

    /// <summary>How many words each record has.</summary>
    public List<int> Lengths { get; } = [];

    /// <summary>A term and how often it stands; as often as that, nobody says more by saying it again.</summary>
    public static uint Packed(int term, int count) => checked(((uint)term * (Most + 1)) + (uint)Math.Min(count, Most));

    /// <summary>The number of the term, and how often it stands.</summary>
    public static (int Term, int Count) Unpacked(uint packed) => ((int)(packed / (Most + 1)), (int)(packed % (Most + 1)));
}
