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

    /// <summary>The files.</summary>
    public static IEnumerable<SearchFile> Write(IReadOnlyList<SearchRecord> records, Tokenizer tokenizer) =>
        from entry in records.Where(r => !r.IsEntry || r.Card.Units.Count == 0 || r.Id.StartsWith("pages/", StringComparison.Ordinal))
            .Select(r => new Entry(
                r.Card.Type, string.Join(' ', [.. r.Card.Numbers, r.Card.Title]), r.Card.Url, r.Names.Count == 0, r.Card.Title))
        from beginning in Beginnings(entry.Text, tokenizer)
        group entry by beginning into bucket
        orderby bucket.Key
        select new SearchFile("s/" + FileName(bucket.Key), Write(
            bucket.Key,
            bucket.OrderBy(e => e.IsPaper).ThenBy(e => e.Kind, StringComparer.Ordinal).ThenBy(e => e.Title, StringComparer.Ordinal)
                .ThenBy(e => e.Url, StringComparer.Ordinal).Take(Most)));

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
                json.Strings([entry.Kind, entry.Text, entry.Url]);
            }

            json.WriteEndArray();
        }));
        return Encoding.UTF8.GetBytes(script.Replace("ArchiveSearch.take(", "ArchiveSuggest(", StringComparison.Ordinal));
    }

    private sealed record Entry(string Kind, string Text, string Url, bool IsPaper, string Title);
}
