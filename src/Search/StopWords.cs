using System.Text;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace CopArchive.Search;

/// <summary>
/// Stop words, folded, by language: the lists that come with Lucene's stemmers. Chinese has
/// none here: its words are pairs of signs, so that a particle never stands alone.
/// </summary>
public static class StopWords
{
    private static readonly Dictionary<string, HashSet<string>> Lists = new(StringComparer.Ordinal)
    {
        ["en"] = Folded(WordlistLoader.GetSnowballWordSet(
            IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8), LuceneVersion.LUCENE_48)),
        ["fr"] = Folded(FrenchAnalyzer.DefaultStopSet),
        // a form of "estar", and a state
        ["es"] = [.. Folded(SpanishAnalyzer.DefaultStopSet).Except(["estado", "estados"])],
        ["ru"] = Folded(RussianAnalyzer.DefaultStopSet),
        ["ar"] = Folded(ArabicAnalyzer.DefaultStopSet),
    };

    /// <summary>Whether a folded form is one.</summary>
    public static bool Contains(string form, string language) => Lists.GetValueOrDefault(Stemming.Primary(language))?.Contains(form) ?? false;

    /// <summary>All of a language; none where there is no list.</summary>
    public static IEnumerable<string> Of(string language) => Lists.GetValueOrDefault(Stemming.Primary(language)) ?? [];

    private static HashSet<string> Folded(IEnumerable<string> words) => [.. words.Select(Folding.Fold)];
}
