using System.Collections.Concurrent;

namespace CopArchive.Search;

/// <summary>
/// The words of all records, each analysed once, whichever part of the index meets it first. Words and terms have numbers, in no order,
/// since to count by numbers is much faster than by strings.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Language of keys: document numbers, the group's name.</summary>
    private const string KeyLanguage = "";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, AnalysedWord>> _byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);
    private readonly Lock _adding = new();

    /// <summary>The words, by their numbers.</summary>
    public List<AnalysedWord> Words { get; } = [];

    /// <summary>The terms, by their numbers.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>A word as written.</summary>
    public AnalysedWord Find(ReadOnlySpan<char> written, string language)
    {
        if (Of(language).GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known))
        {
            return known;
        }

        var word = written.ToString();
        var form = Folding.Fold(word);
        var stop = StopWords.Contains(form, language);
        return Add(word, language, form, stop ? form : Stemming.Stem(word, language), stop,
            stop || Stemming.Primary(language) != "en" ? [] : Spellings.Of(form));
    }

    /// <summary>A key: its own form and term.</summary>
    public AnalysedWord FindKey(string key) =>
        Of(KeyLanguage).TryGetValue(key, out var word) ? word : Add(key, KeyLanguage, key, key, isStop: false, []);

    /// <summary>The number of a term; -1 where it is none.</summary>
    public int NumberOf(string term) => _terms.TryGetValue(term, out var number) ? number : -1;

    private ConcurrentDictionary<string, AnalysedWord> Of(string language) =>
        _byLanguage.GetOrAdd(language, _ => new(StringComparer.Ordinal));

    private AnalysedWord Add(string written, string language, string form, string term, bool isStop, string[] otherSpellings)
    {
        lock (_adding)
        {
            var words = Of(language);
            if (words.TryGetValue(written, out var word))
            {
                return word; // another part met it just now
            }

            if (!_terms.TryGetValue(term, out var number))
            {
                _terms.Add(term, number = Terms.Count);
                Terms.Add(term);
            }

            word = new AnalysedWord
            {
                Number = Words.Count, Written = written, Language = language, Form = form, Term = Terms[number], TermNumber = number,
                IsStop = isStop, OtherSpellings = otherSpellings, FormHash = Grams.Hash(form), IsGlue = Grams.IsGlue(form),
                IsKey = language == KeyLanguage,
            };
            Words.Add(word);
            words[written] = word;
            return word;
        }
    }
}

/// <summary>A word as written in one language.</summary>
internal sealed class AnalysedWord
{
    /// <summary>Its number.</summary>
    public required int Number { get; init; }

    /// <summary>As it is written.</summary>
    public required string Written { get; init; }

    /// <summary>In which language.</summary>
    public required string Language { get; init; }

    /// <summary>Its folded form.</summary>
    public required string Form { get; init; }

    /// <summary>A number made of that.</summary>
    public required uint FormHash { get; init; }

    /// <summary>Whether it says little between two others.</summary>
    public required bool IsGlue { get; init; }

    /// <summary>Its term: the folded stem, or the form itself.</summary>
    public required string Term { get; init; }

    /// <summary>The number of its term.</summary>
    public required int TermNumber { get; init; }

    /// <summary>Whether it is a stop word.</summary>
    public required bool IsStop { get; init; }

    /// <summary>Whether it is a document number or another key, which is in no language.</summary>
    public required bool IsKey { get; init; }

    /// <summary>Its form in the other spelling of its language; mostly none.</summary>
    public required IReadOnlyList<string> OtherSpellings { get; init; }

    /// <summary>How often it was met in all records; known when all are read.</summary>
    public int Count { get; set; }
}
