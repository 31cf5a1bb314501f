using System.Globalization;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>
/// An index split into files, of which a query needs few. The same records give the same bytes, on any number of threads.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>How many records are analysed in parallel; the results are merged in order.</summary>
    private const int AtOnce = 32;

    private SearchIndex(int count, IReadOnlyList<SearchFile> files) => (Count, Files) = (count, files);

    /// <summary>How many records it holds.</summary>
    public int Count { get; }

    /// <summary>Its files, the manifest first.</summary>
    public IReadOnlyList<SearchFile> Files { get; }

    /// <summary>Name of the file with a record's paragraphs.</summary>
    /// <param name="number">The record's number.</param>
    public static string ParagraphsName(int number) => "x/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the file that says in a list of results what a record is.</summary>
    /// <param name="number">The record's number.</param>
    public static string CardName(int number) => "r/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the file with the facts about a record that is known by name.</summary>
    /// <param name="number">The record's number.</param>
    public static string FactsName(int number) => "c/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes an index.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="settings">What it must know of the archive as a whole.</param>
    public static SearchIndex Build(IReadOnlyList<SearchRecord> records, SearchSettings settings)
    {
        SearchRecord[] numbered = [.. records.OrderBy(r => r.Added).ThenBy(r => r.Id, StringComparer.Ordinal)];
        var vocabulary = new Vocabulary();
        var tokenizer = new Tokenizer(new SymbolReader(settings.GroupNames, settings.SymbolSeries), settings.GroupNames);
        var postings = Analyse(numbered, tokenizer, vocabulary);
        var terms = new Terms(vocabulary.All);
        var numbers = numbered.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);

        var termShards = TermScripts.Terms(terms, postings);
        var positionShards = TermScripts.Positions(postings);
        var all = RecordScripts.All(numbered, settings);
        var words = FormsScript.Write(vocabulary, settings.Languages);
        var places = ManifestScript.Places(positionShards);
        return new SearchIndex(numbered.Length,
        [
            ManifestScript.Write(settings, numbered, postings, terms, termShards, places, all, words, tokenizer),
            all,
            words,
            places,
            .. termShards.Select(s => s.File),
            .. positionShards.Select(s => s.File),
            .. SuggestScripts.Write(numbered, tokenizer),
            .. numbered.AsParallel().AsOrdered().SelectMany((r, number) => RecordScripts.FilesOf(r, number, numbers)),
        ]);
    }

    private static Postings Analyse(SearchRecord[] records, Tokenizer tokenizer, Vocabulary vocabulary)
    {
        var postings = new Postings();
        foreach (var some in records.Chunk(AtOnce))
        {
            foreach (var words in some.AsParallel().AsOrdered().Select(r => new RecordWords(r, tokenizer, vocabulary)).ToList())
            {
                postings.Add(words);
            }
        }

        return postings;
    }
}

/// <summary>A file of an index.</summary>
/// <param name="Name">Its path under the folder of the index, without ending: <c>manifest</c>, <c>r/17</c>.</param>
/// <param name="Script">Its bytes: a classic script, UTF-8.</param>
public sealed record SearchFile(string Name, byte[] Script);
