using System.Text;

namespace CopArchive.Search;

/// <summary>
/// The words that stand in the records, by language, for misspelt words and for beginnings of words. Each is written without what it
/// shares with the one before; behind it stands how readers write it, where that is not all in plain small letters:
/// <c>^</c> for a capital first letter, else <c>=</c> and the word.
/// </summary>
internal static class FormsScript
{
    private const int MostShared = 60;

    /// <summary>All but those of digits alone, which are not misspelt words.</summary>
    /// <param name="vocabulary">The words met.</param>
    /// <param name="languages">Languages whose stop words are all known, those not met too: they are the text without a name.</param>
    public static SearchFile Write(Vocabulary vocabulary, IReadOnlyList<string> languages) => new("words", Script.Write("words", json =>
    {
        json.WriteStartObject();
        var met = vocabulary.All.Select(w => w.Form).ToHashSet(StringComparer.Ordinal);
        json.WriteString("", string.Join(' ', languages.SelectMany(StopWords.Of).Where(w => !met.Contains(w))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        foreach (var (language, words) in vocabulary.ByLanguage)
        {
            json.WritePropertyName(language);
            json.Strings(Fronted(words.Where(w => !w.Form.EnumerateRunes().All(Rune.IsNumber))));
        }

        json.WriteEndObject();
    }));

    private static IEnumerable<string> Fronted(IEnumerable<(string Form, string Written)> words)
    {
        var last = "";
        foreach (var (form, written) in words)
        {
            var shared = Math.Min(last.AsSpan().CommonPrefixLength(form), MostShared);
            // half a surrogate pair is not text
            shared -= shared > 0 && char.IsHighSurrogate(form[shared - 1]) ? 1 : 0;
            yield return (char)('0' + shared) + form[shared..] + (written == form ? ""
                : written[1..] == form[1..] && char.ToLowerInvariant(written[0]) == form[0] ? "^"
                : "=" + written);
            last = form;
        }
    }
}
