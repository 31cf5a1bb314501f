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
    /// <summary>
    /// The folded stem. Accents distinguish endings (<c>é</c>, <c>й</c>), so a word is stemmed as written and folded afterwards.
    /// </summary>
    /// <param name="word">The word as written.</param>
    /// <param name="language">BCP 47 code of its language.</param>
    public static string Stem(string word, string language)
    {
        var form = Folding.Fold(word);
        if (form.EnumerateRunes().All(Rune.IsNumber))
        {
            return form;
        }

        var written = string.Concat(word.EnumerateRunes()).Normalize(NormalizationForm.FormC).ToLowerInvariant();
        var stem = Folding.Fold(language.Split('-')[0] switch
        {
            "en" => Snowball(new EnglishStemmer(), written),
            "fr" => Snowball(new FrenchStemmer(), written),
            "es" => Snowball(new SpanishStemmer(), written),
            "ru" => Snowball(new RussianStemmer(), written),
            "ar" => Arabic(written),
            _ => written,
        });
        return stem.Length == 0 ? form : stem;
    }

    // a stemmer keeps state, so each word has one of its own: vocabularies ask once a word
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
