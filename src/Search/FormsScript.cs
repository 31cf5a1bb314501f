using System.Globalization;
using System.Runtime.InteropServices;

namespace CopArchive.Search;

/// <summary>
/// The words that stand in the records, by their first letter and by language, for misspelt words. Each is written without what it
/// shares with the one before; behind it stands how readers write it, where that is not all in plain small letters:
/// <c>^</c> for a capital first letter, else <c>=</c> and the word. Without a language stand the stop words that no record has.
/// </summary>
internal static class FormsScript
{
    /// <summary>The files, each named by its letter; all words but those of digits alone, which are not misspelt words.</summary>
    /// <param name="words">The words met.</param>
    /// <param name="languages">Languages whose stop words are all known, those not met too.</param>
    public static IReadOnlyList<SearchFile> Write(IReadOnlyList<AnalysedWord> words, IReadOnlyList<string> languages)
    {
        var met = words.Select(w => w.Form).ToHashSet(StringComparer.Ordinal);
        var unmet = languages.SelectMany(StopWords.Of).Where(w => !met.Contains(w)).Distinct(StringComparer.Ordinal)
            .Select(w => (Language: "", Form: w, Written: w));
        return
        [
            .. MostWritten(words).Concat(unmet).Where(w => w.Form.Length > 0).GroupBy(w => Letter(w.Form)).OrderBy(g => g.Key)
                .Select(letter =>
                {
                    var name = "v/" + ((int)letter.Key).ToString("x", CultureInfo.InvariantCulture);
                    return new SearchFile(name, Script.Write(name, json =>
                    {
                        json.WriteStartObject();
                        foreach (var language in letter.GroupBy(w => w.Language).OrderBy(g => g.Key, StringComparer.Ordinal))
                        {
                            json.WritePropertyName(language.Key);
                            json.Strings(Fronted(language.Select(w => (w.Form, w.Written)).OrderBy(w => w.Form, StringComparer.Ordinal)));
                        }

                        json.WriteEndObject();
                    }));
                }),
        ];
    }

    /// <summary>The first letter; East Asian signs are many, and so are surrogates: they are one.</summary>
    private static char Letter(string form) => form[0] < Grams.FirstSign ? form[0] : Grams.FirstSign;

    /// <summary>For every language the forms met in it, each as it is written most often.</summary>
    private static IEnumerable<(string Language, string Form, string Written)> MostWritten(IReadOnlyList<AnalysedWord> words)
    {
        var most = new Dictionary<(string Language, string Form), (string Written, int Count)>();
        foreach (var word in words.Where(w => !w.IsKey && !Stemming.IsNumber(w.Form)))
        {
            ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(most, (word.Language, word.Form), out _);
            if (word.Count > known.Count
                || (word.Count == known.Count && string.CompareOrdinal(word.Written, known.Written) > 0))
            {
                known = (word.Written, word.Count);
            }
        }

        return most.Select(m => (m.Key.Language, m.Key.Form, m.Value.Written));
    }

    private static IEnumerable<string> Fronted(IEnumerable<(string Form, string Written)> words)
    {
        var last = "";
        foreach (var (form, written) in words)
        {
            yield return Shard.Fronted(last, form) + (written == form ? ""
                : written[1..] == form[1..] && char.ToLowerInvariant(written[0]) == form[0] ? "^"
                : "=" + written);
            last = form;
        }
    }
}
