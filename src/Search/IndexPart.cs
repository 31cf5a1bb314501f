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
    private readonly List<Token> _tokens = [];
    private readonly List<int> _met = [];
    private readonly List<uint> _grams = [];
    private readonly int _first;
    private int[] _counts = new int[1_024];
    private int _length;
    private int _own;

    /// <summary>Counts them.</summary>
    /// <param name="records">All records, by number.</param>
    /// <param name="first">The number of the first that belongs to this part.</param>
    /// <param name="end">The number behind the last.</param>
    /// <param name="tokenizer">Cuts texts into words.</param>
    public IndexPart(IReadOnlyList<SearchRecord> records, int first, int end, Tokenizer tokenizer)
    {
        (_tokenizer, _first) = (tokenizer, first);
        for (var number = first; number < end; number++)
        {
            Add(records[number], number);
        }
    }

    /// <summary>Its words.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Where terms stand, by field, in the order of records.</summary>
    public List<Posting>[] Postings { get; } = [.. SearchFields.Letters.Select(_ => new List<Posting>())];

    /// <summary>How many words each record has, by field, from the first record of this part on.</summary>
    public List<int>[] Lengths { get; } = [.. SearchFields.Letters.Select(_ => new List<int>())];

    /// <summary>Words side by side: the hash, then the number of the record, then whether they stand in its text.</summary>
    public List<ulong> SideBySide { get; } = [];

    private void Add(SearchRecord record, int number)
    {
        var language = record.Card.Language;
        foreach (var key in record.Symbols
            .Concat(record.Names.SelectMany(Names).Select(NameKey).OfType<string>().Distinct(StringComparer.Ordinal)))
        {
            Count(Vocabulary.FindKey(key));
        }

        End(SearchFields.Symbol, number);
        Read(record.Titles, language, placed: true);
        End(SearchFields.Title, number);
        EndGrams(number, isText: false);
        Read(record.From, language);
        End(SearchFields.From, number);
        Read(record.Topics, language);
        End(SearchFields.Topic, number);
        foreach (var key in record.Belongs)
        {
            Count(Vocabulary.FindKey(key));
        }

        Read(record.Kinds, language);
        End(SearchFields.Kind, number);
        foreach (var unit in record.Card.Units)
        {
            Read(unit.Text, unit.Language, placed: true);
        }

        _own = 0; // a text in another language is as long as it is
        End(SearchFields.Text, number);
        EndGrams(number, isText: true);
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
        var known = Vocabulary.In(language);
        AnalysedWord? last = null, before = null;
        for (var i = 0; i < _tokens.Count; i++)
        {
            var token = _tokens[i];
            AnalysedWord? word;
            if (token.Key is { } key)
            {
                word = Vocabulary.FindKey(key);
            }
            else if (!known.TryGetValue(text.AsSpan(token.Start, token.End - token.Start), out word))
            {
                word = Vocabulary.Add(text.AsSpan(token.Start, token.End - token.Start), language);
            }

            Count(word);
            if (!placed)
            {
                continue;
            }

            if (last is not null && AreJoined(text, _tokens[i - 1], _tokens[i]))
            {
                var joined = last.Written + word.Written;
                Count(known.TryGetValue(joined, out var one) ? one : Vocabulary.Add(joined, language));
                _length--; // it is counted as two words already
            }

            if (last is { IsGlue: false })
            {
                _grams.Add(Grams.Join(last.FormHash, word.FormHash));
            }
            else if (last is not null && before is { IsGlue: false })
            {
                _grams.Add(Grams.Join(Grams.Join(before.FormHash, last.FormHash), word.FormHash));
            }

            (before, last) = (last, word);
        }
    }

    private void Count(AnalysedWord word)
    {
        word.Count++;
        _length++;
        var term = word.TermNumber;
        if (term >= _counts.Length)
        {
            Array.Resize(ref _counts, 2 * (term + 1));
        }

        if (_counts[term]++ == 0)
        {
            _met.Add(term);
        }
    }

    /// <summary>A field of a record was read.</summary>
    private void End(int field, int record)
    {
        foreach (var term in _met)
        {
            Postings[field].Add(new Posting(term, record, _counts[term]));
            _counts[term] = 0;
        }

        _met.Clear();
        // the same name in further languages makes a field no longer: one that is asked for in its own language would count less
        Lengths[field].Add(_own > 0 ? _own : _length);
        (_length, _own) = (0, 0);
    }

    private void EndGrams(int record, bool isText)
    {
        _grams.Sort();
        for (var i = 0; i < _grams.Count; i++)
        {
            if (i == 0 || _grams[i] != _grams[i - 1])
            {
                SideBySide.Add(((ulong)Grams.Mixed(_grams[i]) << 32) | ((ulong)record << 1) | (isText ? 1u : 0u));
            }
        }

        _grams.Clear();
    }
}

/// <summary>A term in a field of a record.</summary>
/// <param name="Term">The number of the term.</param>
/// <param name="Record">The number of the record.</param>
/// <param name="Count">How often it stands there.</param>
internal readonly record struct Posting(int Term, int Record, int Count);
