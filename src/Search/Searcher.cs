using System.Text;
using System.Text.Json;
using CopArchive.Wording;
using Jint;

namespace CopArchive.Search;

/// <summary>
/// Searches an index with the very script that runs in the browser, so that there is one query language and one ranking.
/// What a browser loads from the site, this takes from memory.
/// </summary>
/// <remarks>Not for use by two threads at once: the script keeps what it unpacked.</remarks>
public sealed class Searcher
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    private readonly Engine _engine = new(options => options.LimitRecursion(1_000));
    private readonly Func<string, string> _read;

    /// <summary>Prepares a search; nothing of the index is read yet.</summary>
    /// <param name="script">The script of the search.</param>
    /// <param name="read">Reads a file of the index by the name by which the script asks for it.</param>
    public Searcher(string script, Func<string, string> read)
    {
        _read = read;
        _engine.Execute(script);
        _engine.Execute($"ArchiveSearch.speak({Words.English.SearchScript()})");
        using var reader = new StreamReader(typeof(Searcher).Assembly.GetManifestResourceStream("CopArchive.Search.answer.js")!);
        _engine.Execute(reader.ReadToEnd());
    }

    /// <summary>Searches an index in memory.</summary>
    /// <param name="script">The script of the search.</param>
    /// <param name="index">The index.</param>
    public static Searcher Of(string script, SearchIndex index)
    {
        var files = index.Files.ToDictionary(f => f.Name, f => f.Script, StringComparer.Ordinal);
        return new Searcher(script, name => Encoding.UTF8.GetString(files[name]));
    }

    /// <summary>Searches the index of a built site with the script that lies there beside it.</summary>
    /// <param name="site">The folder of the site.</param>
    public static Searcher OfSite(string site) =>
        new(File.ReadAllText(ScriptOf(site)!), name => File.ReadAllText(Path.Combine([site, "search", .. (name + ".js").Split('/')])));

    /// <summary>The script of the search of a built site; null where there is none, or no index.</summary>
    /// <param name="site">The folder.</param>
    public static string? ScriptOf(string site)
    {
        var assets = Path.Combine(site, "assets");
        return Directory.Exists(assets) && File.Exists(Path.Combine(site, "search", "manifest.js"))
            ? Directory.EnumerateFiles(assets, "search.*.js").FirstOrDefault()
            : null;
    }

    /// <summary>What is found, best first.</summary>
    /// <param name="query">As typed by a reader; any text is valid.</param>
    /// <param name="limit">How many hits to return.</param>
    public SearchAnswer Find(string query, int limit)
    {
        query = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(query)); // half a surrogate pair is no letter, and ends the interpreter
        while (true)
        {
            var answer = _engine.Evaluate("ArchiveSearch.asJson").AsFunctionInstance().Call(query, limit).AsString();
            var read = JsonSerializer.Deserialize<SearchAnswer>(answer, Web)!;
            if (read.Need is null)
            {
                return read;
            }

            foreach (var name in read.Need)
            {
                _engine.Execute(_read(name));
            }
        }
    }
}

/// <summary>An answer of the search.</summary>
/// <param name="Hits">Hits, best first, at most as many as asked for.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Notices">Notices for the reader: words that no record contains, what was searched for instead.</param>
/// <param name="Instead">The words of the one good offer, whose hits these are; empty where what was asked for was looked for.</param>
/// <param name="Offers">Searches for other words in the place of unknown ones.</param>
/// <param name="Ways">Where nothing was found: the same search with less.</param>
/// <param name="Facts">What is known of the thing that the query names, the fact that it asks for first.</param>
/// <param name="Need">Parts of the index that the script still asks for; null in a whole answer.</param>
public sealed record SearchAnswer(
    IReadOnlyList<SearchHit> Hits, int Total, IReadOnlyList<string> Notices, string Instead, IReadOnlyList<SearchOffer> Offers,
    IReadOnlyList<SearchOffer> Ways, IReadOnlyList<AnsweredFact> Facts, IReadOnlyList<string>? Need);

/// <summary>Another search.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Query">What is asked.</param>
/// <param name="Count">How many records it finds; null where that is not known.</param>
public sealed record SearchOffer(string Text, string Query, int? Count);

/// <summary>A fact about the thing that a query names.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Values">Its values.</param>
/// <param name="Source">Where it comes from; may be empty.</param>
public sealed record AnsweredFact(string Label, IReadOnlyList<string> Values, string Source);

/// <summary>One record that was found.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Type">What it is, in a reader's word.</param>
/// <param name="Symbol">Its number as printed; null where it has none.</param>
/// <param name="Title">Its title.</param>
/// <param name="Url">Its page, from the root of the site.</param>
/// <param name="Unit">Anchor of the paragraph that answers best; null where the record as a whole does.</param>
/// <param name="Locator">That paragraph in words; empty where there is none.</param>
/// <param name="Excerpt">A part of that paragraph; empty where there is none.</param>
/// <param name="Why">Why it is here, where none of its words shows it; empty otherwise.</param>
/// <param name="Score">What the ranking gives it; comparable within one answer only.</param>
public sealed record SearchHit(
    string Id, string Type, string? Symbol, string Title, string Url, string? Unit, string Locator, string Excerpt, string Why,
    double Score);
