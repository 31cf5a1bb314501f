using System.Text;

namespace CopArchive.Search;

/// <summary>
/// The forms that stand in the records, for misspelt words and for beginnings of words; each written without what it
/// shares with the one before.
/// </summary>
internal static class FormsScript
{
    private const int MostShared = 60;

    /// <summary>All but whole names and those of digits alone, which are not misspelt words.</summary>
    public static SearchFile Write(Terms terms)
    {
        var last = "";
        var words = new List<string>();
        foreach (var form in terms.Forms
            .Where(f => !f.StartsWith(SearchFields.NameMark, StringComparison.Ordinal) && !f.EnumerateRunes().All(Rune.IsNumber)))
        {
            var shared = Math.Min(last.AsSpan().CommonPrefixLength(form), MostShared);
            // half a surrogate pair is not text
            shared -= shared > 0 && char.IsHighSurrogate(form[shared - 1]) ? 1 : 0;
            words.Add((char)('0' + shared) + form[shared..]);
            last = form;
        }

        return new SearchFile("words", Script.Write("words", json => json.Strings(words)));
    }
}
