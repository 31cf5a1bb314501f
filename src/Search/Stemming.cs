using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace CopArchive.Search;

/// <summary>
/// Stems of words by language, as Lucene makes them (Lucene.Net.Analysis.Common): English, French, Spanish and Russian by Snowball,
/// Arabic by its normaliser and light stemmer. Chinese has no endings; in any other language a word is its own stem.
/// </summary>
public static class Stemming
{
    // a stemmer keeps state, and is dear to make: each thread has its own
    [ThreadStatic]
    private static EnglishStemmer? _english;

    [ThreadStatic]
    private static FrenchStemmer? _french;

    [ThreadStatic]
    private static SpanishStemmer? _spanish;

    [ThreadStatic]
    private static RussianStemmer? _russian;

    /// <summary>
    /// The folded stem. Accents distinguish endings (<c>é</c>, <c>й</c>), so a word is stemmed as written and folded afterwards.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="language">BCP 47 code of its language.</param>
    public static string Stem(string word, string language)
    {
        var form = Folding.Fold(word);
        if (IsNumber(form))
        {
            return form;
        }

        var written = Ascii.IsValid(word)
            ? form
            : string.Concat(word.EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var stem = Folding.Fold(Primary(language) switch
        {
            "en" => Snowball(_english ??= new(), written),
            "fr" => Snowball(_french ??= new(), written),
            "es" => Snowball(_spanish ??= new(), written),
            "ru" => Snowball(_russian ??= new(), written),
            "ar" => Arabic(written),
            _ => written,
        });
        return stem.Length == 0 ? form : stem;
    }

    /// <summary>The language of a code without script, country or variant.</summary>
    internal static string Primary(string language) =>
        language.IndexOf('-', StringComparison.Ordinal) is > 0 and var end ? language[..end] : language;

    /// <summary>Whether a form has digits alone.</summary>
    internal static bool IsNumber(string form)
    {
        foreach (var rune in form.EnumerateRunes())
        {
            if (!Rune.IsNumber(rune))
            {
                return false;
            }
        }

        return true;
    }

    private static string Snowball(SnowballProgram stemmer, string word)
    {
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }

    private static string Arabic(string word)
    {
        var signs = word.ToCharArray();
        var length = new ArabicNormalizer().Normalize(signs, signs.Length);
        return new string(signs, 0, new ArabicStemmer().Stem(signs, length));
    }
}
