using System.Collections.Concurrent;

namespace CopArchive.Search;

/// <summary>Every word that stands in the records, analysed once. Asked from any thread.</summary>
internal sealed class Vocabulary
{
    /// <summary>Language of keys: document numbers, the group's name.</summary>
    private const string KeyLanguage = "";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, AnalysedWord>> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>Numbers of terms.</summary>
    public Numbering Terms { get; } = new();

    /// <summary>Numbers of forms.</summary>
    public Numbering Forms { get; } = new();

    /// <summary>All of them, in no order.</summary>
    public IEnumerable<AnalysedWord> All => _byLanguage.Values.SelectMany(l => l.Values);

    /// <summary>A word of a text in a language.</summary>
    public AnalysedWord Find(string text, Token token, string language)
    {
        if (token.Key is { } key)
        {
            return FindKey(key);
        }

        var words = _byLanguage.GetOrAdd(language, _ => new(StringComparer.Ordinal));
        var written = text.AsSpan(token.Start, token.End - token.Start);
        return words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(written, out var known)
            ? known
            : words.GetOrAdd(written.ToString(), w => Analyse(w, language));
    }

    /// <summary>A key: its own form and term.</summary>
    public AnalysedWord FindKey(string key) =>
        _byLanguage.GetOrAdd(KeyLanguage, _ => new(StringComparer.Ordinal)).GetOrAdd(key, k => Word(k, k, false));

    private AnalysedWord Analyse(string written, string language)
    {
        var form = Folding.Fold(written);
        var stop = StopWords.Contains(form, language);
        return Word(form, stop ? form : Stemming.Stem(written, language), stop);
    }

    private AnalysedWord Word(string form, string term, bool isStop) => new(form, Forms.Of(form), term, Terms.Of(term), isStop);
}

/// <summary>A word as written in one language.</summary>
/// <param name="form">Its folded form.</param>
/// <param name="formNumber">The number of that.</param>
/// <param name="term">Its term: the folded stem, or the form itself.</param>
/// <param name="termNumber">The number of that.</param>
/// <param name="isStop">Whether it is a stop word.</param>
internal sealed class AnalysedWord(string form, int formNumber, string term, int termNumber, bool isStop)
{
    private int _count;

    /// <summary>Its folded form.</summary>
    public string Form => form;

    /// <summary>The number of its form.</summary>
    public int FormNumber => formNumber;

    /// <summary>Its term.</summary>
    public string Term => term;

    /// <summary>The number of its term.</summary>
    public int TermNumber => termNumber;

    /// <summary>Whether it is a stop word.</summary>
    public bool IsStop => isStop;

    /// <summary>How often it was met.</summary>
    public int Count => _count;

    /// <summary>Counts one more occurrence.</summary>
    public void CountOnce() => Interlocked.Increment(ref _count);
}
