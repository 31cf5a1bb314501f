using System.Globalization;

namespace CopArchive.Search;

/// <summary>The words of one record, counted.</summary>
internal sealed class RecordWords
{
    private const int LongestName = 8;

    private readonly Tokenizer _tokenizer;
    private readonly Vocabulary _vocabulary;
    private int _position;

    /// <summary>Counts them.</summary>
    public RecordWords(SearchRecord record, Tokenizer tokenizer, Vocabulary vocabulary)
    {
        (_tokenizer, _vocabulary) = (tokenizer, vocabulary);
        foreach (var symbol in record.Symbols)
        {
            CountWord(_vocabulary.FindKey(symbol), SearchFields.Symbol, placed: false);
        }

        foreach (var name in record.Names.SelectMany(Names).Select(NameKey).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            CountWord(_vocabulary.FindKey(name), SearchFields.Symbol, placed: false);
        }

        foreach (var key in record.Belongs)
        {
            CountWord(_vocabulary.FindKey(key), SearchFields.Kind, placed: false);
        }

        Read(record.Titles, SearchFields.Title, placed: true);
        Read(record.From, SearchFields.From, placed: false);
        Read(record.Topics, SearchFields.Topic, placed: false);
        Read(record.Kinds, SearchFields.Kind, placed: false);
        // the same name in further languages makes a field no longer: one that is asked for in its own language would count less
        foreach (var (field, texts) in new[]
        {
            (SearchFields.Title, record.Titles), (SearchFields.From, record.From), (SearchFields.Topic, record.Topics),
            (SearchFields.Kind, record.Kinds),
        })
        {
            var own = texts.Where(t => t.Language == record.Card.Language).Sum(t => _tokenizer.Tokenize(t.Text).Count);
            Lengths[field] = own > 0 ? own : Lengths[field];
        }

        Read(record.Card.Units.Select(u => new SearchText(u.Text, u.Language)), SearchFields.Text, placed: true);
    }

    /// <summary>Words in each field.</summary>
    public int[] Lengths { get; } = new int[SearchFields.Letters.Length];

    /// <summary>How often each term stands in each field.</summary>
    public Dictionary<string, int[]> Counts { get; } = new(StringComparer.Ordinal);

    /// <summary>Places of each form in titles and text, rising.</summary>
    public Dictionary<string, List<int>> Positions { get; } = new(StringComparer.Ordinal);

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

    /// <summary>Two words that a hyphen joins as one, since others write them so; null where none does.</summary>
    private static string? Joined(string text, Token first, Token second) =>
        first.Key is null && second.Key is null && second.Start == first.End + 1
        && char.GetUnicodeCategory(text[first.End]) == UnicodeCategory.DashPunctuation
        && char.IsLetter(text[first.Start]) && char.IsLetter(text[second.Start])
            ? text[first.Start..first.End] + text[second.Start..second.End]
            : null;

    private void Read(IEnumerable<SearchText> texts, int field, bool placed)
    {
        foreach (var text in texts)
        {
            var tokens = _tokenizer.Tokenize(text.Text);
            for (var i = 0; i < tokens.Count; i++)
            {
                CountWord(_vocabulary.Find(text.Text, tokens[i], text.Language), field, placed);
                if (placed && i > 0 && Joined(text.Text, tokens[i - 1], tokens[i]) is { } joined)
                {
                    CountWord(_vocabulary.Find(joined, text.Language), field, placed: false);
                    Lengths[field]--; // it is counted as two words already
                }
            }

            // a gap, so that no phrase matches across it
            _position += placed && tokens.Count > 0 ? 1 : 0;
        }
    }

    private void CountWord(AnalysedWord word, int field, bool placed)
    {
        word.CountOnce();
        Lengths[field]++;
        if (!Counts.TryGetValue(word.Term, out var counts))
        {
            Counts.Add(word.Term, counts = new int[SearchFields.Letters.Length]);
        }

        counts[field]++;
        if (!placed)
        {
            return;
        }

        if (!Positions.TryGetValue(word.Form, out var positions))
        {
            Positions.Add(word.Form, positions = []);
        }

        positions.Add(_position++);
    }
}
