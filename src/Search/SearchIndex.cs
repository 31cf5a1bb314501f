using System.Globalization;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>
/// An index split into files, of which a query needs few. The same records give the same bytes, on any number of threads.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>How many heads a file has: a file for each result would be many to ask for.</summary>
    internal const int HeadsInOne = 16;

    /// <summary>Fewer are not worth a part of their own.</summary>
    private const int FewestInPart = 16;

    private SearchIndex(int count, IReadOnlyList<SearchFile> files) => (Count, Files) = (count, files);

    /// <summary>How many records it holds.</summary>
    public int Count { get; }

    /// <summary>Its files, the manifest first.</summary>
    public IReadOnlyList<SearchFile> Files { get; }

    /// <summary>Name of the file with a record's paragraphs.</summary>
    /// <param name="number">The record's number.</param>
    public static string ParagraphsName(int number) => "x/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the file that says in a list of results what some records are.</summary>
    /// <param name="number">The number of one of them.</param>
    public static string CardName(int number) => "r/" + (number / HeadsInOne).ToString(CultureInfo.InvariantCulture);

    /// <summary>Name of the file with the facts about a record that is known by name.</summary>
    /// <param name="number">The record's number.</param>
    public static string FactsName(int number) => "c/" + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Makes an index.</summary>
    /// <param name="records">The records, in any order.</param>
    /// <param name="settings">What it must know of the archive as a whole.</param>
    public static SearchIndex Build(IReadOnlyList<SearchRecord> records, SearchSettings settings)
    {
        SearchRecord[] numbered = [.. records.OrderBy(r => r.Added).ThenBy(r => r.Id, StringComparer.Ordinal)];
        var tokenizer = new Tokenizer(new SymbolReader(settings.GroupNames, settings.SymbolSeries), settings.GroupNames);
        var parts = Parts(numbered, tokenizer);
        AnalysedWord[] words = [.. parts.SelectMany(p => p.Vocabulary.All)];
        var terms = new Terms(words);
        var termShards = TermScripts.Terms(terms, new Postings(parts));
        var byLetter = FormsScript.Write(words, settings.Languages);
        var phrases = PhraseScripts.Write(parts, numbered.Length);
        var numbers = numbered.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
        var details = numbered.AsParallel().AsOrdered().Select(RecordScripts.DetailsOf).ToArray();
        var heads = numbered.Zip(details).Chunk(HeadsInOne).AsParallel().AsOrdered()
            .Select((some, at) => RecordScripts.Heads(some, at * HeadsInOne, numbers)).ToArray();
        SearchFile[] facets = [.. settings.Facets.Where(f => !f.IsOpen).AsParallel().AsOrdered()
            .Select(f => FacetScripts.File(f, numbered))];
        var dates = FacetScripts.Dates(numbered);
        var foreign = ManifestScript.Foreign(settings, numbers, tokenizer);
        return new SearchIndex(numbered.Length,
        [
            ManifestScript.Write(settings, numbered, terms, tokenizer, new(
                termShards, byLetter, phrases, heads, facets, dates, foreign)),
            dates,
            foreign,
            .. facets,
            .. byLetter.Select(l => l.File),
            .. termShards.Select(s => s.File),
            .. phrases,
            .. SuggestScripts.Write(numbered, tokenizer),
            .. heads,
            .. details.SelectMany(d => d),
        ]);
    }

    /// <summary>A part for each core, as long as there are records enough: what is written is the same, however many they are.</summary>
    private static IndexPart[] Parts(SearchRecord[] records, Tokenizer tokenizer)
    {
        var count = Math.Clamp(records.Length / FewestInPart, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(part =>
            new IndexPart(records, records.Length * part / count, records.Length * (part + 1) / count, tokenizer))];
    }
}

/// <summary>The files that the manifest knows, with their hashes.</summary>
internal sealed record IndexFiles(
    IReadOnlyList<(Shard Shard, SearchFile File)> Terms, IReadOnlyList<(string Letter, SearchFile File)> Words,
    IReadOnlyList<SearchFile> Phrases, IReadOnlyList<SearchFile> Heads, IReadOnlyList<SearchFile> Facets, SearchFile Dates,
    SearchFile Foreign);

/// <summary>A file of an index.</summary>
/// <param name="Name">Its path under the folder of the index, without ending: <c>manifest</c>, <c>r/17</c>.</param>
/// <param name="Script">Its bytes: a classic script, UTF-8.</param>
public sealed record SearchFile(string Name, byte[] Script);
