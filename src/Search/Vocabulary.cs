namespace CopArchive.Search;

/// <summary>
/// The words of a run of records, each analysed once; terms have numbers, since to count by numbers is much faster than by strings.
/// Each thread has its own.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Language of keys: document numbers, the group's name.</summary>
    private const string KeyLanguage = "";

    private readonly Dictionary<string, Dictionary<string, AnalysedWord>> _byLanguage = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _terms = new(StringComparer.Ordinal);

    /// <summary>The terms, by their numbers.</summary>
    public List<string> Terms { get; } = [];

    /// <summary>All words, in no order.</summary>
    public IEnumerable<AnalysedWord> All => _byLanguage.Values.SelectMany(l => l.Values);

    /// <summary>The words of a language, to be asked for many of them.</summary>
    public Dictionary<string, AnalysedWord>.AlternateLookup<ReadOnlySpan<char>> In(string language) =>
        Of(language).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>A word as written that was not met before.</summary>
    public AnalysedWord Add(ReadOnlySpan<char> written, string language)
    {
        var word = Analyse(written.ToString(), language);
        Of(language).Add(word.Written, word);
        return word;
    }

    /// <summary>A key: its own form and term.</summary>
    public AnalysedWord FindKey(string key)
    {
        var words = Of(KeyLanguage);
        if (!words.TryGetValue(key, out var word))
        {
            words.Add(key, word = Word(key, KeyLanguage, key, key, isStop: false, []));
        }

        return word;
    }

    private Dictionary<string, AnalysedWord> Of(string language)
    {
        if (!_byLanguage.TryGetValue(language, out var words))
        {
            _byLanguage.Add(language, words = new Dictionary<string, AnalysedWord>(StringComparer.Ordinal));
        }

        return words;
    }

    private AnalysedWord Analyse(string written, string language)
    {
        var form = Folding.Fold(written);
        var stop = StopWords.Contains(form, language);
        return Word(written, language, form, stop ? form : Stemming.Stem(written, language), stop,
            !stop && language.Split('-')[0] == "en" ? [.. Spellings.Of(form)] : []);
    }

    private AnalysedWord Word(string written, string language, string form, string term, bool isStop, string[] otherSpellings)
    {
        if (!_terms.TryGetValue(term, out var number))
        {
            _terms.Add(term, number = Terms.Count);
            Terms.Add(term);
        }

        return new AnalysedWord
        {
            Written = written, Language = language, Form = form, Term = term, TermNumber = number, IsStop = isStop,
            OtherSpellings = otherSpellings, FormHash = Grams.Hash(form), IsGlue = Grams.IsGlue(form),
            IsKey = language == KeyLanguage,
        };
    }
}

/// <summary>A word as written in one language.</summary>
internal sealed class AnalysedWord
{
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

    /// <summary>The number of its term, in the vocabulary that it is of.</summary>
    public required int TermNumber { get; init; }

    /// <summary>Whether it is a stop word.</summary>
    public required bool IsStop { get; init; }

    /// <summary>Whether it is a document number or another key, which is in no language.</summary>
    public required bool IsKey { get; init; }

    /// <summary>Its form in the other spelling of its language; mostly none.</summary>
    public required IReadOnlyList<string> OtherSpellings { get; init; }

    /// <summary>How often it was met.</summary>
    public int Count { get; set; }
}
