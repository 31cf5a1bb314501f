using System.Globalization;
using System.Text;

namespace CopArchive.Search;

/// <summary>
/// Titles, numbers and names by their first two letters, for suggestions while a reader types: a small file is loaded for two letters,
/// whatever the size of the archive.
/// </summary>
internal static class SuggestScripts
{
    /// <summary>How many entries a file has at most: what is known by name comes first.</summary>
    private const int Most = 50;

    /// <summary>Whether a record is suggested: papers and what is known by name, and not what the editors wrote about them.</summary>
    public static bool IsSuggested(SearchRecord record) =>
        !record.IsEntry || record.Card.Units.Count == 0 || record.Id.StartsWith("pages/", StringComparison.Ordinal);

    /// <summary>The files.</summary>
    /// <param name="suggested">What is suggested; of each, whether it is a paper.</param>
    /// <param name="tokenizer">Cuts titles into words.</param>
    /// <param name="language">Language of the frame for which they are, which marks what is in another; null for that of the index.</param>
    public static IEnumerable<SearchFile> Write(
        IEnumerable<(SearchCard Card, bool IsPaper)> suggested, Tokenizer tokenizer, string? language = null) =>
        from entry in suggested.Select(s => new Entry(
            s.Card.Type, string.Join(' ', [.. s.Card.Numbers, TitleOf(s.Card)]), s.Card.Url, s.IsPaper, s.Card.Title,
            language is null || language == s.Card.Language ? null : s.Card.Language))
        from beginning in Beginnings(entry.Text, tokenizer)
        group entry by beginning into bucket
        orderby bucket.Key
        select new SearchFile("s/" + FileName(bucket.Key), Write(
            bucket.Key,
            bucket.OrderBy(e => e.IsPaper).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal)
                .ThenBy(e => e.Url, StringComparer.Ordinal).Take(Most)));

    /// <summary>In a frame with the name in the archive, by which it is looked for too.</summary>
    private static string TitleOf(SearchCard card) => card.OwnTitle is { } own ? $"{card.Title} ({own})" : card.Title;

    /// <summary>The codes of its letters: a name that no system minds.</summary>
    private static string FileName(string letters) =>
        string.Join('-', letters.Select(c => ((int)c).ToString("x", CultureInfo.InvariantCulture)));

    private static IEnumerable<string> Beginnings(string text, Tokenizer tokenizer) => tokenizer.Tokenize(text)
        .SelectMany(t => Words(text[t.Start..t.End]))
        .Where(w => w.Length >= 2 && !char.IsSurrogate(w[0]) && !char.IsSurrogate(w[1]))
        .Select(w => w[..2])
        .Distinct(StringComparer.Ordinal);

    /// <summary>Folded words of a document number too, which is one word elsewhere.</summary>
    private static IEnumerable<string> Words(string text) =>
        string.Concat(Folding.Fold(text).Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static byte[] Write(string name, IEnumerable<Entry> entries)
    {
        var script = Encoding.UTF8.GetString(Script.Write(name, json =>
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                json.Strings(entry.Language is { } language
                    ? [entry.Kind, entry.Text, entry.Url, language] : [entry.Kind, entry.Text, entry.Url]);
            }

            json.WriteEndArray();
        }));
        return Encoding.UTF8.GetBytes(script.Replace("ArchiveSearch.take(", "ArchiveSuggest(", StringComparison.Ordinal));
    }

    private sealed record Entry(string Kind, string Text, string Url, bool IsPaper, string Title, string? Language);
}
