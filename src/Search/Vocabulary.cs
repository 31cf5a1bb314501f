using System.Collections.Concurrent;

namespace CopArchive.Search;

/// <summary>Every word that stands in the records, analysed once. Asked from any thread.</summary>
internal sealed class Vocabulary
{
    /// <summary>Language of keys: document numbers, the group's name.</summary>
    private const string KeyLanguage = "";

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, AnalysedWord>> _byLanguage = new(StringComparer.Ordinal);

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

    /// <summary>A word that stands in no text as it is.</summary>
    public AnalysedWord Find(string written, string language) =>
        _byLanguage.GetOrAdd(language, _ => new(StringComparer.Ordinal)).GetOrAdd(written, w => Analyse(w, language));

    /// <summary>For every language the forms met in it, each as it is written most often, in ordinal order.</summary>
    public IEnumerable<(string Language, IReadOnlyList<(string Form, string Written)> Words)> ByLanguage =>
        _byLanguage.Where(l => l.Key != KeyLanguage).OrderBy(l => l.Key, StringComparer.Ordinal).Select(l => (
            l.Key,
            (IReadOnlyList<(string, string)>)
            [
                .. l.Value.GroupBy(w => w.Value.Form, StringComparer.Ordinal)
                    .Select(g => (g.Key, g.OrderByDescending(w => w.Value.Count).ThenByDescending(w => w.Key, StringComparer.Ordinal)
                        .First().Key))
                    .OrderBy(w => w.Item1, StringComparer.Ordinal),
            ]));

    /// <summary>A key: its own form and term.</summary>
    public AnalysedWord FindKey(string key) =>
        _byLanguage.GetOrAdd(KeyLanguage, _ => new(StringComparer.Ordinal)).GetOrAdd(key, k => new AnalysedWord(k, k, false));

    private static AnalysedWord Analyse(string written, string language)
    {
        var form = Folding.Fold(written);
        var stop = StopWords.Contains(form, language);
        return new AnalysedWord(form, stop ? form : Stemming.Stem(written, language), stop)
        {
            OtherSpellings = !stop && language.Split('-')[0] == "en" ? [.. Spellings.Of(form)] : [],
        };
    }
}

/// <summary>A word as written in one language.</summary>
/// <param name="form">Its folded form.</param>
/// <param name="term">Its term: the folded stem, or the form itself.</param>
/// <param name="isStop">Whether it is a stop word.</param>
internal sealed class AnalysedWord(string form, string term, bool isStop)
{
    private int _count;

    /// <summary>Its folded form.</summary>
    public string Form => form;

    /// <summary>Its term.</summary>
    public string Term => term;

    /// <summary>Whether it is a stop word.</summary>
    public bool IsStop => isStop;

    /// <summary>Its form in the other spelling of its language; mostly none.</summary>
    public IReadOnlyList<string> OtherSpellings { get; init; } = [];

    /// <summary>How often it was met.</summary>
    public int Count => _count;

    /// <summary>Counts one more occurrence.</summary>
    public void CountOnce() => Interlocked.Increment(ref _count);
}
