using System.Globalization;
using CopArchive.Values;

namespace CopArchive.Search;

/// <summary>
/// An index split into files, of which a query needs few. The same records give the same bytes, on any number of threads.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>How many heads a file has: a file for each would be many, and of those beside a result hardly any is one.</summary>
    internal const int HeadsInOne = 4;

    /// <summary>Fewer are not worth a part of their own.</summary>
    private const int FewestInPart = 16;

    private readonly IReadOnlyList<Numbered> _records;
    private readonly IReadOnlyDictionary<string, int> _numbers;
    private readonly Tokenizer _tokenizer;

    private SearchIndex(
        IReadOnlyList<Numbered> records, IReadOnlyDictionary<string, int> numbers, Tokenizer tokenizer, IReadOnlyList<SearchFile> files) =>
        (_records, _numbers, _tokenizer, Files) = (records, numbers, tokenizer, files);

    /// <summary>How many records it holds.</summary>
    public int Count => _records.Count;

    /// <summary>Its files, the manifest first.</summary>
    public IReadOnlyList<SearchFile> Files { get; }

    /// <summary>Name of the file that a frame has for itself.</summary>
    public const string FrameName = "frame";

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
        var vocabulary = new Vocabulary();
        var parts = Parts(numbered, tokenizer, vocabulary);
        foreach (var word in vocabulary.Words)
        {
            word.Count = parts.Sum(p => word.Number < p.Times.Length ? p.Times[word.Number] : 0);
        }

        var terms = new Terms(vocabulary.Words);
        var shards = TermScripts.Terms(terms, new Postings(parts, vocabulary));
        var numbers = numbered.Index().ToDictionary(r => r.Item.Id, r => r.Index, StringComparer.Ordinal);
        var paragraphs = numbered.AsParallel().AsOrdered().Select((r, n) => RecordScripts.ParagraphsOf(r.Card, n)).ToArray();
        var known = numbered.Zip(paragraphs, (r, p) => new Numbered(
            r.Id, SuggestScripts.IsSuggested(r), r.Names.Count == 0, p?.Hash)).ToArray();
        var (heads, facts) = Shown(known, [.. numbered.Select(r => r.Card)], numbers);
        SearchFile[] files =
        [
            FacetScripts.Dates(numbered),
            ManifestScript.Foreign(settings, numbers, tokenizer),
            .. settings.Facets.Where(f => !f.IsOpen).AsParallel().AsOrdered().Select(f => FacetScripts.File(f, numbered)),
            .. FormsScript.Write(vocabulary.Words, settings.Languages),
            .. TermScripts.Directory([.. shards.Select(s => s.Shard)]),
            .. shards.Select(s => s.File),
            .. PhraseScripts.Write(parts, numbered.Length),
            .. heads,
        ];
        return new SearchIndex(known, numbers, tokenizer,
        [
            ManifestScript.Write(settings, numbered, terms, tokenizer, files, [.. shards.Select(s => s.Shard)]),
            .. files,
            .. SuggestScripts.Write(numbered.Where(SuggestScripts.IsSuggested).Select(r => (r.Card, r.Names.Count == 0)), tokenizer),
            .. paragraphs.Zip(facts, (p, f) => new[] { p?.File, f }).SelectMany(d => d).OfType<SearchFile>(),
        ]);
    }

    /// <summary>
    /// What a frame loads in place of files of the index, in its own words: what results are, the facts of what is known by name, and
    /// suggestions; and the file that says the hash of the results, which is asked for with the page.
    /// </summary>
    /// <param name="language">Language of the frame, BCP 47.</param>
    /// <param name="cards">What is shown there of each record, by its id; paragraphs are not looked at.</param>
    public IReadOnlyList<SearchFile> In(string language, IReadOnlyDictionary<string, SearchCard> cards)
    {
        var own = _records.Select(r => cards[r.Id]).ToArray();
        var (heads, facts) = Shown(_records, own, _numbers);
        return
        [
            new SearchFile(FrameName, Script.Write(FrameName, json =>
                json.WriteStringValue(Shard.Hash6(heads.Select(h => h.Script))))),
            .. SuggestScripts.Write(
                _records.Zip(own, (r, c) => (Record: r, Card: c)).Where(s => s.Record.IsSuggested).Select(s => (s.Card, s.Record.IsPaper)),
                _tokenizer, language),
            .. heads,
            .. facts.OfType<SearchFile>(),
        ];
    }

    private static (IReadOnlyList<SearchFile> Heads, IReadOnlyList<SearchFile?> Facts) Shown(
        IReadOnlyList<Numbered> records, IReadOnlyList<SearchCard> cards, IReadOnlyDictionary<string, int> numbers)
    {
        var facts = cards.AsParallel().AsOrdered().Select(RecordScripts.FactsOf).ToArray();
        var heads = records
            .Select((r, n) => new RecordHead(r.Id, cards[n], r.Paragraphs, facts[n] is { } its ? Shard.Hash6(its.Script) : null))
            .Chunk(HeadsInOne).AsParallel().AsOrdered().Select((some, at) => RecordScripts.Heads(some, at * HeadsInOne, numbers));
        return ([.. heads], facts);
    }

    /// <summary>A part for each core, as long as there are records enough: what is written is the same, however many they are.</summary>
    private static IndexPart[] Parts(SearchRecord[] records, Tokenizer tokenizer, Vocabulary vocabulary)
    {
        var count = Math.Clamp(records.Length / FewestInPart, 1, Environment.ProcessorCount);
        return [.. Enumerable.Range(0, count).AsParallel().AsOrdered().Select(part =>
            new IndexPart(records, records.Length * part / count, records.Length * (part + 1) / count, tokenizer, vocabulary))];
    }

    /// <summary>What is still to be known of a record when its words are written once more.</summary>
    private sealed record Numbered(string Id, bool IsSuggested, bool IsPaper, string? Paragraphs);
}

/// <summary>A file of an index.</summary>
/// <param name="Name">Its path under the folder of the index, without ending: <c>manifest</c>, <c>r/17</c>.</param>
/// <param name="Make">Makes its bytes: a classic script, UTF-8.</param>
public sealed record SearchFile(string Name, Func<byte[]> Make)
{
    /// <summary>A file that is made already.</summary>
    public SearchFile(string name, byte[] script)
        : this(name, () => script)
    {
    }

    /// <summary>Its bytes.</summary>
    public byte[] Script => Make();
}
